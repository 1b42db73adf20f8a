"""A board's one answer to several matters: a letter and two annexes (答申書, 別紙)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.tables import Entry, grid_table


class Ruling(Struct, frozen=True, kw_only=True):
    """What the board says of a matter; ``condition`` may be empty."""

    number: str
    matter: str
    unit: str
    conclusion: str
    condition: str = ""


class JointStyle(Struct, frozen=True, kw_only=True):
    """How a board prints such an answer.

    Attributes:
        number: of the answer.
        addressee: post, surname and given name.
        lead: of the letter, with ``{day}``.
        wishes_line, wishes: what the board wishes besides, below the letter.
        annexes: marks of the two annexes.
        ruling_title, ruling_heads: of the first: number, matter, unit, conclusion, condition.
        nothing: printed for no condition.
        course_heading, course_heads, course: of the second: day and event.
        members_heading, member_heads: role, name, where from.
        members: role and origin of the town's people, in order.
    """

    number: str
    consulted: date
    answered: date
    addressee: tuple[str, str, str]
    title: str
    lead: str
    wishes_line: str
    wishes: tuple[str, ...]
    annexes: tuple[str, str]
    ruling_title: str
    ruling_heads: tuple[str, str, str, str, str]
    rulings: tuple[Ruling, ...]
    course_heading: str
    course_heads: tuple[str, str]
    course: tuple[tuple[date, str], ...]
    members_heading: str
    member_heads: tuple[str, str, str]
    members: tuple[tuple[str, str], ...]
    nothing: str = "なし"
    letter_style: DayStyle = "kanji"
    course_style: DayStyle = "full_width"


def joint_answer(draft: Draft, style: JointStyle) -> None:
    """Compose the answer."""
    _letter(draft, style)
    draft.new_page()
    draft.right(style.annexes[0])
    _rulings(draft, style)
    draft.new_page()
    draft.right(style.annexes[1])
    draft.heading(style.course_heading)
    rows: list[list[Entry]] = [list(style.course_heads)]
    rows += [[draft.day(day, style.course_style), event] for day, event in style.course]
    draft.table(grid_table(rows, (9, 21), ruling="rows"))
    _members(draft, style)


def _letter(draft: Draft, style: JointStyle) -> None:
    post, *person = style.addressee
    draft.right(style.number)
    draft.right(draft.day(style.answered, style.letter_style))
    draft.text(f"{post}　{' '.join(person)}　殿")
    draft.right(draft.town.board)
    draft.right(f"{style.members[0][0]}　{' '.join(draft.town.people[0])}　　")
    draft.title(style.title, spaced=True)
    draft.text(style.lead.format(day=draft.day(style.consulted, style.letter_style)))
    draft.text(style.wishes_line)
    for wish in style.wishes:
        draft.text(wish, indent=1)


def _rulings(draft: Draft, style: JointStyle) -> None:
    draft.centre(style.ruling_title)
    rows: list[list[Entry]] = [list(style.ruling_heads)]
    for ruling in style.rulings:
        unit = draft.department(ruling.unit)
        condition = ruling.condition or style.nothing
        rows.append([ruling.number, ruling.matter, unit, ruling.conclusion, condition])
        draft.fact(
            "answers",
            consulted_on=style.consulted.isoformat(),
            answered_on=style.answered.isoformat(),
            from_body=draft.town.board,
            matter=ruling.matter,
            conclusion=ruling.conclusion,
            conditions=ruling.condition or None,
        )
    draft.table(grid_table(rows, (2.6, 10.8, 6.4, 7.2, 10.4)))


def _members(draft: Draft, style: JointStyle) -> None:
    draft.heading(style.members_heading)
    rows: list[list[Entry]] = [list(style.member_heads)]
    for person, (role, origin) in zip(draft.town.people, style.members, strict=True):
        rows.append([role, "　".join(person), origin])
        draft.fact("attendees", name="".join(person), role=role, affiliation=origin)
    draft.table(grid_table(rows, (7, 10, 13), ruling="rows"))
