"""Dates and departments wherever they stand in a part: running text, cells, headings."""

from __future__ import annotations

from corpus.document import DateMention, DepartmentMention
from parsers.part import Part


def find_dates(part: Part) -> tuple[DateMention, ...]:
    """Every date printed in the part, in reading order, relative ones anchored."""
    raise NotImplementedError


def find_departments(part: Part) -> tuple[DepartmentMention, ...]:
    """Every department named in the part, in reading order."""
    raise NotImplementedError
