"""All checks of a part."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.document import DateMention, Issue
from parsers.checks.citations import citation_issues
from parsers.checks.counts import count_issues
from parsers.checks.dates import date_issues
from parsers.checks.marks import mark_issues
from parsers.checks.names import name_issues
from parsers.part import Part


def part_issues(part: Part, dates: Sequence[DateMention]) -> tuple[Issue, ...]:
    """What does not fit in a part's dates, marks, counts, citations and names."""
    return (
        *date_issues(dates),
        *mark_issues(part.checkboxes),
        *count_issues(part.tables, part.blocks),
        *citation_issues(part.tables, part.blocks),
        *name_issues(part.tables),
    )
