"""What a paragraph is: heading, item of a list, note, caption, or plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from corpus.glyphs import EMPTY_BOXES, TICKED_BOXES
from corpus.layout import BlockKind
from parsers.layout.blocks.markers import is_caption, is_note
from parsers.layout.blocks.paragraphs import Paragraph
from parsers.layout.lines import TextLine
from parsers.layout.text import mend

HEADING_LENGTH: Final = 45
"""Characters; a longer line is a sentence, not a heading."""

LARGE_TYPE: Final = 1.12
"""Headings are set a seventh larger than the body and more (12 pt over 10.5 pt: 1.14)."""

TITLE_TYPE: Final = 1.3
"""Titles are set a third larger than the body (14 pt over 10.5 pt)."""

DEEP_INDENT_EM: Final = 3.0
"""A centred line stands in further than any paragraph's indent."""

ARTICLE_LEVEL: Final = 3
"""（目的） above 第１条 stands at the level of the article."""

_SENTENCE_END: Final = re.compile(r"[。、，,]$|(?:ます|です|した|こと|もの)[。.]?$")
_LETTER_SPACED: Final = re.compile(r"[一-鿿々](?: [一-鿿々]){1,9}")
_BOXES: Final = frozenset(EMPTY_BOXES + TICKED_BOXES)
_WORDLESS: Final = re.compile(r"[\W\d_]*")
# A value behind its label, part of a formula, the day of the paper (also left blank).
_NO_HEADING: Final = re.compile(
    r"[:：＋=＝×÷].*|.*[＋+=＝×÷]"
    r"|(?:明治|大正|昭和|平成|令和)?[0-9０-９元〇○]*年[0-9０-９〇○]*月[0-9０-９〇○]*日(?:[(（][日月火水木金土][)）])?"
)
_ARTICLE_CAPTION: Final = re.compile(r"[(（][^()（）]{1,40}[)）]")
_ARTICLE: Final = re.compile(r"第.{1,6}条")


class BodyType(Struct, frozen=True):
    """How most of a page's text is set; headings stand out from it.

    Attributes:
        size_pt: the size of most characters; 0 on a page without text.
        is_bold: whether most characters are bold, so that bold says nothing.
        middle_x, middle_y: middle of the page in points.
        titles: mended titles of the page's tables.
    """

    size_pt: float
    is_bold: bool
    middle_x: float
    middle_y: float
    titles: frozenset[str] = frozenset()


class Kind(Struct, frozen=True):
    """A paragraph's kind and level, and whether type or place make it stand out."""

    name: BlockKind
    level: int = 0
    stands_out: bool = False


def lines_to_body_type(
    lines: Sequence[TextLine], middle: tuple[float, float], titles: frozenset[str]
) -> BodyType:
    """The type of most of the text, counted by characters."""
    weights: dict[float, int] = {}
    n_bold = 0
    for line in lines:
        size = round(line.size_pt * 2) / 2
        weights[size] = weights.get(size, 0) + sum(len(word.text) for word in line.words)
        n_bold += sum(len(word.text) for word in line.words if word.bold)
    size_pt = max(weights, key=lambda size: weights[size], default=0.0)
    return BodyType(size_pt, 2 * n_bold > sum(weights.values()), *middle, titles)


def paragraphs_to_kinds(
    paragraphs: Sequence[Paragraph], column: Sequence[TextLine], body: BodyType
) -> list[Kind]:
    """The kinds of the paragraphs of one column, each seen with its neighbours."""
    extent = (
        min((line.start for line in column), default=0.0),
        max((line.end for line in column), default=0.0),
    )
    kinds = [
        _paragraph_to_kind(paragraph, extent, body, is_first=index == 0)
        for index, paragraph in enumerate(paragraphs)
    ]
    for index in range(len(kinds)):
        if _is_listed(index, paragraphs, kinds):
            kinds[index] = Kind("list_item", kinds[index].level)
        elif _is_article_caption(index, paragraphs):
            kinds[index] = Kind("heading", ARTICLE_LEVEL)
    return kinds


def is_bold(paragraph: Paragraph) -> bool:
    """Whether all of a paragraph is bold."""
    return all(word.bold for line in paragraph.lines for word in line.words)


def _paragraph_to_kind(
    paragraph: Paragraph, extent: tuple[float, float], body: BodyType, *, is_first: bool
) -> Kind:
    text = paragraph.texts[0]
    if is_note(text):
        return Kind("note")
    could_head = _could_head(paragraph)
    is_title = paragraph.marker is None and mend(text) in body.titles
    if could_head and (is_caption(text) or is_title):
        return Kind("caption")
    size = paragraph.lines[0].size_pt / body.size_pt if body.size_pt else 1.0
    centred = _is_centred(paragraph.lines[0], extent, body, is_first=is_first)
    bold = is_bold(paragraph) and not body.is_bold
    spaced = _LETTER_SPACED.fullmatch(text) is not None
    stands_out = size >= LARGE_TYPE or bold or centred or spaced
    marker = paragraph.marker
    if marker is not None:
        is_heading = could_head and (marker.is_heading or stands_out)
        return Kind("heading" if is_heading else "list_item", marker.rank, stands_out)
    if could_head and stands_out:
        return Kind("heading", 1 if size >= TITLE_TYPE or centred else 2, stands_out)
    return Kind("paragraph")


def _could_head(paragraph: Paragraph) -> bool:
    is_short = sum(map(len, paragraph.texts)) <= HEADING_LENGTH and len(paragraph.lines) <= 2
    is_sentence = _SENTENCE_END.search(paragraph.texts[-1]) is not None
    has_boxes = sum(character in _BOXES for character in paragraph.texts[0]) > 1
    is_wordless = _WORDLESS.fullmatch(paragraph.texts[0]) is not None
    is_other = _NO_HEADING.fullmatch("".join(paragraph.texts[0].split())) is not None
    return is_short and not (is_sentence or has_boxes or is_wordless or is_other)


def _is_centred(
    line: TextLine, extent: tuple[float, float], body: BodyType, *, is_first: bool
) -> bool:
    """Whether a line stands in the middle of its column or page, well in from the edges.

    Above all other text it need only be well in from both: titles are often set by hand.
    """
    low, high = extent
    em = line.size_pt
    if line.start - low < DEEP_INDENT_EM * em:
        return False
    middle = (line.start + line.end) / 2
    page_middle = body.middle_y if line.vertical else body.middle_x
    is_in = high - line.end > DEEP_INDENT_EM * em
    in_column = is_in and (is_first or abs(middle - (low + high) / 2) <= em)
    return in_column or abs(middle - page_middle) <= em


def _is_listed(index: int, paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> bool:
    """Whether a marked heading is really an item: its like follows at once, or went before."""
    kind, marker = kinds[index], paragraphs[index].marker
    if kind.name != "heading" or kind.stands_out or marker is None:
        return False
    following = paragraphs[index + 1].marker if index + 1 < len(paragraphs) else None
    if following is not None and following.style == marker.style:
        return True
    before = paragraphs[index - 1].marker if index else None
    is_sibling = before is not None and before.style == marker.style
    return is_sibling and kinds[index - 1].name == "list_item"


def _is_article_caption(index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """（目的） above 第１条."""
    following = paragraphs[index + 1].marker if index + 1 < len(paragraphs) else None
    return (
        following is not None
        and _ARTICLE.match(following.text) is not None
        and len(paragraphs[index].texts) == 1
        and _ARTICLE_CAPTION.fullmatch(paragraphs[index].texts[0]) is not None
    )
