"""A paper's text as lines in reading order, with the text of tables that hold prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.geometry import BBox
from corpus.layout import Cell, Table, TextBlock
from corpus.page import OriginKind
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.people.name_cells import entries_in
from parsers.families.minutes.speakers import parse_speaker
from parsers.families.minutes.turn_tables import turns_in
from parsers.families.minutes.turns import TITLE_END, read_turn
from parsers.forms.records import RecordTable, records_of
from parsers.part import Part

# A dozen dashes, stars or rules and nothing else.
_SEPARATOR = re.compile(r"[\s\-－―─━—–‐=＝*＊・…_＿~～◇◆○●☆★]{4,}")
# A turn begins on a new line behind a sentence; layout may take the two for one paragraph.
_SENTENCE_END = re.compile(r"[。？?！!」』）)］〕]$")
_MAY_BEGIN = re.compile(
    r"[→⇒]?[【（(〔［\[<＜〈《○◯〇◎●◆◇△▲▽▼□■☆★]|(?:午前|午後|正午|開|閉|散|再|休)[^。]{0,24}(?:休憩|再開|開会|開議|散会|閉会)"
)
# A label on a line of its own, whatever its opening bracket was read as.
_LABEL_CLOSED = re.compile(r"[^。、]{2,40}[>＞〉》】]")
# （2） 事業計画について: a matter's title that fills a printed line.
_TITLE = re.compile(
    r"(?:[(（〔][0-9０-９一二三四五六七八九十]{1,2}[)）〕]|[0-9０-９]{1,2}[.．、]|[①-⑳])"
    rf"\s*[^。、]{{2,40}}{TITLE_END}"
)
# ―― 休憩 ――: a word or two between dashes, on a line of its own. Scans read a dash as 一 or ー.
_DASHED = re.compile(
    r"[\-－―─━—–‐ー一]{2,}\s*(?P<words>[^\s。\-－―─━—–‐ー](?:[^。]{0,18}?[^\s。])?)\s*[\-－―─━—–‐ー一]{2,}"
)
# The bracket of a label read twice, or a speck: a closing one right before an opening one.
_STRAY_CLOSE = re.compile(r"^[】〕］)\]](?=[【〔［\[(（])")
# Of the cells of a table of data, so many may hold a sentence (a remark on each row of four).
DATA_SENTENCES = 0.25
# So much of a printed line is looked for in the mended text.
LOCATING_CHARACTERS = 6
# So much of an address tells whose it is; the rest of it may be misread.
_ADDRESS = re.compile(r"https?://[\w.\-]{6}")
_FURNITURE = ("running_head", "page_number")


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of a block, or of a table's cell.

    Attributes:
        text: mended, without white space at its ends.
        column: the 0-based column of the cell it stands in; None outside tables.
        said_by: what stands beside it in the column of speakers of a table of turns; empty where
            it goes on with the line above; None elsewhere.
        is_across: whether it stands in such a table over the columns: a matter, or its result.
        is_of_data: whether it stands in a table of data, which is shown and not said.
    """

    text: str
    raw_text: str
    page_number: int
    bbox: BBox
    confidence: float | None
    is_heading: bool = False
    table_no: int | None = None
    row: int | None = None
    column: int | None = None
    said_by: str | None = None
    is_across: bool = False
    is_of_data: bool = False

    @property
    def folded(self) -> str:
        """NFKC, without white space."""
        return squeezed(self.text)

    @property
    def is_separator(self) -> bool:
        """Whether it is a line of dashes (－－－－)."""
        return bool(_SEPARATOR.fullmatch(self.text))

    def evidence(self, origin: OriginKind) -> Evidence:
        """The place it stands in."""
        return Evidence(self.page_number, self.bbox, self.raw_text, self.confidence, origin)


