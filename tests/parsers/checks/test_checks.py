from __future__ import annotations

from itertools import count

import pytest

from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, PageBox, Table, TextBlock
from corpus.page import MarkState
from parsers.checks.citations import citation_issues
from parsers.checks.counts import count_issues
from parsers.checks.marks import mark_issues
from parsers.checks.names import name_issues

_numbers = count(1)


def table_of(*rows: str, header_rows: int = 1) -> Table:
    split = [row.split("|") for row in rows]
    heads = split[0]
    cells = tuple(
        Cell(
            r,
            c,
            1,
            BBox(c * 10.0, r * 10.0, c * 10.0 + 10, r * 10.0 + 10),
            text,
            text,
            is_header=r < header_rows,
            column_label=heads[c] if r >= header_rows else None,
        )
        for r, row in enumerate(split)
        for c, text in enumerate(row)
    )
    place = (PageBox(1, BBox(0, 0, 100, 100)),)
    return Table(next(_numbers), place, len(split), len(heads), header_rows, cells)


def text(words: str) -> TextBlock:
    return TextBlock("paragraph", 1, BBox(0, 0, 100, 10), words, words)


def place_of(table: Table) -> TextBlock:
    return TextBlock("table", 1, BBox(0, 20, 100, 100), table_no=table.table_no)


def box(label: str, state: MarkState, x: float = 0.0, detail: str | None = None) -> Checkbox:
    return Checkbox(1, BBox(x, 0, x + 10, 10), label, state, "■", "glyph", "通知", detail)


def test_both_of_an_exclusive_pair_are_reported() -> None:
    issues = list(mark_issues([box("有", "checked"), box("無", "checked", 60)]))
    assert [issue.code for issue in issues] == ["exclusive_marks"]


@pytest.mark.parametrize("other", ["unchecked", "unknown"])
def test_one_of_an_exclusive_pair_is_as_it_should_be(other: MarkState) -> None:
    assert not list(mark_issues([box("有", "checked"), box("無", other, 60)]))


def test_a_mark_written_twice_with_two_states_is_reported() -> None:
    issues = list(mark_issues([box("", "unchecked"), box("住所", "checked", 12)]))
    assert [issue.code for issue in issues] == ["mark_conflict"]


def test_a_mark_written_twice_alike_is_not() -> None:
    assert not list(mark_issues([box("", "checked"), box("住所", "checked", 12)]))


@pytest.mark.parametrize(
    ("detail", "n_issues"), [("電子署名", 1), ("", 0), ("具体的な形態", 0), (None, 0)]
)
def test_a_detail_without_its_mark_is_reported(detail: str | None, n_issues: int) -> None:
    assert len(list(mark_issues([box("その他", "unchecked", detail=detail)]))) == n_issues


@pytest.mark.parametrize(
    ("heading", "n_issues"),
    [("一部承諾（34件）", 0), ("一部承諾（35件）", 1), ("適用2件の内訳", 0), ("適用3件の内訳", 1)],
)
def test_a_count_over_a_table_is_its_rows_or_its_sum(heading: str, n_issues: int) -> None:
    table = table_of("所管|件数", "市民部|14", "福祉部|20")
    issues = list(count_issues([table], [text(heading), place_of(table)]))
    assert len(issues) == n_issues


@pytest.mark.parametrize(("heading", "n_issues"), [("出席委員（6人）", 0), ("出席委員（5人）", 1)])
def test_posts_and_names_side_by_side_are_counted_in_pairs(heading: str, n_issues: int) -> None:
    rows = ("委員長|浜崎　和夫|委員|岡田　真弓", "委員|西村　徳治|委員|松永　千佳")
    table = table_of(*rows, "委員|森山　節子|委員|川畑　肇", header_rows=0)
    assert len(list(count_issues([table], [text(heading), place_of(table)]))) == n_issues


def test_a_paragraph_inside_a_paragraph_is_reported_with_what_is_cited_elsewhere() -> None:
    blocks = [text("条例第9条第3項第4項について"), text("条例第9条第3項第4号による")]
    (issue,) = citation_issues([], blocks)
    assert "第9条第3項第4号" in issue.message


def test_possible_citations_are_left_alone() -> None:
    assert not list(citation_issues([], [text("条例第9条第3項第4号及び第5号、第10条の2第1項")]))


BODIES = ("機関|件", "市長|1", "教育委員会|0", "公平委員会|0", "農業委員会|0")


def test_a_body_named_two_ways_in_two_equal_lists_is_reported() -> None:
    one = table_of(*BODIES, "固定資産評価審査委員会|0")
    other = table_of(*BODIES, "固定資産評価委員会|0")
    assert [issue.code for issue in name_issues([one, other])] == ["name_variant"]


@pytest.mark.parametrize("last", ["固定資産評価審査委員会|0", "選挙管理委員会|0"])
def test_equal_names_and_other_bodies_are_not(last: str) -> None:
    one = table_of(*BODIES, "固定資産評価審査委員会|0")
    assert not list(name_issues([one, table_of(*BODIES, last)]))
