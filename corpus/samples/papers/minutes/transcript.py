"""Minutes whose turns a plan states one by one, with lists of those present (会議録)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.papers.minutes.assembly_day import noted_post

DIRECTION = "@"
"""In a script: the line is a stage direction."""

HEADING = "#"
"""In a script: the line is a heading between turns."""


class Turn(Struct, frozen=True):
    """A turn of a speaker; a stage direction has no mark, a heading has the text only.

    Attributes:
        mark: printed before the speaker, or `DIRECTION` or `HEADING`.
        paragraphs: what was said.
    """

    mark: str
    role: str
    name: str
    paragraphs: tuple[str, ...]


def turns_of(text: str) -> tuple[Turn, ...]:
    """Turns from lines of ``mark|role|name|paragraph|paragraph``, ``@text`` and ``#text``."""
    turns = []
    for line in text.strip().splitlines():
        stripped = line.strip()
        if stripped[0] in (DIRECTION, HEADING):
            turns.append(Turn(stripped[0], "", "", (stripped[1:],)))
            continue
        mark, role, name, *paragraphs = stripped.split("|")
        turns.append(Turn(mark, role, name, tuple(paragraphs)))
    return tuple(turns)


class TranscriptStyle(Struct, frozen=True, kw_only=True):
    """How an assembly prints such minutes.

    Attributes:
        title: lines of the title, with ``{body}``; the first is the paper's.
        day_line: with ``{day}``.
        headings: above the schedule, those present, those absent and the officials.
        items: number and title of each matter on the schedule.
        absent: surnames of those who were not there.
        seat_form: a line of a list of members, with ``{seat}`` and ``{spaced}``.
        officials: post, surname and given name.
        official_form: a line of their list, with ``{post}`` and ``{spaced}``.
        opened: line with the hour, and the hour as HH:MM; ``closing`` is the hour of the end.
        speaker: begins a turn, with ``{mark}``, ``{role}`` and ``{name}``.
    """

    title: tuple[str, ...]
    round: int
    day: date
    day_line: str
    headings: tuple[str, str, str, str]
    items: tuple[tuple[str, str], ...]
    absent: tuple[str, ...]
    seat_form: str
    officials: tuple[tuple[str, str, str], ...]
    official_form: str
    opened: tuple[str, str]
    closing: str
    speaker: str
    turns: tuple[Turn, ...]
    day_style: DayStyle = "kanji"


def transcript(draft: Draft, style: TranscriptStyle) -> None:
    """Compose the minutes of a day."""
    body = draft.town.board
    for text in style.title:
        draft.title(draft.dated(text.format(body=body)))
    draft.centre(style.day_line.format(day=draft.day(style.day, style.day_style)))
    draft.fact(
        "meetings",
        body_name=body,
        round=style.round,
        date_start=style.day.isoformat(),
        date_end=style.day.isoformat(),
        time_start=style.opened[1],
        time_end=style.closing,
    )
    draft.heading(style.headings[0], level=2)
    for item_no, title in style.items:
        draft.text(f"{item_no}　{draft.dated(title)}", indent=1)
        draft.fact("agenda_items", item_no=item_no, title=title)
    _members(draft, style)
    draft.heading(style.headings[3], level=2)
    for post, *person in style.officials:
        spaced = "　".join(person)
        draft.text(style.official_form.format(post=noted_post(draft, post), spaced=spaced))
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
    # The line with the hour is a direction like those between the turns.
    draft.right(style.opened[0])
    draft.fact("speeches", seq=1, text=style.opened[0])
    scripted_speeches(draft, style.speaker, style.turns)


def _members(draft: Draft, style: TranscriptStyle) -> None:
    """Those present and those absent, by their seats; nobody is left out."""
    numbered = list(enumerate(draft.town.people, 1))
    for heading, attendance in zip(style.headings[1:3], ("present", "absent"), strict=True):
        draft.heading(heading, level=2)
        for seat, person in numbered:
            if (person[0] in style.absent) == (attendance == "absent"):
                draft.text(style.seat_form.format(seat=seat, spaced="　".join(person)))
                draft.fact("attendees", role="議員", name="".join(person), attendance=attendance)


def scripted_speeches(draft: Draft, speaker: str, turns: Sequence[Turn]) -> None:
    """The turns and directions below the line with the hour."""
    seq = 1
    for turn in turns:
        texts = [noted_text(draft, text) for text in turn.paragraphs]
        if turn.mark == HEADING:
            draft.heading(texts[0], level=2)
            continue
        seq += 1
        if turn.mark == DIRECTION:
            draft.text(texts[0], indent=3)
            draft.fact("speeches", seq=seq, text=texts[0])
            continue
        role = noted_post(draft, turn.role)
        opening = speaker.format(mark=turn.mark, role=role, name=turn.name)
        draft.text(f"{opening}　{texts[0]}")
        for text in texts[1:]:
            draft.text(f"　{text}")
        draft.fact(
            "speeches",
            seq=seq,
            speaker_role=turn.role,
            speaker_name=turn.name,
            text="\n".join(texts),
        )


def noted_text(draft: Draft, text: str) -> str:
    """A text as it went in; its dates and the units that it names are noted."""
    for unit in dict.fromkeys(path[0] for path in draft.town.units):
        for _ in range(text.count(unit)):
            draft.department(unit)
    return draft.dated(text)
