from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from corpus.document import ParsedFile
from warehouse.errors import ExportError
from warehouse.export import export
from warehouse.load import Warehouse


def test_csv_files_have_a_byte_order_mark_and_all_rows(town_path: Path, tmp_path: Path) -> None:
    result = export(town_path, tmp_path, "csv")
    assert (tmp_path / "statistics.csv") in result.files
    data = (tmp_path / "registrations.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(data.decode("utf-8-sig").splitlines())
    assert row["department"] == "市民課"
    assert row["collection_methods"] == "本人 ; 他課"
    assert json.loads(row["evidence"]).keys() == {"department"}
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(f.name for f in result.files)


def test_parquet_reads_back_the_same(town_path: Path, tmp_path: Path) -> None:
    export(town_path, tmp_path, "parquet", tables=["documents", "data_flows"])
    assert len(list(tmp_path.iterdir())) == 2
    with duckdb.connect(str(town_path), read_only=True) as connection:
        expected = connection.execute("FROM documents").fetchall()
    assert duckdb.sql(f"FROM '{tmp_path / 'documents.parquet'}'").fetchall() == expected


def test_a_data_package_declares_codes_as_strings_and_explains_columns(
    town_path: Path, tmp_path: Path
) -> None:
    export(town_path, tmp_path, "datapackage")
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    fields = {field["name"]: field for field in resources["documents"]["schema"]["fields"]}
    assert fields["municipality_code"]["type"] == "string"
    assert fields["fiscal_year"]["type"] == "integer"
    assert fields["document_date"]["type"] == "date"
    assert fields["title"]["title"] == "題名"
    for resource in resources.values():
        with (tmp_path / resource["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header == [field["name"] for field in resource["schema"]["fields"]]
    with (tmp_path / "codebook.csv").open(encoding="utf-8-sig", newline="") as file:
        book = {(row["table"], row["column"]): row for row in csv.DictReader(file)}
    assert book["documents", "title"]["English"] == "title"


def test_a_workbook_keeps_codes_and_formulas_as_text_and_notes_what_was_cut(
    warehouse_path: Path, tmp_path: Path, parsed_file: Callable[..., ParsedFile]
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file(texts=("=1+1", "01234", "長" * 40_000)))
    result = export(warehouse_path, tmp_path, "xlsx", tables=["cells"])
    assert len(result.notes) == 1
    assert result.notes[0].startswith("cells: 2 cells")  # text and raw_text
    with zipfile.ZipFile(tmp_path / "warehouse.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<t>=1+1</t>" in sheet
    assert "<t>01234</t>" in sheet
    assert "<f>" not in sheet


def test_an_unknown_table_or_format_is_told_what_there_is(town_path: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="close to it: data_flows"):
        export(town_path, tmp_path, "csv", tables=["data_flow"])
    with pytest.raises(ExportError, match="csv, xlsx, parquet, datapackage"):
        export(town_path, tmp_path, "docx")  # type: ignore[arg-type]


def test_a_folder_that_cannot_be_written_is_named(town_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way", encoding="utf-8")
    with pytest.raises(ExportError, match="cannot be written"):
        export(town_path, file / "folder", "csv")
