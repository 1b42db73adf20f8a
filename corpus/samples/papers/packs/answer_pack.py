"""A board's answers to appeals, each with its letter and its reasons (答申書)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.tables import grid_table

_SUMMARY_WIDTHS = (7.0, 22.0)
_COURSE_WIDTHS = (8.0, 22.0)
_MEMBER_WIDTHS = (8.0, 12.0, 7.0)


class Appeal(Struct, frozen=True, kw_only=True):
    """An appeal that a board answers.

    Attributes:
        numbers: of the answer, of the consultation and of the letter that put it.
        unit: the unit that decided, as a path.
        consulted, answered: the days.
        conclusion: the sentence.
        parts: heading and paragraphs of the parts behind the conclusion.
        course: day and event.
    """

    numbers: tuple[str, str, str]
    matter: str
    unit: tuple[str, ...]
    consulted: date
    answered: date
    conclusion: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    course: tuple[tuple[date, str], ...]


class AnswerPackStyle(Struct, frozen=True, kw_only=True):
    """How a board prints its answers.

    Attributes:
        addressee: post, surname and given name.
        letter_title, letter_lead: of the letter, with ``{day}`` and ``{number}``.
        letter_items: labels of the matter and the consultation's number in it.
        annex_title: with ``{number}``, of the answer itself.
        labels: of its ruled head: consultation's number, its day, answer's day, organ, matter.
        organ_form: the organ, with ``{unit}``.
        conclusion_heading, course_heading, members_heading: above these parts.
        course_heads, member_heads: of their tables.
        members: role and occupation of the town's people, in order.
        summary_style, course_style, letter_style: of the days there.
    """

    addressee: tuple[str, str, str]
    letter_title: str
    letter_lead: str
    letter_items: tuple[str, str]
    annex_title: str
    labels: tuple[str, str, str, str, str]
    organ_form: str
    conclusion_heading: str
    course_heading: str
    members_heading: str
    course_heads: tuple[str, str]
    member_heads: tuple[str, str, str]
    members: tuple[tuple[str, str], ...]
    appeals: tuple[Appeal, ...]
    letter_style: DayStyle = "kanji"
    summary_style: DayStyle = "era"
    course_style: DayStyle = "dotted"


def answer_pack(draft: Draft, style: AnswerPackStyle) -> None:
    """Compose the answers."""
    for index, appeal in enumerate(style.appeals):
        if index:
            draft.new_page()
        _letter(draft, style, appeal)
        draft.new_page()
        _answer(draft, style, appeal)
    _members(draft, style)


def _letter(draft: Draft, style: AnswerPackStyle, appeal: Appeal) -> None:
    answer_no, consultation_no, letter_no = appeal.numbers
    post, *person = style.addressee
    chair = draft.town.people[0]
    draft.right(answer_no)
    draft.right(draft.day(appeal.answered, style.letter_style))
    draft.text(f"{post}　{'　'.join(person)}　様", indent=1)
    draft.right(draft.town.board)
    draft.right(f"{style.members[0][0]}　{'　'.join(chair)}　　")
    draft.title(style.letter_title)
    day = draft.day(appeal.consulted, style.letter_style)
    draft.text(f"　{style.letter_lead.format(day=day, number=letter_no)}")
    draft.centre("記")
    values = (draft.dated(appeal.matter), consultation_no)
    for n, (label, value) in enumerate(zip(style.letter_items, values, strict=True), 1):
        draft.text(f"{n}　{label}　　{draft.key(label, value)}", indent=1)
    draft.right("以　上")


def _answer(draft: Draft, style: AnswerPackStyle, appeal: Appeal) -> None:
    draft.centre(style.annex_title.format(number=appeal.numbers[0]))
    unit = draft.department(*appeal.unit)
    values = (
        appeal.numbers[1],
        draft.day(appeal.consulted, style.summary_style),
        draft.day(appeal.answered, style.summary_style),
        style.organ_form.format(unit=unit),
        draft.dated(appeal.matter),
    )
    rows = [
        [label, draft.key(label, value)] for label, value in zip(style.labels, values, strict=True)
    ]
    draft.table(grid_table(rows, _SUMMARY_WIDTHS, n_header_rows=0, stub_columns=1))
    draft.heading(style.conclusion_heading, level=2)
    draft.text(f"　{draft.dated(appeal.conclusion)}")
    for heading, paragraphs in appeal.parts:
        draft.heading(heading, level=2)
        for text in paragraphs:
            draft.text(f"　{draft.dated(text)}")
    draft.heading(style.course_heading, level=2)
    rows = [list(style.course_heads)]
    rows += [[draft.day(day, style.course_style), event] for day, event in appeal.course]
    draft.table(grid_table(rows, _COURSE_WIDTHS))
    draft.fact(
        "answers",
        consulted_on=appeal.consulted.isoformat(),
        answered_on=appeal.answered.isoformat(),
        from_body=draft.town.board,
        matter=appeal.matter,
        conclusion=appeal.conclusion,
    )


def _members(draft: Draft, style: AnswerPackStyle) -> None:
    draft.heading(style.members_heading, level=2)
    rows = [list(style.member_heads)]
    for person, (role, occupation) in zip(draft.town.people, style.members, strict=True):
        rows.append(["　".join(person), occupation, role])
        draft.fact("attendees", name="".join(person), role=role, affiliation=occupation)
    draft.table(grid_table(rows, _MEMBER_WIDTHS, ruling="rows"))
