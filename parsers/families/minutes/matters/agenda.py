"""The agenda that a head prints, as rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from corpus.characters import squeezed
from corpus.layout import TextBlock
from corpus.page import OriginKind
from corpus.rows import AgendaItem
from parsers.families.agenda import items_of, kind_of
from parsers.families.evidence import evidence_of
from parsers.families.minutes.head import Section, as_blocks, printed_lines
from parsers.families.minutes.lines import Line
from parsers.families.minutes.matters.called import bare_title
from parsers.families.minutes.matters.results import with_result_apart
from parsers.families.minutes.record import Record
from parsers.families.outline import enumerator_of
from parsers.values.numerals import read_small_number

_NUMERAL = re.compile(r"[0-9]{1,3}|[一二三四五六七八九十]{1,3}")
_WIDE = "０１２３４５６７８９"
MAX_ITEMS = 9
"""Items of an agenda that is printed in one line."""

MAX_TITLE = 120
"""Characters of an item of an agenda; longer lines are sentences about it."""

# 1防災メール…: cells lose the space behind the number.
_DAY_ORDER = re.compile(r"^(?:追加)?日程第\s?(?P<n>[0-9０-９一二三四五六七八九十]{1,3})[\s、　]*")
_BULLET = re.compile(r"^[・･\-－●○◯〇◆■□]\s*")
# 議案第72号　…条例の一部を改正する条例について
_BILL = re.compile(
    r"(?P<no>[一-龥]{0,4}(?:議案|報告|認定|諮問|同意|承認|請願|陳情|発議|意見書案|決議案)"
    r"\s?第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?号"
    r"|第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?号(?:議案|報告|認定|諮問|同意|承認))(?:\s*[:：]\s*|\s+)(?P<title>\S.+)",
    re.DOTALL,
)
_STYLES_OF_MATTERS = ("digit", "bracket_digit", "circled", "kanji", "bracket_kanji", "matter")
_NOTHING = re.compile(
    r"^(別紙(のとおり|参照)?|次のとおり|以下のとおり|なし|記載のとおり"
    r"|((本日|上記|前記)の?)?(議事)?日程(のとおり|([にと]|の内容と)(同じ|同様|同一))(である)?)[。]?$"
)


def agenda_of(
    sections: Sequence[Section],
    record: Record,
    origin: OriginKind,
    in_tables: Sequence[AgendaItem] = (),
) -> list[AgendaItem]:
    """The items of a head's agenda: numbered ones as a tree, else one a line.

    Where the record begins inside the agenda, its numbered headings are the later items; where
    the head has no agenda, they are all of it.

    Args:
        sections: of the head.
        record: below it.
        origin: of the texts.
        in_tables: the items that tables set beside what was decided.
    """
    found = [section for section in sections if section.field == "agenda"]
    headings = [piece.lines[0] for piece in record.pieces if piece.kind == "heading"]
    if found and found[-1] is sections[-1]:
        later = [line for line in headings if _is_numbered_as(line, found[-1])]
        found[-1] = structs.replace(found[-1], lines=(*found[-1].lines, *later))
    rows: list[AgendaItem] = []
    for section in found:
        blocks = [
            structs.replace(block, text=text)
            for block in as_blocks(printed_lines(section.lines))
            for text in _items_in_line(block.text)
            if len(text) <= MAX_TITLE and not _is_told(text)
        ]
        kind = kind_of(section.label)
        rows.extend(_rows(blocks, kind, origin))
    if not rows and not in_tables:
        rows = _matters_between(headings, origin)
    parted = [_with_result_apart(_with_bill_apart(row)) for row in _distinct(rows)]
    return _with_results_of_tables(parted, [_with_bill_apart(row) for row in in_tables])


def _is_told(text: str) -> bool:
    """Whether a line below an item tells what was done (事務局が説明した。)."""
    return text.endswith("。") and not enumerator_of(text)[0]


def _with_results_of_tables(
    rows: Sequence[AgendaItem], in_tables: Sequence[AgendaItem]
) -> list[AgendaItem]:
    """The items with the decisions that tables set beside them, and those that only tables name."""
    by_title = {squeezed(row.title or ""): row for row in in_tables}
    known = [by_title.pop(squeezed(row.title or ""), None) for row in rows]
    return [
        *(
            structs.replace(
                row,
                decision=row.decision or told.decision,
                evidence={**told.evidence, **row.evidence},
            )
            if told is not None
            else row
            for row, told in zip(rows, known, strict=True)
        ),
        *by_title.values(),
    ]


def _matters_between(headings: Sequence[Line], origin: OriginKind) -> list[AgendaItem]:
    """The matters that headings between the turns name: numbered from 1 on, or bills."""
    blocks = as_blocks(headings)
    by_style: dict[str, list[TextBlock]] = {}
    for block in blocks:
        style, number = enumerator_of(block.text)
        if style in _STYLES_OF_MATTERS and number and _is_title(block):
            by_style.setdefault(style, []).append(block)
    for numbered in by_style.values():
        if len(numbered) > 1 and _count_up([enumerator_of(block.text)[1] for block in numbered]):
            return list(items_of(numbered, origin))
    bills = [block for block in blocks if _BILL.fullmatch(block.text)]
    return list(_distinct([_unnumbered(block, None, origin) for block in bills]))


def _count_up(enumerators: Sequence[str]) -> bool:
    """Whether enumerators count from 1, those of each word apart (諮問１, 報告１, 諮問２)."""
    counted: dict[str, list[str]] = {}
    for enumerator in enumerators:
        folded = unicodedata.normalize("NFKC", enumerator)
        number = _NUMERAL.search(folded)
        if number is not None:
            counted.setdefault(folded[: number.start()], []).append(_number(number.group()))
    return bool(counted) and all(
        numbers == [str(n) for n in range(1, len(numbers) + 1)] for numbers in counted.values()
    )


def _with_bill_apart(row: AgendaItem) -> AgendaItem:
    """The item; the number of its bill is its own where the agenda gives it no other."""
    bill = _BILL.fullmatch(row.title or "") if row.item_no is None else None
    if bill is None:
        return row
    return structs.replace(row, item_no=squeezed(bill["no"]), title=bill["title"])


def _with_result_apart(row: AgendaItem) -> AgendaItem:
    """The item; a result that stands behind its title is its decision."""
    title, result = with_result_apart(row.title or "")
    if result is None or row.decision is not None:
        return row
    return structs.replace(row, title=title, decision=result)


def _is_numbered_as(line: Line, section: Section) -> bool:
    """Whether a heading is enumerated as the items under the agenda's label are."""
    style = enumerator_of(line.text)[0]
    return style in ("digit", "bracket_digit", "circled") and any(
        enumerator_of(item.text)[0] == style for item in section.lines
    )


