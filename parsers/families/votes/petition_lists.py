"""Petitions listed in a table before they are voted on (請願文書表), one row each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.forms.load import forms_like
from corpus.layout import Table
from corpus.rows import Vote
from parsers.families.columns import text_value
from parsers.families.evidence import evidence_of
from parsers.families.votes.bill_lists import NUMBER
from parsers.families.votes.read import session_in
from parsers.forms.records import as_records_of_any, records_of
from parsers.part import Part

_FIELDS = ("bill_no", "bill_title")
_NUMBER = re.compile(rf"\s*{NUMBER}\s*")


def petitions_listed(part: Part) -> Iterator[Vote]:
    """The petitions of the tables that have a column of numbers and one of titles."""
    session = session_in(part.title, *(block.text for block in part.blocks[:6]))
    for table in part.tables:
        yield from _petitions_of(table, part, session)


def _petitions_of(table: Table, part: Part, session: str | None) -> Iterator[Vote]:
    found = as_records_of_any(table, forms_like("vote_table"))
    if found is None or not found.labelled.issuperset(_FIELDS):
        return
    for record in records_of(found):
        number, title = (record[name] for name in _FIELDS)
        if _NUMBER.fullmatch(number.text) and text_value(title.text):
            yield Vote(
                page_number=title.page_number,
                evidence={name: evidence_of(record[name], part.text_origin) for name in _FIELDS},
                session=session,
                bill_no=text_value(number.text),
                bill_title=text_value(title.text),
            )
