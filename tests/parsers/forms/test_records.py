from __future__ import annotations

from msgspec import structs

from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table
from parsers.forms.labels import index_of
from parsers.forms.pairs import pairs_in_table
from parsers.forms.records import as_records, records_of

FORM = FormDefinition(
    id="f",
    family="register",
    name="登録",
    source="invented",
    shape="table",
    required=("department", "operation"),
    fields=(
        FieldDefinition(id="department", labels=("担当課", "所管")),
        FieldDefinition(id="operation", labels=("業務の名称",)),
        FieldDefinition(id="since", labels=("開始年月日",)),
    ),
)


def table_of(*rows: str) -> Table:
    """A table of rows written with | between cells."""
    split = [row.split("|") for row in rows]
    cells = tuple(
        Cell(r, c, 1, BBox(c * 10.0, r * 10.0, c * 10.0 + 10, r * 10.0 + 10), text, text)
        for r, row in enumerate(split)
        for c, text in enumerate(row)
    )
    box = PageBox(1, BBox(0, 0, 100, 100))
    return Table(1, (box,), len(split), len(split[0]), 1, cells)


def records(*rows: str) -> list[dict[str, str]]:
    found = as_records(table_of(*rows), FORM)
    assert found is not None
    return [{name: cell.text for name, cell in record.items()} for record in records_of(found)]


def test_columns_are_met_by_their_heads_in_any_order() -> None:
    assert records("No.|開始年月日|業務の名称|所管", "1|令和4年4月1日|名簿の作成|総務課") == [
        {"since": "令和4年4月1日", "operation": "名簿の作成", "department": "総務課"}
    ]


def test_a_head_may_stand_under_a_caption_row() -> None:
    assert records("登録の状況||", "担当課|業務の名称|開始年月日", "総務課|名簿|令和4年") == [
        {"department": "総務課", "operation": "名簿", "since": "令和4年"}
    ]


def test_a_head_that_is_repeated_further_down_is_no_record() -> None:
    assert len(records("担当課|業務の名称", "総務課|名簿", "担当課|業務の名称", "税務課|課税")) == 2


def test_a_first_column_without_a_head_that_counts_the_rows_numbers_them() -> None:
    label = FieldDefinition(id="row_label", labels=("番号",))
    form = structs.replace(FORM, fields=(*FORM.fields, label))
    counted = as_records(table_of("|担当課|業務の名称", "1|総務課|名簿", "２|税務課|課税"), form)
    assert counted is not None
    assert [record["row_label"].text for record in records_of(counted)] == ["1", "２"]
    others = as_records(table_of("|担当課|業務の名称", "3|総務課|名簿", "8|税務課|課税"), form)
    assert others is not None
    assert all("row_label" not in record for record in records_of(others))


def test_a_table_without_a_required_column_is_not_of_the_form() -> None:
    assert as_records(table_of("担当課|件数", "総務課|3"), FORM) is None


def test_a_value_stands_right_of_its_label_up_to_the_next_label() -> None:
    table = table_of("担当課|総務課|開始年月日|令和4年4月1日", "業務の名称|名簿||")
    pairs = {pair.field.id: pair.text for pair in pairs_in_table(table, index_of(FORM))}
    assert pairs == {"department": "総務課", "since": "令和4年4月1日", "operation": "名簿"}


def test_a_value_stands_below_its_label_where_another_label_is_at_its_right() -> None:
    table = table_of("担当課|業務の名称", "総務課|名簿")
    pairs = {pair.field.id: pair.text for pair in pairs_in_table(table, index_of(FORM))}
    assert pairs == {"department": "総務課", "operation": "名簿"}
