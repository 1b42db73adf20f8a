"""What a reading depends on besides the file: the keys under which results are kept.

Changing a form definition must re-read a corpus without touching OCR, so pages have a key of
their own that covers page sources only.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec
from msgspec import Struct

import corpus
import parsers
from corpus.document import SourceFile
from parsers.pages.read import PageSettings

_VERSION_DIGITS = 12  # 48 bits: a version is compared with a handful of others, never with a corpus
_PAGE_ENGINES = ("pypdfium2", "pdfplumber", "pikepdf", "pytesseract", "opencv-python-headless")
_NOT_PART_OF_READING = ("__pycache__", "samples")
_TESSERACT_ANSWERS_WITHIN_S = 20


class ReadingVersion(Struct, frozen=True):
    """What pages and documents of this run are made by.

    Attributes:
        pages: page sources, their engines and settings.
        documents: ``pages``, all of the parsers, and everything known about papers.
        parser: the version that the warehouse records: of the package, and of ``documents``.
    """

    pages: str
    documents: str
    parser: str

    def pages_key(self, source: SourceFile) -> str:
        """Where the pages of a file are kept; only its bytes and kind count."""
        return _digest([self.pages.encode(), source.sha256.encode(), source.media_type.encode()])

    def documents_key(self, source: SourceFile) -> str:
        """Where the documents of a file are kept; its name and manifest entry count too."""
        return _digest([self.documents.encode(), msgspec.msgpack.encode(source)])


def reading_version(settings: PageSettings) -> ReadingVersion:
    """The version of a run with these settings."""
    pages = _digest([_page_sources_hash(), msgspec.msgpack.encode(settings)])
    documents = _digest([pages.encode(), _all_sources_hash()])
    return ReadingVersion(
        pages=pages,
        documents=documents,
        parser=f"{metadata.version('shingi')}+{documents[:_VERSION_DIGITS]}",
    )


@cache
def _page_sources_hash() -> bytes:
    rooms = [
        _folder(parsers) / "pages",
        _folder(corpus) / "page.py",
        _folder(corpus) / "geometry.py",
    ]
    engines = [f"{name} {metadata.version(name)}" for name in _PAGE_ENGINES]
    return _hash_files(rooms, [*engines, _tesseract_version()])


@cache
def _all_sources_hash() -> bytes:
    return _hash_files([_folder(parsers), _folder(corpus)], [])


def _folder(package: object) -> Path:
    file = getattr(package, "__file__", None)
    if not isinstance(file, str):
        raise TypeError(f"{package!r} is not a package on disk")
    return Path(file).parent


def _hash_files(roots: Iterable[Path], facts: Iterable[str]) -> bytes:
    pieces = [fact.encode() for fact in facts]
    for root in roots:
        files = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.is_file())
        for file in files:
            if not any(part in _NOT_PART_OF_READING for part in file.relative_to(root).parts):
                pieces += [file.name.encode(), file.read_bytes()]
    return _digest(pieces).encode()


def _digest(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        # The length goes before each piece so that no two lists run together into one.
        digest.update(len(piece).to_bytes(8, "big"))
        digest.update(piece)
    return digest.hexdigest()


def _tesseract_version() -> str:
    program = shutil.which("tesseract")
    if program is None:
        return "no tesseract"
    answer = subprocess.run(
        [program, "--version"],
        capture_output=True,
        text=True,
        timeout=_TESSERACT_ANSWERS_WITHIN_S,
        check=False,
    )
    match = re.search(r"tesseract\s+v?(\S+)", answer.stdout + answer.stderr)
    return f"tesseract {match.group(1) if match else 'unknown'}"