def _items_in_line(text: str) -> list[str]:
    """Items that follow each other in one line (1 計画の改定について 2 その他, （１）…（２）…)."""
    items = [text]
    for number in range(2, MAX_ITEMS + 1):
        patterns = zip(_enumerators(number - 1), _enumerators(number), strict=True)
        at = next((here for one, two in patterns if (here := _cut(items[-1], one, two))), 0)
        if not at:
            break
        items[-1:] = [items[-1][:at].strip(), items[-1][at:].strip()]
    return items


def _enumerators(number: int) -> tuple[str, ...]:
    """Patterns of a number before an item: in brackets, in a circle, alone."""
    digit = f"(?:{number}|{_WIDE[number]})"
    return rf"[(（]{digit}[)）]", "①②③④⑤⑥⑦⑧⑨"[number - 1], rf"(?<!\S){digit}[.．、)）]?(?=\s)"


def _cut(item: str, first: str, second: str) -> int:
    """Where the second of two enumerators stands in an item that begins with the first."""
    begins = re.match(first.replace(r"(?=\s)", ""), item)
    found = re.search(second, item[begins.end() :]) if begins is not None else None
    return begins.end() + found.start() if begins is not None and found is not None else 0


def _rows(blocks: Sequence[TextBlock], kind: str | None, origin: OriginKind) -> list[AgendaItem]:
    if any(_DAY_ORDER.match(block.text) for block in blocks):
        return list(_day_orders(blocks, origin))
    styles = [enumerator_of(block.text)[0] for block in blocks]
    if not any(style not in ("", "group") for style in styles):
        return list(_under_groups(zip(blocks, styles, strict=True), kind, origin))
    first = next(i for i, style in enumerate(styles) if style)
    lead = [_unnumbered(block, kind, origin) for block in blocks[:first] if _is_title(block)]
    return [*lead, *items_of(blocks[first:], origin)]


def _under_groups(
    styled: Iterable[tuple[TextBlock, str]], kind: str | None, origin: OriginKind
) -> Iterator[AgendaItem]:
    """An agenda without numbers: each line is an item; （報告事項） says what those below it are.

    Other words in brackets on a line of their own say whose the matter above is （交通局）.
    """
    for block, style in styled:
        if style == "group":
            kind = kind_of(block.text) or kind
        elif _is_title(block):
            yield _unnumbered(block, kind, origin)


def _day_orders(blocks: Sequence[TextBlock], origin: OriginKind) -> Iterator[AgendaItem]:
    """Items of an assembly's order of the day (日程第１　会議録署名議員の指名)."""
    for index, block in enumerate(blocks):
        match = _DAY_ORDER.match(block.text)
        if match is None:
            continue
        title = block.text[match.end() :].strip()
        if not title and index + 1 < len(blocks):
            title = blocks[index + 1].text.strip()
        yield AgendaItem(
            page_number=block.page_number,
            evidence={"title": evidence_of(block, origin)},
            item_no=_number(match["n"]),
            kind=kind_of(title),
            title=title or None,
        )


def _number(printed: str) -> str:
    number, _ = read_small_number(unicodedata.normalize("NFKC", printed))
    return str(number) if number is not None else printed


def _is_title(block: TextBlock) -> bool:
    text = block.text.strip()
    return bool(text) and "。" not in text and not _NOTHING.match(text)


def _unnumbered(block: TextBlock, kind: str | None, origin: OriginKind) -> AgendaItem:
    title = _BULLET.sub("", block.text.strip())
    return AgendaItem(
        page_number=block.page_number,
        evidence={"title": evidence_of(block, origin)},
        kind=kind_of(title) or kind,
        title=title,
    )


def _distinct(rows: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """An agenda printed twice (議題 and 次第) gives its items once, by their numbers if any.

    One of the two may say behind a title what the other does not (…について（公開）).
    """
    numbered = {squeezed(row.title or "") for row in rows if row.item_no is not None}
    seen: set[tuple[str | None, str]] = set()
    bare_seen: set[tuple[str | None, str]] = set()
    for row in rows:
        title = squeezed(row.title or "")
        whole, bare = (row.item_no, title), (row.item_no, bare_title(title))
        is_repeated = row.item_no is None and title in numbered
        if not is_repeated and whole not in seen | bare_seen and bare not in seen:
            yield row
        seen.add(whole)
        bare_seen.add(bare)
