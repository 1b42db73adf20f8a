"""Papers printed with reportlab, set by hand so that it is known what stands where."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from corpus.samples.fonts import installed_font
from corpus.samples.model import (
    GridTable,
    Heading,
    Look,
    Mark,
    PageBreak,
    Paper,
    Paragraph,
    plain_text,
)
from corpus.samples.render.placement import Placement
from corpus.samples.render.reportlab_grid import GridPrinter
from corpus.samples.render.reportlab_ink import Ink
from corpus.samples.render.reportlab_vertical import VerticalFlow
from corpus.samples.render.sheets import sheet_mm
from corpus.samples.render.typeset import Piece, break_into_lines, line_width

MARGIN_PT = 48.0
GUTTER_PT = 22.0
HEADING_SCALE = (1.4, 1.15, 1.05)
FURNITURE_SIZE_PT = 8.0
SLIP_PT = 0.75


def print_with_reportlab(paper: Paper, path: Path) -> Placement:
    """Print ``paper`` to ``path``; the bytes depend on the paper alone."""
    n_pages = _print(paper, path, n_pages=0).page_number
    printer = _print(paper, path, n_pages=n_pages)
    return Placement(
        tuple(tuple(pages) for pages in printer.table_pages), tuple(printer.ink.page_texts)
    )


def _print(paper: Paper, path: Path, n_pages: int) -> _PagePrinter:
    printer = _PagePrinter(paper.look, path, n_pages)
    place = printer.place
    if paper.look.vertical:
        place = VerticalFlow(printer.ink, paper.look.size_pt, printer.next_page).place
    for block in paper.blocks:
        place(block)
    printer.finish()
    return printer


class _PagePrinter:
    """The cursor that walks down columns and pages."""

    def __init__(self, look: Look, path: Path, n_pages: int) -> None:
        self.look = look
        self.n_pages = n_pages
        font = installed_font(look.font)
        font_name = font.path.stem
        if font_name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font_name, str(font.path)))
        canvas = Canvas(str(path), invariant=1, pageCompression=1)
        self.ink = Ink(canvas, font_name, look)
        self.page_number = 0
        self.table_pages: list[list[int]] = []
        self.is_landscape = look.landscape
        self.column = 0
        self.top_pt = 0.0
        self._open_page()

    @property
    def leading_pt(self) -> float:
        """Line pitch of running text."""
        return self.look.size_pt * self.ink.leading

    def place(self, block: Heading | Paragraph | GridTable | PageBreak) -> None:
        """Print one block where the cursor stands."""
        match block:
            case PageBreak():
                if block.landscape is not None:
                    self.is_landscape = block.landscape
                self.next_page()
            case GridTable():
                self._place_table(block)
            case Heading():
                size = self.look.size_pt * HEADING_SCALE[min(block.level, 2)]
                self.top_pt += size * 0.5
                self._place_text(
                    (block.text,), size, "center" if block.centred else "left", indent=0
                )
                self.top_pt += size * 0.4
            case Paragraph():
                self._place_label(block)
                top = self.top_pt
                self._place_text(block.content, self.look.size_pt, block.align, block.indent)
                if block.boxed:
                    self._box_line(block, top)
                self.top_pt += self.look.size_pt * 0.25

    def finish(self) -> None:
        """Write the file."""
        self.ink.canvas.save()

    def _place_text(
        self, content: tuple[str | Mark, ...], size_pt: float, align: str, indent: int
    ) -> None:
        measure = self.ink.measure_at(size_pt)
        left = indent * size_pt
        width = self.column_width_pt - left
        leading = size_pt * self.ink.leading
        for pieces in break_into_lines(content, width, measure, self.ink.box_text):
            if self.top_pt + leading > self.height_pt:
                self._next_column()
            slack = width - line_width(pieces, measure)
            shift = {"left": 0.0, "center": slack / 2, "right": slack}[align]
            self.ink.draw_line(pieces, self.left_pt + left + shift, self.y_of(self.top_pt), size_pt)
            self.top_pt += leading

    def _place_label(self, paragraph: Paragraph) -> None:
        """Print a paragraph's label where its first line will stand."""
        if not paragraph.label:
            return
        if self.top_pt + self.leading_pt > self.height_pt:
            self._next_column()
        pieces = (Piece(0.0, paragraph.label),)
        self.ink.draw_line(pieces, self.left_pt, self.y_of(self.top_pt), self.look.size_pt)

    def _box_line(self, paragraph: Paragraph, top_pt: float) -> None:
        """Draw a frame around a line at the right, outside of the lines of its text."""
        size = self.look.size_pt
        width = self.ink.measure_at(size)(plain_text(paragraph.content))
        right = self.left_pt + self.column_width_pt
        self.ink.canvas.setLineWidth(SLIP_PT)
        self.ink.canvas.rect(
            right - width - size * 0.5,
            self.y_of(top_pt + size * 1.2),
            width + size,
            size * 1.45,
        )

    def _place_table(self, table: GridTable) -> None:
        if self.top_pt > self.height_pt - 6 * self.leading_pt:
            self._next_column()
        if table.title:
            self._place_text((table.title,), self.look.size_pt, "left", 0)
        if table.unit:
            self._place_text((f"（単位　{table.unit}）",), self.look.size_pt, "right", 0)
        grid = GridPrinter(
            self.ink, table, table.size_pt or self.look.size_pt, self.column_width_pt
        )
        pages: list[int] = []
        self.table_pages.append(pages)
        for page, part in grid.parts(self.top_pt, self.height_pt):
            if page:
                self._next_column()
            pages.append(self.page_number)
            nested = grid.draw(part, self.left_pt, self.y_of)
            self.table_pages += [[self.page_number] for _ in range(nested)]
            self.top_pt = part[-1].top_pt + part[-1].height_pt
        self.top_pt += self.leading_pt * 0.7

    @property
    def width_pt(self) -> float:
        """Width of the page as seen."""
        return float(sheet_mm(self.look.sheet, landscape=self.is_landscape)[0] * mm)

    @property
    def page_height_pt(self) -> float:
        """Height of the page as seen."""
        return float(sheet_mm(self.look.sheet, landscape=self.is_landscape)[1] * mm)

    @property
    def height_pt(self) -> float:
        """Height of the usable area."""
        return self.page_height_pt - 2 * MARGIN_PT

    @property
    def column_width_pt(self) -> float:
        """Width of a column of text."""
        columns = self.look.columns
        return (self.width_pt - 2 * MARGIN_PT - (columns - 1) * GUTTER_PT) / columns

    @property
    def left_pt(self) -> float:
        """Left edge of the present column."""
        return MARGIN_PT + self.column * (self.column_width_pt + GUTTER_PT)

    def y_of(self, top_pt: float) -> float:
        """PDF ordinate of a distance from the top of the usable area."""
        return self.page_height_pt - MARGIN_PT - top_pt

    def _next_column(self) -> None:
        if self.column + 1 < self.look.columns:
            self.column += 1
            self.top_pt = 0.0
        else:
            self.next_page()

    def next_page(self) -> None:
        """End the page and begin the next."""
        self.ink.canvas.showPage()
        self._open_page()

    def _open_page(self) -> None:
        self.page_number += 1
        self.column = 0
        self.top_pt = 0.0
        self.ink.open_page()
        self._turn_page()
        head, foot = self.look.running_head, self.look.running_foot
        if head:
            self._furniture(head, self.page_height_pt - MARGIN_PT * 0.6, self.width_pt * 0.62)
        if foot:
            self._furniture(foot, MARGIN_PT * 0.5, self.width_pt / 2 - 10)

    def _furniture(self, text: str, y: float, x: float) -> None:
        printed = text.replace("{page}", str(self.page_number))
        printed = printed.replace("{pages}", str(self.n_pages))
        self.ink.draw_text(printed, x, y, FURNITURE_SIZE_PT)

    def _turn_page(self) -> None:
        """Set the page's size and turn its content against its /Rotate.

        reportlab wants the size as seen and swaps its sides in the file by itself.
        """
        canvas = self.ink.canvas
        width, height = self.width_pt, self.page_height_pt
        canvas.setPageSize((width, height))
        match self.look.rotate:
            case 90:
                canvas.setPageRotation(90)
                canvas.transform(0, 1, -1, 0, height, 0)
            case 270:
                canvas.setPageRotation(270)
                canvas.transform(0, -1, 1, 0, 0, width)
