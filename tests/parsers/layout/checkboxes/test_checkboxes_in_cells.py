"""Check boxes that find their label and group with the help of the table around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, PageBox, Table
from corpus.page import DrawnMark, Page, Word
from parsers.layout.checkboxes import find_checkboxes

Row = Sequence[str]
ReadTable = Callable[..., tuple[Checkbox, ...]]

COLUMN_PT = 120.0
ROW_PT = 30.0


@pytest.fixture
def read_table(make_page: Callable[..., Page], make_table: Callable[..., Table]) -> ReadTable:
    def read(
        rows: Sequence[Row], *, marks: Sequence[DrawnMark] = (), **how: object
    ) -> tuple[Checkbox, ...]:
        words: list[Word] = []
        cells = []
        for row_no, row in enumerate(rows):
            placed = []
            for column_no, text in enumerate(row):
                x, top = 50 + COLUMN_PT * column_no, 100 + ROW_PT * row_no
                line = make_page([text]).words
                words += [moved(word, x + 4 - 50, top + 4 - 50) for word in line]
                placed.append((text, BBox(x, top, x + COLUMN_PT, top + ROW_PT)))
            cells.append(placed)
        page = make_page([], words=words, marks=marks)
        return find_checkboxes(page, [make_table(cells, **how)])

    return read


def moved(word: Word, dx: float, dy: float) -> Word:
    box = word.bbox
    return Word(
        word.text,
        BBox(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy),
        size_pt=word.size_pt,
        char_edges=tuple(edge + dx for edge in word.char_edges),
    )


def test_a_row_label_names_the_group(read_table: ReadTable) -> None:
    boxes = read_table([["根拠規定", "□第８条　■第12条"]], row_labels=True)
    assert [(b.group_label, b.label, b.state) for b in boxes] == [
        ("根拠規定", "第８条", "unchecked"),
        ("根拠規定", "第12条", "checked"),
    ]


def test_in_a_form_of_pairs_the_left_neighbour_names_the_group(read_table: ReadTable) -> None:
    boxes = read_table([["番号", "１", "区分", "□新規　■変更"]], row_labels=True)
    assert {b.group_label for b in boxes} == {"区分"}


def test_a_mark_alone_in_its_cell_takes_the_text_to_its_right(read_table: ReadTable) -> None:
    boxes = read_table([["□", "申請書"], ["☑", "添付書類"]])
    assert [(b.label, b.state) for b in boxes] == [
        ("申請書", "unchecked"),
        ("添付書類", "checked"),
    ]


def test_marks_of_a_matrix_are_named_by_their_column(read_table: ReadTable) -> None:
    rows = [["項目", "有", "無"], ["本人確認", "□", "■"]]
    boxes = read_table(rows, n_header_rows=1, row_labels=True)
    assert [(b.group_label, b.label, b.state) for b in boxes] == [
        ("本人確認", "有", "unchecked"),
        ("本人確認", "無", "checked"),
    ]


def test_a_label_ends_with_its_cell(read_table: ReadTable) -> None:
    (box,) = read_table([["□該当", "備考なし"]])
    assert box.label == "該当"


def test_the_heading_over_a_row_names_the_boxes_at_its_left_edge(read_table: ReadTable) -> None:
    boxes = read_table([["根拠となる規定", "件数"], ["□第６条　■第７条", "約40件"]])
    assert {box.group_label for box in boxes} == {"根拠となる規定"}


def ring(x0: float, x1: float) -> DrawnMark:
    """A ring in the second cell of the first row, its ends measured from its text's beginning."""
    return DrawnMark("ring", BBox(174 + x0, 101, 174 + x1, 117))


def test_every_word_of_a_cell_in_which_some_are_ringed_is_a_choice(read_table: ReadTable) -> None:
    rings = [ring(-3, 23), ring(57, 103)]
    boxes = read_table([["基本的事項", "氏名　住所　生年月日"]], marks=rings)
    assert [(box.label, box.state) for box in boxes] == [
        ("氏名", "checked"),
        ("住所", "unchecked"),
        ("生年月日", "checked"),
    ]
    assert {box.group_label for box in boxes} == {"基本的事項"}


