from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

MARKS = {"for": "○", "against": "×", "absent": "欠", "chair": "議"}
STYLE = VoteStyle(
    title="賛否",
    session="{year}第{n}回",
    factions=("甲", "乙"),
    marks=MARKS,
    columns=("date", "number", "title"),
    last_columns=("result",),
    kinds=(
        BillKind("市長提出", "第{n}号", ("予算", "条例")),
        BillKind("請願", "請願第{n}号", ("助成の請願",), ("採択", "採択")),
    ),
    members_head="議員",
    tally_heads=("賛成", "反対"),
    spreads_names=True,
    rare_share=0.3,
    n_sessions=1,
)


def printed(style: VoteStyle) -> tuple[Paper, list[GridTable]]:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["湯ノ杜市"], "votes", "votes_x", split="dev", look=look)
    vote_results(draft, style, DEV_WORDS, 2023)
    paper = draft.paper()
    return paper, [block for block in paper.blocks if isinstance(block, GridTable)]


def composed() -> tuple[Paper, GridTable]:
    paper, (table,) = printed(STYLE)
    return paper, table


def texts_of(table: GridTable) -> list[list[str]]:
    return [[plain_text(cell.content) for cell in row] for row in table.grid()]


def test_columns_stand_before_and_behind_the_members() -> None:
    _, table = composed()
    heads = texts_of(table)[0]
    assert table.n_header_rows == 3
    assert heads[:4] == ["区分", "議決年月日", "番号", "案件名"]
    assert set(heads[4:-3]) == {"議員"}
    assert heads[-3:] == ["議決結果", "賛成", "反対"]


def test_kind_is_one_cell_over_its_bills_and_runs_downwards() -> None:
    _, table = composed()
    kinds = [cell for cell in table.cells if cell.column == 0 and cell.row >= 3]
    assert [(plain_text(c.content), c.row_span, c.vertical) for c in kinds] == [
        ("市長提出", 2, True),
        ("請願", 1, True),
    ]
    assert texts_of(table)[-1][-3] == "採択"


def test_short_names_are_spread_and_stand_whole_in_the_facts() -> None:
    paper, table = composed()
    names = texts_of(table)[2][4:-3]
    assert all(len(name) >= 5 for name in names)
    members = [fact["member"] for fact in paper.facts["votes"][: len(names)]]
    assert [name.replace("　", "") for name in names] == members


def test_tallies_count_the_marks_of_their_row() -> None:
    _, table = composed()
    for row in texts_of(table)[3:]:
        assert row[-2:] == [str(row.count("○")), str(row.count("×"))]


def test_numbers_of_the_seats_stand_between_factions_and_names() -> None:
    _, (table,) = printed(structs.replace(STYLE, numbers_seats=True, members_head=None))
    rows = texts_of(table)
    n_members = len(TOWNS["湯ノ杜市"].people)
    first = len(STYLE.columns) + 1
    assert rows[1][first : first + n_members] == [str(n) for n in range(1, n_members + 1)]
    assert table.n_header_rows == 3


def test_each_kind_has_a_table_below_its_label_with_the_committees() -> None:
    style = structs.replace(
        STYLE,
        kinds_above=True,
        matrix=False,
        tally_heads=None,
        columns=("number", "committee", "date"),
        committees=("総務",),
        first_month=12,
    )
    paper, tables = printed(style)
    assert [table.section for table in tables] == ["市長提出", "請願"]
    assert [row[:2] for row in texts_of(tables[0])[1:]] == [["第12号", "総務"], ["第13号", "総務"]]
    assert {fact["meeting_date"][:7] for fact in paper.facts["votes"]} == {"2023-12"}
