"""The two real assessments, read whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from corpus.document import Document, ParsedFile
from corpus.rows import Assessment, AssessmentAnswer, AssessmentChange

pytestmark = pytest.mark.shared

Read = Callable[[str], ParsedFile]


@pytest.fixture
def focused(read_shared: Read) -> Document:
    (document,) = read_shared("seeds/002_*.txt").documents
    return document


@pytest.fixture
def basic(read_shared: Read) -> Document:
    (document,) = (
        doc for doc in read_shared("seeds/004_*.txt").documents if doc.family == "assessment"
    )
    return document


def answers(document: Document) -> list[AssessmentAnswer]:
    return [row for row in document.rows if isinstance(row, AssessmentAnswer)]


def assessment(document: Document) -> Assessment:
    (row,) = (row for row in document.rows if isinstance(row, Assessment))
    return row


def chosen(document: Document) -> list[tuple[str | None, str | None, int | None, int | None]]:
    return [
        ((row.section or "")[:1], row.item_no, row.group_no, row.choice_no)
        for row in answers(document)
        if row.kind == "choice"
    ]


def test_the_focused_assessment_tells_its_form_number_and_day(focused: Document) -> None:
    row = assessment(focused)
    assert (row.form_no, row.number, row.kind) == ("様式3", 14, "focused")
    assert row.published == focused.document_date == date(2023, 3, 1)
    assert (row.edition, row.flags) == ("平成30年5月 様式3", ("edition_inferred",))
    assert row.organ is not None
    assert row.organ.endswith("市長")


def test_the_focused_assessment_yields_every_choice(focused: Document) -> None:
    assert chosen(focused) == [
        ("Ⅱ", "2-①", None, 1),
        ("Ⅱ", "2-②", None, 3),
        ("Ⅱ", "2-④", None, 4),
        ("Ⅱ", "3-④", None, 4),
        ("Ⅱ", "4", None, 1),
        ("Ⅱ", "4-委託事項-②", 1, 2),
        ("Ⅱ", "4-委託事項-④", 1, 1),
        ("Ⅱ", "4-委託事項-②", 2, 4),
        ("Ⅱ", "4-委託事項-④", 2, 1),
        ("Ⅱ", "5-移転先-④", 1, 3),
        ("Ⅲ", "3-リスク1", None, 2),
        ("Ⅲ", "3-リスク2", None, 1),
        ("Ⅲ", "3-リスク2", None, 2),
        ("Ⅲ", "4", None, 1),
        ("Ⅲ", "4", None, 2),
        ("Ⅲ", "4", None, 2),
        ("Ⅲ", "5", None, 1),
        ("Ⅲ", "5", None, 2),
        ("Ⅲ", "6-リスク1", None, None),
        ("Ⅲ", "6-リスク2", None, None),
        ("Ⅲ", "7-①", None, 2),
        ("Ⅲ", "7-②", None, 2),
        ("Ⅲ", "7", None, 2),
        ("Ⅲ", "9", None, 2),
        ("Ⅴ", "1-②", None, 1),
    ]
    blank = [row for row in answers(focused) if row.kind == "choice" and row.choice_no is None]
    assert {row.status for row in blank} == {"blank"}


def test_marks_that_the_transcript_lost_are_unknown_and_the_others_kept(focused: Document) -> None:
    marks = [row for row in answers(focused) if row.kind == "mark"]
    assert Counter(row.state for row in marks) == {"unknown": 37, "unchecked": 12, "checked": 5}
    assert [row.label for row in marks if row.state == "checked"] == [
        "移転を行っている",
        "専用線",
        "接続しない(入手)",
        "接続しない(提供)",
        "自己点検",
    ]
    moved = next(row for row in marks if row.label == "移転を行っている")
    assert moved.text == "6"


def test_the_focused_assessment_yields_items_of_text_tables_and_annex(focused: Document) -> None:
    texts = [row for row in answers(focused) if row.kind in ("text", "date", "number")]
    assert Counter((row.section or "")[:1] for row in texts) == {
        "Ⅱ": 28,
        "(": 4,
        "Ⅲ": 20,
        "Ⅳ": 6,
        "Ⅴ": 7,
    }
    assert len([f for f in focused.fields if f.item_no == "Ⅱ-4-委託事項-③"]) == 2
    incident = [row for row in texts if row.item_no == "7-②"]
    assert [row.status for row in incident] == ["dash", "dash"]
    assert all(row.evidence for row in answers(focused))


def test_the_focused_assessment_yields_its_28_changes(focused: Document) -> None:
    changes = [row for row in focused.rows if isinstance(row, AssessmentChange)]
    assert Counter(row.changed_on for row in changes) == {
        date(2017, 10, 25): 12,
        date(2018, 11, 15): 4,
        date(2020, 10, 22): 6,
        date(2022, 3, 2): 3,
        date(2023, 3, 1): 3,
    }
    assert Counter(row.timing for row in changes) == {"事後": 24, "事前": 4}
    assert all(row.item_path and row.before_text and row.after_text for row in changes)


def test_renamed_units_are_learned_from_the_change_log(focused: Document) -> None:
    renamed = {
        dep.path: (dep.valid_to, dep.successor_path)
        for dep in focused.departments
        if dep.successor_path
    }
    assert renamed == {
        ("特別債権回収室",): (date(2017, 10, 25), ("特別債権回収課",)),
        ("健康増進部",): (date(2018, 11, 15), ("保健部",)),
    }


def test_counts_that_contradict_the_described_groups_are_reported(focused: Document) -> None:
    found = [issue.message for issue in focused.issues if issue.code == "count_mismatch"]
    assert len(found) == 2


def test_the_basic_assessment_inside_a_pack_is_read_from_ragged_lines(basic: Document) -> None:
    row = assessment(basic)
    assert (row.form_no, row.edition, row.number) == ("様式2", "平成26年4月 様式2", 15)
    assert row.published == date(2015, 12, 15)
    assert row.organ is not None
    found = {(r.section or "")[:1] + (r.item_no or ""): r for r in answers(basic)}
    assert [key for key in found if key.startswith("Ⅰ")] == [
        "Ⅰ1-①", "Ⅰ1-②", "Ⅰ1-③", "Ⅰ2", "Ⅰ3", "Ⅰ4-①", "Ⅰ4-②", "Ⅰ5-①", "Ⅰ5-②", "Ⅰ6", "Ⅰ7", "Ⅰ8",
    ]  # fmt: skip
    assert found["Ⅰ1-①"].text is not None
    assert found["Ⅰ1-①"].text.endswith("事務")
    assert found["Ⅰ1-③"].text is not None
    assert found["Ⅰ1-③"].text.startswith("福祉総合システム")
    assert found["Ⅰ6"].status == "none_stated"


def test_the_basic_assessments_thresholds_are_right_and_follow(basic: Document) -> None:
    assert [(no, choice) for _, no, _, choice in chosen(basic)] == [
        ("4-①", 1),
        ("1", 1),
        ("2", 2),
        ("3", 2),
        (None, 1),
    ]
    days = [row.text for row in answers(basic) if row.kind == "date"]
    assert days == ["平成27年11月1日 時点"] * 2
    assert not [issue for issue in basic.issues if issue.code == "threshold_mismatch"]
