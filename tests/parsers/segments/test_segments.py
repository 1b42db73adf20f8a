from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from corpus.document import SourceFile
from corpus.geometry import BBox
from corpus.layout import Cell, Layout, PageBox, PageLayout, Table, TextBlock
from corpus.page import Page, PageOrigin
from parsers.part import Part
from parsers.segments.head import body_of, date_of, regime_of, title_of
from parsers.segments.read import cut_into_parts
from parsers.segments.starts import find_starts, is_date_line
from tests.parsers.forms.test_records import table_of

SOURCE = SourceFile("0" * 64, "pack.pdf", "application/pdf", 1)
ORIGIN = PageOrigin("text_layer", "test", "1")


def block(text: str, page_number: int = 1, line: int = 0) -> TextBlock:
    top = 50.0 + 20 * line
    return TextBlock("paragraph", page_number, BBox(50, top, 500, top + 10), text, text)


def layout(*pages: str) -> Layout:
    """Pages written as lines; every line is a block."""
    return Layout(
        pages=tuple(
            PageLayout(
                Page(number, 595, 842, ORIGIN),
                tuple(block(text, number, line) for line, text in enumerate(page.split("\n"))),
                (),
            )
            for number, page in enumerate(pages, start=1)
        ),
        tables=(),
    )


def parts(*pages: str) -> tuple[Part, ...]:
    return cut_into_parts(layout(*pages), SOURCE)


def forms(*pages: str) -> list[str | None]:
    return [part.form_id for part in parts(*pages)]


AGENDA = "青嶺市個人情報保護審議会 会議次第\n令和4年1月17日\n1 開会\n2 諮問事項について"
LETTER = (
    "令和4年1月17日\n青嶺市個人情報保護審議会会長 様\n"
    "青嶺市長 山田太郎\n諮問書\n次のとおり諮問する。"
)


def test_a_pack_is_cut_at_the_titles_on_top_of_its_pages() -> None:
    found = parts(AGENDA, LETTER, "つづきの文。", "答申書\n第1 諮問を受けた事項")
    assert [(p.form_id, p.page_first, p.page_last) for p in found] == [
        ("agenda", 1, 1),
        ("consultation_letter", 2, 3),
        ("answer", 4, 4),
    ]


def test_a_letter_begins_with_its_date_and_not_with_its_title() -> None:
    text = "青嶺市資料\n別の文。\n" + LETTER
    letter = parts(text)[-1]
    assert letter.blocks[0].text == "令和4年1月17日"
    assert letter.document_date == date(2022, 1, 17)


def test_letters_of_one_kind_are_papers_of_their_own() -> None:
    found = parts(AGENDA, LETTER, LETTER.replace("17日", "18日"), "つづきの文。")
    assert [(p.form_id, p.page_first, p.page_last) for p in found] == [
        ("agenda", 1, 1),
        ("consultation_letter", 2, 2),
        ("consultation_letter", 3, 4),
    ]


def test_a_title_that_nobody_is_addressed_under_goes_on_with_the_letter() -> None:
    annex = "諮問書\n1 事務の内容\n台帳の提供を始める。"
    assert [(p.page_first, p.page_last) for p in parts(LETTER, annex)] == [(1, 2)]


def test_an_annex_goes_on_with_the_letter_that_refers_to_it() -> None:
    letter = LETTER.replace("次のとおり", "別紙のとおり")
    assert [p.page_last for p in parts(letter, "別紙\n1 事務の内容\n台帳の提供を始める。")] == [2]
    assert forms(letter, "別紙\n委員名簿\n山田太郎") == ["consultation_letter", "roster"]


def test_opinions_are_told_apart_by_what_their_titles_say() -> None:
    def opinion(matter: str) -> str:
        return f"{matter}を求める意見書\n政府に求める。\n青嶺市議会議長"

    found = parts(opinion("学校の耐震化"), opinion("学校の耐震化"), opinion("医師の確保"))
    assert [(p.page_first, p.page_last) for p in found] == [(1, 2), (3, 3)]


def test_a_running_title_does_not_begin_a_paper_and_another_units_head_does() -> None:
    def sheet(unit: str) -> str:
        return f"青嶺市個人情報保護審議会付議案件シート\n【{unit}】\n内容"

    found = parts(sheet("総務課"), sheet("総務課"), sheet("税務課"))
    assert [(p.page_first, p.page_last) for p in found] == [(1, 2), (3, 3)]


def test_a_running_title_misread_by_a_scan_goes_on_too() -> None:
    assert (
        len(parts("青嶺市付議案件シート\n【総務課】\n甲", "青領市付議案件シート\n【総務課】\n乙"))
        == 1
    )


@pytest.mark.parametrize(
    "line",
    [
        "1 特記仕様書",
        "（ア）委員名簿",
        "①特記仕様書",
        "・会議次第",
        "別紙2 委託契約書",
        "第１　個人情報取扱事務の登録",
        "第二章 委員名簿",
        "次第に寒くなる。",
        "個人情報の取扱いに関する特記仕様書を取り交わす。",
    ],
)
def test_a_line_that_names_a_paper_in_a_list_or_sentence_begins_none(line: str) -> None:
    assert len(parts(AGENDA, f"本文が続く。\n{line}\n本文が続く。")) == 1


