from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from corpus.samples.build import write_text_paper
from corpus.samples.catalogue import all_plans
from corpus.samples.render.page_texts import extract_page_texts
from corpus.samples.scan import SCAN_VARIANTS, scan_pdf


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    plan = next(plan for plan in all_plans() if plan.name == "annual_aomine_r2")
    return write_text_paper(plan, tmp_path_factory.mktemp("printed"))[0]


@pytest.mark.parametrize("variant", sorted(set(SCAN_VARIANTS) - {"mixed"}))
def test_scan_has_no_text_and_as_many_pages(printed: Path, tmp_path: Path, variant: str) -> None:
    out = tmp_path / "scan.pdf"
    scan_pdf(printed, variant, out)
    assert "".join(extract_page_texts(out)) == ""
    assert len(extract_page_texts(out)) == len(extract_page_texts(printed))


def test_mixed_variant_keeps_the_text_of_every_second_page(printed: Path, tmp_path: Path) -> None:
    out = tmp_path / "scan.pdf"
    scan_pdf(printed, "mixed", out)
    assert [bool(text) for text in extract_page_texts(out)] == [True, False]


def test_sideways_scan_lies_on_its_side(printed: Path, tmp_path: Path) -> None:
    out = tmp_path / "scan.pdf"
    scan_pdf(printed, "sideways", out)
    width, height = pypdfium2.PdfDocument(out)[0].get_size()
    assert width > height


def test_bilevel_scan_has_one_bit_a_pixel(printed: Path, tmp_path: Path) -> None:
    out = tmp_path / "scan.pdf"
    scan_pdf(printed, "scan150", out)
    with pikepdf.open(out) as document:
        (image,) = document.pages[0].get_images().values()
        assert image.BitsPerComponent == 1


def test_scanning_twice_gives_the_same_bytes(printed: Path, tmp_path: Path) -> None:
    scan_pdf(printed, "scan200", tmp_path / "a.pdf")
    scan_pdf(printed, "scan200", tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
