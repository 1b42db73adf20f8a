from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from warehouse import query
from warehouse.errors import QueryError


def test_an_unknown_table_gets_a_suggestion(town_path: Path) -> None:
    with pytest.raises(QueryError, match="did you mean data_flows"):
        query.run(town_path, "SELECT * FROM data_flow")


def test_an_unknown_column_is_named(town_path: Path) -> None:
    with pytest.raises(QueryError, match="municipality"):
        query.run(town_path, "SELECT municipalty FROM documents")


@pytest.mark.parametrize(
    "sql", ["DELETE FROM sources", "CREATE TABLE x (a INTEGER)", "DROP VIEW departments"]
)
def test_nothing_can_be_written(sql: str, town_path: Path) -> None:
    with pytest.raises(QueryError, match="only SELECT"):
        query.run(town_path, sql)


def test_no_other_file_can_be_reached(town_path: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(QueryError, match="disabled by configuration"):
        query.run(town_path, f"SELECT * FROM '{secret}'")
    with pytest.raises(QueryError, match="disabled by configuration"):
        query.run(town_path, f"COPY sources TO '{tmp_path / 'out.csv'}'")


def test_more_rows_than_asked_for_are_said_to_be_missing(town_path: Path) -> None:
    result = query.run(town_path, "FROM range(10)", max_rows=3)
    assert (len(result.rows), result.truncated) == (3, True)
    assert not query.run(town_path, "FROM range(3)", max_rows=3).truncated


def test_a_query_that_takes_too_long_is_stopped(town_path: Path) -> None:
    endless = "SELECT sum(a.range * b.range) FROM range(1000000) AS a, range(1000000) AS b"
    with pytest.raises(QueryError, match="took longer"):
        query.run(town_path, endless, timeout_s=0.3)


def test_csv_opens_in_excel_and_json_keeps_japanese(town_path: Path) -> None:
    result = query.run(
        town_path,
        "SELECT department, collection_methods, DATE '2022-01-17' AS d FROM registrations",
    )
    text = result.to_csv()
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows == [
        ["department", "collection_methods", "d"],
        ["市民課", "本人 ; 他課", "2022-01-17"],
    ]
    assert "市民課" in result.to_json()
    assert json.loads(result.to_json())[0]["d"] == "2022-01-17"
    assert result.to_pandas().loc[0, "department"] == "市民課"
