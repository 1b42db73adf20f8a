"""Lists of the notices of operations that a municipality's organs gave (届出一覧).

Numbers stand at the left, the organ and its unit behind them reach over all of their notices, and
what a notice is for stands at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from corpus.samples.calendar import era_year
from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT
from corpus.samples.tables import Entry, grid_table

KINDS = ("new", "modify", "abolish")


class Notice(Struct, frozen=True, kw_only=True):
    """A notice; ``why`` is for changed and closed operations."""

    no: str
    organ: str
    unit: str
    name: str
    outline: str
    subjects: str
    sources: tuple[str, ...]
    kind: int
    day: date
    why: str = ""


def notices(text: str) -> tuple[Notice, ...]:
    """Notices from lines of ``no|organ|unit|name|outline|subjects|sources|kind|day|why``."""
    found = []
    for line in text.strip().splitlines():
        no, organ, unit, name, outline, subjects, sources, kind, day, why = line.strip().split("|")
        found.append(
            Notice(
                no=no,
                organ=organ,
                unit=unit,
                name=name,
                outline=outline,
                subjects=subjects,
                sources=tuple(sources.split("、")),
                kind=int(kind),
                day=date.fromisoformat(day),
                why=why,
            )
        )
    return tuple(found)


class NoticeStyle(Struct, frozen=True, kw_only=True):
    """How a municipality prints such a list.

    Attributes:
        title: with ``{year}``.
        heads: of number, organ, unit, name, outline, subjects, sources, kind, day, why.
        person_head, notice_head: above subjects and sources, and above kind and day.
        kinds: words for new, changed and closed.
        nothing: printed where there is no why.
        below: a line under the title, with ``{unit}`` for the ``author``.
    """

    title: str
    heads: tuple[str, str, str, str, str, str, str, str, str, str]
    person_head: str
    notice_head: str
    kinds: tuple[str, str, str]
    below: str
    author: str
    nothing: str = "―"
    notes: tuple[str, ...] = ()


def notice_list(draft: Draft, style: NoticeStyle, entries: Sequence[Notice], year: int) -> None:
    """Compose the list; notices of one organ, and of one unit, follow each other."""
    draft.title(style.title.format(year=draft.fiscal_year(year)))
    draft.right(style.below.format(unit=draft.department(style.author)))
    rows: list[list[Entry]] = [
        [*style.heads[:5], style.person_head, LEFT, style.notice_head, LEFT, style.heads[9]],
        [*[ABOVE] * 5, *style.heads[5:9], ABOVE],
    ]
    organ = unit = ""
    for entry in entries:
        row = _row(draft, style, entry)
        row[1] = ABOVE if entry.organ == organ else entry.organ
        row[2] = ABOVE if entry.unit == unit else draft.department(entry.unit)
        rows.append(row)
        organ, unit = entry.organ, entry.unit
    widths = (2.6, 4.2, 5.4, 8.5, 13.5, 8, 6, 3.4, 6, 9)
    draft.table(grid_table(rows, widths, n_header_rows=2))
    for note in style.notes:
        draft.text(note)


def _row(draft: Draft, style: NoticeStyle, entry: Notice) -> list[Entry]:
    _, letter, number = era_year(entry.day)
    printed = f"{letter}{number:02}.{entry.day:%m.%d}"
    draft.fact(
        "registrations",
        entry_kind=KINDS[entry.kind],
        row_label=entry.no,
        department=entry.unit,
        operation=entry.name,
        purpose=entry.outline,
        subjects=entry.subjects,
        collection_methods=list(entry.sources),
        effective_date=entry.day.isoformat(),
        reason=entry.why or None,
    )
    return [
        entry.no,
        entry.organ,
        entry.unit,
        entry.name,
        entry.outline,
        entry.subjects,
        "・".join(entry.sources),
        style.kinds[entry.kind],
        draft.as_printed(printed, entry.day),
        entry.why or style.nothing,
    ]
