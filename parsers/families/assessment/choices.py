"""A choice of an assessment form: the entry in its bracket, among the list beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct, structs

from parsers.values.marks.choices import match_choice, read_choice_list
from parsers.values.marks.value import MarkValue

# Scans read < as く or lose it; transcripts set the sign as a raised index.
_SIGN = re.compile(r"[\^_]?\{?\s*[<くぐ〈《(]?\s*選\s*択\s*肢\s*[>〉》)]\s*\}?")
_LISTED = re.compile(r"(?<![0-9,])[0-9]{1,2}\)")
_EMPTY_SIGNS = re.compile(r"\[\s*[○■□]?\s*\]|[□■\[\]]")
_EMPTY_BRACKET = re.compile(r"\[\s*[○■□]?\s*\]|[□■]")
_NUMBER_IN_BRACKET = re.compile(r"\[\s*[0-9]{1,2}\)\s*")
_FILLED = re.compile(r"\[\s*(?P<chosen>[^\[\]<>○■□\s][^\[\]<>]*)\]")
_COUNT = re.compile(r"\(\s*(?P<count>[0-9,]*)\s*\)\s*件")


class Choice(Struct, frozen=True):
    """The chosen entry; ``number`` and ``label`` are None where nothing is chosen.

    Attributes:
        printed: what stands in the bracket, before it was matched.
        flags: ``fuzzy_match``, ``bracket_lost``, ``bracket_order``, ``outside_choices``.
    """

    number: int | None = None
    label: str | None = None
    printed: str | None = None
    flags: tuple[str, ...] = ()


class Count(Struct, frozen=True):
    """A printed count ( )件; ``value`` is None where the bracket is empty."""

    value: int | None


def holds_choices(text: str) -> bool:
    """Whether a text has a list of choices in it."""
    return _SIGN.search(_folded(text)) is not None


def text_to_count(text: str) -> tuple[str, Count | None]:
    """The text without its count ( )件, and the count; None where none is printed."""
    folded = _folded(text)
    match = _COUNT.search(folded)
    if match is None:
        return text, None
    digits = match["count"].replace(",", "")
    rest = folded[: match.start()] + folded[match.end() :]
    return rest.strip(), Count(int(digits) if digits else None)


def text_to_choice(text: str, listed: Sequence[str]) -> Choice:
    """The chosen entry of a printed choice.

    Args:
        text: bracket and list in whatever order they were printed.
        listed: the closed list that the form has there; empty where it is not known.
    """
    folded = _NUMBER_IN_BRACKET.sub("[", _SIGN.sub("<選択肢>", _folded(text)))
    read = read_choice_list(folded)
    bracket = _FILLED.search(folded)
    if (read is None or read.state == "blank") and bracket is not None:
        read = match_choice(bracket["chosen"].strip(), _printed_entries(read))
    elif read is None or read.state == "blank":
        chosen = _without_list(folded)
        if not chosen:
            return Choice()
        read = match_choice(chosen, _printed_entries(read), _bracket_flags(folded))
    printed = bracket["chosen"].strip() if bracket else read.selected or read.label
    return structs.replace(_in_list(read, listed), printed=printed)


def _bracket_flags(folded: str) -> tuple[str, ...]:
    """What became of the bracket around a choice that stands outside of one."""
    if _EMPTY_BRACKET.search(folded):
        return ("bracket_lost",)
    return ("bracket_order",) if "[" in folded or "]" in folded else ()


def _in_list(read: MarkValue, listed: Sequence[str]) -> Choice:
    """The reading with its entry as the form has it; the printed list's number wins."""
    chosen = read.selected or read.label
    flags = tuple(flag for flag in read.flags if not flag.startswith("distance"))
    if not listed:
        return Choice(read.choice_no, chosen, flags=flags)
    known = match_choice(_folded(chosen), list(enumerate(map(_folded, listed), start=1)))
    if known.choice_no is None:
        return Choice(read.choice_no, chosen, flags=_with(flags, "outside_choices"))
    label = listed[known.choice_no - 1]
    if read.choice_no is not None and "closed_list" not in flags:
        return Choice(read.choice_no, label, flags=flags)
    kept = [flag for flag in flags if flag not in ("outside_choices", "closed_list")]
    matched = _with(tuple(kept), "fuzzy_match") if "fuzzy_match" in known.flags else tuple(kept)
    return Choice(known.choice_no, label, flags=matched)


def _with(flags: tuple[str, ...], flag: str) -> tuple[str, ...]:
    return flags if flag in flags else (*flags, flag)


def _printed_entries(read: MarkValue | None) -> list[tuple[int, str]]:
    return list(enumerate(read.group, start=1)) if read is not None else []


def _without_list(folded: str) -> str:
    """What is printed beside the list, without brackets."""
    head = re.split(r"<選択肢>", folded)[0] if "<選択肢>" in folded else folded
    first = _LISTED.search(head)
    head = head[: first.start()] if first else head
    return " ".join(_EMPTY_SIGNS.sub(" ", head).split())


def lost_boxes(text: str) -> list[str]:
    """The texts behind each box that stands where a choice's bracket was; "" behind a bare one."""
    head = _SIGN.split(_folded(text))[0]
    return [" ".join(piece.split()) for piece in head.split("□")[1:]]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
