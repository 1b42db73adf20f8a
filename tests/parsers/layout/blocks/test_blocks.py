"""Text outside tables: paragraphs, headings, items, furniture, columns, vertical writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, PageBox, Table, TextBlock
from corpus.page import Page, PageOrigin, Word
from parsers.layout.blocks import find_blocks, find_furniture
from parsers.layout.blocks.markers import line_to_marker

PROSE = "本市は個人情報の適正な取扱いを確保するため必要な措置を講ずるものとする"  # 35 letters
PageBuilder = Callable[..., Page]


def kinds(blocks: Sequence[TextBlock]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks]


def page_with(words: Sequence[Word], page_number: int = 1) -> Page:
    origin = PageOrigin("text_layer", "set", "1")
    return Page(page_number, 595.0, 842.0, origin, words=tuple(words))


def across(text: str, x: float, top: float, size: float = 10.0, *, bold: bool = False) -> Word:
    box = BBox(x, top, x + size * len(text), top + size)
    return Word(text, box, size_pt=size, bold=bold)


def down(text: str, x: float, top: float, size: float = 10.0) -> Word:
    box = BBox(x, top, x + size, top + size * len(text))
    return Word(text, box, size_pt=size, vertical=True)


def test_full_lines_make_a_paragraph_and_a_short_one_ends_it(make_page: PageBuilder) -> None:
    page = make_page(["　" + PROSE[:34], PROSE, "以上である。", "　" + PROSE[:34], "次のとおり。"])
    assert kinds(find_blocks(page, [])) == [
        ("paragraph", PROSE[:34] + PROSE + "以上である。"),
        ("paragraph", PROSE[:34] + "次のとおり。"),
    ]


def test_raw_text_keeps_the_printed_lines(make_page: PageBuilder) -> None:
    (block,) = find_blocks(make_page([PROSE, "以上である。"]), [])
    assert block.raw_text == f"{PROSE}\n以上である。"
    assert block.text == f"{PROSE}以上である。"


def test_marked_short_lines_over_text_are_headings(make_page: PageBuilder) -> None:
    page = make_page(["第１　趣旨", PROSE, "である。", "第２　経過", PROSE, "である。"])
    blocks = find_blocks(page, [])
    assert [(b.kind, b.marker) for b in blocks if b.kind == "heading"] == [
        ("heading", "第１"),
        ("heading", "第２"),
    ]


def test_marked_lines_that_follow_at_once_are_a_list(make_page: PageBuilder) -> None:
    page = make_page(["(1) 開会", "(2) 議事", "(3) 閉会"])
    assert [(b.kind, b.marker, b.level) for b in find_blocks(page, [])] == [
        ("list_item", "(1)", 3),
        ("list_item", "(2)", 3),
        ("list_item", "(3)", 3),
    ]


def test_an_item_goes_on_under_its_text(make_page: PageBuilder) -> None:
    page = make_page(["・" + PROSE[:34], "　である。", "・その他"])
    assert [b.text for b in find_blocks(page, [])] == ["・" + PROSE[:34] + "である。", "・その他"]


def test_the_caption_of_an_article_is_its_heading(make_page: PageBuilder) -> None:
    page = make_page(["（目的）", "第１条　この条例は、必要な事項を定める。"])
    assert [b.kind for b in find_blocks(page, [])] == ["heading", "list_item"]


def test_a_larger_line_is_a_heading() -> None:
    page = page_with(
        [across("会議録", 50, 50, 14), across(PROSE, 50, 80), across("とする。", 50, 95)]
    )
    first = find_blocks(page, [])[0]
    assert (first.kind, first.level) == ("heading", 1)


def test_bold_tells_nothing_where_all_is_bold() -> None:
    page = page_with([across("概要", 50, 50, bold=True), across(PROSE, 50, 80, bold=True)])
    assert {b.kind for b in find_blocks(page, [])} == {"paragraph"}


def test_a_date_set_to_the_right_does_not_run_into_the_addressee(make_page: PageBuilder) -> None:
    page = make_page(["　" * 26 + "令和５年４月１日", "架空市長　様", PROSE])
    assert [b.text for b in find_blocks(page, [])][:2] == ["令和５年４月１日", "架空市長 様"]


def test_a_speaker_begins_a_paragraph_even_under_a_full_line(make_page: PageBuilder) -> None:
    page = make_page(["会長：" + PROSE[:32], "委員：異議ありません。"])
    assert [b.text for b in find_blocks(page, [])] == [
        "会長：" + PROSE[:32],
        "委員：異議ありません。",
    ]


def test_a_line_that_begins_with_closing_punctuation_goes_on(make_page: PageBuilder) -> None:
    page = make_page([PROSE, "審議会（以下「審議会」という", "）に諮問する。"])
    (block,) = find_blocks(page, [])
    assert block.text == PROSE + "審議会（以下「審議会」という）に諮問する。"


def test_a_note_is_known_by_its_mark(make_page: PageBuilder) -> None:
    (block,) = find_blocks(make_page(["※ 端数処理により合計は一致しない。"]), [])
    assert block.kind == "note"


def test_entries_of_a_contents_list_stay_apart() -> None:
    leader = "・" * 20
    page = page_with(
        [
            across(f"概要{leader}３", 50, 50),
            across(f"経過{leader}４", 50, 65),
            across(f"今後{leader}５", 50, 80),
        ]
    )
    assert len(find_blocks(page, [])) == 3


def test_what_repeats_at_the_head_of_pages_and_page_numbers_are_furniture() -> None:
    pages = [
        page_with(
            [
                across("架空市個人情報保護審査会", 50, 30),
                across(PROSE, 50, 100),
                across(f"-{number}-", 290, 800, 10),
            ],
            number,
        )
        for number in (1, 2, 3)
    ]
    furniture = find_furniture(pages)
    assert [b.kind for b in find_blocks(pages[1], [], furniture)] == [
        "running_head",
        "paragraph",
        "page_number",
    ]


@pytest.mark.parametrize(
    ("foot", "is_furniture"),
    [
        ("架空市議会事務局　1", True),
        ("架空市議会事務局　－１－", True),
        ("架空市議会事務局　1 / 2", True),
        ("架空市議会事務局　2", False),
        ("傍聴者　1", False),
    ],
)
def test_a_name_with_the_number_of_its_page_at_the_foot_is_furniture(
    foot: str, is_furniture: bool
) -> None:
    page = page_with([across(PROSE, 50, 100), across(foot, 250, 810, 10)], 1)
    last = find_blocks(page, [], find_furniture([page]))[-1]
    assert (last.kind == "running_head") == is_furniture


def test_the_same_title_on_two_sheets_is_no_running_head() -> None:
    pages = [page_with([across("付議案件", 50, 30), across(PROSE, 50, 100)], n) for n in (1, 2)]
    assert find_furniture(pages) == {}


def test_a_title_in_large_type_on_every_sheet_is_no_running_head() -> None:
    pages = [
        page_with([across("付議案件", 250, 30, 14), across(PROSE, 50, 100)], number)
        for number in (1, 2, 3, 4)
    ]
    assert find_furniture(pages) == {}


def test_what_comes_back_now_and_then_is_no_running_head() -> None:
    heads = {2: "○委員長", 9: "○委員長", 20: "○委員長"}
    pages = [
        page_with([across(heads.get(n, PROSE[n:]), 50, 30), across(PROSE, 50, 100)], n)
        for n in range(1, 21)
    ]
    assert find_furniture(pages) == {}


def test_columns_are_read_one_after_the_other() -> None:
    left, right = PROSE[:22], PROSE[10:32]
    words = [across("二段組の会報", 250, 40, 16)]
    for row in range(8):
        words += [across(left, 50, 80 + 15 * row), across(right, 310, 80 + 15 * row)]
    texts = [block.text for block in find_blocks(page_with(words), [])]
    assert texts == ["二段組の会報", left * 8, right * 8]


def test_a_list_with_tabs_is_not_taken_for_columns() -> None:
    words: list[Word] = []
    for row in range(8):
        words += [across("日時", 50, 80 + 15 * row), across(PROSE[: 6 + row], 200, 80 + 15 * row)]
    texts = [block.text for block in find_blocks(page_with(words), [])]
    assert len(texts) == 8
    assert texts[0] == f"日時 {PROSE[:6]}"


def test_panes_with_their_own_baselines_are_columns_though_their_lines_are_ragged() -> None:
    words: list[Word] = []
    for row in range(8):
        words += [across(PROSE[: 10 + row], 50, 80 + 15 * row)]
        words += [across(PROSE[: 12 + 9 * (row % 2)], 310, 83 + 15 * row)]
    texts = [block.text for block in find_blocks(page_with(words), [])]
    assert "".join(texts).startswith(PROSE[:10] + PROSE[:11])


def test_vertical_lines_are_read_from_the_right_and_tier_by_tier() -> None:
    words: list[Word] = []
    for column in range(8):
        x = 500 - 20 * column
        words += [down(PROSE[:30], x, 60), down(PROSE[5:35], x, 370)]
    blocks = find_blocks(page_with(words), [])
    assert [block.text for block in blocks] == [PROSE[:30] * 8, PROSE[5:35] * 8]
    assert all(block.vertical for block in blocks)


@pytest.fixture
def table() -> Table:
    box = BBox(50, 100, 300, 160)
    cell = Cell(0, 0, 1, box, "中", "中")
    return Table(7, (PageBox(1, box),), 1, 1, 0, (cell,), title="件数の推移")


def test_a_table_stands_in_its_place_and_its_words_nowhere_else(table: Table) -> None:
    words = [
        across("件数の推移", 50, 80),
        across("表の中", 60, 120),
        across(PROSE, 50, 200),
    ]
    blocks = find_blocks(page_with(words), [table])
    assert [(b.kind, b.table_no) for b in blocks] == [
        ("caption", None),
        ("table", 7),
        ("paragraph", None),
    ]


def test_text_on_both_sides_of_a_table_is_not_one_line(table: Table) -> None:
    words = [across("左", 20, 120), across("右の文", 320, 120)]
    texts = [b.text for b in find_blocks(page_with(words), [table]) if b.kind != "table"]
    assert sorted(texts) == ["右の文", "左"]


def test_ruby_is_kept_in_the_raw_text_alone() -> None:
    page = page_with([across("しんぎ", 50, 44, 5), across("審議会の報告", 50, 50)])
    (block,) = find_blocks(page, [])
    assert block.text == "審議会の報告"
    assert block.raw_text == "しんぎ\n審議会の報告"


def test_an_empty_page_has_no_blocks() -> None:
    assert find_blocks(page_with([]), []) == ()


@pytest.mark.parametrize("text", ["：歯科", "日給＋手当＋", "年　　月　　日", "令和４年６月１日"])
def test_values_formulas_and_dates_in_the_middle_are_no_headings(text: str) -> None:
    middle = across(text, 297.5 - 7.0 * len(text), 80, 14.0)
    body = [across(PROSE, 120, 200 + 16 * row) for row in range(8)]
    first, *_ = find_blocks(page_with([middle, *body]), [])
    assert (first.kind, first.text.replace(" ", "")) == (
        "paragraph",
        text.replace("　", "").replace(" ", ""),
    )


def test_a_number_behind_a_comma_is_no_section(make_page: PageBuilder) -> None:
    page = make_page(
        ["　" + PROSE[:32] + "は、", "７５．４パーセントであり、" + PROSE[:22], "である。"]
    )
    (block,) = find_blocks(page, [])
    assert block.kind == "paragraph"


@pytest.mark.parametrize("text", ["４．２ポイントの増", "75.4パーセント", "1.5億円"])
def test_decimals_are_no_section_numbers(text: str) -> None:
    assert line_to_marker(text) is None


def test_a_speaker_with_a_name_goes_on_from_no_line(make_page: PageBuilder) -> None:
    full = PROSE[:33] + "。"
    page = make_page([f"委員（塚本）：{full[:27]}", full, f"会長（香川）：{full[:27]}。"])
    assert [text[:7] for _, text in kinds(find_blocks(page, []))] == [
        "委員（塚本）：",
        "会長（香川）：",
    ]


def test_section_numbers_need_no_space() -> None:
    marker = line_to_marker("３．１検索文字列")
    assert marker is not None
    assert marker.text == "３．１"


def test_a_table_in_a_column_does_not_hide_the_columns() -> None:
    box = BBox(50, 120, 270, 520)
    cell = Cell(0, 0, 1, box, "表", "表")
    tall = Table(7, (PageBox(1, box),), 1, 1, 0, (cell,), title="出席者")
    left = PROSE[:20]
    words = [across(left, 50, 60 + 15 * n) for n in range(3)]
    words += [across(left, 50, 540 + 15 * n) for n in range(4)]
    right = PROSE[10:32]
    words += [across(right, 310, 52 + 15.5 * n) for n in range(34)]
    blocks = find_blocks(page_with(words), [tall])
    assert [b.kind for b in blocks].index("table") < len(blocks) - 1
    assert blocks[-1].text == right * 34
