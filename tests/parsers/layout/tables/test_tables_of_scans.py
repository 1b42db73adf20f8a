"""Tables without rules as OCR gives their words: boxes round ink, near words fused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.page import Word
from parsers.layout.lines import TextLine, words_to_text_lines
from parsers.layout.tables.captions import opens_caption
from parsers.layout.tables.fused_words import part_fused_words

Tool = Callable[..., Any]

FACILITIES = [
    ["番号", "施設の名称", "所管課", "定員"],
    ["1", "榎戸児童館", "住民課", "210人"],
    ["2", "榎戸市民農園", "住民課", "80人"],
    ["3", "栗栖駐輪場", "総務課", "360人"],
    ["4", "梶公民館", "保健課", "1240人"],
    ["9", "椎葉体育館", "保健課", "40人"],
    ["10", "柏倉児童館", "保健課", "260人"],
    ["11", "桐生市民農園", "総務課", "580人"],
    ["12", "桐生公民館", "総務課", "70人"],
]


@pytest.fixture
def facilities(set_text: Tool) -> Callable[..., list[Word]]:
    """A list whose running numbers stand .6 em before the names."""

    def build(rows: Sequence[Sequence[str]] = FACILITIES, top: float = 100.0) -> list[Word]:
        words = []
        for row, (number, name, division, places) in enumerate(rows):
            y = top + 10 + 20 * row
            align = ("centre", "left", "left", "right") if row else ("centre",) * 4
            words += [
                set_text(number, 80 if row else 70, y, align="right" if row else "centre"),
                set_text(name, 86 if row else 140, y, align=align[1]),
                set_text(division, 220 if row else 250, y, align=align[2]),
                set_text(places, 370 if row else 350, y, align=align[3]),
            ]
        return words

    return build


@pytest.mark.parametrize("is_ruled", [True, False])
def test_numbers_fused_with_names_stand_in_their_own_column(  # noqa: PLR0913  fixtures
    is_ruled: bool, facilities: Tool, scanned: Tool, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    words = scanned(facilities())
    assert any(word.text == "4梶公民館" for word in words)
    rules = [rule("h", 100 + 20 * i, 50, 380) for i in range(len(FACILITIES) + 1)]
    (table,) = tables_on(paper(words=words, rulings=rules if is_ruled else ()))
    assert [[cell.text for cell in row] for row in table.grid()] == FACILITIES


def test_a_fused_word_whose_characters_have_no_places_stands_across_no_other(
    facilities: Tool, scanned: Tool, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    words = [
        structs.replace(word, char_edges=()) if word.text == "4梶公民館" else word
        for word in scanned(facilities())
    ]
    rules = [rule("h", 100 + 20 * i, 50, 380) for i in range(len(FACILITIES) + 1)]
    (table,) = tables_on(paper(words=words, rulings=rules))
    texts = [[cell.text for cell in row] for row in table.grid()]
    assert [row for row in texts if "梶公民館" not in row[1]] == [
        row for row in FACILITIES if row[1] != "梶公民館"
    ]


def test_figures_of_wide_digits_are_not_parted(
    facilities: Tool, scanned: Tool, paper: Tool, tables_on: Tool
) -> None:
    def widened(word: Word) -> Word:
        if not word.text.endswith("人"):
            return word
        box = word.bbox
        reach = 0.8 * (len(word.text) - 1)
        return structs.replace(word, bbox=BBox(box.x0 - reach, *box[1:]))

    words = [widened(word) for word in scanned(facilities())]
    (table,) = tables_on(paper(words=words))
    assert [row[3].text for row in table.grid()] == [row[3] for row in FACILITIES]


def test_a_caption_with_a_space_is_no_row_of_a_table_without_rules(
    facilities: Tool, scanned: Tool, set_text: Tool, paper: Tool, tables_on: Tool
) -> None:
    caption = [set_text("別表第1", 60, 90), set_text("施設の名称及び定員", 105, 90)]
    (table,) = tables_on(paper(words=scanned([*caption, *facilities()])))
    assert [[cell.text for cell in row] for row in table.grid()] == FACILITIES
    assert table.title == "別表第1 施設の名称及び定員"


def test_a_table_without_rules_goes_on_where_the_next_page_lies_elsewhere(
    facilities: Tool, scanned: Tool, paper: Tool, tables_on: Tool
) -> None:
    more = [["13", "桐生体育館", "保健課", "90人"], ["14", "榎戸公民館", "総務課", "310人"]]
    first = paper(words=scanned(facilities()))
    rows = [FACILITIES[0], *more]
    second = paper(words=scanned(facilities(rows, top=40.0), (2.5, -1.0)), page_number=2)
    (table,) = tables_on(first, second)
    assert [[cell.text for cell in row] for row in table.grid()] == [*FACILITIES, *more]


def test_white_behind_commas_below_each_other_parts_no_columns(
    scanned: Tool, set_text: Tool, paper: Tool, tables_on: Tool
) -> None:
    duties = [
        "個人の権利利益を侵さない。",
        "業務で知った内容を他に知らせない。",
        "従事する者を届け出る。",
        "媒体を持ち出さない。",
        "事故を直ちに報告する。",
    ]
    words = [
        word
        for i, duty in enumerate(duties)
        for word in (
            set_text(f"第{i + 1}条", 60, 100 + 20 * i),
            set_text("受託者は、", 95, 100 + 20 * i),
            set_text(duty, 147, 100 + 20 * i),
        )
    ]
    assert tables_on(paper(words=scanned(words))) == ()


def test_numbered_labels_with_what_they_say_are_no_table(
    scanned: Tool, set_text: Tool, paper: Tool, tables_on: Tool
) -> None:
    items = [("開議日時", "令和2年12月8日"), ("場所", "議場"), ("出席議員", "山川花子")]
    words = [
        word
        for i, (label, text) in enumerate(items)
        for word in (
            set_text(str(i + 1), 60, 100 + 20 * i),
            set_text(label, 77, 100 + 20 * i),
            set_text(text, 130, 100 + 20 * i),
        )
    ]
    assert tables_on(paper(words=scanned(words))) == ()


def test_numbers_of_rows_bear_out_the_white_behind_them(
    scanned: Tool, set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    names = [("山川", "花子"), ("東", "一郎"), ("小林", "良太"), ("石原", "さくら")]
    words = [set_text("番号", 70, 110, align="centre"), set_text("氏名", 120, 110)]
    words.append(set_text("所属", 220, 110))
    for i, (family, given) in enumerate(names):
        y = 130 + 20 * i
        words.append(set_text(str(i + 1), 78 if i else 76, y, align="right"))
        words += [set_text(family, 86, y), set_text(given, 91 + 10 * len(family), y)]
        words.append(set_text("弁護士会", 200, y))
    rules = [rule("h", 100 + 20 * i, 50, 380) for i in range(6)]
    (table,) = tables_on(paper(words=scanned(words), rulings=rules))
    numbers = [row[0].text for row in table.grid()]
    assert numbers == ["番号", "1", "2", "3", "4"]
    assert table.n_columns == 3


def test_a_wide_date_between_shorter_lines_is_not_parted(  # noqa: PLR0913  fixtures
    scanned: Tool, set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    """Digits of full width are read as narrow ones, and the lines above and below are short."""
    rows = [["件名", "期日", "課"], *(["要支援者名簿", "5月", "福祉課"] for _ in range(5))]
    rows[3] = ["要支援者名簿", "令和5年12月28日", "福祉課"]
    words = []
    for i, row in enumerate(rows):
        for text, x in zip(row, (60.0, 150.0, 290.0), strict=True):
            word = set_text(text, x, 110 + 20 * i)
            if text.startswith("令和"):
                edges = tuple(x + 10 * place for place in range(len(text) + 1))
                word = structs.replace(
                    word, bbox=word.bbox._replace(x1=edges[-1]), char_edges=edges
                )
            words.append(word)
    rules = [rule("h", 100 + 20 * i, 50, 380) for i in range(7)]
    (table,) = tables_on(paper(words=scanned(words), rulings=rules))
    assert grid_texts(table) == rows


def test_a_numbered_heading_that_lost_its_space_parts_two_tables(  # noqa: PLR0913  fixtures
    facilities: Tool, scanned: Tool, set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    upper = [rule("h", 100 + 20 * i, 50, 380) for i in range(len(FACILITIES) + 1)]
    lower = [rule("h", 310 + 20 * i, 50, 380) for i in range(4)]
    heading = set_text("2防災の施設", 60, 296)
    words = [*facilities(), heading, *facilities(FACILITIES[:3], top=310.0)]
    tables = tables_on(paper(words=scanned(words), rulings=[*upper, *lower]))
    assert [table.n_rows for table in tables] == [len(FACILITIES), 3]


@pytest.mark.parametrize("text", ["2修正", "１新規登録", "12目的外利用"])
def test_a_number_before_kanji_opens_a_caption(text: str, set_text: Tool) -> None:
    word = set_text(text, 60, 100)
    assert opens_caption(TextLine((word,), word.bbox, vertical=False, size_pt=10.0))


@pytest.mark.parametrize("text", ["3件登録", "5歳児数", "12月末日", "2階会議室"])
def test_a_number_that_counts_opens_no_caption(text: str, set_text: Tool) -> None:
    word = set_text(text, 60, 100)
    assert not opens_caption(TextLine((word,), word.bbox, vertical=False, size_pt=10.0))


@pytest.mark.parametrize(("pitch", "n_words"), [(9.0, 1), (4.5, 2)])
def test_digits_of_full_width_hold_no_white(pitch: float, n_words: int) -> None:
    """Read as narrow ones they make a word look as if it held two columns."""

    def word(text: str, x: float, y: float, steps: Sequence[float] | None = None) -> Word:
        edges = tuple(accumulate(steps or [9.0] * len(text), initial=x))
        return Word(text, BBox(x, y, edges[-1], y + 9), 0.9, size_pt=9.0, char_edges=edges)

    rows = [
        each
        for y in (0, 20, 40, 60)
        for each in (word("議案名等", 100, y), word("条例改正案", 160, y))
    ]
    white = 60 - 4 * pitch if n_words > 1 else 0.0
    date = word("2024条例改正案", 100, 80, [*[pitch] * 4, 9.0 + white, *[9.0] * 4])
    parted = part_fused_words(words_to_text_lines([*rows, date]))
    assert len(parted[-1].words) == n_words


def test_a_number_fused_with_the_date_behind_it_stands_in_its_own_column(  # noqa: PLR0913  fixtures
    scanned: Tool, set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    """Points and digits are narrow: the width of such a word does not show its gap."""
    rows = [["No.", "請求の日", "請求の内容"]]
    rows += [[str(n), f"R5.{n}.{n + 11}", "住民票の写しの交付申請書"] for n in range(1, 7)]
    words = [set_text(text, x, 110) for text, x in zip(rows[0], (50, 84, 170), strict=True)]
    for i, (number, day, request) in enumerate(rows[1:]):
        y = 130 + 20 * i
        right = set_text(request, 150, y)
        if i % 2:
            fused = set_text(number + day, 60, y)
            box = fused.bbox._replace(x1=fused.bbox.x1 + 5)
            edges = (60.0, *(edge + 5 for edge in fused.char_edges[1:]))
            words += [structs.replace(fused, bbox=box, char_edges=edges), right]
        else:
            words += [set_text(number, 60, y), set_text(day, 70, y), right]
    rules = [rule("h", 100 + 20 * i, 50, 300) for i in range(len(rows) + 1)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table) == rows
