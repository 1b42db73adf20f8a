"""Engines that crash, hang and answer nonsense; hOCR."""

import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from parsers.pages.ocr.engine import CommandEngine, OcrFailedError, TesseractEngine
from parsers.pages.ocr.hocr import UnusableHocrError, hocr_to_words, words_of_image
from parsers.pages.source import TIME_OVER, OcrTime, UnreadablePageError

HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 99 99'>
<span class='ocrx_word' title='bbox 10 5 50 25; x_wconf 93'>
<span class='ocrx_cinfo' title='x_bboxes 10 5 30 25; x_conf 99.5'>公</span>
<span class='ocrx_cinfo' title='x_bboxes 31 5 50 25; x_conf 80'>開</span></span>
<span class='ocrx_word' title='bbox 60 5 80 25; x_wconf 40'>条例</span>
<span class='ocrx_word' title='bbox 90 5 95 25; x_wconf 10'> </span>
</div></body></html>"""
WHITE = np.full((40, 120), 255, np.uint8)


def _program(folder: Path, body: str) -> str:
    path = folder / "fake_ocr"
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return f"{path} --lang {{language}} {{image}}"


def test_words_of_hocr_have_places_and_confidences() -> None:
    first, second = hocr_to_words(HOCR.encode())
    assert (first.text, first.left, first.right) == ("公開", 10, 50)
    assert first.char_spans == ((10, 30), (31, 50))
    assert first.char_confidences == (0.995, 0.8)
    assert (second.text, second.confidence, second.char_spans) == ("条例", 0.4, ())


def test_a_confidence_that_is_no_number_is_none_at_all() -> None:
    hocr = HOCR.replace("x_wconf 40", "x_wconf nan").replace("x_conf 80", "x_conf -inf")
    first, second = hocr_to_words(hocr.encode())
    assert first.char_confidences == (0.995, 0.0)
    assert second.confidence == 0.0


def test_boxes_are_cut_off_at_the_edges_of_the_image() -> None:
    first, second = words_of_image(hocr_to_words(HOCR.encode()), 75, 20)
    assert (first.left, first.top, first.right, first.bottom) == (10, 5, 50, 20)
    assert (second.left, second.right) == (60, 75)


def test_words_outside_the_image_or_too_many_for_it_are_none_of_it() -> None:
    with pytest.raises(UnusableHocrError, match="outside"):
        words_of_image(hocr_to_words(HOCR.encode()), 65, 40)
    with pytest.raises(UnusableHocrError, match="do not fit"):
        words_of_image(hocr_to_words(HOCR.replace("条例", "条例" * 99).encode()), 99, 40)


def test_words_in_words_are_read_once() -> None:
    deep = "<i class='ocrx_word' title='bbox 0 0 9 9'>" * 10_000 + "公" + "</i>" * 10_000
    (word,) = hocr_to_words(f"<div class='ocr_page'>{deep}</div>".encode())
    assert word.text == "公"


@pytest.mark.parametrize(
    "text", ["", "no markup", "<html><body/></html>", "<div class='ocr_page'>"]
)
def test_what_is_not_hocr_is_refused(text: str) -> None:
    with pytest.raises(UnusableHocrError):
        list(hocr_to_words(text.encode()))


def test_a_command_reads_through_hocr(tmp_path: Path) -> None:
    engine = CommandEngine(_program(tmp_path, f"print({HOCR!r})"))
    assert engine.name == "fake_ocr"
    assert [word.text for word in engine.read(WHITE, 200, "jpn")] == ["公開", "条例"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("sys.exit(3)", "ocr_engine_crashed"),
        ("time.sleep(30)", "ocr_engine_timeout"),
        ("print('All work and no play')", "ocr_engine_nonsense"),
    ],
)
def test_a_failing_command_is_named_by_its_code(tmp_path: Path, body: str, code: str) -> None:
    engine = CommandEngine(_program(tmp_path, body), OcrTime(answer_s=2))
    with pytest.raises(OcrFailedError) as caught:
        engine.read(WHITE, 200, "jpn")
    assert caught.value.code == code


def test_an_engine_has_no_more_time_than_its_file(tmp_path: Path) -> None:
    clock = iter([99.0, 100.0])
    engine = CommandEngine(
        _program(tmp_path, "time.sleep(30)"), OcrTime(60, 100.0, lambda: next(clock))
    )
    with pytest.raises(OcrFailedError, match=r"longer than 1 s: .* --timeout"):
        engine.read(WHITE, 200, "jpn")
    with pytest.raises(UnreadablePageError) as caught:
        engine.read(WHITE, 200, "jpn")
    assert caught.value.code == TIME_OVER


def test_a_command_that_is_not_installed_is_missing() -> None:
    with pytest.raises(OcrFailedError) as caught:
        CommandEngine("/no/such/program {image}").read(WHITE, 200, "jpn")
    assert caught.value.code == "ocr_engine_missing"


@pytest.mark.ocr
def test_tesseract_without_its_models_is_a_crash_not_an_empty_page(tmp_path: Path) -> None:
    with pytest.raises(OcrFailedError) as caught:
        TesseractEngine(tessdata=str(tmp_path)).read(WHITE, 200, "jpn")
    assert caught.value.code == "ocr_engine_crashed"
