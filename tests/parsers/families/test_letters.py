"""Letters of consultation and answers to them, as towns word and set them."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import TextBlock
from corpus.rows import Answer, Attendee, Consultation
from parsers.families.board_papers import read_board_papers
from parsers.part import Part
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

HEAD = (
    "星見総第5号\n令和七年八月四日\n星見市個人情報保護審査会会長　岡田 実　様\n星見市長　山田太郎\n"
)


def consultations(letter: str) -> list[tuple[str | None, str | None]]:
    rows = [row for part in parts(letter) for row in read_board_papers(part).rows]
    return [(row.title, row.department) for row in rows if isinstance(row, Consultation)]


def answers(*pages: str) -> list[Answer]:
    rows = [row for part in parts(*pages) for row in read_board_papers(part).rows]
    return [row for row in rows if isinstance(row, Answer)]


MATTER = "見守り台帳の提供について"

LETTERS = [
    f"諮問書\n次の事項について意見を求めます。\n諮問第6号\n諮問事項　{MATTER}\n"
    "諮問の理由　必要があるため。\n（担当　福祉部高齢課）",
    f"諮問書\n下記のとおり諮問します。\n記\n1　件名　{MATTER}\n2　諮問の趣旨　必要があるため。\n"
    "3　所管課　福祉部高齢課",
    f"諮問書\n下記のとおり諮問します。\n記\n1　諮問する事項\n{MATTER}\n2　諮問の理由\n"
    "必要があるため。\n3　事務担当課\n福祉部高齢課",
    f"諮問書\n下記のとおり諮問します。\n記\n【諮問案件】\n{MATTER}\n【諮問理由】\n必要があるため。\n"
    "【担当】\n福祉部高齢課",
    f"諮問書\n次のとおり諮問します。\n件名：{MATTER}\n理由：必要があるため。\n所管部署：福祉部高齢課",
]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_consultation_says_its_matter_and_its_department_under_labels(letter: str) -> None:
    assert consultations(HEAD + letter) == [(MATTER, "福祉部高齢課")]


@pytest.mark.parametrize("line", [f"── {MATTER} ──", MATTER, f"（{MATTER}）"])
def test_a_bare_title_has_its_matter_in_the_line_under_it(line: str) -> None:
    letter = (
        f"諮問書\n{line}\n条例に基づき、次により改めることの可否を伺います。\n"
        "この件の係　税務課賦課係"
    )
    assert consultations(HEAD + letter) == [(MATTER, "税務課賦課係")]


def test_a_letter_with_two_labelled_matters_gives_two_rows() -> None:
    letter = (
        f"諮問書\n次のとおり諮問します。\n諮問事項1　{MATTER}\n担当課　高齢課\n"
        "諮問事項2　台帳の廃止について\n担当課　市民課"
    )
    assert consultations(HEAD + letter) == [
        (MATTER, "高齢課"),
        ("台帳の廃止について", "市民課"),
    ]


def test_matters_that_are_only_numbered_are_rows_too() -> None:
    letter = (
        "諮問書\n下記のとおり諮問します。\n記\n1　甲の提供について\n2　乙の利用について\n3　理由"
    )
    assert [title for title, _ in consultations(HEAD + letter)] == [
        "甲の提供について",
        "乙の利用について",
    ]


def test_an_article_is_cited_without_the_lines_above_it() -> None:
    (part,) = parts(HEAD + f"諮問書\n星見市条例第9条第1項の規定により諮問します。\n件名　{MATTER}")
    (row,) = (row for row in read_board_papers(part).rows if isinstance(row, Consultation))
    assert row.legal_bases == ("星見市条例第9条第1項",)


ANSWER_HEAD = (
    "令和6年11月8日\n星見市長　山田太郎　様\n星見市審査会\n会長　岡田 実\n"
    "審査請求について（答申）\n"
)


def test_letters_of_one_pack_are_answers_of_their_own_each_with_its_annex() -> None:
    def letter(number: int) -> tuple[str, str]:
        cited = (
            f"令和6年6月{number}日付け星第{number}号で諮問のありました件を別紙のとおり答申します。"
        )
        first = f"{ANSWER_HEAD}{cited}\n記\n1　件名　第{number}の決定に対する審査請求について"
        conclusion = f"第1　審査会の結論\n決定{number}は妥当である。"
        return first, f"別紙\n{conclusion}\n第2　審査会の判断の理由\n理由である。"

    rows = answers(*letter(1), *letter(2))
    assert [(row.consulted_on, row.matter, row.conclusion) for row in rows] == [
        (date(2024, 6, 1), "第1の決定に対する審査請求について", "決定1は妥当である。"),
        (date(2024, 6, 2), "第2の決定に対する審査請求について", "決定2は妥当である。"),
    ]


CONCLUSION = "審査請求について（答申）\n第1　審査会の結論\n決定は妥当である。"

SECTIONS = [
    (
        "1　諮問事項\n甲について\n2　結論\n認める。\n3　附帯する条件\n消去すること。",
        ("認める。", "消去すること。"),
    ),
    ("1　諮問された事項\n甲について\n2　審査会の意見\n相当である。", ("相当である。", None)),
    (
        "1　諮問の内容\n甲について\n2　審査会の意見\n考えた。\n3　結論\n認める。",
        ("認める。", None),
    ),
    (
        "【諮問案件】\n甲について\n【主文】\n認める。\n【付帯意見】\n報告すること。",
        ("認める。", "報告すること。"),
    ),
]


@pytest.mark.parametrize(("sections", "said"), SECTIONS)
def test_an_answer_is_read_by_its_sections(sections: str, said: tuple[str, str | None]) -> None:
    (row,) = answers(f"{ANSWER_HEAD}次のとおり答申します。\n記\n{sections}")
    assert (row.matter, (row.conclusion, row.conditions)) == ("甲について", said)


def test_each_matter_with_a_conclusion_of_its_own_is_an_answer_under_its_number() -> None:
    rows = answers(
        "星個審第6号\n令和4年2月18日\n星見市長　山田太郎　様\n星見市審議会\n会長　岡田 実\n答申書\n"
        "令和3年12月22日付け諮問第21号から第22号までにより諮問のあった事項について、"
        "答申します。\n記\n"
        "1　諮問第21号　名簿の外部提供について\n（所管課　防災課）\n"
        "(1)　結論　適当であると認める。\n"
        "(2)　条件\nア　協定を結ぶこと。\nイ　旧名簿を廃棄すること。\n"
        "(3)　理由　公益上必要である。\n"
        "2　諮問第22号　結合について\n(1)　結論　支障がないものと認める。\n(2)　条件　なし"
    )
    assert [(row.consultation_no, row.matter) for row in rows] == [
        ("諮問第21号", "名簿の外部提供について"),
        ("諮問第22号", "結合について"),
    ]
    assert [(row.conclusion, row.conditions) for row in rows] == [
        ("適当であると認める。", "協定を結ぶこと。\n旧名簿を廃棄すること。"),
        ("支障がないものと認める。", None),
    ]


def test_a_matter_that_the_annex_names_again_is_one() -> None:
    letter = (
        f"諮問書\n下記のとおり諮問します。\n記\n諮問事項　{MATTER}\n諮問理由　別紙のとおり\n"
        f"別紙\n諮問事項　{MATTER}\n諮問の理由　必要があるため。\n担当課　福祉部高齢課"
    )
    assert consultations(HEAD + letter) == [(MATTER, "福祉部高齢課")]


def test_an_annex_with_the_letters_title_is_of_the_letter_and_its_first_conclusion_counts() -> None:
    letter = (
        "令和7年3月25日\n星見市長　山田太郎　様\n星見市審査会\n会長　岡田 実\n"
        "部分開示決定に対する審査請求について（答申）\n"
        "令和6年9月12日付け星生第487号で諮問のありました上記のことについて、別紙のとおり答申します。"
    )
    annex = (
        "別紙\n答　申\n第1　審査会の結論\n不開示としたことは、妥当である。\n第2　審査会の判断\n"
        "1　該当性について\n該当する。\n2　結論\n以上のことから、第1のとおり判断する。"
    )
    (row,) = answers(letter, annex)
    assert (row.matter, row.conclusion) == (
        "部分開示決定に対する審査請求について",
        "不開示としたことは、妥当である。",
    )
    assert (row.consulted_on, row.answered_on) == (date(2024, 9, 12), date(2025, 3, 25))


def test_each_matter_has_its_conclusion_however_deep_its_number() -> None:
    first = (
        "第1 諮問事項\n甲について\n第2 審議会の判断\n相当である。\n第3 審議会の結論\n甲を認める。"
    )
    second = (
        "第1 諮問事項\n乙について\n第2 審議会の判断\n1 前提\n考えた。\n2 結論\n認めてよい。\n"
        "第3 審議会の結論\n乙を認める。"
    )
    third = "第1 諮問事項\n丙について\n第2 審議会の判断\n相当である。\n3 審議会の結論\n丙を認める。"
    found = answers(f"{ANSWER_HEAD}次のとおり答申します。\n記\n{first}\n{second}\n{third}")
    assert [(row.matter, row.conclusion) for row in found] == [
        ("甲について", "甲を認める。"),
        ("乙について", "乙を認める。"),
        ("丙について", "丙を認める。"),
    ]


def test_an_answer_bears_its_own_number_and_that_of_the_consultation() -> None:
    (row,) = answers(
        "星審第12号\n令和6年11月8日\n星見市長　山田太郎　様\n星見市審査会\n会長　岡田 実\n答申書\n"
        f"── {MATTER} ──\n令和6年6月17日に星福第24号で諮られたことについて、次のとおり答えます。\n"
        "一、当審査会の答え\n提供を認める。\n二、そのわけ\n必要である。\n"
        "三、市長に求めること（付帯意見）\nイ．期限を定めること。\nロ．公表すること。"
    )
    assert (row.document_no, row.consultation_no) == ("星審第12号", "星福第24号")
    assert (row.consulted_on, row.matter) == (date(2024, 6, 17), MATTER)
    assert (row.conclusion, row.conditions) == (
        "提供を認める。",
        "期限を定めること。\n公表すること。",
    )


def _with_table(page: str, *rows: str) -> Part:
    (part,) = parts(page)
    table = table_of(*rows)
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    return structs.replace(part, blocks=(*part.blocks, place), tables=(table,))


def test_what_a_table_of_the_annex_says_completes_the_answer() -> None:
    part = _with_table(
        CONCLUSION,
        "諮問番号|諮問第24号",
        "諮問の日|令和6年6月17日",
        "答申の日|令和6年11月8日",
        "件名|甲の不開示決定について",
    )
    (row,) = read_board_papers(part).rows
    assert isinstance(row, Answer)
    assert (row.matter, row.consultation_no) == ("甲の不開示決定について", "諮問第24号")
    assert (row.consulted_on, row.answered_on) == (date(2024, 6, 17), date(2024, 11, 8))


JOINT = "次の件につき、別紙のとおり判断したので答申します。"
JUDGED = [
    "項|諮問された事項|主務課|判断|付した条件",
    "一|名簿の提供について|福祉課|相当である。|利用者が望む場合に限ること。",
    "二|礼状の発送について|財政課|相当でない。|なし",
]


@pytest.mark.parametrize(
    "cited", ["付け星総第31号で意見を求められた", "付け星総第三十一号をもって諮問のあった"]
)
def test_a_table_of_matters_gives_an_answer_a_row(cited: str) -> None:
    part = _with_table(f"{ANSWER_HEAD}令和6年6月3日{cited}{JOINT}", *JUDGED)
    rows = [row for row in read_board_papers(part).rows if isinstance(row, Answer)]
    assert [(row.part_no, row.matter, row.conclusion, row.conditions) for row in rows] == [
        (1, "名簿の提供について", "相当である。", "利用者が望む場合に限ること。"),
        (2, "礼状の発送について", "相当でない。", None),
    ]
    assert {(row.consulted_on, row.answered_on) for row in rows} == {
        (date(2024, 6, 3), date(2024, 11, 8))
    }


def test_a_table_of_the_meetings_of_a_board_gives_no_answers() -> None:
    part = _with_table(
        CONCLUSION, "年月日|審議事項|結果", "令和6年6月3日|諮問|継続", "令和6年7月1日|答申案|了承"
    )
    rows = [row for row in read_board_papers(part).rows if isinstance(row, Answer)]
    assert [row.conclusion for row in rows] == ["決定は妥当である。"]


def test_the_members_who_took_part_in_an_answer_are_listed() -> None:
    part = _with_table(
        f"{CONCLUSION}\n（参考）答申に関与した委員",
        "氏名|職業|役職",
        "北沢 和彦|弁護士|会長",
        "池田 文隆|税理士|委員",
    )
    members = [row for row in read_board_papers(part).rows if isinstance(row, Attendee)]
    assert [(row.name, row.role, row.affiliation) for row in members] == [
        ("北沢和彦", "会長", "弁護士"),
        ("池田文隆", "委員", "税理士"),
    ]


def test_the_head_of_a_column_tells_who_took_part_and_brackets_where_they_come_from() -> None:
    part = _with_table(
        CONCLUSION,
        "答申に加わった者|職及び経歴",
        "北沢 和彦|会長（弁護士）",
        "池田 文隆|委員（税理士）",
    )
    members = [row for row in read_board_papers(part).rows if isinstance(row, Attendee)]
    assert [(row.name, row.role, row.affiliation) for row in members] == [
        ("北沢和彦", "会長", "弁護士"),
        ("池田文隆", "委員", "税理士"),
    ]


ROSTER = "星見市個人情報保護審査会委員名簿\n任期　令和6年10月1日～令和8年9月30日"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("区分|氏名|職業等|備考", "学識経験|浅野 真一|弁護士|会長", "市民|菅原 泰|自営業|"),
            [("会長", "弁護士"), (None, "自営業")],
        ),
        (
            ("区分|氏名|所属", "会長|浅野 真一|弁護士会", "委員|菅原 泰|商工会"),
            [("会長", "弁護士会"), ("委員", "商工会")],
        ),
        (
            ("区分|氏名|役職", "学識経験者|浅野 真一|会長", "公募市民|菅原 泰|委員"),
            [("会長", "学識経験者"), ("委員", "公募市民")],
        ),
        (
            ("議席|氏名|所属会派|役職等", "1|浅野 真一|みらい|総務委員長", "2|菅原 泰|新風|議長"),
            [("総務委員長", "みらい"), ("議長", "新風")],
        ),
    ],
)
def test_a_vague_heading_of_a_roster_means_what_its_column_holds(
    rows: tuple[str, ...], expected: list[tuple[str | None, str]]
) -> None:
    part = _with_table(
        "星見市個人情報保護審査会委員名簿\n任期　令和6年10月1日～令和8年9月30日", *rows
    )
    members = [row for row in read_board_papers(part).rows if isinstance(row, Attendee)]
    assert [(row.role, row.affiliation) for row in members] == expected
    assert {(row.term_start, row.term_end) for row in members} == {
        (date(2024, 10, 1), date(2026, 9, 30))
    }


def test_a_roster_that_marks_but_those_absent_says_that_the_others_were_there() -> None:
    part = _with_table(
        "星見市地域公共交通会議委員名簿",
        "番号|所属・役職名|氏名|備考",
        "1|星見市長|浅野 真一|会長",
        "2|星見バス株式会社　営業部長|菅原 泰|",
        "3|県土木事務所　管理課長|平山 貴之|欠席",
    )
    members = [row for row in read_board_papers(part).rows if isinstance(row, Attendee)]
    assert [(row.name, row.role, row.attendance) for row in members] == [
        ("浅野真一", "会長", "present"),
        ("菅原泰", None, "present"),
        ("平山貴之", None, "absent"),
    ]


def test_the_office_is_listed_below_the_table_of_a_roster() -> None:
    part = _with_table(
        "星見市地域公共交通会議委員名簿\n（事務局）\n企画課長　岡部　誠司",
        "所属|氏名|備考",
        "星見市長|浅野 真一|会長",
        "星見市婦人会|菅原 泰子|副会長",
    )
    members = [row for row in read_board_papers(part).rows if isinstance(row, Attendee)]
    assert [(row.name, row.role) for row in members[2:]] == [("岡部誠司", "企画課長")]


@pytest.mark.parametrize(
    "head", ["星見市長\n山田 太郎 様", "星見市長\n山田 太郎\n様", "星見市長 山田 太郎 様"]
)
def test_a_post_may_stand_over_the_name_of_who_is_addressed(head: str) -> None:
    (row,) = answers(f"令和4年1月17日\n{head}\n星見市審査会\n答申書\n本件は適当と認める。")
    assert row.addressee == "星見市長 山田 太郎"


def test_a_condition_begins_behind_the_matter_that_it_is_set_for() -> None:
    letter = "令和4年1月17日\n星見市長 山田 太郎 様\n星見市審査会\n答申書\n"
    said = "諮問事項については、受託者は、写しを作らないことを条件として、適当と認める。"
    (row,) = answers(letter + said)
    assert row.conditions == "受託者は、写しを作らないこと"
