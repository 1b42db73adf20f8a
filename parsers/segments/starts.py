"""Where in a file a new paper begins.

A paper begins with a title that a form knows, with a label of an attachment (別紙1, 資料2), or
where the running head in 【 】 names another unit. It begins at the top of a page; a transcript
without pages has only its lines, so there a line that is a title and nothing else will do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import zip_longest

from corpus.characters import squeezed
from corpus.forms.definition import FormDefinition
from corpus.forms.load import form_named
from corpus.layout import Table, TextBlock
from parsers.forms.labels import index_of
from parsers.forms.match import (
    BENEATH_BLOCKS,
    MIN_SHEET_LABELS,
    is_list_entry,
    sheet_form,
    title_form,
)
from parsers.forms.pairs import field_of_line
from parsers.segments.matters import is_agenda_of_minutes, is_matter_of_list
from parsers.segments.same_paper import (
    SAME_HEAD_BLOCKS,
    Start,
    goes_on,
    heads_more_of,
    labels_head,
    merged,
    names_bill,
    same_head,
)
from parsers.values.addressees import addressee_in
from parsers.values.dates.find import find_date_spans

# Blocks at a page's top among which a title is looked for: an attachment's label, a date, an
# addressee and a sender of up to three lines stand over the title of a letter.
TOP_BLOCKS = 8
# A letter's head (date, addressee, sender) above its title, in blocks.
LETTER_HEAD_BLOCKS = 8
# Lines from that of a sheet's matter on among which its other labels stand: each may have a
# paragraph below it.
SHEET_LINES = 12
# Of the labels of two sheets alike so many are the same; a scan misreads one in ten.
ALIKE_SHARE = 0.7
MAX_HEAD_LINE = 60  # characters of a title or a unit's name

_ATTACHMENT = re.compile(
    r"[\[(]?(別紙|別添|別表|資料|参考資料|添付資料)(その)?(第?[0-9]{1,2}([\-の][0-9]{1,2})?号?)?[\])]?"
)
_REFERS_TO_ANNEX = re.compile(r"別紙.{0,8}のとおり|別紙に(?:より|記載|示す)")
_UNIT_HEAD = re.compile(r"【[^【】]{1,24}(部|課|室|局|所|館|係|署|センター|支所)】")


def find_starts(
    blocks: Sequence[TextBlock], tables: Sequence[Table], *, has_pages: bool
) -> list[Start]:
    """The beginnings of papers in reading order; the first is always at block 0."""
    heads = sheet_heads(blocks, tables)
    table_heads = {table.table_no: _head_texts(table) for table in tables}
    candidates = [*_candidates(blocks, has_pages=has_pages), *_sheet_starts(blocks, heads)]
    of_sheets: AbstractSet[int] = heads.keys()
    if any(map(_is_sheet, candidates)):
        of_sheets = of_sheets | _tables_alike(blocks, tables) | set(_lines_of_sheets(blocks))
    ordered = sorted(candidates, key=lambda candidate: candidate.block_index)
    starts = [Start(0)]
    for start, following in zip_longest(ordered, ordered[1:]):
        current = starts[-1]
        pages = {blocks[each.block_index].page_number for each in (current, start)}
        if (
            _is_annex(current, start, following, blocks)
            or labels_head(current, start, blocks)
            or names_bill(current, start, blocks)
            or is_agenda_of_minutes(current.form, start.form, start.title, on_page=len(pages) == 1)
        ):
            continue
        if same_head(current, start, blocks):
            starts[-1] = merged(current, start)
        elif heads_more_of(current, start, blocks, table_heads):
            continue
        elif not goes_on(current, start) or _begins_sheet(
            current, start, of_sheets if _is_sheet(start) else heads.keys()
        ):
            starts.append(start)
    return starts


def _is_annex(
    current: Start, start: Start, following: Start | None, blocks: Sequence[TextBlock]
) -> bool:
    """Whether 別紙 stands over what a letter says 別紙のとおり of, and not over another paper.

    The annex may bear the letter's own title once more (別紙　答申).
    """
    is_letter = current.form is not None and current.form.letter
    if not is_letter or start.form is not None or start.title is not None:
        return False
    label = squeezed(blocks[start.block_index].text)
    is_titled = following is not None and same_head(start, following, blocks)
    if "別紙" not in label or (is_titled and not _repeats_title(current, following)):
        return False
    letter = blocks[current.block_index : start.block_index]
    return any(_REFERS_TO_ANNEX.search(block.text) for block in letter)


def _repeats_title(current: Start, following: Start | None) -> bool:
    """Whether a title is of the letter's own form, and addressed to nobody."""
    return following is not None and following.form is current.form and not following.is_addressed


