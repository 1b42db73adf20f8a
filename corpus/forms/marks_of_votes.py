"""What the marks of a vote table mean (表決の記号), as bundled data."""

from __future__ import annotations

import functools
import unicodedata
from typing import Literal

from msgspec import Struct

from corpus.characters import DASHES
from corpus.forms.load import DEFINITIONS, load_struct

VoteValue = Literal["for", "against", "absent", "abstain", "chair", "excused", "unknown"]
Kinds = Literal["for", "against", "absent", "abstain", "chair", "excused"]


class _VoteMarks(Struct, frozen=True, forbid_unknown_fields=True, rename={"for_": "for"}):
    for_: tuple[str, ...]
    against: tuple[str, ...]
    absent: tuple[str, ...]
    chair: tuple[str, ...]
    abstain: tuple[str, ...]
    excused: tuple[str, ...]
    words: dict[Kinds, tuple[str, ...]]


def folded_mark(text: str) -> str:
    """A mark as it is compared: NFKC, no white space, no brackets around it, one sign for a shape.

    A legend and the cells it explains may be printed, or read, with different signs of one shape
    (－…議長 over ―; ×…反対 over X).
    """
    mark = "".join(unicodedata.normalize("NFKC", text).split()).strip("()[]")
    return _SIGN_OF_SHAPE.get(mark, mark)


_SIGN_OF_SHAPE = {
    **dict.fromkeys("〇◯⚪⭕O", "○"),
    **dict.fromkeys("✕✖╳✗☓Xx", "×"),
    **dict.fromkeys("★✱✲✳", "*"),
    "A": "△",
    **dict.fromkeys((*DASHES, "ー", "一"), "-"),
}
"""Signs that look alike where a mark stands alone."""


@functools.cache
def vote_marks() -> dict[str, VoteValue]:
    """Mark → vote, for papers without a legend."""
    data = _data()
    kinds: dict[VoteValue, tuple[str, ...]] = {
        "for": data.for_,
        "against": data.against,
        "absent": data.absent,
        "chair": data.chair,
        "abstain": data.abstain,
        "excused": data.excused,
    }
    return {folded_mark(mark): vote for vote, marks in kinds.items() for mark in marks}


@functools.cache
def legend_words() -> dict[str, VoteValue]:
    """Word of a legend → vote, the longest words first."""
    words = [(word, kind) for kind, said in _data().words.items() for word in said]
    return dict(sorted(words, key=lambda item: -len(item[0])))


@functools.cache
def _data() -> _VoteMarks:
    return load_struct(DEFINITIONS.parent / "vote_marks.yaml", _VoteMarks)
