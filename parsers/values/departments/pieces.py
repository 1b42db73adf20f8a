"""A list of departments cut at its separators, not inside names (広聴・相談課)."""

from __future__ import annotations

import re

from corpus.departments import unit_ending
from corpus.lexicons.organisations import GROUP_WORDS
from parsers.values.departments.outside import read_organ, read_outside, read_vendor

LONGEST_MEMBER = 80
"""Characters of one member with municipality, post and person; longer text is prose."""

_SEPARATORS = re.compile(
    r"\s*(?:、|,|，|及び|および|並びに|ならびに|又は|・|/|;|\n|\s*と(?=[一-鿿]))\s*"
)
_STRONG = re.compile(r"[\n;]")
_UNIT_THEN_SPACE = re.compile(r"(?<=[課係局室])[ ]+(?=\S+(?:部|課|係|局|室|所|センター)(?:[ ]|$))")
_PATH_BREAK = re.compile(
    r"(?<=[部局])\s+(?=[^\s部局・、]{2,}(?:課|室|所|センター|係|担当|館)(?:\s|$))"
    r"|(?<=課)\s+(?=[^\s課・、]{2,}(?:係|担当|班)(?:\s|$))"
)
"""White space between a unit and one under it: 消防局 / 指令課 on two lines of a cell."""

_NUMBERED = re.compile(r"(?P<n>[0-9]+)(?P<ending>課|係|班|担当)$")


def split_list(text: str) -> list[str]:
    """The members of a list; a separator counts only where both sides can stand alone."""
    joined = _PATH_BREAK.sub("", text)
    tokens = _SEPARATORS.split(joined)
    marks = _SEPARATORS.findall(joined)
    pieces = [tokens[0]]
    for mark, token in zip(marks, tokens[1:], strict=True):
        if _STRONG.search(mark) or stands_alone(pieces[-1]):
            pieces.append(token)
        else:
            pieces[-1] += mark + token
    return [piece.strip() for piece in pieces if piece.strip()]


def stands_alone(text: str) -> bool:
    """Whether a text ends like a unit, a group, an organ or an outside body."""
    bare = text.strip(" ()[]【】")
    return len(bare) <= LONGEST_MEMBER and (
        unit_ending(bare) is not None
        or bare in GROUP_WORDS
        or bare.startswith("各")
        or bare.endswith(("長", "主査", "主幹"))
        or any(read(bare) is not None for read in (read_organ, read_vendor, read_outside))
    )


def split_at_spaces(text: str) -> list[str]:
    """市民課 総務課 in one cell: two units; 市民生活部 課税課: one path, kept together."""
    return _UNIT_THEN_SPACE.split(text)


def share_number_stem(piece: str, before: str) -> str:
    """生活福祉1課・2課: the second member takes the stem of the first."""
    bare = _NUMBERED.fullmatch(piece)
    stem = _NUMBERED.search(before)
    if bare is None or stem is None:
        return piece
    return before[: stem.start()] + piece