def _head_texts(table: Table) -> tuple[str, ...]:
    return tuple(
        squeezed(cell.text)
        for cell in table.cells
        if cell.row < max(1, table.n_header_rows) and cell.text
    )


def sheet_heads(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> dict[int, FormDefinition]:
    """The blocks at which the table of a sheet begins, each with the sheet's form.

    A table over several pages is a block on each of them.
    """
    sheets = {table.table_no: form for table in tables if (form := sheet_form(table)) is not None}
    heads: dict[int, FormDefinition] = {}
    for index, block in enumerate(blocks):
        if block.kind == "table" and block.table_no in sheets:
            heads[index] = sheets.pop(block.table_no)
    return heads


def _sheet_starts(
    blocks: Sequence[TextBlock], heads: Mapping[int, FormDefinition]
) -> Iterator[Start]:
    """The beginnings of sheets that only their labels tell, with the lines above as their head."""
    for index, form in heads.items():
        first = index
        while first > max(0, index - SAME_HEAD_BLOCKS + 1) and _is_head_line(
            blocks, first - 1, index
        ):
            first -= 1
        title = next(
            (b.text for b in blocks[first:index] if b.kind in ("caption", "heading")), None
        )
        yield Start(first, form, title, _unit_head_below(blocks, first))


def _is_head_line(blocks: Sequence[TextBlock], index: int, table_index: int) -> bool:
    block = blocks[index]
    return (
        block.page_number == blocks[table_index].page_number
        and block.kind not in ("table", "page_number")
        and "。" not in block.text
        and len(block.text) <= MAX_HEAD_LINE
    )


def _tables_alike(blocks: Sequence[TextBlock], tables: Sequence[Table]) -> set[int]:
    """The blocks at which tables stand whose first column has the labels of another's.

    Under the title of a sheet they are sheets, whatever words their labels are in.
    """
    labels = {table.table_no: _first_column(table) for table in tables}
    return {
        index
        for index, block in enumerate(blocks)
        if block.kind == "table"
        and block.table_no is not None
        and any(
            other != block.table_no and _are_alike(labels.get(block.table_no, frozenset()), theirs)
            for other, theirs in labels.items()
        )
    }


def _lines_of_sheets(blocks: Sequence[TextBlock]) -> Iterator[int]:
    """The lines with which sheets begin that are written in labelled lines, without a table."""
    form = form_named("consultation_sheet")
    labels = index_of(form)
    fields = [None if b.kind == "table" else field_of_line(b.text, labels) for b in blocks]
    for index, field in enumerate(fields):
        if field in form.required:
            around = {name for name in fields[index : index + SHEET_LINES] if name is not None}
            if len(around) >= MIN_SHEET_LABELS:
                yield index


def _is_sheet(start: Start) -> bool:
    return start.form is not None and start.form.family == "consultation_sheet"


def _first_column(table: Table) -> frozenset[str]:
    return frozenset(squeezed(cell.text) for cell in table.cells if cell.column == 0 and cell.text)


def _are_alike(labels: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether two sheets have the same labels, but for a few that a scan misread."""
    shared = len(labels & others)
    return shared >= MIN_SHEET_LABELS and shared >= ALIKE_SHARE * max(len(labels), len(others))


def _begins_sheet(current: Start, start: Start, heads: AbstractSet[int]) -> bool:
    """Whether a running title stands over the head of another sheet of the same kind."""
    seen = [head for head in heads if current.block_index <= head < start.block_index]
    ahead = [h for h in heads if start.block_index <= h <= start.block_index + SAME_HEAD_BLOCKS]
    return bool(seen) and bool(ahead)


def _candidates(blocks: Sequence[TextBlock], *, has_pages: bool) -> Iterator[Start]:
    tops = _page_tops(blocks) if has_pages else frozenset(range(len(blocks)))
    unit_head: str | None = None
    for index, block in enumerate(blocks):
        if block.kind == "table" or not block.text:
            continue
        text = spaced_out_title(blocks, index)
        if is_unit_head(text):
            # 【課税課】 over a page: only another unit's head begins a paper.
            is_new = unit_head is not None and squeezed(text) != unit_head
            unit_head = squeezed(text)
            if is_new and has_pages and index in tops:
                yield Start(index, unit_head=unit_head)
        elif index in tops and block.kind != "running_head":
            start = _start_at(blocks, index, text, unit_head)
            if start is not None:
                yield start


def _start_at(
    blocks: Sequence[TextBlock], index: int, text: str, unit_head: str | None
) -> Start | None:
    """The paper that begins with this line; None if it is neither title nor label."""
    beneath = [block.text for block in blocks[index + 1 : index + 1 + BENEATH_BLOCKS]]
    is_entry = is_list_entry(blocks[index], text) or is_matter_of_list(blocks, index)
    form = None if is_entry else title_form(text, beneath)
    is_under_unit_head = index > 0 and is_unit_head(blocks[index - 1].text)
    if form is None and is_under_unit_head and len(text.split()) > 1:
        # 諮問事項　〇〇について: the label of a sheet's first row, its value behind it.
        text = text.split()[0]
        form = title_form(text)
    if form is not None:
        first = index - 1 if is_under_unit_head else _letter_head(blocks, index)
        unit_head = _unit_head_below(blocks, index) or unit_head
        return Start(first, form, text, unit_head, form.letter and _is_addressed(blocks, index))
    if _ATTACHMENT.fullmatch(squeezed(text)):
        return Start(index, unit_head=unit_head)
    return None


def _unit_head_below(blocks: Sequence[TextBlock], index: int) -> str | None:
    """The unit's head 【…】 right under a title."""
    below = blocks[index + 1 : index + 3]
    return next((squeezed(block.text) for block in below if is_unit_head(block.text)), None)


def is_unit_head(text: str) -> bool:
    """Whether a line is a unit's name in 【 】 and nothing else."""
    return bool(_UNIT_HEAD.fullmatch(squeezed(text)))


def spaced_out_title(blocks: Sequence[TextBlock], index: int) -> str:
    """The block's text; with its neighbours' where a title is set one character a line."""
    text = blocks[index].text.strip()
    end = index + 1
    while len(text) == end - index and end < len(blocks) and len(blocks[end].text.strip()) == 1:
        text += blocks[end].text.strip()
        end += 1
    return text


def _page_tops(blocks: Sequence[TextBlock]) -> frozenset[int]:
    tops: set[int] = set()
    seen_on_page: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if block.kind == "page_number":
            continue
        seen = seen_on_page.get(block.page_number, 0)
        if seen < TOP_BLOCKS and not (seen and block.kind == "table"):
            tops.add(index)
        seen_on_page[block.page_number] = TOP_BLOCKS if block.kind == "table" else seen + 1
    return frozenset(tops)


def _letter_head(blocks: Sequence[TextBlock], title_index: int) -> int:
    """The first block of a letter's head above its title.

    That is the top of the page where nothing else stands above the title, else the line with
    the date: a number, a date, an addressee and a sender have no full stop.
    """
    page = blocks[title_index].page_number
    dated = title_index
    for index in range(title_index - 1, max(-1, title_index - 1 - LETTER_HEAD_BLOCKS), -1):
        block = blocks[index]
        if block.page_number != page or block.kind == "page_number":
            return dated if page == blocks[0].page_number else index + 1
        if block.kind == "table" or "。" in block.text:
            break
        if is_date_line(block.text):
            dated = index
    return dated


def _is_addressed(blocks: Sequence[TextBlock], title_index: int) -> bool:
    """Whether somebody is addressed on a page above a letter's title, or below it (… 様)."""
    page = blocks[title_index].page_number
    around = [
        block
        for block in blocks[max(0, title_index - LETTER_HEAD_BLOCKS) : title_index + BENEATH_BLOCKS]
        if block.page_number == page and block.kind != "table"
    ]
    texts = [unicodedata.normalize("NFKC", block.text).strip() for block in around]
    return any(addressee_in(text) is not None for text in texts if "。" not in text)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and hardly anything else."""
    if not 6 <= len(text) <= 30:
        return False
    spans = find_date_spans(text)
    return bool(spans) and sum(end - start for start, end, _ in spans) >= 0.6 * len(text.strip())
