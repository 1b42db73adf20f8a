"""What a printed number means."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.document import ValueStatus

NumberStatus = (
    ValueStatus
    | Literal[
        "unknown_stated",  # 不明
        "pending",  # 集計中
        "few",  # 若干名
        "placeholder",  # ○件, ●人
    ]
)

_FIELD_STATUS: dict[str, ValueStatus] = {
    "reported": "reported",
    "blank": "blank",
    "dash": "dash",
    "none_stated": "none_stated",
    "omitted": "omitted",
    "undetermined": "undetermined",
    "unread": "unread",
    "unknown_stated": "undetermined",
    "pending": "undetermined",
    "few": "reported",
    "placeholder": "blank",
}


class NumberPart(Struct, frozen=True):
    """One of several numbers of a text, with the words before it."""

    label: str
    value: float
    unit: str | None
    flags: tuple[str, ...] = ()


class NumberValue(Struct, frozen=True, kw_only=True):
    """A number, a range of numbers, or why there is none.

    Attributes:
        value: the printed number; None for ranges and where ``status`` says why.
        minimum, maximum: bounds (以上, 未満, 1～2件, 100余名), None where open; the flags
            ``min_exclusive`` and ``max_exclusive`` tell bounds that do not belong.
        unit: as printed; ``ratio`` for %, 割 and fractions, whose value is a share of 1.
        per: what it is counted per (円/子, 1人当たり).
        approx: printed with 約, 程度 or the like.
        footnote: mark of a note behind it, e.g. ``※3``.
        parts: further numbers of the text with their labels.
    """

    value: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    unit: str | None = None
    per: str | None = None
    approx: bool = False
    status: NumberStatus = "reported"
    footnote: str | None = None
    parts: tuple[NumberPart, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def field_status(self) -> ValueStatus:
        """The status in the words of `corpus.document.Field`."""
        return _FIELD_STATUS[self.status]
