from msgspec import structs

from corpus.samples.model import Look, Mark, Paper, Paragraph
from corpus.samples.render.html import paper_as_html, style_sheet

LOOK = Look(producer="weasyprint")


def html_of(*marks: Mark, look: Look) -> str:
    paper = Paper(
        name="x",
        family="unknown",
        split="dev",
        municipality="青嶺市",
        title="題",
        look=look,
        blocks=(Paragraph(marks),),
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
