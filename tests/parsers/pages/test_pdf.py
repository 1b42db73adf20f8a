from __future__ import annotations

import io
import zlib
from types import ModuleType

import msgspec
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from pypdfium2 import PdfiumError
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from corpus.document import SourceFile
from corpus.page import Page, PageOrigin, Word
from parsers.pages.pdf import PAGES_PER_OPENING, better_reading, read_pdf
from parsers.pages.read import PageSettings, UnreadableSourceError, read_pages
from parsers.pages.source import TIME_OVER, OcrTime, UnreadablePageError
from parsers.pages.text_layer.read import read_text_layer
from parsers.pages.text_layer.render import render_for_ocr

MINCHO = "HeiseiMin-W3"
WIDTH, HEIGHT = 400.0, 300.0
NEVER = PageSettings(ocr="never")
AUTO = PageSettings(ocr="auto")

pdfmetrics.registerFont(UnicodeCIDFont(MINCHO))


def printed(*paint_pages, size=(WIDTH, HEIGHT)) -> bytes:
    """A PDF; each argument paints one page on a canvas."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=size)
    for paint in paint_pages:
        canvas.setFont(MINCHO, 12)
        paint(canvas)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def changed(data: bytes, change) -> bytes:
    """The PDF after ``change`` was made to it with pikepdf."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(written)
    return written.getvalue()


def prose(canvas):
    canvas.drawString(50, 250, "個人情報保護審議会")


def blank(canvas):
    canvas.setFillGray(1)
    canvas.drawString(50, 250, "白")


def only_page(data: bytes, settings=NEVER) -> Page:
    (page,) = read_pdf(data, settings).pages
    return page


@pytest.fixture
def fake_ocr(monkeypatch) -> list:
    """Replaces OCR by one that reads 朱印; gives the calls that were made of it."""
    calls: list = []

    def read_page_image(image, page_number, dpi, _settings, reasons, *_):
        calls.append((image, page_number, dpi, reasons))
        width, height = image.width * 72 / dpi, image.height * 72 / dpi
        word = Word("朱印", (10, 10, 30, 20), confidence=0.9)
        origin = PageOrigin("ocr", "fake", "0", dpi, reasons)
        return Page(page_number, width, height, origin, (word,), confidence=0.9)

    module = ModuleType("parsers.pages.ocr.read")
    module.read_page_image = read_page_image
    monkeypatch.setitem(__import__("sys").modules, "parsers.pages.ocr.read", module)
    return calls


def test_words_stand_where_they_are_printed():
    (word,) = only_page(printed(prose)).words
    assert word.text == "個人情報保護審議会"
    assert (word.bbox.x0, word.bbox.x1) == pytest.approx((50, 158))
    assert word.bbox.top < HEIGHT - 250 < word.bbox.bottom
    assert word.size_pt == pytest.approx(12)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_turned_by_rotate_is_read_as_a_viewer_shows_it(rotation):
    """Content set askew and turned back by /Rotate reads like the upright page."""

    def askew(canvas):
        shift = {90: (0, 0), 180: (WIDTH, HEIGHT), 270: (0, 0)}[rotation]
        if rotation == 90:
            canvas.translate(HEIGHT, 0)
        elif rotation == 180:
            canvas.translate(*shift)
        else:
            canvas.translate(0, WIDTH)
        canvas.rotate(rotation)
        prose(canvas)
        canvas.line(50, 200, 150, 200)

    def turn(pdf):
        pdf.pages[0].Rotate = rotation

    size = (WIDTH, HEIGHT) if rotation == 180 else (HEIGHT, WIDTH)
    page = only_page(changed(printed(askew, size=size), turn))
    upright = only_page(printed(lambda canvas: (prose(canvas), canvas.line(50, 200, 150, 200))))
    assert (page.width_pt, page.height_pt, page.rotation_deg) == (WIDTH, HEIGHT, rotation)
    assert page.words[0].bbox == pytest.approx(upright.words[0].bbox, abs=0.02)
    assert page.words[0].vertical is False
    assert page.rulings[0].bbox == pytest.approx(upright.rulings[0].bbox, abs=0.02)


