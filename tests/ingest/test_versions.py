from __future__ import annotations

import msgspec

from corpus.document import SourceFile
from ingest.versions import reading_version
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
