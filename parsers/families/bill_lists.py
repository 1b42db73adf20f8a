"""Bills listed in lines of text (提出議案一覧): one row a bill, without votes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.layout import TextBlock
from corpus.rows import Vote
from parsers.families.evidence import evidence_of
from parsers.part import Part

# 議案第１号　件名, with a result behind a gap where one is printed.
_BILL = re.compile(
    r"(?P<no>(?:[一-龥]{0,8}(?:議案|報告|認定|諮問|同意|承認|請願|陳情|発議|意見書案|決議案))"
    r"\s?第?\s?[0-9０-９]+\s?号)\s+(?P<title>\S.{2,}?)"
    r"(?:\s{1,}(?P<result>(?:原案|修正)?(?:可決|否決|承認|認定|同意|採択|不採択|継続審査|了承)\S{0,10}))?$"
)
# A list, and not a bill that a sentence names.
MIN_BILLS = 3


def bills_in_text(part: Part, session: str | None) -> Iterator[Vote]:
    """The bills that a part lists line by line; none where fewer than three are listed."""
    found = list(_bills(part.blocks))
    if len(found) < MIN_BILLS:
        return
    for match, block in found:
        evidence = evidence_of(block, part.text_origin)
        yield Vote(
            page_number=block.page_number,
            evidence={"bill_no": evidence, "bill_title": evidence},
            session=session,
            bill_no="".join(match["no"].split()),
            bill_title=match["title"].strip(),
            result=match["result"],
        )


def _bills(blocks: Sequence[TextBlock]) -> Iterator[tuple[re.Match[str], TextBlock]]:
    for block in blocks:
        match = (
            _BILL.match(block.text) if block.kind != "table" and "。" not in block.text else None
        )
        if match is not None:
            yield match, block