def test_positions_count_from_the_crop_box_and_what_lies_outside_is_left_out():
    def crop(pdf):
        pdf.pages[0].CropBox = [40, 100, 340, 280]

    def paint(canvas):
        prose(canvas)
        canvas.drawString(50, 20, "枠外")

    page = only_page(changed(printed(paint), crop))
    assert (page.width_pt, page.height_pt) == (300, 180)
    assert [word.text for word in page.words] == ["個人情報保護審議会"]
    assert page.words[0].bbox.x0 == pytest.approx(10)


def test_widgets_become_marks_and_their_values_words():
    def form(canvas):
        canvas.acroForm.checkbox(name="a", tooltip="諮問", x=50, y=100, checked=True)
        canvas.acroForm.checkbox(name="b", tooltip="報告", x=90, y=100, checked=False)
        canvas.acroForm.textfield(name="c", x=50, y=50, width=120, height=20, value="Kohoka")

    page = only_page(printed(form))
    marks = [(mark.kind, mark.label, mark.state) for mark in page.marks]
    assert marks == [("widget", "諮問", "checked"), ("widget", "報告", "unchecked")]
    assert [word.text for word in page.words] == ["Kohoka"]


def test_a_field_without_appearance_still_gives_its_value():
    def form(canvas):
        canvas.acroForm.textfield(name="c", x=50, y=50, width=120, height=20, value="Kohoka")

    def strip(pdf):
        for annotation in pdf.pages[0].Annots:
            del annotation.AP

    page = only_page(changed(printed(form), strip))
    assert [word.text for word in page.words] == ["Kohoka"]


def test_a_blank_page_is_a_page_without_words_and_said_to_be_blank():
    read = read_pdf(printed(prose, blank), AUTO)
    assert [page.page_number for page in read.pages] == [1, 2]
    assert read.pages[1].words == ()
    assert ("blank_page", "info", 2) in [
        (issue.code, issue.severity, issue.page_number) for issue in read.issues
    ]


def test_a_bad_page_costs_itself_and_not_its_neighbours(monkeypatch):
    def fail_on_second(loaded, page_number):
        if page_number == 2:
            raise PdfiumError("Failed to load page.")
        return read_text_layer(loaded, page_number)

    monkeypatch.setattr("parsers.pages.pdf.read_text_layer", fail_on_second)
    read = read_pdf(printed(prose, prose, prose), NEVER)
    assert [page.page_number for page in read.pages] == [1, 3]
    (issue,) = read.issues
    assert (issue.code, issue.severity, issue.page_number) == ("page_unreadable", "error", 2)


def test_a_page_whose_ocr_fails_is_reported_under_the_engines_code(tmp_path):
    settings = PageSettings(ocr_command="/no/such/program {image}")
    scan = printed(prose, lambda canvas: _draw_scan(canvas, tmp_path, text="Kohoka"))
    read = read_pdf(scan, settings)
    assert [page.page_number for page in read.pages] == [1]
    (issue,) = read.issues
    assert (issue.code, issue.severity, issue.page_number) == ("ocr_engine_missing", "error", 2)
    assert read.again == (2,)


def test_a_page_whose_ocr_fails_keeps_the_text_that_it_brings():
    settings = PageSettings(ocr="always", ocr_command="/no/such/program {image}")
    read = read_pdf(printed(prose), settings)
    assert [word.text for word in read.pages[0].words] == ["個人情報保護審議会"]
    assert [issue.code for issue in read.issues] == ["ocr_engine_missing"]
    assert read.again == (1,)


@pytest.mark.parametrize(
    ("error", "code"), [(IndexError("17"), "page_reader_failed"), (MemoryError(), "page_memory")]
)
def test_a_fault_of_our_own_costs_a_page_and_not_its_neighbours(monkeypatch, error, code):
    def fail_on_second(loaded, page_number):
        if page_number == 2:
            raise error
        return read_text_layer(loaded, page_number)

    monkeypatch.setattr("parsers.pages.pdf.read_text_layer", fail_on_second)
    read = read_pdf(printed(prose, prose, prose), NEVER)
    assert [page.page_number for page in read.pages] == [1, 3]
    assert [(issue.code, issue.page_number) for issue in read.issues] == [(code, 2)]
    assert read.again == (2,)


