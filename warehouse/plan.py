"""What a batch of parsed files changes, decided before anything is written. No SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from corpus.document import ParsedFile


class LoadResult(Struct, frozen=True):
    """What became of files that were loaded; every file counts once, except ``removed``.

    Attributes:
        inserted: new content.
        updated: content whose reading changed, or other content at a known path.
        unchanged: here already, with the same reading.
        duplicates: content that is here under another path.
        failed: could not be read, or the database refused it; has a row in ``sources``.
        removed: earlier contents that no path holds any longer.
        kept: failed now, but an earlier reading of the same content stays.
    """

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: int = 0
    removed: int = 0
    kept: int = 0

    @property
    def files(self) -> int:
        """Files that were given."""
        return int(sum(msgspec.structs.astuple(self))) - self.removed

    def __add__(self, other: LoadResult) -> LoadResult:
        """Both together."""
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return LoadResult(*(mine + theirs for mine, theirs in pairs))


class StoredSource(Struct):
    """What ``sources`` says of a content."""

    path: str
    status: str
    error: str | None
    content_hash: str


class PathEntry(Struct, frozen=True):
    """What ``source_paths`` is to say of a path."""

    source_id: str
    status: str


class Plan(Struct):
    """The changes of one transaction.

    Attributes:
        delete_rows: sources whose rows go.
        insert_rows: sources whose rows come, by id.
        drop_sources: sources that are gone altogether.
        sources: rows of ``sources`` to write, by id.
        paths: rows of ``source_paths`` to write, by path.
    """

    parser_version: str
    result: LoadResult
    delete_rows: set[str]
    insert_rows: dict[str, ParsedFile]
    drop_sources: set[str]
    sources: dict[str, StoredSource]
    paths: dict[str, PathEntry]

    @property
    def changes_something(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.delete_rows or self.insert_rows or self.sources or self.paths)


def content_hash(parsed: ParsedFile, parser_version: str) -> str:
    """Hash of a reading: everything but where the file lay."""
    digest = hashlib.sha256(parser_version.encode())
    reading = (parsed.status, parsed.page_count, parsed.pages, parsed.documents, parsed.issues)
    digest.update(msgspec.json.encode((reading, parsed.error)))
    return digest.hexdigest()[:32]


def plan_batch(
    batch: Sequence[ParsedFile],
    parser_version: str,
    known_paths: Mapping[str, tuple[str, str]],
    known_sources: Mapping[str, StoredSource],
) -> Plan:
    """Decide what a batch changes.

    Args:
        batch: files in the order in which they count.
        parser_version: of the reading.
        known_paths: source and status of every known path of the contents concerned.
        known_sources: what is known of these contents.
    """
    planner = _Planner(parser_version, dict(known_paths), dict(known_sources))
    for parsed in batch:
        planner.add(parsed)
    return planner.plan


class _Planner:
    def __init__(
        self,
        parser_version: str,
        paths: dict[str, tuple[str, str]],
        sources: dict[str, StoredSource],
    ) -> None:
        self._paths = paths
        self._sources = sources
        self.plan = Plan(parser_version, LoadResult(), set(), {}, set(), {}, {})

    def add(self, parsed: ParsedFile) -> None:
        path, source_id = parsed.source.path, parsed.source.sha256
        replaced = self._let_go(path, source_id)
        stored = self._sources.get(source_id)
        digest = content_hash(parsed, self.plan.parser_version)
        if stored is None:
            self._put(parsed, StoredSource(path, parsed.status, parsed.error, digest))
            change = "updated" if replaced else "inserted"
        elif stored.content_hash == digest:
            change = "unchanged"
            self._set_error(source_id, stored, parsed.error)
        elif parsed.status == "failed" and stored.status != "failed":
            change = "kept"
            message = f"kept an earlier reading; reading it again failed: {parsed.error}"
            self._set_error(source_id, stored, message)
        else:
            self.plan.delete_rows.add(source_id)
            self._put(parsed, StoredSource(stored.path, parsed.status, parsed.error, digest))
            change = "updated"
        self._finish(parsed, change)

    def _finish(self, parsed: ParsedFile, change: str) -> None:
        path, source_id = parsed.source.path, parsed.source.sha256
        stored = self._sources[source_id]
        is_duplicate = stored.path != path
        status = "duplicate" if is_duplicate else stored.status
        if self._paths.get(path) != (source_id, status):
            self._paths[path] = (source_id, status)
            self.plan.paths[path] = PathEntry(source_id, status)
        if stored.status == "failed":
            change = "failed"
        elif is_duplicate and change == "unchanged":
            change = "duplicates"
        self._count(change)

    def _let_go(self, path: str, source_id: str) -> bool:
        """Part a path from other content it held; tells whether it held any."""
        previous = self._paths.get(path, (source_id, ""))[0]
        if previous == source_id:
            return False
        del self._paths[path]
        others = sorted(p for p, (held, _) in self._paths.items() if held == previous)
        stored = self._sources[previous]
        if not others:
            self._drop(previous)
        elif stored.path == path:
            stored.path = others[0]
            self.plan.sources[previous] = stored
            self._paths[others[0]] = (previous, stored.status)
            self.plan.paths[others[0]] = PathEntry(previous, stored.status)
        return True

    def _drop(self, source_id: str) -> None:
        del self._sources[source_id]
        self.plan.insert_rows.pop(source_id, None)
        self.plan.sources.pop(source_id, None)
        self.plan.delete_rows.add(source_id)
        self.plan.drop_sources.add(source_id)
        self._count("removed")

    def _put(self, parsed: ParsedFile, stored: StoredSource) -> None:
        source_id = parsed.source.sha256
        self._sources[source_id] = stored
        self.plan.sources[source_id] = stored
        self.plan.insert_rows[source_id] = parsed
        self.plan.drop_sources.discard(source_id)

    def _set_error(self, source_id: str, stored: StoredSource, error: str | None) -> None:
        if stored.error != error:
            stored.error = error
            self.plan.sources[source_id] = stored

    def _count(self, change: str) -> None:
        self.plan.result = self.plan.result + LoadResult(**{change: 1})
