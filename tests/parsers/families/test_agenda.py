"""Agendas: the tree of their items."""

from __future__ import annotations

from parsers.families.agenda import agenda_items_of, items_of
from tests.parsers.segments.test_segments import block, parts


def test_lines_below_a_heading_like_reports_are_matters_of_their_own() -> None:
    lines = ("1 開会", "2 報告事項", "橋の点検について", "道の舗装について", "3 閉会")
    blocks = [block(text, line=line) for line, text in enumerate(lines)]
    assert [
        (item.item_no, item.parent_item_no, item.kind, item.title)
        for item in items_of(blocks, "text_layer")
    ] == [
        ("1", None, "opening", "開会"),
        ("2", None, "report", "報告事項"),
        (None, "2", "report", "橋の点検について"),
        (None, "2", "report", "道の舗装について"),
        ("3", None, "closing", "閉会"),
    ]


def test_a_title_cut_by_the_width_of_the_page_is_one() -> None:
    lines = ("1 橋の点検と道の舗装の今後の進め方に", "ついて", "2 閉会")
    blocks = [block(text, line=line) for line, text in enumerate(lines)]
    titles = [item.title for item in items_of(blocks, "text_layer")]
    assert titles == ["橋の点検と道の舗装の今後の進め方について", "閉会"]


def test_an_agenda_ends_where_its_numbers_do_not_go_on() -> None:
    order = "議事日程（第１号）\n第１ 会期の決定\n第２ 諸報告"
    (part,) = parts(order, "第３ 予算\n第４ 閉会", "諸報告\n1 監査の結果\n2 説明員の委任")
    assert [(i.item_no, i.title) for i in agenda_items_of(part)] == [
        ("第1", "会期の決定"),
        ("第2", "諸報告"),
        ("第3", "予算"),
        ("第4", "閉会"),
    ]
