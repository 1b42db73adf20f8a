from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.forms import load
from ingest.cli import main

PAPER = "第1回　青葉野市個人情報保護審議会\n\n日時　令和4年5月10日\n場所　青葉野市役所\n"


class Shell:
    """Runs ``shingi`` in this process, the way a shell does."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: str | Path) -> int:
        self._monkeypatch.setattr("sys.argv", ["shingi", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        captured = self._capsys.readouterr()
        self.out, self.err = captured.out, captured.err
        return int(end.value.code or 0)


@pytest.fixture
def shingi(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Shell:
    monkeypatch.setenv("SHINGI_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SHINGI_WAREHOUSE", str(tmp_path / "w.duckdb"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return Shell(capsys, monkeypatch)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "agenda.txt").write_text(PAPER, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def agenda_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with one paper, for tests that only ask."""
    folder = tmp_path_factory.mktemp("agenda")
    (folder / "agenda.txt").write_text(PAPER, encoding="utf-8")
    path = folder / "w.duckdb"
    ingest = [sys.executable, "-m", "ingest.cli", "ingest", str(folder / "agenda.txt")]
    subprocess.run([*ingest, "--no-cache", "-w", str(path)], check=True, capture_output=True)
    return path


@pytest.fixture
def ingested(agenda_warehouse: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(agenda_warehouse, tmp_path / "w.duckdb"))


def test_a_folder_becomes_a_warehouse_that_answers(shingi: Shell, papers: Path) -> None:
    assert shingi("ingest", papers, "--workers", "1") == 0
    assert "loaded 1" in shingi.out
    assert "reading 1/1" in shingi.err
    assert shingi("sql", "SELECT status, page_count FROM sources", "--json") == 0
    assert json.loads(shingi.out) == [{"status": "loaded", "page_count": 1}]
    assert shingi("sql", "SELECT text FROM pages", "--format", "csv") == 0
    header, row = csv.reader(io.StringIO(shingi.out.removeprefix("\ufeff")))
    assert header == ["text"]
    assert "青葉野市" in row[0]


def test_a_second_run_changes_nothing(shingi: Shell, papers: Path) -> None:
    assert shingi("ingest", papers, "--json") == 0
    assert json.loads(shingi.out)["sources"] == {"loaded": 1}
    assert shingi("ingest", papers, "--json") == 0
    assert json.loads(shingi.out)["sources"] == {"unchanged": 1}


def test_a_folder_without_papers_is_said_to_have_none(shingi: Shell, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert shingi("ingest", empty) == 0
    assert "no papers found" in shingi.err
    assert "next" not in shingi.err


def test_the_summary_speaks_japanese_where_asked(shingi: Shell, papers: Path) -> None:
    assert shingi("--lang", "ja", "ingest", papers) == 0
    assert "ファイル" in shingi.out
    assert "sources" not in shingi.out


@pytest.fixture
def bundled_forms_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(load, "_folders", [load.DEFINITIONS])
    yield
    load.all_forms.cache_clear()


@pytest.mark.usefixtures("bundled_forms_afterwards")
def test_own_forms_read_what_no_bundled_form_knows(
    shingi: Shell, papers: Path, tmp_path: Path
) -> None:
    table = "仕事の呼び名\tうけもち\tうごいた日\nパスポートの受付\t戸籍課\t令和3年6月1日\n"
    (papers / "moving.txt").write_text(f"取扱事務異動届一覧\n\n{table}", encoding="utf-8")
    forms = tmp_path / "forms"
    forms.mkdir()
    (forms / "moving.yaml").write_text(
        "id: moving\nextends: register_new\nfamily: register\nname: n\nsource: s\n"
        "titles: [異動届一覧$]\nshape: table\nrequired: [operation, effective_date]\nfields:\n"
        "  - {id: operation, labels: [仕事の呼び名]}\n"
        "  - {id: effective_date, labels: [うごいた日]}\n",
        encoding="utf-8",
    )
    assert shingi("ingest", papers, "--json") == 0
    assert json.loads(shingi.out)["rows"].get("registrations") is None
    assert shingi("ingest", papers, "--forms", forms, "--json") == 0
    assert json.loads(shingi.out)["rows"]["registrations"] == 1
    assert shingi("show", papers / "moving.txt", "--forms", forms) == 0
    assert "operation=パスポートの受付" in shingi.out
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "wrong.yaml").write_text("id: wrong\n", encoding="utf-8")
    assert shingi("ingest", papers, "--forms", wrong) == 3
    assert "wrong.yaml: " in shingi.err


