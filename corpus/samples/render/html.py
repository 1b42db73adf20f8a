"""Papers as HTML, for producers that print web pages."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

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
from corpus.samples.render.sheets import sheet_mm

GLYPHS = {"square": ("□", "■"), "ballot": ("☐", "☑"), "bracket": ("[　]", "[○]")}
PADDING_PT = 2.5
LINE_PITCH = 1.45  # as a multiple of the font size
RULES = {
    "grid": "td{border:0.6pt solid #000}",
    "rows": "td{border-top:0.6pt solid #000;border-bottom:0.6pt solid #000}",
    "none": "",
}
FRAMED_RULES = {
    "grid": "td{border:0.6pt dotted #000}",
    "rows": "td{border-top:0.6pt dotted #000;border-bottom:0.6pt dotted #000}",
}
SLIP = ".s{border:.75pt solid #000;padding:.1em .5em}"
FRAMES = """
table.grid{border:1.25pt solid #000}
table.rows{border-top:1.25pt solid #000;border-bottom:1.25pt solid #000}
"""
SHADES = "td.h{background:#dcdcdc}"
SHADE_STYLE = ' style="background:#dcdcdc"'

_STYLE = """
@page{{size:{size_mm};margin:17mm;@bottom-center{{content:{foot};font-size:8pt}}
@top-right{{content:{head};font-size:8pt}}}}
@page wide{{size:{wide_mm}}} .wide{{page:wide}}
html{{font-family:'{family}';font-size:{size}pt;line-height:{pitch}{tracking}}}
body{{margin:0}} .text{{columns:{columns};column-gap:8mm}}
h1{{font-size:1.35em;font-weight:normal;text-align:center;margin:.4em 0}}
h2,h3{{font-size:1.1em;font-weight:normal;margin:.5em 0 .2em}} p{{margin:.15em 0}}
table{{border-collapse:collapse;width:100%;margin:.2em 0 .8em;table-layout:fixed}}
td{{padding:{padding}pt 3pt;vertical-align:top;word-break:break-all}}
td.h,td.c{{text-align:center;vertical-align:middle}} td.n{{text-align:right}}
tr.whole{{break-inside:avoid}} thead.once{{display:table-row-group}} .b{{break-before:page}}
.r{{text-align:right}} .m{{text-align:center}} .t{{break-after:avoid}}
i{{display:inline-block;width:.72em;height:.72em;border:.5pt solid #000;vertical-align:-.05em;
margin:0 .1em}} i.x{{background:#000;print-color-adjust:exact}}
b{{font-weight:normal;white-space:nowrap}}
b.x{{border:.75pt solid #000;border-radius:50%;padding:.08em .2em;margin:0 -.2em}}
"""


def paper_as_html(paper: Paper) -> str:
    """The paper as one HTML page; row ``r`` of table ``t`` has the id ``t-r``."""
    writer = _HtmlWriter(paper.look)
    body = "".join(writer.blocks(paper.blocks))
    return (
        f'<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>{escape(paper.title)}'
        f"</title><style>{style_sheet(paper.look)}</style></head><body>{body}</body></html>"
    )


def style_sheet(look: Look) -> str:
    """The style sheet of a look."""
    rules = FRAMED_RULES if look.rules == "framed" else RULES
    frames = FRAMES if look.rules in ("framed", "heavy") else ""
    ruled = "".join(
        rule.replace("td", f"table.{name}>*>tr>td") for name, rule in rules.items() if rule
    )
    padding = PADDING_PT if look.padding_pt is None else look.padding_pt
    return (
        ruled
        + frames
        + (SHADES if look.shaded_heads else "")
        + SLIP
        + _STYLE.format(
            size_mm=_css_size(look, landscape=look.landscape),
            wide_mm=_css_size(look, landscape=True),
            family=installed_font(look.font).family,
            size=look.size_pt,
            pitch=look.line_pitch or LINE_PITCH,
            tracking=f";letter-spacing:{look.tracking_pt}pt" if look.tracking_pt else "",
            columns=look.columns,
            padding=padding,
            head=_furniture(look.running_head),
            foot=_furniture(look.running_foot),
        )
    )


def _css_size(look: Look, *, landscape: bool) -> str:
    width, height = sheet_mm(look.sheet, landscape=landscape)
    return f"{width}mm {height}mm"


def _furniture(text: str | None) -> str:
    if not text:
        return "none"
    quoted = f'"{text}"'
    return quoted.replace("{page}", '"counter(page)"').replace("{pages}", '"counter(pages)"')


class _HtmlWriter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._n_tables = 0

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """The blocks; each new page opens a division."""
        yield '<div class="text">'
        for block in blocks:
            match block:
                case PageBreak():
                    wide = " wide" if block.landscape and not self._look.landscape else ""
                    yield f'</div><div class="text b{wide}">'
                case Heading():
                    tag = ("h1", "h2", "h3")[min(block.level, 2)]
                    yield f'<{tag} class="t">{escape(block.text)}</{tag}>'
                case Paragraph():
                    yield self._paragraph(block)
                case GridTable():
                    yield self._titled_table(block)
        yield "</div>"

    def _paragraph(self, block: Paragraph) -> str:
        css = {"left": "", "right": "r", "center": "m"}[block.align]
        css = f"{css} t".strip() if block.strong else css
        pad = f"padding-left:{block.indent}em" + (";font-weight:bold" if block.strong else "")
        inner = self._content(block.content)
        inner = f'<span class="s">{inner}</span>' if block.boxed else inner
        if block.label:
            pad += f";text-indent:-{block.indent}em"
            room = f"display:inline-block;text-indent:0;width:{block.indent}em"
            inner = f'<span style="{room}">{escape(block.label)}</span>{inner}'
        return f'<p class="{css}" style="{pad}">{inner}</p>'

    def _titled_table(self, table: GridTable) -> str:
        title = f'<p class="t">{escape(table.title)}</p>' if table.title else ""
        unit = f'<p class="t r">（単位　{escape(table.unit)}）</p>' if table.unit else ""
        return title + unit + self._table(table)

    def _table(self, table: GridTable) -> str:
        number = self._n_tables
        self._n_tables += 1
        total = sum(table.widths)
        columns = "".join(f'<col style="width:{100 * w / total:.2f}%">' for w in table.widths)
        css = "whole" if not table.break_rows else ""
        rows = [
            f'<tr id="t{number}-{row}" class="{css}">'
            + "".join(self._cell(cell, table) for cell in table.cells if cell.row == row)
            + "</tr>"
            for row in range(table.n_rows)
        ]
        head = "".join(rows[: table.n_header_rows])
        once = "" if table.repeat_header else ' class="once"'
        head = f"<thead{once}>{head}</thead>" if head else ""
        size = f"font-size:{table.size_pt}pt" if table.size_pt else ""
        body = "".join(rows[table.n_header_rows :])
        return (
            f'<table class="{table.ruling}" style="{size}"><colgroup>{columns}</colgroup>'
            f"{head}<tbody>{body}</tbody></table>"
        )

    def _cell(self, cell: GridCell, table: GridTable) -> str:
        text = plain_text(cell.content)
        numeric = bool(text) and set(text) <= set("0123456789,.△%－")
        css = (
            "h"
            if cell.is_header
            else "n"
            if numeric
            else "c"
            if table.centred or len(text) == 1
            else ""
        )
        spans = f' rowspan="{cell.row_span}" colspan="{cell.column_span}"'
        if cell.nested is not None:
            inner = self._table(cell.nested)
        elif cell.vertical:
            inner = "<br>".join(escape(character) for character in text)
        else:
            inner = self._content(cell.content)
        shade = SHADE_STYLE if cell.shaded else ""
        return f'<td class="{css}"{spans}{shade}>{inner}</td>'

    def _content(self, content: Content) -> str:
        parts = (self._mark(p) if isinstance(p, Mark) else escape(p) for p in content)
        return "".join(parts).replace("\n", "<br>")

    def _mark(self, mark: Mark) -> str:
        if self._look.marks == "ring":
            return f'<b class="{"x" if mark.checked else ""}">{escape(mark_tail(mark))}</b>'
        if self._look.marks == "drawn":
            return f'<i class="{"x" if mark.checked else ""}"></i>{escape(mark_tail(mark))}'
        return GLYPHS[self._look.marks][mark.checked] + escape(mark_tail(mark))
