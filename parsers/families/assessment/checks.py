"""What does not fit in the answers of an assessment: reported, never mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from corpus.document import Issue
from corpus.forms.assessments import AssessmentForm, Condition, assessment_lists
from corpus.rows import AssessmentChange
from parsers.families.assessment.answers import Answered
from parsers.families.assessment.boxes import mark_label
from parsers.forms.labels import folded_label
from parsers.values.dates.parse import parse_date


def check_answers(form: AssessmentForm, answered: Sequence[Answered]) -> Iterator[Issue]:
    """Issues of the answers among themselves."""
    for item in answered:
        yield from _outside_choices(item)
        yield from _exclusive_marks(item)
    yield from _counts(answered)
    chosen = {
        item.item.id: item
        for item in answered
        if item.item is not None and item.choice is not None and item.choice.number is not None
    }
    for rule in form.rules:
        yield from _broken_rule(rule, chosen)


def check_dates(
    published: date | None, answered: Sequence[Answered], changes: Sequence[AssessmentChange]
) -> Iterator[Issue]:
    """Issues of dates that lie behind the day of publication."""
    if published is None:
        return
    for item in answered:
        if item.item is not None and item.item.id.endswith("_asof"):
            as_of = parse_date(item.entry.text)
            if as_of is not None and as_of.start is not None and as_of.start > published:
                message = f"counted as of {as_of.start}, after the publication on {published}"
                yield _issue("date_order", message, item)
    late = [row for row in changes if row.changed_on is not None and row.changed_on > published]
    for row in late:
        place = row.evidence["changed_on"]
        yield Issue(
            code="date_order",
            severity="warning",
            message=f"changed on {row.changed_on}, after the publication on {published}",
            page_number=place.page_number,
            bbox=place.bbox,
        )


def _issue(code: str, message: str, item: Answered) -> Issue:
    printed = item.entry.place_of_print
    return Issue(
        code=code,
        severity="warning",
        message=message,
        page_number=printed.page_number,
        bbox=printed.bbox,
    )


def _outside_choices(item: Answered) -> Iterator[Issue]:
    if item.choice is not None and "outside_choices" in item.choice.flags:
        label = item.entry.label.parts.text
        message = f"{item.choice.printed} is none of the choices of {label}"
        yield _issue("choice_outside_set", message, item)


def _exclusive_marks(item: Answered) -> Iterator[Issue]:
    marks = item.item.marks if item.item is not None else None
    alone = {folded_label(entry) for entry in assessment_lists().exclusive.get(marks or "", ())}
    checked = [mark_label(box).text for box in item.boxes if box.state == "checked"]
    if len(checked) > 1 and any(folded_label(label) in alone for label in checked):
        yield _issue("exclusive_marks", f"marked together: {'、'.join(checked)}", item)


def _counts(answered: Sequence[Answered]) -> Iterator[Issue]:
    """A printed ( )件 against the groups that are filled in."""
    groups: dict[str, set[int]] = {}
    for item in answered:
        place = item.entry.label.place
        is_filled = item.entry.text.strip() not in ("", "－", "-", "―", "—")
        if place.group is not None and place.group_no is not None and is_filled:
            groups.setdefault(place.group, set()).add(place.group_no)
    for label, count, item in _printed_counts(answered):
        group = assessment_lists().counted.get(label)
        found = len(groups.get(group or "", ()))
        if group is not None and count != found:
            message = f"{label}: ({count})件 are stated, {found} {group} are described"
            yield _issue("count_mismatch", message, item)


def _printed_counts(answered: Sequence[Answered]) -> Iterator[tuple[str, int, Answered]]:
    for item in answered:
        if item.count is not None:
            yield item.entry.label.parts.text, item.count, item
        for box in item.boxes:
            label = mark_label(box)
            if label.is_counted and label.detail is not None:
                yield label.text, int(label.detail), item


def _broken_rule(rule: Condition, chosen: Mapping[str, Answered]) -> Iterator[Issue]:
    def meets(name: str, numbers: tuple[int, ...]) -> bool:
        item = chosen.get(name)
        return item is not None and item.choice is not None and item.choice.number in numbers

    if not all(meets(name, numbers) for name, numbers in rule.given.items()):
        return
    if rule.any_of and not any(meets(name, numbers) for name, numbers in rule.any_of.items()):
        return
    for name, numbers in rule.then.items():
        item = chosen.get(name)
        if item is not None and not meets(name, numbers):
            label = item.choice.label if item.choice is not None else None
            message = f"{item.entry.label.parts.text}: {label} does not follow from the answers"
            yield _issue("threshold_mismatch", message, item)
