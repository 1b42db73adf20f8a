"""Minutes that set what was said beside who said it, a row of a table each."""

from __future__ import annotations

import pytest
from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import Table, TextBlock
from corpus.rows import AgendaItem, Attendee, Speech
from parsers.families.minutes.read import read_minutes
from parsers.part import FamilyReading, Part
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts

HEAD = (
    "第1回 星見市個人情報保護審議会 議事要旨\n日時　令和7年5月29日\n"
    "議題\n(1) 甲について\n(2) 乙について"
)


def reading(*rows: str, head: str = HEAD) -> FamilyReading:
    """Minutes with a table of turns; a row that is one text stands over all its columns."""
    (part,) = parts(head)
    return read_minutes(_with_table(part, _across(table_of(*rows))))


def _across(table: Table) -> Table:
    """The table with the cells of rows that say the same in all columns as one."""
    texts = [[cell.text for cell in row] for row in table.grid()]
    whole = {row for row, cells in enumerate(texts) if len(cells) > 1 and len(set(cells)) == 1}
    return structs.replace(
        table,
        cells=tuple(
            structs.replace(cell, column_span=table.n_columns) if cell.row in whole else cell
            for cell in table.cells
            if cell.row not in whole or cell.column == 0
        ),
    )


def _with_table(part: Part, table: Table) -> Part:
    place = TextBlock("table", 1, BBox(50, 400, 500, 500), table_no=table.table_no)
    return structs.replace(part, blocks=(*part.blocks, place), tables=(table,))


def turns(found: FamilyReading) -> list[tuple[str | None, str | None, str | None]]:
    rows = [row for row in found.rows if isinstance(row, Speech)]
    return [(row.speaker_role or row.speaker_name, row.agenda_item_no, row.text) for row in rows]


HEADS = [
    "発言者|発言の要旨",
    "発言者|議題・発言内容・決定事項",
    "発言者名|会議の経過",
    "発言をした者|発言内容",
    "話した人|話した内容",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_unit_beside_what_it_said_is_the_speaker(head: str) -> None:
    found = reading(
        head, "河川課|資料2に基づき説明。", "委員|顔が写るのか。", "河川課|一部が入る。"
    )
    assert [(role, text) for role, _, text in turns(found)] == [
        ("河川課", "資料2に基づき説明。"),
        ("委員", "顔が写るのか。"),
        ("河川課", "一部が入る。"),
    ]


def test_rows_over_all_columns_are_matters_and_their_results() -> None:
    found = reading(
        "発言者|発言の要旨",
        "議題(1) 甲について|議題(1) 甲について",
        "会長|質問はあるか。",
        "【結果】 了承|【結果】 了承",
        "議題(2) 乙について|議題(2) 乙について",
        "各委員|異議なし。",
        "【結果】 継続審議|【結果】 継続審議",
    )
    assert turns(found) == [
        ("会長", "(1)", "質問はあるか。"),
        ("各委員", "(2)", "異議なし。"),
    ]
    items = [row for row in found.rows if isinstance(row, AgendaItem)]
    assert [(row.title, row.decision) for row in items] == [
        ("甲について", "了承"),
        ("乙について", "継続審議"),
    ]


def test_a_column_of_matters_says_what_the_turns_are_about() -> None:
    found = reading(
        "議題|発言者|内容",
        "甲について|会長|質問はあるか。",
        "|委員|ない。",
        "乙について|会長|次に移る。",
    )
    assert turns(found) == [
        ("会長", "(1)", "質問はあるか。"),
        ("委員", "(1)", "ない。"),
        ("会長", "(2)", "次に移る。"),
    ]


def test_a_row_without_a_speaker_goes_on_with_the_one_above() -> None:
    found = reading("発言者|発言", "会長|質問はあるか。", "|なければ進む。", "委員|ない。")
    assert [text for _, _, text in turns(found)] == ["質問はあるか。\nなければ進む。", "ない。"]


def test_turns_that_no_rule_parts_are_told_by_the_lines_of_both_columns() -> None:
    found = reading(
        "発言者|発言",
        "委員\n事務局|いつまでか。\n秋までである。",
        "介護保険\n課|説明。\n以上である。",
    )
    assert [(role, text) for role, _, text in turns(found)] == [
        ("委員", "いつまでか。"),
        ("事務局", "秋までである。"),
        ("介護保険課", "説明。\n以上である。"),
    ]


def test_two_columns_without_a_head_are_told_by_speakers_and_sentences() -> None:
    found = reading(
        "会長|質問はあるか。", "委員|顔が写るのか。", "河川課|一部が入る。", "会長|進む。"
    )
    assert [role for role, _, _ in turns(found)] == ["会長", "委員", "河川課", "会長"]


def test_members_behind_the_label_of_the_absent_are_absent() -> None:
    (part,) = parts("第1回 星見市審議会 会議録\n日時　令和7年5月29日")
    table = table_of("出席者|委員|久野 哲也、柴田 節子", "欠席者|委員|新井 博、牧野 良平")
    people = [
        row for row in read_minutes(_with_table(part, table)).rows if isinstance(row, Attendee)
    ]
    assert [(row.name, row.role, row.attendance) for row in people] == [
        ("久野哲也", "委員", "present"),
        ("柴田節子", "委員", "present"),
        ("新井博", "委員", "absent"),
        ("牧野良平", "委員", "absent"),
    ]


ORDER_OF_THE_DAY = (
    "第2回星見町議会定例会会議録\n令和5年6月9日\n○議事日程（第二号）\n第１　会議録署名議員の指名\n"
    "第２　一般質問\n第３　散会\n○出席議員（２名）\n1番　堀内　優君\n2番　服部　京子君\n"
    "○議長　白石克己君　これより会議を開きます。\n日程第２　一般質問\n"
    "○議長　白石克己君　質問を許します。\n○２番　服部京子君　堰の備えについて伺います。"
)


def test_items_of_the_order_of_the_day_may_be_in_the_words_of_the_head() -> None:
    (part,) = parts(ORDER_OF_THE_DAY)
    found = read_minutes(part)
    items = [row for row in found.rows if isinstance(row, AgendaItem)]
    assert [(row.item_no, row.title) for row in items] == [
        ("第1", "会議録署名議員の指名"),
        ("第2", "一般質問"),
        ("第3", "散会"),
    ]
    assert [number for _, number, _ in turns(found)] == [None, "第2", "第2"]
