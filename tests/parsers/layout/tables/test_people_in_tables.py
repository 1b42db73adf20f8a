"""Lists of people are no tables without a head; in tables a name with white inside is one text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from corpus.page import Word

Tool = Callable[..., Any]

MEMBERS = [
    ("1番", "堀内", "優"),
    ("2番", "服部", "京子"),
    ("3番", "桜井", "保"),
    ("4番", "飯塚", "直人"),
    ("5番", "菅原", "ミチ子"),
    ("6番", "荻野", "修平"),
    ("7番", "永田", "操"),
    ("9番", "白石", "克己"),
]
OFFICERS = ["町長", "教育長", "総務課長", "建設課長", "福祉課長", "学校教育課長"]


@pytest.fixture
def listed(set_text: Tool) -> Callable[..., list[Word]]:
    """Lines of texts that stand at the same places, 18 points apart."""

    def build(lines: Sequence[Sequence[str]], places: Sequence[float]) -> list[Word]:
        return [
            set_text(text, x, 100 + 18 * number)
            for number, texts in enumerate(lines)
            for text, x in zip(texts, places, strict=True)
            if text
        ]

    return build


def _side_by_side(names: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    half = len(names) // 2
    return [[*a, *b] for a, b in zip(names[:half], names[half:], strict=True)]


HONOURED = [(seat, family, f"{given}君") for seat, family, given in MEMBERS]
LISTS = [
    (HONOURED, (60, 100, 130)),
    (MEMBERS, (60, 100, 130)),
    (_side_by_side(HONOURED), (60, 100, 130, 260, 300, 330)),
    ([(post, *n[1:]) for post, n in zip(OFFICERS, HONOURED, strict=False)], (60, 160, 190)),
    ([(f"第{seat}", f"{family}{given}氏") for seat, family, given in MEMBERS], (60, 120)),
]
SIGNERS = [
    ("議長", "篠崎", "久", "印"),
    ("署名人", "五十嵐", "忍", "印"),
    ("署名人", "青柳", "忍", "(印)"),
]


@pytest.mark.parametrize(("lines", "places"), LISTS)
def test_seats_or_posts_beside_names_are_no_table(
    lines: Sequence[Sequence[str]],
    places: Sequence[float],
    listed: Tool,
    paper: Tool,
    tables_on: Tool,
) -> None:
    assert tables_on(paper(words=listed(lines, places))) == ()


def test_names_and_seals_of_those_who_sign_are_no_table(
    listed: Tool, paper: Tool, tables_on: Tool
) -> None:
    assert tables_on(paper(words=listed(SIGNERS, (360, 420, 470, 510)))) == ()


def test_votes_beside_names_are_a_table(listed: Tool, paper: Tool, tables_on: Tool) -> None:
    lines = [(seat, f"{family}{given}", "○", "×") for seat, family, given in MEMBERS]
    (table,) = tables_on(paper(words=listed(lines, (60, 120, 220, 260))))
    assert (table.n_rows, table.n_columns) == (8, 4)


ROSTER = [("北沢", "和彦"), ("菅野", "由紀"), ("池田", "文隆"), ("松井", "孝")]
JOBS = ["弁護士", "大学教授", "税理士", "社会福祉士"]


@pytest.fixture
def roster(set_text: Tool, rule: Tool, paper: Tool) -> Callable[..., Any]:
    """Names and jobs at the left of columns between rules, headings in the middle of them."""

    def build(head: Sequence[str]) -> Any:
        words = [
            set_text(text, x, 110)
            for text, x in zip(head, (115, 145, 265, 295), strict=True)
            if text
        ]
        for number, ((family, given), job) in enumerate(zip(ROSTER, JOBS, strict=True), start=1):
            y = 110 + 20 * number
            words += [set_text(family, 60, y), set_text(given, 90, y), set_text(job, 220, y)]
        rules = [rule("h", 100 + 20 * number, 50, 400) for number in range(6)]
        return paper(rulings=rules, words=words)

    return build


@pytest.mark.parametrize(
    "head",
    [("氏", "名", "職", "業"), ("氏名", "", "職業", ""), ("答申に加わった者", "", "職業", "")],
)
def test_a_name_and_its_heading_set_with_white_inside_stand_in_one_column(
    head: Sequence[str], roster: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    (table,) = tables_on(roster(head))
    assert table.ruling == "rows"
    names = [f"{family} {given}" for family, given in ROSTER]
    assert [row[0].replace("氏 名", "氏名") for row in grid_texts(table)] == [
        head[0] + head[1],
        *names,
    ]
    assert [row[1].replace("職 業", "職業") for row in grid_texts(table)] == ["職業", *JOBS]


def test_letters_that_head_columns_of_their_own_are_no_spaced_heading(
    listed: Tool, paper: Tool, rule: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    lines = [("款", "項", "目", "説明"), ("1", "2", "3", "市税"), ("1", "4", "5", "負担金")]
    words = listed(lines, (60, 120, 180, 240))
    rules = [rule("h", 91 + 18 * number, 50, 400) for number in range(4)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert grid_texts(table)[0] == ["款", "項", "目", "説明"]


@pytest.mark.parametrize(
    "heads",
    [
        (("会", "日"), ("所", "見")),
        (("順",), ("件", "名")),
    ],
)
def test_letters_in_groups_far_apart_are_a_heading_a_group(
    heads: Sequence[Sequence[str]], paper: Tool, rule: Tool, set_text: Tool, tables_on: Tool
) -> None:
    words = [
        set_text(letter, x + 20 * number, 110)
        for x, letters in zip((80, 300), heads, strict=True)
        for number, letter in enumerate(letters)
    ]
    for y, told in ((130, "諮問書の受理"), (150, "論点の整理"), (170, "答申案の審議")):
        words += [set_text("令和6年12月2日", 60, y), set_text(told, 200, y)]
    rules = [rule("h", 100 + 20 * number, 50, 400) for number in range(5)]
    (table,) = tables_on(paper(rulings=rules, words=words))
    assert (table.n_rows, table.n_columns) == (4, 2)


def test_a_head_of_two_columns_that_looks_like_one_is_repeated_on_the_next_page(
    ruled: Tool, paper: Tool, set_text: Tool, tables_on: Tool, grid_texts: Tool
) -> None:
    def page(turns: Sequence[tuple[str, str]], number: int) -> Any:
        rulings, words = ruled([("", ""), *turns], width=200.0)
        heads = [set_text("話し手", 150, 110, align="centre")]
        heads += [set_text("話したこと", 350, 110, align="centre")]
        return paper((rulings, [*heads, *words]), page_number=number)

    one = [("会長", "質問はあるか。"), ("委員", "どのくらいか。"), ("事務局", "二つである。")]
    two = [("委員", "いつまでか。"), ("事務局", "秋までである。"), ("会長", "了承する。")]
    (table,) = tables_on(page(one, 1), page(two, 2))
    assert [tuple(row) for row in grid_texts(table)] == [("話し手", "話したこと"), *one, *two]
