"""Minutes that set answers beside questions, a row of a table each."""

from __future__ import annotations

from msgspec import structs

from corpus.geometry import BBox
from corpus.layout import TextBlock
from corpus.rows import AgendaItem, Speech
from parsers.families.minutes.questions import question_tables, questions_of
from parsers.part import Part
from tests.parsers.forms.test_records import table_of
from tests.parsers.segments.test_segments import parts


def _part(*rows: str) -> Part:
    (part,) = parts("審議会 意見及び回答の一覧\n(1) 見守り機器の追加について")
    table = table_of(*rows)
    place = TextBlock("table", 1, BBox(50, 200, 500, 300), table_no=table.table_no)
    return structs.replace(part, blocks=(*part.blocks, place), tables=(table,))


def test_each_question_and_each_answer_is_a_turn_of_its_speaker() -> None:
    part = _part(
        "番号|質問した委員|意見・質問|回答|回答した者",
        "1|岡田副会長|いつ消去しますか。|直ちに消去します。|交通対策課長",
        "2|坂本委員|賛成です。||",
    )
    rows = list(questions_of(part, question_tables(part), 3))
    speeches = [row for row in rows if isinstance(row, Speech)]
    assert [(s.seq, s.speaker_name, s.speaker_role, s.kind) for s in speeches] == [
        (4, "岡田", "副会長", "question"),
        (5, None, "交通対策課長", "answer"),
        (6, "坂本", "委員", "question"),
    ]
    (matter,) = (row for row in rows if isinstance(row, AgendaItem))
    assert matter.title == "見守り機器の追加について"


def test_a_table_without_answers_is_none() -> None:
    part = _part("番号|委員|意見", "1|岡田委員|賛成です。")
    assert question_tables(part) == {}
