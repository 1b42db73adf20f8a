"""OCR engines behind one protocol: Tesseract, or any command that writes hOCR."""

from __future__ import annotations

import os
import shlex
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import cv2

from parsers.pages.ocr.hocr import EngineWord, UnusableHocrError, hocr_to_words, words_of_image
from parsers.pages.ocr.program import (
    MAX_ANSWER_BYTES,
    command_arguments,
    run_program,
    tesseract_version,
)
from parsers.pages.ocr.raster import GrayImage
from parsers.pages.source import UNLIMITED, OcrTime, PageSettings, UnreadablePageError

TESSERACT_OPTIONS = (
    *("-c", "tessedit_create_hocr=1"),  # its file `hocr` is not in every folder of models
    *("--psm", "6"),  # the composite is one column of lines
    *("-c", "hocr_char_boxes=1"),
    *("-c", "tessedit_do_invert=0"),  # lines come dark on white; saves a second try per weak line
)
_WHAT_NEXT = "run the same command again to try anew, or take another OCR program"


class OcrFailedError(UnreadablePageError):
    """The engine could not read a page; the other pages of the file are not touched.

    Its code is ``ocr_engine_missing``, ``ocr_engine_crashed``, ``ocr_engine_timeout`` or
    ``ocr_engine_nonsense``, and its message says what to do.
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
            UnreadablePageError: if the time for the file is over.
        """


def engine_of(settings: PageSettings, ocr_time: OcrTime) -> Engine:
    """The engine that the settings ask for."""
    if settings.ocr_command is not None:
        return CommandEngine(settings.ocr_command, ocr_time)
    return TesseractEngine(settings.tessdata, ocr_time)


class TesseractEngine:
    """Tesseract, one thread (four times faster than its own threading)."""

    name = "tesseract"

    def __init__(self, tessdata: str | None = None, ocr_time: OcrTime = UNLIMITED) -> None:
        """``tessdata`` is a folder of traineddata files; None takes the installed ones."""
        self._models = () if tessdata is None else ("--tessdata-dir", tessdata)
        self._time = ocr_time

    @property
    def version(self) -> str:
        """What Tesseract says of itself."""
        return tesseract_version()

    def read(self, image: GrayImage, dpi: float, language: str) -> Sequence[EngineWord]:
        """See `Engine.read`."""
        # Tesseract's OpenMP threads cost four times the time they save on a busy machine.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        options = (*TESSERACT_OPTIONS, "--dpi", str(round(dpi)), *self._models)
        with tempfile.TemporaryDirectory(prefix="shingi-ocr-") as folder:
            path, answer = Path(folder) / "lines.pgm", Path(folder) / "lines.hocr"
            cv2.imwrite(str(path), image)
            places = (str(path), str(answer.with_suffix("")))
            arguments = ["tesseract", *places, "-l", language, *options, "hocr"]
            _answer("Tesseract", arguments, self._time, "install tesseract-ocr, jpn and jpn_vert")
            try:
                hocr = answer.read_bytes()
            except OSError as error:
                raise _crashed("Tesseract", "no answer", str(error)) from error
        return _parse("Tesseract", hocr, image)


class CommandEngine:
    """Any program that reads an image and writes hOCR to its standard output.

    The command is given with the places ``{image}``, ``{language}`` and ``{dpi}``, for
    example ``myocr --lang {language} {image}``; it is run without a shell.
    """

    def __init__(self, command: str, ocr_time: OcrTime = UNLIMITED) -> None:
        """``command`` as described; the image is a PNG file.

        Raises:
            ValueError: if it is not as described.
        """
        self._arguments = command_arguments(command)
        self._time = ocr_time

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
            answer = _answer(self.name, arguments, self._time, "install it or change the command")
            return _parse(self.name, answer, image)


def _answer(program: str, arguments: Sequence[str], ocr_time: OcrTime, if_missing: str) -> bytes:
    """What a program writes to its standard output.

    Args:
        program: its name, for a person.
        arguments: what is run.
        ocr_time: how long it may take.
        if_missing: what to do if it cannot be started.
    """
    timeout_s = ocr_time.for_answer_s()
    try:
        ended = run_program(arguments, timeout_s)
    except TimeoutError as error:
        raise _too_slow(program, timeout_s, ocr_time) from error
    except OSError as error:
        raise OcrFailedError(
            "ocr_engine_missing",
            f"{arguments[0]} cannot be started ({error.strerror}): {if_missing}",
        ) from error
    if ended.status != 0 and len(ended.answer) <= MAX_ANSWER_BYTES:
        raise _crashed(program, ended.status, ended.said)
    return ended.answer


def _crashed(program: str, status: object, said: str) -> OcrFailedError:
    last = "".join(said.strip().splitlines()[-1:])
    return OcrFailedError(
        "ocr_engine_crashed",
        f"{program} ended with {status}{f' ({last})' if last else ''}: {_WHAT_NEXT}",
    )


def _too_slow(program: str, timeout_s: float, ocr_time: OcrTime) -> OcrFailedError:
    option = "--ocr-timeout" if timeout_s >= ocr_time.answer_s else "--timeout"
    return OcrFailedError(
        "ocr_engine_timeout",
        f"{program} took longer than {timeout_s:.0f} s: run the same command again to try anew, or "
        f"give it more with {option}",
    )


def _parse(program: str, hocr: bytes, image: GrayImage) -> Sequence[EngineWord]:
    height_px, width_px = image.shape
    try:
        if len(hocr) > MAX_ANSWER_BYTES:
            raise UnusableHocrError(f"longer than {MAX_ANSWER_BYTES >> 20} MB")
        return words_of_image(hocr_to_words(hocr), width_px, height_px)
    except UnusableHocrError as error:
        raise OcrFailedError(
            "ocr_engine_nonsense",
            f"the answer of {program} cannot be used ({error}): {_WHAT_NEXT}",
        ) from error
