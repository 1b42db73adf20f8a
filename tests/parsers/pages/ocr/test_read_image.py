"""From an image to a page, with a fake engine and with Tesseract."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from corpus.page import Page
from parsers.pages.ocr.engine import OcrFailedError, TesseractEngine
from parsers.pages.ocr.ink.marks import find_rings, take_out_stamps
from parsers.pages.ocr.raster import image_to_raster
from parsers.pages.ocr.read import read_page_image
from parsers.pages.source import PageSettings

Draw = Callable[..., Any]
SETTINGS = PageSettings()
FONTS = (
    "/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
)
LINES = ("個人情報保護審議会の会議録", "令和三年度の登録状況について", "健康福祉部長寿支援課")


def _read(image: Image.Image, dpi: float, engine: Any) -> Any:
    page = read_page_image(image, 3, dpi, SETTINGS, ("no_text",), engine=engine)
    # NumPy's numbers are none that a cache could keep.
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(page), type=Page) == page
    return page


def _table(draw_page: Draw, dpi: float = 200) -> Any:
    """A table of two by two cells, text in three of them, a box in the fourth."""
    page = draw_page(dpi=dpi)
    for y in (50, 100, 150):
        page.line(50, y, 350, y)
    for x in (50, 200, 350):
        page.line(x, 50, x, 150)
    for x, y in ((60, 70), (210, 70), (60, 120)):
        page.blocks_of_text(x, y, 6)
    page.square(210, 120, 9)
    return page


def _words_from(texts: list[str], font_px: int, size: tuple[int, int]) -> Image.Image:
    path = next((path for path in FONTS if Path(path).exists()), None)
    if path is None:
        pytest.skip("no Japanese font is installed")
    image = Image.new("L", size, 255)
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(path, font_px)
    for index, text in enumerate(texts):
        draw.text((90, 90 + index * font_px * 2), text, fill=0, font=font)
    return image


@pytest.mark.parametrize("dpi", [150, 200, 300, 600])
def test_a_page_is_in_points_whatever_its_resolution(
    draw_page: Draw, fake_engine: Draw, dpi: float
) -> None:
    page = _read(_table(draw_page, dpi).image, dpi, fake_engine("公開条例"))
    assert (page.width_pt, page.height_pt) == pytest.approx((420, 300), abs=1)
    assert [word.text for word in page.words] == ["公開条例"] * 3
    assert page.words[0].bbox.x0 == pytest.approx(60, abs=1.5)
    assert page.words[0].bbox.top == pytest.approx(70, abs=1.5)
    assert len(page.rulings) == 6
    assert [mark.kind for mark in page.marks] == ["square"]
    assert page.origin.kind == "ocr"
    assert (page.origin.dpi, page.origin.reasons) == (dpi, ("no_text",))


def test_no_word_crosses_a_ruling(draw_page: Draw, fake_engine: Draw) -> None:
    drawn = draw_page()
    drawn.line(150, 40, 150, 260)
    for y in range(50, 250, 25):
        drawn.blocks_of_text(60, y, 8)
        drawn.blocks_of_text(155, y, 8)
    page = _read(drawn.image, 200, fake_engine("公開"))
    assert len(page.words) == 16
    assert all(word.bbox.x1 <= 150 or word.bbox.x0 >= 150 for word in page.words)


def test_character_edges_run_forward_inside_the_word(draw_page: Draw, fake_engine: Draw) -> None:
    page = _read(_table(draw_page).image, 200, fake_engine("公開条例"))
    for word in page.words:
        assert len(word.char_edges) == len(word.text) + 1
        assert all(a <= b for a, b in itertools.pairwise(word.char_edges))
        assert (word.char_edges[0], word.char_edges[-1]) == (word.bbox.x0, word.bbox.x1)


def test_a_blank_page_never_reaches_the_engine(fake_engine: Draw) -> None:
    engine = fake_engine()
    page = _read(Image.new("1", (1200, 1600), 1), 150, engine)
    assert (page.words, page.rulings, page.confidence, engine.n_calls) == ((), (), None, 0)


@pytest.mark.parametrize("kind", ["gray", "salt"])
def test_a_blank_noisy_page_never_reaches_the_engine(fake_engine: Draw, kind: str) -> None:
    seed = np.random.default_rng(1)
    if kind == "gray":
        pixels = np.clip(seed.normal(215, 14, (2200, 1700)), 0, 255)
    else:
        pixels = np.where(seed.random((2200, 1700)) < 0.004, 0, 255)
    engine = fake_engine()
    page = _read(Image.fromarray(pixels.astype(np.uint8)), 200, engine)
    assert (page.words, engine.n_lines) == ((), 0)


def _specks(image: Image.Image, count: int, seed: int = 5) -> Image.Image:
    """The image with specks of dirt all over it, as large as the strokes of characters."""
    random = np.random.default_rng(seed)
    pixels = np.array(image.convert("L"))
    for _ in range(count):
        top, left = random.integers(0, pixels.shape[0]), random.integers(0, pixels.shape[1])
        height, width = random.integers(2, 7, 2)
        pixels[top : top + height, left : left + width] = 0
    return Image.fromarray(np.where(pixels < 128, 0, 255).astype(np.uint8))


def test_a_page_of_heavy_specks_never_reaches_the_engine(fake_engine: Draw) -> None:
    engine = fake_engine()
    page = _read(_specks(Image.new("L", (1650, 2340), 255), 3000), 200, engine)
    assert (page.words, engine.n_lines) == ((), 0)


def test_a_title_among_heavy_specks_is_read(draw_page: Draw, fake_engine: Draw) -> None:
    drawn = draw_page(width_pt=590, height_pt=840)
    drawn.blocks_of_text(100, 100, 8, 14)
    page = _read(_specks(drawn.image, 3000), 200, fake_engine("公開条例"))
    assert any(
        word.bbox.x0 < 150 < word.bbox.x1 and 90 < word.bbox.y_mid < 130 for word in page.words
    )


def test_bleed_through_and_uneven_paper_are_not_read(draw_page: Draw, fake_engine: Draw) -> None:
    drawn = _table(draw_page)
    front = np.asarray(drawn.image, dtype=np.float64)
    back = np.roll(front[:, ::-1], 40, axis=0)
    light = np.linspace(0.75, 1.0, front.shape[1])[None, :]
    mixed = np.minimum(front + 30, 255 - (255 - back) * 0.12) * light
    page = _read(Image.fromarray(np.clip(mixed, 0, 255).astype(np.uint8)), 200, fake_engine("公"))
    assert len(page.words) == 3
    assert len(page.rulings) == 6


@pytest.mark.parametrize(
    "code", ["ocr_engine_crashed", "ocr_engine_timeout", "ocr_engine_nonsense"]
)
def test_a_failing_engine_costs_the_page(draw_page: Draw, fake_engine: Draw, code: str) -> None:
    class Failing(fake_engine().__class__):  # type: ignore[misc]  # the fixture hides the class
        def read(self, *_: Any) -> Any:
            raise OcrFailedError(code, "no")

    with pytest.raises(OcrFailedError, match="no"):
        _read(_table(draw_page).image, 200, Failing())


def test_what_the_engine_reads_nothing_of_is_marked(draw_page: Draw, fake_engine: Draw) -> None:
    engine = fake_engine()
    engine.read = lambda *_: ()
    page = _read(_table(draw_page).image, 200, engine)
    assert page.words == ()
    assert sum(mark.kind == "handwriting" for mark in page.marks) == 3


def test_a_red_seal_is_a_stamp_and_its_ink_is_not_text(draw_page: Draw, fake_engine: Draw) -> None:
    image = draw_page().image.convert("RGB")
    ImageDraw.Draw(image).ellipse((500, 200, 600, 300), outline=(220, 40, 40), width=8)
    ImageDraw.Draw(image).rectangle((535, 230, 565, 270), outline=(220, 40, 40), width=8)
    engine = fake_engine()
    page = _read(image, 200, engine)
    (stamp,) = page.marks
    assert stamp.kind == "stamp"
    assert stamp.bbox.x0 == pytest.approx(500 * 72 / 200, abs=2)
    assert engine.n_lines == 0


def test_what_is_printed_under_a_red_seal_stays(draw_page: Draw) -> None:
    page = draw_page()
    page.blocks_of_text(170, 85, 8)
    printed = np.asarray(page.image.convert("RGB"), dtype=float)
    seal = Image.new("RGB", page.image.size, "white")
    ImageDraw.Draw(seal).ellipse((500, 200, 600, 300), outline=(205, 40, 45), width=8)
    ImageDraw.Draw(seal).rectangle((535, 230, 565, 270), outline=(205, 40, 45), width=8)
    stamped = Image.fromarray((printed * np.asarray(seal) / 255).astype(np.uint8))
    raster = image_to_raster(stamped, 200)
    assert len(take_out_stamps(stamped, raster)) == 1
    assert np.array_equal(raster.gray < 128, np.asarray(page.image) < 128)


def test_a_ring_round_a_word_is_a_mark_and_the_word_is_kept(
    draw_page: Draw, fake_engine: Draw
) -> None:
    drawn = draw_page()
    drawn.blocks_of_text(60, 60, 12)
    drawn.blocks_of_text(60, 110, 2)
    drawn.ellipse(53, 101, 87, 128)
    page = _read(drawn.image, 200, fake_engine("有"))
    assert [mark.kind for mark in page.marks] == ["ring"]
    assert len(page.words) == 2


def test_a_ring_that_touches_its_word_is_taken_off_it(draw_page: Draw, fake_engine: Draw) -> None:
    drawn = draw_page()
    drawn.blocks_of_text(60, 60, 12)
    drawn.blocks_of_text(60, 110, 2)
    drawn.ellipse(58, 103, 82, 126)
    drawn.line(58, 115, 66, 115)
    page = _read(drawn.image, 200, fake_engine("有"))
    assert [mark.kind for mark in page.marks] == ["ring"]
    assert len(page.words) == 2


def test_no_kanji_is_a_ring_however_large() -> None:
    image = _words_from(["廃圏園固国", "図口日目田", "○●㊞凸回"], 40, (700, 400))
    ink = np.where(np.asarray(image) < 128, 255, 0).astype(np.uint8)
    assert find_rings(ink, em_px=20) == []


@pytest.mark.ocr
@pytest.mark.parametrize("rotation_deg", [0, 90, 180, 270])
def test_a_scan_is_read_whichever_way_it_lies(rotation_deg: int) -> None:
    upright = _words_from(list(LINES) * 3, 30, (1100, 800))
    page = _read(upright.rotate(rotation_deg, expand=True), 200, TesseractEngine())
    text = "".join(word.text for word in page.words)
    assert sum(line in text for line in LINES) >= 2
    assert page.rotation_deg == rotation_deg
    assert page.width_pt > page.height_pt


@pytest.mark.ocr
def test_symbols_and_thousands_are_read_by_their_shape() -> None:
    image = _words_from(
        ["個人情報の登録状況 ○ △1,234 令和2～4年", "1,800件 12.5 95,310"], 40, (1500, 400)
    )
    text = "".join(word.text for word in _read(image, 300, TesseractEngine()).words)
    for part in ("○", "△1,234", "2～4", "1,800", "12.5", "95,310"):
        assert part in text
