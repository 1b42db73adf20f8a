"""Opinions of assemblies (意見書, 地方自治法第99条) and petitions to them (請願, 陳情)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from corpus.document import Field
from corpus.layout import TextBlock
from corpus.rows import Answer
from parsers.families.answers import answers_of
from parsers.families.evidence import evidence_of
from parsers.families.outline import joined
from parsers.part import Part
from parsers.values.dates.find import find_date_spans
from parsers.values.references import find_references

_SUBMITTED = re.compile(r"意見書を(提出|送付)")
_REQUESTED = re.compile(r"次の事項|下記(の|に)|以下の事項")
_REQUEST = re.compile(r"(求め|要望|要請|要求)(る|ます|する|します|いたします)")
_OFFICE = re.compile(r"(議長|大臣|長官|知事|委員長|総裁|市長|町長|村長|区長|社長|理事長|教育長)$")
_ADDRESSED = re.compile(r"\s*(宛て?|あて|様|殿)$")
_ASSEMBLY = re.compile(r"[一-龥々ヶァ-ヴー]{1,7}[都道府県市区町村]議会(?=は|として|議長|議員|$)")
MAX_OFFICE = 30
"""Characters of a line that names an office."""

_PETITION_LABELS = {
    "matter": re.compile(r"(請願|陳情)?(の)?(件名|題名|標題)"),
    "conclusion": re.compile(r"(請願|陳情)(の)?(事項|項目)"),
    "reason": re.compile(r"(請願|陳情)?(の)?(理由|趣旨|要旨)"),
    "from_body": re.compile(r"(請願|陳情|提出)者(の)?(氏名|住所・?氏名)?|請願人"),
    "introduced_by": re.compile(r"紹介議員(の?氏名)?"),
}
"""Labels of a petition; those that are no column of a row are fields."""


def opinions_of(part: Part) -> Iterator[Answer]:
    """The one row of an assembly's opinion; that of a board is read as its answer is."""
    texts = [_folded(block.text) for block in part.blocks]
    closing = next((i for i, text in enumerate(texts) if _SUBMITTED.search(text)), None)
    if closing is None:
        yield from answers_of(part)
        return
    to = _addressees(part.blocks[closing + 1 :])
    request = _request(part.blocks[:closing], texts[:closing])
    titles = (block for block in part.blocks if block.text == part.title)
    evidence = {"matter": evidence_of(next(titles, part.blocks[0]), part.text_origin)}
    if to:
        evidence["addressee"] = evidence_of(to[0][1], part.text_origin)
    if request:
        evidence["conclusion"] = evidence_of(request[0], part.text_origin)
    yield Answer(
        page_number=part.page_first,
        evidence=evidence,
        part_no=1,
        answered_on=part.document_date,
        addressee="、".join(office for office, _ in to) or None,
        from_body=_assembly(texts, part),
        matter=part.title,
        conclusion=joined([block.text for block in request]) or None,
        articles=find_references(texts[closing]),
    )


def _addressees(blocks: Sequence[TextBlock]) -> list[tuple[str, TextBlock]]:
    """The offices that are listed under an opinion's last sentence."""
    found: list[tuple[str, TextBlock]] = []
    for block in blocks:
        office = "".join(_ADDRESSED.sub("", _folded(block.text)).split())
        is_signed = re.search(r"議会議長$", office) and found
        if len(office) <= MAX_OFFICE and _OFFICE.search(office) and not is_signed:
            found.append((office, block))
    return found


def _request(blocks: Sequence[TextBlock], texts: Sequence[str]) -> Sequence[TextBlock]:
    """What an opinion asks for: what follows 次の事項を求める, else the last asking paragraph."""
    for index in reversed(range(len(texts))):
        if _REQUESTED.search(texts[index]) and index + 1 < len(texts):
            return [b for b in blocks[index + 1 :] if "".join(b.text.split()) != "記"]
    asking = [block for block, text in zip(blocks, texts, strict=True) if _REQUEST.search(text)]
    return asking[-1:]


def _assembly(texts: Sequence[str], part: Part) -> str | None:
    """Whose opinion it is: the paper's own assembly, else the one that a sentence names."""
    own = f"{part.municipality}議会" if part.municipality else None
    squeezed = ["".join(text.split()) for text in texts]
    if own is not None and any(own in text for text in squeezed):
        return own
    named = (_ASSEMBLY.search(text) for text in squeezed)
    return next((match.group() for match in named if match is not None), None)


def petitions_of(part: Part) -> Iterator[Answer]:
    """The one row of a petition: its matter, what it asks for, from whom and to whom."""
    sections = petition_sections(part)
    if not {"matter", "conclusion"} & sections.keys():
        return
    to = next((found for block in part.blocks if (found := _addressed_line(block))), None)
    evidence = {
        name: evidence_of(blocks[0], part.text_origin)
        for name, blocks in sections.items()
        if name in ("matter", "conclusion", "from_body")
    }
    yield Answer(
        page_number=part.page_first,
        evidence=evidence,
        part_no=1,
        document_no=_number_in(part.title),
        answered_on=part.document_date,
        addressee=to,
        from_body=_text(sections.get("from_body")),
        matter=_text(sections.get("matter")) or part.title,
        conclusion=_text(sections.get("conclusion")),
    )


def petition_fields(part: Part) -> tuple[Field, ...]:
    """Reasons and introducing members of a petition, as they are printed."""
    return tuple(
        Field(
            path=label,
            label=label,
            raw_text="\n".join(block.raw_text for block in blocks),
            text_value="\n".join(b.raw_text for b in blocks) if is_list else _text(blocks),
            page_number=blocks[0].page_number,
            bbox=blocks[0].bbox,
            confidence=blocks[0].confidence,
        )
        for name, label, is_list in (("introduced_by", "紹介議員", True), ("reason", "理由", False))
        if (blocks := petition_sections(part).get(name))
    )


def petition_sections(part: Part) -> dict[str, list[TextBlock]]:
    """The blocks under each label that stands alone on its line."""
    sections: dict[str, list[TextBlock]] = {}
    current: list[TextBlock] | None = None
    for block in part.blocks:
        bare = "".join(_folded(block.text).split()).strip("【】[]<>〈〉:1234567890.")
        label = next((n for n, known in _PETITION_LABELS.items() if known.fullmatch(bare)), None)
        if label is not None:
            current = sections.setdefault(label, [])
        elif current is not None and block.kind not in ("running_head", "page_number", "table"):
            current.append(block)
    return {name: blocks for name, blocks in sections.items() if blocks}


def _addressed_line(block: TextBlock) -> str | None:
    text = _folded(block.text)
    office = "".join(_ADDRESSED.sub("", text).split())
    is_office = "議長" in office and _ADDRESSED.search(text) and len(office) <= MAX_OFFICE
    return office if is_office else None


def _number_in(title: str | None) -> str | None:
    match = re.search(r"(請願|陳情)第\s?[0-9]+\s?号", _folded(title or ""))
    return "".join(match.group().split()) if match else None


def _text(blocks: Sequence[TextBlock] | None) -> str | None:
    """The text of some blocks; dates that stand alone under them are none of it."""
    kept = [b.text for b in blocks or () if not _is_date(b.text)]
    return joined(kept) or None


def _is_date(text: str) -> bool:
    spans = find_date_spans(text)
    return bool(spans) and sum(end - start for start, end, _ in spans) >= len(text.strip()) - 2


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
