"""Tables that set what was said beside who said it, a row each."""

from __future__ import annotations

import re

from corpus.forms.load import form_named, forms_like
from corpus.layout import Table
from parsers.families.minutes.speakers import parse_speaker
from parsers.forms.records import RecordTable, as_records_of_any

MIN_TURNS = 3
"""Rows of a table without a head; in fewer a post stands beside a remark on it."""

TURNS_SHARE = 0.7
"""Of the rows of such a table, so many name a speaker, and hold a sentence."""

ROLES_SHARE = 0.3
"""… and so many a role; units alone stand beside what they do, too."""

_SENTENCE = re.compile(r"[。？?]")


def turns_in(table: Table) -> RecordTable | None:
    """The table by the columns of its turns; None if it is no such table.

    Its head tells (発言者 | 発言の要旨); two columns without one, or under one that a scan misread,
    do where the left names speakers and the right holds what they say.
    """
    return as_records_of_any(table, forms_like("speech_table")) or _headless(table)


def _headless(table: Table) -> RecordTable | None:
    if table.n_columns != 2:
        return None
    rows = [row for row in table.grid() if row[0] is not row[1]]
    speakers = [parse_speaker(left.text) for left, _ in rows if left.text.strip()]
    named = [speaker for speaker in speakers if speaker is not None]
    said = [right.text for _, right in rows if right.text.strip()]
    turns = [right.row for left, right in rows if parse_speaker(left.text) and _says(right.text)]
    is_of_turns = (
        len(turns) >= MIN_TURNS
        and len(named) >= TURNS_SHARE * len(speakers)
        and sum(speaker.is_strong for speaker in named) >= ROLES_SHARE * len(speakers)
        and sum(map(_says, said)) >= TURNS_SHARE * len(said)
    )
    if not is_of_turns:
        return None
    form = form_named("speech_table")
    fields = {field.id: field for field in form.fields}
    columns = {0: fields["speaker"], 1: fields["text"]}
    heads = [row for row in rows if row[0].row < turns[0]]
    return RecordTable(table, form, columns, heads[-1][0].row + 1 if heads else 0, TURNS_SHARE)


def _says(text: str) -> bool:
    return _SENTENCE.search(text) is not None
