"""Minutes that set what was asked and what was answered side by side in tables (質疑応答の要旨)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import grid_table

_WIDTHS = (2.2, 5.0, 15.0, 15.0, 6.4)
_HEAD_WIDTHS = (6, 4.6, 22)


class Exchange(Struct, frozen=True):
    """What a member asked and what was answered; no answer to a mere opinion."""

    question: str
    answer: str | None = None


class QaStyle(Struct, frozen=True, kw_only=True):
    """How a board prints such minutes.

    Attributes:
        title: with ``{scope}`` and ``{body}``.
        labels: label of each head item by its meaning, in order.
        roles: of the chair, its deputy and the members.
        role_counts: how many people have each of these roles.
        heads: of the tables: number, who spoke, what was asked, what was answered, who answered.
        member_form: how a member is called, with ``{surname}`` and ``{role}``.
        unanswered: what stands where nothing was answered.
        matters: with the unit whose head answers, the exchanges and the outcome of each.
        matter_form: above each table, with ``{n}`` and ``{title}``.
        outcome_form: below each table, with ``{outcome}``.
    """

    title: str
    round_scope: str
    fiscal_year: int
    labels: dict[str, str]
    roles: tuple[str, str, str]
    role_counts: tuple[int, int, int]
    venue: str
    hours: tuple[str, str]
    heads: tuple[str, str, str, str, str]
    member_form: str
    unanswered: str
    matters: tuple[tuple[str, str, tuple[Exchange, ...], str], ...]
    matter_form: str
    outcome_form: str
    observers: int = 3
    observers_form: str = "{n}名"
    day_style: DayStyle = "era"


def qa_minutes(draft: Draft, style: QaStyle, day: date, number: int) -> None:
    """Compose the minutes of one meeting."""
    body = draft.town.board
    year = draft.fiscal_year(style.fiscal_year)
    scope = style.round_scope.format(year=year, round=number)
    draft.title(style.title.format(scope=scope, body=body))
    _head(draft, style, day)
    draft.fact(
        "meetings",
        body_name=body,
        round=number,
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        time_start=style.hours[0],
        venue=style.venue,
        observers=style.observers,
    )
    seq = 0
    for n, (title, section, exchanges, outcome) in enumerate(style.matters, 1):
        draft.heading(style.matter_form.format(n=n, title=title), level=2)
        seq = _exchanges(draft, style, section, exchanges, seq)
        draft.text(style.outcome_form.format(outcome=outcome))


def _head(draft: Draft, style: QaStyle, day: date) -> None:
    """A table of label and value, the members parted by their roles in a column between."""
    values = {
        "date": f"{draft.day(day, style.day_style)} {style.hours[1]}",
        "venue": style.venue,
        "observers": style.observers_form.format(n=style.observers),
        "agenda": "\n".join(f"（{n}）{title}" for n, (title, *_) in enumerate(style.matters, 1)),
    }
    for title, *_ in style.matters if "agenda" in style.labels else ():
        draft.fact("agenda_items", title=title)
    rows: list[list[str]] = []
    for name, label in style.labels.items():
        if name != "present":
            rows.append([label, draft.key(label, values[name]), LEFT])
            continue
        first = 0
        for role, count in zip(style.roles, style.role_counts, strict=True):
            people = draft.town.people[first : first + count]
            rows.append([ABOVE if first else label, role, "、".join("　".join(p) for p in people)])
            for person in people:
                draft.fact("attendees", role=role, name="".join(person), attendance="present")
            first += count
    draft.table(grid_table(rows, _HEAD_WIDTHS, n_header_rows=0, stub_columns=1))


def _exchanges(
    draft: Draft, style: QaStyle, section: str, exchanges: tuple[Exchange, ...], seq: int
) -> int:
    """Print the exchanges on a matter; returns the number of the last turn."""
    rows = [list(style.heads)]
    places = draft.random.sample(range(1, sum(style.role_counts)), len(exchanges))
    for n, (place, exchange) in enumerate(zip(places, exchanges, strict=True), 1):
        role = style.roles[1 if place < sum(style.role_counts[:2]) else 2]
        surname = draft.town.people[place][0]
        post = f"{draft.department(section)}長" if exchange.answer else style.unanswered
        speaker = style.member_form.format(surname=surname, role=role)
        answer = exchange.answer or style.unanswered
        rows.append([str(n), speaker, exchange.question, answer, post])
        seq += 1
        draft.fact(
            "speeches",
            seq=seq,
            speaker_role=role,
            speaker_name=surname,
            text=exchange.question,
        )
        if exchange.answer:
            seq += 1
            draft.fact("speeches", seq=seq, speaker_role=post, text=exchange.answer)
    draft.table(grid_table(rows, _WIDTHS))
    return seq
