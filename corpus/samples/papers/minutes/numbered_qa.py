"""Minutes in numbered headings, each matter as pairs of question and answer (要点筆記)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.samples.calendar import DayStyle
from corpus.samples.draft import Draft
from corpus.samples.papers.minutes.assembly_day import noted_post
from corpus.samples.papers.minutes.transcript import noted_text


class Saying(Struct, frozen=True):
    """What one said: the word before it (問, 答…), who it was by role and surname, the text."""

    word: str
    role: str
    surname: str
    text: str


class NumberedMatter(Struct, frozen=True):
    """A matter: its printed number, title, the sayings and what was decided."""

    number: str
    title: str
    sayings: tuple[Saying, ...]
    decision: str


class NumberedQaStyle(Struct, frozen=True, kw_only=True):
    """How a board prints such minutes.

    Attributes:
        title: with ``{body}``.
        labels: of day, venue, those present, those absent, officials, listeners, papers, matters
            and the end; numbered in order.
        label_form: with ``{n}`` and ``{label}``.
        hours: what stands behind the day, and both hours as HH:MM.
        present, absent: role and names by role.
        officials: post, surname and given name.
        papers: the papers that were handed out.
        saying_form: with ``{word}``, ``{n}``, ``{who}`` and ``{text}``; numbers run on within a
            matter, question and answer sharing theirs.
        answer_words: words that keep the number of the question before.
        unnumbered: words without a number.
        decision_form: with ``{decision}``.
        closing: what stands under the last heading.
    """

    title: tuple[str, ...]
    round: int
    day: date
    hours: tuple[str, str, str]
    venue: str
    labels: tuple[str, str, str, str, str, str, str, str, str]
    label_form: str
    present: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    absent: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    officials: tuple[tuple[str, str, str], ...]
    observers: tuple[int, str]
    papers: tuple[str, ...]
    matters: tuple[NumberedMatter, ...]
    saying_form: str
    answer_words: tuple[str, ...]
    unnumbered: tuple[str, ...]
    decision_form: str
    closing: str
    day_style: DayStyle = "weekday"


def numbered_qa(draft: Draft, style: NumberedQaStyle) -> None:
    """Compose the minutes of one meeting."""
    body = draft.town.board
    for text in style.title:
        draft.title(draft.dated(text.format(body=body)))
    labels = [style.label_form.format(n=n, label=label) for n, label in enumerate(style.labels, 1)]
    when = f"{draft.day(style.day, style.day_style)}{style.hours[0]}"
    draft.text(f"{labels[0]}　{draft.key(style.labels[0], when)}")
    draft.text(f"{labels[1]}　{draft.key(style.labels[1], style.venue)}")
    draft.fact(
        "meetings",
        body_name=body,
        round=style.round,
        date_start=style.day.isoformat(),
        date_end=style.day.isoformat(),
        time_start=style.hours[1],
        time_end=style.hours[2],
        venue=style.venue,
        observers=style.observers[0],
    )
    _people(draft, style, labels)
    draft.text(f"{labels[5]}　{draft.key(style.labels[5], style.observers[1])}")
    draft.text(labels[6])
    for text in style.papers:
        draft.text(noted_text(draft, text), indent=2)
    draft.text(labels[7])
    seq = 0
    for matter in style.matters:
        seq = _matter(draft, style, matter, seq)
    draft.text(labels[8])
    draft.text(style.closing, indent=2)


def _people(draft: Draft, style: NumberedQaStyle, labels: list[str]) -> None:
    for label, groups, attendance in (
        (labels[2], style.present, "present"),
        (labels[3], style.absent, "absent"),
    ):
        draft.text(label)
        for role, people in groups:
            listed = "、".join("　".join(person) for person in people)
            draft.text(f"{role}　　{listed}", indent=2)
            for person in people:
                draft.fact("attendees", role=role, name="".join(person), attendance=attendance)
    draft.text(labels[4])
    for post, *names in style.officials:
        draft.text(f"{noted_post(draft, post)}　　{'　'.join(names)}", indent=2)
        draft.fact("attendees", role=post, name="".join(names), attendance="present")


def _matter(draft: Draft, style: NumberedQaStyle, matter: NumberedMatter, seq: int) -> int:
    """Print a matter; returns the number of the last speech."""
    draft.text(f"{matter.number}　{noted_text(draft, matter.title)}", indent=1)
    draft.fact("agenda_items", item_no=matter.number, title=matter.title, decision=matter.decision)
    n = 0
    for saying in matter.sayings:
        n += saying.word not in (*style.answer_words, *style.unnumbered)
        who = noted_post(draft, saying.surname + saying.role)
        number = "" if saying.word in style.unnumbered else n
        text = noted_text(draft, saying.text)
        line = style.saying_form.format(word=saying.word, n=number, who=who, text=text)
        draft.text(line, indent=2)
        seq += 1
        draft.fact(
            "speeches",
            seq=seq,
            speaker_role=saying.role,
            speaker_name=saying.surname or None,
            text=saying.text,
        )
    draft.text(style.decision_form.format(decision=matter.decision), indent=2)
    return seq


def sayings_of(text: str) -> tuple[Saying, ...]:
    """Sayings from lines of ``word|role|surname|text``."""
    lines = (line.strip().split("|") for line in text.strip().splitlines())
    return tuple(Saying(*parts) for parts in lines)
