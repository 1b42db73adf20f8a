from __future__ import annotations

from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from parsers.forms.records import as_records

FORM = FormDefinition(
    id="f",
    family="register",
    name="提供",
    source="invented",
    shape="table",
    required=("from_department", "to_party"),
    fields=(
        FieldDefinition(id="from_department", labels=("担当課",), values="課$"),
        FieldDefinition(id="to_party", labels=("提供先",), values="(課|協議会)$"),
        FieldDefinition(id="since", labels=("開始日",)),
        FieldDefinition(id="basis", labels=("根拠",)),
    ),
)


def table_of(*rows: str) -> Table:
    split = [row.split("|") for row in rows]
    cells = tuple(
        Cell(r, c, 1, BBox(c * 10.0, r * 10.0, c * 10.0 + 10, r * 10.0 + 10), text, text)
        for r, row in enumerate(split)
        for c, text in enumerate(row)
    )
    return Table(1, (PageBox(1, BBox(0, 0, 1, 1)),), len(split), len(split[0]), 1, cells)


def columns(*rows: str) -> dict[int, str] | None:
    found = as_records(table_of(*rows), FORM)
    return {c: field.id for c, field in found.columns.items()} if found else None


def test_a_column_under_an_unknown_label_is_known_by_its_values() -> None:
    assert columns(
        "開始日|渡した相手|根拠|担当課",
        "令和4年|社会福祉協議会|条例|総務課",
        "令和5年|防災課|条例|税務課",
    ) == {0: "since", 2: "basis", 3: "from_department", 1: "to_party"}


def test_values_alone_do_not_make_a_table_one_of_the_form() -> None:
    assert columns("甲|乙|件数", "総務課|防災課|1", "税務課|市民課|2") is None


def test_a_column_of_mixed_values_stays_unknown() -> None:
    rows = ("開始日|備考|根拠|担当課", "令和4年|済|条例|総務課", "令和5年|防災課|条例|税務課")
    assert columns(*rows) is None


def test_a_column_of_another_fields_values_is_the_missing_one() -> None:
    assert columns("担当課|根拠|開始日", "社会福祉協議会|条例|4月", "自治協議会|条例|5月") is None
    titled = FormDefinition(
        id="g",
        family="votes",
        name="議決",
        source="invented",
        shape="table",
        required=("title",),
        fields=(
            FieldDefinition(id="number", labels=("議案等",), values="^第[0-9]+号$"),
            FieldDefinition(id="title", labels=("件名",), values="(予算|条例)$"),
            FieldDefinition(id="result", labels=("結果",)),
        ),
    )
    found = as_records(table_of("議案等|結果", "補正予算|可決", "手数料条例|否決"), titled)
    assert found is not None
    assert {c: field.id for c, field in found.columns.items()} == {0: "title", 1: "result"}


def test_a_column_yields_under_the_heads_that_its_field_names() -> None:
    form = FormDefinition(
        id="h",
        family="votes",
        name="議決",
        source="invented",
        shape="table",
        fields=(
            FieldDefinition(id="title", labels=("件名",)),
            FieldDefinition(id="result", labels=("結果",), yields_under="委員会"),
        ),
    )
    table = table_of("件名|委員会|本会議", "件名|結果|結果", "予算|否決|可決")
    found = as_records(table, form)
    assert found is not None
    assert {c: field.id for c, field in found.columns.items()} == {0: "title", 2: "result"}
