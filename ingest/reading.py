"""A file read through the caches: pages first, documents from them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from corpus.document import ParsedFile, SourceFile
from corpus.forms.load import use_definitions_in
from ingest.cache import DiskCache
from ingest.versions import ReadingVersion
from ingest.workers import Limits
from parsers.pages.read import (
    UNLIMITED,
    PageSettings,
    PagesRead,
    UnreadableSourceError,
    read_pages,
)
from parsers.read import failed_file, read_documents

T = TypeVar("T")


class CachedReader(Struct, frozen=True):
    """Reads a file, doing nothing that was done before.

    It goes to worker processes, so it holds settings and paths, never open things.

    Attributes:
        cache_dir: where results are kept; None reads everything anew and keeps nothing.
        forms: a folder of form definitions that are used beside the bundled ones.
        limits: what a file may cost; None lets OCR take its time.
    """

    settings: PageSettings
    version: ReadingVersion
    cache_dir: Path | None = None
    forms: Path | None = None
    limits: Limits | None = None

    def __call__(self, source: SourceFile) -> ParsedFile:
        """Read a file; one that cannot be read comes back as ``failed``."""
        if self.forms is not None:
            use_definitions_in(self.forms)
        documents = self._cache("documents", ParsedFile)
        key = self.version.documents_key(source)
        parsed = documents.get(key) if documents else None
        if parsed is not None:
            return parsed
        try:
            pages_read = self.read_pages(source)
        except UnreadableSourceError as error:
            return failed_file(source, error.code, str(error))
        parsed = read_documents(source, pages_read)
        # What lacks a page is not kept, and neither is a failure: the next run tries again.
        if documents and not pages_read.again:
            documents.put(key, parsed)
        return parsed

    def read_pages(self, source: SourceFile) -> PagesRead:
        """The pages of a file; those that an earlier run read come from the cache.

        Raises:
            UnreadableSourceError: if no page can be read.
        """
        pages = self._cache("pages", PagesRead)
        key = self.version.pages_key(source)
        known = pages.get(key) if pages else None
        if known is not None and not known.again:
            return known
        ocr_time = self.limits.ocr_time_for(source) if self.limits else UNLIMITED
        read = read_pages(source, self.settings, ocr_time, known)
        if pages:
            pages.put(key, read)
        return read

    def _cache(self, name: str, type_: type[T]) -> DiskCache[T] | None:
        return DiskCache(self.cache_dir / name, type_) if self.cache_dir else None
