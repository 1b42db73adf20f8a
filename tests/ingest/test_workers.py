from __future__ import annotations

import importlib
from collections.abc import Callable

import pytest

from corpus.document import SourceFile
from ingest.workers import Limits, Outcome, read_in_workers

pytestmark = pytest.mark.usefixtures("fake_readers")

MakeSource = Callable[[str], SourceFile]
LIMITS = Limits(timeout_s=4.0, memory_mb=2048)


def read(sources: list[SourceFile], workers: int = 2) -> dict[str, Outcome]:
    reader = importlib.import_module("fake_readers").read_by_content
    outcomes = read_in_workers(reader, sources, workers, LIMITS)
    return {outcome.parsed.source.sha256: outcome for outcome in outcomes}


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("die", "worker_died"),
        ("hang", "worker_timeout"),
        ("eat", "worker_memory"),
        ("raise", "reader_error"),
    ],
)
def test_a_file_that_costs_a_worker_is_lost_alone(
    make_source: MakeSource, bad: str, code: str
) -> None:
    broken = make_source(bad)
    healthy = [make_source(f"paper{number} text") for number in range(5)]
    outcomes = read([*healthy[:2], broken, *healthy[2:]])
    assert {o.parsed.status for sha, o in outcomes.items() if sha != broken.sha256} == {"loaded"}
    assert len(outcomes) == 6
    lost = outcomes[broken.sha256]
    assert lost.lost
    assert lost.parsed.status == "failed"
    assert [issue.code for issue in lost.parsed.issues] == [code]
    assert lost.parsed.error


def test_what_a_reader_raised_is_told_with_its_place(make_source: MakeSource) -> None:
    (outcome,) = read([make_source("raise")]).values()
    assert "ValueError: odd bytes at 17 (fake_readers.py:" in (outcome.parsed.error or "")


def test_no_sources_give_no_outcomes() -> None:
    assert read([]) == {}


def test_large_files_get_more_time() -> None:
    small = SourceFile("0" * 64, "a.pdf", "application/pdf", 0)
    large = SourceFile("1" * 64, "b.pdf", "application/pdf", 10 << 20)
    limits = Limits(timeout_s=60, timeout_s_per_mb=100)
    assert limits.timeout_for(small) == 60
    assert limits.timeout_for(large) == 1060


def test_closing_early_ends_the_workers(make_source: MakeSource) -> None:
    reader = importlib.import_module("fake_readers").read_by_content
    sources = [make_source("paper text"), make_source("hang")]
    outcomes = read_in_workers(reader, sources, 1, Limits(timeout_s=300, memory_mb=2048))
    assert next(outcomes).parsed.status == "loaded"
    outcomes.close()
