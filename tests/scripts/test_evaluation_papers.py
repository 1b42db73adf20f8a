import json
from pathlib import Path

import pytest

from corpus.document import Document, PageRow, ParsedFile, SourceFile
from corpus.page import PageOrigin
from scripts.evaluation.__main__ import find_papers, main
from scripts.evaluation.counts import Counts
from scripts.evaluation.papers import score_parsed
from scripts.evaluation.report import score_json, score_table

ORIGIN = PageOrigin("text_layer", "test", "1")
SOURCE = SourceFile("00", "paper.pdf", "application/pdf", 1)


def parsed(text: str, municipality: str | None) -> ParsedFile:
    page = PageRow(
        page_number=1,
        width_pt=1,
        height_pt=1,
        rotation_deg=0,
        skew_deg=0,
        origin=ORIGIN,
        confidence=None,
        text=text,
    )
    document = Document(
        part_no=1,
        page_first=1,
        page_last=1,
        family="votes",
        text_origin="text_layer",
        municipality=municipality,
    )
    return ParsedFile(
        source=SOURCE, status="loaded", page_count=1, pages=(page,), documents=(document,)
    )


def test_keys_that_the_truth_lacks_are_not_scored() -> None:
    score = score_parsed("a", {"family": "votes", "something_else": 1}, parsed("", None))
    assert score.metrics == {"family": Counts(1, 1, 1)}


def test_perfect_reading_scores_one_and_a_damaged_one_less() -> None:
    truth = {"page_texts": ["青嶺市"], "municipality": {"name": "青嶺市", "jis_code": None}}
    perfect = score_parsed("a", truth, parsed("青 嶺市", "青嶺市"))
    damaged = score_parsed("a", truth, parsed("青領市", "青領市"))
    assert {name: counts.f1 for name, counts in perfect.metrics.items()} == {
        "characters": 1.0,
        "municipality": 1.0,
    }
    assert damaged.metrics == {"characters": Counts(3, 3, 2), "municipality": Counts(1, 1, 0)}


def test_report_shows_each_variant_and_names_what_failed() -> None:
    truth = {"family": "votes", "variant": "scan300", "split": "holdout"}
    scores = [
        score_parsed("a", truth | {"variant": "text"}, parsed("", None)),
        score_parsed("b", truth, parsed("", None), failure="no text"),
    ]
    report = score_table(scores)
    assert "text / holdout" in report
    assert "scan300 / votes" in report
    assert "b: no text" in report
    assert [total["variant"] for total in score_json(scores)["totals"]] == ["scan300", "text"]


def test_papers_without_a_truth_file_are_left_out(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.pdf").touch()
    (tmp_path / "a.truth.json").write_text('{"variant": "text"}', encoding="utf-8")
    assert find_papers(tmp_path, ["text"], None, None) == [tmp_path / "a.pdf"]
    assert find_papers(tmp_path, ["scan300"], None, None) == []


def test_a_foreign_folder_is_scored_and_the_exit_code_is_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.txt").write_text("青嶺市の文書", encoding="utf-8")
    truth = {"municipality": {"name": "青嶺市"}, "page_texts": ["青嶺市の文書"]}
    (tmp_path / "note.truth.json").write_text(json.dumps(truth), encoding="utf-8")
    out = tmp_path / "scores.json"
    assert main([str(tmp_path), "--no-ocr", "--workers", "1", "--json", str(out)]) == 0
    assert "papers" in capsys.readouterr().out
    assert json.loads(out.read_text(encoding="utf-8"))["papers"][0]["name"] == "note"
