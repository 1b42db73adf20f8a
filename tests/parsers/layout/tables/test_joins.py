"""One logical table over pages, and tables that merely look alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tool = Callable[..., Any]

HEAD = ["担当課", "業務の名称", "件数"]
FIRST = [["総務課", "名簿の管理", "3"], ["税務課", "督促", "14"]]
NEXT = [["住民課", "証明", "159"], ["環境課", "収集", "26"]]


def test_a_table_that_goes_on_is_one_with_its_head_counted_once(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    one = paper(ruled([HEAD, *FIRST], top=700.0))
    two = paper(ruled([HEAD, *NEXT], top=60.0), page_number=2)
    (table,) = tables_on(one, two)
    assert grid_texts(table) == [HEAD, *FIRST, *NEXT]
    assert (table.n_header_rows, table.page_first, table.page_last) == (1, 1, 2)
    assert [c.page_number for c in table.cells][-1] == 2
    assert table.grid()[4][2].column_label == "件数"


def test_it_goes_on_without_a_repeated_head(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(paper(ruled([HEAD, *FIRST])), paper(ruled(NEXT, top=60.0), page_number=2))
    assert grid_texts(table) == [HEAD, *FIRST, *NEXT]


def test_running_heads_and_page_numbers_do_not_part_it(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    pages = [
        paper(
            ruled(rows),
            page_number=n,
            words=[set_text("東町の報告", 60, 30), set_text(f"- {n} -", 290, 815)],
        )
        for n, rows in ((1, [HEAD, *FIRST]), (2, NEXT))
    ]
    assert len(tables_on(*pages)) == 1


def test_text_between_parts_it(ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool) -> None:
    one = paper(ruled([HEAD, *FIRST]), words=[set_text("以上のとおり報告する。", 60, 300)])
    assert len(tables_on(one, paper(ruled(NEXT), page_number=2))) == 2


def test_a_title_of_its_own_begins_a_new_table(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    one = paper(ruled([HEAD, *FIRST]), words=[set_text("表１", 50, 85), set_text("新規", 80, 85)])
    two = paper(
        ruled([HEAD, *NEXT]),
        words=[set_text("表２", 50, 85), set_text("廃止", 80, 85)],
        page_number=2,
    )
    assert [t.title for t in tables_on(one, two)] == ["表１ 新規", "表２ 廃止"]


def test_a_title_repeated_with_the_table_does_not(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    title = [set_text("表１", 50, 85), set_text("新規", 80, 85)]
    one = paper(ruled([HEAD, *FIRST]), words=title)
    two = paper(ruled([HEAD, *NEXT]), words=[*title, set_text("（続き）", 110, 85)], page_number=2)
    assert len(tables_on(one, two)) == 1


def test_a_different_unit_begins_a_new_table(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    one = paper(ruled([HEAD, *FIRST]), words=[set_text("（単位：件）", 250, 88)])
    two = paper(ruled([HEAD, *NEXT]), words=[set_text("（単位：千円）", 250, 88)], page_number=2)
    assert len(tables_on(one, two)) == 2


def test_a_different_head_begins_a_new_table(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    other = [["施設名", "所在地", "定員"], ["東館", "東町", "30"], ["西館", "西町", "60"]]
    assert len(tables_on(paper(ruled([HEAD, *FIRST])), paper(ruled(other), page_number=2))) == 2


def test_different_columns_begin_a_new_table(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    two = paper(ruled(NEXT, width=90.0), page_number=2)
    assert len(tables_on(paper(ruled([HEAD, *FIRST])), two)) == 2


def test_after_the_total_a_new_table_begins(ruled: Tool, paper: Tool, tables_on: Tool) -> None:
    one = paper(ruled([HEAD, *FIRST, ["合計", "", "17"]]))
    assert len(tables_on(one, paper(ruled([HEAD, *NEXT]), page_number=2))) == 2


def test_a_form_that_is_filled_twice_is_two_tables(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    def form(name: str, page_number: int) -> Any:
        rows = [
            ["件名", "諮問について"],
            ["担当課", name],
            ["目的", "案内を送るため。"],
            ["備考", ""],
        ]
        return paper(ruled(rows, width=200), page_number=page_number)

    assert len(tables_on(form("住民課", 1), form("税務課", 2))) == 2


def test_a_form_with_its_headings_over_their_values_filled_twice_is_two_tables(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    def form(values: list[str], page_number: int) -> Any:
        kind, unit, title, basis, count = values
        rows = [
            ["諮問の別", "主管課名", "開始日"],
            [kind, unit, "令和4年4月1日"],
            ["件名", "<", "<"],
            [title, "<", "<"],
            ["根拠規定", "<", "件数"],
            [basis, "<", count],
            ["媒体", "<", "通知の有無"],
            ["紙", "<", "有"],
        ]
        return paper(ruled(rows), page_number=page_number)

    one = form(["諮問", "住民課", "案内の送付について", "第8条", "12件"], 1)
    two = form(["報告", "税務課", "還付の通知について", "第9条", "40件"], 2)
    assert len(tables_on(one, two)) == 2


def test_an_odd_page_that_is_blank_does_not_part_it(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    pages = [
        paper(ruled([HEAD, *FIRST])),
        paper(page_number=2),
        paper(ruled([HEAD, *NEXT]), page_number=3),
    ]
    assert len(tables_on(*pages)) == 1


def test_a_row_cut_by_the_page_break_is_joined(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool
) -> None:
    one = paper(
        ruled(
            [["番号", "内容", "結論"], ["1", "諮問事項", "承認"], ["2", "目的外利用につい", "承認"]]
        )
    )
    two = paper(ruled([["", "て", ""], ["3", "その他", "了承"]], top=60.0), page_number=2)
    (table,) = tables_on(one, two)
    cell = table.grid()[2][1]
    assert cell.text == "目的外利用について"
    assert cell.raw_text == "目的外利用につい\nて"
    assert [part.page_number for part in cell.continuations] == [2]
    assert table.n_rows == 4


def test_parts_of_a_cut_row_that_fill_each_other_are_joined(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    one = paper(ruled([HEAD, *FIRST, ["", "", "7"]]))
    two = paper(ruled([["防災課", "訓練", ""], *NEXT], top=60.0), page_number=2)
    (table,) = tables_on(one, two)
    assert grid_texts(table) == [HEAD, *FIRST, ["防災課", "訓練", "7"], *NEXT]


def test_a_new_row_of_a_group_is_not_joined_to_the_last(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    one = paper(
        ruled([["部", "課", "係"], ["建設部", "道路課", "管理係"], ["^", "公園課", "緑化係"]])
    )
    two = paper(
        ruled([["", "住宅課", "審査係"], ["教育部", "学校課", "学事係"]], top=60.0), page_number=2
    )
    (table,) = tables_on(one, two)
    assert grid_texts(table)[3] == ["建設部", "住宅課", "審査係"]
    assert table.grid()[3][2].row_label == "建設部 / 住宅課"


def test_a_row_of_a_group_is_not_joined_to_one_that_says_all_in_a_short_line(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    full = "南雲弘子と北見聡と東野光"
    one = paper(ruled([["件名", "賛否", "議員名"], ["予算", "賛成", full], ["^", "反対", full]]))
    two = paper(
        ruled([["件名", "賛否", "議員名"], ["", "その他", "西川拓也"]], top=60.0), page_number=2
    )
    (table,) = tables_on(one, two)
    assert grid_texts(table)[2:] == [["予算", "反対", full], ["予算", "その他", "西川拓也"]]


def test_an_inner_group_cut_between_two_rows_goes_on_where_the_outer_one_does(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    head = ["番号", "機関", "担当", "事務の名称", "区分"]
    first = [
        ["1", "会長", "広報課", "広報紙の配布", "開始"],
        ["2", "^", "^", "市民の声の受付", "変更"],
        ["3", "市長", "秘書課", "表彰者の選考", "変更"],
        ["4", "^", "法務課", "訴訟の記録", "開始"],
    ]

    def unit_of(cut: list[str]) -> str:
        later = [
            cut,
            ["6", "教育長", "学校課", "名簿の整備", "開始"],
            ["7", "^", "^", "給食の提供", "変更"],
        ]
        two = paper(ruled(later, top=60.0), page_number=2)
        (table,) = tables_on(paper(ruled([head, *first])), two)
        return str(grid_texts(table)[5][2])

    assert unit_of(["5", "", "", "条例案の立案", "廃止"]) == "法務課"
    assert unit_of(["5", "議長", "", "会議録の作成", "廃止"]) == ""


def test_nested_tables_are_numbered_after_their_parent(
    ruled: Tool, paper: Tool, tables_on: Tool
) -> None:
    outer = ruled([["項目", "内訳"], ["委託", ""]], height=80, width=200)
    inner = ruled([["種別", "件"], ["甲", "2"]], left=265, top=190, width=60)
    after = ruled([HEAD, *FIRST], top=400.0)
    tables = tables_on(paper(outer, inner, after))
    assert [(t.table_no, t.parent_table_no) for t in tables] == [(1, None), (2, 1), (3, None)]


def test_only_the_last_of_several_tables_goes_on(
    ruled: Tool, paper: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    cards = [[["番号", str(n)], ["事務の名称", f"事務{n}"]] for n in (1, 2)]
    one = paper(ruled(cards[0], top=100.0), ruled(cards[1], top=600.0))
    two = paper(ruled([["目的", "確かめるため。"]], top=60.0), page_number=2)
    first, second = tables_on(one, two)
    assert grid_texts(first) == cards[0]
    assert grid_texts(second) == [*cards[1], ["目的", "確かめるため。"]]
