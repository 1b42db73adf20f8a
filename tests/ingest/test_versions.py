from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec

from corpus.document import SourceFile
from ingest.versions import page_source_files, reading_version
from parsers.pages.read import PageSettings

SOURCE = SourceFile("a" * 64, "papers/a.pdf", "application/pdf", 10)


def test_settings_are_part_of_both_keys() -> None:
    auto = reading_version(PageSettings())
    never = reading_version(PageSettings(ocr="never"))
    assert auto.pages_key(SOURCE) != never.pages_key(SOURCE)
    assert auto.documents_key(SOURCE) != never.documents_key(SOURCE)
    assert auto.parser != never.parser
    assert auto == reading_version(PageSettings())


def test_pages_depend_on_content_alone_and_documents_on_the_name_too() -> None:
    version = reading_version(PageSettings())
    renamed = msgspec.structs.replace(SOURCE, path="papers/青葉野市.pdf")
    assert version.pages_key(SOURCE) == version.pages_key(renamed)
    assert version.documents_key(SOURCE) != version.documents_key(renamed)
    changed = msgspec.structs.replace(SOURCE, sha256="b" * 64)
    assert version.pages_key(SOURCE) != version.pages_key(changed)


def test_own_forms_read_documents_anew_and_leave_pages(tmp_path: Path) -> None:
    form = tmp_path / "own.yaml"
    form.write_text("id: own\n", encoding="utf-8")
    bundled, own = reading_version(PageSettings()), reading_version(PageSettings(), tmp_path)
    form.write_text("id: own2\n", encoding="utf-8")
    changed = reading_version(PageSettings(), tmp_path)
    assert len({v.documents_key(SOURCE) for v in (bundled, own, changed)}) == 3
    assert len({v.pages_key(SOURCE) for v in (bundled, own, changed)}) == 1


def modules_loaded_by(statements: str) -> set[Path]:
    """The files of our own that an interpreter has loaded after ``statements``."""
    ask = (
        "import sys\n"
        "print(*{m.__file__ for n, m in sys.modules.items()"
        " if n.startswith(('corpus.', 'parsers.'))}, sep='\\n')"
    )
    answer = subprocess.run(
        [sys.executable, "-c", f"{statements}\n{ask}"], check=True, capture_output=True, text=True
    )
    return {Path(line) for line in answer.stdout.split()}


def test_pages_depend_on_every_module_that_page_sources_load() -> None:
    load_all = (
        "import importlib, pkgutil, parsers.pages as pages\n"
        "for found in pkgutil.walk_packages(pages.__path__, 'parsers.pages.'):\n"
        "    importlib.import_module(found.name)"
    )
    loaded = modules_loaded_by(load_all)
    found = set(page_source_files())
    assert {"page.py", "geometry.py"} < {path.name for path in found & loaded}
    # What goes in and comes out of page sources makes no pages, and nothing that it needs does.
    types = modules_loaded_by("import corpus.document")
    missing = loaded - types - found
    assert {path for path in missing if path.name != "__init__.py"} == set()
