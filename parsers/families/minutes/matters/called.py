"""The matter that is being spoken about, as headings name it and the chair calls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.characters import squeezed
from corpus.rows import AgendaItem
from parsers.families.minutes.lines import Line
from parsers.families.minutes.record import heading_text
from parsers.values.numerals import read_small_number

# A shorter title (その他, 報告) stands in many a sentence.
MIN_TITLE = 6

_NUMERAL = "[0-9]{1,3}|[一二三四五六七八九十]{1,4}"
_NUMBER = re.compile(_NUMERAL)
_DAY_ORDER = re.compile(rf"日程第?(?P<n>{_NUMERAL})")
_MATTER = re.compile(rf"(?:議題|案件|次第)[(]?(?P<n>{_NUMERAL})[)]?(?=[、,のにはをでへ「\s]|$)")
_MATTER_HEADING = re.compile(
    r"(?:議題|案件|議事|次第|(?:審議|報告|協議|付議|諮問)(?:事項|案件))"
    rf"第?[(]?(?P<n>{_NUMERAL})[)]?(?![0-9号])"
)
_REMARK_BEHIND = re.compile(
    r"[(（](?:一部)?(?:非?公開|諮問|報告|協議|審議|継続)(?:事項|審議)?[)）]$"
)
# 議案第3号 is no third matter, but is called by its number too; so is 諮問1 beside 報告1.
_CALLED_BY_NAME = re.compile(
    rf"[一-龥]{{2,8}}第(?:{_NUMERAL})号|第(?:{_NUMERAL})号[一-龥]{{2,4}}"
    rf"|(?:諮問|報告|協議|審議|付議|議案)(?:{_NUMERAL})"
)


class Matters:
    """The item of the agenda that is being spoken about.

    Attributes:
        current: its number; None before the first, and where it has none.
        item: its place in the agenda; None where the agenda does not have it.
    """

    def __init__(self, items: Sequence[AgendaItem]) -> None:
        """Begin before the first item."""
        self._items = items
        titles = [(squeezed(item.title), at) for at, item in enumerate(items) if item.title]
        # A heading may leave out that 計画の改定について（公開） was public.
        self._by_title = {bare_title(title): at for title, at in titles} | dict(titles)
        names = [(squeezed(item.item_no or ""), at) for at, item in enumerate(items)]
        self._by_name = {name: at for name, at in names if _CALLED_BY_NAME.fullmatch(name)}
        numbered = [(_CALLED_BY_NAME.match(title), at) for title, at in titles]
        bills = {match.group(): at for match, at in numbered if match is not None}
        numbers = [(_bare_number(name), at) for name, at in names if name not in self._by_name]
        # 議題１ is the first of those under 議題, though 開会 is numbered 1 as well.
        below = [(number, at) for number, at in numbers if items[at].parent_item_no]
        self._by_number = _only(numbers) | _only(below)
        self._by_name = bills | self._by_name
        self.current: str | None = None
        self.item: int | None = None

    def hear_heading(self, line: Line) -> None:
        """Take the matter that a heading names."""
        folded = line.folded
        at = self._by_title.get(heading_text(line))
        numbered = _MATTER_HEADING.match(folded)
        if not self._hear_day_order(folded, last=False):
            at = at if at is not None else self._named(folded)
            if at is None and numbered is not None:
                at = self._by_number.get(_digits(numbered["n"]))
            self._take(at)

    def hear_speech(self, text: str) -> None:
        """Take the matter that the chair calls (日程第５, 議題１, 諮問１について)."""
        folded = squeezed(text)
        if not self._hear_day_order(folded, last=True):
            at = self._by_number.get(_number_in(_MATTER, folded, last=True) or "")
            self._take(at if at is not None else self._named(folded))

    def numbered(self, name: str) -> int | None:
        """The place of the item that bears a bill's number; of the present one if none does."""
        return self._by_name.get(squeezed(name), self.item)

    def _take(self, at: int | None) -> None:
        if at is not None:
            self.item, self.current = at, self._items[at].item_no

    def _hear_day_order(self, folded: str, *, last: bool) -> bool:
        """Take the item that 日程第２ names, as the agenda enumerates it (第２)."""
        number = _number_in(_DAY_ORDER, folded, last=last)
        at = self._by_number.get(number) if number is not None else None
        self._take(at)
        if number is not None and at is None:
            self.item, self.current = None, number
        return number is not None

    def _named(self, folded: str) -> int | None:
        """The item of which title or name stands last in a text."""
        found = [
            (folded.rfind(title), at)
            for title, at in self._by_title.items()
            if len(title) >= MIN_TITLE
        ]
        found += [(_last_place(name, folded), at) for name, at in self._by_name.items()]
        place, at = max(found, default=(-1, None))
        return at if place >= 0 else None


def _only(numbers: Sequence[tuple[str | None, int]]) -> dict[str, int]:
    """The places by number, of numbers that occur once."""
    times = Counter(number for number, _ in numbers)
    return {number: at for number, at in numbers if number is not None and times[number] == 1}


def bare_title(title: str) -> str:
    """A folded title without what a bracket behind it says of the matter (公開, 諮問, 継続)."""
    return _REMARK_BEHIND.sub("", title) or title


def _last_place(name: str, folded: str) -> int:
    """Where a name stands last, and not as the beginning of a longer number; -1 if nowhere."""
    places = re.finditer(rf"{re.escape(name)}(?![0-9])", folded)
    return max((match.start() for match in places), default=-1)


def _bare_number(item_no: str) -> str | None:
    number = _NUMBER.search(item_no.split("-")[-1])
    return _digits(number.group()) if number is not None else None


def _number_in(pattern: re.Pattern[str], folded: str, *, last: bool = False) -> str | None:
    matches = list(pattern.finditer(folded))
    return _digits(matches[-1 if last else 0]["n"]) if matches else None


def _digits(numeral: str) -> str:
    number, _ = read_small_number(numeral)
    return str(number) if number is not None else numeral