class Clock:
    """Shows the time that it is set to."""

    def __init__(self):
        self.now_s = 1000.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def slow_ocr(monkeypatch):
    """OCR that takes 10 s a page on the clock that it gives."""
    clock = Clock()

    def read_page_image(image, page_number, dpi, _settings, reasons, ocr_time):
        if ocr_time.for_answer_s() < 10:
            clock.now_s += ocr_time.for_answer_s()
            raise UnreadablePageError("ocr_engine_timeout", "too slow")
        clock.now_s += 10
        return Page(page_number, WIDTH, HEIGHT, PageOrigin("ocr", "fake", "0", dpi, reasons), ())

    module = ModuleType("parsers.pages.ocr.read")
    module.read_page_image = read_page_image
    monkeypatch.setitem(__import__("sys").modules, "parsers.pages.ocr.read", module)
    return clock


def test_scans_are_read_while_there_is_time_and_text_in_any_case(slow_ocr, tmp_path):
    def scanned(canvas):
        _draw_scan(canvas, tmp_path)

    data = printed(scanned, scanned, scanned, prose, scanned)
    read = read_pdf(data, AUTO, OcrTime(40, slow_ocr() + 15, slow_ocr))
    assert [page.page_number for page in read.pages] == [1, 4]
    assert [(issue.code, issue.page_number) for issue in read.issues] == [
        ("ocr_engine_timeout", 2),
        (TIME_OVER, 3),
        (TIME_OVER, 5),
    ]
    assert all(issue.severity == "error" for issue in read.issues)
    assert "--timeout" in read.issues[1].message
    # What may hang again comes last.
    assert read.again == (3, 5, 2)


def test_another_try_goes_on_where_the_time_was_over(slow_ocr, tmp_path):
    def scanned(canvas):
        _draw_scan(canvas, tmp_path)

    data = printed(scanned, blank, scanned, scanned)
    read, tries = None, []
    for _ in range(3):
        read = read_pdf(data, AUTO, OcrTime(40, slow_ocr() + 10, slow_ocr), read)
        tries.append([page.page_number for page in read.pages])
    assert tries == [[1, 2], [1, 2, 3], [1, 2, 3, 4]]
    assert read.again == ()
    assert {issue.page_number for issue in read.issues} == {2}


def test_a_file_all_of_whose_pages_are_bad_cannot_be_read(monkeypatch):
    def fail(loaded, page_number):
        raise PdfiumError("Failed to load page.")

    monkeypatch.setattr("parsers.pages.pdf.read_text_layer", fail)
    with pytest.raises(UnreadableSourceError) as caught:
        read_pdf(printed(prose), NEVER)
    assert caught.value.code == "no_readable_page"


def test_a_book_longer_than_one_opening_is_read_whole():
    read = read_pdf(printed(*[prose] * (PAGES_PER_OPENING + 1)), NEVER)
    assert [page.page_number for page in read.pages] == list(range(1, PAGES_PER_OPENING + 2))


@pytest.mark.parametrize(("scanned_at", "read_at"), [(72, 200), (250, 250), (600, 300)])
def test_a_scan_goes_to_ocr_at_its_own_resolution_within_limits(
    fake_ocr, tmp_path, scanned_at, read_at
):
    data = printed(lambda canvas: _draw_scan(canvas, tmp_path, dpi=scanned_at))
    page = only_page(data, AUTO)
    ((image, page_number, dpi, reasons),) = fake_ocr
    assert (page_number, reasons) == (1, ("image_only",))
    assert dpi == pytest.approx(read_at, rel=0.01)
    assert (image.width, image.height) == pytest.approx(
        (WIDTH / 72 * dpi, HEIGHT / 72 * dpi), abs=1
    )
    assert image.mode == "L"
    assert page.origin.kind == "ocr"


def test_a_scan_is_kept_and_reported_where_ocr_is_not_wanted(fake_ocr, tmp_path):
    read = read_pdf(printed(lambda canvas: _draw_scan(canvas, tmp_path)), NEVER)
    assert fake_ocr == []
    assert read.pages[0].origin.reasons == ("image_only",)
    assert [issue.code for issue in read.issues] == ["text_not_trusted"]


def test_every_page_goes_to_ocr_where_that_is_wanted(fake_ocr):
    page = only_page(printed(prose), PageSettings(ocr="always"))
    assert page.origin.reasons == ("ocr_always", "text_layer")


