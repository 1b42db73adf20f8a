"""A cell's text made the value of a row's column, by the kind of its field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from corpus.characters import squeezed, without_spaces
from corpus.forms.definition import FieldDefinition
from parsers.values.dates.parse import parse_date

ColumnValue = str | float | date | tuple[str, ...] | None

_BLANK = re.compile(r"[\s\-－ー―—‐]*")
# 該当なし, なし, 廃止した業務はありません。, この期間に受理したものはない。
_NONE_STATED = re.compile(
    r"(?:[^。]{0,24}[はがも])?(?:該当|特に?|対象|実績|届出|登録|異動|案件)?"
    r"(?:な[しい]|無し?|なかった|(?:あり|ござい)ません(?:でした)?)。?"
)
_LIST_BREAK = re.compile(r"[\n、，,]|(?<=[^（(])\s+(?![（(])")


def column_value(text: str, field: FieldDefinition, entries: Sequence[str] = ()) -> ColumnValue:
    """The value of a printed text by the kind of its field; None where none is printed.

    Args:
        text: as printed.
        field: of the column.
        entries: of lists in the same column (`entries_of_lists`).
    """
    if field.kind == "date":
        parsed = parse_date(text)
        return parsed.start if parsed else None
    if field.kind == "list":
        return (
            known_choices(text, field.choices)
            or known_choices(text, tuple(entries))
            or list_value(text)
        )
    if field.kind == "choice":
        return choice_value(text, field)
    return text_value(text)


def text_value(text: str) -> str | None:
    """The text, or None where nothing or only a dash is printed."""
    stripped = text.strip()
    return None if _BLANK.fullmatch(stripped) else stripped


def is_none_stated(text: str) -> bool:
    """Whether the text says that there is none (該当なし)."""
    folded = squeezed(text)
    return bool(_NONE_STATED.fullmatch(folded.removeprefix("(").removesuffix(")")))


def list_value(text: str) -> tuple[str, ...]:
    """The names of a list, parted by lines, commas or gaps."""
    return tuple(part.strip() for part in _LIST_BREAK.split(text) if part.strip())


_DOT = re.compile(r"[・･](?![^（(]*[）)])")
"""A middle dot outside brackets."""
MIN_DOTTED = 2
"""Different lists with a part that stands alone elsewhere, before dots part a column's lists."""
MIN_ENTRY = 4
"""Characters of an entry that only stands beside one other."""
_NO_ENTRY = re.compile(r"^[以外のかへをとやもがはに及又等並・（(]|[のとやをがは又及]$")
"""What goes on with a word before it or behind it: 以外 in 本人以外."""


def entries_of_lists(texts: Iterable[str]) -> tuple[str, ...]:
    """The entries that a column's lists are made of, where one stands under the other.

    An entry is what stands in a cell alone, or what stands beside such ones in several cells;
    where the column parts its lists by middle dots, each part of them.
    """
    joined = [without_spaces(text) for text in texts]
    if _are_parted_by_dots(joined):
        return tuple(sorted({part for text in joined for part in _DOT.split(text) if part}))
    whole = [text for text in joined if text and not _LIST_BREAK.search(text)]
    alone = set(whole)
    entries = {text for text in alone if not _beside(text, alone)}
    while more := _more_entries(whole, entries):
        entries |= more
    made_of_others = {
        entry for entry in entries if any(rest in entries for _, rest in _beside(entry, entries))
    }
    return tuple(sorted(entries - made_of_others))


def _are_parted_by_dots(texts: Iterable[str]) -> bool:
    """Whether middle dots part the lists of a column, and stand not only in names (国・県).

    Several of its lists have a part then that makes up a whole cell elsewhere; no other sign
    parts lists.
    """
    distinct = {text for text in texts if text}
    if any(_LIST_BREAK.search(text) for text in distinct):
        return False
    lists = [parts for text in distinct if len(parts := _DOT.split(text)) > 1 and all(parts)]
    return sum(not distinct.isdisjoint(parts) for parts in lists) >= MIN_DOTTED


def _more_entries(whole: Sequence[str], entries: set[str]) -> set[str]:
    """What stands beside known entries and is one itself, so far unknown."""
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for text in whole:
        for entry, rest in _beside(text, entries):
            partners[rest].append(entry)
    likely = {rest for rest in partners if not _NO_ENTRY.search(rest)}
    side_by_side = {
        part
        for text in whole
        for pair in _beside(text, likely)
        if pair[1] in likely
        for part in pair
    }
    alone = set(whole) | side_by_side
    return {
        rest
        for rest, beside in partners.items()
        if rest not in entries and (rest in alone or _recurs(rest, beside))
    }


def _beside(text: str, entries: AbstractSet[str]) -> list[tuple[str, str]]:
    """The entries that a text begins or ends with, each with what is left of it."""
    cuts = [(text[:place], text[place:]) for place in range(1, len(text))]
    return [
        (entry, rest)
        for first, last in cuts
        for entry, rest in ((first, last), (last, first))
        if entry in entries
    ]


def _recurs(rest: str, partners: Sequence[str]) -> bool:
    """Whether what stands beside entries is one itself: several times, or beside several."""
    is_long = len(rest) >= MIN_ENTRY or len(set(partners)) > 1
    return len(partners) > 1 and is_long and not _NO_ENTRY.search(rest)


# Of a list's characters that its known entries must cover, so that no unknown entry is lost.
KNOWN_SHARE = 0.9


def known_choices(text: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The known entries of a list printed without separators, each with its bracket."""
    if not choices:
        return ()
    names = "|".join(re.escape(choice) for choice in sorted(choices, key=len, reverse=True))
    joined = "".join(text.split())
    found = tuple(m.group() for m in re.finditer(rf"(?:{names})(?:[（(][^（）()]*[）)])?", joined))
    printed = len(re.sub(r"[、，,・]", "", joined))
    covered = sum(len(entry) for entry in found)
    return found if printed and covered >= KNOWN_SHARE * printed else ()


def choice_value(text: str, field: FieldDefinition) -> str | None:
    """What a printed choice maps to; None if it is none of the form's."""
    folded = squeezed(text)
    for printed, value in field.mapping.items():
        if printed == folded:
            return value
    for printed, value in field.mapping.items():
        if printed in folded:
            return value
    return None
