"""Labels that were printed in a row, and the values printed in a row behind them.

A text without a grid gives a form column by column: three labels, then their three values.
What each value is like (a bracket, a date, the words its item has) says whose it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from corpus.forms.assessments import assessment_lists
from parsers.families.assessment.entries import Entry, Label, Printed, is_list_part
from parsers.families.assessment.labels import MARK_SIGN
from parsers.forms.labels import folded_label
from parsers.values.dates.parse import parse_date

LONGEST_DATE = 30  # characters of a line that is a date and hardly more
MOST_UNITS = 40
"""Stretches that are parted by trying every way; more are parted one each, from the front."""

MOST_LABELS = 4
"""More labels than that do not wait together on any form seen; every way is not tried then."""

# A written choice, or its empty bracket; [○] and [ ] in front of a text are boxes.
_OPEN = re.compile(r"^\s*[\[［](?!\s*[○◯〇]\s*[\]］]|\s*[\]］]\s*\S)")
_CLOSE = re.compile(r"[\]］]")
_NUMBER = re.compile(r"^\s*[0-9０-９]{1,6}\s*$")
_NUMBERED = re.compile(r"^\s*[0-9０-９]{1,2}\s*[)）]\s*(\S.*)$")
_LONE_CLOSE = re.compile(r"^\s*[\]］]\s*$")
ORDER_FLAG = "bound_by_order"

Run = tuple[Printed, ...]


def distribute(waiting: Sequence[Label], values: Sequence[Printed]) -> list[Entry]:
    """Entries of the labels that wait, with what was printed for each."""
    entries = [Entry(label, (label.printed,)) for label in waiting if _has_marks(label)]
    labels = _asking(waiting)
    if not labels:
        return entries
    if not values:
        return entries + [Entry(label) for label in labels if _is_blank(label)]
    if len(labels) == 1:
        own = _own(labels[0], values)
        is_asked = bool(own) or _is_blank(labels[0])
        return [*entries, Entry(labels[0], own)] if is_asked else entries
    return entries + _parted(labels, values)


def _asking(waiting: Sequence[Label]) -> list[Label]:
    """The labels that ask for something; a heading does only where it stands alone."""
    items = [label for label in waiting if label.item is not None]
    return items or list(waiting[-1:])


def _is_blank(label: Label) -> bool:
    is_item = label.item is not None or label.parts.circled is not None
    return is_item and not _has_marks(label)


def _has_marks(label: Label) -> bool:
    return MARK_SIGN.search(label.printed.text) is not None


def _own(label: Label, values: Sequence[Printed]) -> Run:
    """Values of a single label; lists of choices that strayed into a text are taken out."""
    if label.item is None:
        is_text = not any(_OPEN.match(value.text) for value in values)
    else:
        is_text = label.item.kind in ("text", "date", "period", "number")
    return without_lists(values) if is_text else tuple(values)


def without_lists(values: Sequence[Printed]) -> Run:
    """Lines without the printed lists of choices among them; whole cells are left alone."""
    kept: list[Printed] = []
    in_list = False
    for value in values:
        if value.line_no is not None:
            in_list = "選択肢" in value.text or (in_list and is_list_part(value.text))
            is_stray = _LONE_CLOSE.match(value.text) and not _is_open(kept)
            if in_list or is_stray or _is_known_entry(value.text):
                continue
        kept.append(value)
    return tuple(kept)


def _is_known_entry(text: str) -> bool:
    """Whether a line is an entry of a closed list, number and all, that lost its list."""
    match = _NUMBERED.match(text)
    return match is not None and folded_label(match[1]) in _known_entries()


@functools.cache
def _known_entries() -> frozenset[str]:
    lists = assessment_lists().choices.values()
    return frozenset(folded_label(entry) for entries in lists for entry in entries)


def _is_open(values: Sequence[Printed]) -> bool:
    """Whether the last bracket that was opened, a line or two above, still waits for its end."""
    near = "".join(value.text for value in values[-2:])
    return near.rfind("[") > near.rfind("]")


def _parted(labels: Sequence[Label], values: Sequence[Printed]) -> list[Entry]:
    brackets, rest = take_brackets(without_lists(values))
    given: dict[int, Run] = {}
    for index, label in enumerate(labels):
        kind = label.item.kind if label.item is not None else "text"
        if kind == "choice" and brackets:
            given[index] = brackets.pop(0)
        elif kind in ("date", "period", "number"):
            fits = _is_number if kind == "number" else _is_date
            found = next((value for value in rest if fits(value)), None)
            if found is not None:
                given[index] = (found,)
                rest.remove(found)
    open_labels = [index for index in range(len(labels)) if index not in given]
    rest = [*(piece for bracket in brackets for piece in bracket), *rest]
    for index, run in zip(open_labels, part_by_likeness(labels, open_labels, rest), strict=True):
        given[index] = run
    return [Entry(label, given[index], flags=(ORDER_FLAG,)) for index, label in enumerate(labels)]


def take_brackets(values: Sequence[Printed]) -> tuple[list[Run], list[Printed]]:
    """The stretches in [ ], of one line or several, and all the others."""
    brackets: list[Run] = []
    rest: list[Printed] = []
    index = 0
    while index < len(values):
        if not _OPEN.match(values[index].text):
            rest.append(values[index])
            index += 1
            continue
        end = index + 1
        # A bracket's text fills one more line at most; its end may be lost.
        is_bare = len(values[index].text.strip()) == 1
        if is_bare and end < len(values):
            end += 1
        if not _CLOSE.search(values[end - 1].text) and end < len(values):
            end += _LONE_CLOSE.match(values[end].text) is not None
        brackets.append(tuple(values[index:end]))
        index = end
    return brackets, rest


def _is_date(value: Printed) -> bool:
    return len(value.text) <= LONGEST_DATE and parse_date(value.text) is not None


def _is_number(value: Printed) -> bool:
    return _NUMBER.match(value.text) is not None


def part_by_likeness(
    labels: Sequence[Label], wanted: Sequence[int], values: Sequence[Printed]
) -> list[Run]:
    """Part stretches among labels in order, so that each gets what its item is like."""
    count = len(wanted)
    if count == 0:
        return []
    units = _blocks(values)
    if len(units) < count:
        units = [(value,) for value in values]
    if len(units) < count:
        return _fewer(labels, wanted, units)
    if len(units) > MOST_UNITS or count > MOST_LABELS:
        return [*units[: count - 1], tuple(v for unit in units[count - 1 :] for v in unit)]
    best: tuple[float, list[Run]] = (-1.0, [])
    for cuts in combinations(range(1, len(units)), count - 1):
        bounds = [0, *cuts, len(units)]
        runs = [units[a:b] for a, b in pairwise(bounds)]
        score = sum(_likeness(labels[i], run) for i, run in zip(wanted, runs, strict=True))
        if score > best[0]:
            best = (score, [tuple(v for unit in run for v in unit) for run in runs])
    return best[1]


def _fewer(labels: Sequence[Label], wanted: Sequence[int], units: Sequence[Run]) -> list[Run]:
    """Give fewer stretches than labels to those they are like; the others are blank."""
    best: tuple[float, tuple[int, ...]] = (-1.0, ())
    for chosen in combinations(range(len(wanted)), len(units)):
        pairs = zip(chosen, units, strict=True)
        score = sum(_likeness(labels[wanted[place]], [unit]) for place, unit in pairs)
        if score > best[0]:
            best = (score, chosen)
    runs: list[Run] = [()] * len(wanted)
    for place, unit in zip(best[1], units, strict=True):
        runs[place] = unit
    return runs


def _blocks(values: Sequence[Printed]) -> list[Run]:
    """The stretches by the block that layout saw them in."""
    units: list[Run] = []
    for value in values:
        if units and units[-1][-1].source is value.source:
            units[-1] = (*units[-1], value)
        else:
            units.append((value,))
    return units


def _likeness(label: Label, run: Sequence[Run]) -> float:
    """The share (0..1) of blocks that are like an item's values; 0 where nothing is known."""
    like = label.item.like if label.item is not None else None
    if like is None or not run:
        return 0.0
    pattern = re.compile(like)
    texts = ["".join(value.text for value in unit) for unit in run]
    return sum(pattern.search(text) is not None for text in texts) / len(texts)
