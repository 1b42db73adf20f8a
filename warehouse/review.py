"""Values that the reading is not sure of, out to people as CSV, and their verdicts back in.

Readings are never overwritten: verdicts go into ``corrections``, and the ``_corrected`` views lay
them over the readings (see `warehouse.corrected`).
"""

from __future__ import annotations

import csv
import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
from msgspec import Struct

from warehouse import store
from warehouse.errors import CorrectionError

DEFAULT_THRESHOLD = 0.8

_VERDICTS = ("ok", "change", "absent")

# What identifies the reading that a verdict is about.
_KEY_COLUMNS = ("table_name", "column_name", "document_id", "evidence_id", "old_value")

_LOW_CONFIDENCE = """
SELECT v.table_name, v.column_name, v.document_id, v.evidence_id, v.path, v.page_number,
       round(v.x0, 1) AS x0, round(v.top, 1) AS top, round(v.x1, 1) AS x1,
       round(v.bottom, 1) AS bottom, v.raw_text, v.value AS old_value,
       round(v.confidence, 3) AS confidence,
       NULL AS verdict, NULL AS new_value, NULL AS corrected_by, NULL AS note
FROM values_with_evidence AS v
ANTI JOIN corrections AS c
    ON c.table_name = v.table_name
    AND c.column_name = v.column_name
    AND c.document_id = v.document_id
    AND c.evidence_id = v.evidence_id
    AND coalesce(c.old_value, '') = coalesce(v.value, '')
WHERE v.confidence < $threshold
ORDER BY v.confidence, v.document_id, v.page_number, v.evidence_id, v.column_name
LIMIT $limit
"""

_CHECK = """
SELECT i.line_no,
       v.evidence_id IS NULL AS unknown_reading,
       k.data_type,
       CASE WHEN i.verdict = 'change' THEN i.new_value END AS new_value
FROM incoming AS i
LEFT JOIN values_with_evidence AS v
    ON v.table_name = i.table_name
    AND v.column_name = i.column_name
    AND v.document_id = i.document_id
    AND v.evidence_id = i.evidence_id
    AND coalesce(v.value, '') = coalesce(i.old_value, '')
LEFT JOIN duckdb_columns() AS k
    ON k.table_name = i.table_name AND k.column_name = i.column_name
ORDER BY i.line_no
"""


class ImportResult(Struct, frozen=True):
    """What became of a file of verdicts.

    Attributes:
        imported: verdicts that are new.
        known: verdicts that were here already.
        not_reviewed: lines without a verdict.
    """

    imported: int
    known: int
    not_reviewed: int


def export_low_confidence(
    path: Path | str,
    file: Path | str,
    threshold: float = DEFAULT_THRESHOLD,
    limit: int = 10_000,
) -> int:
    """Write values below a confidence, least sure first, that nobody has judged yet.

    People fill in ``verdict``: ``ok`` the reading is right, ``change`` the value is ``new_value``,
    ``absent`` there is no such value on the page. A line with a ``new_value`` alone is a change.

    Args:
        path: the warehouse.
        file: CSV to write, UTF-8 with byte order mark for Excel.
        threshold: 0 to 1; values of unknown confidence are not listed.
        limit: at most this many lines.

    Returns:
        The number of lines.

    Raises:
        WarehouseError: if the warehouse cannot be read.
    """
    with store.open_reader(Path(path)) as connection:
        cursor = connection.execute(_LOW_CONFIDENCE, {"threshold": threshold, "limit": limit})
        columns = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
    with Path(file).open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(rows)
    return len(rows)


