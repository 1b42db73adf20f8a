"""What every page source takes and gives."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.document import Issue
from corpus.page import Page


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
    """The pages of a file. A page that failed is missing here and named in ``issues``."""

    page_count: int
    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]


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
