"""Scans of papers beside their printed originals: what was misread, and what repair makes of it.

The truth is the text layer of the paper that was scanned, place by place: a scan keeps the places
of what is printed, so each cell and block has its own truth, and no likeness has to be guessed.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width, without_spaces
from corpus.layout import Cell, Layout, TextBlock
from corpus.page import Page
from corpus.samples.scan import scan_pdf
from ingest.sources import source_of
from parsers.layout.read import lay_out
from parsers.layout.text import words_to_lines
from parsers.pages.read import PageSettings, PagesRead, read_pages
from parsers.repair.read import repair_layout

Verdict = Literal["mended", "broken", "still wrong"]

MARGIN_PT = 2.0
"""Ink lies this much outside of the boxes that a text layer gives, and the reverse."""
MAX_WRONG_SHARE = 0.25
"""A text with more errors is not aligned letter by letter: its pairs would mean nothing."""
_LETTER = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿]")


class ScannedPaper(Struct, frozen=True):
    """A paper as its scan was read, and as it was printed."""

    name: str
    read: PagesRead
    printed: PagesRead


class RepairCount(Struct, frozen=True):
    """How repairs of one reason turned out."""

    mended: int = 0
    broken: int = 0
    still_wrong: int = 0


def papers_of(folder: Path, split: str) -> list[Path]:
    """The printed sample papers of one split, in order."""
    return [
        path
        for path in sorted(folder.glob("*.pdf"))
        if path.with_suffix(".truth.json").exists()
        and (truth := json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8")))
        and truth.get("split") == split
        and truth.get("variant", "text") == "text"
    ]


def scanned_paper(path: Path, variant: str, kept: Path) -> ScannedPaper:
    """Scan a printed paper and read the scan by OCR.

    Args:
        path: a PDF whose text layer is right.
        variant: of `corpus.samples.scan.SCAN_VARIANTS`.
        kept: folder in which readings are kept; remove it to read anew.
    """
    kept.mkdir(parents=True, exist_ok=True)
    reading = kept / f"{path.stem}.{variant}.msgpack"
    if not reading.exists():
        scan = kept / f"{path.stem}.{variant}.pdf"
        scan_pdf(path, variant, scan)
        pages = read_pages(source_of(scan), PageSettings())
        reading.write_bytes(msgspec.msgpack.encode(pages))
        scan.unlink()
    read = msgspec.msgpack.decode(reading.read_bytes(), type=PagesRead)
    printed = read_pages(source_of(path), PageSettings(ocr="never"))
    return ScannedPaper(path.stem, read, printed)


def count_confusions(paper: ScannedPaper) -> Counter[tuple[str, str]]:
    """(read, printed) letters of the scan that stand for each other, between right ones."""
    counted: Counter[tuple[str, str]] = Counter()
    printed = {page.page_number: page for page in paper.printed.pages}
    for unit in _units(lay_out(paper.read.pages)):
        read = without_spaces(fold_width(unit.text))
        true = printed_text(unit, printed[unit.page_number])
        if Levenshtein.distance(read, true) > MAX_WRONG_SHARE * len(true):
            continue
        for edit in Levenshtein.opcodes(read, true):
            if edit.tag == "replace" and edit.src_end - edit.src_start == 1:
                pair = read[edit.src_start], true[edit.dest_start]
                counted[pair] += all(map(_LETTER.match, pair))
    return +counted


def count_repairs(paper: ScannedPaper) -> dict[str, RepairCount]:
    """How the repairs of a scan turned out, by reason."""
    layout, _ = repair_layout(lay_out(paper.read.pages))
    printed = {page.page_number: page for page in paper.printed.pages}
    counted = Counter(
        verdict
        for unit in _units(layout)
        if unit.repairs
        for verdict in judge(unit, printed_text(unit, printed[unit.page_number]))
    )
    reasons = sorted({reason for reason, _ in counted})
    return {
        reason: RepairCount(
            counted[reason, "mended"], counted[reason, "broken"], counted[reason, "still wrong"]
        )
        for reason in reasons
    }


def judge(unit: Cell | TextBlock, true: str) -> Iterator[tuple[str, Verdict]]:
    """Each repair's reason, and whether it brought the text nearer to what is printed."""
    wrong = _errors(unit.text, true)
    for repair in unit.repairs:
        if not (repair.old + repair.new).strip():
            continue
        before, after = unit.text[: repair.position], unit.text[repair.position :]
        without = _errors(before + repair.old + after[len(repair.new) :], true)
        verdict: Verdict = "mended" if wrong < without else "broken"
        yield repair.reason, verdict if wrong != without else "still wrong"


def _errors(read: str, true: str) -> int:
    return Levenshtein.distance(without_spaces(fold_width(read)), true)


def printed_text(unit: Cell | TextBlock, page: Page) -> str:
    """What is printed where a cell or block of the scan lies, without white space."""
    place = unit.bbox.expanded(MARGIN_PT)
    words = [word for word in page.words if place.contains_point(word.bbox.x_mid, word.bbox.y_mid)]
    return without_spaces(fold_width(words_to_lines(words)))


def _units(layout: Layout) -> Sequence[Cell | TextBlock]:
    """Cells and blocks with text; a cell that goes on over pages has its truth in two places."""
    blocks = [block for page in layout.pages for block in page.blocks if block.text]
    cells = [cell for table in layout.tables for cell in table.cells if cell.text]
    return [*blocks, *(cell for cell in cells if not cell.continuations)]
