from datetime import date

from msgspec import structs

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.towns import TOWNS

STYLE = VoteSheetStyle(
    title="賛否",
    session="{year}第{n}回",
    number=2,
    days=(
        VotingDay(date(2022, 6, 3), (("議案第1号", "予算"), ("議案第2号", "条例"))),
        VotingDay(date(2022, 6, 17), (("請願第1号", "助成"),)),
    ),
    factions=("甲", "乙"),
    marks={"for": "○", "against": "×", "absent": "欠席", "chair": "議長"},
    results=("全員賛成", "賛成多数"),
    legend="凡例",
    day_line="{day}の採決",
    rare_share=0.2,
)


def composed(style: VoteSheetStyle = STYLE) -> tuple[Paper, list[list[list[str]]]]:
    look = Look(producer="weasyprint")
    draft = Draft(TOWNS["湯ノ杜市"], "votes", "votes_x", split="dev", look=look)
    vote_sheets(draft, style)
    paper = draft.paper()
    tables = [block for block in paper.blocks if isinstance(block, GridTable)]
    return paper, [[[plain_text(c.content) for c in row] for row in t.grid()] for t in tables]


def test_each_day_has_a_table_with_its_bills_across_and_the_members_down() -> None:
    _, (first, second) = composed()
    assert first[0] == ["議員名", "会派", "議案第1号", "議案第2号"]
    assert first[1] == ["議員名", "会派", "予算", "条例"]
    assert second[0][2:] == ["請願第1号"]
    members = ["　".join(person) for person in TOWNS["湯ノ杜市"].people]
    assert [row[0] for row in first[2:-1]] == [row[0] for row in second[2:-1]] == members
    assert first[-1][:2] == ["議決結果", "議決結果"]


def test_facts_say_what_stands_where_member_and_bill_meet() -> None:
    paper, tables = composed()
    known = {(f["bill_no"], f["member"]): f for f in paper.facts["votes"]}
    assert len(known) == 3 * len(TOWNS["湯ノ杜市"].people)
    for table, day in zip(tables, ("2022-06-03", "2022-06-17"), strict=True):
        for row in table[2:-1]:
            for column in range(2, len(row)):
                fact = known[table[0][column], row[0].replace("　", "")]
                assert STYLE.marks[fact["vote"]] == row[column]
                assert (fact["faction"], fact["meeting_date"]) == (row[1], day)
                assert fact["result"] == table[-1][column]


def test_day_above_a_table_is_a_date_of_the_paper() -> None:
    paper, _ = composed()
    assert [d["printed"] for d in paper.dates] == ["令和4年", "令和4年6月3日", "令和4年6月17日"]


def test_factions_stand_first_and_are_one_cell_each_beside_the_numbers_of_the_seats() -> None:
    style = structs.replace(
        STYLE,
        faction_first=True,
        seat_head="席",
        tally_heads=("賛", "否"),
        titles_down=True,
        notes=("注",),
    )
    paper, (first, _) = composed(style)
    assert first[0] == ["会派", "席", "議員名", "議案第1号", "議案第2号"]
    n_members = len(TOWNS["湯ノ杜市"].people)
    assert [row[1] for row in first[2:-3]] == [str(n) for n in range(1, n_members + 1)]
    assert [row[0] for row in first[-3:]] == ["賛", "否", "議決結果"]
    for column in (3, 4):
        marks = [row[column] for row in first[2:-3]]
        assert [row[column] for row in first[-3:-1]] == [str(marks.count(m)) for m in "○×"]
    table = next(block for block in paper.blocks if isinstance(block, GridTable))
    merged = [cell.row_span for cell in table.cells if cell.column == 0 and cell.row >= 2]
    assert merged[:2] == [n_members // 2] * 2
    assert [c.vertical for c in table.cells if c.row == 1] == [len("予算") > 1] * 2
