"""Questions and answers that minutes set side by side in a table, a row each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from corpus.forms.load import forms_like
from corpus.layout import Cell, Table
from corpus.rows import AgendaItem, FamilyRow, Speech
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.minutes.people.rosters import caption_over
from parsers.families.minutes.speakers import Speaker, parse_speaker
from parsers.forms.records import RecordTable, as_records_of_any, records_of
from parsers.part import Part

_NUMBER = re.compile(r"^[〈《<＜(（【\[]?(?:[0-9０-９]{1,2}|[①-⑳])[〉》>＞)）】\].．、]?[\s　]*")


class _Turn(NamedTuple):
    text: Cell
    speaker: Cell | None
    kind: Literal["question", "answer"]


def question_tables(part: Part) -> dict[int, RecordTable]:
    """The tables that set answers beside questions, by their number."""
    forms = forms_like("question_table")
    found = {table.table_no: as_records_of_any(table, forms) for table in part.tables}
    return {number: records for number, records in found.items() if records is not None}


def questions_of(
    part: Part, tables: Mapping[int, RecordTable], n_before: int
) -> Iterator[FamilyRow]:
    """Each table's matter, and a turn for each question and each answer in it.

    Args:
        part: whose tables they are.
        tables: of questions (`question_tables`).
        n_before: turns that the paper has besides.
    """
    numbers = itertools.count(n_before + 1)
    for found in tables.values():
        turns = list(_turns(found))
        if not turns:
            continue
        matter = _matter_over(found.table, part)
        if matter is not None:
            yield matter
        for turn, seq in zip(turns, numbers, strict=False):
            yield _speech(turn, seq, matter.item_no if matter is not None else None, part)


def without_matters_of(
    items: Sequence[AgendaItem], beside: Sequence[FamilyRow]
) -> list[AgendaItem]:
    """The items of an agenda that no table of questions is headed by."""
    titles = [row.title for row in beside if isinstance(row, AgendaItem) and row.title]
    return [item for item in items if not any((item.title or "").endswith(t) for t in titles)]


def _turns(found: RecordTable) -> Iterator[_Turn]:
    for record in records_of(found):
        question, answer = record.get("question"), record.get("answer")
        if question is not None and text_value(question.text):
            yield _Turn(question, record.get("speaker"), "question")
        if answer is not None and text_value(answer.text):
            yield _Turn(answer, record.get("answerer"), "answer")


def _matter_over(table: Table, part: Part) -> AgendaItem | None:
    """The matter that the line over a table names."""
    line = caption_over(table, part)
    title = _NUMBER.sub("", line)
    place = next((block for block in part.blocks if block.text.strip() == line), None)
    if not title or place is None:
        return None
    return AgendaItem(
        page_number=place.page_number,
        evidence={"title": evidence_of(place, part.text_origin)},
        title=title,
    )


def _speech(turn: _Turn, seq: int, item_no: str | None, part: Part) -> Speech:
    said_by = text_value(turn.speaker.text) if turn.speaker is not None else None
    speaker = (parse_speaker(said_by) if said_by else None) or Speaker(role=said_by)
    evidence = {"text": evidence_of(turn.text, part.text_origin)}
    if turn.speaker is not None and said_by:
        evidence["speaker_role"] = evidence_of(turn.speaker, part.text_origin)
    return Speech(
        page_number=turn.text.page_number,
        evidence=evidence,
        seq=seq,
        speaker_role=speaker.role,
        speaker_name=speaker.name,
        speaker_department=speaker.department,
        kind=turn.kind,
        agenda_item_no=item_no,
        text=turn.text.text,
        page_last=turn.text.page_number,
    )
