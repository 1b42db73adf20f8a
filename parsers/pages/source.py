"""What every page source takes and gives."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from corpus.document import Issue
from corpus.page import Page

ANSWER_S = 120.0
"""An engine that takes longer over one image hangs: a dense A3 page takes 10 s."""
TIME_OVER = "ocr_time_over"
"""Code of a page whose turn did not come."""
_NO_TIME_S = 0.1  # no engine answers in less


class PageSettings(Struct, frozen=True):
    """How pages are read; part of the key under which they are cached.

    Attributes:
        ocr: ``auto`` reads by OCR what has no text layer to be trusted, ``always`` every
            page, ``never`` none (pages without text are then reported, not dropped).
        passwords: tried after the empty one on encrypted files.
        tessdata: folder of Tesseract's traineddata files; None for the installed ones.
        ocr_command: a command that writes hOCR, in Tesseract's place (its arguments are
            described at `parsers.pages.ocr.engine.CommandEngine`).
    """

    ocr: Literal["auto", "always", "never"] = "auto"
    passwords: tuple[str, ...] = ()
    tessdata: str | None = None
    ocr_command: str | None = None


class PagesRead(Struct, frozen=True):
    """The pages of a file. A page that failed is named in ``issues``.

    Attributes:
        pages: without those that failed, unless they bring text of their own.
        again: numbers of the pages that failed, in the order in which they are worth another
            try: those first whose turn did not come.
    """

    page_count: int
    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]
    again: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OcrTime:
    """How long OCR may take over a file.

    It decides which pages are read and not how, so it is no part of `PageSettings`.

    Attributes:
        answer_s: seconds for one answer of the engine.
        until_s: when the time for the whole file is over, on ``clock``.
        clock: seconds that never run backwards.
    """

    answer_s: float = ANSWER_S
    until_s: float = math.inf
    clock: Callable[[], float] = time.monotonic

    def for_answer_s(self) -> float:
        """Seconds that the engine has for its next answer.

        Raises:
            UnreadablePageError: `TIME_OVER` if there are none.
        """
        left_s = self.until_s - self.clock()
        if left_s < _NO_TIME_S:
            raise UnreadablePageError(
                TIME_OVER,
                "the time for OCR of its file was over: run the same command again to go on, or "
                "give it more with --timeout",
            )
        return min(self.answer_s, left_s)


UNLIMITED = OcrTime()
"""As long as it takes, if only each answer comes in time."""


class UnreadableSourceError(Exception):
    """A file no page of which can be read.

    Attributes:
        code: stable snake_case code, e.g. ``empty_file``, ``not_a_pdf``, ``wrong_password``.
    """

    def __init__(self, code: str, message: str) -> None:
        """``message`` is one line for a person, saying what to do next."""
        super().__init__(message)
        self.code = code


class UnreadablePageError(ValueError):
    """A page that cannot be read; the other pages of its file can.

    Attributes:
        code: stable snake_case code of the issue it becomes, e.g. ``ocr_engine_timeout``.
    """

    def __init__(self, code: str, message: str) -> None:
        """``message`` is one line for a person, saying what to do next."""
        super().__init__(message)
        self.code = code
