"""Running text set downwards in tiers (縦書き, 段組), as older minutes are."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.pagesizes import A4

from corpus.samples.model import Block, Heading, PageBreak, Paragraph, plain_text
from corpus.samples.render.reportlab_ink import Ink
from corpus.samples.render.typeset import NO_LINE_START

MARGIN_PT = 52.0
TIER_GAP_PT = 26.0
TIERS = 2
PITCH = 1.75  # distance of two lines as a multiple of the font size


class VerticalFlow:
    """The cursor that walks from right to left and from tier to tier."""

    def __init__(self, ink: Ink, size_pt: float, open_page: Callable[[], None]) -> None:
        """``open_page`` ends the present page, if there is one, and begins a new one."""
        self._ink = ink
        self._size_pt = size_pt
        self._open_page = open_page
        self._tier = 0
        self._n_lines = 0

    @property
    def tier_height_pt(self) -> float:
        """Height of a tier."""
        return float((A4[1] - 2 * MARGIN_PT - (TIERS - 1) * TIER_GAP_PT) / TIERS)

    def place(self, block: Block) -> None:
        """Print a heading or paragraph; a page break begins a new page.

        Raises:
            TypeError: for a table, which vertical papers do not have.
        """
        match block:
            case Heading():
                self._lines("　　" + block.text)
            case Paragraph():
                self._lines("　" * block.indent + plain_text(block.content))
            case PageBreak():
                self._next_page()
            case _:
                raise TypeError("a paper set downwards has no tables")

    def _lines(self, text: str) -> None:
        room = int(self.tier_height_pt / self._size_pt)
        for piece in text.split("\n"):
            rest = piece
            while rest:
                end = room
                if rest[end : end + 1] in NO_LINE_START and end < len(rest):
                    end -= 1
                self._line(rest[:end])
                rest = rest[end:]

    def _line(self, text: str) -> None:
        pitch = self._size_pt * PITCH
        if MARGIN_PT + (self._n_lines + 1) * pitch > A4[0] - MARGIN_PT:
            self._n_lines = 0
            self._tier += 1
            if self._tier == TIERS:
                self._next_page()
        x_mid = A4[0] - MARGIN_PT - (self._n_lines + 0.5) * pitch
        top_y = A4[1] - MARGIN_PT - self._tier * (self.tier_height_pt + TIER_GAP_PT)
        self._ink.draw_column(text, x_mid, top_y, self._size_pt)
        self._n_lines += 1

    def _next_page(self) -> None:
        self._open_page()
        self._tier = self._n_lines = 0
