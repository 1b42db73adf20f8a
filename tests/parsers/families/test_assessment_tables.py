"""Assessment tables with merged cells, as spreadsheets of the forms are printed."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, PageBox, Table, TextBlock
from corpus.page import MarkState
from corpus.rows import AssessmentAnswer, AssessmentChange
from parsers.families.assessment.read import read_assessment
from parsers.part import FamilyReading, Part

WIDTH_PT, HEIGHT_PT = 100.0, 20.0


def cell(text: str, row: int, column: int, row_span: int = 1, column_span: int = 1) -> Cell:
    return Cell(
        row=row,
        column=column,
        page_number=1,
        bbox=BBox(
            column * WIDTH_PT,
            row * HEIGHT_PT,
            (column + column_span) * WIDTH_PT,
            (row + row_span) * HEIGHT_PT,
        ),
        text=text,
        raw_text=text,
        row_span=row_span,
        column_span=column_span,
    )


def table(cells: list[Cell], table_no: int = 1) -> Table:
    n_rows = max(c.row + c.row_span for c in cells)
    n_columns = max(c.column + c.column_span for c in cells)
    taken = {
        (row, column)
        for c in cells
        for row in range(c.row, c.row + c.row_span)
        for column in range(c.column, c.column + c.column_span)
    }
    empty = [
        cell("", row, column)
        for row in range(n_rows)
        for column in range(n_columns)
        if (row, column) not in taken
    ]
    box = BBox(0.0, 0.0, n_columns * WIDTH_PT, n_rows * HEIGHT_PT)
    ordered = sorted([*cells, *empty], key=lambda c: (c.row, c.column))
    return Table(table_no, (PageBox(1, box),), n_rows, n_columns, 0, tuple(ordered))


def box_in(place: Cell, label: str, state: MarkState, at: float = 0.5) -> Checkbox:
    x = place.bbox.x0 + at * place.bbox.width
    spot = BBox(x - 2, place.bbox.y_mid - 2, x + 2, place.bbox.y_mid + 2)
    return Checkbox(1, spot, label, state, "[○]", "glyph")


def reading(cells: list[Cell], *boxes: Checkbox, title: str = "Ⅰ 基本情報") -> FamilyReading:
    heading = TextBlock("heading", 1, BBox(0, -30, 100, -10), title, title)
    grid = table(cells)
    place = TextBlock("table", 1, grid.parts[0].bbox, table_no=1)
    return read_assessment(
        Part(
            part_no=1,
            page_first=1,
            page_last=1,
            blocks=(heading, place),
            tables=(grid,),
            checkboxes=boxes,
            text_origin="text_layer",
            family="assessment",
            form_id="assessment_focused",
        )
    )


def answers(found: FamilyReading) -> list[AssessmentAnswer]:
    return [row for row in found.rows if isinstance(row, AssessmentAnswer)]


def test_a_label_beside_several_rows_gets_all_of_them() -> None:
    found = reading(
        [
            cell("５．情報提供ネットワークシステムによる情報連携　※", 0, 0, column_span=3),
            cell("①実施の有無", 1, 0, row_span=3),
            cell("[　実施しない　]", 1, 1, row_span=3),
            cell("＜選択肢＞", 1, 2),
            cell("1) 実施する　2) 実施しない", 2, 2),
            cell("3) 未定", 3, 2),
            cell("②法令上の根拠", 4, 0),
            cell("番号法第19条第8号", 4, 1, column_span=2),
        ]
    )
    assert [(row.item_no, row.choice_no or row.text) for row in answers(found)] == [
        ("5-①", 2),
        ("5-②", "番号法第19条第8号"),
    ]


def test_boxes_spread_over_cells_belong_to_the_label_at_their_left() -> None:
    upper, lower = cell("[○] 庁内連携システム", 1, 1), cell("[ ] 税務システム", 2, 1)
    found = reading(
        [
            cell("システム３", 0, 0, column_span=2),
            cell("③他のシステムとの接続", 1, 0, row_span=2),
            upper,
            lower,
        ],
        box_in(upper, "庁内連携システム", "checked"),
        box_in(lower, "税務システム", "unchecked"),
    )
    assert [(row.item_no, row.group_no, row.label, row.state) for row in answers(found)] == [
        ("2-システム-③", 3, "庁内連携システム", "checked"),
        ("2-システム-③", 3, "税務システム", "unchecked"),
    ]


def test_a_box_in_a_heading_is_an_answer_of_its_own() -> None:
    heading = cell("４．特定個人情報ファイルの取扱いの委託　[○] 委託しない", 0, 0, column_span=2)
    found = reading(
        [heading, cell("リスクへの対策は十分か", 1, 0), cell("[　]", 1, 1)],
        box_in(heading, "委託しない", "checked", at=0.8),
        title="Ⅲ リスク対策",
    )
    mark, rating = answers(found)
    assert (mark.item_no, mark.label, mark.state) == ("4", "委託しない", "checked")
    assert (rating.kind, rating.status, rating.choice_no) == ("choice", "blank", None)


def test_a_count_in_the_cell_beside_a_box_counts_what_is_marked() -> None:
    state = cell("[○] 提供を行っている", 1, 1)
    found = reading(
        [
            cell("５．特定個人情報の提供・移転", 0, 0, column_span=3),
            cell("提供・移転の有無", 1, 0),
            state,
            cell("（　3　）件", 1, 2),
        ],
        box_in(state, "提供を行っている", "checked"),
        title="Ⅱ 特定個人情報ファイルの概要",
    )
    (mark,) = answers(found)
    assert (mark.label, mark.text) == ("提供を行っている", "3")
    assert [issue.code for issue in found.issues] == ["count_mismatch"]


def test_labels_over_their_values_and_labels_left_of_them_are_the_same() -> None:
    over = reading(
        [
            cell("評価書番号", 0, 0),
            cell("評価書名", 0, 1),
            cell("8", 1, 0),
            cell("税の評価書", 1, 1),
        ],
        title="特定個人情報保護評価書",
    )
    left = reading(
        [
            cell("評価書番号", 0, 0),
            cell("8", 0, 1),
            cell("評価書名", 1, 0),
            cell("税の評価書", 1, 1),
        ],
        title="特定個人情報保護評価書",
    )
    assert over.title == left.title == "税の評価書"
    assert {f.label: f.text_value for f in over.fields} == {
        f.label: f.text_value for f in left.fields
    }


def test_a_change_that_a_page_break_cut_in_two_is_one_row() -> None:
    head = ["変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "提出時期に係る説明"]
    row = ["令和2年4月1日", "Ⅰ－6－②所属長の役職名", "介護保険", "長寿", "事後", "異動"]
    rest = ["", "", "課長", "課長", "", ""]
    found = reading(
        [
            cell(text, r, c)
            for r, texts in enumerate([head, row, rest])
            for c, text in enumerate(texts)
        ]
    )
    (change,) = (row for row in found.rows if isinstance(row, AssessmentChange))
    assert (change.before_text, change.after_text) == ("介護保険\n課長", "長寿\n課長")


WORDS = st.sampled_from(
    ["", "①", "Ⅱ", "2.", "2. 基本情報", "①ファイルの種類", "[十分である]", "<選択肢>", "1) 有",
     "リスク1：", "委託事項2", "(3)件", "変更日", "項目", "変更前", "変更後", "令和2年4月1日",
     "－", "※", "評価書番号", "9", "[○] 紙", "変更箇所", "（別添1）一覧", "\n", "いつ時点の計数か"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=8),
    st.lists(WORDS, max_size=8),
)
def test_any_table_and_text_are_read_without_failing(
    rows: list[list[str]], lines: list[str]
) -> None:
    cells = [cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)]
    boxes = [box_in(c, c.text, "checked") for c in cells if "[○]" in c.text]
    found = reading(cells, *boxes, title="\n".join(lines))
    assert all(row.evidence for row in found.rows)
    assert all(row.kind != "mark" or row.state is not None for row in answers(found))