def lines_of(part: Part) -> list[Line]:
    """The lines of a part without page furniture; a table's cells stand row by row."""
    tables = {table.table_no: table for table in part.tables}
    read: set[int] = set()
    lines: list[Line] = []
    addresses = {m.group() for block in part.blocks if (m := _web_address(block)) is not None}
    for block in part.blocks:
        if block.kind in _FURNITURE or _is_web_foot(block, addresses):
            continue
        if block.kind == "table":
            table = tables.get(block.table_no) if block.table_no is not None else None
            if table is not None and table.table_no not in read:
                read.add(table.table_no)
                turns = turns_in(table)
                lines.extend(_lines_of_table(table) if turns is None else _lines_of_turns(turns))
        elif block.text.strip():
            lines.extend(_lines_of_block(block))
    return lines


def _web_address(block: TextBlock) -> re.Match[str] | None:
    """The beginning of the address that a web print has at the foot or head of a page."""
    return _ADDRESS.match(block.text) if block.kind in _FURNITURE else None


def _is_web_foot(block: TextBlock, addresses: AbstractSet[str]) -> bool:
    """Whether a line is the foot of a web print that recognition read unlike the others."""
    address = _ADDRESS.match(block.text)
    is_line = "\n" not in block.raw_text and "。" not in block.text
    return is_line and address is not None and address.group() in addresses


def _lines_of_block(block: TextBlock) -> Iterator[Line]:
    """The block's text, cut where a printed line inside it may begin a turn of its own."""
    raw_lines = block.raw_text.split("\n")
    text, first_raw = block.text.strip(), 0
    for index in range(1, len(raw_lines)):
        before, raw_line = raw_lines[index - 1].strip(), raw_lines[index].strip()
        is_behind_title = first_raw == index - 1 and _TITLE.fullmatch(before) is not None
        is_cut = is_behind_title or _is_rule(before) or _is_rule(raw_line)
        if not is_cut and not (_SENTENCE_END.search(before) and _may_begin(raw_line)):
            continue
        printed = sum(len(raw) for raw in raw_lines[first_raw : index + 1])
        at = _place_of(raw_line, text[: printed + LOCATING_CHARACTERS])
        if at > 0:
            yield _line_of_block(block, text[:at].strip(), raw_lines[first_raw:index])
            text, first_raw = text[at:], index
    if text:
        yield _line_of_block(block, text, raw_lines[first_raw:])


def _may_begin(raw_line: str) -> bool:
    """Whether a printed line begins as a turn, a direction or the title of a matter does."""
    bare = _STRAY_CLOSE.sub("", raw_line)
    whole = _LABEL_CLOSED.fullmatch(raw_line) or _TITLE.fullmatch(raw_line)
    return _MAY_BEGIN.match(bare) is not None or whole is not None or _is_labelled(raw_line)


def _is_labelled(raw_line: str) -> bool:
    """Whether a printed line begins with who speaks and goes on (事務局）…, 荒木会長　…)."""
    turn = read_turn(raw_line)
    is_parted = turn is not None and turn.style[0] in ("colon", "closed", "gap", "name")
    return turn is not None and is_parted and bool(turn.rest) and turn.speaker.turn is None


def _is_rule(raw_line: str) -> bool:
    """Whether a printed line is a rule of dashes, with or without words between them."""
    return bool(_SEPARATOR.fullmatch(raw_line) or _DASHED.fullmatch(raw_line))


def _place_of(raw_line: str, text: str) -> int:
    """Where a printed line begins in the mended text, which may have closed its spaces; or -1."""
    sought = "".join(raw_line.split())[:LOCATING_CHARACTERS]
    found = re.search(r"\s*".join(map(re.escape, sought)), text) if sought else None
    return found.start() if found is not None else -1


def _line_of_block(block: TextBlock, text: str, raw_lines: list[str]) -> Line:
    if block.confidence is not None:
        text = _STRAY_CLOSE.sub("", text)
    dashed = _DASHED.fullmatch(text) if block.confidence is not None else None
    return Line(
        text=f"―― {dashed['words']} ――" if dashed is not None else text,
        raw_text="\n".join(raw_lines),
        page_number=block.page_number,
        bbox=block.bbox,
        confidence=block.confidence,
        is_heading=block.kind == "heading",
    )


