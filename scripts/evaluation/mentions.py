"""Scoring check boxes, dates, departments, choices and labelled values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from corpus.document import DateMention, Field
from corpus.layout import Checkbox
from scripts.evaluation.counts import Counts, compare_bags
from scripts.evaluation.texts import comparable


def score_checkboxes(truths: Sequence[Mapping[str, Any]], read: Iterable[Checkbox]) -> Counts:
    """Boxes with the right label and the right state."""
    states = {True: "checked", False: "unchecked", None: "unknown"}
    return compare_bags(
        ((comparable(truth["label"]), states[truth["checked"]]) for truth in truths),
        ((comparable(box.label), box.state) for box in read),
    )


def score_groups(truths: Sequence[Mapping[str, Any]], read: Iterable[Checkbox]) -> Counts:
    """Boxes with the right label, state and group; counts recall only.

    A group may be read with what stands around it (a path of headings, a bullet, ※): it is
    right if it contains the true one.
    """
    states = {True: "checked", False: "unchecked", None: "unknown"}
    boxes = [(comparable(box.group_label), comparable(box.label), box.state) for box in read]
    n_true = n_right = 0
    for truth in truths:
        group, label = comparable(truth.get("group")), comparable(truth["label"])
        if not group:
            continue
        n_true += 1
        wanted = (label, states[truth["checked"]])
        found = next((box for box in boxes if group in box[0] and box[1:] == wanted), None)
        if found:
            boxes.remove(found)
            n_right += 1
    return Counts(n_true, n_right, n_right)


def score_dates(truths: Sequence[Mapping[str, Any]], read: Iterable[DateMention]) -> Counts:
    """Distinct dates by first and last day.

    A range also counts as read where its two ends were read as two dates; how often a date
    is printed does not count, since running heads repeat it.
    """
    true = {(truth["start"], truth["end"]) for truth in truths}
    found = {(_iso(mention.date_start), _iso(mention.date_end)) for mention in read}
    ends = {(day, day) for start, end in true if start != end for day in (start, end)} - true
    right = {span for span in true if span in found or _has_both_ends(span, found)}
    return Counts(len(true), len(right | (found - ends)), len(right))


def _has_both_ends(
    span: tuple[str | None, str | None], found: set[tuple[str | None, str | None]]
) -> bool:
    return all((day, day) in found for day in span)


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def score_departments(
    truths: Sequence[Mapping[str, Any]], read: Iterable[tuple[str, ...]]
) -> Counts:
    """Distinct departments by name, and by the unit above where the truth names it.

    Args:
        truths: as in the truth file.
        read: paths from the outermost unit inwards, of mentions and of organisation charts.
    """
    true = {
        (comparable(unit["name"]), comparable(unit.get("parent")))
        for truth in truths
        for unit in truth["departments"]
    }
    paths = {tuple(comparable(name) for name in path) for path in read if path}
    full = {(path[-1], path[-2] if len(path) > 1 else "") for path in paths}
    names = {name for name, _ in full}
    right = {unit for unit in true if unit in full or (not unit[1] and unit[0] in names)}
    true_names = {name for name, _ in true}
    surplus = names - true_names
    return Counts(len(true), len(right) + len(surplus) + len(_misplaced(true, full)), len(right))


def _misplaced(true: set[tuple[str, str]], full: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Units with a name that is right under a unit that is not."""
    parents: dict[str, set[str]] = {}
    for name, parent in true:
        parents.setdefault(name, set()).add(parent)
    return {
        (name, parent)
        for name, parent in full
        if parent and name in parents and parent not in parents[name] and "" not in parents[name]
    }


def score_choices(truths: Sequence[Mapping[str, Any]], read: Iterable[Field]) -> Counts:
    """Items of which the chosen entry was read; counts recall only."""
    found = [
        (comparable(field.label), comparable(field.text_value))
        for field in read
        if field.kind == "choice"
    ]
    return _recalled(
        ((comparable(truth["item"]), comparable(truth["chosen"])) for truth in truths), found
    )


def score_keys(truths: Sequence[Mapping[str, Any]], read: Iterable[Field]) -> Counts:
    """Labelled values that were read as fields; counts recall only."""
    found = [(comparable(field.label), comparable(field.raw_text)) for field in read]
    return _recalled(
        ((comparable(truth["label"]), comparable(truth["value"])) for truth in truths), found
    )


def _recalled(true: Iterable[tuple[str, str]], found: Sequence[tuple[str, str]]) -> Counts:
    counts = compare_bags(true, found)
    return Counts(counts.n_true, counts.n_right, counts.n_right)