def test_broken_files_are_named_and_their_neighbours_loaded(shingi: Shell, papers: Path) -> None:
    (papers / "empty.pdf").write_bytes(b"")
    (papers / "no_pdf.pdf").write_bytes(b"PK\x03\x04 not a pdf")
    (papers / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    assert shingi("ingest", papers) == 1
    for name in ("empty.pdf", "no_pdf.pdf", "cut.pdf"):
        assert f"{name}: " in shingi.err
    assert "Traceback" not in shingi.err
    assert shingi("sql", "SELECT status, count(*) AS n FROM sources GROUP BY 1", "--json") == 0
    assert {row["status"]: row["n"] for row in json.loads(shingi.out)} == {"loaded": 1, "failed": 3}
    query = "SELECT count(*) AS n FROM sources WHERE status = 'failed' AND error IS NULL"
    assert shingi("sql", query, "--json") == 0
    assert json.loads(shingi.out) == [{"n": 0}]


def test_without_a_cache_nothing_is_kept(shingi: Shell, papers: Path, tmp_path: Path) -> None:
    assert shingi("ingest", papers, "--no-cache") == 0
    assert not (tmp_path / "cache").exists()


def test_a_manifest_gives_the_origin(shingi: Shell, papers: Path, tmp_path: Path) -> None:
    manifest = papers / "m.csv"
    manifest.write_text("path,url\nagenda.txt,https://example.jp/a\n", encoding="utf-8")
    assert shingi("ingest", "--manifest", manifest) == 0
    assert shingi("sql", "SELECT origin_url FROM sources", "--json") == 0
    assert json.loads(shingi.out) == [{"origin_url": "https://example.jp/a"}]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ingest", "nowhere"],
        ["ingest"],
        ["ingest", "--ocr", "sometimes", "."],
        ["ingest", "--ocr-command", "myocr {picture}", "."],
        ["ingest", "--ocr-command", "", "."],
        ["show", "nowhere.pdf"],
        ["frobnicate"],
    ],
)
def test_wrong_use_ends_with_2(shingi: Shell, arguments: list[str]) -> None:
    assert shingi(*arguments) == 2
    assert shingi.err
    assert "Traceback" not in shingi.err


def test_a_query_with_a_misspelt_column_ends_with_2_and_a_hint(
    shingi: Shell, ingested: Path
) -> None:
    assert shingi("sql", "SELECT famly FROM documents") == 2
    assert "family" in shingi.err


@pytest.mark.parametrize("content", [None, b"this is no database" * 100])
def test_a_warehouse_that_cannot_be_used_ends_with_4(
    shingi: Shell, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "w.duckdb").write_bytes(content)
    assert shingi("sql", "SELECT 1") == 4
    assert "w.duckdb" in shingi.err


