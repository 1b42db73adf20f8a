"""A change log printed as lines, where no grid was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.evidence import Evidence
from corpus.page import OriginKind
from corpus.rows import AssessmentChange
from parsers.families.assessment.changes import ITEM_PATH, LONGEST_DATE, TIMING, log_column
from parsers.families.assessment.entries import Printed, printed_text
from parsers.values.dates.parse import parse_date

_OPEN_PATH = re.compile(r"[－―‐—–-]\s*$")
_PATH_GOES_ON = re.compile(r"^\s*[－―‐—–-]")
COLUMNS_LOST = "columns_lost"


def line_changes(lines: Sequence[Printed], origin: OriginKind) -> list[AssessmentChange]:
    """The rows of a log given line by line; before and after are parted only where clear."""
    printed = [line for line in lines if log_column(line.text) is None]
    starts = [
        index
        for index in range(len(printed) - 1)
        if _is_date(printed[index].text) and ITEM_PATH.match(printed[index + 1].text)
    ]
    ends = [*starts[1:], len(printed)]
    return [_row(printed[start:end], origin) for start, end in zip(starts, ends, strict=False)]


def _is_date(text: str) -> bool:
    return len(text) <= LONGEST_DATE and parse_date(text) is not None


def _row(lines: Sequence[Printed], origin: OriginKind) -> AssessmentChange:
    path_end = _path_end(lines)
    timing_at = next(
        (i for i in range(path_end, len(lines)) if TIMING.fullmatch(lines[i].text.strip())), None
    )
    middle = lines[path_end:timing_at]
    stretches = {
        "changed_on": lines[:1],
        "item_path": lines[1:path_end],
        "before_text": middle[:1] if len(middle) == 2 else (),
        "after_text": middle[1:] if len(middle) == 2 else (),
        "timing": lines[timing_at : timing_at + 1] if timing_at is not None else (),
        "reason": lines[timing_at + 1 :] if timing_at is not None else (),
    }
    texts = {name: printed_text(found) or None for name, found in stretches.items()}
    evidence = {name: _evidence(found, origin) for name, found in stretches.items() if found}
    is_lost = bool(middle) and len(middle) != 2
    if is_lost:
        evidence["before_text"] = _evidence(middle, origin)
    changed_on = parse_date(lines[0].text)
    return AssessmentChange(
        page_number=lines[0].page_number,
        evidence=evidence,
        flags=(COLUMNS_LOST,) if is_lost else (),
        changed_on=changed_on.start if changed_on else None,
        item_path=texts["item_path"],
        before_text=texts["before_text"],
        after_text=texts["after_text"],
        timing=texts["timing"],
        reason=texts["reason"],
    )


def _path_end(lines: Sequence[Printed]) -> int:
    """The line behind an item's path, which goes on where a dash joins its lines."""
    end = 2
    while end < len(lines) and (
        _OPEN_PATH.search(lines[end - 1].text) or _PATH_GOES_ON.match(lines[end].text)
    ):
        end += 1
    return end


def _evidence(lines: Sequence[Printed], origin: OriginKind) -> Evidence:
    return Evidence(
        page_number=lines[0].page_number,
        bbox=lines[0].bbox,
        raw_text="\n".join(line.text for line in lines),
        confidence=lines[0].confidence,
        origin=origin,
    )
