"""What segments hand to families, and what families give back."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from corpus.document import Department, Family, Field, Issue, LawRegime
from corpus.layout import Checkbox, Table, TextBlock
from corpus.page import OriginKind
from corpus.rows import FamilyRow
from parsers.values.dates.value import DateValue


class Part(Struct, frozen=True, kw_only=True):
    """One paper cut out of a file (a pack holds several).

    Attributes:
        blocks: in reading order; a table stands among them as a block of kind ``table``.
        family, form_id: what it was recognised as.
        municipality, municipality_code: resolved from the paper and its file.
        document_date: the paper's own date (起案・開催・公表), where one is printed.
        pack_date: the date of the pack it lies in, an anchor for relative dates.
        session: when the assembly sat whose paper it is (会期, 令和5年第4回定例会).
    """

    part_no: int
    page_first: int
    page_last: int
    blocks: tuple[TextBlock, ...]
    tables: tuple[Table, ...]
    checkboxes: tuple[Checkbox, ...]
    text_origin: OriginKind
    family: Family = "unknown"
    form_id: str | None = None
    title: str | None = None
    body_name: str | None = None
    municipality: str | None = None
    municipality_code: str | None = None
    prefecture: str | None = None
    document_date: date | None = None
    pack_date: date | None = None
    session: DateValue | None = None
    fiscal_year: int | None = None
    law_regime: LawRegime | None = None


class FamilyReading(Struct, frozen=True, kw_only=True):
    """What a family's reader found in a part; None leaves the part's own value standing."""

    rows: tuple[FamilyRow, ...] = ()
    fields: tuple[Field, ...] = ()
    departments: tuple[Department, ...] = ()
    issues: tuple[Issue, ...] = ()
    form_id: str | None = None
    title: str | None = None
    body_name: str | None = None
    document_date: date | None = None
    fiscal_year: int | None = None
