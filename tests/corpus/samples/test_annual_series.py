from corpus.samples.draft import Draft
from corpus.samples.model import GridTable, Look, Paper, plain_text
from corpus.samples.papers.reports.annual_series import SeriesStyle, annual_series
from corpus.samples.towns import TOWNS
from corpus.samples.wording import DEV_WORDS

STYLE = SeriesStyle(
    title="実施状況",
    sections=("1 推移", "2 決定", "3 一覧", "4 会議"),
    bureau_head="部局",
    outcome_head="区分",
    kinds=(("開示", ("窓口", "郵送")), ("訂正", ())),
    outcomes=("全部", "一部"),
    request_heads=("No", "請求日", "内容", "課", "決定", "決定日"),
    meeting_heads=("開催日", "会場", "出席", "議題"),
    places=("会議室",),
    written="書面",
    contents=("台帳",),
)


def composed() -> Paper:
    look = Look(producer="reportlab")
    draft = Draft(TOWNS["水紋市"], "annual_report", "annual_x", split="dev", look=look)
    annual_series(draft, STYLE, DEV_WORDS, 2021)
    return draft.paper()


def rows_of(number: int) -> list[list[str]]:
    tables = [block for block in composed().blocks if isinstance(block, GridTable)]
    return [[plain_text(cell.content) for cell in row] for row in tables[number].grid()]


def value(text: str) -> int:
    return 0 if text == "－" else int(text.replace(",", ""))


def test_each_year_has_a_column_whose_last_row_is_its_sum() -> None:
    head, *body, total = rows_of(0)
    assert head[1:] == ["平成30年度", "令和元年度", "令和2年度", "令和3年度"]
    for column in range(1, len(head)):
        assert sum(value(row[column]) for row in body) == value(total[column])


def test_outcomes_add_up_in_both_directions() -> None:
    upper, lower, *body, total = rows_of(1)
    assert upper == ["区分", "開示", "開示", "訂正", "計"]
    assert lower == ["区分", "窓口", "郵送", "訂正", "計"]
    for row in (*body, total):
        assert sum(map(value, row[1:-1])) == value(row[-1])
    assert [sum(value(row[c]) for row in body) for c in range(1, 5)] == [*map(value, total[1:])]


def test_statistic_has_the_year_of_its_column() -> None:
    facts = composed().facts["statistics"]
    years = {f["column_label"]: f["fiscal_year"] for f in facts if f["section"] == "1 推移"}
    assert years == {"平成30年度": 2018, "令和元年度": 2019, "令和2年度": 2020, "令和3年度": 2021}
    assert {f["fiscal_year"] for f in facts if f["section"] == "2 決定"} == {2021}
    assert all(("value" in fact) == (fact["status"] == "reported") for fact in facts)


def test_one_meeting_is_held_in_writing_and_has_no_venue() -> None:
    meetings = composed().facts["meetings"]
    assert [m for m in meetings if m["format"] == "written"] == [
        m for m in meetings if "venue" not in m
    ]
    assert sum(meeting["format"] == "written" for meeting in meetings) == 1
