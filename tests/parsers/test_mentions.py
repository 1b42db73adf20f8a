"""Dates and departments of a part, with their places; all names are invented."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import BlockKind, Cell, PageBox, Table, TextBlock
from parsers.mentions import find_dates, find_departments
from parsers.part import Part
from parsers.values.dates.find import find_date_spans


def block(
    text: str, kind: BlockKind = "paragraph", page_number: int = 1, top: float = 0
) -> TextBlock:
    box = BBox(0, top, 100, top + 10)
    return TextBlock(kind=kind, page_number=page_number, bbox=box, text=text, raw_text=text)


def table(rows: list[list[str]], table_no: int = 1) -> Table:
    head = rows[0]
    cells = tuple(
        Cell(
            row=row,
            column=column,
            page_number=2,
            bbox=BBox(column * 10, row * 10, column * 10 + 10, row * 10 + 10),
            text=text,
            raw_text=text,
            is_header=row == 0,
            column_label=head[column] if row else None,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    part = PageBox(2, BBox(0, 0, 100, 100))
    return Table(table_no, (part,), len(rows), len(head), 1, cells)


def part(*blocks: TextBlock, tables: tuple[Table, ...] = ()) -> Part:
    return Part(
        part_no=1,
        page_first=1,
        page_last=2,
        blocks=blocks,
        tables=tables,
        checkboxes=(),
        text_origin="text_layer",
        municipality="青嶺市",
        document_date=date(2022, 1, 17),
    )


def test_dates_come_in_reading_order_with_page_and_box() -> None:
    rows = table([["施行日"], ["令和4年4月1日"]])
    mentions = find_dates(
        part(
            block("令和4年1月17日開催"),
            block("", kind="table"),
            block("令和3年度", top=20),
            tables=(rows,),
        )
    )
    assert [mention.raw_text for mention in mentions] == [
        "令和4年1月17日",
        "令和3年度",
        "令和4年4月1日",
    ]
    assert mentions[2].page_number == 2
    assert mentions[2].bbox == BBox(0, 10, 10, 20)


def test_a_relative_date_is_reckoned_within_its_paragraph() -> None:
    mentions = find_dates(
        part(block("令和3年10月1日に諮問、同月8日に答申。"), block("本年度の計画"))
    )
    assert mentions[1].date_start == date(2021, 10, 8)
    assert mentions[2].date_start == date(2021, 4, 1)


def test_the_year_of_a_law_is_no_date() -> None:
    assert find_dates(part(block("個人情報の保護に関する法律（平成15年法律第57号）"))) == ()


def test_a_bare_year_is_a_date_only_in_a_column_of_dates() -> None:
    rows = table([["登録年月日", "番号"], ["3.10.1", "3.10.1"]])
    mentions = find_dates(part(tables=(rows,)))
    assert [(mention.date_start, mention.raw_text) for mention in mentions] == [
        (date(2021, 10, 1), "3.10.1")
    ]
    assert "bare_year" in mentions[0].flags


def test_a_day_without_a_year_is_one_of_the_session_under_a_dates_label() -> None:
    rows = table([["議決の月日", "件名"], ["12月15日", "12月15日の事故の和解"]])
    session = find_date_spans("令和5年")[0][2]
    of_session = structs.replace(part(tables=(rows,)), session=session)
    assert [mention.date_start for mention in find_dates(of_session)] == [date(2023, 12, 15)]
    assert find_dates(part(tables=(rows,))) == ()


def test_a_day_without_a_year_lies_in_the_year_a_report_names_by_its_label_or_its_weekday() -> None:
    rows = table(
        [
            ["開いた日", "議題"],
            ["２月６日", "3月1日の件"],
            ["５月１７日（金）", "5月18日（金）の件"],
        ]
    )
    title, line = block("令和6年度の運用状況"), block("第2回は11月8日（金）に開いた。")
    report = structs.replace(part(title, line, tables=(rows,)), family="annual_report")

    def days(paper: Part) -> list[date | None]:
        return [m.date_start for m in find_dates(paper) if m.precision == "day"]

    assert days(report) == [date(2024, 11, 8), date(2025, 2, 6), date(2024, 5, 17)]
    assert days(structs.replace(report, blocks=(line,), fiscal_year=2025)) == []


def test_what_refers_back_is_reckoned_from_the_paragraph_above_and_no_cell_is() -> None:
    lines = (
        block("請求人は、令和6年1月15日、公開を求めた。"),
        block("処分庁は、同月29日、決定をした（昭和42年5月1日条例第3号）。"),
        block("請求人は、同年4月8日、審査請求をした。"),
    )
    paper = structs.replace(
        part(*lines, tables=(table([["備考", "同月3日"]]),)), document_date=date(2024, 12, 19)
    )
    days = [m.date_start for m in find_dates(paper) if "role:law" not in m.flags]
    assert days == [date(2024, 1, 15), date(2024, 1, 29), date(2024, 4, 8), date(2024, 12, 3)]


def test_page_numbers_hold_no_dates() -> None:
    assert find_dates(part(block("2022.1.17", kind="page_number"))) == ()


def test_a_running_heading_and_a_column_name_departments() -> None:
    rows = table([["番号", "所管課"], ["1", "総務部総務課"], ["2", "税務課、市民課"]])
    mentions = find_departments(part(block("【港湾課】", kind="running_head"), tables=(rows,)))
    assert [(mention.path, mention.role) for mention in mentions] == [
        (("港湾課",), "heading"),
        (("総務部", "総務課"), "column"),
        (("税務課",), "column"),
        (("市民課",), "column"),
    ]


def test_columns_teach_where_a_unit_in_running_text_belongs() -> None:
    rows = table([["所管課"], ["総務部統計室"]])
    mentions = find_departments(part(block("統計室が集計する。"), tables=(rows,)))
    assert mentions[0].path == ("総務部", "統計室")


def test_other_columns_are_running_text() -> None:
    rows = table([["件名"], ["課税の一部について"], ["福祉課の事務"]])
    assert [mention.path for mention in find_departments(part(tables=(rows,)))] == [("福祉課",)]


def test_the_place_of_a_meeting_is_no_department() -> None:
    rows = table([["開催日", "4月9日", "開催場所", "青嶺市保健センター 2階"]])
    places = part(
        block("場所：青嶺市役所5階議員控室"),
        block("場　所　青嶺市保健センター"),
        block("", kind="table"),
        tables=(rows,),
    )
    places = structs.replace(
        places, blocks=(*places.blocks[:2], structs.replace(places.blocks[2], table_no=1))
    )
    assert find_departments(places) == ()
    (mention,) = find_departments(part(block("青嶺市保健センターが答えます。")))
    assert mention.path == ("保健センター",)


def test_a_day_without_a_year_is_one_of_the_session_in_a_row_over_the_whole_table() -> None:
    rows = table([["▼ 開会日（9月3日）に表決したもの", ""], ["9月3日の事故の和解", "可決"]])
    band = structs.replace(rows.cells[0], column_span=2)
    rows = structs.replace(rows, cells=(band, *rows.cells[2:]))
    session = find_date_spans("令和6年")[0][2]
    of_session = structs.replace(part(tables=(rows,)), session=session)
    assert [mention.date_start for mention in find_dates(of_session)] == [date(2024, 9, 3)]


def test_a_name_that_runs_into_a_unit_is_none_of_it() -> None:
    paper = part(block("　松下重志産業企画室長が説明した。"))
    (mention,) = find_departments(paper, frozenset({"松下重志"}))
    assert (mention.raw_text, mention.path) == ("産業企画室", ("産業企画室",))
    # The same letters elsewhere are nobody's name.
    (other,) = find_departments(part(block("中央図書室整備課が担う。")), frozenset({"田中"}))
    assert other.path[-1].endswith("整備課")
    assert other.raw_text.startswith("中央")
