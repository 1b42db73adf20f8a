"""Pages of a file, each from the source that reads it best."""

from __future__ import annotations

from pathlib import Path

from corpus.document import SourceFile
from parsers.pages.source import (
    UNLIMITED,
    OcrTime,
    PageSettings,
    PagesRead,
    UnreadableSourceError,
)

__all__ = [
    "UNLIMITED",
    "OcrTime",
    "PageSettings",
    "PagesRead",
    "UnreadableSourceError",
    "read_pages",
]

_TRANSCRIPTS = ("text/plain", "text/markdown", "text/html")


def read_pages(
    source: SourceFile,
    settings: PageSettings,
    ocr_time: OcrTime = UNLIMITED,
    known: PagesRead | None = None,
) -> PagesRead:
    """Read all pages of a file.

    Args:
        source: the file.
        settings: how pages are read.
        ocr_time: how long OCR may take.
        known: what was read of the file before: only what failed then is tried again.

    Raises:
        UnreadableSourceError: if no page can be read.
    """
    if source.media_type in _TRANSCRIPTS:
        from parsers.pages.transcript.read import read_transcript

        pages, issues = read_transcript(source)
        return PagesRead(len(pages), pages, issues)
    if source.media_type == "application/pdf":
        from parsers.pages.pdf import read_pdf

        return read_pdf(_bytes_of(source), settings, ocr_time, known)
    raise UnreadableSourceError(
        "unknown_media_type",
        f"{source.media_type} is not read: give PDF, plain text, Markdown or HTML",
    )


def _bytes_of(source: SourceFile) -> bytes:
    try:
        return Path(source.path).read_bytes()
    except OSError as error:
        raise UnreadableSourceError(
            "file_unreadable", f"the file cannot be opened ({error.strerror}): check its rights"
        ) from error
