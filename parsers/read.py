"""One file in, documents out: the whole way from pages to typed rows."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.document import Document, Issue, PageRow, ParsedFile, SourceFile
from corpus.layout import Layout, PageLayout, Table
from corpus.rows import Attendee, Speech
from parsers.checks.read import part_issues
from parsers.families.read import read_part
from parsers.layout.page_text import page_text
from parsers.layout.read import lay_out
from parsers.mentions import find_dates, find_departments
from parsers.pages.read import PageSettings, PagesRead, UnreadableSourceError, read_pages
from parsers.part import FamilyReading, Part
from parsers.repair.read import repair_layout
from parsers.segments.read import cut_into_parts


def read_file(source: SourceFile, settings: PageSettings) -> ParsedFile:
    """Read a file from its bytes; a file that cannot be read comes back as ``failed``."""
    try:
        pages_read = read_pages(source, settings)
    except UnreadableSourceError as error:
        return failed_file(source, error.code, str(error))
    return read_documents(source, pages_read)


def read_documents(source: SourceFile, pages_read: PagesRead) -> ParsedFile:
    """Read the documents of a file whose pages have been read already."""
    layout, repairs = repair_layout(lay_out(pages_read.pages))
    documents = tuple(_read_document(part) for part in cut_into_parts(layout, source))
    all_issues = [*pages_read.issues, *(issue for doc in documents for issue in doc.issues)]
    errors = [issue for issue in all_issues if issue.severity == "error"]
    return ParsedFile(
        source=source,
        status="partial" if errors else "loaded",
        page_count=pages_read.page_count,
        pages=page_rows(layout),
        documents=documents,
        issues=(*pages_read.issues, *repairs),
        error=_first_of(errors),
    )


def _first_of(errors: Sequence[Issue]) -> str | None:
    if len(errors) < 2:
        return errors[0].message if errors else None
    return f"{errors[0].message} (and {len(errors) - 1} more, see issues)"


def failed_file(source: SourceFile, code: str, message: str) -> ParsedFile:
    """What is kept of a file that could not be read: that it could not, and why."""
    return ParsedFile(
        source=source,
        status="failed",
        page_count=0,
        issues=(Issue(code=code, severity="error", message=message),),
        error=message,
    )


def page_rows(layout: Layout) -> tuple[PageRow, ...]:
    """What the warehouse keeps of the pages themselves."""
    return tuple(_page_row(page_layout, layout.tables) for page_layout in layout.pages)


def _page_row(page_layout: PageLayout, tables: Sequence[Table]) -> PageRow:
    page = page_layout.page
    return PageRow(
        page_number=page.page_number,
        width_pt=page.width_pt,
        height_pt=page.height_pt,
        rotation_deg=page.rotation_deg,
        skew_deg=page.skew_deg,
        origin=page.origin,
        confidence=page.confidence,
        text=page_text(page_layout, tables),
    )


def _read_document(part: Part) -> Document:
    reading, issues = _read_family(part)
    dates = find_dates(part)
    return Document(
        part_no=part.part_no,
        page_first=part.page_first,
        page_last=part.page_last,
        family=part.family,
        text_origin=part.text_origin,
        form_id=reading.form_id or part.form_id,
        title=reading.title or part.title,
        body_name=reading.body_name or part.body_name,
        municipality_code=part.municipality_code,
        municipality=part.municipality,
        prefecture=part.prefecture,
        document_date=reading.document_date or part.document_date,
        fiscal_year=reading.fiscal_year or part.fiscal_year,
        law_regime=part.law_regime,
        tables=part.tables,
        checkboxes=part.checkboxes,
        blocks=part.blocks,
        fields=reading.fields,
        dates=dates,
        department_mentions=find_departments(part, _people_in(reading)),
        departments=reading.departments,
        rows=reading.rows,
        issues=(*issues, *reading.issues, *part_issues(part, dates)),
    )


def _people_in(reading: FamilyReading) -> frozenset[str]:
    """The names of those who are listed or speak."""
    listed = (row.name for row in reading.rows if isinstance(row, Attendee))
    speaking = (row.speaker_name for row in reading.rows if isinstance(row, Speech))
    return frozenset(name for name in (*listed, *speaking) if name)


def _read_family(part: Part) -> tuple[FamilyReading, Sequence[Issue]]:
    """A family reader that fails costs its typed rows, never the generic ones."""
    try:
        return read_part(part), ()
    except Exception as error:  # noqa: BLE001  reported as an issue; the generic rows are kept
        where = f"pages {part.page_first}–{part.page_last}"
        message = f"the {part.family} reader failed on {where}: {error!r}"
        issue = Issue(
            code="family_reader_failed",
            severity="error",
            message=message,
            page_number=part.page_first,
        )
        return FamilyReading(), (issue,)
