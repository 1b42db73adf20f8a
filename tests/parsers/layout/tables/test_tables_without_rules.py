"""Tables with horizontal rules only or without rules; prose and lists are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from corpus.page import Page, Word

Tool = Callable[..., Any]

STATISTICS = [
    ["実施機関", "登録", "変更"],
    ["市長", "6", "1,208"],
    ["教育委員会", "11", "0"],
    ["議会", "0", "34"],
    ["合計", "17", "1,242"],
]


@pytest.fixture
def statistics(set_text: Tool) -> Callable[..., list[Word]]:
    """The statistics set in columns: labels at the left, headings centred, figures at the right."""

    def build(rows: Sequence[Sequence[str]] = STATISTICS, top: float = 100.0) -> list[Word]:
        words = []
        for row, texts in enumerate(rows):
            y = top + 10 + 20 * row
            words.append(set_text(texts[0], 60, y))
            for column, text in enumerate(texts[1:]):
                if row == 0:
                    words.append(set_text(text, 220 + 100 * column, y, align="centre"))
                else:
                    words.append(set_text(text, 255 + 100 * column, y, align="right"))
        return words

    return build


def test_rules_between_all_rows(
    paper: Tool, rule: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rules = [rule("h", 100 + 20 * i, 50, 370) for i in range(6)]
    (table,) = tables_on(paper(rulings=rules, words=statistics()))
    assert table.ruling == "rows"
    assert grid_texts(table) == STATISTICS
    assert table.n_header_rows == 1


def test_rules_at_top_head_and_bottom_only(
    paper: Tool, rule: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rules = [rule("h", y, 50, 370) for y in (100, 120, 200)]
    (table,) = tables_on(paper(rulings=rules, words=statistics()))
    assert table.ruling == "rows"
    assert grid_texts(table) == STATISTICS


def test_no_rules_at_all(paper: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool) -> None:
    (table,) = tables_on(paper(words=statistics()))
    assert table.ruling == "none"
    assert grid_texts(table) == STATISTICS
    cell = table.grid()[2][2]
    assert (cell.row_label, cell.column_label) == ("教育委員会", "変更")


def test_lines_of_one_cell_between_rules_stay_together(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rules = [rule("h", y, 50, 400) for y in (100, 120, 160, 180)]
    words = [set_text("課名", 60, 110), set_text("目的", 200, 110)]
    words += [
        set_text("住民課", 60, 140),
        set_text("出欠を確かめ、案内を送", 200, 134),
        set_text("るため。", 200, 147),
    ]
    words += [set_text("税務課", 60, 170), set_text("連絡するため。", 200, 170)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table) == [
        ["課名", "目的"],
        ["住民課", "出欠を確かめ、案内を送るため。"],
        ["税務課", "連絡するため。"],
    ]


def test_a_heading_over_two_columns_spans_them(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rules = [rule("h", y, 50, 400) for y in (100, 140, 160, 180)] + [rule("h", 120, 210, 400)]
    words = [set_text("区分", 60, 120), set_text("内訳", 305, 110, align="centre")]
    words += [
        set_text("承諾", 260, 130, align="centre"),
        set_text("拒否", 350, 130, align="centre"),
    ]
    words += [
        set_text(t, x, y)
        for y, row in ((150, "開示 30 1"), (170, "訂正 29 2"))
        for t, x in zip(row.split(), (60, 255, 345), strict=True)
    ]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table)[:2] == [["区分", "内訳", "内訳"], ["区分", "承諾", "拒否"]]
    assert table.grid()[2][1].column_label == "内訳 / 承諾"


def test_a_heading_centred_over_two_headings_needs_no_rule(
    paper: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    words = [
        set_text("比較", 305, 100, align="centre"),
        set_text("款", 70, 108),
        set_text("予算", 160, 108),
    ]
    words += [
        set_text("増減額", 260, 116, align="centre"),
        set_text("増減率", 350, 116, align="centre"),
    ]
    for i, row in enumerate(
        (("市税", "1,200", "100", "8"), ("分担金", "300", "20", "7"), ("繰入金", "50", "5", "1"))
    ):
        y = 140 + 20 * i
        words += [
            set_text(row[0], 60, y),
            *(
                set_text(t, x, y, align="right")
                for t, x in zip(row[1:], (185, 275, 365), strict=True)
            ),
        ]
    (table,) = tables_on(paper(words=words))
    assert grid_texts(table)[:2] == [
        ["款", "予算", "比較", "比較"],
        ["款", "予算", "増減額", "増減率"],
    ]


def test_a_text_that_touches_the_next_column_is_cut_where_the_headings_part(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    rules = [rule("h", 100 + 20 * i, 50, 330) for i in range(6)]
    words = [set_text("課名", 60, 110), set_text("目的", 190, 110), set_text("時期", 290, 110)]
    for i, purpose in enumerate(
        ("案内状を送る名簿の作成のため", "要件に当たるか確かめる。", "急ぎの連絡に用いるため。")
    ):
        y = 130 + 20 * i
        words += [set_text("住民課", 60, y), set_text(purpose, 130, y), set_text("五月", 280, y)]
    words += [set_text("税務課", 60, 190), set_text("納付の状況を確かめるためです。六月", 130, 190)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table)[-1] == ["税務課", "納付の状況を確かめるためです。", "六月"]
    assert grid_texts(table)[1] == ["住民課", "案内状を送る名簿の作成のため", "五月"]


def test_a_date_set_with_wide_spaces_is_one_column(
    paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = []
    for i in range(4):
        y = 100 + 20 * i
        words += [
            set_text(t, 60 + 20 * k, y) for k, t in enumerate(f"{i + 1} 年 7 月 8 日".split())
        ]
        words += [set_text("東町", 220, y), set_text(f"{i}3", 320, y)]
    (table,) = tables_on(paper(words=words))
    assert table.n_columns == 3


def test_a_caption_between_rules_parts_two_tables(
    paper: Tool, rule: Tool, statistics: Tool, set_text: Tool, tables_on: Tool
) -> None:
    rules = [rule("h", top + 20 * i, 50, 370) for top in (100, 240) for i in range(6)]
    words = [
        *statistics(),
        *statistics(top=240.0),
        set_text("第2表", 50, 228),
        set_text("歳出", 90, 228),
    ]
    tables = tables_on(paper(rulings=rules, words=words))
    assert [(t.n_rows, t.n_columns, t.title) for t in tables] == [
        (5, 3, None),
        (5, 3, "第2表 歳出"),
    ]


def test_rows_go_on_at_the_top_of_the_next_page(
    paper: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    first = paper(words=statistics(STATISTICS[:-1]))
    second = paper(
        words=statistics([["監査委員", "1", "2"], ["農業委員会", "3", "4"]], top=40.0),
        page_number=2,
    )
    (table,) = tables_on(first, second)
    assert [part.page_number for part in table.parts] == [1, 2]
    assert grid_texts(table)[-1] == ["農業委員会", "3", "4"]


def prose(set_text: Tool, paper: Tool) -> Page:
    line = "本市における個人情報の取扱いについて次のとおり報告する。"
    return paper(words=[set_text(line, 60, 100 + 16 * i) for i in range(8)])


def prose_in_two_columns(set_text: Tool, paper: Tool) -> Page:
    line = "本市における個人情報の取扱いにつ"
    return paper(words=[set_text(line, x, 100 + 16 * i) for i in range(8) for x in (60, 310)])


def numbered_list(set_text: Tool, paper: Tool) -> Page:
    items = ["開会", "会長あいさつ", "報告事項", "その他", "閉会"]
    return paper(
        words=[
            w
            for i, t in enumerate(items)
            for w in (set_text(str(i + 1), 60, 100 + 20 * i), set_text(t, 90, 100 + 20 * i))
        ]
    )


def contents_with_leaders(set_text: Tool, paper: Tool) -> Page:
    items = ["新規登録", "修正", "廃止", "外部提供"]
    return paper(
        words=[
            w
            for i, t in enumerate(items)
            for w in (
                set_text(t, 60, 100 + 20 * i),
                set_text("・" * 12, 160, 100 + 20 * i),
                set_text(str(i), 320, 100 + 20 * i),
            )
        ]
    )


def labels_with_colons(set_text: Tool, paper: Tool) -> Page:
    items = [
        ("日時：", "令和5年5月12日"),
        ("場所：", "第1会議室"),
        ("議題：", "諮問について"),
        ("配付：", "資料1"),
    ]
    return paper(
        words=[
            w
            for i, (a, b) in enumerate(items)
            for w in (set_text(a, 60, 100 + 20 * i), set_text(b, 120, 100 + 20 * i))
        ]
    )


def signature(set_text: Tool, paper: Tool) -> Page:
    return paper(
        words=[
            set_text("令和5年5月12日", 400, 100),
            set_text("市長", 350, 130),
            set_text("山川花子", 400, 130),
            set_text("印", 500, 130),
        ]
    )


def letter_spaced_heading(set_text: Tool, paper: Tool) -> Page:
    return paper(
        words=[set_text(c, 150 + 40 * i, y) for y in (100, 130) for i, c in enumerate("審議会次第")]
    )


@pytest.mark.parametrize(
    "draw",
    [
        prose,
        prose_in_two_columns,
        numbered_list,
        contents_with_leaders,
        labels_with_colons,
        signature,
        letter_spaced_heading,
    ],
)
def test_what_is_no_table(draw: Tool, set_text: Tool, paper: Tool, tables_on: Tool) -> None:
    assert tables_on(draw(set_text, paper)) == ()


def frame_around_text(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    rulings = [rule("h", y, 50, 500) for y in (90, 200)] + [
        rule("v", x, 90, 200) for x in (50, 500)
    ]
    return paper(
        rulings=rulings,
        words=[set_text("この枠内は記入しないでください。", 60, 100 + 20 * i) for i in range(4)],
    )


def underlined_blanks(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    return paper(
        rulings=[rule("h", y, 300, 500) for y in (107, 137, 167)],
        words=[set_text(t, 240, y) for t, y in (("住所", 100), ("氏名", 130), ("電話", 160))],
    )


def rules_of_head_and_foot(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    page = prose(set_text, paper)
    return paper(rulings=[rule("h", y, 50, 550) for y in (60, 90, 780)], words=page.words)


def chart(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    rulings = [rule("h", y, 100, 400) for y in (100, 150, 200, 250)] + [
        rule("v", x, 100, 250) for x in (100, 400)
    ]
    scale = [
        set_text(t, 92, y, align="right")
        for t, y in (("300", 100), ("200", 150), ("100", 200), ("0", 250))
    ]
    return paper(
        rulings=rulings, words=[*scale, set_text("人口", 200, 125), set_text("世帯", 300, 175)]
    )


def boxes_joined_by_lines(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    rulings, words = [], []
    for x, y, name in (
        (250, 100, "市長"),
        (100, 220, "総務課"),
        (250, 220, "税務課"),
        (400, 220, "住民課"),
    ):
        rulings += [
            rule("h", y, x, x + 60),
            rule("h", y + 24, x, x + 60),
            rule("v", x, y, y + 24),
            rule("v", x + 60, y, y + 24),
        ]
        words.append(set_text(name, x + 10, y + 12))
    rulings += [
        rule("v", 280, 124, 220),
        rule("h", 170, 130, 430),
        rule("v", 130, 170, 220),
        rule("v", 430, 170, 220),
    ]
    return paper(rulings=rulings, words=words)


def bars_of_fractions(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    rulings = [rule("h", y, 110, 340) for y in (100, 180, 260, 340)]
    words = []
    for y in (100, 180, 260, 340):
        words += [
            set_text("基本給と役付手当と技能手当", 150, y - 10),
            set_text("平均所定労働時間数", 170, y + 10),
        ]
        words += [
            set_text("×", 350, y),
            set_text("深夜に労働させた場合の割増賃金は次の式による。", 60, y + 40),
        ]
    return paper(rulings=rulings, words=words)


def boxes_for_characters(set_text: Tool, paper: Tool, rule: Tool) -> Page:
    rulings = [rule("h", y, 100, 240) for y in (100, 120)] + [
        rule("v", 100 + 20 * i, 100, 120) for i in range(8)
    ]
    return paper(rulings=rulings, words=[set_text(str(i), 108 + 20 * i, 110) for i in range(7)])


@pytest.mark.parametrize(
    "draw",
    [
        frame_around_text,
        underlined_blanks,
        rules_of_head_and_foot,
        chart,
        boxes_joined_by_lines,
        boxes_for_characters,
        bars_of_fractions,
    ],
)
def test_ink_that_is_no_table(
    draw: Tool, set_text: Tool, paper: Tool, rule: Tool, tables_on: Tool
) -> None:
    assert tables_on(draw(set_text, paper, rule)) == ()


def test_a_sum_set_apart_below_a_table_without_rules_is_its_last_row(
    paper: Tool, set_text: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    total = [set_text("合計", 60, 260), *_figures(set_text, 260)]
    (table,) = tables_on(paper(words=[*statistics(STATISTICS[:-1]), *total]))
    assert grid_texts(table) == STATISTICS


def test_a_line_whose_figures_stand_elsewhere_is_no_sum(
    paper: Tool, set_text: Tool, statistics: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    other = [set_text("電話", 60, 260), set_text("1,242", 300, 260)]
    (table,) = tables_on(paper(words=[*statistics(STATISTICS[:-1]), *other]))
    assert grid_texts(table) == STATISTICS[:-1]


def _figures(set_text: Tool, y: float) -> list[Word]:
    texts = enumerate(STATISTICS[-1][1:])
    return [set_text(text, 255 + 100 * column, y, align="right") for column, text in texts]


def test_bars_of_fractions_between_longer_lines_are_no_rules(
    paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [set_text("（時間外が六十時間超）", 60, 135)]
    for y in (120, 150, 180):
        words += [set_text("役付", 160, y - 8), set_text("手当", 220, y - 8)]
        words += [set_text("平均", 160, y + 8), set_text("時間", 220, y + 8)]
    rules = [rule("h", y, 150, 290) for y in (120, 150, 180)]
    assert tables_on(paper(rulings=rules, words=words)) == ()
