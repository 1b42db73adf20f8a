from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import duckdb
import pytest

from corpus.rows import FamilyRow
from warehouse.define import define_schema
from warehouse.schema_docs import TableNote, describe_tables, schema_page

ROOT = Path(__file__).parents[2]
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


@pytest.fixture(scope="module")
def notes() -> dict[str, TableNote]:
    with duckdb.connect() as connection:
        define_schema(connection)
        return {note.name: note for note in describe_tables(connection)}


@pytest.mark.parametrize("row_type", get_args(FamilyRow), ids=lambda row_type: row_type.__name__)
def test_a_family_table_has_the_columns_of_its_rows(
    row_type: type[FamilyRow], notes: dict[str, TableNote]
) -> None:
    columns = [column.name for column in notes[str(row_type.__struct_config__.tag)].columns]
    common = ("page_number", "evidence", "flags")
    own = [name for name in row_type.__struct_fields__ if name not in common]
    assert columns == ["document_id", "row_no", *own, *common]


def test_every_table_column_is_explained_in_japanese_and_english(
    notes: dict[str, TableNote],
) -> None:
    tables = [note for note in notes.values() if note.name.isascii()]
    comments = {
        f"{note.name}.{name}": comment
        for note in tables
        for name, comment in [("", note.comment), *((c.name, c.comment) for c in note.columns)]
    }
    poor = [
        where
        for where, comment in comments.items()
        if " / " not in comment or not JAPANESE.search(comment.split(" / ")[0])
    ]
    # SHA-256 is the same word in both.
    assert poor == []


def test_every_column_of_a_japanese_view_is_explained_in_english(
    notes: dict[str, TableNote],
) -> None:
    views = [note for note in notes.values() if not note.name.isascii()]
    assert len(views) >= 14
    poor = [
        c.name for note in views for c in note.columns if not c.comment.isascii() or not c.comment
    ]
    assert poor == []


def test_every_family_has_a_japanese_view() -> None:
    sql = (ROOT / "warehouse/views/60_japanese_families.sql").read_text(encoding="utf-8")
    families = {str(row_type.__struct_config__.tag) for row_type in get_args(FamilyRow)}
    assert set(re.findall(r"^FROM (\w+) AS", sql, re.M)) == families


def test_the_manual_of_tables_is_current() -> None:
    written = (ROOT / "docs/schema.md").read_text(encoding="utf-8")
    assert written == schema_page(), "run: python -m warehouse.schema_docs docs/schema.md"
