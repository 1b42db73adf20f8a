"""Results kept on disk under the hash of what they were made from."""

from __future__ import annotations

import os
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")

_ZLIB_LEVEL = 3  # a third of level 6's time for a tenth more bytes on cell data
_CORRUPT = (OSError, zlib.error, msgspec.DecodeError, msgspec.ValidationError)


def default_cache_dir() -> Path:
    """Where results are kept unless told otherwise: the platform's cache folder."""
    if override := os.environ.get("SHINGI_CACHE"):
        return Path(override)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "shingi"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "shingi"


class DiskCache(Generic[T]):
    """Values of one type by key, each in a file of its own.

    An entry that cannot be read is a miss: it is made again, never an error. Entries are
    written to a temporary name and renamed, so that a reader sees a whole entry or none.
    """

    def __init__(self, folder: Path, type_: type[T]) -> None:
        """Keep values of ``type_`` under ``folder``, which need not exist yet."""
        self._folder = folder
        self._decoder = msgspec.msgpack.Decoder(type_)

    def get(self, key: str) -> T | None:
        """The value kept under ``key``; None where there is none, or it is damaged."""
        try:
            return self._decoder.decode(zlib.decompress(self._path(key).read_bytes()))
        except _CORRUPT:
            return None

    def put(self, key: str, value: T) -> None:
        """Keep a value.

        Raises:
            OSError: if it cannot be written, e.g. the disk is full.
        """
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = zlib.compress(msgspec.msgpack.encode(value), _ZLIB_LEVEL)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key
