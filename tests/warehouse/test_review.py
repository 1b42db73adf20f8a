from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import ParsedFile
from warehouse import query
from warehouse.errors import CorrectionError
from warehouse.load import Warehouse
from warehouse.review import ImportResult, export_low_confidence, import_corrections

MakeFile = Callable[..., ParsedFile]


@pytest.fixture
def reviewed(warehouse_path: Path, parsed_file: MakeFile) -> Path:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file())
    return warehouse_path


def write_verdict(file: Path, **values: str) -> None:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys())
        writer.writeheader()
        writer.writerows([{**rows[0], **values}, *rows[1:]])


def department(path: Path, table: str) -> object:
    return query.run(path, f"SELECT department FROM {table}").rows[0][0]


def test_only_values_below_the_threshold_come_out(reviewed: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    assert export_low_confidence(reviewed, file, threshold=0.6) == 1
    with file.open(encoding="utf-8-sig", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["table_name"], row["column_name"]) == ("registrations", "department")
    assert (row["old_value"], row["raw_text"], row["confidence"]) == ("市民課", "市 民 課", "0.55")
    assert row["page_number"] == "1"


def test_a_correction_stands_in_the_corrected_view_and_the_reading_stays(
    reviewed: Path, tmp_path: Path
) -> None:
    file = tmp_path / "review.csv"
    export_low_confidence(reviewed, file, threshold=0.6)
    write_verdict(file, new_value="市民税課")
    assert import_corrections(reviewed, file, "reviewer") == ImportResult(1, 0, 0)
    assert department(reviewed, "registrations") == "市民課"
    assert department(reviewed, "registrations_corrected") == "市民税課"
    assert query.run(reviewed, "SELECT corrected_by, old_value FROM corrections").rows == [
        ("reviewer", "市民課")
    ]
    assert import_corrections(reviewed, file, "reviewer") == ImportResult(0, 1, 0)
    assert export_low_confidence(reviewed, file, threshold=0.6) == 0


def test_a_value_that_is_not_on_the_page_becomes_empty(reviewed: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    export_low_confidence(reviewed, file, threshold=0.6)
    write_verdict(file, verdict="absent")
    import_corrections(reviewed, file, "reviewer")
    assert department(reviewed, "registrations_corrected") is None


def test_corrections_outlive_reading_anew_and_are_listed_when_they_no_longer_apply(
    reviewed: Path, tmp_path: Path, parsed_file: MakeFile
) -> None:
    file = tmp_path / "review.csv"
    export_low_confidence(reviewed, file, threshold=0.6)
    write_verdict(file, new_value="市民税課")
    import_corrections(reviewed, file, "reviewer")
    with Warehouse(reviewed, "2") as warehouse:
        warehouse.load(parsed_file())
    assert department(reviewed, "registrations_corrected") == "市民税課"
    assert query.run(reviewed, "FROM unused_corrections").rows == []
    with Warehouse(reviewed, "3") as warehouse:
        warehouse.load(parsed_file(rows=()))
    assert len(query.run(reviewed, "FROM unused_corrections").rows) == 1


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"verdict": "maybe"}, "line 2: verdict is one of"),
        ({"verdict": "ok", "new_value": "x"}, "line 2: a new_value goes with"),
        ({"new_value": "x", "old_value": "他の値"}, "line 2: no such reading"),
        ({"new_value": "x", "column_name": "nothing"}, "line 2: no such reading"),
    ],
)
def test_a_line_that_does_not_fit_is_named_and_nothing_is_taken(
    values: dict[str, str], message: str, reviewed: Path, tmp_path: Path
) -> None:
    file = tmp_path / "review.csv"
    export_low_confidence(reviewed, file, threshold=0.99)
    write_verdict(file, **values)
    with pytest.raises(CorrectionError, match=message):
        import_corrections(reviewed, file, "reviewer")
    assert query.run(reviewed, "FROM corrections").rows == []


def test_a_date_must_be_a_date(reviewed: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    export_low_confidence(reviewed, file, threshold=0.99)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        dates = [row for row in csv.DictReader(lines) if row["column_name"] == "answered_on"]
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, dates[0].keys())
        writer.writeheader()
        writer.writerow({**dates[0], "new_value": "令和4年"})
    with pytest.raises(CorrectionError, match="'令和4年' is no DATE"):
        import_corrections(reviewed, file, "reviewer")


def test_a_file_of_another_shape_is_refused(reviewed: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match="lacks the columns"):
        import_corrections(reviewed, file, "reviewer")
