from msgspec import structs

from corpus.samples.model import Block, GridTable, Look, Mark, Paper, Paragraph
from corpus.samples.render.html import paper_as_html, style_sheet
from corpus.samples.tables import grid_table

LOOK = Look(producer="weasyprint")


def html_of(*marks: Mark, look: Look) -> str:
    return body_of(Paragraph(marks), look)


def table_as_html(table: GridTable) -> str:
    return body_of(table, LOOK)


def body_of(block: Block, look: Look) -> str:
    paper = Paper(
        name="x",
        family="unknown",
        split="dev",
        municipality="青嶺市",
        title="題",
        look=look,
        blocks=(block,),
    )
    return paper_as_html(paper).partition("<body>")[2]


def test_only_the_chosen_word_has_a_ring() -> None:
    body = html_of(
        Mark("有", checked=True),
        Mark("無", checked=False),
        look=structs.replace(LOOK, marks="ring"),
    )
    assert '<b class="x">有</b><b class="">無</b>' in body


def test_framed_tables_are_dotted_inside_and_have_a_thick_frame() -> None:
    framed = style_sheet(structs.replace(LOOK, rules="framed"))
    assert "table.grid>*>tr>td{border:0.6pt dotted #000}" in framed
    assert "table.grid{border:1.25pt solid #000}" in framed
    assert "dotted" not in style_sheet(LOOK)


def test_padding_of_the_look_replaces_that_of_the_producer() -> None:
    assert "td{padding:2.5pt 3pt;" in style_sheet(LOOK)
    assert "td{padding:6.0pt 3pt;" in style_sheet(structs.replace(LOOK, padding_pt=6.0))


def test_wide_spacing_is_that_of_the_look() -> None:
    wide = style_sheet(structs.replace(LOOK, line_pitch=2.0, tracking_pt=0.9))
    assert "line-height:2.0;letter-spacing:0.9pt}" in wide
    assert "line-height:1.45}" in style_sheet(LOOK)


def test_all_cells_of_a_centred_table_are_centred() -> None:
    table = grid_table([["退席", "12"]], (1, 1), n_header_rows=0)
    assert 'class="c"' not in table_as_html(table)
    assert table_as_html(structs.replace(table, centred=True)).count('class="c"') == 1


def test_sheet_lies_as_the_look_says_and_heads_are_shaded_where_wanted() -> None:
    css = style_sheet(structs.replace(LOOK, sheet="B4", landscape=True, shaded_heads=True))
    assert "size:364mm 257mm" in css
    assert "td.h{background" in css
    assert "td.h{background" not in style_sheet(LOOK)
    assert "size:210mm 297mm" in style_sheet(LOOK)
