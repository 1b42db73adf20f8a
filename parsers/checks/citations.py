"""Citations that cannot be as printed (条例第9条第3項第4項: a paragraph inside a paragraph)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.characters import squeezed
from corpus.document import Issue
from corpus.geometry import BBox
from corpus.layout import Table, TextBlock

_TWICE = re.compile(r"第[0-9]+条(?:の[0-9]+)*第[0-9]+(?P<unit>項|号)第[0-9]+(?P=unit)")
_CITATION = re.compile(r"第[0-9]+条(?:の[0-9]+)*(?:第[0-9]+項)?(?:第[0-9]+号)?")


def citation_issues(tables: Sequence[Table], blocks: Sequence[TextBlock]) -> Iterator[Issue]:
    """Articles with a paragraph or item twice, with the one that the neighbours cite."""
    passages = list(_passages(tables, blocks))
    cited = Counter(match.group() for text, _, _ in passages for match in _CITATION.finditer(text))
    for text, page_number, bbox in passages:
        for match in _TWICE.finditer(text):
            yield Issue(
                code="citation_impossible",
                severity="warning",
                message=f"{match.group()}: {match['unit']} twice{_meant(match.group(), cited)}",
                page_number=page_number,
                bbox=bbox,
            )


def _meant(wrong: str, cited: Counter[str]) -> str:
    """The citation with the same numbers that stands elsewhere in the paper."""
    numbers = re.findall(r"[0-9]+", wrong)
    same = [known for known in cited if re.findall(r"[0-9]+", known) == numbers]
    return f"; elsewhere the paper cites {same[0]}" if same else ""


def _passages(
    tables: Sequence[Table], blocks: Sequence[TextBlock]
) -> Iterator[tuple[str, int, BBox]]:
    for block in blocks:
        if block.text:
            yield squeezed(block.text), block.page_number, block.bbox
    for table in tables:
        for cell in table.cells:
            if cell.text:
                yield squeezed(cell.text), cell.page_number, cell.bbox
