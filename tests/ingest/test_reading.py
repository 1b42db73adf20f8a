"""A file read through the caches: what is kept for the next run, and what is tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from corpus.document import Issue, SourceFile
from corpus.geometry import BBox
from corpus.page import Page, PageOrigin, Word
from ingest import reading
from ingest.reading import CachedReader
from ingest.versions import ReadingVersion
from ingest.workers import Limits
from parsers.pages.read import OcrTime, PageSettings, PagesRead, UnreadableSourceError

SOURCE = SourceFile("a" * 64, "papers/a.pdf", "application/pdf", 10)
VERSION = ReadingVersion(pages="p1", documents="d1", parser="0+d1")
WORD = Word("議案", BBox(10, 10, 30, 20))
PAGES = tuple(
    Page(number, 400, 300, PageOrigin("text_layer", "fake", "1"), (WORD,)) for number in (1, 2)
)
WHOLE = PagesRead(2, PAGES, ())
PARTIAL = PagesRead(2, PAGES[:1], (Issue("ocr_engine_crashed", "error", "page 2", 2),), (2,))


class PageSource:
    """Gives what it was told to, one after the other, and keeps what it was given."""

    def __init__(self, results: Sequence[PagesRead | UnreadableSourceError]) -> None:
        self.results = list(results)
        self.known: list[PagesRead | None] = []
        self.times: list[OcrTime] = []

    def __call__(
        self, source: SourceFile, settings: PageSettings, time: OcrTime, known: PagesRead | None
    ) -> PagesRead:
        self.known.append(known)
        self.times.append(time)
        result = self.results.pop(0)
        if isinstance(result, UnreadableSourceError):
            raise result
        return result


@pytest.fixture
def page_source(monkeypatch: pytest.MonkeyPatch) -> Callable[..., PageSource]:
    def make(*results: PagesRead | UnreadableSourceError) -> PageSource:
        source = PageSource(results)
        monkeypatch.setattr(reading, "read_pages", source)
        return source

    return make


def test_what_was_read_whole_is_read_once(
    tmp_path: Path, page_source: Callable[..., PageSource]
) -> None:
    source = page_source(WHOLE)
    reader = CachedReader(PageSettings(), VERSION, tmp_path)
    assert reader(SOURCE).status == "loaded"
    assert reader(SOURCE).status == "loaded"
    assert reader.read_pages(SOURCE) == WHOLE
    assert source.known == [None]


def test_what_was_read_in_part_is_gone_on_with(
    tmp_path: Path, page_source: Callable[..., PageSource]
) -> None:
    source = page_source(PARTIAL, PARTIAL, WHOLE)
    reader = CachedReader(PageSettings(), VERSION, tmp_path)
    statuses = [reader(SOURCE).status for _ in range(4)]
    assert statuses == ["partial", "partial", "loaded", "loaded"]
    assert source.known == [None, PARTIAL, PARTIAL]


def test_a_failure_is_not_kept(tmp_path: Path, page_source: Callable[..., PageSource]) -> None:
    page_source(UnreadableSourceError("no_readable_page", "page 1: no luck"), WHOLE)
    reader = CachedReader(PageSettings(), VERSION, tmp_path)
    assert [reader(SOURCE).status for _ in range(2)] == ["failed", "loaded"]


def test_the_first_of_several_failures_is_told_with_their_number(
    page_source: Callable[..., PageSource],
) -> None:
    issues = tuple(Issue("ocr_time_over", "error", f"page {n}: no time", n) for n in (2, 3, 4))
    page_source(PagesRead(4, PAGES[:1], issues, (2, 3, 4)))
    parsed = CachedReader(PageSettings(), VERSION)(SOURCE)
    assert (parsed.status, parsed.error) == ("partial", "page 2: no time (and 2 more, see issues)")


def test_ocr_gets_part_of_the_time_for_a_file(page_source: Callable[..., PageSource]) -> None:
    source = page_source(WHOLE)
    limits = Limits(timeout_s=100, timeout_s_per_mb=0, answer_s=7)
    CachedReader(PageSettings(), VERSION, limits=limits)(SOURCE)
    (time,) = source.times
    assert time.answer_s == 7
    assert 40 < time.until_s - time.clock() < 70
