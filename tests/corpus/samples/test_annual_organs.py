import pytest

from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.reports.annual_organs import OrgansStyle, annual_by_organ
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = OrgansStyle(
    title="報告",
    sections=("1 請求", "2 理由", "3 審査請求", "4 会議"),
    organ_head="機関",
    organs=("市長", "議会", "監査委員"),
    kinds=(("開示", ("全部", "一部")), ("訂正", ("する",))),
    received="受付",
    reason_heads=("規定", "理由", "件数"),
    reasons=(("第1号", "個人"), ("第2号", "法人")),
    meeting_heads=("回", "日", "方法", "議題"),
    ways=("参集", "書面"),
    notes=("注　年度末の数",),
    nothing="なかった。",
    matter_form="{operation}について",
)


@pytest.fixture(scope="module")
def paper() -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "annual_report", "annual_x", split="dev", look=look)
    annual_by_organ(draft, STYLE, DEV_WORDS, 2023)
    return draft.paper()


def texts_of(paper: Paper) -> list[list[list[str]]]:
    tables = [block for block in paper.blocks if isinstance(block, GridTable)]
    return [[[plain_text(cell.content) for cell in row] for row in t.grid()] for t in tables]


def number(text: str) -> int:
    return 0 if text == STYLE.zero else int(text.replace(",", ""))


def test_first_row_is_the_sum_of_the_organs_and_received_that_of_the_outcomes(paper: Paper) -> None:
    rows = texts_of(paper)[0]
    assert rows[0] == ["機関", "開示", "開示", "開示", "訂正", "訂正"]
    assert rows[1] == ["機関", "受付", "全部", "一部", "受付", "する"]
    assert [row[0] for row in rows[2:]] == ["総数", *STYLE.organs]
    counts = [[number(text) for text in row[1:]] for row in rows[2:]]
    assert counts[0] == [sum(column) for column in zip(*counts[1:], strict=True)]
    assert all(row[0] == row[1] + row[2] and row[3] == row[4] for row in counts)


def test_facts_say_what_stands_in_the_cells(paper: Paper) -> None:
    requests, reasons, _ = texts_of(paper)
    known = {(f["row_label"], f["column_label"]): f for f in paper.facts["statistics"]}
    for row in requests[2:]:
        for column in range(1, len(row)):
            fact = known[row[0], f"{requests[0][column]} / {requests[1][column]}"]
            assert int(fact.get("value", 0)) == number(row[column])
            assert (fact["status"] == "dash") == (row[column] == STYLE.zero)
    for rule, reason, printed in reasons[1:-1]:
        assert int(known[f"{rule} / {reason}", "件数"].get("value", 0)) == number(printed)


def test_second_meeting_is_held_in_writing(paper: Paper) -> None:
    rows = texts_of(paper)[2][1:]
    assert [row[2] for row in rows] == ["参集", "書面", "参集", "参集"]
    assert [fact["format"] == "written" for fact in paper.facts["meetings"]] == [
        row[2] == "書面" for row in rows
    ]
