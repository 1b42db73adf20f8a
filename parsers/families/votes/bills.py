"""A bill as it was put before an assembly (議案第５号 …): its number, its title, who put it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from corpus.characters import squeezed
from corpus.document import Field
from corpus.layout import TextBlock
from corpus.rows import Vote
from parsers.families.evidence import evidence_of
from parsers.families.outline import joined
from parsers.families.votes.bill_lists import NUMBER
from parsers.part import FamilyReading, Part
from parsers.values.dates.find import find_date_spans

SUBMITTED = re.compile(r"[0-9元]+日?\s*提出$")
"""The line under a bill's title that says when it was put before the assembly."""
MAX_HEAD = 8
"""Blocks of a bill's head: number, a title of up to three lines, the day, those who put it."""
MAX_BILL = 60
"""Blocks of a bill among which its last lines stand, where it is put at its end: a budget's."""
_HEADING = re.compile(r"\([^()]{2,24}\)")
"""（総則）: a bill's first heading ends its title."""
_NUMBER = re.compile(rf"{NUMBER}(?:議案)?")
_DECIDED = re.compile(
    r"(?P<result>(?:原案(?:の?とおり)?|修正)?(?:可決|否決|不?承認|不?同意|不?認定|不?採択))\s*$"
)
"""令和6年12月13日　原案可決: a stamp or box over a bill says how it was decided, and when."""
_SUBMITTER = re.compile(r"^(提出者\s*)?.{0,16}(市長|町長|村長|区長|知事|議員|委員長|委員会)\s")


def read_bill(part: Part) -> FamilyReading:
    """The one row of a bill, without a vote; its title is the paper's."""
    lines = [block for block in part.blocks[:MAX_HEAD] if block.text.strip()]
    first = next((i for i, line in enumerate(lines) if _NUMBER.fullmatch(squeezed(line.text))), 0)
    above, head = lines[:first], lines[first:]
    end = next((i for i, b in enumerate(head) if i and _ends_title(b)), len(head))
    titles = head[1:end]
    if not titles or part.title is None:
        return FamilyReading()
    number = squeezed(head[0].text)
    title = joined([block.text for block in titles])
    evidence = {
        "bill_no": evidence_of(head[0], part.text_origin),
        "bill_title": evidence_of(titles[0], part.text_origin),
    }
    decided = next((line for line in above if _DECIDED.search(line.text.strip())), None)
    if decided is not None:
        evidence["result"] = evidence_of(decided, part.text_origin)
    row = Vote(
        page_number=head[0].page_number,
        evidence=evidence,
        bill_no=number,
        bill_title=title,
        meeting_date=_day_in(decided.text) if decided is not None else None,
        result=_result_in(decided.text) if decided is not None else None,
    )
    rest = _from_submission(part.blocks[:MAX_BILL])
    fields = _submitters(rest[:MAX_HEAD])
    return FamilyReading(
        rows=(row,),
        fields=fields,
        title=f"{number} {title}",
        document_date=_day_in(rest[0].text) if rest else None,
    )


def _result_in(line: str) -> str | None:
    match = _DECIDED.search(line.strip())
    return match["result"] if match is not None else None


def _day_in(line: str) -> date | None:
    days = (value for _, _, value in find_date_spans(line) if value.precision == "day")
    return next((value.start for value in days), None)


def _ends_title(block: TextBlock) -> bool:
    text = unicodedata.normalize("NFKC", block.text).strip()
    is_heading = _HEADING.fullmatch(text) is not None
    return is_heading or "。" in text or SUBMITTED.search(text) is not None


def _from_submission(blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
    """The blocks from the line on that says when a bill was put before the assembly."""
    folded = (unicodedata.normalize("NFKC", block.text).strip() for block in blocks)
    return blocks[next((i for i, t in enumerate(folded) if SUBMITTED.search(t)), len(blocks)) :]


def _submitters(blocks: Sequence[TextBlock]) -> tuple[Field, ...]:
    """The lines that name who put the bill before the assembly."""
    return tuple(
        Field(
            path="提出者",
            label="提出者",
            raw_text=block.raw_text,
            text_value=re.sub(r"^提出者\s*", "", block.text.strip()),
            page_number=block.page_number,
            bbox=block.bbox,
            confidence=block.confidence,
        )
        for block in blocks
        if "。" not in block.text and _SUBMITTER.match(block.text.strip())
    )
