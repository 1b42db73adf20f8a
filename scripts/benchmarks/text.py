"""CPU and memory of reading text PDFs, against bare pdfplumber on the same pages in one run.

Absolute times depend on the machine and on what else it does; the ratios travel. That is why
the ways are run in turn, round by round, and compared by their medians.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import logging
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pdfplumber

from corpus.document import SourceFile
from parsers.layout.read import lay_out
from parsers.pages.read import PageSettings, PagesRead, read_pages

SAMPLES = Path(__file__).parents[2] / "build" / "samples"
NEVER_OCR = PageSettings(ocr="never")
"""pdfplumber reads no scans either."""

LIMITS = {"reading": 0.3, "reading + layout": 0.5, "ingest": 1.0}
"""Goals as ratios to bare pdfplumber."""

PEAK_LIMIT_MB = 400


def main(arguments: Sequence[str]) -> int:
    """Measure and print; always exits with 0, since it measures and does not judge."""
    options = _parser().parse_args(arguments)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    paths = _pdfs_of(options.paths) or _sample_pdfs()
    seconds = measure(paths, options.rounds)
    largest = max(paths, key=lambda path: path.stat().st_size)
    peak_mb = peak_memory_mb(largest)
    if options.json:
        figures = {"cpu_seconds": seconds, "peak_mb": peak_mb, "largest": largest.name}
        sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_table(seconds, peak_mb, largest, len(paths)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/bench text", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="PDFs or folders; default: samples")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the median counts")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _pdfs_of(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.pdf")) if path.is_dir() else [path]
    return found


def _sample_pdfs() -> list[Path]:
    from corpus.samples.build import build_samples  # only needed here; asks for reportlab

    if not any(SAMPLES.rglob("*.pdf")):
        build_samples(SAMPLES, variants=("text",))
    truths = {path: path.with_suffix(".truth.json") for path in sorted(SAMPLES.rglob("*.pdf"))}
    return [path for path, truth in truths.items() if '"variant": "text"' in _text_of(truth)]


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def measure(paths: Sequence[Path], rounds: int) -> dict[str, float]:
    """Median CPU seconds of each way over all files."""
    ways: dict[str, Callable[[Sequence[Path]], float]] = {
        "pdfplumber": lambda files: _cpu(bare_pdfplumber, files),
        "reading": lambda files: _cpu(read, files),
        "reading + layout": lambda files: _cpu(read_and_lay_out, files),
        "ingest": ingest_cpu,
    }
    read_and_lay_out(paths[0])  # imports and first calls are the same for all files
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            seconds[name].append(way(paths))
    return {name: round(statistics.median(times), 3) for name, times in seconds.items()}


def _cpu(work: Callable[[Path], object], paths: Sequence[Path]) -> float:
    start = time.process_time()
    for path in paths:
        work(path)
    return time.process_time() - start


def bare_pdfplumber(path: Path) -> int:
    """The words and tables of all pages, nothing else; returns how many there are."""
    found = 0
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            found += len(page.extract_words()) + len(page.extract_tables())
            page.close()
    return found


def read(path: Path) -> PagesRead:
    """Our reading alone: words, rulings, fills and marks."""
    content = path.read_bytes()
    source = SourceFile(
        hashlib.sha256(content).hexdigest(), str(path), "application/pdf", len(content)
    )
    return read_pages(source, NEVER_OCR)


def read_and_lay_out(path: Path) -> object:
    """Reading, then tables, check boxes and blocks."""
    return lay_out(read(path).pages)


def ingest_cpu(paths: Sequence[Path]) -> float:
    """CPU seconds of a whole ``shingi ingest``, its workers and the start of Python included.

    Raises:
        RuntimeError: if the run failed; its time would mean nothing.
    """
    _adopt_orphans()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", "from ingest.cli import main; main()", "ingest"]
        command += [*map(str, paths), "--warehouse", str(Path(folder) / "bench.duckdb")]
        command += ["--no-cache", "--ocr", "never"]
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
    if ran.returncode not in (0, 1):  # 1: a source failed, and was accounted for
        raise RuntimeError(f"ingest ended with {ran.returncode}: {ran.stderr[-500:]}")
    _await_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


_PR_SET_CHILD_SUBREAPER = 36
"""prctl(2): processes whose parent ended become ours."""


def _adopt_orphans() -> None:
    """Make the workers of a run that ended first count as ours (Linux; elsewhere they are lost)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _await_orphans() -> None:
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def peak_memory_mb(path: Path) -> float:
    """Peak resident memory of a fresh process that reads and lays out one file."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_own_peak_mb, path).result()


def _own_peak_mb(path: Path) -> float:
    read_and_lay_out(path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)


def _table(seconds: dict[str, float], peak_mb: float, largest: Path, n_files: int) -> str:
    base = seconds["pdfplumber"]
    lines = [f"{n_files} files", f"{'':18}{'CPU s':>10}{'ratio':>8}{'goal':>8}"]
    for name, value in seconds.items():
        goal = f"≤ {LIMITS[name]}" if name in LIMITS else ""
        lines.append(f"{name:18}{value:>10.2f}{value / base:>8.2f}{goal:>8}")
    lines.append(f"peak memory on {largest.name}: {peak_mb} MB (goal ≤ {PEAK_LIMIT_MB})")
    return "\n".join(lines) + "\n"
