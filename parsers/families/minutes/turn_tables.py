"""Tables that set what was said beside who said it, a row each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.forms.load import form_named, forms_like
from corpus.layout import Table
from parsers.families.minutes.speakers import parse_speaker
from parsers.forms.records import RecordTable, as_records_of_any

MIN_TURNS = 3
"""Rows of a table without a head; in fewer a post stands beside a remark on it."""

TURNS_SHARE = 0.7
"""Of the rows of such a table, so many name a speaker, and hold a sentence."""

_SENTENCE = re.compile(r"[。？?]")


def turns_in(table: Table) -> RecordTable | None:
    """The table by the columns of its turns; None if it is no such table.

    Its head tells (発言者 | 発言の要旨); two columns without one do where the left names speakers
    and the right holds what they say.
    """
    return as_records_of_any(table, forms_like("speech_table")) or _headless(table)


def _headless(table: Table) -> RecordTable | None:
    if table.n_columns != 2:
        return None
    rows = [(left, right) for left, right in table.grid() if left is not right]
    named = [left.text for left, _ in rows if left.text.strip()]
    said = [right.text for _, right in rows if right.text.strip()]
    is_of_turns = len(named) >= MIN_TURNS and _most(named, _names_speaker) and _most(said, _says)
    if not is_of_turns:
        return None
    form = form_named("speech_table")
    fields = {field.id: field for field in form.fields}
    columns = {0: fields["speaker"], 1: fields["text"]}
    return RecordTable(table, form, columns, first_row=0, score=TURNS_SHARE)


def _most(texts: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return sum(map(holds, texts)) >= TURNS_SHARE * len(texts)


def _names_speaker(text: str) -> bool:
    speaker = parse_speaker(text)
    return speaker is not None and speaker.is_strong


def _says(text: str) -> bool:
    return _SENTENCE.search(text) is not None
