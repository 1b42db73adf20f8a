from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.document import Document, ParsedFile
from corpus.rows import Meeting
from warehouse import query
from warehouse.errors import (
    WarehouseDamagedError,
    WarehouseLockedError,
    WarehouseMissingError,
    WarehouseWriteError,
)
from warehouse.load import Warehouse
from warehouse.plan import LoadResult

MakeFile = Callable[..., ParsedFile]


def dump(path: Path) -> dict[str, list[str]]:
    """Every table's rows as text, but those that say when a load was."""
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        return {
            table: sorted(map(repr, connection.execute(f"FROM {table}").fetchall()))
            for (table,) in tables
            if table != "warehouse_meta"
        }


def count(path: Path, table: str) -> int:
    return int(query.run(path, f"SELECT count(*) FROM {table}").rows[0][0])


def test_every_table_of_readings_gets_its_rows(town_path: Path) -> None:
    empty = [table for table, rows in dump(town_path).items() if not rows]
    assert empty == ["corrections"]


def test_a_value_leads_to_its_box_and_raw_text(town_path: Path) -> None:
    rows = query.run(
        town_path,
        "SELECT value, raw_text, confidence, page_number, x0, top, x1, bottom "
        "FROM values_with_evidence WHERE table_name = 'registrations'",
    ).rows
    assert rows == [("市民課", "市 民 課", 0.55, 1, 72.0, 100.0, 300.0, 120.0)]


def test_unknown_confidence_stays_unknown(town_path: Path) -> None:
    rows = query.run(
        town_path, "SELECT confidence FROM values_with_evidence WHERE column_name = 'notice'"
    ).rows
    assert rows == [(None,)]


def test_loading_the_same_again_changes_nothing(
    warehouse_path: Path, parsed_file: MakeFile, failed_file: MakeFile
) -> None:
    files = [parsed_file("a", "a.pdf"), parsed_file("b", "b.pdf"), failed_file()]
    with Warehouse(warehouse_path, "1") as warehouse:
        assert warehouse.load_many(files) == LoadResult(inserted=2, failed=1)
    before = dump(warehouse_path)
    with Warehouse(warehouse_path, "1") as warehouse:
        assert warehouse.load_many(files) == LoadResult(unchanged=2, failed=1)
    assert dump(warehouse_path) == before


def test_another_parser_version_replaces_the_reading_under_the_same_ids(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file())
        assert warehouse.is_current(parsed_file().source.sha256)
    before = dump(warehouse_path)
    with Warehouse(warehouse_path, "2") as warehouse:
        assert not warehouse.is_current(parsed_file().source.sha256)
        assert warehouse.load(parsed_file()) == LoadResult(updated=1)
    after = dump(warehouse_path)
    assert after["cells"] == before["cells"]
    assert after["evidence"] == before["evidence"]
    assert query.run(warehouse_path, "SELECT parser_version FROM documents").rows == [("2",)]


def test_other_content_at_a_path_replaces_the_rows_of_the_old(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("old", "a.pdf"))
        assert warehouse.load(parsed_file("new", "a.pdf")) == LoadResult(updated=1, removed=1)
    new_id = parsed_file("new").source.sha256
    assert query.run(warehouse_path, "SELECT source_id, path FROM sources").rows == [
        (new_id, "a.pdf")
    ]
    ids = query.run(warehouse_path, "SELECT DISTINCT document_id FROM cells").rows
    assert ids == [(f"{new_id[:16]}-001",)]


def test_content_that_another_path_still_holds_stays(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("old", "a.pdf"))
        assert warehouse.load(parsed_file("old", "b.pdf")) == LoadResult(duplicates=1)
        assert warehouse.load(parsed_file("new", "a.pdf")) == LoadResult(updated=1)
    assert query.run(warehouse_path, "SELECT path, status FROM sources ORDER BY path").rows == [
        ("a.pdf", "loaded"),
        ("b.pdf", "loaded"),
    ]
    assert query.run(warehouse_path, "SELECT status FROM source_paths").rows == [
        ("loaded",),
        ("loaded",),
    ]