def test_a_title_between_two_numbers_of_an_agenda_is_one_of_its_matters() -> None:
    agenda = "審議会 会議次第\n日時：令和4年1月17日\n1 開会\n2 報告事項\n{}\n3 その他\n{}\n本文。"
    title = "個人情報を取り扱う業務の登録"
    assert len(parts(agenda.format(title, "4 閉会"))) == 1
    register = f"{title}の報告について（令和3年4月1日～令和4年3月31日分）"
    agenda_part, register_part = parts(agenda.format(title, "4 閉会"), register)
    assert agenda_part.form_id == "agenda"
    assert register_part.title == register


@pytest.mark.parametrize(
    "line",
    [
        "記載例",
        "第４号様式　記入例",
        "別記様式（第5条関係）",
        "令和○○年○○月○○日",
        "氏名 ○ ○ ○",
        "（付託）",
    ],
)
def test_a_forms_number_and_what_it_leaves_open_are_no_title(line: str) -> None:
    assert title_of([block(line), block("活動費の収支報告", line=1)]) == "活動費の収支報告"


def test_whom_a_letter_is_for_is_no_title() -> None:
    lines = ("青嶺市議会議長", "山田 太郎 様", "活動費の収支報告について", "次のとおり報告します。")
    assert title_of([block(line, line=n) for n, line in enumerate(lines)]) == lines[2]


@pytest.mark.parametrize("title", ["議事日程", "議事日程第２号", "議事日程（第２号）"])
def test_an_order_of_the_day_in_minutes_is_no_paper_of_its_own(title: str) -> None:
    minutes = "青嶺市議会定例会会議録（第２号）\n令和4年1月17日\n出席議員 4名"
    order = f"{title}\n第１ 会期の決定\n第２ 諸報告"
    assert forms(f"{minutes}\n{order}") == ["minutes"]
    assert forms(minutes, order) == ["minutes"]
    assert forms(order) == ["agenda"]
    assert forms(minutes, AGENDA) == ["minutes", "agenda"]


def test_a_board_named_in_a_list_is_not_whose_paper_it_is() -> None:
    item = structs.replace(block("◎教育委員会長"), kind="list_item")
    assert body_of([block("組織図"), item]) is None


def test_a_label_of_an_attachment_begins_a_paper_together_with_its_title() -> None:
    assert forms(AGENDA, "資料1\n委員名簿\n山田太郎") == ["agenda", "roster"]


def test_every_block_stands_in_exactly_one_part() -> None:
    pages = (AGENDA, LETTER, "別紙1\n図", "答申書\n本文")
    blocks = [b for page in layout(*pages).pages for b in page.blocks]
    assert [b for part in parts(*pages) for b in part.blocks] == blocks


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["会議次第", "【総務課】", "別紙1", "令和4年1月1日", "答", "申", "文。", ""]
            ),
            max_size=6,
        ),
        max_size=4,
    )
)
def test_any_order_of_lines_is_cut_without_losing_one(pages: list[list[str]]) -> None:
    texts = ["\n".join(page) for page in pages]
    found = parts(*texts)
    assert found
    assert sum(len(part.blocks) for part in found) == sum(len(t.split("\n")) for t in texts)


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("令和4年1月17日", True),
        ("平成28年1月20日（水）", True),
        ("令和4年1月17日に開催された会議の概要について", False),
        ("4", False),
    ],
)
def test_a_line_that_is_a_date_and_nothing_else_is_told(text: str, is_date: bool) -> None:
    assert is_date_line(text) is is_date


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("令和3年度第2回青嶺市個人情報保護審議会次第", "青嶺市個人情報保護審議会"),
        (
            "青嶺市情報公開・個人情報保護運営審議会会議録",
            "青嶺市情報公開・個人情報保護運営審議会",
        ),
        ("青嶺市議会定例会会議録", "青嶺市議会"),
        ("お知らせ", None),
    ],
)
def test_a_board_is_named_as_printed_without_its_round(title: str, body: str | None) -> None:
    assert body_of([block(title)]) == body


def test_a_period_is_not_the_papers_date() -> None:
    assert date_of([block("令和2年4月1日～令和3年3月31日")]) is None


def test_the_amended_act_governs_from_the_first_of_april_2023() -> None:
    assert regime_of(date(2023, 3, 31), None) == "ordinance"
    assert regime_of(date(2023, 4, 1), None) == "act2023"
    assert regime_of(None, 2023) == "act2023"
    assert regime_of(None, None) is None


def sheet_of_lines(matter: str) -> str:
    return (
        f"個人情報保護審査会諮問事項説明書\n1 諮問事項 {matter}\n2 担当課 生活安全課\n"
        "3 諮問の趣旨 捜査に協力するため。\n4 対象者数 60件\n5 提供先 海鳴警察署"
    )


