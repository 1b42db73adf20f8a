"""Heads of minutes as towns set them in a table: label | value."""

from __future__ import annotations

from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import Cell, Table, TextBlock
from corpus.rows import AgendaItem, Attendee, Meeting, Speech
from parsers.families.minutes.read import read_minutes
from parsers.part import FamilyReading
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

TITLE = "星見市都市計画審議会会議録"
SAID = "○会長　それでは始めます。\n○委員　質問します。"


def reading(*rows: str, said: str = SAID) -> FamilyReading:
    """Minutes whose head is a table: ／ parts lines, ＝ is part of the cell to its left."""
    (part,) = parts(f"{TITLE}\n令和5年11月16日\n{said}")
    table = _with_wide_cells(_with_lines(table_of(*rows)))
    title, day, *turns = part.blocks
    place = TextBlock("table", 1, BBox(50, 30, 500, 90), table_no=table.table_no)
    return read_minutes(structs.replace(part, blocks=(title, day, place, *turns), tables=(table,)))


def _with_lines(table: Table) -> Table:
    return structs.replace(
        table,
        cells=tuple(
            structs.replace(cell, text=text, raw_text=text)
            for cell in table.cells
            for text in (cell.text.replace("／", "\n"),)
        ),
    )


def _with_wide_cells(table: Table) -> Table:
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.text == "＝":
            cells[-1] = structs.replace(cells[-1], column_span=cells[-1].column_span + 1)
        else:
            cells.append(cell)
    return structs.replace(table, cells=tuple(cells))


def people(found: FamilyReading) -> list[tuple[str, str | None, str | None]]:
    rows = (row for row in found.rows if isinstance(row, Attendee))
    return [(row.attendance, row.role, row.name) for row in rows]


def test_one_cell_lists_those_present_those_absent_and_the_office() -> None:
    found = reading(
        "会議の名称|星見市都市計画審議会",
        "出席者及び欠席者の職・氏名|【出席委員】（2名）／会長　中村 敏彦／委員　石井 和夫"
        "／【欠席委員】（1名）／委員　福田 義明／【事務局】／政策企画課長　関根 浩",
        "議題|1　計画の変更について",
    )
    assert people(found) == [
        ("present", "会長", "中村敏彦"),
        ("present", "委員", "石井和夫"),
        ("absent", "委員", "福田義明"),
        ("present", "政策企画課長", "関根浩"),
    ]
    assert not [issue for issue in found.issues if issue.code == "attendance_count_mismatch"]


def test_the_office_in_a_list_of_people_begins_no_record() -> None:
    found = reading(
        "出席者|【委　員】平野 隆史（会長）、村上 洋子"
        "／【事務局】まちづくり部長　片岡 英明、都市計画課長　服部 達也",
        "傍聴者の人数|2名",
    )
    assert people(found) == [
        ("present", "会長", "平野隆史"),
        ("present", "委員", "村上洋子"),
        ("present", "まちづくり部長", "片岡英明"),
        ("present", "都市計画課長", "服部達也"),
    ]
    turns = [row for row in found.rows if isinstance(row, Speech)]
    assert [row.speaker_role for row in turns] == ["会長", "委員"]


def test_a_label_that_no_form_knows_ends_the_value_above_it() -> None:
    found = reading(
        "開催場所|市役所501会議室", "手話通訳の手配|あり", "傍聴者|1名", "特記事項|なし"
    )
    (meeting,) = (row for row in found.rows if isinstance(row, Meeting))
    assert (meeting.venue, meeting.observers) == ("市役所501会議室", 1)


def test_what_was_handed_out_is_no_agenda() -> None:
    found = reading("議題|1　計画の変更について", "会議資料|・次第／・資料1　計画の変更（案）")
    items = [row.title for row in found.rows if isinstance(row, AgendaItem)]
    assert items == ["計画の変更について"]


def test_a_head_s_table_goes_on_around_the_list_of_members_that_it_holds() -> None:
    found = reading(
        "場所|市役所501会議室|＝|＝|＝",
        "委員|区分|役職|氏名|出欠",
        "|公益代表|会長|中村　敏彦|出",
        "|被保険者代表|委員|石井　和夫|欠",
        "事務局|保険年金課長　関根　浩／国保係長　宮本　功|＝|＝|＝",
        "傍聴者|2名|＝|＝|＝",
        "議題|（1）税率の改定について／（2）予算について|＝|＝|＝",
    )
    assert people(found) == [
        ("present", "保険年金課長", "関根浩"),
        ("present", "国保係長", "宮本功"),
        ("present", "会長", "中村敏彦"),
        ("absent", "委員", "石井和夫"),
    ]
    (meeting,) = (row for row in found.rows if isinstance(row, Meeting))
    assert (meeting.venue, meeting.observers) == ("市役所501会議室", 2)
    items = [row.title for row in found.rows if isinstance(row, AgendaItem)]
    assert items == ["税率の改定について", "予算について"]
