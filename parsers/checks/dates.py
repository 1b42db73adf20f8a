"""Contradictions that a part's own dates and labels show, whatever its family."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.document import DateMention, Issue

# What a flag of a date says to a person; flags without an entry need no second look.
DATE_FLAGS = {
    "weekday_mismatch": "its weekday is another one: the year or the day is misprinted or misread",
    "before_era_start": "it lies before its era began",
    "dual_mismatch": "its era year and its western year are not the same",
    "invalid_day": "there is no such day",
    "invalid_month": "there is no such month",
}


def date_issues(dates: Iterable[DateMention]) -> Iterator[Issue]:
    """Dates that cannot be as printed; reported, never repaired."""
    for mention in dates:
        for flag in mention.flags:
            if flag in DATE_FLAGS:
                yield Issue(
                    code=f"date_{flag}" if not flag.startswith("weekday") else flag,
                    severity="warning",
                    message=f"{mention.raw_text}: {DATE_FLAGS[flag]}",
                    page_number=mention.page_number,
                    bbox=mention.bbox,
                )
