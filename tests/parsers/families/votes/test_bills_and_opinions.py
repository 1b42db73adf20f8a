"""Bills as they are put before an assembly, its opinions, and petitions to it."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import TextBlock
from corpus.rows import Answer, Vote
from parsers.families.read import read_part
from parsers.part import FamilyReading
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

BILL = (
    "議案第５号\n青空市手話言語条例の一部を改正する\n条例\n令和４年６月１０日提出\n"
    "青空市長 若木 善朗\n"
    "青空市手話言語条例の一部を改正する条例\n第２条中「手話」を「手話等」に改める。"
)
OPINION = (
    "（別紙）\n学校給食費の無償化を求める意見書\n物価が上がり、家計の負担が増しています。\n"
    "よって青空市議会は、国に対し、次の事項を強く求めます。\n１ 学校給食費を無償とすること。\n"
    "２ そのための財源を措置すること。\n以上、地方自治法第99条の規定により意見書を提出します。\n"
    "令和４年６月１０日\n衆議院議長\n内閣総理大臣\n宛て\n文部科学大臣\n青空市議会議長 木幡 康夫"
)
PETITION = (
    "件名\n公園の整備について\n紹介議員\n木 幡 康 夫\n請願理由\n公園の遊具が古くなっています。\n"
    "以上の理由により、次の事項について請願いたします。\n請願事項\n１ 遊具を取り替えてください。"
)


def reading(text: str) -> FamilyReading:
    (part,) = parts(text)
    return read_part(part)


def test_a_bill_gives_its_number_and_its_whole_title() -> None:
    found = reading(BILL)
    (row,) = found.rows
    assert isinstance(row, Vote)
    assert (row.bill_no, row.member, row.vote) == ("議案第5号", None, None)
    assert row.bill_title == "青空市手話言語条例の一部を改正する条例"
    assert found.title == "議案第5号 青空市手話言語条例の一部を改正する条例"
    assert [field.text_value for field in found.fields] == ["青空市長 若木 善朗"]


def test_an_opinion_under_a_bills_number_is_its_title_and_a_box_above_says_the_result() -> None:
    bill = (
        "令和6年12月13日　原案可決\n意見書案第５号\n学校給食費の無償化を求める意見書\n"
        "上記の意見書案を、別紙のとおり提出します。\n令和6年12月13日提出\n"
        "提出者　青空町議会議員　原田 昭夫"
    )
    first, second = (read_part(part) for part in parts(bill, OPINION))
    (row,) = first.rows
    assert isinstance(row, Vote)
    assert (row.bill_no, row.bill_title) == ("意見書案第5号", "学校給食費の無償化を求める意見書")
    assert (row.result, row.meeting_date) == ("原案可決", date(2024, 12, 13))
    assert [type(row) for row in second.rows] == [Answer]


def test_petitions_in_a_table_are_bills_not_yet_voted_on() -> None:
    (part,) = parts("令和6年第4回青空町議会定例会　請願文書表")
    table = table_of(
        "受理番号|受理年月日|件名|要旨|付託委員会",
        "請願第3号|令和6年11月18日|学童保育を求める請願|支援員が足りない。|文教厚生",
        "請願第4号|令和6年11月20日|最低賃金に関する請願|格差がある。|総務",
    )
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    rows = [row for row in read_part(part).rows if isinstance(row, Vote)]
    assert [(row.bill_no, row.bill_title, row.result) for row in rows] == [
        ("請願第3号", "学童保育を求める請願", None),
        ("請願第4号", "最低賃金に関する請願", None),
    ]


def test_a_budget_is_a_bill_that_is_put_at_its_end() -> None:
    articles = "\n".join(f"第{n}条 予算の額は、第{n}表による。" for n in "２３４５６７８")
    found = reading(
        "議案第７号\n令和３年度青空市下水道事業会計補正予算（第２号）\n（総則）\n"
        "第１条 令和３年度青空市下水道事業会計の補正予算（第２号）は、次に定めるところによる。\n"
        f"{articles}\n令和４年３月４日提出\n青空市長 若木 善朗"
    )
    (row,) = found.rows
    assert isinstance(row, Vote)
    assert row.bill_title == "令和３年度青空市下水道事業会計補正予算（第２号）"
    assert found.document_date == date(2022, 3, 4)
    assert [field.text_value for field in found.fields] == ["青空市長 若木 善朗"]


def test_a_number_that_no_day_of_submission_follows_is_no_bill() -> None:
    (part,) = parts("議案第５号\n公園の整備について\n資料をご覧ください。")
    assert part.form_id is None


def test_an_opinion_says_who_asks_whom_for_what() -> None:
    found = reading(OPINION)
    (row,) = found.rows
    assert isinstance(row, Answer)
    assert row.matter == "学校給食費の無償化を求める意見書"
    assert (row.from_body, found.body_name) == ("青空市議会", "青空市議会")
    assert row.addressee == "衆議院議長、内閣総理大臣、文部科学大臣"
    assert row.conclusion is not None
    assert row.conclusion.startswith("１ 学校給食費を無償とすること。")
    assert "財源を措置" in row.conclusion
    assert row.articles == ("地方自治法第99条",)
    assert row.answered_on is not None


def test_an_opinion_of_a_board_is_read_as_its_answer() -> None:
    (row,) = reading(
        "意見書\n令和４年６月１０日\n青空市長 様\n青空市環境審議会会長\n計画は適当と認める。"
    ).rows
    assert isinstance(row, Answer)
    assert row.conclusion is not None
    assert row.conclusion.endswith("計画は適当と認める。")


def test_a_petition_without_a_title_is_known_by_its_labels() -> None:
    found = reading(PETITION)
    (row,) = found.rows
    assert isinstance(row, Answer)
    assert (row.matter, row.conclusion) == ("公園の整備について", "１ 遊具を取り替えてください。")
    assert {field.label: field.text_value for field in found.fields} == {
        "紹介議員": "木 幡 康 夫",
        "理由": "公園の遊具が古くなっています。\n"
        "以上の理由により、次の事項について請願いたします。",
    }


REASONS = "\n".join(
    f"議案第{n}号：青空市{name}条例の一部を改正する条例\n{name}について、所要の改正を行うものです。"
    for n, name in zip("１２３４５", ("手話", "公園", "霊園", "広場", "水道"), strict=True)
)


def test_reasons_for_bills_give_the_bills_and_what_is_said_of_each() -> None:
    found = reading(REASONS)
    rows = [row for row in found.rows if isinstance(row, Vote)]
    assert [row.bill_no for row in rows] == [f"議案第{n}号" for n in "１２３４５"]
    assert rows[1].bill_title == "青空市公園条例の一部を改正する条例"
    assert (found.form_id, rows[1].result, rows[1].vote) == ("bill_reasons", None, None)
    field = found.fields[1]
    assert (field.path, field.text_value) == (
        "提案理由 / 議案第２号",
        "公園について、所要の改正を行うものです。",
    )


def test_a_bill_or_two_that_a_paper_speaks_of_are_no_list_of_reasons() -> None:
    (part,) = parts("\n".join(REASONS.split("\n")[:4]))
    assert part.form_id is None
