"""The warehouse as a file: a work copy is written, a finished snapshot is published.

DuckDB lets nobody else open a database while one process writes to it, not even to read. So
``council.duckdb`` itself is never opened for writing:

- a writer works on ``council.duckdb.partial``, made as a copy of the published file (by reference
  on file systems that can), and holds DuckDB's lock on it: a second writer is told so;
- `publish` checkpoints, closes and moves it over ``council.duckdb`` with ``os.replace``: readers
  see the old state or the new one, and those that have the old one open keep it;
- after a crash, ``kill -9`` or a full disk the published file is as it was, and the partial one
  holds every transaction that was committed: the next writer goes on with it. It is thrown away
  only where the published file is no longer the one that it was copied from.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb

from warehouse.define import (
    define_schema,
    define_views,
    schema_fingerprint,
)
from warehouse.errors import (
    WarehouseDamagedError,
    WarehouseLockedError,
    WarehouseMissingError,
    WarehouseWriteError,
)
from warehouse.meta import get_meta, set_meta
from warehouse.reference import refresh_reference

# Files of this version are read by DuckDB 1.5 and all later ones.
STORAGE_VERSION = "v1.5.0"


def open_reader(path: Path) -> duckdb.DuckDBPyConnection:
    """Open a published warehouse for reading.

    Raises:
        WarehouseMissingError: if there is none.
        WarehouseLockedError: if another program has it open for writing.
        WarehouseDamagedError: if it is no warehouse.
    """
    if not path.exists():
        hint = " (an unfinished one is there: run ingest again)" if _partial(path).exists() else ""
        raise WarehouseMissingError(
            f"no warehouse at {path}{hint}; make one with: shingi ingest PATH --warehouse {path}"
        )
    connection = _connect(path, read_only=True)
    _check_schema(connection, path)
    return connection


def open_writer(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the work copy of a warehouse, made where there is none; see the module.

    Raises:
        WarehouseLockedError: if another process is writing.
        WarehouseDamagedError: if the file is no warehouse.
        WarehouseWriteError: if the copy cannot be made.
    """
    partial = _partial(path)
    if partial.exists():
        connection = _connect(partial)
        if get_meta(connection, "copied_from") == file_identity(path):
            _check_schema(connection, path)
            _bring_up_to_date(connection)
            return connection
        connection.close()
        remove_database(partial)
    return _new_work_copy(path, partial)


def publish(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Close the work copy and put it in the place of the published warehouse.

    Raises:
        WarehouseWriteError: if the disk refuses.
    """
    partial = _partial(path)
    try:
        connection.execute("CHECKPOINT")
        connection.close()
        with partial.open("rb") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    except (duckdb.Error, OSError) as error:
        raise WarehouseWriteError(
            f"{path} could not be published ({error}); make room on the disk and run again: "
            "what was loaded is kept"
        ) from error


def _new_work_copy(path: Path, partial: Path) -> duckdb.DuckDBPyConnection:
    copying = partial.with_name(partial.name + ".copying")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        remove_database(copying)
        if path.exists():
            open_reader(path).close()
            copy_file(path, copying)
        else:
            with _connect(copying) as connection:
                define_schema(connection)
        with _connect(copying) as connection:
            set_meta(connection, "copied_from", file_identity(path))
            _bring_up_to_date(connection)
        copying.replace(partial)
    except OSError as error:
        raise WarehouseWriteError(
            f"no work copy of {path} can be made ({error}); it needs as much room as the "
            "warehouse itself"
        ) from error
    return _connect(partial)


def _connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    try:
        if read_only:
            return duckdb.connect(str(path), read_only=True)
        return duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise WarehouseLockedError(
                f"{path} is being written by another process; wait for it, or end it"
            ) from error
        raise _damaged(path, error) from error
    except duckdb.Error as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> WarehouseDamagedError:
    reason = str(error).splitlines()[0]
    return WarehouseDamagedError(
        f"{path} cannot be opened ({reason}); move it away and ingest again, or name another file"
    )


def _check_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    if get_meta(connection, "schema") != schema_fingerprint():
        connection.close()
        raise WarehouseDamagedError(
            f"{path} was not made by this version of the program; move it away and ingest again "
            "(pages and documents already read are in the cache)"
        )


def file_identity(path: Path) -> str:
    """Tells one published file from the next; ``none`` where there is none."""
    if not path.exists():
        return "none"
    stat = path.stat()
    return f"{stat.st_size}-{stat.st_mtime_ns}"


def _bring_up_to_date(connection: duckdb.DuckDBPyConnection) -> None:
    """Views and reference tables follow the program; the tables of readings never change."""
    define_views(connection)
    refresh_reference(connection)


def copy_file(source: Path, target: Path) -> None:
    """Copy by reference where the file system can: a large warehouse is then copied at once.

    Raises:
        OSError: if it cannot be copied.
    """
    if sys.platform == "linux":
        command = ["cp", "--reflink=auto", "--", str(source), str(target)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise OSError(done.stderr.strip() or f"cp ended with {done.returncode}")
    else:
        shutil.copyfile(source, target)


def remove_database(partial: Path) -> None:
    """Remove a database with its log, which would be replayed into another file of the name."""
    partial.unlink(missing_ok=True)
    partial.with_name(partial.name + ".wal").unlink(missing_ok=True)


def _partial(path: Path) -> Path:
    return path.with_name(path.name + ".partial")
