"""Real and hostile PDFs beside the checkout; skipped where they are not."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest

from corpus.document import SourceFile
from parsers.pages.read import PageSettings, PagesRead, UnreadableSourceError, read_pages

SHARED = Path(os.environ.get("SHINGI_SHARED", Path(__file__).parents[4] / "shared"))
NEVER = PageSettings(ocr="never")
SMALL_BYTES = 300_000
"""Files up to this size are compared with pdfplumber, which takes its time."""

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real papers is not here"),
]


def read(path: Path) -> PagesRead:
    source = SourceFile("0" * 64, str(path), "application/pdf", path.stat().st_size)
    return read_pages(source, NEVER)


def hostile() -> list[Path]:
    return sorted((SHARED / "hostile").glob("*.pdf")) if SHARED.is_dir() else []


@pytest.mark.parametrize("path", hostile(), ids=lambda path: path.stem)
def test_a_hostile_file_is_read_or_refused_with_every_page_accounted_for(path):
    try:
        pages_read = read(path)
    except UnreadableSourceError:
        return
    missing = {i.page_number for i in pages_read.issues if i.code == "page_unreadable"}
    numbers = {page.page_number for page in pages_read.pages}
    assert numbers | missing == set(range(1, pages_read.page_count + 1))


def small() -> list[Path]:
    if not SHARED.is_dir():
        return []
    papers = sorted((SHARED / "real").glob("*/*.pdf"))
    return [path for path in papers if path.stat().st_size <= SMALL_BYTES]


def characters(text: str) -> Counter[str]:
    return Counter(char for char in unicodedata.normalize("NFKC", text) if not char.isspace())


@pytest.mark.parametrize("path", small(), ids=lambda path: path.stem)
def test_the_fast_road_reads_the_characters_that_pdfplumber_reads(path):
    words = [word.text for page in read(path).pages[:3] for word in page.words]
    ours = characters("".join(words))
    with pdfplumber.open(path) as pdf:
        printed = [char["text"] for page in pdf.pages[:3] for char in page.dedupe_chars().chars]
    theirs = characters("".join(printed).replace("(cid:", "("))
    # What is not on paper (white, off the page) is left out; symbol fonts are mapped.
    assert sum((ours - theirs).values()) <= 0.02 * sum(theirs.values())
    assert sum((theirs - ours).values()) <= 0.05 * sum(theirs.values())