def test_sheets_in_lines_under_one_title_are_cut_where_the_next_matter_stands() -> None:
    found = parts(sheet_of_lines("画像の提供について"), sheet_of_lines("記録の利用について"))
    assert [(part.page_first, part.page_last) for part in found] == [(1, 1), (2, 2)]


def test_a_sheet_in_lines_goes_on_under_its_running_title() -> None:
    found = parts(sheet_of_lines("画像の提供について"), "個人情報保護審査会諮問事項説明書\n続き")
    assert [(part.page_first, part.page_last) for part in found] == [(1, 2)]


def test_the_table_of_a_sheet_over_two_pages_begins_one_sheet() -> None:
    texts = [
        ("件名", "画像の提供について"),
        ("担当課", "生活安全課"),
        ("対象者数", "60件"),
        ("提供先", "海鳴警察署"),
        ("本人への通知", "行わない"),
    ]
    boxes = (BBox(50, 50, 500, 700), BBox(50, 50, 500, 300))
    cells = tuple(
        Cell(row, column, 1 + (row > 2), boxes[row > 2], text, text)
        for row, pair in enumerate(texts)
        for column, text in enumerate(pair)
    )
    table = Table(1, (PageBox(1, boxes[0]), PageBox(2, boxes[1])), 5, 2, 0, cells)
    pages = tuple(
        PageLayout(
            Page(number, 595, 842, ORIGIN),
            (TextBlock("table", number, boxes[number - 1], "", "", table_no=1),),
            (),
        )
        for number in (1, 2)
    )
    (part,) = cut_into_parts(Layout(pages=pages, tables=(table,)), SOURCE)
    assert (part.form_id, part.page_first, part.page_last) == ("consultation_sheet", 1, 2)


def test_the_session_is_told_by_its_days_or_else_by_its_year() -> None:
    title = "令和5年第4回星見町議会定例会 議員別賛否一覧表"
    (named,) = parts(title)
    (dated,) = parts(f"{title}\n会期 令和5年12月1日から令和6年1月12日まで")
    (board,) = parts("令和5年度第1回個人情報保護審議会 会議録")
    assert named.session is not None
    assert (named.session.start, named.session.end) == (date(2023, 1, 1), date(2023, 12, 31))
    assert dated.session is not None
    assert dated.session.end == date(2024, 1, 12)
    assert board.session is None


def test_the_month_under_a_session_without_a_year_tells_when_it_sat() -> None:
    (part,) = parts("第4回星見町議会定例会 採決の記録\n〔令和5年12月〕")
    assert part.session is not None
    assert (part.session.start, part.session.end) == (date(2023, 12, 1), date(2023, 12, 31))


def test_a_heading_over_a_further_table_of_one_kind_begins_no_paper() -> None:
    rows = ("議案番号|件名|結果", "議案第1号|市道の認定|可決")
    tables = [structs.replace(table_of(*rows), table_no=number) for number in (1, 2)]
    lines = ["議案の議決結果", "議員提出議案・請願"]
    blocks = [
        piece
        for number, (line, table) in enumerate(zip(lines, tables, strict=True), start=1)
        for piece in (
            block(line, number),
            TextBlock("table", number, BBox(50, 90, 500, 200), table_no=table.table_no),
        )
    ]
    assert [start.title for start in find_starts(blocks, tables, has_pages=True)] == [lines[0]]
    other = structs.replace(table_of("請願番号|紹介議員|要旨"), table_no=2)
    starts = find_starts(blocks, [tables[0], other], has_pages=True)
    assert [start.title for start in starts] == lines


def test_a_line_further_down_the_only_page_begins_no_paper() -> None:
    lines = ["議案の議決結果", *(f"第{n}号 可決" for n in range(12)), "議員提出議案・請願"]
    assert forms("\n".join(lines)) == ["votes"]


@pytest.mark.parametrize("label", ["議事日程", "付議案件", "会議次第"])
def test_a_label_in_the_head_of_minutes_begins_no_paper(label: str) -> None:
    minutes = f"青嶺市環境審議会会議録\n日時　令和6年3月5日\n{label}\n1 計画の見直しについて"
    assert forms(minutes) == ["minutes"]


def test_an_agenda_on_the_page_behind_minutes_is_a_paper() -> None:
    minutes = "青嶺市環境審議会会議録\n日時　令和6年3月5日\n会長　始めます。"
    assert forms(minutes, AGENDA) == ["minutes", "agenda"]


def test_bills_with_numbers_of_their_own_are_papers_of_their_own() -> None:
    def budget(number: int, account: str) -> str:
        name = f"令和8年度青嶺市{account}会計予算"
        said = f"令和8年度青嶺市{account}会計の予算は、次に定めるところによる。"
        return f"議案第{number}号\n{name}\n{said}\n（歳入歳出予算の総額及び区分）"

    found = parts(budget(1, "一般"), "第1表　歳入歳出予算", budget(2, "介護保険事業"))
    assert [(part.title, part.page_first, part.page_last) for part in found] == [
        ("議案第1号", 1, 2),
        ("議案第2号", 3, 3),
    ]
