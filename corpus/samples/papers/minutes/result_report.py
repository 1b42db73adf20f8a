"""Reports of what a meeting came to, in bullets (会議結果報告)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft


class Opinion(Struct, frozen=True):
    """What one said and, where there was one, what the office answered."""

    text: str
    answer: str | None = None


class ReportStyle(Struct, frozen=True, kw_only=True):
    """How a body prints such reports.

    Attributes:
        scope: year and round of the meeting, written out; ``title`` with it and ``{body}``.
        headings: of day, venue, those present, matters, opinions and what comes next.
        hours: what stands behind the day, and both hours as HH:MM.
        heading_form: how a heading is printed, with ``{heading}``.
        inline: a heading and its only value on one line, with ``{heading}`` and ``{value}``.
        present, absent: role and names by role; the names are parted by ``joint``.
        observers: their number, as a bullet of those present with ``observers_form``.
        matters: number, title, decision and opinions.
        matter_form: a bullet with ``{number}``, ``{title}`` and ``{decision}``.
        opinions_form: stands above the opinions on a matter, with ``{number}`` and ``{title}``.
        member_form, office_form: a bullet with what was said, with ``{text}``.
        roles: of those who spoke: member and office.
        unit: the unit that keeps the report, as a path; ``unit_form`` with ``{unit}``.
    """

    title: str
    scope: str
    round: int
    day: date
    hours: tuple[str, str, str]
    venue: str
    headings: tuple[str, str, str, str, str, str]
    heading_form: str
    inline: str
    present: tuple[tuple[str, tuple[str, ...]], ...]
    absent: tuple[tuple[str, tuple[str, ...]], ...]
    people_form: str
    absent_form: str
    observers: int
    observers_form: str
    matters: tuple[tuple[str, str, str, tuple[Opinion, ...]], ...]
    matter_form: str
    opinions_form: str
    member_form: str
    office_form: str
    roles: tuple[str, str]
    next_steps: tuple[str, ...]
    unit: tuple[str, ...]
    unit_form: str
    day_style: DayStyle = "weekday"
    joint: str = "、"


def result_report(draft: Draft, style: ReportStyle) -> None:
    """Compose the report of one meeting."""
    body = draft.town.board
    draft.title(draft.dated(style.title.format(scope=style.scope, body=body)))
    day, venue, *_ = style.headings
    people, matters, opinions, following = (
        style.heading_form.format(heading=heading) for heading in style.headings[2:]
    )
    when = f"{draft.day(style.day, style.day_style)}　{style.hours[0]}"
    for heading, value in ((day, when), (venue, style.venue)):
        draft.text(style.inline.format(heading=heading, value=draft.key(heading, value)))
    draft.fact(
        "meetings",
        body_name=body,
        round=style.round,
        date_start=style.day.isoformat(),
        date_end=style.day.isoformat(),
        time_start=style.hours[1],
        time_end=style.hours[2],
        venue=style.venue,
        observers=style.observers,
    )
    draft.text(people)
    _people(draft, style)
    draft.text(matters)
    for number, title, decision, _ in style.matters:
        printed = style.matter_form.format(number=number, title=title, decision=decision)
        draft.text(draft.dated(printed), indent=1)
        draft.fact("agenda_items", item_no=number, title=title, decision=decision)
    draft.text(opinions)
    _opinions(draft, style)
    draft.text(following)
    for text in style.next_steps:
        draft.text(draft.dated(text), indent=1)
    draft.right(style.unit_form.format(unit=draft.department(*style.unit)))


def _people(draft: Draft, style: ReportStyle) -> None:
    for groups, form, attendance in (
        (style.present, style.people_form, "present"),
        (style.absent, style.absent_form, "absent"),
    ):
        for role, names in groups:
            draft.text(form.format(role=role, names=style.joint.join(names)), indent=1)
            for name in names:
                draft.fact("attendees", role=role, name=name, attendance=attendance)
    draft.text(style.observers_form.format(n=style.observers), indent=1)


def _opinions(draft: Draft, style: ReportStyle) -> None:
    member, office = style.roles
    seq = 0
    for number, title, _, opinions in style.matters:
        heading = style.opinions_form.format(number=number, title=title)
        draft.text(draft.dated(heading), indent=1)
        for opinion in opinions:
            draft.text(style.member_form.format(text=draft.dated(opinion.text)), indent=1)
            seq += 1
            draft.fact("speeches", seq=seq, speaker_role=member, text=opinion.text)
            if opinion.answer:
                draft.text(style.office_form.format(text=draft.dated(opinion.answer)), indent=2)
                seq += 1
                draft.fact("speeches", seq=seq, speaker_role=office, text=opinion.answer)
