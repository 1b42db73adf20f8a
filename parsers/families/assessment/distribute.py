"""Labels that were printed in a row, and the values printed in a row behind them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.families.assessment.entries import Entry, Label, Printed
from parsers.families.assessment.labels import MARK_SIGN


def distribute(waiting: Sequence[Label], values: Sequence[Printed]) -> list[Entry]:
    """Entries of the labels that wait, with what was printed for each."""
    entries = [_marked(label) for label in waiting if _has_marks(label)]
    labels = _asking(waiting)
    if not labels:
        return entries
    if not values:
        blank = [Entry(label) for label in labels if label.item is not None or label.parts.circled]
        return entries + [entry for entry in blank if not _has_marks(entry.label)]
    if len(labels) == 1:
        return [*entries, Entry(labels[0], tuple(values))]
    return [*entries, *[Entry(label) for label in labels[:-1]], Entry(labels[-1], tuple(values))]


def _asking(waiting: Sequence[Label]) -> list[Label]:
    """The labels that ask for something; a heading does only where it stands alone."""
    items = [label for label in waiting if label.item is not None]
    return items or list(waiting[-1:])


def _has_marks(label: Label) -> bool:
    return MARK_SIGN.search(label.printed.text) is not None


def _marked(label: Label) -> Entry:
    """A label whose own line holds boxes (4. … の委託 [ ] 委託しない)."""
    return Entry(label, (label.printed,))
