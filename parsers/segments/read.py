"""A pack of papers cut into its parts, each with its family, municipality and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from corpus.document import SourceFile
from corpus.layout import Checkbox, Layout, Table, TextBlock
from corpus.page import OriginKind
from parsers.forms.match import FormMatch, identify
from parsers.part import Part
from parsers.segments.head import body_of, date_of, fiscal_year_of, regime_of, session_of, title_of
from parsers.segments.same_paper import Start
from parsers.segments.split_sheets import starts_of_split_sheets
from parsers.segments.starts import find_starts
from parsers.values.dates.value import DateValue
from parsers.values.municipality import MunicipalityValue, find_municipality


def cut_into_parts(layout: Layout, source: SourceFile) -> tuple[Part, ...]:
    """Cut a file's layout into papers and recognise each; at least one part comes back."""
    blocks = tuple(block for page in layout.pages for block in page.blocks)
    starts = find_starts(blocks, layout.tables, has_pages=_has_pages(layout))
    pack = _Pack(
        layout=layout,
        blocks=blocks,
        date=date_of(blocks),
        municipality=find_municipality(texts_of(blocks, layout.tables), source.municipality_hint),
        session=session_of(blocks),
    )
    return tuple(
        _part(number, cut, pack)
        for number, cut in enumerate(_cuts(starts, blocks, layout.tables), start=1)
    )


class _Cut(NamedTuple):
    """A paper of a file: where it begins and ends, and the form that it fits."""

    start: Start
    end: int
    match: FormMatch | None


def _cuts(
    starts: Sequence[Start], blocks: Sequence[TextBlock], tables: Sequence[Table]
) -> Iterator[_Cut]:
    """The papers of a file, with the sheets in those that nothing else tells."""
    for start, end in _ranges(starts, len(blocks)):
        whole = _cut(start, end, blocks, tables)
        sheets: list[Start] = []
        if whole.match is None:
            sheets += starts_of_split_sheets(blocks, start.block_index, end, tables)
        if not sheets:
            yield whole
            continue
        if sheets[0].block_index != start.block_index:
            sheets.insert(0, start)
        for part, part_end in _ranges(sheets, end):
            yield _cut(part, part_end, blocks, tables)


def _cut(start: Start, end: int, blocks: Sequence[TextBlock], tables: Sequence[Table]) -> _Cut:
    inner = blocks[start.block_index : end]
    return _Cut(start, end, _match(start, inner, _tables_of(inner, tables)))


def _has_pages(layout: Layout) -> bool:
    """Whether a paper is printed on pages; a transcript is one long page."""
    kinds = {page.page.origin.kind for page in layout.pages}
    return len(layout.pages) > 1 or "transcript" not in kinds


class _Pack(NamedTuple):
    """What a file says as a whole, for those of its papers that do not say it themselves."""

    layout: Layout
    blocks: tuple[TextBlock, ...]
    date: date | None
    municipality: MunicipalityValue | None
    session: DateValue | None


# Texts in which a paper names its municipality often enough; a book goes on for thousands.
TELLING_TEXTS = 1500


def texts_of(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> list[str]:
    """The first texts of blocks and tables in reading order, as evidence of whose paper it is."""
    by_number = {table.table_no: table for table in tables}
    texts: list[str] = []
    for block in blocks:
        if len(texts) >= TELLING_TEXTS:
            break
        table = by_number.get(block.table_no) if block.table_no is not None else None
        texts.extend([cell.text for cell in table.cells] if table else [block.text])
    return [text for text in texts if text]


def _ranges(starts: Sequence[Start], n_blocks: int) -> Iterator[tuple[Start, int]]:
    for index, start in enumerate(starts):
        yield start, starts[index + 1].block_index if index + 1 < len(starts) else n_blocks


def _part(part_no: int, cut: _Cut, pack: _Pack) -> Part:
    (start, end, match), layout = cut, pack.layout
    blocks = pack.blocks[start.block_index : end]
    tables = _tables_of(blocks, layout.tables)
    document_date = date_of(blocks)
    municipality = _municipality_of(blocks, tables, pack)
    fiscal_year = fiscal_year_of(blocks, document_date or pack.date)
    pages = [block.page_number for block in blocks] or [1]
    return Part(
        part_no=part_no,
        page_first=min(pages),
        page_last=max([*pages, *(table.page_last for table in tables)]),
        blocks=blocks,
        tables=tables,
        checkboxes=_checkboxes_of(start.block_index, end, pack.blocks, layout),
        text_origin=_origin_of(layout, pages),
        family=match.form.family if match else "unknown",
        form_id=match.form.id if match else None,
        title=start.title
        or (match.title if match else None)
        or title_of(blocks)
        or next((table.title for table in tables if table.title), None),
        body_name=body_of(blocks) or body_of(pack.blocks),
        municipality=municipality.name if municipality else None,
        municipality_code=municipality.code if municipality else None,
        prefecture=municipality.prefecture if municipality else None,
        document_date=document_date,
        pack_date=pack.date,
        session=session_of(blocks) or pack.session,
        fiscal_year=fiscal_year,
        law_regime=regime_of(document_date or pack.date, fiscal_year, texts_of(blocks, tables)),
    )


def _municipality_of(
    blocks: Sequence[TextBlock], tables: Sequence[Table], pack: _Pack
) -> MunicipalityValue | None:
    """The part's own municipality, told with the pack's as a hint; else the pack's."""
    if len(blocks) == len(pack.blocks):
        return pack.municipality
    hint = (pack.municipality.code or pack.municipality.name) if pack.municipality else None
    return find_municipality(texts_of(blocks, tables), hint) or pack.municipality


def _match(start: Start, blocks: Sequence[TextBlock], tables: Sequence[Table]) -> FormMatch | None:
    if start.form is not None:
        return FormMatch(start.form, 1.0, start.title)
    return identify(blocks, tables)


def _tables_of(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables whose place is among the blocks, with those nested in them."""
    numbers = {block.table_no for block in blocks if block.table_no is not None}
    taken = []
    for table in tables:
        if table.table_no in numbers or table.parent_table_no in numbers:
            numbers.add(table.table_no)
            taken.append(table)
    return tuple(taken)


def _checkboxes_of(
    first: int, end: int, blocks: Sequence[TextBlock], layout: Layout
) -> tuple[Checkbox, ...]:
    """The check boxes from the part's first block on, down to the next part's first block."""
    begin = _position(blocks, first) if first else (0, 0.0)
    stop = _position(blocks, end) if end < len(blocks) else (layout_end(layout), 0.0)
    return tuple(
        box
        for page in layout.pages
        for box in page.checkboxes
        if begin <= (box.page_number, box.bbox.y_mid) < stop
    )


def layout_end(layout: Layout) -> int:
    """The page number after the last page."""
    return layout.pages[-1].page.page_number + 1 if layout.pages else 1


def _position(blocks: Sequence[TextBlock], index: int) -> tuple[int, float]:
    return (blocks[index].page_number, blocks[index].bbox.top)


def _origin_of(layout: Layout, pages: Sequence[int]) -> OriginKind:
    wanted = set(pages)
    origins = Counter(
        page.page.origin.kind for page in layout.pages if page.page.page_number in wanted
    )
    return origins.most_common(1)[0][0] if origins else "text_layer"
