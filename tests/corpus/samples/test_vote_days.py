from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.votes.vote_days import DecidedBill, VoteDaysStyle, vote_days
from corpus.samples.towns import TOWNS

STYLE = VoteDaysStyle(
    title="結果",
    session="{year}第{n}回",
    number=2,
    heads=("日", "番号", "件名", "提出", "方法", "数", "結果"),
    tally_heads=("賛成", "反対"),
    days=(
        (
            date(2022, 6, 3),
            (
                DecidedBill("議案第1号", "予算", "町長", "起立", "可決", (9, 2)),
                DecidedBill("議案第2号", "条例", "町長", "簡易", "可決"),
            ),
        ),
        (date(2022, 6, 17), (DecidedBill("請願第1号", "助成", "町民", "起立", "否決", (0, 11)),)),
    ),
    notes=("注",),
)


def composed() -> tuple[Paper, GridTable]:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["湯ノ杜市"], "votes", "votes_x", split="dev", look=look)
    vote_days(draft, STYLE)
    paper = draft.paper()
    (table,) = [block for block in paper.blocks if isinstance(block, GridTable)]
    return paper, table


def test_day_is_one_cell_beside_the_bills_of_the_day() -> None:
    _, table = composed()
    days = [cell for cell in table.cells if cell.column == 0 and cell.row >= table.n_header_rows]
    assert [(plain_text(c.content), c.row_span) for c in days] == [
        ("令和4年6月3日", 2),
        ("令和4年6月17日", 1),
    ]


def test_numbers_stand_below_their_heads_where_they_were_counted() -> None:
    rows = [[plain_text(cell.content) for cell in row] for row in composed()[1].grid()]
    assert rows[0][5:] == ["数", "数", "結果"]
    assert rows[1][5:] == ["賛成", "反対", "結果"]
    assert [row[5:7] for row in rows[2:]] == [["9", "2"], ["―", "―"], ["0", "11"]]


def test_facts_have_the_result_of_each_bill() -> None:
    facts = composed()[0].facts["votes"]
    assert [(f["meeting_date"], f["bill_no"], f["result"]) for f in facts] == [
        ("2022-06-03", "議案第1号", "可決"),
        ("2022-06-03", "議案第2号", "可決"),
        ("2022-06-17", "請願第1号", "否決"),
    ]
