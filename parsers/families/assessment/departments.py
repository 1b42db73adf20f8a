"""Units of the municipality that an assessment tells of, with their renaming."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.document import Department
from corpus.rows import AssessmentChange
from parsers.families.assessment.answers import Answered
from parsers.values.departments.parse import parse_department

Path = tuple[str, ...]

# The last label of an item's path in the change log, e.g. －①部署, －④使用の主体(使用部署).
_DEPARTMENT_ITEM = re.compile(r"(?:部署|所管課|担当課)[)）]?\s*$")


def departments_of(
    answered: Sequence[Answered], changes: Sequence[AssessmentChange], municipality: str | None
) -> tuple[Department, ...]:
    """The units in the items for units, and those that the change log renames."""
    found = [*_of_answers(answered, municipality)]
    for row in changes:
        found.extend(_of_change(row, municipality))
    return tuple(found)


def _of_answers(answered: Sequence[Answered], municipality: str | None) -> Iterator[Department]:
    for item in answered:
        if item.item is None or not item.item.department:
            continue
        for path in _paths(item.entry.text, municipality):
            yield Department(
                path=path,
                page_number=item.entry.place_of_print.page_number,
                raw_text=item.entry.raw_text,
            )


def _of_change(row: AssessmentChange, municipality: str | None) -> Iterator[Department]:
    """One unit for another is a renaming; other differences only tell that units exist."""
    if row.item_path is None or not _DEPARTMENT_ITEM.search(row.item_path):
        return
    before = _paths(row.before_text or "", municipality)
    after = _paths(row.after_text or "", municipality)
    gone = [path for path in before if path not in after]
    new = [path for path in after if path not in before]
    is_renamed = len(gone) == len(new) == 1
    for path in gone:
        yield Department(
            path=path,
            valid_to=row.changed_on if is_renamed else None,
            successor_path=new[0] if is_renamed else None,
            page_number=row.page_number,
            raw_text=row.before_text,
        )
    for path in new:
        yield Department(
            path=path,
            valid_from=row.changed_on if is_renamed else None,
            page_number=row.page_number,
            raw_text=row.after_text,
        )


def _paths(text: str, municipality: str | None) -> list[Path]:
    value = parse_department(text, municipality=municipality) if text.strip() else None
    return list(value.paths) if value is not None else []
