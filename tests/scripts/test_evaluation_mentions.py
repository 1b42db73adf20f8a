from datetime import date
from typing import Any

from corpus.document import DateMention, Field
from corpus.geometry import BBox
from corpus.layout import Checkbox
from corpus.page import MarkState
from scripts.evaluation.counts import Counts
from scripts.evaluation.mentions import (
    score_checkboxes,
    score_choices,
    score_dates,
    score_departments,
    score_groups,
)

BOX = BBox(0, 0, 1, 1)
TRUE_BOXES: list[dict[str, Any]] = [
    {"label": "有", "checked": True, "group": "通知"},
    {"label": "無", "checked": False, "group": "通知"},
]


def checkbox(label: str, state: MarkState, group: str | None = None) -> Checkbox:
    return Checkbox(1, BOX, label, state, "■", "glyph", group_label=group)


def mention(first: date, last: date) -> DateMention:
    return DateMention(
        page_number=1,
        raw_text="",
        date_start=first,
        date_end=last,
        precision="day",
        fiscal_year=None,
    )


def test_box_with_the_wrong_state_is_wrong() -> None:
    read = [checkbox("有", "checked"), checkbox("無", "checked")]
    assert score_checkboxes(TRUE_BOXES, read) == Counts(2, 2, 1)


def test_group_is_right_if_it_contains_the_true_one() -> None:
    read = [checkbox("有", "checked", "8 / 通知 ※"), checkbox("無", "unchecked", "備考")]
    assert score_groups(TRUE_BOXES, read) == Counts(2, 1, 1)


def test_dates_count_once_however_often_they_are_printed() -> None:
    day = date(2020, 4, 1)
    true = [{"start": "2020-04-01", "end": "2020-04-01"}] * 3
    assert score_dates(true, [mention(day, day)] * 5) == Counts(1, 1, 1)


def test_range_counts_as_read_where_its_ends_were_read_apart() -> None:
    first, last = date(2020, 4, 1), date(2021, 3, 31)
    true = [{"start": "2020-04-01", "end": "2021-03-31"}]
    assert score_dates(true, [mention(first, first), mention(last, last)]) == Counts(1, 1, 1)
    assert score_dates(true, [mention(first, last)]) == Counts(1, 1, 1)
    assert score_dates(true, [mention(first, first)]) == Counts(1, 0, 0)


def test_invented_date_costs_precision() -> None:
    day = date(2020, 4, 1)
    assert score_dates([], [mention(day, day)]) == Counts(0, 1, 0)


def test_department_needs_its_parent_only_where_the_truth_names_one() -> None:
    truths = [
        {"departments": [{"name": "税務課", "parent": None}]},
        {"departments": [{"name": "福祉課", "parent": "市民部"}]},
    ]
    assert score_departments(truths, [("財務部", "税務課"), ("市民部", "福祉課")]).f1 == 1.0
    wrong = score_departments(truths, [("税務課",), ("建設部", "福祉課")])
    assert (wrong.n_right, wrong.n_read) == (1, 2)


def test_choices_count_what_was_found_and_not_what_was_not_asked() -> None:
    field = Field(
        path="対策",
        label="対策",
        raw_text="",
        page_number=1,
        bbox=BOX,
        kind="choice",
        text_value="十分である",
    )
    true = [{"item": "対策", "chosen": "十分である"}, {"item": "監査", "chosen": "行っている"}]
    assert score_choices(true, [field]) == Counts(2, 1, 1)
