from pathlib import Path

import pdfplumber
import pytest
from msgspec import structs

from corpus.samples.model import GridTable, Look, Mark, Paper
from corpus.samples.render.reportlab_pdf import print_with_reportlab
from corpus.samples.tables import grid_table

LOOK = Look(producer="reportlab", running_foot=None)
TABLE = grid_table([["一", "二"], ["三", "四"]], (1, 1))


def printed(tmp_path: Path, look: Look, table: GridTable = TABLE) -> pdfplumber.PDF:
    paper = Paper(
        name="x",
        family="unknown",
        split="dev",
        municipality="青嶺市",
        title="題",
        look=look,
        blocks=(table,),
    )
    print_with_reportlab(paper, tmp_path / "x.pdf")
    return pdfplumber.open(tmp_path / "x.pdf")


@pytest.mark.parametrize(("ruling", "n_thick"), [("grid", 4), ("rows", 2), ("none", 0)])
def test_framed_table_has_a_thick_frame_where_it_is_ruled(
    tmp_path: Path, ruling: str, n_thick: int
) -> None:
    table = structs.replace(TABLE, ruling=ruling)
    with printed(tmp_path, structs.replace(LOOK, rules="framed"), table) as pdf:
        widths = [line["linewidth"] for line in pdf.pages[0].lines]
    assert sum(width > 1 for width in widths) == n_thick
    assert any(width < 1 for width in widths) == (n_thick > 0)


def test_framed_table_that_goes_on_has_a_frame_on_each_page(tmp_path: Path) -> None:
    table = grid_table([[str(number)] for number in range(90)], (1,), n_header_rows=0)
    with printed(tmp_path, structs.replace(LOOK, rules="framed"), table) as pdf:
        thick = [sum(line["linewidth"] > 1 for line in page.lines) for page in pdf.pages]
    assert thick == [4] * len(pdf.pages)
    assert len(thick) > 1


def test_checked_box_is_ticked_and_not_filled(tmp_path: Path) -> None:
    table = grid_table([[[Mark("有", checked=True), Mark("無", checked=False)]]], (1,))
    with printed(tmp_path, structs.replace(LOOK, marks="ticked"), table) as pdf:
        page = pdf.pages[0]
        boxes = [rect for rect in page.rects if rect["width"] < LOOK.size_pt]
        (tick,) = page.curves
    assert [box["fill"] for box in boxes] == [False, False]
    assert boxes[0]["x0"] < tick["x0"] < boxes[0]["x1"] < tick["x1"]


def test_wider_padding_makes_rows_higher(tmp_path: Path) -> None:
    heights = []
    for padding in (None, 6.0):
        with printed(tmp_path, structs.replace(LOOK, padding_pt=padding)) as pdf:
            heights.append(max(line["height"] for line in pdf.pages[0].lines))
    assert heights[1] - heights[0] == pytest.approx(6.0)


def test_ring_drawn_with_a_pen_goes_around_its_word_and_does_not_close(tmp_path: Path) -> None:
    table = grid_table(
        [[[Mark("該当する", checked=True), "　　", Mark("しない", checked=False)]]], (1,)
    )
    with printed(tmp_path, structs.replace(LOOK, marks="ring", by_hand=True), table) as pdf:
        page = pdf.pages[0]
        (ring,) = page.curves
        word = page.chars[:4]
        other = page.search("しない")[0]
    assert ring["x0"] < word[0]["x0"]
    assert word[-1]["x1"] < ring["x1"] < other["x0"]
    assert ring["top"] < word[0]["top"] < word[0]["bottom"] < ring["bottom"]
    assert ring["pts"][0] != ring["pts"][-1]


def test_wider_line_pitch_sets_lines_further_apart(tmp_path: Path) -> None:
    pitches = []
    for pitch in (None, 2.0):
        table = grid_table([["一\n二"]], (1,))
        with printed(tmp_path, structs.replace(LOOK, line_pitch=pitch), table) as pdf:
            first, second = pdf.pages[0].chars
            pitches.append(second["top"] - first["top"])
    assert pitches == pytest.approx([14.0, 20.0])


def test_all_texts_of_a_centred_table_are_centred(tmp_path: Path) -> None:
    table = structs.replace(grid_table([["退席"]], (1,), n_header_rows=0), centred=True)
    with printed(tmp_path, LOOK, table) as pdf:
        page = pdf.pages[0]
        middle = (page.chars[0]["x0"] + page.chars[-1]["x1"]) / 2
    assert middle == pytest.approx(page.width / 2, abs=0.1)


def test_page_has_the_size_of_the_sheet(tmp_path: Path) -> None:
    with printed(tmp_path, structs.replace(LOOK, sheet="B5", landscape=True)) as pdf:
        page = pdf.pages[0]
        assert (round(page.width), round(page.height)) == (729, 516)
