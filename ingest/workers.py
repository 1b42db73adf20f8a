"""Worker processes with limits: a file that hangs, eats memory or crashes costs itself only."""

from __future__ import annotations

import logging
import multiprocessing
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from multiprocessing.context import BaseContext
from pathlib import Path

from msgspec import Struct
from pebble import ProcessExpired, ProcessPool

from corpus.document import ParsedFile, SourceFile
from ingest.messages import say
from parsers.pages.source import OcrTime
from parsers.read import failed_file

Reader = Callable[[SourceFile], ParsedFile]

_TASKS_AHEAD_PER_WORKER = 2  # one running, one waiting: results must not pile up unloaded
_TASKS_PER_PROCESS = 100  # then a fresh one, since image libraries do not give all memory back
_BYTES_PER_MB = 1 << 20
_OCR_SHARE = 0.6
"""Of the time for a file. The rest is for pages with text and for laying out what was read: a file
that reaches its limit loses these too."""


class Limits(Struct, frozen=True):
    """What one file may cost.

    Attributes:
        timeout_s: seconds of wall clock for any file.
        timeout_s_per_mb: seconds more for each MB of the file, which stands for its pages: they
            cannot be counted before the file is opened, and opening it is what may hang. A
            bilevel scan has some 30 pages a MB, each some 5 s of OCR.
        memory_mb: address space of a worker and of each program that it runs; not enforced by
            macOS.
        answer_s: seconds for one answer of the OCR engine. Less than the OCR time of the smallest
            file, so that an engine that hangs on a page leaves time for the others.
    """

    timeout_s: float = 120.0
    timeout_s_per_mb: float = 250.0
    memory_mb: int = 3072
    answer_s: float = 40.0

    def timeout_for(self, source: SourceFile) -> float:
        """Seconds of wall clock that reading ``source`` may take."""
        return self.timeout_s + self.timeout_s_per_mb * source.size_bytes / _BYTES_PER_MB

    def ocr_time_for(self, source: SourceFile) -> OcrTime:
        """The time that OCR of ``source`` may take, from now on."""
        until_s = time.monotonic() + _OCR_SHARE * self.timeout_for(source)
        return OcrTime(self.answer_s, until_s)


class ReaderError(Exception):
    """A reader raised; the message says what and where."""


class Outcome(Struct, frozen=True):
    """A file that has been read or lost, and what it cost.

    Attributes:
        seconds: wall clock in the worker; until it was given up for a lost file.
        peak_memory_mb: largest resident size that the worker had so far; None for a lost file.
        lost: whether the worker was lost over it; it is worth another try, unlike a file that
            was found to be unreadable.
    """

    parsed: ParsedFile
    seconds: float
    peak_memory_mb: float | None = None
    lost: bool = False


def read_in_workers(
    reader: Reader, sources: Sequence[SourceFile], workers: int, limits: Limits
) -> Generator[Outcome]:
    """Read files in ``workers`` processes; outcomes come as they are ready, one a file.

    Closing the iterator ends the workers at once.
    """
    pool = ProcessPool(
        max_workers=workers,
        max_tasks=_TASKS_PER_PROCESS,
        initializer=_prepare_worker,
        initargs=(limits.memory_mb,),
        context=_context(),
    )
    waiting = iter(sources)
    running: dict[Future[Outcome], tuple[SourceFile, float]] = {}
    try:
        while True:
            while len(running) < workers * _TASKS_AHEAD_PER_WORKER:
                source = next(waiting, None)
                if source is None:
                    break
                timeout_s = limits.timeout_for(source)
                future: Future[Outcome] = pool.schedule(
                    _read_one, args=(reader, source), timeout=timeout_s
                )
                running[future] = (source, time.monotonic())
            if not running:
                break
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                source, started = running.pop(future)
                yield _outcome(future, source, time.monotonic() - started, limits)
        pool.close()  # type: ignore[no-untyped-call]
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        pool.join()


def _context() -> BaseContext:
    """Never a plain fork: the parent has DuckDB's threads, and a fork would copy their locks."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["parsers.read"])  # imported once, not once a worker
    return context


def _prepare_worker(memory_mb: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    # What libraries remark names no file and would stand between the lines of the parent; what
    # matters of it becomes an issue.
    logging.getLogger().addHandler(logging.NullHandler())
    limit_bytes = memory_mb * _BYTES_PER_MB
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, limit_bytes))


def _read_one(reader: Reader, source: SourceFile) -> Outcome:
    started = time.monotonic()
    try:
        parsed = reader(source)
    except MemoryError:
        raise
    except Exception as error:
        # The traceback stays behind in the worker; where it ended is what a report needs.
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        raise ReaderError(f"{type(error).__name__}: {error} ({place})") from error
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    divisor = _BYTES_PER_MB if sys.platform == "darwin" else 1024  # bytes there, KB elsewhere
    return Outcome(parsed, time.monotonic() - started, peak / divisor)


def _outcome(
    future: Future[Outcome], source: SourceFile, seconds: float, limits: Limits
) -> Outcome:
    try:
        return future.result()
    except TimeoutError:
        message = say("worker_timeout", seconds=limits.timeout_for(source))
        code = "worker_timeout"
    except ProcessExpired as error:
        message = say("worker_died", reason=f"exit code {error.exitcode}")
        code = "worker_died"
    except MemoryError:
        message = say("worker_memory", megabytes=limits.memory_mb)
        code = "worker_memory"
    except Exception as error:  # noqa: BLE001  whatever a reader raises must cost one file only
        message = say("reader_error", reason=error)
        code = "reader_error"
    return Outcome(failed_file(source, code, message), seconds, lost=True)