def import_corrections(path: Path | str, file: Path | str, corrected_by: str) -> ImportResult:
    """Take verdicts from a CSV in the shape of `export_low_confidence`; all of them or none.

    Args:
        path: the warehouse; a new state of it is published.
        file: the CSV.
        corrected_by: who judged, where a line does not say.

    Raises:
        CorrectionError: if a line does not fit; names the line.
        WarehouseError: if the warehouse cannot be written.
    """
    verdicts, not_reviewed = _read_verdicts(Path(file), corrected_by)
    store.open_reader(Path(path)).close()
    connection = store.open_writer(Path(path))
    try:
        _register(connection, verdicts)
        _check(connection, Path(file))
        imported = _insert(connection)
    except BaseException:
        connection.close()
        raise
    store.publish(connection, Path(path))
    return ImportResult(imported, len(verdicts) - imported, not_reviewed)


def _read_verdicts(file: Path, corrected_by: str) -> tuple[list[tuple[Any, ...]], int]:
    now = datetime.now(UTC).replace(tzinfo=None)
    verdicts = []
    not_reviewed = 0
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = {*_KEY_COLUMNS, "verdict", "new_value"} - set(reader.fieldnames or ())
            if missing:
                raise CorrectionError(
                    f"{file} lacks the columns {', '.join(sorted(missing))}; use a file that "
                    "review wrote"
                )
            for row in reader:
                verdict = _verdict(row, f"{file}, line {reader.line_num}")
                if verdict is None:
                    not_reviewed += 1
                    continue
                key = [row[column] or None for column in _KEY_COLUMNS]
                who = row.get("corrected_by") or corrected_by
                judged = [verdict, row["new_value"] or None, who]
                digest = hashlib.sha256(repr((key, judged)).encode()).hexdigest()[:16]
                verdicts.append(
                    (reader.line_num, digest, *key, *judged, now, row.get("note") or None)
                )
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(f"{file} cannot be read ({error}); save it as CSV UTF-8") from error
    return verdicts, not_reviewed


def _verdict(row: dict[str, str], where: str) -> str | None:
    verdict = (row["verdict"] or "").strip()
    has_value = bool(row["new_value"])
    if not verdict:
        return "change" if has_value else None
    if verdict not in _VERDICTS:
        raise CorrectionError(f"{where}: verdict is one of {', '.join(_VERDICTS)}, not {verdict!r}")
    if has_value != (verdict == "change"):
        raise CorrectionError(f"{where}: a new_value goes with the verdict change, and only there")
    return verdict


def _register(connection: duckdb.DuckDBPyConnection, verdicts: list[tuple[Any, ...]]) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE incoming (line_no INTEGER, correction_id VARCHAR, "
        "table_name VARCHAR, column_name VARCHAR, document_id VARCHAR, evidence_id VARCHAR, "
        "old_value VARCHAR, verdict VARCHAR, new_value VARCHAR, corrected_by VARCHAR, "
        "corrected_at TIMESTAMP, note VARCHAR)"
    )
    if verdicts:
        marks = ", ".join("?" * len(verdicts[0]))
        connection.executemany(f"INSERT INTO incoming VALUES ({marks})", verdicts)


def _check(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    for line_no, unknown, type_name, new_value in connection.execute(_CHECK).fetchall():
        if unknown:
            raise CorrectionError(
                f"{file}, line {line_no}: no such reading in the warehouse; it may have been read "
                "anew since: run review again"
            )
        fits = connection.execute(
            f"SELECT $1 IS NULL OR TRY_CAST($1 AS {type_name}) IS NOT NULL", [new_value]
        ).fetchone()
        if fits is None or not fits[0]:
            raise CorrectionError(
                f"{file}, line {line_no}: {new_value!r} is no {type_name}; dates are written "
                "2023-04-01, lists [a, b]"
            )


def _insert(connection: duckdb.DuckDBPyConnection) -> int:
    row = connection.execute(
        "INSERT INTO corrections BY NAME SELECT DISTINCT ON (correction_id) "
        "* EXCLUDE (line_no) FROM incoming "
        "WHERE correction_id NOT IN (SELECT correction_id FROM corrections)"
    ).fetchone()
    return 0 if row is None else int(row[0])
