"""Papers as flat OpenDocument text (.fodt), for word processors."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from corpus.samples.fonts import installed_font
from corpus.samples.model import (
    Block,
    Content,
    GridCell,
    GridTable,
    Heading,
    Look,
    Mark,
    PageBreak,
    Paper,
    Paragraph,
    mark_tail,
    plain_text,
)

GLYPHS = {"square": ("□", "■"), "ballot": ("☐", "☑"), "bracket": ("[　]", "[○]")}
PAGE_WIDTH_MM = {False: 176.0, True: 263.0}
"""Width between the margins, upright and landscape."""

_NAMES = (
    "office:1.0 style:1.0 text:1.0 table:1.0 xsl-fo-compatible:1.0 drawing:1.0 svg-compatible:1.0"
)
_PREFIXES = ("office", "style", "text", "table", "fo", "draw", "svg")
_BORDERS = {
    "grid": 'fo:border="0.6pt solid #000000"',
    "rows": 'fo:border-top="0.6pt solid #000000" fo:border-bottom="0.6pt solid #000000"',
    "none": 'fo:border="none"',
}


def paper_as_open_document(paper: Paper) -> str:
    """The paper as a flat OpenDocument file; drawn marks are set as glyphs."""
    writer = _OpenDocumentWriter(paper.look)
    body = "".join(writer.block(block) for block in paper.blocks)
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"'
        for prefix, name in zip(_PREFIXES, _NAMES.split(), strict=True)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_font(paper.look)}<office:styles>{_styles(paper.look)}</office:styles>"
        f"<office:automatic-styles>{_page(paper.look)}{''.join(writer.styles)}"
        f"</office:automatic-styles>{_master(paper.look)}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _font(look: Look) -> str:
    family = installed_font(look.font).family
    return (
        '<office:font-face-decls><style:font-face style:name="F" '
        f"svg:font-family=\"'{family}'\"/></office:font-face-decls>"
    )


def _styles(look: Look) -> str:
    def text_style(name: str, size: float, align: str) -> str:
        return (
            f'<style:style style:name="{name}" style:family="paragraph">'
            f'<style:paragraph-properties fo:text-align="{align}"/>'
            '<style:text-properties style:font-name="F" '
            f'style:font-name-asian="F" fo:font-size="{size}pt" style:font-size-asian="{size}pt"/>'
            "</style:style>"
        )

    size = look.size_pt
    return (
        text_style("P", size, "start")
        + text_style("R", size, "end")
        + text_style("C", size, "center")
        + text_style("T", size * 1.4, "center")
        + text_style("H", size * 1.15, "start")
        + '<style:style style:name="B" style:family="paragraph" style:parent-style-name="P">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )


def _page(look: Look) -> str:
    width, height = (297, 210) if look.landscape else (210, 297)
    return (
        '<style:page-layout style:name="L"><style:page-layout-properties '
        f'fo:page-width="{width}mm" fo:page-height="{height}mm" fo:margin="17mm" '
        f'style:print-orientation="{"landscape" if look.landscape else "portrait"}"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="5mm"/>'
        "</style:footer-style></style:page-layout>"
    )


def _master(look: Look) -> str:
    foot = escape(look.running_foot or "").replace("{page}", "<text:page-number/>")
    foot = foot.replace("{pages}", "<text:page-count/>")
    return (
        '<office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="L"><style:footer>'
        f'<text:p text:style-name="C">{foot}</text:p></style:footer></style:master-page>'
        "</office:master-styles>"
    )


class _OpenDocumentWriter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._n_tables = 0
        self.styles = [
            f'<style:style style:name="cell-{name}" style:family="table-cell">'
            f'<style:table-cell-properties fo:padding="0.8mm" {border}/></style:style>'
            for name, border in _BORDERS.items()
        ]

    def block(self, block: Block) -> str:
        """A block as OpenDocument; landscape pages among upright ones are not turned."""
        match block:
            case PageBreak():
                return '<text:p text:style-name="B"/>'
            case Heading():
                style = "T" if block.level == 0 else "H"
                return f'<text:p text:style-name="{style}">{_spaced(block.text)}</text:p>'
            case Paragraph():
                style = {"left": "P", "right": "R", "center": "C"}[block.align]
                indent = "　" * block.indent
                content = indent + self._content(block.content)
                return f'<text:p text:style-name="{style}">{content}</text:p>'
            case GridTable():
                title = f'<text:p text:style-name="P">{escape(block.title or "")}</text:p>'
                unit = f'<text:p text:style-name="R">（単位　{escape(block.unit or "")}）</text:p>'
                return (
                    (title if block.title else "")
                    + (unit if block.unit else "")
                    + self._table(block, PAGE_WIDTH_MM[self._look.landscape])
                    + '<text:p text:style-name="P"/>'
                )

    def _table(self, table: GridTable, width_mm: float) -> str:
        self._n_tables += 1
        name = f"t{self._n_tables}"
        total = sum(table.widths)
        widths = [width_mm * width / total for width in table.widths]
        self.styles += _table_styles(name, table, widths)
        columns = "".join(
            f'<table:table-column table:style-name="{name}c{n}"/>' for n in range(len(widths))
        )
        rows = [
            f'<table:table-row table:style-name="{name}r">'
            f"{''.join(self._cells(table, row, widths))}</table:table-row>"
            for row in range(table.n_rows)
        ]
        head = "".join(rows[: table.n_header_rows])
        if head and table.repeat_header:
            head = f"<table:table-header-rows>{head}</table:table-header-rows>"
        body = "".join(rows[table.n_header_rows :])
        return (
            f'<table:table table:name="{name}" table:style-name="{name}">{columns}{head}{body}'
            "</table:table>"
        )

    def _cells(self, table: GridTable, row: int, widths: list[float]) -> Iterator[str]:
        for column, cell in enumerate(table.grid()[row]):
            if (cell.row, cell.column) != (row, column):
                yield "<table:covered-table-cell/>"
                continue
            width = sum(widths[column : column + cell.column_span])
            yield (
                f'<table:table-cell table:style-name="cell-{table.ruling}" '
                f'office:value-type="string" table:number-rows-spanned="{cell.row_span}" '
                f'table:number-columns-spanned="{cell.column_span}">{self._inside(cell, width)}'
                "</table:table-cell>"
            )

    def _inside(self, cell: GridCell, width_mm: float) -> str:
        if cell.nested is not None:
            return self._table(cell.nested, width_mm - 4) + '<text:p text:style-name="P"/>'
        style = "C" if cell.is_header else "P"
        if cell.vertical:
            text = "<text:line-break/>".join(map(escape, plain_text(cell.content)))
        else:
            text = self._content(cell.content)
        return f'<text:p text:style-name="{style}">{text}</text:p>'

    def _content(self, content: Content) -> str:
        glyphs = GLYPHS.get(self._look.marks, GLYPHS["square"])
        parts = (glyphs[p.checked] + mark_tail(p) if isinstance(p, Mark) else p for p in content)
        return _spaced("".join(parts))


def _table_styles(name: str, table: GridTable, widths_mm: list[float]) -> Iterator[str]:
    yield (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'style:width="{sum(widths_mm):.1f}mm" table:border-model="collapsing"/></style:style>'
    )
    keep = "auto" if table.break_rows else "always"
    yield (
        f'<style:style style:name="{name}r" style:family="table-row"><style:table-row-properties '
        f'fo:keep-together="{keep}"/></style:style>'
    )
    for number, width in enumerate(widths_mm):
        yield (
            f'<style:style style:name="{name}c{number}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width:.1f}mm"/></style:style>'
        )


def _spaced(text: str) -> str:
    return escape(text).replace("\n", "<text:line-break/>")
