"""Vote tables, and what their page says of their marks."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from corpus.forms.marks_of_votes import folded_mark, vote_marks
from corpus.geometry import BBox
from corpus.layout import TextBlock
from corpus.rows import Vote
from parsers.families.votes.bill_tables import bills_of
from parsers.families.votes.read import (
    day_of_voting,
    kind_over,
    lines_above,
    read_votes,
    session_in,
)
from parsers.forms.match import identify, title_form
from parsers.forms.vote_legend import legend_of, vote_misread
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import block, parts

SHEET = (
    "氏　名|会派名|議案第1号|議案第2号",
    "氏　名|会派名|市道の認定|財産の取得",
    "小木　茂|青空会|議長|議長",
    "相田　美子|青空会|○|×",
    "風見　徹|新風|欠席|○",
    "採決の結果||可決|否決",
)


def _bills(*rows: str) -> list[tuple[dict[str, str], list[tuple[str, str | None, str]]]]:
    found = bills_of(table_of(*rows), vote_marks())
    return [
        (
            {name: cell.text for name, cell in bill.fields.items()},
            [(member, faction, cell.text) for member, faction, cell in bill.votes],
        )
        for bill in found
    ]


def test_members_may_stand_down_the_rows_and_bills_across() -> None:
    first, second = _bills(*SHEET)
    assert first[0] == {"bill_no": "議案第1号", "bill_title": "市道の認定", "result": "可決"}
    assert second[1] == [
        ("小木茂", "青空会", "議長"),
        ("相田美子", "青空会", "×"),
        ("風見徹", "新風", "○"),
    ]


def test_titles_alone_tell_the_bills_by_their_last_words() -> None:
    bills = _bills(*SHEET[1:])
    assert [fields["bill_title"] for fields, _ in bills] == ["市道の認定", "財産の取得"]


def test_names_tell_the_members_where_their_head_is_unknown() -> None:
    (bill, votes), _ = _bills(SHEET[0].replace("氏　名", "面々"), *SHEET[2:])
    assert bill == {"bill_no": "議案第1号", "result": "可決"}
    assert [member for member, _, _ in votes] == ["小木茂", "相田美子", "風見徹"]


@pytest.mark.parametrize("number", ["第61号議案", "議案第61号", "第3号", "報告第2号"])
def test_the_number_of_a_bill_is_known_without_a_label(number: str) -> None:
    rows = [row.replace("議案第1号", number) for row in SHEET]
    (bill, _), *_ = _bills(*rows)
    assert bill["bill_no"] == number


def test_rows_of_marks_without_bills_over_them_are_no_votes() -> None:
    assert _bills("氏名|会派|午前|午後", *SHEET[2:5]) == []


def test_a_legend_over_a_table_of_its_marks_tells_a_vote_table() -> None:
    heads = [block("みんなの意思"), block("○は賛成、×は反対を示す。", line=1)]
    found = identify(heads, [table_of(*SHEET)])
    assert found is not None
    assert found.form.id == "votes"
    assert identify(heads[:1], [table_of(*SHEET)]) is None


def test_a_line_over_a_table_says_the_day_of_its_votes() -> None:
    (part,) = parts("議員の賛否\n令和4年8月1日作成\n■ 令和4年9月5日の採決")
    table = table_of(*SHEET)
    place = TextBlock("table", 1, BBox(50, 200, 500, 300), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    assert day_of_voting(lines_above(table, part), part) == date(2022, 9, 5)
    undated = structs.replace(part, blocks=(*part.blocks[:2], place))
    assert day_of_voting(lines_above(table, undated), undated) is None


@pytest.mark.parametrize("title", ["議員ごとの賛否", "各議員の表決結果", "会派別の賛否について"])
def test_a_title_may_say_whose_votes_they_are_in_its_own_words(title: str) -> None:
    found = title_form(f"令和4年第3回定例会　{title}")
    assert found is not None
    assert found.family == "votes"


def _legend(line: str) -> dict[str, str]:
    (part,) = parts(f"令和3年第1回定例会 議案に対する各議員の賛否\n{line}")
    return dict(legend_of(part.blocks))


def test_words_that_hold_a_letter_of_a_legend_are_none() -> None:
    assert _legend("公表が適当か否かを判定する。対応が可能な場合は知らせる。") == {}
    assert _legend("○は可、×は否") == {"○": "for", "×": "against"}


def test_a_table_of_dashes_is_none_of_votes() -> None:
    heads = [block("みんなの意思"), block("○は賛成、×は反対を示す。", line=1)]
    assert identify(heads, [table_of("番号|名|備考", "1|－|－", "2|－|－")]) is None


def test_a_legend_may_set_its_signs_right_before_their_words() -> None:
    said = _legend("○賛成 ●反対 △棄権 －欠席 ＊除斥 ※議長")
    assert said == {
        "○": "for",
        "●": "against",
        "△": "abstain",
        "-": "absent",
        "*": "excused",
        "※": "chair",
    }


def test_a_sign_that_a_legend_explains_in_other_words_is_no_vote_of_a_known_kind() -> None:
    said = _legend("賛成：○　反対：×　継続審査：△　（注）全ての案件の賛否を記載しています。")
    assert said == {"○": "for", "×": "against", "△": "unknown"}
    assert _legend("賛成：○　反対：×") == {"○": "for", "×": "against"}


def test_a_legend_may_set_a_stroke_between_sign_and_word() -> None:
    said = _legend("【符号】　◎／賛成　▽／反対　不／表決に不参加　欠／欠席　＊／議長（表決権なし）")
    assert said == {"◎": "for", "▽": "against", "不": "abstain", "欠": "absent", "*": "chair"}


def test_a_legend_may_end_its_clauses_with_their_signs() -> None:
    said = _legend(
        "起立した者（賛成）は「起」、着席した者（反対）は「着」、会議を休んだ者は「休」、"
        "採決に加わらない議長は「／」とした。"
    )
    assert (said["起"], said["着"], said["休"], said["/"]) == ("for", "against", "absent", "chair")


@pytest.mark.parametrize(
    "line",
    ["議長は採決に加わらない。", "採決に加わらない者は「議長」と表示しています。"],
)
def test_what_is_said_of_the_chair_makes_no_other_vote_of_it(line: str) -> None:
    assert _legend(f"○は賛成、×は反対。{line}").get("議長", "chair") == "chair"
    assert _legend("議＝議長（採決に加わらない）　欠＝欠席")["議"] == "chair"


def test_members_who_left_their_seats_did_not_vote() -> None:
    said = _legend("記号の意味　可…賛成　否…反対　離…採決の時に離席")
    assert (said["離"], said["可"], said["否"]) == ("abstain", "for", "against")


def test_a_lone_sign_before_a_word_is_a_note() -> None:
    assert _legend("※議長") == {}


@pytest.mark.parametrize(
    ("line", "form"),
    [("令和5年第1回定例会審議結果", "votes"), ("個人情報保護審議会審議結果", "minutes")],
)
def test_the_results_of_a_session_are_votes_and_those_of_a_board_minutes(
    line: str, form: str
) -> None:
    found = title_form(line)
    assert found is not None
    assert found.family == form


def test_signs_of_one_shape_are_one_mark() -> None:
    """A legend and the cells it explains may be printed, or read, with different ones."""
    said = _legend("〇…賛成 X…反対 一…議長")
    assert said == {"○": "for", "×": "against", "-": "chair"}
    assert {folded_mark(mark) for mark in "－―ー-"} == {"-"}
    assert {folded_mark(mark) for mark in "★＊*"} == {"*"}


def test_a_legend_quotes_its_signs_or_sets_them_behind_their_words() -> None:
    quoted = _legend("「○」は賛成、「▲」は反対、「欠」は欠席を表します。「※」は議長です。")
    assert quoted == {"○": "for", "▲": "against", "欠": "absent", "※": "chair"}
    behind = _legend("賛成◎　反対▼　欠席＊")
    assert {behind["◎"], behind["▼"]} == {"for", "against"}


def test_the_line_over_a_table_tells_the_kind_of_its_bills() -> None:
    (part,) = parts("令和4年第3回定例会 審議結果\n議員から提出されたもの")
    assert kind_over(part.blocks) == "議員から提出されたもの"
    (part,) = parts("令和4年第3回定例会 審議結果\n9月5日の議案")
    assert kind_over(part.blocks) is None


def test_numbers_of_seats_over_the_members_are_no_factions() -> None:
    table = table_of(
        "議案番号|件名|結果|青空会|青空会",
        "議案番号|件名|結果|1|2",
        "議案番号|件名|結果|相田 美子|風見 徹",
        "議案第1号|市道の認定|可決|○|×",
        "議案第2号|財産の取得|可決|○|○",
    )
    table = structs.replace(table, n_header_rows=3)
    votes = [vote for bill in bills_of(table, vote_marks()) for vote in bill.votes]
    assert {(member, faction) for member, faction, _ in votes} == {
        ("相田美子", "青空会"),
        ("風見徹", "青空会"),
    }


def test_a_note_in_the_place_of_all_votes_is_no_vote() -> None:
    rows = ["第1号|甲|○|×|可決", "第2号|乙|○|○|可決", "第3号|丙|簡易採決||可決"]
    table = table_of("議案番号|件名|相田|小木|結果", *rows)
    cells = [cell for cell in table.cells if (cell.row, cell.column) != (3, 3)]
    merged = [
        structs.replace(cell, column_span=2) if (cell.row, cell.column) == (3, 2) else cell
        for cell in cells
    ]
    bills = list(bills_of(structs.replace(table, cells=tuple(merged)), vote_marks()))
    assert [[member for member, _, _ in bill.votes] for bill in bills] == [
        ["相田", "小木"],
        ["相田", "小木"],
        [],
    ]


def test_a_row_over_the_whole_table_says_the_day_of_the_bills_below_it() -> None:
    rows = _read(
        "番号|件名|相田|小木|結果",
        "▼ 開会日（9月3日）に表決したもの||||",
        "第1号|市道の認定|○|×|可決",
        "9月24日（火）||||",
        "第2号|財産の取得|○|○|可決",
        "【議員提出議案】||||",
        "第3号|意見書の提出|○|○|可決",
    )
    assert {(row.bill_no, row.meeting_date, row.bill_kind) for row in rows} == {
        ("第1号", date(2024, 9, 3), None),
        ("第2号", date(2024, 9, 24), None),
        ("第3号", date(2024, 9, 24), "【議員提出議案】"),
    }


def test_over_the_bills_may_stand_what_the_rows_of_the_head_say() -> None:
    bills = _bills(
        "会派名|青空会|青空会|新風|議決結果",
        "議員名|小木　茂|相田　美子|風見　徹|議決結果",
        "議案第52号　令和6年度一般会計補正予算（第3号）|○|○|×|可決",
        "請願第2号　給食費の無償化を求める請願|×|○|○|不採択",
    )
    assert [(fields["bill_no"], fields["bill_title"]) for fields, _ in bills] == [
        ("議案第52号", "令和6年度一般会計補正予算（第3号）"),
        ("請願第2号", "給食費の無償化を求める請願"),
    ]
    assert bills[0][1] == [
        ("小木茂", "青空会", "○"),
        ("相田美子", "青空会", "○"),
        ("風見徹", "新風", "×"),
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "提出された議案は、令和6年9月26日の本会議で採決し、結果は次のとおりです。",
            date(2024, 9, 26),
        ),
        ("9月3日に提出された議案の結果は次のとおりです。", None),
        ("令和6年9月3日に採決した議案と、令和6年9月26日に採決した議案です。", None),
    ],
)
def test_a_sentence_over_the_tables_says_the_day_of_all_votes(
    sentence: str, day: date | None
) -> None:
    (part,) = parts(f"星見町議会定例会　議決結果\n{sentence}\n●賛否が分かれた議案\n議案等")
    table = table_of("番号|件名|相田|小木|結果", "第1号|市道の認定|○|×|可決")
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    rows = [row for row in read_votes(part).rows if isinstance(row, Vote)]
    assert {row.meeting_date for row in rows} == {day}


@pytest.mark.parametrize("white", ["　", ""])
def test_a_legend_spells_factions_out_and_says_that_the_shaded_cell_is_the_chairs(
    white: str,
) -> None:
    # A scan loses the white between a sign and its word, and sees dots beside dots.
    legend = f"○{white}賛成　▲{white}反対　欠{white}欠席　網掛け{white}議長（採決に不参加）"
    dot = "" if white else "・"
    factions = f"会派の略称　創生{dot}…創生あしたば　く平…くらし・平和市議団"
    (part,) = parts(f"星見町議会定例会　議決結果\n{legend}\n{factions}\n議案")
    table = table_of(
        "||創生|創生|く平|",
        "番号|件名|相田 美子|小木 茂|風見 徹|結果",
        "第1号|市道の認定|○||▲|可決",
        "第2号|財産の取得|欠||○|可決",
    )
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    rows = [row for row in read_votes(part).rows if isinstance(row, Vote)]
    assert [(row.member, row.faction, row.vote) for row in rows] == [
        ("相田美子", "創生あしたば", "for"),
        ("小木茂", "創生あしたば", "chair"),
        ("風見徹", "くらし・平和市議団", "against"),
        ("相田美子", "創生あしたば", "absent"),
        ("小木茂", "創生あしたば", "chair"),
        ("風見徹", "くらし・平和市議団", "for"),
    ]


def test_of_several_empty_cells_none_is_known_to_be_the_chairs() -> None:
    (part,) = parts("星見町議会定例会　議決結果\n○ 賛成　× 反対　欠 欠席　網掛け 議長\n議案")
    table = table_of("番号|件名|相田|小木|風見|結果", "第1号|市道の認定|○|||可決")
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    part = structs.replace(part, blocks=(*part.blocks, place), tables=(table,))
    rows = [row for row in read_votes(part).rows if isinstance(row, Vote)]
    assert [row.vote for row in rows] == ["for", "unknown", "unknown"]


def test_a_row_that_tells_when_bills_were_put_says_no_day_of_voting() -> None:
    band = "9月3日に提出されたもの||||"
    (row, _) = _read("番号|件名|相田|小木|結果", band, "第1号|市道の認定|○|×|可決")
    assert (row.bill_no, row.meeting_date) == ("第1号", None)


def _read(*rows: str) -> list[Vote]:
    """The rows of a table in a session of 2024; a row with one text is one cell."""
    (part,) = parts("令和6年星見町議会定例会　議決結果")
    table = table_of(*rows)
    cells = tuple(
        structs.replace(cell, column_span=table.n_columns) if row.endswith("||||") else cell
        for cell in table.cells
        for row in (rows[cell.row],)
        if cell.column == 0 or not row.endswith("||||")
    )
    read = read_votes(structs.replace(part, tables=(structs.replace(table, cells=cells),)))
    return [row for row in read.rows if isinstance(row, Vote)]


def test_a_ditto_beside_the_votes_says_what_stands_above_it() -> None:
    first, _, second = _bills(
        "月日|番号|件名|相田|小木|結果",
        "9.3|第1号|市道の認定|○|×|可決",
        "9.3|第4号|予算の補正|○|×|可決",
        "〃|第2号|財産の取得|○|〃|〃",
    )
    assert (second[0]["meeting_date"], second[0]["result"]) == ("9.3", "可決")
    assert [vote for *_, vote in second[1]] == ["○", "〃"]
    assert first[0]["result"] == "可決"


def test_a_legend_may_say_in_a_clause_who_left_or_did_not_stand() -> None:
    said = _legend(
        "◯…案件に賛成　◆…賛成しなかった議員　▽…表決のときに議場を退いた議員　／…会議を休んだ議員"
    )
    assert [said[mark] for mark in "○◆▽/"] == ["for", "against", "abstain", "absent"]


@pytest.mark.parametrize(
    "title", ["議会が決めたこと", "表決結果の公開", "議会で決まったこと", "賛否の公表"]
)
def test_a_paper_may_tell_in_plain_words_what_was_decided(title: str) -> None:
    found = title_form(f"令和5年第2回定例会　{title}")
    assert found is not None
    assert found.family == "votes"
    assert title_form("まちづくり協議会が決めたこと") is None


def test_plain_words_head_the_columns_of_what_was_decided() -> None:
    table = table_of(
        "番　号|受けた日|願意の表題|提出した方|賛否|決めた日|決定",
        "請願第1号|5.19|照明の増設|浜手自治会|多数|6.15|採択",
        "陳情第6号|4.11|監視員の配置|磯辺花子|全員|6.15|不採択",
    )
    bills = list(bills_of(table, vote_marks()))
    assert {name: cell.text for name, cell in bills[0].fields.items()} == {
        "bill_no": "請願第1号",
        "received": "5.19",
        "bill_title": "照明の増設",
        "named": "多数",
        "meeting_date": "6.15",
        "result": "採択",
    }
    assert [bill.named for bill in bills] == [(), ()]


def test_numbers_of_bills_beside_results_tell_a_vote_table_whatever_its_words() -> None:
    heads = [block("町民のみなさまへ"), block("6月の定例会のご報告です", line=1)]
    rows = ("議第29号|副町長の選任|同意", "議第30号|予算の補正|可決", "議第31号|町道の変更|否決")
    found = identify(heads, [table_of("番号|案件|こうなりました", *rows)])
    assert found is not None
    assert found.form.family == "votes"
    amounts = [row.rsplit("|", 1)[0] + "|120" for row in rows]
    assert identify(heads, [table_of("番号|案件|こうなりました", *amounts)]) is None


@pytest.mark.parametrize(
    ("said", "vote"),
    [
        ("議長（可否同数のときのほかは採決に加わらない。）", "chair"),
        ("議長職のため表決に加わらず", "chair"),
        ("欠席（公務）", "absent"),
        ("病気のため欠席", "absent"),
    ],
)
def test_a_row_that_says_words_once_says_them_of_all_its_bills(said: str, vote: str) -> None:
    (part,) = parts("令和4年 星見町議会 議員別賛否一覧表")
    rows = [*SHEET[:2], f"小木　茂|青空会|{said}|{said}", *SHEET[3:]]
    table = table_of(*rows)
    cells = [structs.replace(c, column_span=2) if c.text == said else c for c in table.cells]
    (first, second) = [cell for cell in cells if cell.text == said]
    table = structs.replace(table, cells=tuple(c for c in cells if c is not second))
    found = read_votes(structs.replace(part, tables=(table,))).rows
    votes = [row.vote for row in found if isinstance(row, Vote) and row.member == "小木茂"]
    assert votes == [vote, vote]
    assert first.text == said


@pytest.mark.parametrize(
    "line",
    [
        "○ 賛成　× 反対　外 退場　斥 除斥",
        "凡例　○賛成　×反対　外退場　斥除斥",
        "【凡例】○＝賛成／×＝反対／外＝退席／斥＝除斥",
        "○（賛成）、×（反対）、外（退場）、斥（除斥）",
        "※表中の「○」は賛成、「×」は反対、「外」は退席、「斥」は除斥を示す。",
    ],
)
def test_a_legend_parts_its_signs_and_words_in_many_ways(line: str) -> None:
    said = {"○": "for", "×": "against", "外": "abstain", "斥": "excused"}
    assert legend_of([block(line)]) == said


@pytest.mark.parametrize(
    ("word", "vote"), [("贄成", "for"), ("議畏", "chair"), ("迫席", None), ("欠員", None)]
)
def test_a_letter_misread_leaves_a_vote_that_the_others_tell_alone(
    word: str, vote: str | None
) -> None:
    assert vote_misread(word) == vote


@pytest.mark.parametrize(
    "title",
    [
        "令和４年蒲原町議会９月定例会",
        "令和六年第一回葦原地域広域事務組合議会定例会",
        "平成30年第2回（6月）星見市議会定例会",
    ],
)
def test_a_session_is_named_with_its_year_and_assembly(title: str) -> None:
    assert session_in(f"{title}　議決結果") == title


def test_of_two_results_the_assemblys_goes_before_the_committees() -> None:
    def results(head: str) -> list[str]:
        bills = bills_of(table_of(head, *rows), vote_marks())
        return [bill.fields["result"].text for bill in bills]

    rows = ("議案第1号|予算|総務|否決|可決", "議案第2号|決算|総務|認定|不認定")
    for head in ("付託先|審査結果|議決結果", "付託委員会|委員会の結果|本会議の結果"):
        assert results(f"番号|件名|{head}") == ["可決", "不認定"]
    assert results("番号|件名|付託先|審査結果|備考") == ["否決", "認定"]


def test_a_legend_may_stand_in_a_row_of_the_table() -> None:
    table = table_of("氏名|議案第1号", "小木茂|外", "外＝退席、○＝賛成|")
    cells = [
        structs.replace(cell, column_span=2) if cell.row == 2 else cell for cell in table.cells[:-1]
    ]
    said = legend_of([], [structs.replace(table, cells=tuple(cells))])
    assert said == {"外": "abstain", "○": "for"}
