import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.samples.build import build_samples, main
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
