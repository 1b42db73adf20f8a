"""Progress of a run: a bar on a terminal, plain lines in a pipe.

How far a run is, is measured in bytes, since the largest files are read first: the number of files
would promise far too long a time at the beginning.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from corpus.document import SourceFile
from ingest.messages import say

_SECONDS_BETWEEN_LINES = 10.0
_LEAST_SECONDS = 1e-3  # a clock may not have moved yet
_LEAST_BYTES = 1  # an empty file is work too


class ProgressReport:
    """Counts files that are done and says how far the run is."""

    def __init__(self, sources: Sequence[SourceFile], console: Console) -> None:
        """Nothing is printed before the first file is done."""
        self._console = console
        self._files = len(sources)
        self._bytes = sum(_weight(source) for source in sources)
        self._files_done = 0
        self._bytes_done = 0
        self._started = self._last_said = time.monotonic()

    def done(self, source: SourceFile) -> None:
        """A file is done."""
        self._files_done += 1
        self._bytes_done += _weight(source)
        if time.monotonic() - self._last_said >= _SECONDS_BETWEEN_LINES:
            self.say_line()

    def say_line(self) -> None:
        """Say how far the run is, in a line of its own."""
        if self._files_done:
            self._last_said = time.monotonic()
            self._console.print(self._line())

    def _line(self) -> str:
        seconds = max(time.monotonic() - self._started, _LEAST_SECONDS)
        left_s = seconds * (self._bytes - self._bytes_done) / self._bytes_done
        return (
            f"{say('reading')} {self._files_done}/{self._files}, "
            f"{self._files_done / seconds:.1f}/s, {say('time_left', seconds=left_s)}"
        )


class ProgressBar(ProgressReport):
    """The same as a bar that moves."""

    def __init__(self, sources: Sequence[SourceFile], bar: Progress) -> None:
        """The bar must have been started."""
        super().__init__(sources, bar.console)
        self._bar = bar
        self._task = bar.add_task(say("reading"), total=self._bytes, files="", rate="")

    def done(self, source: SourceFile) -> None:
        """A file is done."""
        self._files_done += 1
        seconds = max(time.monotonic() - self._started, _LEAST_SECONDS)
        files = f"{self._files_done}/{self._files}"
        rate = f"{self._files_done / seconds:.1f}/s"
        self._bar.update(self._task, advance=_weight(source), files=files, rate=rate)


@contextmanager
def progress_over(sources: Sequence[SourceFile], console: Console) -> Iterator[ProgressReport]:
    """Show how far the reading of ``sources`` is, how fast, and how long it still takes."""
    if not console.is_terminal:
        report = ProgressReport(sources, console)
        yield report
        report.say_line()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[files]}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        yield ProgressBar(sources, bar)


@contextmanager
def page_progress(console: Console) -> Iterator[Callable[[int, int], None]]:
    """Show how many pages of one file are done; told so by calling what this gives."""
    if not console.is_terminal:
        yield _PageLines(console)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(say("reading"), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


class _PageLines:
    """Pages done, in a line of its own now and then."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._last_said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() - self._last_said >= _SECONDS_BETWEEN_LINES:
            self._last_said = time.monotonic()
            self._console.print(f"{say('reading')} {done}/{total}")


def _weight(source: SourceFile) -> int:
    return max(source.size_bytes, _LEAST_BYTES)
