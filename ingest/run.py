"""A run: files through the workers, what they give into the warehouse, and the count of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct

from corpus.document import ParsedFile, SourceFile
from ingest.ledger import Ledger, LedgerEntry
from ingest.messages import say
from ingest.progress import Ticker
from ingest.sources import Found
from ingest.summary import Summary, Trouble
from ingest.versions import ReadingVersion
from ingest.workers import Limits, Outcome, Reader, read_in_workers

_BATCH_FILES = 32
_BATCH_PAGES = 200  # keeps what waits in the parent in the tens of MB
_BATCH_SECONDS = 15.0  # a slow run still shows in the warehouse as it goes


class Store(Protocol):
    """What a run needs of a warehouse."""

    def load_many(self, files: Sequence[ParsedFile], *, parser_version: str) -> object:
        """Load files, replacing what was known of them; copies differ in their path only."""

    def parser_versions(self) -> Mapping[str, str]:
        """The version that read each source that it holds, by source id."""


class Plan(Struct, frozen=True):
    """How a run reads, and where its results go."""

    reader: Reader
    version: ReadingVersion
    workers: int
    limits: Limits
    warehouse: Path
    cache_dir: Path | None = None


class Run:
    """One run into one warehouse; ``summary`` counts as it goes."""

    def __init__(
        self, plan: Plan, found: Found, store: Store, warn: Callable[[str], object]
    ) -> None:
        """``warn`` gets one line for each file that failed or was read in part."""
        self._plan = plan
        self._found = found
        self._store = store
        self._warn = warn
        self._ledger = Ledger(plan.cache_dir)
        self._copies: dict[str, list[SourceFile]] = {}
        for copy in found.duplicates:
            self._copies.setdefault(copy.sha256, []).append(copy)
        self._batch: list[Outcome] = []
        self._last_load = time.monotonic()
        self.summary = Summary()

    def pending(self) -> list[SourceFile]:
        """The sources that are not in the warehouse as this run would read them."""
        version = self._plan.version
        loaded = self._ledger.loaded_into(self._plan.warehouse)
        held = self._store.parser_versions()
        return [
            source
            for source in self._found.sources
            if held.get(source.sha256) != version.parser
            or loaded.get(source.sha256) != version.documents_key(source)
        ]

    def read(self, sources: Sequence[SourceFile], ticker: Ticker) -> None:
        """Read and load; Ctrl-C stops it with what is done kept."""
        started = self._last_load = time.monotonic()
        self._count_what_is_not_read(sources)
        plan = self._plan
        # The dearest first: the last file to end then is a small one, and no core waits for it.
        by_size = sorted(sources, key=lambda source: -source.size_bytes)
        try:
            with closing(read_in_workers(plan.reader, by_size, plan.workers, plan.limits)) as done:
                for outcome in done:
                    self._take(outcome)
                    ticker.tick()
        except KeyboardInterrupt:
            self.summary.interrupted = True
        self._load_batch()
        self.summary.seconds = round(time.monotonic() - started, 3)

    def _count_what_is_not_read(self, pending: Sequence[SourceFile]) -> None:
        found, summary = self._found, self.summary
        summary.found = len(found.sources) + len(found.duplicates) + len(found.unopened)
        summary.count_sources("unchanged", len(found.sources) - len(pending))
        summary.count_sources("duplicate", len(found.duplicates))
        if found.other_kinds:
            kinds = ", ".join(f"{kind} {n}" for kind, n in found.other_kinds.items())
            self._warn(say("other_files", count=sum(found.other_kinds.values()), kinds=kinds))
        # Files whose bytes could not be had have no id to be loaded under: they are named here.
        for file in found.unopened:
            self._warn(say("source_unreadable", path=file.path, reason=file.reason))
            summary.count_sources("failed", 1)
            summary.trouble.append(Trouble(file.path, "failed", file.reason))

    def _take(self, outcome: Outcome) -> None:
        parsed = outcome.parsed
        if parsed.status != "loaded":
            self._warn(say(f"source_{parsed.status}", path=parsed.source.path, reason=parsed.error))
        self.summary.add(outcome)
        self._batch.append(outcome)
        pages = sum(waiting.parsed.page_count for waiting in self._batch)
        waited_s = time.monotonic() - self._last_load
        if len(self._batch) >= _BATCH_FILES or pages >= _BATCH_PAGES or waited_s >= _BATCH_SECONDS:
            self._load_batch()

    def _load_batch(self) -> None:
        if self._batch:
            files = [file for outcome in self._batch for file in self._with_copies(outcome.parsed)]
            self._store.load_many(files, parser_version=self._plan.version.parser)
            # A lost file is not in the ledger: the next run tries it again.
            self._ledger.record([self._entry(done) for done in self._batch if not done.lost])
        self._batch = []
        self._last_load = time.monotonic()

    def _with_copies(self, parsed: ParsedFile) -> list[ParsedFile]:
        """The reading of a file under each path where its bytes were found."""
        copies = self._copies.get(parsed.source.sha256, [])
        return [parsed, *(msgspec.structs.replace(parsed, source=copy) for copy in copies)]

    def _entry(self, outcome: Outcome) -> LedgerEntry:
        source = outcome.parsed.source
        return LedgerEntry(
            at=datetime.now(UTC),
            warehouse=str(self._plan.warehouse.absolute()),
            source_id=source.sha256,
            path=source.path,
            documents_key=self._plan.version.documents_key(source),
            status=outcome.parsed.status,
            page_count=outcome.parsed.page_count,
            seconds=round(outcome.seconds, 3),
        )
