"""Opening a PDF: pdfium first, repair by qpdf where pdfium gives up, limits around both."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import pikepdf
import pypdfium2 as pdfium

from parsers.pages.source import UnreadableSourceError

MAX_PAGES = 20_000
"""Pages of one file. The thickest budget book seen has 1,400; a count beyond this is a lie of a
damaged page tree, and to walk it would never end."""

QPDF_FLATE_MEMORY_BYTES = 256 * 2**20
"""Memory qpdf may use to inflate one stream. A 600-dpi A3 page as raw gray has 70 MB; a
decompression bomb has gigabytes."""

_QPDF_ERRORS = (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError)

_HEADER_WITHIN_BYTES = 1024
"""Where readers look for ``%PDF-`` (ISO 32000-1, Annex H.3, note 13)."""


class OpenablePdf(NamedTuple):
    """A PDF that pdfium can open.

    Attributes:
        data: its bytes, or what repair made of them.
        password: the one that fits; None if there is none to give.
    """

    data: bytes
    password: str | None
    page_count: int


def find_opening(data: bytes, passwords: Sequence[str]) -> OpenablePdf:
    """Find out how a PDF can be opened: with which password, repaired or as it is.

    Raises:
        UnreadableSourceError: ``empty_file``, ``not_a_pdf``, ``wrong_password``,
            ``unsupported_encryption``, ``damaged_pdf``, ``no_pages``, ``too_many_pages``.
    """
    if not data:
        raise UnreadableSourceError("empty_file", "the file is empty: fetch it again")
    if b"%PDF-" not in data[:_HEADER_WITHIN_BYTES] and b"startxref" not in data:
        raise UnreadableSourceError(
            "not_a_pdf", "the file is named like a PDF but is none: check what was downloaded"
        )
    found = _as_is_or_repaired(data, ("", *passwords))
    if found.page_count < 1:
        raise UnreadableSourceError("no_pages", "the PDF has no pages: fetch it again")
    if found.page_count > MAX_PAGES:
        raise UnreadableSourceError(
            "too_many_pages",
            f"the PDF claims {found.page_count} pages (limit {MAX_PAGES}): split it first",
        )
    return found


@contextmanager
def opened(openable: OpenablePdf) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF with its forms, and close it at the end."""
    document = pdfium.PdfDocument(openable.data, password=openable.password)
    try:
        if document.get_formtype():
            document.init_forms()
        yield document
    finally:
        document.close()


def _as_is_or_repaired(data: bytes, passwords: Sequence[str]) -> OpenablePdf:
    """Try pdfium, then pdfium on what qpdf makes of the file; the latter costs a whole copy."""
    # Only qpdf's: where pdfium has nothing to say, it repeats its error of an earlier file.
    complaints: list[str] = []
    for password in passwords:
        try:
            page_count = _count_pages(data, password or None)
        except pdfium.PdfiumError:
            continue
        if page_count > 0:
            return OpenablePdf(data, password or None, page_count)
        break
    for password in passwords:
        try:
            mended = repair(data, password)
            return OpenablePdf(mended, None, _count_pages(mended, None))
        except pdfium.PdfiumError:
            continue
        except _QPDF_ERRORS as error:
            complaints.append(str(error))
    raise _unopened(" ".join(complaints).lower())


def _count_pages(data: bytes, password: str | None) -> int:
    document = pdfium.PdfDocument(data, password=password)
    try:
        return len(document)
    finally:
        document.close()


def _unopened(complaints: str) -> UnreadableSourceError:
    if "unsupported encryption" in complaints:
        return UnreadableSourceError(
            "unsupported_encryption",
            "the PDF is encrypted in a way that is not read: save it without encryption",
        )
    if "password" in complaints:
        return UnreadableSourceError(
            "wrong_password", "the PDF is encrypted: give its password with --password"
        )
    return UnreadableSourceError(
        "damaged_pdf", "the PDF is damaged beyond repair: fetch it again or ask its publisher"
    )


def repair(data: bytes, password: str = "") -> bytes:
    """The same PDF written anew by qpdf, which rebuilds its cross references.

    Raises:
        pikepdf.PdfError: if qpdf finds no document in it.
    """
    pikepdf.settings.set_qpdf_limits(flate_max_memory=QPDF_FLATE_MEMORY_BYTES)
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data), password=password, attempt_recovery=True) as mended:
        mended.save(written)
    return written.getvalue()
