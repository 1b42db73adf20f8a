"""Parsed files into the warehouse: new, changed, unchanged, duplicate or failed.

A transaction holds one file or several, never part of one. Ids come from content, and what is
here already with the same reading is left alone: loading a folder twice changes nothing.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import duckdb
import msgspec
import pyarrow as pa

from corpus.document import Issue, ParsedFile
from warehouse import store
from warehouse.errors import WarehouseWriteError
from warehouse.mend import mend
from warehouse.plan import LoadResult, Plan, StoredSource, plan_batch
from warehouse.write import TableWriter

# A transaction costs some tens of milliseconds whatever is in it; this many rows make that cost
# small and still fit in some tens of megabytes.
_ROWS_A_TRANSACTION = 50_000
_FILES_A_TRANSACTION = 200

# What a file's own content can cause; anything else is the disk's or the program's fault.
_CONTENT_ERRORS = (
    pa.ArrowInvalid,
    pa.ArrowTypeError,
    OverflowError,
    duckdb.ConstraintException,
    duckdb.ConversionException,
    duckdb.InvalidInputException,
)


class Warehouse:
    """A warehouse open for loading; see `warehouse.store` for how it becomes visible.

    As a context manager it publishes at the end of the block, and where the block was left by an
    exception keeps the work copy for the next run.

    Args:
        path: of the published file, e.g. ``council.duckdb``; made where there is none.
        parser_version: a reading by another version counts as changed.

    Raises:
        WarehouseError: see `warehouse.store.open_writer`.
    """

    def __init__(self, path: Path | str, parser_version: str) -> None:
        """Open the work copy."""
        self.path = Path(path)
        self.parser_version = parser_version
        self.connection = store.open_writer(self.path)
        self._writer = TableWriter(self.connection)
        self._load_id: str | None = None
        self._manifest = hashlib.sha256()

    def __enter__(self) -> Warehouse:
        """The warehouse itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Publish, or after an exception only close."""
        if kind is None:
            self.publish()
        else:
            self.close()

    def publish(self) -> None:
        """Close, and put the loaded state in place of the published warehouse.

        Raises:
            WarehouseWriteError: if the disk refuses.
        """
        store.publish(self.connection, self.path)

    def close(self) -> None:
        """Close without publishing; the next writer goes on with what was loaded."""
        self.connection.close()

    def is_current(self, source_id: str) -> bool:
        """Whether a source is here, fully loaded by this version of the parser."""
        row = self.connection.execute(
            "SELECT 1 FROM sources WHERE source_id = ? AND parser_version = ? "
            "AND status = 'loaded' AND error IS NULL",
            [source_id, self.parser_version],
        ).fetchone()
        return row is not None

    def load(self, parsed: ParsedFile) -> LoadResult:
        """Load one file in a transaction of its own; see `load_many`."""
        return self.load_many([parsed])

    def load_many(self, parsed_files: Iterable[ParsedFile]) -> LoadResult:
        """Load files, several to a transaction; they are taken from the iterable as needed.

        A file whose content the database refuses gets a row in ``sources`` with status
        ``failed`` and an issue; its neighbours are loaded.

        Raises:
            WarehouseWriteError: if the disk refuses; all earlier transactions stand.
        """
        result = LoadResult()
        for batch in _batches(parsed_files):
            result = result + self._load_batch(batch)
        return result

    def _load_batch(self, batch: Sequence[ParsedFile]) -> LoadResult:
        try:
            return self._in_transaction(batch)
        except _CONTENT_ERRORS as error:
            if len(batch) == 1:
                return self._in_transaction([_refused(batch[0], error)])
        results = [self._load_batch([parsed]) for parsed in batch]
        return sum(results, start=LoadResult())

    def _in_transaction(self, batch: Sequence[ParsedFile]) -> LoadResult:
        self.connection.begin()
        try:
            plan = self._plan([mend(parsed) for parsed in batch])
            if plan.changes_something:
                self._writer.write(plan, self._record_load(plan))
            self.connection.commit()
        except _CONTENT_ERRORS:
            self.connection.rollback()
            raise
        except (duckdb.Error, OSError) as error:
            self._roll_back_if_possible()
            raise WarehouseWriteError(
                f"{self.path} cannot be written ({str(error).splitlines()[0]}); make room on the "
                "disk and run again: what was loaded before is kept"
            ) from error
        return plan.result

    def _roll_back_if_possible(self) -> None:
        try:
            self.connection.rollback()
        except duckdb.Error:
            # The database closed itself over the first error, which is the one to tell.
            self.connection.close()

    def _plan(self, batch: Sequence[ParsedFile]) -> Plan:
        paths = [parsed.source.path for parsed in batch]
        ids = [parsed.source.sha256 for parsed in batch]
        known_paths = self.connection.execute(
            "SELECT path, source_id, status FROM source_paths WHERE source_id IN "
            "(SELECT source_id FROM source_paths WHERE list_contains($1, path) "
            "UNION ALL SELECT unnest($2))",
            [paths, ids],
        ).fetchall()
        known_ids = sorted({*ids, *(source_id for _, source_id, _ in known_paths)})
        known_sources = self.connection.execute(
            "SELECT source_id, path, status, error, content_hash FROM sources "
            "WHERE source_id IN (SELECT unnest($1))",
            [known_ids],
        ).fetchall()
        return plan_batch(
            batch,
            self.parser_version,
            {path: (source_id, status) for path, source_id, status in known_paths},
            {row[0]: StoredSource(*row[1:]) for row in known_sources},
        )

    def _record_load(self, plan: Plan) -> str:
        """One row in ``loads`` while this warehouse is open, counts added up batch by batch."""
        now = datetime.now(UTC).replace(tzinfo=None)
        load_id = self._load_id
        manifest = self._manifest.copy()
        for path, entry in sorted(plan.paths.items()):
            manifest.update(f"{path}\t{entry.source_id}\n".encode())
        if load_id is None:
            load_id = f"{now:%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"
            self.connection.execute(
                "INSERT INTO loads VALUES (?, ?, ?, ?, '', 0, 0, 0, 0, 0, 0, 0)",
                [load_id, now, now, self.parser_version],
            )
        counts = plan.result
        self.connection.execute(
            "UPDATE loads SET finished_at = $2, manifest_hash = $3, n_files = n_files + $4, "
            "inserted = inserted + $5, updated = updated + $6, unchanged = unchanged + $7, "
            "duplicates = duplicates + $8, failed = failed + $9, removed = removed + $10 "
            "WHERE load_id = $1",
            [
                load_id,
                now,
                manifest.hexdigest(),
                counts.files,
                *msgspec.structs.astuple(counts)[:6],
            ],
        )
        self._load_id, self._manifest = load_id, manifest
        return load_id


def _batches(parsed_files: Iterable[ParsedFile]) -> Iterator[list[ParsedFile]]:
    batch: list[ParsedFile] = []
    rows = 0
    for parsed in parsed_files:
        batch.append(parsed)
        rows += _row_count(parsed)
        if rows >= _ROWS_A_TRANSACTION or len(batch) >= _FILES_A_TRANSACTION:
            yield batch
            batch, rows = [], 0
    if batch:
        yield batch


def _row_count(parsed: ParsedFile) -> int:
    """Roughly: what there is most of."""
    return sum(
        len(d.blocks) + len(d.fields) + len(d.rows) + sum(len(t.cells) for t in d.tables)
        for d in parsed.documents
    )


def _refused(parsed: ParsedFile, error: Exception) -> ParsedFile:
    message = f"the warehouse refused the content: {str(error).splitlines()[0]}"
    issue = Issue(code="load_refused", severity="error", message=message)
    return ParsedFile(
        source=parsed.source,
        status="failed",
        page_count=parsed.page_count,
        issues=(issue,),
        error=message,
    )
