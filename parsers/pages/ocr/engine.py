"""OCR engines behind one protocol: Tesseract, or any command that writes hOCR."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import cv2

from parsers.pages.ocr.hocr import EngineWord, NotHocrError, hocr_to_words
from parsers.pages.ocr.raster import GrayImage
from parsers.pages.source import PageSettings, UnreadablePageError

READING_TIMEOUT_S = 120.0
"""A dense A3 page takes 10 s: an engine that takes this long hangs."""
TESSERACT_OPTIONS = (
    "--psm 6 "  # the composite is one column of lines
    "-c hocr_char_boxes=1 "
    "-c tessedit_do_invert=0"  # lines come dark on white; saves a second try per weak line
)


class OcrFailedError(UnreadablePageError):
    """The engine could not read a page; the other pages of the file are not touched.

    Its code is ``ocr_engine_missing``, ``ocr_engine_crashed``, ``ocr_engine_timeout`` or
    ``ocr_engine_nonsense``.
    """


class Engine(Protocol):
    """Reads an image of text lines that stand one under the other."""

    @property
    def name(self) -> str:
        """Name for `PageOrigin.engine`."""

    @property
    def version(self) -> str:
        """Version for `PageOrigin.version`."""

    def read(self, image: GrayImage, dpi: float, language: str) -> Sequence[EngineWord]:
        """Read a gray image, dark text on white.

        Args:
            image: the lines.
            dpi: its resolution.
            language: ``jpn`` for horizontal lines, ``jpn_vert`` for vertical lines that
                were turned to lie on their side.

        Raises:
            OcrFailedError: if the engine is missing, crashes, hangs or answers nonsense.
        """


def engine_of(settings: PageSettings) -> Engine:
    """The engine that the settings ask for."""
    if settings.ocr_command is not None:
        return CommandEngine(settings.ocr_command)
    return TesseractEngine(settings.tessdata)


class TesseractEngine:
    """Tesseract through pytesseract, one thread (four times faster than its own threading)."""

    name = "tesseract"

    def __init__(self, tessdata: str | None = None, timeout_s: float = READING_TIMEOUT_S) -> None:
        """``tessdata`` is a folder of traineddata files; None takes the installed ones."""
        self._tessdata = tessdata
        self._timeout_s = timeout_s

    @property
    def version(self) -> str:
        """Tesseract's version, and the folder of models where one was set."""
        return _tesseract_version()

    def read(self, image: GrayImage, dpi: float, language: str) -> Sequence[EngineWord]:
        """See `Engine.read`."""
        # pytesseract imports pandas (0.6 s): only a process that reads scans pays for it.
        import pytesseract

        # Tesseract's OpenMP threads cost four times the time they save on a busy machine.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        config = f"{TESSERACT_OPTIONS} --dpi {round(dpi)}"
        if self._tessdata is not None:
            config += f" --tessdata-dir {shlex.quote(self._tessdata)}"
        with tempfile.TemporaryDirectory(prefix="shingi-ocr-") as folder:
            path = Path(folder) / "lines.pgm"
            cv2.imwrite(str(path), image)
            try:
                hocr = pytesseract.image_to_pdf_or_hocr(
                    str(path),
                    lang=language,
                    config=config,
                    extension="hocr",
                    timeout=self._timeout_s,
                )
            except pytesseract.TesseractNotFoundError as error:
                raise OcrFailedError(
                    "ocr_engine_missing",
                    "Tesseract is not installed: install tesseract-ocr with jpn and jpn_vert",
                ) from error
            except pytesseract.TesseractError as error:
                raise OcrFailedError(
                    "ocr_engine_crashed", f"Tesseract ended with {error.status}: {error.message}"
                ) from error
            except RuntimeError as error:  # pytesseract's way of saying that time is up
                raise OcrFailedError(
                    "ocr_engine_timeout", f"Tesseract took longer than {self._timeout_s:.0f} s"
                ) from error
        return _parse(hocr if isinstance(hocr, bytes) else hocr.encode())


class CommandEngine:
    """Any program that reads an image and writes hOCR to its standard output.

    The command is given with the places ``{image}``, ``{language}`` and ``{dpi}``, for
    example ``myocr --lang {language} {image}``; it is run without a shell.
    """

    def __init__(self, command: str, timeout_s: float = READING_TIMEOUT_S) -> None:
        """``command`` as described; the image is a PNG file."""
        self._arguments = shlex.split(command)
        self._timeout_s = timeout_s

    @property
    def name(self) -> str:
        """The program's file name."""
        return Path(self._arguments[0]).name

    @property
    def version(self) -> str:
        """Not known: the command line is all that can be said."""
        return shlex.join(self._arguments)

    def read(self, image: GrayImage, dpi: float, language: str) -> Sequence[EngineWord]:
        """See `Engine.read`."""
        with tempfile.TemporaryDirectory(prefix="shingi-ocr-") as folder:
            path = Path(folder) / "lines.png"
            cv2.imwrite(str(path), image)
            places = {"image": str(path), "language": language, "dpi": str(round(dpi))}
            arguments = [argument.format(**places) for argument in self._arguments]
            return _parse(self._run(arguments))

    def _run(self, arguments: list[str]) -> bytes:
        program = arguments[0]
        try:
            done = subprocess.run(arguments, capture_output=True, timeout=self._timeout_s)
        except FileNotFoundError as error:
            raise OcrFailedError(
                "ocr_engine_missing", f"{program} was not found: install it or change the command"
            ) from error
        except subprocess.TimeoutExpired as error:
            raise OcrFailedError(
                "ocr_engine_timeout", f"{program} took longer than {self._timeout_s:.0f} s"
            ) from error
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
            raise OcrFailedError(
                "ocr_engine_crashed", f"{program} ended with {done.returncode}: {''.join(said)}"
            )
        return done.stdout


def _parse(hocr: bytes) -> Sequence[EngineWord]:
    try:
        return tuple(hocr_to_words(hocr))
    except NotHocrError as error:
        raise OcrFailedError(
            "ocr_engine_nonsense", f"the OCR engine's answer is not hOCR: {error}"
        ) from error


@cache
def _tesseract_version() -> str:
    import pytesseract

    try:
        return str(pytesseract.get_tesseract_version())
    except pytesseract.TesseractNotFoundError as error:
        raise OcrFailedError(
            "ocr_engine_missing",
            "Tesseract is not installed: install tesseract-ocr with jpn and jpn_vert",
        ) from error
