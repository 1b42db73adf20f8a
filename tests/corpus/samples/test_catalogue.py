from collections import Counter
from typing import get_args

import msgspec
import pytest

from corpus import rows
from corpus.document import Family
from corpus.samples.catalogue import all_plans
from corpus.samples.model import MarkStyle, Paper
from corpus.samples.truth import tables_of


@pytest.fixture(scope="module")
def papers() -> list[Paper]:
    return [plan.compose() for plan in all_plans()]


def test_names_of_papers_are_unique(papers: list[Paper]) -> None:
    assert max(Counter(paper.name for paper in papers).values()) == 1


def test_every_family_is_there_in_both_parts(papers: list[Paper]) -> None:
    families = set(get_args(Family))
    for split in ("dev", "holdout"):
        assert {paper.family for paper in papers if paper.split == split} == families


def test_held_back_municipalities_have_no_paper_in_the_development_part(
    papers: list[Paper],
) -> None:
    worn_out = {plan.name for plan in all_plans() if plan.worn_out}
    dev = {p.municipality for p in papers if p.split == "dev" and p.name not in worn_out}
    assert not dev & {paper.municipality for paper in papers if paper.split == "holdout"}


def test_held_back_paper_that_is_worn_out_counts_as_development(papers: list[Paper]) -> None:
    splits = {paper.name: paper.split for paper in papers}
    worn_out = [plan for plan in all_plans() if plan.worn_out]
    assert worn_out
    assert all(plan.town.split == "holdout" for plan in worn_out)
    assert {splits[plan.name] for plan in worn_out} == {"dev"}


def test_between_a_sixth_and_half_of_the_papers_are_held_back(papers: list[Paper]) -> None:
    held_back = [paper for paper in papers if paper.split == "holdout"]
    assert len(papers) / 6 < len(held_back) < len(papers) / 2


def test_twelve_municipalities_four_producers_and_all_kinds_of_marks(papers: list[Paper]) -> None:
    assert len({paper.municipality for paper in papers}) >= 12
    assert len({paper.look.producer for paper in papers}) == 4
    assert {paper.look.marks for paper in papers} == set(get_args(MarkStyle))


def test_all_kinds_of_ruling_are_there(papers: list[Paper]) -> None:
    assert {t.ruling for paper in papers for t in tables_of(paper)} == {"grid", "rows", "none"}


def test_composing_twice_gives_the_same_paper(papers: list[Paper]) -> None:
    assert [plan.compose() for plan in all_plans()] == papers


def test_facts_have_the_columns_of_their_tables_and_fit_their_types(papers: list[Paper]) -> None:
    row_types = {kind.__struct_config__.tag: kind for kind in get_args(rows.FamilyRow)}
    for paper in papers:
        for table, facts in paper.facts.items():
            for fact in facts:
                complete = {"type": table, "page_number": 1, "evidence": {}} | fact
                msgspec.convert(complete, row_types[table], strict=False)
                assert set(fact) <= set(row_types[table].__struct_fields__), (paper.name, table)


def test_grid_has_no_row_or_column_that_nothing_parts(papers: list[Paper]) -> None:
    """Such a line is nowhere printed, so that no reader could find it."""
    for paper in papers:
        for table in tables_of(paper):
            assert {cell.row for cell in table.cells} == set(range(table.n_rows)), paper.name
            assert {cell.column for cell in table.cells} == set(range(table.n_columns)), paper.name
