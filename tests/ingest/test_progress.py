from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from corpus.document import SourceFile
from ingest.progress import progress_over

SOURCES = [SourceFile(str(n) * 64, f"{n}.pdf", "application/pdf", 100 * n) for n in range(4)]


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_names_files_done_rate_and_time_left(terminal: bool) -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=100)
    with progress_over(SOURCES, console) as report:
        for source in SOURCES:
            report.done(source)
    text = out.getvalue()
    assert "4/4" in text
    assert re.search(r"\d/s", text)
    assert ("\x1b[" in text) == terminal


def test_nothing_to_read_is_no_progress() -> None:
    out = io.StringIO()
    with progress_over([], Console(file=out)):
        pass
    assert out.getvalue() == ""


def test_lines_in_a_pipe_are_few() -> None:
    out = io.StringIO()
    with progress_over(SOURCES, Console(file=out)) as report:
        for source in SOURCES:
            report.done(source)
    assert len(out.getvalue().splitlines()) == 1
