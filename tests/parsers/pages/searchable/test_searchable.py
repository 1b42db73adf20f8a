from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pypdfium2
import pytest

from corpus.geometry import BBox
from corpus.page import OriginKind, Page, PageOrigin, Word
from parsers.pages.searchable.text import in_reading_order
from parsers.pages.searchable.write import write_searchable_pdf

WIDTH_PT, HEIGHT_PT = 400, 600
LINES = ("個人情報保護審議会", "𠮷田12㎡の口座", "①□〜ー")


def paper(rotate: int = 0, crop_left: int = 0, crop_bottom: int = 0) -> bytes:
    """One page, 400 × 600 as shown; its contents end with a scaled graphics state."""
    size = (HEIGHT_PT, WIDTH_PT) if rotate % 180 else (WIDTH_PT, HEIGHT_PT)
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(size[0] + 2 * crop_left, size[1] + 2 * crop_bottom))
    page = pdf.pages[0]
    page.obj["/Rotate"] = rotate
    page.obj["/CropBox"] = pikepdf.Array(
        [crop_left, crop_bottom, crop_left + size[0], crop_bottom + size[1]]
    )
    page.contents_add(pdf.make_stream(b"3 0 0 3 50 50 cm 0 0 20 20 re f"))
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def read_page(
    rotation_deg: int = 0,
    kind: OriginKind = "ocr",
    reasons: tuple[str, ...] = ("no_text",),
    vertical: bool = False,
    skew_deg: float = 0.0,
) -> Page:
    words = tuple(
        Word(
            line,
            BBox(100 + 30 * row, 60, 120 + 30 * row, 60 + 20 * len(line))
            if vertical
            else BBox(100, 60 + 30 * row, 100 + 20 * len(line), 80 + 30 * row),
            0.9,
            vertical,
        )
        for row, line in enumerate(LINES)
    )
    origin = PageOrigin(kind, "fake", "1", reasons=reasons)
    return Page(1, WIDTH_PT, HEIGHT_PT, origin, words, rotation_deg=rotation_deg, skew_deg=skew_deg)


def pdfium_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


def rendered(source: Path | bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    document = pypdfium2.PdfDocument(source)
    try:
        return np.array(document[0].render(scale=1).to_numpy())
    finally:
        document.close()


def plumber_characters(path: Path) -> list[tuple[str, float, float]]:
    with pdfplumber.open(path) as document:
        return [(char["text"], char["x0"], char["top"]) for char in document.pages[0].chars]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_words_are_found_at_their_places(tmp_path: Path, rotate: int) -> None:
    out = tmp_path / "out.pdf"
    laid = write_searchable_pdf(paper(rotate, 30, 70), [read_page(rotate)], out)
    assert laid == 1
    assert pdfium_text(out).split() == list(LINES)
    characters = plumber_characters(out)
    assert "".join(char for char, _, _ in characters) == "".join(LINES)
    with pdfplumber.open(out) as document:
        words = document.pages[0].crop(document.pages[0].cropbox, strict=False).chars
    left, top = min(char["x0"] for char in words), min(char["top"] for char in words)
    x0, y0 = document.pages[0].bbox[:2]
    box = document.pages[0].cropbox
    assert left - box[0] - x0 == pytest.approx(100, abs=3)
    assert top - box[1] - y0 == pytest.approx(60, abs=3)


def test_a_page_that_lay_upside_down_has_its_words_upside_down(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    write_searchable_pdf(paper(), [read_page(180)], out)
    assert "個人情報保護審議会" in pdfium_text(out)
    first = plumber_characters(out)[0]
    assert first[1] == pytest.approx(WIDTH_PT - 100 - 20, abs=3)
    assert first[2] == pytest.approx(HEIGHT_PT - 60 - 20, abs=3)


def test_a_page_that_lay_askew_keeps_its_lines_together(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    write_searchable_pdf(paper(), [read_page(skew_deg=1.5)], out)
    assert pdfium_text(out).split() == list(LINES)
    tops = [top for char, _, top in plumber_characters(out) if char in LINES[0]]
    assert tops[0] != pytest.approx(tops[8], abs=1)


def test_words_stand_in_the_file_in_reading_order() -> None:
    def word(text: str, x0: float, top: float, vertical: bool = False) -> Word:
        size = (12, 40) if vertical else (40, 12)
        return Word(text, BBox(x0, top, x0 + size[0], top + size[1]), 0.9, vertical)

    lying = [word("四", 60, 90), word("二", 100, 52), word("一", 50, 50), word("三", 50, 70)]
    standing = [word("左", 50, 200, True), word("右下", 90, 250, True), word("右上", 90, 200, True)]
    ordered = "".join(word.text for word in in_reading_order([*standing, *lying]))
    assert ordered == "一二三四右上右下左"


def test_vertical_words_stay_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    write_searchable_pdf(paper(), [read_page(vertical=True)], out)
    assert set(pdfium_text(out).split()) == set(LINES)
    assert "".join(char for char, _, _ in plumber_characters(out)) == "".join(LINES[::-1])


@pytest.mark.parametrize("rotate", [0, 90])
def test_nothing_is_to_be_seen_of_it(tmp_path: Path, rotate: int) -> None:
    out = tmp_path / "out.pdf"
    before = paper(rotate)
    write_searchable_pdf(before, [read_page(rotate)], out)
    assert np.array_equal(rendered(before), rendered(out))
    assert (rendered(out) < 128).any()


@pytest.mark.parametrize(
    "page",
    [read_page(kind="text_layer"), read_page(reasons=("embedded_ocr", "own_ocr_preferred"))],
)
def test_pages_that_have_text_get_none(tmp_path: Path, page: Page) -> None:
    out = tmp_path / "out.pdf"
    assert write_searchable_pdf(paper(), [page], out) == 0
    assert pdfium_text(out) == ""


def test_what_pages_share_stays_as_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    pdf = pikepdf.open(io.BytesIO(paper()))
    pdf.pages.append(pdf.pages[0])
    shared = pikepdf.Dictionary(Font=pikepdf.Dictionary(), ProcSet=pikepdf.Array([]))
    pdf.Root.Pages["/Resources"] = pdf.make_indirect(shared)
    for page in pdf.pages:
        if "/Resources" in page.obj:
            del page.obj["/Resources"]
    buffer = io.BytesIO()
    pdf.save(buffer)
    write_searchable_pdf(buffer.getvalue(), [read_page()], out)
    with pikepdf.open(out) as written:
        assert "/ProcSet" in written.pages[0].obj["/Resources"]
        assert "/ShingiText" in written.pages[0].obj["/Resources"]["/Font"]
        assert "/ShingiText" not in written.pages[1].obj["/Resources"]["/Font"]


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        write_searchable_pdf(paper(), [read_page()], tmp_path / "missing" / "out.pdf")
    assert list(tmp_path.iterdir()) == []
