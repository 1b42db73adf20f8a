"""Tables without rules whose cells wrap over several lines; what looks like one and is none."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.geometry import BBox
from corpus.page import Page, PageOrigin, Word
from parsers.layout.tables.joins import join_tables
from parsers.layout.tables.read import find_tables

Tool = Callable[..., Any]
PageDrawer = Callable[..., Page]

EM_PT = 10.0

REGISTER = [
    ["番号", "事務の名称", "所管課", "開始日", "利用目的"],
    [
        "1",
        "図書資料の貸出しに関する事務",
        "住民課",
        "平成23年10月27日",
        "資料の貸出し、予約及び返却の督促を行うため。",
    ],
    ["2", "検診の案内", "税務課", "平成24年1月9日", "案内を送り、受診の有無を確かめるため。"],
    ["3", "見守り訪問事業", "税務課", "平成24年2月8日", "高齢の世帯を訪ねるため。"],
    [
        "4",
        "市民農園の管理",
        "住民課",
        "平成24年3月5日",
        "区画を割り当て、利用料を納めてもらうため。",
    ],
]
WIDTHS_EM = (2, 7, 3, 6, 12)


class Setting(NamedTuple):
    """How cells stand in their rows, the room between rows, and the lines' distance."""

    valign: str
    room_pt: float
    leading_em: float


USUAL = Setting("top", 4.0, 1.3)
SETTINGS = [
    Setting(valign, room_pt, leading_em)
    for valign in ("top", "middle")
    for room_pt in (0.0, 4.0, 9.0)
    for leading_em in (1.2, 1.5)
]


def wrap(text: str, width_em: float) -> list[str]:
    lines, width = [""], 0.0
    for character in text:
        advance = 1.0 if character > "\u2000" else 0.5
        if width + advance > width_em:
            lines.append("")
            width = 0.0
        lines[-1] += character
        width += advance
    return lines


class Typesetter:
    """Sets rows of texts in columns without rules."""

    def __init__(self, set_text: Tool) -> None:
        self.set_text = set_text

    def __call__(
        self,
        rows: Sequence[Sequence[str]] = REGISTER,
        *,
        top: float = 100.0,
        setting: Setting = USUAL,
        widths_em: Sequence[float] = WIDTHS_EM,
    ) -> list[Word]:
        pitch = setting.leading_em * EM_PT
        words: list[Word] = []
        for row in rows:
            cells = [wrap(text, width) for text, width in zip(row, widths_em, strict=True)]
            height = max(map(len, cells))
            left = 60.0
            for lines, width in zip(cells, widths_em, strict=True):
                free = (height - len(lines)) * pitch
                y = top + (free / 2 if setting.valign == "middle" else 0.0)
                words += [
                    self.set_text(line, left, y + pitch * i) for i, line in enumerate(lines) if line
                ]
                left += (width + 1.2) * EM_PT
            top += height * pitch + setting.room_pt
        return words