def test_a_huge_page_is_rendered_with_fewer_dots(fake_ocr, tmp_path):
    data = printed(lambda canvas: _draw_scan(canvas, tmp_path, 14000), size=(14000, 14000))
    only_page(data, AUTO)
    ((image, _, dpi, _),) = fake_ocr
    assert dpi < 300
    assert image.width * image.height <= 36_500_000


def _draw_scan(canvas, folder, side=WIDTH, dpi=72, text=""):
    from PIL import Image, ImageDraw

    scan = Image.new("L", (round(WIDTH * dpi / 72), round(HEIGHT * dpi / 72)), 255)
    box = tuple(length * dpi // 72 for length in (100, 100, 200, 140))
    ImageDraw.Draw(scan).rectangle(box, fill=0)
    ImageDraw.Draw(scan).text((100, 200), text, fill=0, font_size=20)
    scan.save(folder / "scan.png")
    canvas.drawImage(str(folder / "scan.png"), 0, 0, side, side * HEIGHT / WIDTH)


def ocr_page(kind, text, confidence):
    words = (Word(text, (0, 0, 10, 10), confidence=confidence),) if text else ()
    origin = PageOrigin(kind, "engine", "1", 300.0, ("embedded_ocr",))
    return Page(1, WIDTH, HEIGHT, origin, words, confidence=confidence)


@pytest.mark.parametrize(
    ("embedded", "ours", "confidence", "preferred"),
    [
        ("審議会資料", "審議会資料", 0.95, "own_ocr_preferred"),
        ("審議会資料", "審譲会質料", 0.4, "embedded_ocr_preferred"),
        ("審", "審議会資料", 0.4, "own_ocr_preferred"),
        ("審議会資料", "", None, "embedded_ocr_preferred"),
    ],
)
def test_the_better_of_two_ocr_readings_is_kept(embedded, ours, confidence, preferred):
    chosen = better_reading(
        ocr_page("embedded_ocr", embedded, None), ocr_page("ocr", ours, confidence)
    )
    assert chosen.origin.kind == ("ocr" if preferred.startswith("own") else "embedded_ocr")
    assert chosen.origin.reasons[-1] == preferred


def test_text_under_a_bar_is_left_out_and_text_painted_again_over_it_is_kept():
    def redacted(canvas):
        prose(canvas)
        canvas.rect(40, 240, 130, 25, stroke=0, fill=1)

    def painted_again(canvas):
        prose(canvas)
        canvas.setFillGray(1)
        canvas.rect(40, 240, 130, 25, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x in range(50, 158, 12):
            canvas.rect(x + 2, 252, 8, 1, stroke=0, fill=1)
            canvas.rect(x + 5, 248, 1, 8, stroke=0, fill=1)

    assert only_page(printed(redacted)).words == ()
    assert [word.text for word in only_page(printed(painted_again)).words] == ["個人情報保護審議会"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"<html>404 Not Found</html>", "not_a_pdf"),
        (b"%PDF-1.7\nnothing more", "damaged_pdf"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data, code):
    with pytest.raises(UnreadableSourceError) as caught:
        read_pdf(data, NEVER)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


def test_a_truncated_file_is_repaired():
    data = printed(prose, prose)
    assert len(read_pdf(data[: data.rindex(b"xref")], NEVER).pages) == 2


def _encrypted(password: str) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed(prose))) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="boss", user=password))
    return written.getvalue()


def test_an_encrypted_file_opens_with_the_empty_or_a_given_password():
    assert only_page(_encrypted("")).words
    settings = msgspec.structs.replace(NEVER, passwords=("wrong", "himitsu"))
    assert only_page(_encrypted("himitsu"), settings).words


def test_an_encrypted_file_without_its_password_asks_for_it():
    with pytest.raises(UnreadableSourceError, match="password") as caught:
        read_pdf(_encrypted("himitsu"), NEVER)
    assert caught.value.code == "wrong_password"


def test_why_a_file_cannot_be_opened_is_not_what_pdfium_said_of_an_earlier_one(monkeypatch):
    def repeat_itself(data, password=None):
        raise PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pdfium, "PdfDocument", repeat_itself)
    with pytest.raises(UnreadableSourceError) as caught:
        read_pdf(b"%PDF-1.7\nnothing more", NEVER)
    assert caught.value.code == "damaged_pdf"


