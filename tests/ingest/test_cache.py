from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import ParsedFile, SourceFile
from ingest.cache import DiskCache
from parsers.read import failed_file

VALUE = failed_file(SourceFile("a" * 64, "紙.pdf", "application/pdf", 3), "empty_file", "空です")


def entry_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_got(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "new", ParsedFile)
    assert cache.get("abcd") is None
    cache.put("abcd", VALUE)
    assert cache.get("abcd") == VALUE
    assert cache.get("abce") is None


@given(data=st.binary(max_size=200), keep=st.integers(0, 40))
def test_a_damaged_entry_is_a_miss(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, keep: int
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache = DiskCache(folder, ParsedFile)
    cache.put("abcd", VALUE)
    (path,) = entry_files(folder)
    damaged = path.read_bytes()[:keep] + data
    path.write_bytes(damaged)
    assert cache.get("abcd") is None
    cache.put("abcd", VALUE)
    assert cache.get("abcd") == VALUE


def test_an_entry_of_another_shape_is_a_miss(tmp_path: Path) -> None:
    DiskCache(tmp_path, SourceFile).put("abcd", VALUE.source)
    assert DiskCache(tmp_path, ParsedFile).get("abcd") is None


def test_a_write_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    cache = DiskCache(tmp_path, ParsedFile)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(OSError, match="No space"):
            cache.put("abcd", VALUE)
    assert entry_files(tmp_path) == []
