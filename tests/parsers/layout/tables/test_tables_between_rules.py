"""Tables with horizontal rules only: groups, wrapped cells, heads of two levels, open ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import pytest
from msgspec import structs

from corpus.page import Page, Ruling, Word

Tool = Callable[..., Any]
EM_PT = 10.0
LEFT, TOP, PADDING, PITCH, ROOM = 50.0, 100.0, 5.0, 14.0, 8.0

GROUPS = [
    ["区分", "<", "R4年度", "R5年度"],
    ["開示", "請求", "9件", "14件"],
    ["^", "全部を開示", "5件", "7件"],
    ["^", "一部を開示", "3件", "5件"],
    ["訂正", "請求", "1件", "―"],
    ["^", "訂正する", "―", "1件"],
    ["計", "<", "18件", "27件"],
]
GROUP_WIDTHS = (6, 8, 6, 6)

LEVELS = [
    ["実施機関", "開示請求", "<", "訂正請求", "<"],
    ["^", "件数", "人数", "件数", "人数"],
    ["市長", "12", "10", "1", "1"],
    ["教育委員会", "3", "3", "0", "0"],
    ["合計", "15", "13", "1", "1"],
]
LEVEL_WIDTHS = (8, 5, 5, 5, 5)

BILLS = [
    ["番号", "件名", "議決日", "結果", "賛成しなかった議員"],
    [
        "発議第3号",
        "議会議員の定数を10人とする条例の一部改正",
        "6/14",
        "否決",
        "反対：山川花子、東一郎、小林良太、石原さくら",
    ],
    ["発議第4号", "樋門の操作に関する意見書", "6/14", "可決", "―"],
    ["請願第1号", "消費税の引下げを求める請願", "6/14", "不採択", "反対：東一郎欠席：山川花子"],
]
BILL_WIDTHS = (5, 10, 4, 5, 9)

REVIEWS = [
    ["No.", "請求の内容", "決定", "結果"],
    ["1", "住民票の写しの交付申請書を開示する決定の取消し", "R5.8.28", "棄却"],
    ["2", "入居申込書を開示しない決定の取消し", "R5.12.4", "―"],
]
REVIEW_WIDTHS = (3, 14, 5, 9)


class Setting(NamedTuple):
    """How a table is set, and which of its rules are drawn.

    Attributes:
        valign: of cells in their rows.
        aligns: of the texts of each column below the head.
        rules: ``all``; ``inner`` without the outer ones; ``head`` below the head only.
        n_head: rows of the head.
    """

    valign: str = "middle"
    aligns: str = "llllll"
    rules: str = "all"
    n_head: int = 1


def _wrapped(text: str, width_em: float) -> list[str]:
    lines, width = [""], 0.0
    for character in text:
        advance = 1.0 if character > "\u2000" else 0.5
        if width + advance > width_em:
            lines.append("")
            width = 0.0
        lines[-1] += character
        width += advance
    return lines


class Printer:
    """Prints rows of texts; ``<`` and ``^`` belong to the cell before or above."""

    def __init__(self, set_text: Tool, rule: Tool, paper: Callable[..., Page]) -> None:
        self.set_text, self.rule, self.paper = set_text, rule, paper

    def __call__(
        self, rows: Sequence[Sequence[str]], widths_em: Sequence[float], setting: Setting
    ) -> Page:
        xs, ys = [LEFT], [TOP]
        for width in widths_em:
            xs.append(xs[-1] + width * EM_PT + 2 * PADDING)
        for row in rows:
            own = (
                len(_wrapped(t, w))
                for t, w in zip(row, widths_em, strict=True)
                if t not in ("^", "<")
            )
            ys.append(ys[-1] + max(own) * PITCH + ROOM)
        words = [
            word
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
            if text and text not in "^<"
            for word in self._cell(rows, (r, c), (xs, ys), setting)
        ]
        return self.paper(words=words, rulings=list(self._rules(rows, xs, ys, setting)))

    def _cell(
        self,
        rows: Sequence[Sequence[str]],
        place: tuple[int, int],
        edges: tuple[list[float], list[float]],
        setting: Setting,
    ) -> Iterable[Word]:
        (row, column), (xs, ys) = place, edges
        bottom, right = row + 1, column + 1
        while bottom < len(rows) and rows[bottom][column] == "^":
            bottom += 1
        while right < len(rows[row]) and rows[row][right] == "<":
            right += 1
        x0, x1 = xs[column] + PADDING, xs[right] - PADDING
        lines = _wrapped(rows[row][column], (x1 - x0) / EM_PT)
        is_head = row < setting.n_head
        free = ys[bottom] - ys[row] - len(lines) * PITCH
        top = ys[row] + (free / 2 if is_head or setting.valign == "middle" else ROOM / 2)
        align = "c" if is_head or right > column + 1 else setting.aligns[column]
        name = {"l": "left", "c": "centre", "r": "right"}[align]
        x = {"l": x0, "c": (x0 + x1) / 2, "r": x1}[align]
        for index, line in enumerate(lines):
            yield self.set_text(line, x, top + (index + 0.5) * PITCH, align=name)

    def _rules(
        self,
        rows: Sequence[Sequence[str]],
        xs: Sequence[float],
        ys: Sequence[float],
        setting: Setting,
    ) -> Iterable[Ruling]:
        for index, y in enumerate(ys):
            drawn = {
                "all": True,
                "inner": 0 < index < len(rows),
                "head": index == setting.n_head,
            }[setting.rules]
            below = rows[index] if 0 < index < len(rows) else [""] * (len(xs) - 1)
            for column, text in enumerate(below):
                if drawn and text != "^":
                    yield self.rule("h", y, xs[column], xs[column + 1])


@pytest.fixture
def printed(set_text: Tool, rule: Tool, paper: Tool) -> Printer:
    return Printer(set_text, rule, paper)


def _whole(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows with the text of merged cells at each of their places."""
    whole: list[list[str]] = []
    for row in rows:
        texts: list[str] = []
        for column, text in enumerate(row):
            above = whole[-1][column] if text == "^" else ""
            texts.append({"^": above, "<": texts[-1] if texts else ""}.get(text, text))
        whole.append(texts)
    return whole


