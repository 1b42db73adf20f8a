"""The edition of a form: by its marker, else by the day of publication, else by its items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.characters import squeezed
from corpus.forms.assessments import AssessmentForm, Edition
from corpus.layout import TextBlock
from parsers.families.assessment.entries import Entry
from parsers.part import Part
from parsers.repair.printed_lines import printed_lines

_MARKER = re.compile(r"[\[［]?((?:平成|令和)(?:元|\d+)年\d+月)(様式[2-4])[\]］]?")
INFERRED_FLAG = "edition_inferred"


def find_marker(part: Part) -> tuple[str, str, TextBlock] | None:
    """The printed marker: the edition as ``平成26年4月 様式2``, the form's number, its block."""
    for block in part.blocks:
        for line in printed_lines(block):
            match = _MARKER.fullmatch(squeezed(line))
            if match is not None:
                return f"{match[1]} {match[2]}", match[2], block
    return None


def inferred_edition(
    form: AssessmentForm, published: date | None, entries: Sequence[Entry]
) -> Edition | None:
    """The edition that a paper without a marker must be; None where it could be several."""
    by_date = _by_date(form, published)
    return by_date[0] if len(by_date) == 1 else _by_items(by_date or form.editions, entries)


def _by_date(form: AssessmentForm, published: date | None) -> Sequence[Edition]:
    """The editions that may have been in force on a day."""
    if published is None:
        return ()
    dated = [e for e in form.editions if e.in_force is not None and e.in_force <= published]
    if dated:
        return [max(dated, key=lambda edition: edition.in_force or date.min)]
    return [edition for edition in form.editions if edition.in_force is None]


def _by_items(editions: Sequence[Edition], entries: Sequence[Entry]) -> Edition | None:
    """The one edition that has all items found; None if several have."""
    items = [entry.label.item for entry in entries if entry.label.item is not None]
    kept = [
        edition
        for edition in editions
        if all(not item.editions or edition.key in item.editions for item in items)
    ]
    return kept[0] if len(kept) == 1 else None
