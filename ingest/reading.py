"""A file read through the caches: pages first, documents from them."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from corpus.document import ParsedFile, SourceFile
from corpus.forms.load import use_definitions_in
from ingest.cache import DiskCache
from ingest.versions import ReadingVersion
from parsers.pages.read import PageSettings, PagesRead, UnreadableSourceError, read_pages
from parsers.read import failed_file, read_documents


class CachedReader(Struct, frozen=True):
    """Reads a file, doing nothing that was done before.

    It goes to worker processes, so it holds settings and paths, never open things.

    Attributes:
        cache_dir: where results are kept; None reads everything anew and keeps nothing.
        forms: a folder of form definitions that are used beside the bundled ones.
    """

    settings: PageSettings
    version: ReadingVersion
    cache_dir: Path | None = None
    forms: Path | None = None

    def __call__(self, source: SourceFile) -> ParsedFile:
        """Read a file; one that cannot be read comes back as ``failed``."""
        if self.forms is not None:
            use_definitions_in(self.forms)
        if self.cache_dir is None:
            return self._read(source, None)
        documents = DiskCache(self.cache_dir / "documents", ParsedFile)
        key = self.version.documents_key(source)
        known = documents.get(key)
        if known is None:
            known = self._read(source, DiskCache(self.cache_dir / "pages", PagesRead))
            documents.put(key, known)
        return known

    def _read(self, source: SourceFile, pages_cache: DiskCache[PagesRead] | None) -> ParsedFile:
        try:
            pages_read = self.read_pages(source, pages_cache)
        except UnreadableSourceError as error:
            return failed_file(source, error.code, str(error))
        return read_documents(source, pages_read)

    def read_pages(
        self, source: SourceFile, pages_cache: DiskCache[PagesRead] | None = None
    ) -> PagesRead:
        """The pages of a file, from the cache where they are there.

        Raises:
            UnreadableSourceError: if no page can be read.
        """
        key = self.version.pages_key(source)
        pages_read = pages_cache.get(key) if pages_cache else None
        if pages_read is None:
            pages_read = read_pages(source, self.settings)
            if pages_cache:
                pages_cache.put(key, pages_read)
        return pages_read
