import pytest

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.reports.annual_months import MonthsStyle, annual_by_month
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = MonthsStyle(
    title="の報告",
    sections=("1 簿", "2 月", "3 者", "4 会議"),
    file_heads=("部", "当初", "追加", "削除", "末"),
    month_head="月",
    kinds=(("開示", ("請求", "全部", "一部")), ("訂正", ("請求", "する"))),
    asker_heads=("者", "数"),
    askers=("本人", "親", "後見人", "代理人"),
    meeting_line="第{round}回　{day}　{venue}",
    matter_form="・{operation}",
    venues=("会議室",),
    lead="公表します。",
    notes=("注",),
)


@pytest.fixture(scope="module")
def paper() -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "annual_report", "annual_x", split="dev", look=look)
    annual_by_month(draft, STYLE, DEV_WORDS, 2023)
    return draft.paper()


def numbers_of(paper: Paper) -> list[list[list[int]]]:
    tables = [block for block in paper.blocks if isinstance(block, GridTable)]
    return [
        [[int(plain_text(c.content)) for c in row[1:]] for row in t.grid()[t.n_header_rows :]]
        for t in tables
    ]


def test_last_row_is_the_sum_and_all_numbers_are_facts(paper: Paper) -> None:
    tables = numbers_of(paper)
    for rows in tables:
        assert rows[-1] == [sum(column) for column in zip(*rows[:-1], strict=True)]
    printed = [number for rows in tables for row in rows for number in row]
    assert [int(fact["value"]) for fact in paper.facts["statistics"]] == printed


def test_numbers_agree_with_each_other(paper: Paper) -> None:
    files, months, askers = numbers_of(paper)
    assert all(row[0] + row[1] - row[2] == row[3] for row in files)
    assert all(row[0] - row[1] - row[2] in (0, 1) for row in months[:-1])
    assert askers[-1] == [months[-1][0] + months[-1][3]]


def test_months_run_from_april_to_march_below_heads_of_two_tiers(paper: Paper) -> None:
    table = [block for block in paper.blocks if isinstance(block, GridTable)][1]
    rows = [[plain_text(cell.content) for cell in row] for row in table.grid()]
    assert rows[0] == ["月", "開示", "開示", "開示", "訂正", "訂正"]
    assert [row[0] for row in rows[2:]] == [*(f"{n}月" for n in (*range(4, 13), 1, 2, 3)), "計"]
