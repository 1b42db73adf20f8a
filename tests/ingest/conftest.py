from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import SourceFile
from ingest.sources import source_of

HERE = Path(__file__).parent


@pytest.fixture
def fake_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the fake readers where worker processes find them too."""
    monkeypatch.setattr(sys, "path", [str(HERE), *sys.path])


@pytest.fixture
def make_source(tmp_path: Path) -> Callable[[str], SourceFile]:
    def make(text: str) -> SourceFile:
        path = tmp_path / f"{text.split()[0]}.txt"
        path.write_text(text, encoding="utf-8")
        return source_of(path)

    return make
