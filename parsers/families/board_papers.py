"""Papers of a board (審議会資料): each kind of paper in a pack read for what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from corpus.rows import FamilyRow
from parsers.families.agenda import agenda_items_of
from parsers.families.answers import answers_of, consultations_of
from parsers.families.meeting_head import head_fields, read_meeting
from parsers.families.minutes.attendees import read_roster
from parsers.part import FamilyReading, Part


def read_board_papers(part: Part) -> FamilyReading:
    """Read a paper of a board by its form; terms of contracts and attachments give no rows."""
    reader = _READERS.get(part.form_id or "")
    return FamilyReading(
        rows=tuple(reader(part)) if reader else (),
        fields=head_fields(part) if part.form_id == "agenda" else (),
    )


def _agenda_rows(part: Part) -> Iterator[FamilyRow]:
    meeting = read_meeting(part)
    if meeting is not None:
        yield meeting
    yield from agenda_items_of(part)


_READERS: Mapping[str, Callable[[Part], Iterator[FamilyRow]]] = {
    "agenda": _agenda_rows,
    "answer": answers_of,
    "consultation_letter": consultations_of,
    "roster": read_roster,
}
