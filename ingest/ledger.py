"""What earlier runs did: which file went into which warehouse under which version.

Kept beside the caches, one JSON line a file, so that a second run of the same command does only
what is new, and so that the cost of a file can be looked up later. The warehouse itself says
whether it still holds a file; the ledger adds under which name and manifest entry it was read.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE_NAME = "ledger.jsonl"


class LedgerEntry(Struct, frozen=True):
    """A file that was loaded.

    Attributes:
        documents_key: of `ingest.versions`: bytes, name, settings, parsers and forms.
        warehouse: absolute path of the warehouse.
    """

    at: datetime
    warehouse: str
    source_id: str
    path: str
    documents_key: str
    status: str
    page_count: int
    seconds: float


class Ledger:
    """The lines of all runs that share a cache folder."""

    def __init__(self, cache_dir: Path | None) -> None:
        """Read and write under ``cache_dir``; with None nothing is remembered."""
        self._path = cache_dir / _FILE_NAME if cache_dir else None

    def keys_loaded_into(self, warehouse: Path) -> set[str]:
        """The documents keys of what was ever loaded into a warehouse."""
        if self._path is None or not self._path.exists():
            return set()
        name = str(warehouse.absolute())
        entries = (_decode(line) for line in self._path.read_bytes().splitlines())
        return {
            entry.documents_key
            for entry in entries
            if entry is not None and entry.warehouse == name
        }

    def record(self, entries: list[LedgerEntry]) -> None:
        """Add what was just loaded; lines are written whole, so that two runs may share a file."""
        if self._path is None or not entries:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.write(b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries))


def _decode(line: bytes) -> LedgerEntry | None:
    """None for a line that a killed run left unfinished: its file is then read again."""
    try:
        return msgspec.json.decode(line, type=LedgerEntry)
    except msgspec.DecodeError:
        return None