def test_messages_are_japanese_when_asked(shingi: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shingi("--lang", "ja", "ingest", "nowhere") == 2
    assert "がありません" in shingi.err
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert shingi("ingest", "nowhere") == 2
    assert "がありません" in shingi.err
    assert shingi("--lang", "en", "ingest", "nowhere") == 2
    assert "does not exist" in shingi.err


def test_show_prints_what_was_read(shingi: Shell, papers: Path) -> None:
    assert shingi("show", papers / "agenda.txt") == 0
    assert "青葉野市個人情報保護審議会" in shingi.out
    assert shingi("show", papers / "agenda.txt", "--json") == 0
    (page,) = json.loads(shingi.out)
    assert page["page"]["page_number"] == 1


def test_show_draws_a_page(shingi: Shell, papers: Path, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    assert shingi("show", papers / "agenda.txt", "--page", "1", "--image", picture) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "options", [["--page", "99"], ["--image", "x.png"]], ids=["no_such_page", "image_of_all"]
)
def test_show_of_a_page_that_is_not_there_ends_with_2(
    shingi: Shell, papers: Path, options: list[str]
) -> None:
    assert shingi("show", papers / "agenda.txt", *options) == 2


def test_show_of_a_broken_file_ends_with_1(shingi: Shell, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"")
    assert shingi("show", broken) == 1
    assert "broken.pdf" in shingi.err


def test_a_right_form_definition_is_described(shingi: Shell, tmp_path: Path) -> None:
    form = tmp_path / "form.yaml"
    form.write_text(
        "id: aobano_register\nfamily: register\nname: 登録簿\nsource: an example\n"
        "rows: registrations\nfields:\n  - {id: operation, labels: [事務名]}\n",
        encoding="utf-8",
    )
    assert shingi("forms", "check", form, "--json") == 0
    assert json.loads(shingi.out)[0]["id"] == "aobano_register"


def test_a_wrong_form_definition_ends_with_3_and_names_the_key(
    shingi: Shell, tmp_path: Path
) -> None:
    form = tmp_path / "form.yaml"
    form.write_text(
        "id: x\nfamily: register\nname: x\nsource: x\nfields:\n  - {id: a, lables: [x]}\n",
        encoding="utf-8",
    )
    assert shingi("forms", "check", form) == 3
    assert "labels" in shingi.err


def test_questions_are_listed_with_their_parameters(shingi: Shell) -> None:
    assert shingi("questions", "--json") == 0
    listed = {question["name"]: question for question in json.loads(shingi.out)}
    assert listed
    assert shingi("questions") == 0
    assert all(name in shingi.out for name in listed)
    parameters = [p["name"] for question in listed.values() for p in question["parameters"]]
    assert parameters
    assert all(f"--param {name}=" in shingi.out for name in parameters)


def test_a_question_is_answered_by_name(shingi: Shell, papers: Path) -> None:
    odd = PAPER.replace("5月10日", "5月10日（月）")  # it was a Tuesday
    (papers / "odd.txt").write_text(odd, encoding="utf-8")
    assert shingi("ingest", papers) == 0
    assert shingi("ask", "reading_quality", "--json") == 0
    assert [row["codes"] for row in json.loads(shingi.out)] == [["weekday_mismatch"]]


@pytest.mark.parametrize(
    "arguments",
    [["no_such_question"], ["reading_quality", "-p", "x"], ["reading_quality", "-p", "x=1"]],
)
def test_a_question_asked_wrongly_ends_with_2(
    shingi: Shell, ingested: Path, arguments: list[str]
) -> None:
    assert shingi("ask", *arguments) == 2


def test_words_are_found_on_their_page(shingi: Shell, ingested: Path) -> None:
    assert shingi("search", "青葉野市役所", "--json") == 0
    assert [hit["page_number"] for hit in json.loads(shingi.out)] == [1]
    assert shingi("search", "青葉野市役所") == 0
    assert "agenda.txt p. 1" in shingi.out
    assert shingi("search", "海上保安庁") == 0
    assert shingi.out == ""
    assert "nothing found" in shingi.err


@pytest.mark.parametrize("export_format", ["csv", "xlsx", "parquet", "datapackage"])
def test_a_warehouse_is_written_out(
    shingi: Shell, ingested: Path, tmp_path: Path, export_format: str
) -> None:
    folder = tmp_path / "out"
    options = ["--table", "sources", "--format", export_format, "--json"]
    assert shingi("export", folder, *options) == 0
    files = [Path(file) for file in json.loads(shingi.out)["files"]]
    assert files
    assert all(file.parent == folder and file.stat().st_size > 0 for file in files)


def test_an_export_of_an_unknown_table_ends_with_2(
    shingi: Shell, ingested: Path, tmp_path: Path
) -> None:
    assert shingi("export", tmp_path / "out", "--table", "sauces") == 2
    assert "sources" in shingi.err


def test_unsure_values_go_out_and_verdicts_come_in(
    shingi: Shell, ingested: Path, tmp_path: Path
) -> None:
    file = tmp_path / "review.csv"
    assert shingi("review", "export", file, "--json") == 0
    assert json.loads(shingi.out) == {"file": str(file), "values": 0}
    assert shingi("review", "import", file, "--by", "a reader", "--json") == 0
    assert json.loads(shingi.out) == {"imported": 0, "known": 0, "not_reviewed": 0}


def test_verdicts_of_another_shape_end_with_2(
    shingi: Shell, ingested: Path, tmp_path: Path
) -> None:
    file = tmp_path / "review.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert shingi("review", "import", file) == 2
    assert "verdict" in shingi.err


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("date", "令和元年５月１日", {"start": "2019-05-01", "precision": "day"}),
        ("number", "約1,200件", {"value": 1200, "unit": "件", "approx": True}),
        ("mark", "■ 要", {"label": "要", "state": "checked"}),
        ("date", "予定なし", {"start": None}),
    ],
)
def test_a_printed_value_is_normalised(
    shingi: Shell, kind: str, text: str, expected: dict[str, object]
) -> None:
    assert shingi("normalise", kind, text, "--json") == 0
    value = json.loads(shingi.out)
    assert {name: value[name] for name in expected} == expected
    assert shingi("normalise", kind, text) == 0


def test_many_values_are_normalised_line_by_line(
    shingi: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("令和2年4月1日\n令和3年4月1日\n"))
    assert shingi("normalise", "date", "-", "--json") == 0
    starts = [json.loads(line)["start"] for line in shingi.out.splitlines()]
    assert starts == ["2020-04-01", "2021-04-01"]


def test_an_unknown_kind_of_value_ends_with_2(shingi: Shell) -> None:
    assert shingi("normalise", "colour", "red") == 2


def test_a_bug_ends_with_70_and_its_traceback(
    shingi: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("an example")

    monkeypatch.setattr("warehouse.query.run", fail)
    assert shingi("sql", "SELECT 1") == 70
    assert "ZeroDivisionError: an example" in shingi.err
