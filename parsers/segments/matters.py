"""Lines that would be titles if they stood alone: matters of an agenda, an agenda in minutes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from corpus.characters import squeezed
from corpus.forms.definition import FormDefinition
from corpus.layout import TextBlock

# Matters that an agenda names under one of its items, in lines.
MATTERS_UNDER_ITEM = 5

_NUMBERED_LINE = re.compile(r"[・\s]*\(?(?P<number>[0-9]{1,2})(?:[).、\s]|$)")


def is_matter_of_list(blocks: Sequence[TextBlock], index: int) -> bool:
    """Whether a line stands between two numbers of one list: 3 報告事項, the line, 4 その他."""
    above = _number_in(reversed(blocks[max(0, index - MATTERS_UNDER_ITEM) : index]))
    below = _number_in(blocks[index + 1 : index + 1 + MATTERS_UNDER_ITEM])
    return above is not None and below == above + 1


def _number_in(blocks: Iterable[TextBlock]) -> int | None:
    """The number that the first numbered line begins with; None where a table or sentence is."""
    for block in blocks:
        if block.kind == "table" or "。" in block.text:
            return None
        match = _NUMBERED_LINE.match(unicodedata.normalize("NFKC", block.text))
        if match is not None:
            return int(match["number"])
    return None


def is_agenda_of_minutes(
    current: FormDefinition | None, form: FormDefinition | None, title: str | None, *, on_page: bool
) -> bool:
    """Whether an agenda is printed in the minutes that are being read: 議事日程（第２号）.

    Papers of the next meeting may follow minutes in a pack, from a new page on.

    Args:
        current: the form of the paper that is being read.
        form: that of the title that is met.
        title: the title.
        on_page: whether both begin on one page.
    """
    if current is None or current.family != "minutes" or form is None or form.id != "agenda":
        return False
    return on_page or "議事日程" in squeezed(title or "")
