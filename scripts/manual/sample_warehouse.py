"""The warehouse that the README's questions are asked of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# The questions are about these; the other families would take half a minute more.
_FAMILIES = ("register", "votes")


def make_sample_warehouse(folder: Path) -> None:
    """Make sample papers in ``folder`` and read them into ``council.duckdb`` there.

    Raises:
        subprocess.CalledProcessError: if a paper cannot be made or read.
    """
    build = [sys.executable, "-m", "corpus.samples.build", "papers"]
    ingest = [sys.executable, "-m", "ingest.cli", "ingest", "papers", "--no-cache"]
    for family in _FAMILIES:
        build += ["--family", family]
    for command in (build, [*ingest, "--warehouse", "council.duckdb"]):
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
