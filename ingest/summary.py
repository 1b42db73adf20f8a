"""What a run read, counted."""

from __future__ import annotations

from collections import Counter

import msgspec
from msgspec import Struct
from rich.console import Console
from rich.table import Table

from corpus.document import Issue, ParsedFile
from ingest.messages import say
from ingest.workers import Outcome

_SLOWEST_SHOWN = 5
_ISSUES_SHOWN = 15


class SlowFile(Struct, frozen=True):
    """A file and the seconds that it took."""

    path: str
    seconds: float
    page_count: int


class Trouble(Struct, frozen=True):
    """A file that failed or was read in part, and why."""

    path: str
    status: str
    reason: str


class Summary(Struct):
    """Counts of a run.

    Attributes:
        found: files found, copies of one content and files that cannot be opened included.
        sources: those files by what became of them; ``unchanged`` ones were not read again and
            count in nothing below.
        checkboxes: by state.
        rows: family rows by table.
    """

    found: int = 0
    sources: Counter[str] = msgspec.field(default_factory=Counter)
    documents: Counter[str] = msgspec.field(default_factory=Counter)
    pages: Counter[str] = msgspec.field(default_factory=Counter)
    tables: int = 0
    cells: int = 0
    checkboxes: Counter[str] = msgspec.field(default_factory=Counter)
    rows: Counter[str] = msgspec.field(default_factory=Counter)
    issues: Counter[str] = msgspec.field(default_factory=Counter)
    slowest: list[SlowFile] = msgspec.field(default_factory=list)
    trouble: list[Trouble] = msgspec.field(default_factory=list)
    peak_memory_mb: float = 0.0
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def failed(self) -> int:
        """Files of which nothing could be read."""
        return self.sources["failed"]

    @property
    def incomplete(self) -> int:
        """Files of which something could not be read: a page, or all."""
        return self.failed + self.sources["partial"]

    def count_sources(self, status: str, number: int) -> None:
        """Count files that were not read."""
        if number:
            self.sources[status] += number

    def add(self, outcome: Outcome) -> None:
        """Count a file in."""
        parsed = outcome.parsed
        self.sources[parsed.status] += 1
        self.pages.update(page.origin.kind for page in parsed.pages)
        self._add_documents(parsed)
        self._add_issues(parsed.issues)
        self.peak_memory_mb = max(self.peak_memory_mb, outcome.peak_memory_mb or 0.0)
        if parsed.status != "loaded":
            self.trouble.append(
                Trouble(parsed.source.path, parsed.status, parsed.error or "no reason given")
            )
        self.slowest.append(SlowFile(parsed.source.path, outcome.seconds, parsed.page_count))
        self.slowest = sorted(self.slowest, key=lambda file: -file.seconds)[:_SLOWEST_SHOWN]

    def _add_documents(self, parsed: ParsedFile) -> None:
        for document in parsed.documents:
            self.documents[document.family] += 1
            self.tables += len(document.tables)
            self.cells += sum(len(table.cells) for table in document.tables)
            self.checkboxes.update(box.state for box in document.checkboxes)
            self.rows.update(str(row.__struct_config__.tag) for row in document.rows)
            self._add_issues(document.issues)

    def _add_issues(self, issues: tuple[Issue, ...]) -> None:
        self.issues.update(issue.code for issue in issues)


def print_summary(summary: Summary, console: Console) -> None:
    """Print the counts as one table, the slowest files last."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_row(say("summary_sources"), _counts(summary.sources))
    if summary.slowest:  # that is, if anything was read
        _add_counts(summary, table)
    console.print(table)


def _add_counts(summary: Summary, table: Table) -> None:
    cells = say("summary_cells", tables=summary.tables, cells=summary.cells)
    table.add_row(say("summary_documents"), _counts(summary.documents))
    table.add_row(say("summary_pages"), _counts(summary.pages))
    table.add_row(say("summary_tables"), cells)
    table.add_row(say("summary_checkboxes"), _counts(summary.checkboxes))
    table.add_row(say("summary_rows"), _counts(summary.rows))
    table.add_row(say("summary_issues"), _counts(summary.issues, _ISSUES_SHOWN))
    label = say("summary_slowest")
    for file in summary.slowest:
        facts = {"seconds": file.seconds, "pages": file.page_count, "path": file.path}
        table.add_row(label, say("summary_slow_file", **facts))
        label = ""
    table.add_row(say("summary_time"), say("summary_seconds", seconds=summary.seconds))
    megabytes = summary.peak_memory_mb
    table.add_row(say("summary_memory"), say("summary_megabytes", megabytes=megabytes))


def _counts(counter: Counter[str], most: int | None = None) -> str:
    """The total, then the counts, largest first; of more than ``most`` only those."""
    if not counter:
        return "0"
    listed = ", ".join(f"{name} {count}" for name, count in counter.most_common(most))
    rest = ", …" if most is not None and len(counter) > most else ""
    return f"{counter.total()}: {listed}{rest}"
