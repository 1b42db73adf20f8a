from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

import parsers.pages.ocr.read as ocr_source
from corpus.geometry import BBox
from corpus.page import Page, PageOrigin, Word
from ingest.cli import main
from parsers.pages.source import OcrTime, PageSettings


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """An image of something, without text."""
    image = Image.new("L", (600, 800), 255)
    ImageDraw.Draw(image).rectangle((100, 100, 400, 200), fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PDF", resolution=100)
    path = tmp_path / "scan.pdf"
    path.write_bytes(buffer.getvalue())
    return path


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A recognition that reads the same words on every page."""

    def read(
        image: Image.Image,
        page_number: int,
        dpi: float,
        _: PageSettings,
        reasons: tuple[str, ...],
        ocr_time: OcrTime,
    ) -> Page:
        word = Word("付議案件シート", BBox(72, 72, 172, 86), 0.9)
        origin = PageOrigin("ocr", "fake", "1", dpi=dpi, reasons=reasons)
        width_pt, height_pt = (side * 72 / dpi for side in image.size)
        return Page(page_number, width_pt, height_pt, origin, (word,))

    monkeypatch.setattr(ocr_source, "read_page_image", read)


def shingi(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr("sys.argv", ["shingi", "--lang", "en", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        main()
    return int(end.value.code or 0)


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


def test_a_scan_becomes_searchable(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    assert shingi(monkeypatch, "ocr", scan, out) == 0
    assert text_of(out) == "付議案件シート"
    assert "1 of 1 pages got a text layer" in capsys.readouterr().err.replace("\n", " ")


def test_a_searchable_page_is_left_as_it_is(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    assert shingi(monkeypatch, "ocr", scan, once) == 0
    assert shingi(monkeypatch, "ocr", once, twice) == 0
    assert text_of(twice) == text_of(once)


def test_a_page_with_text_gets_no_second_text(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    assert shingi(monkeypatch, "ocr", scan, once) == 0
    assert shingi(monkeypatch, "ocr", once, twice, "--ocr", "always") == 0
    assert text_of(twice) == text_of(once)
    printed, out = tmp_path / "printed.pdf", tmp_path / "out.pdf"
    canvas = Canvas(str(printed))
    canvas.drawString(72, 700, "Agenda of the council, 12 pages")
    canvas.save()
    assert shingi(monkeypatch, "ocr", printed, out, "--ocr", "always") == 0
    assert text_of(out) == "Agenda of the council, 12 pages"


def test_another_program_reads_where_one_is_named(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []

    def read(
        image: Image.Image, page_number: int, dpi: float, settings: PageSettings, *_: object
    ) -> Page:
        seen.append(settings.ocr_command)
        return Page(page_number, 100, 100, PageOrigin("ocr", "fake", "1", dpi=dpi), ())

    monkeypatch.setattr(ocr_source, "read_page_image", read)
    command = "myocr {image} {language}"
    assert shingi(monkeypatch, "ocr", scan, tmp_path / "out.pdf", "--ocr-command", command) == 0
    assert seen == [command]


def test_an_encrypted_scan_needs_its_password(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked, out = tmp_path / "locked.pdf", tmp_path / "out.pdf"
    with pikepdf.open(scan) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="秘密", user="himitsu"))
    assert shingi(monkeypatch, "ocr", locked, out) == 1
    assert not out.exists()
    assert shingi(monkeypatch, "ocr", locked, out, "--password", "himitsu") == 0
    assert text_of(out) == "付議案件シート"


@pytest.mark.parametrize("arguments", [("{scan}",), ("{text}",), ("{out}", "--ocr", "never")])
def test_wrong_use_leaves_everything_as_it_was(
    arguments: tuple[str, ...], scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = scan.read_bytes()
    text = tmp_path / "paper.txt"
    text.write_text("議事録", encoding="utf-8")
    places = {"scan": scan, "text": text, "out": tmp_path / "out.pdf"}
    source = text if arguments == ("{text}",) else scan
    target = [argument.format(**places) for argument in arguments]
    if source is text:
        target = [str(places["out"])]
    assert shingi(monkeypatch, "ocr", source, *target) == 2
    assert scan.read_bytes() == before
    assert not places["out"].exists()
