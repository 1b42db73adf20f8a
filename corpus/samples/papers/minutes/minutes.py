"""Minutes of boards and assemblies (会議録・議事録)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table
from corpus.samples.wording import Vocabulary

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
UNIT_POSTS = ("課長", "室長", "部長", "局長", "所長")
SEAT = "番"
"""Members are called by the number of their seat (３番) where this is their role."""


N_OBSERVERS = 2

GRID_WIDTHS = (4.2, 3.2, 7.6, 3.6, 7.4)
"""Widths of a head table whose rows are parted in different ways."""

LINE_FORMS = {
    "brackets": "【{label}】{value}",
    "colons": "{label}：{value}",
    "leaders": "{label}……{value}",
}
"""How a line of a head puts label and value, where they are not numbered."""

STACKED_WIDTHS = (12.0, 9.0, 5.0)
"""Widths of a head table with the values below their labels."""


class MinutesStyle(Struct, frozen=True, kw_only=True):
    """How a body prints its minutes.

    Attributes:
        speaker: how a turn begins, with ``{role}``, ``{name}`` or ``{surname}``; in
            ``{spaced}`` surname and given name are parted.
        head: ``lines`` labelled lines, ``table`` a ruled table, ``brackets`` 【日時】 style,
            ``grid`` a ruled table with day and venue side by side and those present parted by
            their roles, ``colons`` lines of label and value with a colon between them,
            ``stacked`` numbered labels with their values on the lines below, ``marked`` the same
            with a ring before the label in place of its number, ``leaders`` lines of label and
            value with dots between them, ``above`` a ruled table of values below their labels,
            the first three of them side by side.
        labels: label of each head item by its meaning, in order.
        roles: roles of the speakers: chair, members, office.
        keeps_names: else the office speaks as 事務局, without a name.
        officials: post, surname and given name of those who answer in place of the office.
        committee: a committee of the body that met.
        breaks: stage directions, or lines of dashes, that stand between turns.
        text_on_new_line: whether the speech begins on the line below the speaker.
        hours: when it began, and its hours as printed.
        content_heading: heading above the speeches.
        fiscal_year: of ``{year}`` in ``round_scope``; None where the round stands alone.
        agenda_number: number of a matter on the agenda.
        agenda_frame: what stands on the agenda before and behind the matters, with numbers.
        item_heading: stands above the speeches on each matter, with ``{number}`` and ``{title}``.
        wide_seats: whether the seat's number is set in full width.
        observers_form: how their number is put, as ``{n}``.
        matters: what was dealt with; else three of the vocabulary's operations.
        printed_on: the day that is printed as furniture on each page of a web print.
    """

    title: str
    speaker: str
    head: Literal[
        "lines", "table", "brackets", "grid", "colons", "stacked", "marked", "leaders", "above"
    ]
    labels: dict[str, str]
    roles: tuple[str, str, str] = ("会長", "委員", "事務局")
    round_scope: str = "{year}第{round}回"
    venue: str = "市役所 第2会議室"
    breaks: tuple[str, ...] = ()
    text_on_new_line: bool = False
    day_style: DayStyle = "weekday"
    office_post: str = "課長"
    n_turns: int = 60
    keeps_names: bool = True
    officials: tuple[tuple[str, str, str], ...] = ()
    committee: str = ""
    fiscal_year: int | None = None
    printed_on: date | None = None
    hours: tuple[str, str] = ("13:30", "午後1時30分から午後3時まで")
    content_heading: str | None = None
    agenda_number: str = "{n}"
    agenda_frame: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    item_heading: str | None = None
    wide_seats: bool = False
    observers_form: str = "{n}人"
    matters: tuple[str, ...] = ()


def minutes(draft: Draft, style: MinutesStyle, words: Vocabulary, day: date, number: int) -> None:
    """Compose the minutes of one meeting."""
    body = draft.town.board + style.committee
    scope = style.round_scope.format(
        round=number, year=draft.fiscal_year(style.fiscal_year) if style.fiscal_year else ""
    )
    draft.title(f"{scope}{body}{style.title}")
    if style.printed_on:
        draft.day(style.printed_on, "slashed")
    matters = _write_head(draft, style, words, day)
    draft.fact(
        "meetings",
        body_name=body,
        round=number,
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        time_start=style.hours[0],
        venue=style.venue,
        observers=N_OBSERVERS if "observers" in style.labels else None,
    )
    _write_speeches(draft, style, words, matters)


def _write_head(draft: Draft, style: MinutesStyle, words: Vocabulary, day: date) -> list[str]:
    """Returns the titles of the matters."""
    people = draft.town.people
    chair, members = people[0], people[1:6]
    matters = list(style.matters) or [
        f"{o.name}について" for o in draft.random.sample(words.operations, 3)
    ]
    agenda = _agenda(style, matters)
    for item_no, title, _ in agenda if "agenda" in style.labels else ():
        draft.fact("agenda_items", item_no=item_no, title=title)
    draft.fact("attendees", role=style.roles[0], name=" ".join(chair), attendance="present")
    member_role = "議員" if style.roles[1] == SEAT else style.roles[1]
    for person in members:
        draft.fact("attendees", role=member_role, name=" ".join(person), attendance="present")
    values = {
        "date": f"{draft.day(day, style.day_style)} {style.hours[1]}",
        "venue": style.venue,
        "present": f"{style.roles[0]} {' '.join(chair)}\n{member_role} "
        + "、".join(" ".join(person) for person in members),
        "observers": style.observers_form.format(n=N_OBSERVERS),
        "agenda": "\n".join(printed for _, _, printed in agenda),
    }
    entries = [(label, values[name]) for name, label in style.labels.items()]
    _print_head(draft, style, entries)
    return matters


def _agenda(style: MinutesStyle, matters: Sequence[str]) -> list[tuple[str, str, str]]:
    """Number, title and printed line of each item, those around the matters with a point."""
    before, behind = style.agenda_frame
    numbers = [style.agenda_number.format(n=number) for number in range(1, len(matters) + 1)]
    items = [(no, title, f"{no} {title}") for no, title in zip(numbers, matters, strict=True)]
    framed = [(str(n), title, f"{n}．{title}") for n, title in enumerate((*before, *behind), 1)]
    return [*framed[: len(before)], *items, *framed[len(before) :]]


def _print_head(draft: Draft, style: MinutesStyle, entries: Sequence[tuple[str, str]]) -> None:
    if style.head == "grid":
        _print_grid_head(draft, style, dict(entries))
        return
    for label, value in entries:
        draft.key(label, value)
    if style.head == "above":
        _print_stacked_head(draft, entries)
        return
    if style.head == "table":
        rows = [[label, value] for label, value in entries]
        draft.table(grid_table(rows, (5, 20), n_header_rows=0, stub_columns=1))
        return
    for number, (label, value) in enumerate(entries, 1):
        if style.head in ("stacked", "marked"):
            draft.text(f"○{label}" if style.head == "marked" else f"{number}　{label}")
            for text in value.split("\n"):
                draft.text(text, indent=2)
            continue
        first, *more = value.split("\n")
        form = LINE_FORMS.get(style.head, "{number}　{label}　　{value}")
        draft.text(form.format(number=number, label=label, value=first))
        for text in more:
            draft.text(text, indent=4)


def _print_stacked_head(draft: Draft, entries: Sequence[tuple[str, str]]) -> None:
    beside, below = entries[:3], entries[3:]
    rows = [list(texts) for texts in zip(*beside, strict=True)]
    for entry in below:
        rows += [[text, LEFT, LEFT] for text in entry]
    label_rows = range(0, len(rows), 2)
    draft.table(grid_table(rows, STACKED_WIDTHS, n_header_rows=0, label_rows=label_rows))


def _print_grid_head(draft: Draft, style: MinutesStyle, values: dict[str, str]) -> None:
    """What a row holds in parts is no labelled value."""
    rows: list[list[str]] = []
    for name, label in style.labels.items():
        if name == "present":
            parts = [line.split(" ", 1) for line in values[label].split("\n")]
            rows += [[label, role, names, LEFT, LEFT] for role, names in parts]
            rows[-1][0] = ABOVE
            continue
        value = draft.key(label, values[label])
        if name == "venue":
            rows[-1] = [*rows[-1][:2], LEFT, label, value]
        else:
            rows.append([label, value, LEFT, LEFT, LEFT])
    draft.table(grid_table(rows, GRID_WIDTHS, n_header_rows=0, stub_columns=1))


def _write_speeches(
    draft: Draft, style: MinutesStyle, words: Vocabulary, matters: Sequence[str]
) -> None:
    usual = "会議の内容" if style.head != "table" else "議事の経過"
    draft.heading(style.content_heading or usual)
    seq = 0
    turns_each = -(-style.n_turns // len(matters))
    for turn in range(style.n_turns):
        if style.item_heading and turn % turns_each == 0:
            index = turn // turns_each
            number = style.agenda_number.format(n=index + 1)
            heading = style.item_heading.format(number=number, title=matters[index])
            draft.heading(heading, level=2)
        if style.breaks and turn and turn % 17 == 0:
            direction = draft.random.choice(style.breaks)
            draft.centre(direction)
            # A line of dashes parts turns and says nothing.
            if any(character.isalnum() for character in direction):
                seq += 1
                draft.fact("speeches", seq=seq, text=direction)
        seq += 1
        _write_turn(draft, style, words, turn, seq)


def _write_turn(draft: Draft, style: MinutesStyle, words: Vocabulary, turn: int, seq: int) -> None:
    people = draft.town.people
    place = 0 if turn % 3 == 0 else draft.random.randrange(1, 6) if turn % 3 == 1 else -1
    role = _role_at(draft, style, place)
    is_named = place >= 0 or style.keeps_names
    person = people[place] if is_named else ("", "")
    if place < 0 and style.officials:
        role, *names = draft.random.choice(style.officials)
        if role.endswith("課長"):
            draft.department(role.removesuffix("長"))
        person = (names[0], names[1])
    n_sentences = draft.random.randint(1, 4)
    text = "".join(draft.random.sample(words.speeches, n_sentences))
    opening = style.speaker.format(
        role=role, name="".join(person), spaced="　".join(person), surname=person[0]
    )
    if style.text_on_new_line:
        draft.text(opening)
        draft.text(f"　{text}")
    else:
        draft.text(f"{opening}　{text}")
    draft.fact(
        "speeches",
        seq=seq,
        speaker_role=_stated_role(style, role),
        speaker_name=_stated_name(style, person) or None,
        text=text,
    )


def _role_at(draft: Draft, style: MinutesStyle, place: int) -> str:
    if place == 0:
        return style.roles[0]
    if place > 0:
        seat = f"{place + 1}{SEAT}"
        seat = seat.translate(_FULL_WIDTH) if style.wide_seats else seat
        return seat if style.roles[1] == SEAT else style.roles[1]
    if not style.keeps_names or style.officials:
        return style.roles[2]
    return draft.department(draft.random.choice(draft.town.sections())[-1]) + "長"


def _stated_role(style: MinutesStyle, role: str) -> str:
    """The role that a label states: run together with the name, the post without its unit."""
    is_run_together = "{name}{role}" in style.speaker and role.endswith("長")
    posts = [post for post in UNIT_POSTS if is_run_together and role.endswith(post)]
    return posts[0] if posts else role


def _stated_name(style: MinutesStyle, person: tuple[str, str]) -> str | None:
    if "{name}" in style.speaker or "{spaced}" in style.speaker:
        return "".join(person)
    return person[0] if "{surname}" in style.speaker else None
