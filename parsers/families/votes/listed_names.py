"""Names in a list (山川花子、森勝), by factions where it says so (【青空会】山川花子・森勝)."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from corpus.characters import without_spaces
from corpus.tokens import tokenize

MAX_NAME = 8
"""Characters of a name without spaces; longer ones are clauses."""

MAX_HALF = 3
"""Characters of a family name, or of what stands behind it."""

MIN_CELLS = 2
"""Cells in which a faction heads names, where it does not end as factions' names do."""

FACTION: Final = re.compile(
    r".*(?:会|派|党|クラブ|ネット|ネットワーク|フォーラム|議員団|会派なし|無所属)"
)
"""How names of factions end, and no person's."""

_LETTERS = r"[一-龥々ヶ〆ぁ-んァ-ヴーA-Za-zＡ-Ｚａ-ｚ・･]"
_HEADS = (
    re.compile(rf"[【〔［\[＜<《〈](?P<name>{_LETTERS}{{2,16}})[】〕］\]＞>》〉]"),
    # A line that begins with a faction, and its members behind a colon or in brackets.
    re.compile(rf"(?m)^\W?(?P<name>{_LETTERS}{{2,16}})(?:[：:]|[（(][^（）()]*[、，・])"),
)
# Where one faction's members stand in brackets behind it, the only member of another does too.
_BRACKETED_LIST = re.compile(r"[（(][^（）()]*[、，・][^（）()]*[）)]")
_BEFORE_BRACKET = re.compile(rf"(?m)(?:^|[、，\s）)])(?P<name>{_LETTERS}{{2,16}})(?=[（(])")
_NAME = re.compile(r"[一-龥々ヶ〆ぁ-んァ-ヶー]+")
_TITLE = re.compile(r"(?:議員|議長|副議長|委員|君|氏|さん)$")
_BRACKETED = re.compile(r"[（(]([^（）()]*)[）)]")
_WITH_FACTION = re.compile(r"(?P<name>[^（(]+)[（(](?P<faction>[^（）()]+)[）)]")
_OUTSIDE_BRACKETS = r"(?![^（(]*[）)])"
_NO_NAME = re.compile(
    r"なし|無し|.*(?:全員|全議員|議員|議長|出席者?|賛成|反対|以外|ほか|除く|外|[多少半同]数|一致|異議)"
)


def factions_in(texts: Sequence[str], words: Iterable[str]) -> frozenset[str]:
    """The factions by which cells list their names, in brackets or where a line begins.

    Args:
        texts: of the cells, with their line breaks.
        words: what else is set so: words of votes (【反対】, 退席：).
    """
    no_faction = frozenset(words)
    are_lists_bracketed = any(map(_BRACKETED_LIST.search, texts))
    heads = (*_HEADS, _BEFORE_BRACKET) if are_lists_bracketed else _HEADS
    in_cells = Counter(
        name
        for text in texts
        for name in {without_spaces(m["name"]) for head in heads for m in head.finditer(text)}
    )
    return frozenset(
        name
        for name, n_cells in in_cells.items()
        if (FACTION.fullmatch(name) or n_cells >= MIN_CELLS)
        and name not in no_faction
        and not _NO_NAME.fullmatch(name)
    )


def names_by_faction(text: str, factions: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """The names that a text lists, whatever parts them; each with its faction where that is said.

    Args:
        text: of a list, and perhaps more.
        factions: those known to head names in such lists.
    """
    heads = list(_heads_of(factions).finditer(text)) if factions else []
    ends = [head.start() for head in heads] + [len(text)]
    yield from _names_in(text[: ends[0]], factions)
    for head, end in zip(heads, ends[1:], strict=True):
        listed = text[head.end() : end].strip()
        bracketed = _BRACKETED.match(listed)
        for name, own in _names_in(bracketed[1] if bracketed is not None else listed, factions):
            yield name, own or head["boxed"] or head["bare"]


@functools.lru_cache(maxsize=256)
def _heads_of(factions: frozenset[str]) -> re.Pattern[str]:
    """A faction that heads its names: 【青空会】, 青空会：, 青空会（."""
    known = "|".join(sorted(map(re.escape, factions), key=len, reverse=True))
    return re.compile(
        rf"[【〔［\[＜<《〈]\s*(?P<boxed>{known})\s*[】〕］\]＞>》〉]\s*[：:]?"
        rf"|(?P<bare>{known})(?:\s*[：:…]|(?=\s*[（(]))"
    )


def _names_in(text: str, factions: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """The names of a list, whatever parts them; nothing else that it says."""

    def is_faction(bracketed: str) -> bool:
        return bracketed in factions or FACTION.fullmatch(bracketed) is not None

    kept = _BRACKETED.sub(lambda m: m.group() if is_faction(without_spaces(m[1])) else "", text)
    listed = kept.strip(" 　\n、，,。・;；/／")
    if not _BRACKETED.search(listed):
        listed = listed.strip("（）() 　\n、，,。・")
    for sign in ("、，,", "・"):
        if re.search(rf"[{sign}]{_OUTSIDE_BRACKETS}", listed):
            names = re.split(rf"[{sign}]{_OUTSIDE_BRACKETS}", listed)
            break
    else:
        names = _joined_halves(listed.split())
    for name in names:
        with_faction = _WITH_FACTION.fullmatch(without_spaces(name))
        own = with_faction["faction"] if with_faction is not None else None
        bare = with_faction["name"] if with_faction is not None else without_spaces(name)
        bare = _TITLE.sub("", bare)
        if _is_name(bare):
            yield bare, own


def _joined_halves(words: list[str]) -> list[str]:
    """Words as names: two each where a space stands within names too (山川 花子 森 勝).

    Surnames alone stand side by side just so (山川 小林 田中 高橋): most second words are such
    then.
    """
    if len(words) % 2 or any(len(word) > MAX_HALF for word in words):
        return words
    pairs = list(zip(words[::2], words[1::2], strict=True))
    n_surnames = sum(_is_surname(second) for _, second in pairs)
    return words if 2 * n_surnames > len(pairs) else [first + second for first, second in pairs]


def _is_surname(word: str) -> bool:
    """Whether the dictionary has a word as a surname first of all."""
    tokens = list(tokenize(word))
    return len(tokens) == 1 and tokens[0].part_of_speech[2:4] == ("人名", "姓")


def _is_name(text: str) -> bool:
    is_short = 1 < len(text) <= MAX_NAME
    return is_short and bool(_NAME.fullmatch(text)) and not _NO_NAME.fullmatch(text)