def test_a_ringed_word_takes_its_bracket_along(read_table: ReadTable) -> None:
    rows = [["手段", "書面　通信回線（閉域網）"]]
    boxes = read_table(rows, marks=[ring(27, 123)])
    assert [(box.label, box.state) for box in boxes] == [
        ("書面", "unchecked"),
        ("通信回線（閉域網）", "checked"),
    ]


def test_what_a_scan_makes_of_the_end_of_a_ring_is_no_part_of_the_choice(
    read_table: ReadTable,
) -> None:
    boxes = read_table([["基本的事項", "氏名、　住所　年齢"]], marks=[ring(-3, 33)])
    assert [(box.label, box.state) for box in boxes] == [
        ("氏名", "checked"),
        ("住所", "unchecked"),
        ("年齢", "unchecked"),
    ]


def test_a_word_before_a_known_set_is_its_label_and_no_choice(read_table: ReadTable) -> None:
    boxes = read_table([["本人", "通知　有　無"]], marks=[ring(28, 42)])
    assert [(box.label, box.state) for box in boxes] == [("有", "checked"), ("無", "unchecked")]


def test_words_of_a_sentence_are_no_choices_beside_a_ring(read_table: ReadTable) -> None:
    boxes = read_table([["理由", "本人の、同意による　提供"]], marks=[ring(98, 122)])
    assert [box.label for box in boxes] == ["提供"]


def test_rings_of_a_table_of_votes_are_no_check_boxes(read_table: ReadTable) -> None:
    rows = [["議案", "山田", "鈴木"], ["議案第１号", "○", "×"], ["議案第２号", "●", "欠"]]
    assert read_table(rows, n_header_rows=1) == ()


def test_one_circled_number_among_plain_ones_is_chosen(read_table: ReadTable) -> None:
    boxes = read_table([["区分", "1 新規 ② 変更 3 廃止"]], row_labels=True)
    assert [(b.label, b.state) for b in boxes] == [
        ("新規", "unchecked"),
        ("変更", "checked"),
        ("廃止", "unchecked"),
    ]


def test_a_ring_around_a_number_chooses_what_it_numbers(read_table: ReadTable) -> None:
    ring = DrawnMark("ring", BBox(173, 101, 183, 117))
    boxes = read_table([["区分", "1.新規 2.変更"]], marks=[ring])
    assert [(b.label, b.state, b.evidence) for b in boxes] == [
        ("新規", "checked", "ring"),
        ("変更", "unchecked", "ring"),
    ]


def test_a_chosen_line_printed_alone_in_a_form_is_a_check_box(read_table: ReadTable) -> None:
    boxes = read_table([["提供", "■無"], ["結合", "□有"]], row_labels=True)
    assert [(b.group_label, b.label, b.state) for b in boxes] == [
        ("提供", "無", "checked"),
        ("結合", "有", "unchecked"),
    ]


def test_headings_further_out_are_the_section_of_the_nearest_one(
    make_page: Callable[..., Page],
) -> None:
    path = "渡す情報 / 受渡しの方法"
    box = BBox(50, 100, 300, 130)
    words = [moved(word, 4, 4) for word in make_page(["□持参　■郵送"]).words]
    page = make_page([], words=[moved(word, 0, 104 - words[0].bbox.top) for word in words])
    cells = (
        Cell(0, 0, 1, BBox(10, 100, 30, 130), "渡す情報", "渡す情報"),
        Cell(0, 1, 1, BBox(30, 100, 50, 130), "受渡しの方法", "受渡しの方法"),
        Cell(0, 2, 1, box, "□持参　■郵送", "□持参　■郵送", row_label=path),
    )
    table = Table(1, (PageBox(1, BBox(10, 100, 300, 130)),), 1, 3, 0, cells)
    boxes = find_checkboxes(page, [table])
    assert [(b.section, b.group_label, b.label) for b in boxes] == [
        ("渡す情報", "受渡しの方法", "持参"),
        ("渡す情報", "受渡しの方法", "郵送"),
    ]


