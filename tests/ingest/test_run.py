from __future__ import annotations

import importlib
import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from rich.console import Console

from corpus.document import ParsedFile, SourceFile
from ingest import run as run_module
from ingest.progress import ProgressReport
from ingest.run import Plan, Run
from ingest.sources import find_sources
from ingest.versions import ReadingVersion
from ingest.workers import Limits, Outcome

pytestmark = pytest.mark.usefixtures("fake_readers")

VERSION = ReadingVersion(pages="p1", documents="d1", parser="0+d1")


class MemoryStore:
    """A store that keeps files by path, and the version of each wholly read source."""

    def __init__(self) -> None:
        self.files: dict[str, ParsedFile] = {}
        self.loads: list[int] = []

    def load_many(self, parsed_files: Iterable[ParsedFile]) -> None:
        files = list(parsed_files)
        self.loads.append(len(files))
        self.files.update({file.source.path: file for file in files})

    def is_current(self, source_id: str) -> bool:
        return any(
            file.source.sha256 == source_id and file.status == "loaded"
            for file in self.files.values()
        )


def read_all(run: Run) -> None:
    sources = run.pending()
    run.read(sources, ProgressReport(sources, Console(quiet=True)))


def a_run(
    folder: Path, store: MemoryStore, warnings: list[str], version: ReadingVersion = VERSION
) -> Run:
    plan = Plan(
        reader=importlib.import_module("fake_readers").read_by_content,
        version=version,
        workers=2,
        limits=Limits(timeout_s=4, memory_mb=2048),
        warehouse=folder / "w.duckdb",
        cache_dir=folder / "cache",
    )
    return Run(plan, find_sources([folder / "papers"]), store, warnings.append)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(f"paper {number}", encoding="utf-8")
    return folder


def names(sources: Iterable[SourceFile]) -> list[str]:
    return [Path(source.path).name for source in sources]


def test_a_second_run_reads_what_is_new_or_changed(tmp_path: Path, papers: Path) -> None:
    store = MemoryStore()
    first = a_run(tmp_path, store, [])
    read_all(first)
    assert first.summary.sources == {"loaded": 4}
    (papers / "0.txt").write_text("paper changed", encoding="utf-8")
    (papers / "new.txt").write_text("paper new", encoding="utf-8")
    second = a_run(tmp_path, store, [])
    assert names(second.pending()) == ["0.txt", "new.txt"]
    read_all(second)
    assert second.summary.sources == {"unchanged": 3, "loaded": 2}
    assert a_run(tmp_path, store, []).pending() == []


def test_another_version_of_parsers_or_settings_reads_all_again(
    tmp_path: Path, papers: Path
) -> None:
    store = MemoryStore()
    first = a_run(tmp_path, store, [])
    read_all(first)
    changed = ReadingVersion(pages="p1", documents="d2", parser="0+d2")
    assert len(a_run(tmp_path, store, [], changed).pending()) == 4


def test_a_file_that_the_warehouse_lost_is_read_again(tmp_path: Path, papers: Path) -> None:
    first = a_run(tmp_path, MemoryStore(), [])
    read_all(first)
    assert len(a_run(tmp_path, MemoryStore(), []).pending()) == 4


def test_a_lost_file_is_named_counted_loaded_as_failed_and_tried_again(
    tmp_path: Path, papers: Path
) -> None:
    (papers / "bad.txt").write_text("die", encoding="utf-8")
    store, warnings = MemoryStore(), list[str]()
    run = a_run(tmp_path, store, warnings)
    read_all(run)
    assert run.summary.sources == {"loaded": 4, "failed": 1}
    assert run.summary.issues == {"worker_died": 1}
    assert store.files[str(papers / "bad.txt")].status == "failed"
    assert len(warnings) == 1
    assert "bad.txt" in warnings[0]
    assert names(a_run(tmp_path, store, []).pending()) == ["bad.txt"]


def test_copies_are_loaded_under_each_path_and_counted_once(tmp_path: Path, papers: Path) -> None:
    (papers / "copy.txt").write_text("paper 0", encoding="utf-8")
    store = MemoryStore()
    run = a_run(tmp_path, store, [])
    read_all(run)
    assert run.summary.sources == {"loaded": 4, "duplicate": 1}
    assert run.summary.documents == {"unknown": 4}
    assert str(papers / "copy.txt") in store.files
    (papers / "another.txt").write_text("paper 1", encoding="utf-8")
    again = a_run(tmp_path, store, [])
    read_all(again)
    assert str(papers / "another.txt") in store.files


def test_files_that_cannot_be_opened_fail_the_run(tmp_path: Path, papers: Path) -> None:
    (papers / "gone.pdf").symlink_to(tmp_path / "nowhere")
    warnings: list[str] = []
    run = a_run(tmp_path, MemoryStore(), warnings)
    read_all(run)
    assert run.summary.failed == 1
    assert run.summary.found == 5
    assert "gone.pdf" in warnings[0]


def test_an_interrupt_keeps_what_is_done(
    tmp_path: Path, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two_then_interrupt(*_: object) -> Iterator[Outcome]:
        reader = importlib.import_module("fake_readers").read_by_content
        for source in find_sources([papers]).sources[:2]:
            yield Outcome(reader(source), 0.1)
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "read_in_workers", two_then_interrupt)
    store = MemoryStore()
    run = a_run(tmp_path, store, [])
    read_all(run)
    assert run.summary.interrupted
    assert len(store.files) == 2
    assert len(a_run(tmp_path, store, []).pending()) == 2


class TerminatingReport(ProgressReport):
    """Asks this process to end as soon as two files are done."""

    def done(self, source: SourceFile) -> None:
        super().done(source)
        if self._files_done == 2:
            os.kill(os.getpid(), signal.SIGTERM)


def test_sigterm_keeps_what_is_done_though_a_file_hangs(tmp_path: Path, papers: Path) -> None:
    (papers / "hang.txt").write_text("hang", encoding="utf-8")
    store = MemoryStore()
    run = a_run(tmp_path, store, [])
    sources = run.pending()
    before = signal.getsignal(signal.SIGTERM)
    run.read(sources, TerminatingReport(sources, Console(quiet=True)))
    assert run.summary.interrupted
    assert len(store.files) == 2
    assert signal.getsignal(signal.SIGTERM) == before


def test_results_go_into_the_warehouse_in_batches(tmp_path: Path, papers: Path) -> None:
    for number in range(40):
        (papers / f"more{number}.txt").write_text(f"paper more {number}", encoding="utf-8")
    store = MemoryStore()
    run = a_run(tmp_path, store, [])
    read_all(run)
    assert sum(store.loads) == 44
    assert 2 <= len(store.loads) <= 4