def test_fills_far_larger_than_the_page_cost_no_more_than_the_page():
    def huge(canvas):
        prose(canvas)
        canvas.setFillGray(0.9)
        canvas.rect(-1e7, 280, 2e7, 1e7, stroke=0, fill=1)

    page = only_page(printed(huge))
    assert [word.text for word in page.words] == ["個人情報保護審議会"]
    assert page.fills[0].bbox == pytest.approx((0, 0, WIDTH, 20), abs=0.1)


@pytest.mark.parametrize("count", [3, 10**9])
def test_a_page_tree_that_bites_its_tail_ends(count):
    data = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count " + str(count).encode() + b"/Kids[2 0 R]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )
    with pytest.raises(UnreadableSourceError):
        read_pdf(data, NEVER)


def test_a_stream_that_inflates_without_end_is_stopped():
    def inflate(pdf):
        bomb = zlib.compress(b"0 0 m 1 1 l S\n" * 400_000, 9)
        pdf.pages[0].Contents = pdf.make_stream(bomb, Filter=pikepdf.Name.FlateDecode)

    read = read_pdf(changed(printed(prose), inflate), NEVER)
    assert "page_too_complex" in [issue.code for issue in read.issues]


def test_sources_are_told_apart_by_their_media_type(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(printed(prose))
    source = SourceFile("0" * 64, str(path), "application/pdf", 1)
    assert read_pages(source, NEVER).page_count == 1
    with pytest.raises(UnreadableSourceError, match="is not read"):
        read_pages(msgspec.structs.replace(source, media_type="image/png"), NEVER)
    path.unlink()
    with pytest.raises(UnreadableSourceError, match="cannot be opened"):
        read_pages(source, NEVER)


def test_a_grid_drawn_as_one_long_path_of_thin_rectangles_keeps_all_its_rulings():
    def grid(canvas):
        canvas.drawString(60, 250, "款項目")
        path = canvas.beginPath()
        for row in range(40):
            for column in range(6):
                path.rect(40 + 50 * column, 40 + 6 * row, 0.5, 6)
        canvas.drawPath(path, stroke=0, fill=1)

    rulings = only_page(printed(grid)).rulings
    assert [round(ruling.bbox.height) for ruling in rulings] == [240] * 6


def test_a_long_contour_draws_no_rulings():
    def coast(canvas):
        canvas.drawString(60, 250, "地図")
        path = canvas.beginPath()
        path.moveTo(40, 40)
        for step in range(500):
            path.lineTo(40 + step / 2, 40 + 100 * (step % 2))
        canvas.drawPath(path)

    assert only_page(printed(coast)).rulings == ()


@pytest.mark.parametrize(("scanned", "rendered"), [(150, 200), (240, 240), (600, 300)])
def test_a_scan_is_rendered_for_ocr_no_finer_than_it_was_made(scanned, rendered):
    buffer = io.BytesIO()
    Image.new("L", (4 * scanned, 3 * scanned), 200).save(buffer, "PDF", resolution=scanned)
    document = pdfium.PdfDocument(buffer.getvalue())
    image, dpi = render_for_ocr(document[0])
    assert dpi == pytest.approx(rendered, abs=0.5)
    assert image.width == pytest.approx(4 * rendered, abs=2)


@pytest.mark.parametrize(("seal", "mode"), [((205, 40, 45), "RGB"), ((60, 60, 60), "L")])
def test_a_scan_is_rendered_in_colour_only_if_something_on_it_is(seal, mode):
    scan = Image.new("RGB", (800, 600), (247, 243, 228))
    ImageDraw.Draw(scan).ellipse((300, 200, 460, 360), outline=seal, width=4)
    buffer = io.BytesIO()
    scan.save(buffer, "PDF", resolution=200, quality=70)
    image, _ = render_for_ocr(pdfium.PdfDocument(buffer.getvalue())[0])
    assert image.mode == mode


def test_a_ruling_ends_where_a_clip_cut_line_by_line_ends():
    def paint(canvas):
        prose(canvas)
        canvas.saveState()
        clip = canvas.beginPath()
        for step in range(20):
            clip.rect(100, 200 + step * 0.1, 6, 0.1)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.rect(80, 200.5, 40, 0.6, stroke=0, fill=1)
        canvas.restoreState()

    (ruling,) = only_page(printed(paint)).rulings
    assert (ruling.bbox.x0, ruling.bbox.x1) == pytest.approx((100, 106), abs=1.5)