def test_a_heading_in_the_cell_stands_nearer_than_those_around_it(read_table: ReadTable) -> None:
    boxes = read_table([["受渡し", "方法：□持参　■郵送"]], row_labels=True)
    assert {(b.section, b.group_label) for b in boxes} == {("受渡し", "方法")}


def test_headings_over_ringed_words_name_them(read_table: ReadTable) -> None:
    rows = [["種類", "本人のこと", "家族のこと"], ["項目", "氏名・住所", "続柄・職業"]]
    second_row = 131.0
    marks = [
        DrawnMark("ring", BBox(171, second_row, 197, second_row + 16)),
        DrawnMark("ring", BBox(291, second_row, 317, second_row + 16)),
    ]
    boxes = read_table(rows, marks=marks)
    assert [(b.group_label, b.label, b.state) for b in boxes] == [
        ("本人のこと", "氏名", "checked"),
        ("本人のこと", "住所", "unchecked"),
        ("家族のこと", "続柄", "checked"),
        ("家族のこと", "職業", "unchecked"),
    ]


def test_ringed_words_behind_labels_are_not_named_by_the_line_above(
    read_table: ReadTable,
) -> None:
    rows = [["該当号", "１号・２号", "人数", "40人"], ["回線", "専用・公衆", "向き", "送信・受信"]]
    second_row = 131.0
    marks = [
        DrawnMark("ring", BBox(171, second_row, 197, second_row + 16)),
        DrawnMark("ring", BBox(411, second_row, 437, second_row + 16)),
    ]
    boxes = read_table(rows, marks=marks)
    assert [(b.group_label, b.label, b.state) for b in boxes] == [
        ("回線", "専用", "checked"),
        ("回線", "公衆", "unchecked"),
        ("向き", "送信", "checked"),
        ("向き", "受信", "unchecked"),
    ]


def test_a_ring_round_a_word_with_its_bracket_is_one_choice_among_those_beside_it(
    read_table: ReadTable,
) -> None:
    boxes = read_table([["手段", "書面／その他（郵送）"]], marks=[ring(27, 103)])
    assert [(b.label, b.detail, b.state) for b in boxes] == [
        ("書面", None, "unchecked"),
        ("その他", "郵送", "checked"),
    ]


def test_choices_go_on_in_the_next_line_behind_a_stroke(make_page: Callable[..., Page]) -> None:
    words = make_page(["手渡し／郵送／", "その他（端末）"]).words
    last = words[-1].bbox
    mark = DrawnMark("ring", BBox(last.x0 - 2, last.top - 2, last.x1 + 2, last.bottom + 2))
    page = make_page([], words=words, marks=[mark])
    box = BBox(words[0].bbox.x0 - 4, words[0].bbox.top - 4, 400, last.bottom + 4)
    text = "手渡し／郵送／\nその他（端末）"
    table = Table(1, (PageBox(1, box),), 1, 1, 0, (Cell(0, 0, 1, box, text, text),))
    assert [(b.label, b.detail, b.state) for b in find_checkboxes(page, [table])] == [
        ("手渡し", None, "unchecked"),
        ("郵送", None, "unchecked"),
        ("その他", "端末", "checked"),
    ]


def test_a_bracket_with_several_words_holds_choices_of_its_own(read_table: ReadTable) -> None:
    rows = [["出どころ", "以外（　親族　病院　）"]]
    boxes = read_table(rows, marks=[ring(-3, 23), ring(37, 63)])
    assert [(b.label, b.state, b.group_label) for b in boxes] == [
        ("以外", "checked", "出どころ"),
        ("親族", "checked", "出どころ"),
        ("病院", "unchecked", "出どころ"),
    ]
