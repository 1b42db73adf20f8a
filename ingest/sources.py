"""Finding the papers: files, folders and manifests made into `SourceFile`s."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from corpus.document import SourceFile
from ingest.errors import CommandError
from ingest.messages import say

MEDIA_TYPES: Final[Mapping[str, str]] = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
_PDF_HEADER_WITHIN_BYTES = 1024  # readers accept %PDF- this far in (PDF 32000-1, annex H.3.4.1)
_HASH_CHUNK_BYTES = 1 << 20
_PATH_COLUMNS = ("path", "file")
_URL_COLUMNS = ("url", "origin_url")


class ManifestEntry(Struct, frozen=True):
    """What a manifest says about a file."""

    url: str | None = None
    municipality: str | None = None


class Unopened(Struct, frozen=True):
    """A file that is there, or should be, and whose bytes could not be had."""

    path: str
    reason: str


class Found(Struct, frozen=True):
    """What was found.

    Attributes:
        sources: each content once, in the order of the paths.
        duplicates: files whose bytes are those of one of ``sources``.
        unopened: files named or found that cannot be opened.
        other_kinds: how many files of folders were left alone, by suffix.
    """

    sources: tuple[SourceFile, ...]
    duplicates: tuple[SourceFile, ...]
    unopened: tuple[Unopened, ...]
    other_kinds: Mapping[str, int]


def find_sources(paths: Sequence[Path], manifest: Path | None = None) -> Found:
    """Find the papers under ``paths``, and say about them what the manifest knows.

    Without ``paths``, the files that the manifest names are read.

    Raises:
        CommandError: if a path does not exist, the manifest is wrong, or both are missing.
    """
    entries = read_manifest(manifest) if manifest else {}
    if not paths and not entries:
        raise CommandError(say("nothing_to_read"))
    for path in paths:
        if not path.exists():
            raise CommandError(say("path_missing", path=path))
    other_kinds: Counter[str] = Counter()
    candidates = list(_walk(paths, other_kinds)) if paths else list(entries)
    return _hash_all(candidates, entries, other_kinds)


def read_manifest(path: Path) -> dict[Path, ManifestEntry]:
    """Read a manifest: CSV with ``path`` and, where known, ``url`` and ``municipality``.

    Paths are relative to the manifest's folder.

    Raises:
        CommandError: if it cannot be read, or has no column of paths.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CommandError(say("manifest_unreadable", path=path, reason=error)) from error
    columns = list(rows[0]) if rows else []
    path_column = next((name for name in _PATH_COLUMNS if name in columns), None)
    if path_column is None:
        raise CommandError(say("manifest_columns", path=path, columns=", ".join(columns)))
    url_column = next((name for name in _URL_COLUMNS if name in columns), "url")
    return {
        _absolute(path.parent / row[path_column]): ManifestEntry(
            url=row.get(url_column) or None, municipality=row.get("municipality") or None
        )
        for row in rows
        if row[path_column]
    }


def source_of(path: Path, entry: ManifestEntry | None = None) -> SourceFile:
    """Hash a file and say what it is.

    Raises:
        OSError: if it cannot be read.
    """
    digest = hashlib.sha256()
    size_bytes = 0
    head = b""
    with path.open("rb") as file:
        while chunk := file.read(_HASH_CHUNK_BYTES):
            head = head or chunk[:_PDF_HEADER_WITHIN_BYTES]
            digest.update(chunk)
            size_bytes += len(chunk)
    entry = entry or ManifestEntry()
    return SourceFile(
        sha256=digest.hexdigest(),
        path=str(path),
        media_type=_media_type(path, head),
        size_bytes=size_bytes,
        origin_url=entry.url,
        municipality_hint=entry.municipality,
    )


def _media_type(path: Path, head: bytes) -> str:
    """By the name's ending; a name without a known one by its first bytes."""
    known = MEDIA_TYPES.get(path.suffix.lower())
    if known is not None:
        return known
    return "application/pdf" if b"%PDF-" in head else "application/octet-stream"


def _walk(paths: Iterable[Path], other_kinds: Counter[str]) -> Iterator[Path]:
    """Files named, whatever they are, and files of known kinds in folders; hidden ones not."""
    seen: set[Path] = set()
    for path in paths:
        for candidate in _files_under(path, other_kinds):
            if _absolute(candidate) not in seen:
                seen.add(_absolute(candidate))
                yield candidate


def _files_under(path: Path, other_kinds: Counter[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for candidate in sorted(path.rglob("*")):
        if any(part.startswith(".") for part in candidate.relative_to(path).parts):
            continue
        if candidate.suffix.lower() in MEDIA_TYPES and not candidate.is_dir():
            yield candidate
        elif candidate.is_file():
            other_kinds[candidate.suffix.lower() or candidate.name] += 1


def _hash_all(
    candidates: Sequence[Path],
    entries: Mapping[Path, ManifestEntry],
    other_kinds: Mapping[str, int],
) -> Found:
    sources: dict[str, SourceFile] = {}
    duplicates: list[SourceFile] = []
    unopened: list[Unopened] = []
    for path in candidates:
        try:
            source = source_of(path, entries.get(_absolute(path)))
        except OSError as error:
            unopened.append(Unopened(str(path), error.strerror or str(error)))
            continue
        if source.sha256 in sources:
            duplicates.append(source)
        else:
            sources[source.sha256] = source
    return Found(tuple(sources.values()), tuple(duplicates), tuple(unopened), dict(other_kinds))


def _absolute(path: Path) -> Path:
    """Absolute without following links: a link is a name of its own in a manifest."""
    return Path(path.absolute())
