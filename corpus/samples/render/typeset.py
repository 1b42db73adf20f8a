"""Breaking Japanese text with check boxes into lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from corpus.samples.model import Content, Mark, mark_tail

Measure = Callable[[str], float]
"""Width of a text in points."""

BoxText = Callable[[Mark], str]

NO_LINE_START = set("、。，．）」』】］〕？！ー～・：；ぁぃぅぇぉっゃゅょァィゥェォッャュョ々")
"""行頭禁則: characters that may not begin a line (JIS X 4051)."""

_TOKEN = re.compile(r"\n|[0-9A-Za-z.,%/@+-]+|.", re.DOTALL)


class Piece(Struct, frozen=True):
    """A text or a check box at ``x_pt`` from the line's start."""

    x_pt: float
    text: str
    mark: Mark | None = None


TypesetLine = tuple[Piece, ...]


def line_width(pieces: TypesetLine, measure: Measure) -> float:
    """Width of a line in points."""
    return pieces[-1].x_pt + measure(pieces[-1].text) if pieces else 0.0


def break_into_lines(
    content: Content, width_pt: float, measure: Measure, box_text: BoxText
) -> tuple[TypesetLine, ...]:
    """Break a content into lines of at most ``width_pt``.

    ``box_text`` says what stands in the place of a box, e.g. ``□``; its width is kept free. Where
    it is empty the mark is its label itself, which is then not broken.
    """
    lines: list[TypesetLine] = []
    open_line = _OpenLine()
    for text, mark in _tokens(content, box_text):
        if text == "\n":
            lines.append(open_line.closed(measure))
            open_line = _OpenLine()
            continue
        if open_line.tokens and open_line.width(measure) + measure(text) > width_pt:
            carried = open_line.carry_over() if text in NO_LINE_START else []
            lines.append(open_line.closed(measure))
            open_line = _OpenLine(carried)
        open_line.tokens.append((text, mark))
    lines.append(open_line.closed(measure))
    return tuple(lines)


class _OpenLine:
    def __init__(self, tokens: Iterable[tuple[str, Mark | None]] = ()) -> None:
        self.tokens = list(tokens)

    def width(self, measure: Measure) -> float:
        return sum(measure(text) for text, _ in self.tokens)

    def carry_over(self) -> list[tuple[str, Mark | None]]:
        """Take off the line's end what may begin the next one (追い出し); a lone token stays."""
        first = len(self.tokens) - 1
        while first > 0 and self.tokens[first][0] in NO_LINE_START:
            first -= 1
        if first <= 0 or self.tokens[first][1] is not None:
            return []
        carried = self.tokens[first:]
        del self.tokens[first:]
        return carried

    def closed(self, measure: Measure) -> TypesetLine:
        """The line with neighbouring tokens joined to runs."""
        pieces: list[Piece] = []
        x = 0.0
        run = ""
        for text, mark in self.tokens:
            if mark is None:
                run += text
                continue
            if run:
                pieces.append(Piece(x, run))
                x += measure(run)
                run = ""
            pieces.append(Piece(x, text, mark))
            x += measure(text)
        if run:
            pieces.append(Piece(x, run))
        return tuple(pieces)


def _tokens(content: Content, box_text: BoxText) -> Iterator[tuple[str, Mark | None]]:
    for part in content:
        if isinstance(part, Mark):
            box = box_text(part)
            yield box or mark_tail(part), part
            part = mark_tail(part) if box else ""
        for match in _TOKEN.finditer(part):
            yield match.group(), None