def _lines_of_table(table: Table) -> Iterator[Line]:
    is_of_data = _is_of_data(table)
    for cell in entries_in(list(_labels_with_values(table)), is_ruled=table.ruling != "none"):
        for text in cell.text.split("\n"):
            if text.strip() and not _is_row_number(cell, text):
                line = _line_of_cell(cell, text.strip(), table.table_no)
                yield structs.replace(line, is_of_data=is_of_data)


def _is_of_data(table: Table) -> bool:
    """Whether a table with rules holds no sentences: cases, amounts, a plan's figures.

    White space alone makes a table of a speech, too.
    """
    sentences = sum("。" in cell.text for cell in table.cells)
    has_head = 0 < table.n_header_rows < table.n_rows
    is_wide = min(table.n_rows, table.n_columns) > 1 and table.ruling != "none"
    return is_wide and sentences <= (DATA_SENTENCES * len(table.cells) if has_head else 0)


def _labels_with_values(table: Table) -> Iterator[Cell]:
    """The cells row by row; where a row of a head's labels stands over their values, in pairs."""
    rows = [[c for c in table.cells if c.row == row] for row in range(table.n_rows)]
    spans = [[(c.column, c.column_span) for c in cells] for cells in rows]
    known = [[head_labels().match(c.text) is not None for c in cells] for cells in rows]
    row = 0
    while row < len(rows):
        below = row + 1
        is_pair = below < len(rows) and len(rows[row]) > 1 and spans[row] == spans[below]
        if is_pair and all(known[row]) and not any(known[below]):
            for label, value in zip(rows[row], rows[below], strict=True):
                yield from (label, value)
            row += 2
        else:
            yield from rows[row]
            row += 1


def _is_row_number(cell: Cell, text: str) -> bool:
    """Whether a cell only counts the rows of a table of turns."""
    return cell.column == 0 and unicodedata.normalize("NFKC", text.strip()).isdecimal()


def _line_of_cell(cell: Cell, text: str, table_no: int) -> Line:
    return Line(
        text=text,
        raw_text=cell.raw_text if cell.text.strip() == text else text,
        page_number=cell.page_number,
        bbox=cell.bbox,
        confidence=cell.confidence,
        table_no=table_no,
        row=cell.row,
        column=cell.column,
    )


def _lines_of_turns(turns: RecordTable) -> Iterator[Line]:
    """The lines of a table of turns: a matter, and what was said with who said it beside it."""
    table, matter = turns.table, None
    for cell in table.cells:
        if cell.row < turns.first_row - 1 and cell.text.strip():
            yield _line_of_cell(cell, cell.text.strip(), table.table_no)
    for record in records_of(turns):
        speaker, said = record["speaker"], record["text"]
        if speaker is said:
            yield _line_across(said, table.table_no)
            continue
        above, matter = matter, record.get("matter", matter)
        if matter is not None and matter is not above and matter not in (speaker, said):
            yield _line_across(matter, table.table_no)
        for name, text in _said(speaker, said):
            line = _line_of_cell(said, text, table.table_no)
            yield structs.replace(line, said_by=name)


def _said(speaker: Cell, said: Cell) -> Iterator[tuple[str, str]]:
    """The paragraphs of a cell, the first with its speaker; each where as many are named."""
    names = _speakers_in(speaker)
    texts, printed = _texts(said.text), _texts(said.raw_text)
    if len(names) == len(printed) != len(texts):
        texts = printed
    is_one = len(names) != len(texts)
    for index, text in enumerate(texts):
        yield ("".join(names) if index == 0 else "") if is_one else names[index], text


def _speakers_in(cell: Cell) -> list[str]:
    """The speakers that a cell names line by line; one, where its lines are parts of a name."""
    printed = _texts(cell.raw_text)
    return printed if all(map(parse_speaker, printed)) else ["".join(_texts(cell.text))]


def _texts(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _line_across(cell: Cell, table_no: int) -> Line:
    return structs.replace(_line_of_cell(cell, cell.text.strip(), table_no), is_across=True)