def test_a_duplicate_is_noted_and_not_loaded_twice(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        result = warehouse.load_many([parsed_file("x", "a.pdf"), parsed_file("x", "b.pdf")])
    assert result == LoadResult(inserted=1, duplicates=1)
    assert count(warehouse_path, "documents") == 1
    assert query.run(
        warehouse_path, "SELECT path, status FROM source_paths ORDER BY path"
    ).rows == [("a.pdf", "loaded"), ("b.pdf", "duplicate")]


def test_a_failed_file_has_a_source_row_with_its_error(
    warehouse_path: Path, failed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(failed_file())
    assert query.run(warehouse_path, "SELECT status, error FROM sources").rows == [
        ("failed", "not a PDF")
    ]
    assert count(warehouse_path, "issues") == 1


def test_a_reading_that_fails_later_does_not_destroy_the_earlier_one(
    warehouse_path: Path, parsed_file: MakeFile, failed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("x", "a.pdf"))
        assert warehouse.load(failed_file("x", "a.pdf")) == LoadResult(kept=1)
    (row,) = query.run(warehouse_path, "SELECT status, error FROM sources").rows
    assert row[0] == "loaded"
    assert "failed" in row[1]
    assert count(warehouse_path, "documents") == 1


def test_content_that_the_database_refuses_fails_alone(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    absurd = Meeting(page_number=1, evidence={}, observers=10**30)
    files = [
        parsed_file("a", "a.pdf"),
        parsed_file("b", "b.pdf", rows=(absurd,)),
        parsed_file("c", "c.pdf"),
    ]
    with Warehouse(warehouse_path, "1") as warehouse:
        assert warehouse.load_many(files) == LoadResult(inserted=2, failed=1)
    rows = query.run(
        warehouse_path,
        "SELECT path, code FROM sources JOIN issues USING (source_id) WHERE status = 'failed'",
    ).rows
    assert rows == [("b.pdf", "load_refused")]


def test_half_surrogates_are_replaced_and_reported(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file(texts=("\ud842野家",)))
    assert query.run(warehouse_path, "SELECT text FROM cells").rows == [("\ufffd野家",)]
    codes = query.run(warehouse_path, "SELECT code FROM issues").rows
    assert ("unencodable_characters",) in codes


def test_readers_see_the_old_state_until_it_is_published(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("a", "a.pdf"))
    writer = Warehouse(warehouse_path, "1")
    writer.load(parsed_file("b", "b.pdf"))
    assert count(warehouse_path, "documents") == 1
    writer.publish()
    assert count(warehouse_path, "documents") == 2


def test_what_was_loaded_before_an_exception_is_gone_on_with(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    def load_and_stop() -> None:
        with Warehouse(warehouse_path, "1") as warehouse:
            warehouse.load(parsed_file("a", "a.pdf"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_and_stop()
    assert not warehouse_path.exists()
    with Warehouse(warehouse_path, "1") as warehouse:
        assert warehouse.load(parsed_file("a", "a.pdf")) == LoadResult(unchanged=1)
    assert count(warehouse_path, "documents") == 1


def test_a_work_copy_of_another_published_file_is_thrown_away(
    warehouse_path: Path, tmp_path: Path, parsed_file: MakeFile
) -> None:
    abandoned = Warehouse(warehouse_path, "1")
    abandoned.load(parsed_file("a", "a.pdf"))
    abandoned.close()
    other = tmp_path / "other.duckdb"
    with Warehouse(other, "1") as warehouse:
        warehouse.load(parsed_file("b", "b.pdf"))
    other.replace(warehouse_path)
    with Warehouse(warehouse_path, "1"):
        pass
    assert query.run(warehouse_path, "SELECT path FROM sources").rows == [("b.pdf",)]


_LOAD_FOREVER = """
    import itertools, sys
    from pathlib import Path
    import msgspec
    from corpus.document import ParsedFile
    from warehouse.load import Warehouse
    parsed = msgspec.json.decode(Path(sys.argv[2]).read_bytes(), type=ParsedFile)
    warehouse = Warehouse(sys.argv[1], "1")
    for number in itertools.count():
        source = msgspec.structs.replace(
            parsed.source, path=f"{number}.pdf", sha256=f"{number:016x}" + "0" * 48
        )
        warehouse.load(msgspec.structs.replace(parsed, source=source))
        print(number, flush=True)
"""


def start_loading(warehouse_path: Path, parsed: ParsedFile) -> subprocess.Popen[str]:
    encoded = warehouse_path.with_name("parsed.json")
    encoded.write_bytes(msgspec.json.encode(parsed))
    command = [sys.executable, "-c", textwrap.dedent(_LOAD_FOREVER)]
    return subprocess.Popen(
        [*command, str(warehouse_path), str(encoded)], stdout=subprocess.PIPE, text=True
    )


def test_kill_9_leaves_the_published_state_and_every_finished_load(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("first", "first.pdf"))
    with start_loading(warehouse_path, parsed_file()) as process:
        assert process.stdout is not None
        for _ in range(4):
            last = int(process.stdout.readline())
        time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        last = max([last, *map(int, process.stdout.read().split())])
    assert query.run(warehouse_path, "SELECT path FROM sources").rows == [("first.pdf",)]
    with Warehouse(warehouse_path, "1") as warehouse:
        assert warehouse.load(parsed_file("first", "first.pdf")) == LoadResult(unchanged=1)
    documents = count(warehouse_path, "documents")
    assert documents in (last + 2, last + 3)  # the load being printed may have been committed
    assert count(warehouse_path, "cells") == 2 * documents


def test_a_second_writer_is_told_to_wait_and_readers_go_on(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("first", "first.pdf"))
    with start_loading(warehouse_path, parsed_file()) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(WarehouseLockedError, match="another process"):
            Warehouse(warehouse_path, "1")
        assert count(warehouse_path, "documents") == 1
        process.kill()


def test_a_disk_that_refuses_leaves_the_published_state(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(parsed_file("first", "first.pdf"))
    warehouse = Warehouse(warehouse_path, "1")

    def load_much() -> None:
        for number in range(60):
            text = os.urandom(50_000).hex()
            warehouse.load(parsed_file(f"{number}", f"{number}.pdf", texts=(text,)))
        warehouse.publish()

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (warehouse_path.stat().st_size, limits[1]))
    try:
        with pytest.raises(WarehouseWriteError, match="make room"):
            load_much()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, previous)
        warehouse.close()
    assert query.run(warehouse_path, "SELECT path FROM sources").rows == [("first.pdf",)]


def test_a_file_that_is_no_warehouse_is_named_with_a_remedy(warehouse_path: Path) -> None:
    warehouse_path.write_bytes(b"%PDF-1.7" * 1000)
    with pytest.raises(WarehouseDamagedError, match="move it away"):
        Warehouse(warehouse_path, "1")
    with pytest.raises(WarehouseDamagedError, match="move it away"):
        query.run(warehouse_path, "SELECT 1")


def test_a_database_with_other_tables_is_not_touched(warehouse_path: Path) -> None:
    with duckdb.connect(str(warehouse_path)) as connection:
        connection.execute("CREATE TABLE mine (a INTEGER)")
    before = warehouse_path.read_bytes()
    with pytest.raises(WarehouseDamagedError, match="not made by this version"):
        Warehouse(warehouse_path, "1")
    assert warehouse_path.read_bytes() == before


def test_a_missing_warehouse_is_named_with_the_command_that_makes_it(warehouse_path: Path) -> None:
    with pytest.raises(WarehouseMissingError, match="shingi ingest"):
        query.run(warehouse_path, "SELECT 1")


@pytest.fixture(scope="session")
def empty_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "w.duckdb"
    with Warehouse(path, "1"):
        pass
    return path


# Contents and paths from small sets, so that they meet: same, moved, changed, failed ("x").
_events = st.lists(st.tuples(st.sampled_from("abx"), st.sampled_from("pqr")), max_size=8)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(events=_events)
def test_whatever_is_loaded_paths_hold_their_last_content_and_a_second_turn_is_idle(
    events: list[tuple[str, str]],
    empty_path: Path,
    parsed_file: MakeFile,
    failed_file: MakeFile,
) -> None:
    def read(content: str, path: str) -> ParsedFile:
        return failed_file(content, path) if content == "x" else parsed_file(content, path)

    path = empty_path.with_name("copy.duckdb")
    shutil.copy(empty_path, path)
    last = {where: read(content, where) for content, where in events}
    with Warehouse(path, "1") as warehouse:
        assert warehouse.load_many(read(*event) for event in events).files == len(events)
    first = dump(path)
    held = dict(query.run(path, "SELECT path, source_id FROM source_paths").rows)
    assert held == {where: file.source.sha256 for where, file in last.items()}
    assert count(path, "sources") == len(set(held.values()))
    assert count(path, "documents") == len(
        {file.source.sha256 for file in last.values() if file.documents}
    )
    for table, key in (("evidence", "evidence_id"), ("cells", "(table_id, column_no)")):
        unique = query.run(path, f"SELECT count(*) = count(DISTINCT {key}) FROM {table}").rows
        assert unique == [(True,)]
    with Warehouse(path, "1") as warehouse:
        result = warehouse.load_many(last.values())
    assert result.inserted == result.updated == result.removed == 0
    assert dump(path) == first


def test_two_parts_of_a_file_keep_their_rows_apart(
    warehouse_path: Path, parsed_file: MakeFile
) -> None:
    parsed = parsed_file()
    second: Document = msgspec.structs.replace(parsed.documents[0], part_no=2, tables=())
    both = msgspec.structs.replace(parsed, documents=(parsed.documents[0], second))
    with Warehouse(warehouse_path, "1") as warehouse:
        warehouse.load(both)
    rows = query.run(
        warehouse_path,
        "SELECT document_id, min(row_no), max(row_no) FROM statistics GROUP BY 1 ORDER BY 1",
    ).rows
    stem = parsed.source.sha256[:16]
    assert rows == [(f"{stem}-001", 1, 4), (f"{stem}-002", 1, 4)]
