"""Engines that crash, hang and answer nonsense; hOCR."""

import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from parsers.pages.ocr.engine import CommandEngine, OcrFailedError, TesseractEngine
from parsers.pages.ocr.hocr import NotHocrError, hocr_to_words

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


@pytest.mark.parametrize(
    "text", ["", "no markup", "<html><body/></html>", "<div class='ocr_page'>"]
)
def test_what_is_not_hocr_is_refused(text: str) -> None:
    with pytest.raises(NotHocrError):
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
    engine = CommandEngine(_program(tmp_path, body), timeout_s=2)
    with pytest.raises(OcrFailedError) as caught:
        engine.read(WHITE, 200, "jpn")
    assert caught.value.code == code


def test_a_command_that_is_not_installed_is_missing() -> None:
    with pytest.raises(OcrFailedError) as caught:
        CommandEngine("/no/such/program {image}").read(WHITE, 200, "jpn")
    assert caught.value.code == "ocr_engine_missing"


@pytest.mark.ocr
def test_tesseract_without_its_models_is_a_crash_not_an_empty_page(tmp_path: Path) -> None:
    with pytest.raises(OcrFailedError) as caught:
        TesseractEngine(tessdata=str(tmp_path)).read(WHITE, 200, "jpn")
    assert caught.value.code == "ocr_engine_crashed"
