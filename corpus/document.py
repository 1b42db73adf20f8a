"""A source file, and the documents that were read from it.

An exception stops a document; an `Issue` stops a field. Nothing is skipped silently.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from corpus.geometry import BBox
from corpus.layout import Checkbox, Table, TextBlock
from corpus.page import OriginKind, PageOrigin
from corpus.rows import FamilyRow

Family = Literal[
    "register",
    "consultation_sheet",
    "assessment",
    "annual_report",
    "board_papers",
    "minutes",
    "votes",
    "unknown",
]
DatePrecision = Literal["day", "month", "year", "fiscal_year"]
LawRegime = Literal["ordinance", "act2023"]
ValueStatus = Literal[
    "reported",  # a value is printed
    "blank",  # the place is empty
    "dash",  # － — ‐
    "none_stated",  # 該当なし
    "omitted",  # 略
    "undetermined",  # 未定
    "unread",  # something is printed that could not be read
]


class SourceFile(Struct, frozen=True):
    """A file that was found.

    Attributes:
        sha256: of its bytes, in hex; its identity everywhere.
        path: as found, for messages and the `sources` table.
        media_type: ``application/pdf``, ``text/plain``, ``text/markdown``, ``text/html``.
        municipality_hint: name or five-digit code from a manifest; else None.
    """

    sha256: str
    path: str
    media_type: str
    size_bytes: int
    origin_url: str | None = None
    municipality_hint: str | None = None


class Issue(Struct, frozen=True):
    """Something that went wrong, or does not fit, said where it happened.

    Attributes:
        code: stable snake_case code, e.g. ``page_unreadable``, ``weekday_mismatch``,
            ``sum_mismatch``.
        message: one sentence for a person, with the values that do not fit.
    """

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    page_number: int | None = None
    bbox: BBox | None = None


class Field(Struct, frozen=True, kw_only=True):
    """A labelled value of a form (項目).

    Attributes:
        item_no: the printed number, e.g. ``Ⅱ-2-③``; None if there is none.
        path: labels from the outermost inwards joined by `` / ``.
        kind: how the value was read.
        unit: for numbers.
        choice_no: 1-based number of the chosen entry of a printed choice list.
        status: why there is no value where there is none.
    """

    path: str
    label: str
    raw_text: str
    page_number: int
    bbox: BBox
    kind: Literal["text", "date", "number", "choice", "mark", "marks", "department"] = "text"
    item_no: str | None = None
    text_value: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    number_value: float | None = None
    unit: str | None = None
    choice_no: int | None = None
    status: ValueStatus = "reported"
    confidence: float | None = None


class DateMention(Struct, frozen=True, kw_only=True):
    """A date as printed, with the days it spans (ends inclusive; None: open)."""

    page_number: int
    raw_text: str
    date_start: date | None
    date_end: date | None
    precision: DatePrecision
    fiscal_year: int | None
    flags: tuple[str, ...] = ()
    bbox: BBox | None = None


class DepartmentMention(Struct, frozen=True, kw_only=True):
    """A unit of a municipality as printed; ``path`` from the outermost unit inwards."""

    page_number: int
    raw_text: str
    path: tuple[str, ...]
    role: str | None = None
    bbox: BBox | None = None


class Department(Struct, frozen=True, kw_only=True):
    """A unit that papers tell exists (組織図, 所管課 fields, change rows)."""

    path: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None
    successor_path: tuple[str, ...] | None = None
    page_number: int | None = None
    raw_text: str | None = None


class Document(Struct, frozen=True, kw_only=True):
    """One paper of a file: a pack is cut into several.

    Attributes:
        part_no: 1-based.
        family: ``unknown`` keeps all generic rows; nothing is dropped.
        law_regime: whether the municipality's ordinance or the amended Act (法, in force for
            municipalities from 2023-04-01) governs; None where it cannot be told.
        text_origin: origin of most of its characters.
    """

    part_no: int
    page_first: int
    page_last: int
    family: Family
    text_origin: OriginKind
    form_id: str | None = None
    title: str | None = None
    body_name: str | None = None
    municipality_code: str | None = None
    municipality: str | None = None
    prefecture: str | None = None
    document_date: date | None = None
    fiscal_year: int | None = None
    law_regime: LawRegime | None = None
    tables: tuple[Table, ...] = ()
    checkboxes: tuple[Checkbox, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    fields: tuple[Field, ...] = ()
    dates: tuple[DateMention, ...] = ()
    department_mentions: tuple[DepartmentMention, ...] = ()
    departments: tuple[Department, ...] = ()
    rows: tuple[FamilyRow, ...] = ()
    issues: tuple[Issue, ...] = ()


class PageRow(Struct, frozen=True, kw_only=True):
    """What the warehouse keeps of a page itself."""

    page_number: int
    width_pt: float
    height_pt: float
    rotation_deg: int
    skew_deg: float
    origin: PageOrigin
    confidence: float | None
    text: str


class ParsedFile(Struct, frozen=True, kw_only=True):
    """All that was read from one file.

    Attributes:
        status: ``partial`` where some pages or documents failed and the others are here.
        error: one line for a person where status is not ``loaded``; else None.
    """

    source: SourceFile
    status: Literal["loaded", "partial", "failed"]
    page_count: int
    pages: tuple[PageRow, ...] = ()
    documents: tuple[Document, ...] = ()
    issues: tuple[Issue, ...] = ()
    error: str | None = None
