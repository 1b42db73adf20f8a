"""A cell's text made the value of a row's column, by the kind of its field."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

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


def column_value(text: str, field: FieldDefinition) -> ColumnValue:
    """The value of a printed text by the kind of its field; None where none is printed."""
    if field.kind == "date":
        parsed = parse_date(text)
        return parsed.start if parsed else None
    if field.kind == "list":
        return known_choices(text, field.choices) or list_value(text)
    if field.kind == "choice":
        return choice_value(text, field)
    return text_value(text)


def text_value(text: str) -> str | None:
    """The text, or None where nothing or only a dash is printed."""
    stripped = text.strip()
    return None if _BLANK.fullmatch(stripped) else stripped


def is_none_stated(text: str) -> bool:
    """Whether the text says that there is none (該当なし)."""
    return bool(_NONE_STATED.fullmatch("".join(unicodedata.normalize("NFKC", text).split())))


def list_value(text: str) -> tuple[str, ...]:
    """The names of a list, parted by lines, commas or gaps."""
    return tuple(part.strip() for part in _LIST_BREAK.split(text) if part.strip())


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
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    for printed, value in field.mapping.items():
        if printed == folded:
            return value
    for printed, value in field.mapping.items():
        if printed in folded:
            return value
    return None
