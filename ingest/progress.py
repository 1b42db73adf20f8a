"""Progress of a run: a bar on a terminal, plain lines in a pipe."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from ingest.messages import say

_SECONDS_BETWEEN_LINES = 10.0


class Ticker(Protocol):
    """Told each time that a file is done."""

    def tick(self) -> None:
        """One more file is done."""


@contextmanager
def progress_over(total: int, console: Console) -> Iterator[Ticker]:
    """Show how far a run of ``total`` files is, how fast, and how long it still takes."""
    if not console.is_terminal:
        lines = _Lines(total, console)
        yield lines
        lines.finish()
        return
    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _RateColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    with progress:
        yield _Bar(progress, total)


class _RateColumn(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed or 0.0:.1f}/s")


class _Bar:
    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task(say("reading"), total=total)

    def tick(self) -> None:
        self._progress.advance(self._task)


class _Lines:
    def __init__(self, total: int, console: Console) -> None:
        self._total = total
        self._console = console
        self._done = 0
        self._started = self._last_said = time.monotonic()

    def tick(self) -> None:
        self._done += 1
        if time.monotonic() - self._last_said >= _SECONDS_BETWEEN_LINES:
            self._say()

    def finish(self) -> None:
        if self._total:
            self._say()

    def _say(self) -> None:
        self._last_said = time.monotonic()
        rate = self._done / max(self._last_said - self._started, 1e-3)
        left_s = (self._total - self._done) / rate if rate else float("inf")
        self._console.print(
            f"{say('reading')} {self._done}/{self._total}, {rate:.1f}/s, {left_s:.0f} s left",
            highlight=False,
        )