@pytest.mark.parametrize("valign", ["middle", "top"])
@pytest.mark.parametrize("aligns", ["llrr", "llcc", "cccc"])
def test_the_name_of_a_group_spans_the_rows_that_shorter_rules_part(
    valign: str, aligns: str, printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(printed(GROUPS, GROUP_WIDTHS, Setting(valign, aligns)))
    assert grid_texts(table) == _whole(GROUPS)
    assert table.ruling == "rows"
    assert table.grid()[1][0].row_span == 3
    assert table.grid()[2][3].row_label == "開示 / 全部を開示"


def test_the_rows_of_one_group_that_a_page_begins_with_keep_its_name(
    printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(printed(GROUPS[1:4], GROUP_WIDTHS, Setting(n_head=0)))
    assert grid_texts(table) == _whole(GROUPS[1:4])


@pytest.mark.parametrize("valign", ["middle", "top"])
@pytest.mark.parametrize("aligns", ["lrrrr", "ccccc"])
def test_one_rule_below_several_headings_is_shared_out_among_them(
    valign: str, aligns: str, printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    setting = Setting(valign, aligns, n_head=2)
    (table,) = tables_on(printed(LEVELS, LEVEL_WIDTHS, setting))
    assert grid_texts(table) == _whole(LEVELS)
    assert table.grid()[2][3].column_label == "訂正請求 / 件数"


@pytest.mark.parametrize("valign", ["middle", "top"])
@pytest.mark.parametrize("rules", ["all", "inner"])
def test_cells_of_different_heights_show_their_columns_together(
    valign: str, rules: str, printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    """No printed line but one holds texts of all columns, and that only the end of a title."""
    (table,) = tables_on(printed(BILLS, BILL_WIDTHS, Setting(valign, rules=rules)))
    assert grid_texts(table) == BILLS


def test_a_dash_below_its_heading_and_a_text_beside_it_are_of_one_column(
    printed: Printer, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    page = printed([*REVIEWS[:2], [*REVIEWS[2][:3], ""]], REVIEW_WIDTHS, Setting())
    last = max(word.bbox.y_mid for word in page.words)
    heading = next(word for word in page.words if word.text == "結果")
    dash = set_text("―", heading.bbox.x_mid, last, align="centre")
    (table,) = tables_on(_with_word(page, dash))
    assert grid_texts(table) == REVIEWS


def _with_word(page: Page, word: Word) -> Page:
    return structs.replace(page, words=(*page.words, word))


@pytest.mark.parametrize("rules", ["inner", "head"])
@pytest.mark.parametrize("valign", ["middle", "top"])
def test_rows_that_no_rule_closes_belong_to_the_table(
    rules: str, valign: str, printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [row for row in _whole(GROUPS) if row[0] != "計"]
    rows = [["機関", *row[1:]] if index == 0 else row for index, row in enumerate(rows)]
    rows[0][1] = "項目"
    (table,) = tables_on(printed(rows, GROUP_WIDTHS, Setting(valign, "llrr", rules)))
    assert grid_texts(table) == rows
    assert table.n_header_rows == 1


@pytest.mark.parametrize("rules", ["inner", "head"])
def test_a_caption_over_a_table_and_a_note_below_it_are_no_rows(
    rules: str, printed: Printer, set_text: Tool, tables_on: Tool
) -> None:
    page = printed(LEVELS[2:], LEVEL_WIDTHS, Setting(aligns="lrrrr", rules=rules))
    bottom = max(word.bbox.bottom for word in page.words)
    page = _with_word(page, set_text("開示請求の件数", LEFT, TOP - 12))
    page = _with_word(page, set_text("※ 取り下げられたものを除く。", LEFT, bottom + 16))
    (table,) = tables_on(page)
    assert (table.n_rows, table.title) == (3, "開示請求の件数")


def test_narrow_columns_are_told_where_a_rule_shows_the_head(
    printed: Printer, tables_on: Tool, grid_texts: Tool
) -> None:
    rows = [
        ["No", "氏名", "会派", "1", "2"],
        ["1", "山川花子", "市民会議", "○", "×"],
        ["2", "石原さくら", "無所属", "○", "○"],
        ["3", "小林良太", "公明党", "×", "欠"],
    ]
    (table,) = tables_on(printed(rows, (2, 6, 6, 2, 2), Setting("middle", "rllcc", "head")))
    assert grid_texts(table) == rows


ORGANS = [["機関", "請求", "決定"], ["市長", "13", "12"], ["議会", "1", "1"]]
WHEREABOUTS = [["年度", "受付の件数", "処理中"], ["R4年度", "25", "0"], ["R5年度", "30", "2"]]


@pytest.mark.parametrize("title", ["請求と決定の推移", "■ 請求と決定の推移", ""])
def test_a_caption_without_a_mark_or_white_parts_tables_between_rules_of_one_extent(
    title: str, printed: Printer, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    upper = printed(ORGANS, (8, 6, 6), Setting(aligns="lrr"))
    lower = printed(WHEREABOUTS, (6, 8, 6), Setting(aligns="lrr"))
    down = max(ruling.bbox.y_mid for ruling in upper.rulings) - TOP + 30
    words = [set_text(title, LEFT, TOP + down - 14)] if title else []
    words += [set_text(word.text, word.bbox.x0, word.bbox.y_mid + down) for word in lower.words]
    rulings = [
        structs.replace(
            ruling, bbox=ruling.bbox._replace(top=box.top + down, bottom=box.bottom + down)
        )
        for ruling in lower.rulings
        for box in (ruling.bbox,)
    ]
    page = structs.replace(upper, words=(*upper.words, *words), rulings=(*upper.rulings, *rulings))
    tables = tables_on(page)
    assert [grid_texts(table) for table in tables] == [ORGANS, WHEREABOUTS]
    assert bool(tables[1].title) == bool(title)


def test_a_line_between_rows_of_one_table_parts_it_not(
    printed: Printer, set_text: Tool, tables_on: Tool
) -> None:
    rows = [*ORGANS, ["", "", ""], ["教育委員会", "4", "3"], ["監査委員", "0", "0"]]
    page = printed(rows, (8, 6, 6), Setting(aligns="lrr"))
    y = TOP + 3.5 * (PITCH + ROOM)
    (table,) = tables_on(_with_word(page, set_text("ほかの実施機関", LEFT + PADDING, y)))
    assert table.n_rows == 6
