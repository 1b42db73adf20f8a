import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.samples.build import STAMP, build_samples, ensure_samples, main
from corpus.samples.catalogue import all_plans
from corpus.samples.model import GridTable, Heading, Paper, Paragraph, plain_text
from corpus.samples.render.page_texts import extract_page_texts
from scripts.evaluation.texts import comparable

BOXES = str.maketrans("", "", "□■")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    build_samples(folder, families=("unknown", "annual_report"), workers=1)
    return folder


def test_every_paper_has_a_truth_file_with_pages_of_its_tables(folder: Path) -> None:
    papers = sorted(folder.glob("*.pdf"))
    assert papers
    for path in papers:
        truth = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
        assert all(table["pages"] for table in truth["tables"])
        assert all(page <= len(truth["page_texts"]) for t in truth["tables"] for page in t["pages"])


def test_what_the_truth_says_is_printed_is_on_the_pages(folder: Path) -> None:
    for path in sorted(folder.glob("*.pdf")):
        truth = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
        true = comparable("".join(truth["page_texts"])).translate(BOXES)
        printed = comparable("".join(extract_page_texts(path))).translate(BOXES)
        assert Counter(true) == Counter(printed), path.name
        for mention in (*truth["dates"], *truth["departments"]):
            assert comparable(mention["printed"]) in true, (path.name, mention)


def composed_text(paper: Paper) -> str:
    texts = []
    for block in paper.blocks:
        match block:
            case Heading():
                texts.append(block.text)
            case Paragraph():
                texts.append(plain_text(block.content))
            case GridTable():
                texts += [block.title or "", *(plain_text(cell.content) for cell in block.cells)]
    return "".join(texts)


def test_all_that_was_composed_is_printed(folder: Path) -> None:
    papers = {plan.name: plan.compose() for plan in all_plans()}
    for path in sorted(folder.glob("*.pdf")):
        composed = Counter(comparable(composed_text(papers[path.stem])).translate(BOXES))
        printed = Counter(comparable("".join(extract_page_texts(path))))
        assert not composed - printed, path.name


def test_cells_of_the_truth_are_on_the_pages(folder: Path) -> None:
    for path in sorted(folder.glob("*.pdf")):
        truth = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
        on_pages = Counter(comparable("".join(truth["page_texts"])))
        for table in truth["tables"]:
            for row in table["rows"]:
                assert all(Counter(comparable(cell)) <= on_pages for cell in row), path.name


def test_building_twice_gives_the_same_truth_and_the_same_pages(
    folder: Path, tmp_path: Path
) -> None:
    build_samples(tmp_path, families=("unknown",), workers=1)
    again = sorted(tmp_path.iterdir())
    assert again
    for path in again:
        first = folder / path.name
        if path.suffix == ".json":
            assert path.read_bytes() == first.read_bytes()
        else:
            assert extract_page_texts(path) == extract_page_texts(first)


def test_unknown_variant_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such variant: faxed"):
        build_samples(tmp_path, variants=("faxed",))


def test_command_line_says_how_many_papers_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--family", "unknown", "--workers", "1"]) == 0
    n_papers = len(list(tmp_path.glob("*.pdf")))
    assert capsys.readouterr().out == f"{n_papers} papers in {tmp_path}\n"


def test_corpus_is_built_again_only_where_the_generator_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, ...]] = []

    def build(folder: Path, variants: Sequence[str]) -> None:
        calls.append(tuple(variants))
        for variant in variants:
            (folder / ("paper.pdf" if variant == "text" else f"paper.{variant}.pdf")).touch()

    monkeypatch.setattr("corpus.samples.build.build_samples", build)
    ensure_samples(tmp_path)
    ensure_samples(tmp_path)
    ensure_samples(tmp_path, ("text", "scan300"))
    (tmp_path / STAMP).write_text('{"generator": "older", "variants": ["text"]}')
    ensure_samples(tmp_path)
    (tmp_path / "paper.pdf").unlink()
    (tmp_path / "paper.scan300.pdf").unlink()
    ensure_samples(tmp_path)
    assert calls == [("text",), ("scan300",), ("text",), ("text",)]