@pytest.fixture
def typeset(set_text: Tool) -> Typesetter:
    return Typesetter(set_text)


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_wrapped_cells_are_read_whole(
    setting: Setting, typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(paper(words=typeset(setting=setting)))
    assert grid_texts(table) == REGISTER
    assert (table.ruling, table.n_header_rows) == ("none", 1)


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_wrapped_cells_between_three_rules_are_read_whole(
    setting: Setting, typeset: Typesetter, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    words = [*typeset(REGISTER[:1], top=100.0), *typeset(REGISTER[1:], top=125.0, setting=setting)]
    bottom = max(word.bbox.bottom for word in words) + 5
    rules = [rule("h", y, 55, 440) for y in (90, 112, bottom)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert [[cell.text for cell in row] for row in table.grid()] == REGISTER
    assert table.ruling == "rows"


def test_wrapped_headings_stay_in_the_head(
    typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [["番号", "事務の名称", "所管する課", "登録した年月日", "利用目的"], *REGISTER[1:]]
    words = typeset(rows, setting=Setting("middle", 4.0, 1.3), widths_em=(1, 7, 3, 6, 12))
    (table,) = tables_on(paper(words=words))
    assert grid_texts(table) == rows


def test_rows_need_no_running_number_and_no_date(
    typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [[row[1], row[2], row[4]] for row in REGISTER]
    words = typeset(rows, widths_em=(7, 5, 12), setting=Setting("top", 0.0, 1.3))
    (table,) = tables_on(paper(words=words))
    assert grid_texts(table) == rows


def test_a_head_and_one_row_are_a_table(
    typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(paper(words=typeset(REGISTER[:2])))
    assert grid_texts(table) == REGISTER[:2]


def test_headings_between_tables_belong_to_none(
    typeset: Typesetter, paper: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    words = [set_text("（1）新規に登録した事務", 60, 70), *typeset(REGISTER[:3], top=90)]
    words += [set_text("（2）変更した事務", 60, 195), *typeset(REGISTER[:2], top=215)]
    tables = tables_on(paper(words=words))
    assert [grid_texts(table) for table in tables] == [REGISTER[:3], REGISTER[:2]]
    assert [table.title for table in tables] == ["（1）新規に登録した事務", "（2）変更した事務"]


def test_a_sentence_below_ends_the_table(
    typeset: Typesetter, paper: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    sentence = set_text("以上のとおり報告し、審議会の意見を求めることとする。", 60, 265)
    (table,) = tables_on(paper(words=[*typeset(), sentence]))
    assert grid_texts(table) == REGISTER


def test_a_wrapped_table_goes_on_below_its_head_on_the_next_page(
    typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    first = paper(words=typeset(REGISTER[:3], top=740))
    second = paper(words=typeset([REGISTER[0], *REGISTER[3:]], top=50), page_number=2)
    (table,) = tables_on(first, second)
    assert grid_texts(table) == REGISTER
    assert [part.page_number for part in table.parts] == [1, 2]


def shaken(word: Word, draw: random.Random, reach_pt: float) -> Word:
    """A word as OCR sees it: its box not exact, size and characters' edges unknown."""
    off = draw.uniform(-reach_pt, reach_pt)
    box = word.bbox
    return Word(word.text, BBox(box.x0, box.top + off, box.x1, box.bottom + off), 0.9)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), room_pt=st.sampled_from([0.0, 3.0, 8.0]))
def test_boxes_that_are_not_exact_do_not_move_texts_to_other_rows(
    seed: int, room_pt: float
) -> None:
    draw = random.Random(seed)
    words = [
        shaken(word, draw, 1.0)
        for word in Typesetter(_set_text)(setting=Setting("top", room_pt, 1.3))
    ]
    page = Page(1, 595.0, 842.0, PageOrigin("ocr", "drawn", "1"), words=tuple(words))
    (table,) = join_tables([find_tables(page)], [page])
    assert [[cell.text for cell in row] for row in table.grid()] == REGISTER


def test_halves_of_a_letter_in_the_head_do_not_make_lines_look_far_apart(
    typeset: Typesetter, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    words = typeset(setting=Setting("middle", 4.0, 1.3))
    (number,) = (word for word in words if word.text == "番号")
    x = number.bbox.x0
    halves = [_set_text(text, x, number.bbox.y_mid + off) for text, off in (("号", -6), ("号", 6))]
    (table,) = tables_on(paper(words=[*words, *halves]))
    assert grid_texts(table)[1:] == REGISTER[1:]


def _set_text(text: str, x: float, y: float) -> Word:
    width = sum(EM_PT if character > "\u2000" else EM_PT / 2 for character in text)
    return Word(text, BBox(x, y - EM_PT / 2, x + width, y + EM_PT / 2), size_pt=EM_PT)


@given(st.lists(st.tuples(st.text("あ1、 ", max_size=30), st.integers(0, 500)), max_size=25))
def test_any_words_give_tables_that_cover_their_grid(texts: list[tuple[str, int]]) -> None:
    words = tuple(
        _set_text(text, x, 60.0 + 13 * (i // 3)) for i, (text, x) in enumerate(texts) if text
    )
    page = Page(1, 595.0, 842.0, PageOrigin("text_layer", "drawn", "1"), words=words)
    for table in join_tables([find_tables(page)], [page]):
        assert all(len(row) == table.n_columns for row in table.grid())


PROSE = "本市における個人情報の取扱いについて次のとおり報告する。なお、詳しくは資料を見られたい。"


def newspaper(set_text: Tool, paper: PageDrawer) -> Page:
    """Prose set in three columns, every line full."""
    lines = [wrap(PROSE[i:] + PROSE * 3, 13) for i in (0, 9, 21)]
    return paper(
        words=[
            set_text(line, 50 + 150 * column, 100 + 14 * row)
            for column, texts in enumerate(lines)
            for row, line in enumerate(texts[:10])
        ]
    )


def paragraphs_beside_labels(set_text: Tool, paper: PageDrawer) -> Page:
    """A label at the left of each paragraph."""
    words = []
    for i, label in enumerate(("目的", "対象", "方法")):
        top = 100 + 60 * i
        words.append(set_text(label, 60, top))
        words += [set_text(t, 130, top + 14 * k) for k, t in enumerate(wrap(PROSE, 30)[:3])]
    return paper(words=words)


def letter_with_signatures(set_text: Tool, paper: PageDrawer) -> Page:
    words = [set_text("令和5年5月12日", 420, 80), set_text("山川市長", 60, 110)]
    words += [set_text(t, 60, 190 + 14 * i) for i, t in enumerate(wrap(PROSE, 44))]
    for i, (post, name) in enumerate((("会長", "山田花子"), ("副会長", "川上一郎"))):
        words += [set_text(post, 350, 140 + 18 * i), set_text(name, 420, 140 + 18 * i)]
        words.append(set_text("印", 500, 140 + 18 * i))
    return paper(words=words)


def list_whose_items_wrap(set_text: Tool, paper: PageDrawer) -> Page:
    words = []
    for i in range(4):
        top = 100 + 30 * i
        words.append(set_text(f"({i + 1})", 60, top))
        words += [set_text(t, 90, top + 14 * k) for k, t in enumerate(wrap(PROSE, 40)[:2])]
    return paper(words=words)


def agenda_with_speakers(set_text: Tool, paper: PageDrawer) -> Page:
    items = [("1", "開会"), ("2", "会長のあいさつ"), ("3", "報告事項"), ("4", "閉会")]
    words = [set_text(a, 60, 100 + 24 * i) for i, (a, _) in enumerate(items)]
    words += [set_text(b, 90, 100 + 24 * i) for i, (_, b) in enumerate(items)]
    words.append(set_text("（資料1）", 300, 148))
    return paper(words=words)


def shares_in_a_chart(set_text: Tool, paper: PageDrawer) -> Page:
    """Labels of a pie chart: names, amounts and shares set around it."""
    spots = [
        ("42.2億円", 90, 100),
        ("87.2%", 220, 100),
        ("公債費", 340, 100),
        ("18.1%", 100, 114),
        ("20.7億円", 340, 121),
        ("地方交付税", 90, 134),
        ("扶助費", 225, 134),
        ("8.9%", 345, 134),
        ("42.6億円", 90, 149),
        ("63.5億円", 220, 149),
        ("18.3%", 100, 166),
        ("27.2%", 225, 166),
    ]
    return paper(words=[set_text(text, x, y) for text, x, y in spots])


@pytest.mark.parametrize(
    "draw",
    [
        newspaper,
        paragraphs_beside_labels,
        letter_with_signatures,
        list_whose_items_wrap,
        agenda_with_speakers,
        shares_in_a_chart,
    ],
)
def test_aligned_text_that_is_no_table(
    draw: Tool, set_text: Tool, paper: Tool, tables_on: Tool
) -> None:
    assert tables_on(draw(set_text, paper)) == ()


def test_a_table_between_rules_ends_where_its_head_is_printed_again(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [["施設", "課", "定員"], ["公民館", "総務課", "40人"], ["児童館", "住民課", "25人"]]
    words: list[Word] = []
    for block in range(2):
        for i, row in enumerate(rows):
            y = 110 + 100 * block + 20 * i
            words += [set_text(t, x, y) for t, x in zip(row, (60, 180, 300), strict=True)]
    words.append(set_text("そのほかの施設", 60, 190))
    rules = [rule("h", 100 + 100 * block + 20 * i, 50, 370) for block in range(2) for i in range(4)]
    tables = tables_on(paper(rulings=rules, words=words))
    assert [grid_texts(table) for table in tables] == [rows, rows]


def test_columns_a_page_does_not_show_are_those_of_the_page_before(
    set_text: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    """The white between dates and ages is narrow; only the head of the first page parts it."""
    head = ["番号", "公表日", "年代", "住居地"]
    lefts = (60.0, 100.0, 138.5, 220.0)
    pages, expected = [], [head]
    for number in (1, 2):
        rows = [[str(8 * number + i), f"1月1{i}日", "四十代男", "東町" * number] for i in range(8)]
        expected += rows
        shown = [head, *rows] if number == 1 else rows
        top = 800 - 16 * len(shown) if number == 1 else 40
        words = [
            set_text(text, x, top + 16 * i)
            for i, row in enumerate(shown)
            for text, x in zip(row, lefts, strict=True)
        ]
        pages.append(paper(words=words, page_number=number))
    (table,) = tables_on(*pages)
    assert grid_texts(table) == expected


def test_strokes_of_letters_part_no_heading_between_rules(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [
        ["勘定", "収納済歳入額", "剰余金"],
        ["労災", "12,237", "2,303"],
        ["雇用", "22,175", "62"],
    ]
    words = [set_text("勘定", 60, 112), set_text("剰余金", 300, 112)]
    words += [set_text("収納済", 180, 106), set_text("歳入額", 180, 118)]
    for i, row in enumerate(rows[1:]):
        words += [set_text(t, x, 134 + 20 * i) for t, x in zip(row, (60, 180, 300), strict=True)]
    rules = [rule("h", y, 50, 370) for y in (98, 124, 144, 164)]
    rules += [rule("h", 110 + i, 185 + i, 191 + i) for i in range(3)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table) == rows


def test_a_heading_between_wrapped_ones_covers_none_of_them(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [["収納済額", "剰余金", "繰入金額"], ["12,237", "2,303", "1"], ["22,175", "62", "2"]]
    words = [set_text("収納", 80, 104, align="centre"), set_text("済額", 80, 120, align="centre")]
    words += [set_text("剰余金", 200, 112, align="centre")]
    words += [
        set_text("繰入", 320, 104, align="centre"),
        set_text("金額", 320, 120, align="centre"),
    ]
    for i, row in enumerate(rows[1:]):
        words += [
            set_text(t, x, 138 + 20 * i, align="centre")
            for t, x in zip(row, (80, 200, 320), strict=True)
        ]
    rules = [rule("h", y, 40, 370) for y in (96, 128, 148, 168)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table) == rows
