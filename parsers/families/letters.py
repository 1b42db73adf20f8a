"""Letters of boards and to them: their head, and what they say under labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.evidence import Evidence
from corpus.forms.load import form_named
from corpus.layout import TextBlock
from parsers.families.evidence import evidence_of
from parsers.families.outline import enumerator_of
from parsers.forms.labels import index_of
from parsers.forms.pairs import LabelledValue, pairs_in_blocks, pairs_in_table
from parsers.part import Part
from parsers.values.addressees import addressee_in
from parsers.values.dates.find import find_date_spans

# A letter's head: date, addressee, sender; it ends where its first sentence begins.
LETTER_HEAD_BLOCKS = 14

SURE_LABEL = 0.9
"""Score of a label that the form spells so, or has a pattern for; less is only like one."""

_SENDER = re.compile(
    r"(審議会|審査会|委員会|協議会|議会|懇談会|部会)(会長|委員長|議長|部会長)?|会長|委員長"
)
_DOCUMENT_NO = re.compile(r"[一-龥]{1,8}第\s?[0-9０-９\-]+\s?号(の[0-9]+)?")
# （担当　福祉部高齢課）: a label and its value, in brackets that take in the whole line.
_IN_BRACKETS = re.compile(r"[（(〔【](?P<inner>[^（()）〔〕【】]{2,60})[）)〕】]")
# 諮問事項１　…: matters that are numbered behind their label.
_NUMBERED_LABEL = re.compile(r"(?P<label>[^\s0-9０-９]{2,10})[0-9０-９]{1,2}(?=[\s:：])")
_ENDS_LETTER = ("記", "以上")
_KIND_ALONE = re.compile(r"(?:諮問|答申|意見|建議|裁決|回答|照会)書?(?:[（(](?:写し?|案)[）)])?")
"""A title that says what kind of letter it is, and not what it is about."""
_KIND_BEHIND = re.compile(r"\s*[（(](?:諮問|答申|意見|回答|照会)書?[）)]$")
_BAR = r"[-‐―─━—－–~～〜=＝ー一]+"
_SUBTITLE = re.compile(
    rf"{_BAR}\s*(?P<barred>.+?)\s*{_BAR}|[「『（(〔【](?P<bracketed>.+)[」』）)〕】]"
    r"|(?P<plain>.+(?:について|に関する件|に関すること|の件|に対する(?:答申|意見|回答)))"
)
MAX_SUBTITLE = 80
"""Characters of the line under a title that says what a letter is about."""


class LetterHead(Struct, frozen=True):
    """Who writes to whom, and when; each with the block it was read from."""

    day: date | None = None
    addressee: str | None = None
    sender: str | None = None
    document_no: str | None = None
    blocks: dict[str, TextBlock] = {}


def letter_head_of(blocks: Sequence[TextBlock]) -> LetterHead:
    """Read a letter's head from its first blocks."""
    found: dict[str, str] = {}
    places: dict[str, TextBlock] = {}
    day: date | None = None
    above: list[str] = ["", ""]
    for block in blocks[:LETTER_HEAD_BLOCKS]:
        text = folded(block.text)
        if "。" in text:
            break
        if day is None:
            day = next((v.start for _, _, v in find_date_spans(text) if v.precision == "day"), None)
            if day is not None:
                places["answered_on"] = block
        name = addressee_in(text, above[-1])
        if name and "addressee" not in found:
            post = above[-2] if name == above[-1] else above[-1]
            found["addressee"] = f"{post} {name}" if _is_post_of(post, name) else name
            places["addressee"] = block
        elif "addressee" in found and "sender" not in found and _SENDER.search(text):
            found["sender"], places["from_body"] = _sender(text), block
        number = _DOCUMENT_NO.search(text)
        if number and "document_no" not in found and len(text) <= 24:
            found["document_no"], places["document_no"] = number.group(), block
        above.append(text)
    return LetterHead(
        day, found.get("addressee"), found.get("sender"), found.get("document_no"), places
    )


_POST = re.compile(r"[^\s。、]{2,20}(?:長|管理者|委員会|審議会|審査会)")


def _is_post_of(line: str, name: str) -> bool:
    """Whether a line names the post of who is named below it: 青嶺市長 over 山田 太郎 様."""
    return _POST.fullmatch(line) is not None and _POST.search(name) is None


def _sender(text: str) -> str:
    return re.sub(r"\s*(会長|委員長|議長|部会長)\s.*$", "", text).strip()


def head_evidence(head: LetterHead, part: Part) -> dict[str, Evidence]:
    """The places of what a letter's head says."""
    return {name: evidence_of(block, part.text_origin) for name, block in head.blocks.items()}


def matter_of_letter(part: Part) -> tuple[str | None, TextBlock]:
    """What a letter is about, and where it says so: in its title, or in the line under that.

    The line under counts where the title only says what kind of letter it is (答申書).
    """
    title = squeezed(part.title or "")
    if _KIND_ALONE.fullmatch(title):
        lines = [block for block in part.blocks if block.text.strip()]
        for above, block in pairwise(lines):
            if squeezed(above.text) == title and block.kind != "table":
                match = _SUBTITLE.fullmatch(block.text.strip()[:MAX_SUBTITLE])
                if match is not None and "。" not in block.text:
                    return (match["barred"] or match["bracketed"] or match["plain"]), block
    bare = _KIND_BEHIND.sub("", part.title or "").strip()
    return bare or part.title, part.blocks[0]


def labelled_in_letter(part: Part, form_id: str) -> list[LabelledValue]:
    """What a letter and its annex say under labels of a form: in lines, then in tables."""
    labels = index_of(form_named(form_id))
    lines = [_bare(block) for block in part.blocks if block.text.strip() not in _ENDS_LETTER]
    found = [
        *pairs_in_blocks(lines, labels),
        *(pair for table in part.tables for pair in pairs_in_table(table, labels)),
    ]
    return [pair for pair in found if pair.score >= SURE_LABEL and pair.text.strip()]


def first_of(values: Sequence[LabelledValue], field_id: str) -> LabelledValue | None:
    """The first value of a field."""
    return next((value for value in values if value.field.id == field_id), None)


def _bare(block: TextBlock) -> TextBlock:
    """A line without its enumerator, the number of its label, or the brackets round it."""
    text = block.text.strip()
    numbered = _NUMBERED_LABEL.match(text)
    if numbered is not None:
        return structs.replace(block, text=numbered["label"] + text[numbered.end() :])
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed is not None:
        return structs.replace(block, text=bracketed["inner"].strip())
    style, marker = enumerator_of(text)
    rest = text[len(marker) :].lstrip(" 　.．、)）") if style not in ("", "group") else ""
    return structs.replace(block, text=rest) if rest else block


def folded(text: str) -> str:
    """NFKC, without white space at the ends."""
    return unicodedata.normalize("NFKC", text).strip()
