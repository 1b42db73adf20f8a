from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import CommandError
from ingest.sources import find_sources, read_manifest, source_of


def write(path: Path, data: bytes | str = "次第") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names(sources: tuple[object, ...]) -> list[str]:
    return [Path(getattr(source, "path")).name for source in sources]  # noqa: B009  typed as object


def test_folders_are_searched_through_for_known_kinds_in_order(tmp_path: Path) -> None:
    for number, name in enumerate(["b.PDF", "a/c.txt", "a/d.htm", "e.md", "f.html"]):
        write(tmp_path / name, f"paper {number}")
    assert names(find_sources([tmp_path]).sources) == ["c.txt", "d.htm", "b.PDF", "e.md", "f.html"]


def test_other_kinds_in_folders_are_counted_not_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "a.truth.json", "{}")
    write(tmp_path / "b.xlsx", "x")
    write(tmp_path / "c.xlsx", "y")
    found = find_sources([tmp_path])
    assert names(found.sources) == ["a.txt"]
    assert found.other_kinds == {".json": 1, ".xlsx": 2}


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path / ".git" / "x.txt", "hidden folder")
    write(tmp_path / ".y.txt", "hidden file")
    write(tmp_path / "z.txt", "paper")
    assert names(find_sources([tmp_path]).sources) == ["z.txt"]


def test_the_same_bytes_are_one_source_and_duplicates(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c/d.txt"):
        write(tmp_path / name, "same")
    found = find_sources([tmp_path])
    assert len(found.sources) == 1
    assert len(found.duplicates) == 2
    assert {copy.sha256 for copy in found.duplicates} == {found.sources[0].sha256}


def test_a_path_given_twice_is_no_duplicate(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    found = find_sources([path, tmp_path])
    assert len(found.sources) == 1
    assert found.duplicates == ()


def test_a_broken_link_is_reported(tmp_path: Path) -> None:
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    found = find_sources([tmp_path])
    assert [Path(file.path).name for file in found.unopened] == ["gone.pdf"]


def test_a_named_file_without_a_known_ending_is_judged_by_its_first_bytes(tmp_path: Path) -> None:
    assert source_of(write(tmp_path / "paper", b"\n%PDF-1.7\n")).media_type == "application/pdf"
    assert source_of(write(tmp_path / "other", b"PK")).media_type == "application/octet-stream"


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere"):
        find_sources([tmp_path / "nowhere"])


def test_a_manifest_tells_origin_and_municipality(tmp_path: Path) -> None:
    write(tmp_path / "papers" / "a.txt", "a")
    write(tmp_path / "papers" / "b.txt", "b")
    manifest = write(
        tmp_path / "m.csv", "path,url,municipality\npapers/a.txt,https://example.jp/a,青葉野市\n"
    )
    first, second = find_sources([tmp_path / "papers"], manifest).sources
    assert (first.origin_url, first.municipality_hint) == ("https://example.jp/a", "青葉野市")
    assert (second.origin_url, second.municipality_hint) == (None, None)


def test_without_paths_the_manifest_names_them_and_missing_ones_are_reported(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.txt")
    manifest = write(tmp_path / "m.csv", "\ufeffpath\na.txt\ngone.txt\n")
    found = find_sources([], manifest)
    assert names(found.sources) == ["a.txt"]
    assert [Path(file.path).name for file in found.unopened] == ["gone.txt"]


@pytest.mark.parametrize("text", ["", "name,url\na.txt,x\n"])
def test_a_manifest_without_paths_says_which_columns_it_has(tmp_path: Path, text: str) -> None:
    with pytest.raises(CommandError, match="path"):
        read_manifest(write(tmp_path / "m.csv", text))


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="UTF-8"):
        read_manifest(write(tmp_path / "m.csv", "path,municipality\na,青葉野市\n".encode("cp932")))
