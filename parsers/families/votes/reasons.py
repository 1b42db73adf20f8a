"""Reasons for the bills of a session (提案理由説明): the bills, each with what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.document import Field
from corpus.layout import TextBlock
from corpus.rows import Vote
from parsers.families.evidence import evidence_of
from parsers.families.outline import joined
from parsers.part import FamilyReading, Part

LABEL = "提案理由"
FULL_LINE_EM = 1.5
"""A title whose line ends this near to the right edge of the text goes on below it."""
_ENDED = re.compile(r"(?:について|の件|に関すること)[)）]?$")
_HEADING = re.compile(
    r"(?P<no>.{0,6}(?:議案|報告|認定|諮問|同意|承認|発議|発委|請願|陳情)\s?第\s?[0-9０-９]+\s?号)"
    r"\s*[:：]\s*(?P<title>[^。]{3,})"
)


def read_reasons(part: Part) -> FamilyReading:
    """A row for each bill, without a vote, and the reasons under it as a field."""
    blocks = [block for block in part.blocks if block.kind in ("heading", "paragraph", "list_item")]
    right_pt = max((block.bbox.x1 for block in blocks), default=0.0)
    starts = [n for n, block in enumerate(blocks) if _HEADING.fullmatch(block.text)]
    rows: list[Vote] = []
    fields: list[Field] = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading = _HEADING.fullmatch(blocks[start].text)
        if heading is None:
            continue
        said = blocks[start + 1 : end]
        n_titles = sum(1 for _ in _title_goes_on(blocks[start], said, right_pt))
        title = joined([heading["title"], *(block.text for block in said[:n_titles])])
        number = "".join(heading["no"].split())
        place = evidence_of(blocks[start], part.text_origin)
        rows.append(
            Vote(
                page_number=blocks[start].page_number,
                evidence={"bill_no": place, "bill_title": place},
                bill_no=number,
                bill_title=title,
            )
        )
        fields += _reasons(number, said[n_titles:])
    return FamilyReading(rows=tuple(rows), fields=tuple(fields), form_id="bill_reasons")


def _title_goes_on(
    heading: TextBlock, below: Sequence[TextBlock], right_pt: float
) -> Iterator[TextBlock]:
    """The lines below a heading that its title goes on in."""
    above = heading
    for block in below:
        *lines, last = above.raw_text.split("\n")
        is_full = above.bbox.x1 >= right_pt - FULL_LINE_EM * above.size_pt
        is_full = is_full and len(last) >= max(map(len, lines), default=0) - 1
        if not is_full or "。" in block.text or _ENDED.search(above.text):
            return
        yield block
        above = block


def _reasons(number: str, blocks: Sequence[TextBlock]) -> Iterator[Field]:
    """What is said of a bill, as one field at its first line."""
    if blocks:
        first = blocks[0]
        confidences = [block.confidence for block in blocks if block.confidence is not None]
        yield Field(
            path=f"{LABEL} / {number}",
            label=LABEL,
            raw_text="\n".join(block.raw_text for block in blocks),
            text_value="\n".join(block.text for block in blocks),
            page_number=first.page_number,
            bbox=first.bbox,
            confidence=min(confidences, default=None),
        )
