"""Papers of a board (審議会資料): each kind of paper in a pack read for what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from corpus.document import Field
from corpus.rows import Answer, FamilyRow
from parsers.families.agenda import agenda_items_of
from parsers.families.answers import answers_of
from parsers.families.consultation_letters import consultations_of
from parsers.families.meeting_head import head_fields, read_meeting
from parsers.families.minutes.people.rosters import members_listed, read_roster
from parsers.families.opinions import opinions_of, petition_fields, petitions_of
from parsers.families.votes.petition_lists import petitions_listed
from parsers.part import FamilyReading, Part


def read_board_papers(part: Part) -> FamilyReading:
    """Read a paper of a board by its form; terms of contracts and attachments give no rows."""
    form_id = part.form_id or ""
    rows = tuple(_READERS[form_id](part)) if form_id in _READERS else ()
    opinions = (row.from_body for row in rows if isinstance(row, Answer))
    return FamilyReading(
        rows=rows,
        body_name=next(opinions, None) if form_id == "opinion" else None,
        fields=_FIELDS[form_id](part) if form_id in _FIELDS else (),
    )


def _agenda_rows(part: Part) -> Iterator[FamilyRow]:
    meeting = read_meeting(part)
    if meeting is not None:
        yield meeting
    yield from agenda_items_of(part)
    yield from members_listed(part)


def _answer_rows(part: Part) -> Iterator[FamilyRow]:
    yield from answers_of(part)
    yield from members_listed(part)


def _petition_rows(part: Part) -> Iterator[FamilyRow]:
    """The petitions of a list; else the one that the paper is."""
    listed = list(petitions_listed(part))
    yield from listed or petitions_of(part)


_FIELDS: Mapping[str, Callable[[Part], tuple[Field, ...]]] = {
    "agenda": head_fields,
    "petition": petition_fields,
}

_READERS: Mapping[str, Callable[[Part], Iterator[FamilyRow]]] = {
    "agenda": _agenda_rows,
    "answer": _answer_rows,
    "consultation_letter": consultations_of,
    "opinion": opinions_of,
    "petition": _petition_rows,
    "roster": read_roster,
}
