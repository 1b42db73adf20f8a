"""Names of people at the front of labels that run name, unit and post together."""

from __future__ import annotations

import functools

from corpus.departments import ANY_RANK, UNIT_RANKS
from corpus.tokens import Token, tokenize
from parsers.values.departments.units import is_unit_name

MAX_FAMILY_NAME = 5
"""Characters of a family name (勘解由小路)."""

# A 支所 or 保育所 is named after a place or a girl: さくら保育園長 is nobody called さくら.
_HOUSES = tuple(ending for ending, rank in UNIT_RANKS.items() if rank == ANY_RANK)


@functools.lru_cache(maxsize=8192)
def leading_name(label: str) -> int:
    """Where the name of a person that a label begins with ends; 0 where it begins with none.

    A family name may be any word (簗, 薊) or a place's; the given name behind it shows it.
    """
    tokens = list(tokenize(label))
    end = 0
    for token in tokens:
        if token.start != end or token.part_of_speech[2] != "人名":
            break
        end = token.end
    given = [token.end for token in tokens if _is_given_name(token, label)]
    return max([end, *given])


def _is_given_name(token: Token, label: str) -> bool:
    """Whether a word is a given name that what stands before it makes a whole name."""
    family, behind = label[: token.start], label[token.end :]
    return (
        token.part_of_speech[3] == "名"
        and 0 < len(family) <= MAX_FAMILY_NAME
        and not any(is_unit_name(family[:end]) for end in range(1, len(family) + 1))
        and all("一" <= character <= "鿿" or character in "々ヶケノ" for character in family)
        and not behind.startswith(_HOUSES)
    )
