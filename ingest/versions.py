"""What a reading depends on besides the file: the keys under which results are kept.

Changing a form definition must re-read a corpus without touching OCR, so pages have a key of
their own that covers page sources only.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec
from msgspec import Struct

import corpus
import parsers
from corpus.document import SourceFile
from corpus.forms.load import files_in
from parsers.pages.ocr.program import tesseract_version
from parsers.pages.read import PageSettings

_VERSION_DIGITS = 12  # 48 bits: a version is compared with a handful of others, never with a corpus
_PAGE_ENGINES = ("pypdfium2", "pikepdf", "opencv-python-headless", "selectolax")
_NOT_PART_OF_READING = ("__pycache__", "samples")
# Page sources take from it what goes in and comes out (`SourceFile`, `Issue`), nothing that makes
# a page; following it would read all scans anew whenever a table of the warehouse gains a column.
_MAKES_NO_PAGES = "corpus.document"


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


def reading_version(settings: PageSettings, forms: Path | None = None) -> ReadingVersion:
    """The version of a run with these settings, and with form definitions of one's own."""
    pages = _digest([_page_sources_hash(), msgspec.msgpack.encode(settings)])
    own_forms = _hash_files(files_in(forms), []) if forms is not None else b""
    documents = _digest([pages.encode(), _all_sources_hash(), own_forms])
    return ReadingVersion(
        pages=pages,
        documents=documents,
        parser=f"{metadata.version('shingi')}+{documents[:_VERSION_DIGITS]}",
    )


def page_source_files() -> list[Path]:
    """The files that say what a page is: page sources, and what they import of our own, sorted.

    Data files count that lie beside an imported module in a folder of its own.
    """
    pages = _folder(parsers) / "pages"
    found = {
        path for path in pages.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    waiting = [path for path in found if path.suffix == ".py"]
    while waiting:
        for module in _own_modules_imported_by(waiting.pop()):
            if module in found:
                continue
            found.add(module)
            waiting.append(module)
            if module.parent not in (_folder(corpus), _folder(parsers)):
                found.update(
                    p for p in module.parent.iterdir() if p.is_file() and p.suffix != ".py"
                )
    return sorted(found)


def _own_modules_imported_by(path: Path) -> Iterator[Path]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            room, _, below = name.partition(".")
            if room in ("corpus", "parsers") and name != _MAKES_NO_PAGES:
                base = _folder(corpus if room == "corpus" else parsers)
                module = base.joinpath(*below.split(".")).with_suffix(".py")
                if module.is_file():
                    yield module


@cache
def _page_sources_hash() -> bytes:
    engines = [f"{name} {metadata.version(name)}" for name in _PAGE_ENGINES]
    return _hash_files(page_source_files(), [*engines, f"tesseract {tesseract_version()}"])


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
