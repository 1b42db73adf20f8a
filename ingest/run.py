"""A run: files through the workers, what they give into the warehouse, and the count of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct

from corpus.document import ParsedFile, SourceFile
from ingest.interrupts import interrupts_deferred, termination_as_interrupt
from ingest.ledger import Ledger, LedgerEntry
from ingest.messages import say
from ingest.progress import ProgressReport
from ingest.sources import Found
from ingest.summary import Summary, Trouble
from ingest.versions import ReadingVersion
from ingest.workers import Limits, Outcome, Reader, read_in_workers

_BATCH_FILES = 32
_BATCH_PAGES = 200  # keeps what waits in the parent in the tens of MB
_BATCH_SECONDS = 15.0  # a slow run still shows in the warehouse as it goes


class Store(Protocol):
    """What a run needs of a warehouse."""

    def load_many(self, parsed_files: Iterable[ParsedFile]) -> object:
        """Load files, replacing what was known of them; copies differ in their path only."""

    def is_current(self, source_id: str) -> bool:
        """Whether a source is held, wholly read by the version of this run."""


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
        self._batch: list[Outcome] = []
        self._last_load = time.monotonic()
        self.summary = Summary()

    def pending(self) -> list[SourceFile]:
        """The sources that are not in the warehouse as this run would read them."""
        loaded = self._ledger.keys_loaded_into(self._plan.warehouse)
        return [
            source
            for source in self._found.sources
            if not self._store.is_current(source.sha256)
            or not loaded.issuperset(map(self._plan.version.documents_key, self._all_paths(source)))
        ]

    def read(self, sources: Sequence[SourceFile], report: ProgressReport) -> None:
        """Read and load; Ctrl-C and SIGTERM stop it with what is done kept."""
        started = self._last_load = time.monotonic()
        self._count_what_is_not_read(sources)
        plan = self._plan
        # The dearest first: the last file to end then is a small one, and no core waits for it.
        by_size = sorted(sources, key=lambda source: -source.size_bytes)
        try:
            outcomes = read_in_workers(plan.reader, by_size, plan.workers, plan.limits)
            with termination_as_interrupt(), closing(outcomes):
                for outcome in outcomes:
                    self._take(outcome)
                    report.done(outcome.parsed.source)
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
            self._warn(say("other_files", kinds=kinds))
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
        batch, self._batch = self._batch, []
        self._last_load = time.monotonic()
        if not batch:
            return
        with interrupts_deferred():
            self._store.load_many(parsed for outcome in batch for parsed in self._copies(outcome))
            # A lost file is not in the ledger: the next run tries it again.
            self._ledger.record([e for done in batch if not done.lost for e in self._entries(done)])

    def _all_paths(self, source: SourceFile) -> list[SourceFile]:
        """A source under each path where its bytes were found."""
        copies = [copy for copy in self._found.duplicates if copy.sha256 == source.sha256]
        return [source, *copies]

    def _copies(self, outcome: Outcome) -> list[ParsedFile]:
        parsed = outcome.parsed
        return [
            msgspec.structs.replace(parsed, source=source)
            for source in self._all_paths(parsed.source)
        ]

    def _entries(self, outcome: Outcome) -> list[LedgerEntry]:
        return [
            LedgerEntry(
                at=datetime.now(UTC),
                warehouse=str(self._plan.warehouse.absolute()),
                source_id=source.sha256,
                path=source.path,
                documents_key=self._plan.version.documents_key(source),
                status=outcome.parsed.status,
                page_count=outcome.parsed.page_count,
                seconds=round(outcome.seconds, 3),
            )
            for source in self._all_paths(outcome.parsed.source)
        ]
