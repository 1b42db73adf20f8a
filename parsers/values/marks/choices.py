"""Choice lists (<選択肢> 1) … 2) …) with the chosen entry printed in brackets."""

from __future__ import annotations

import re

import msgspec
from rapidfuzz.distance import Levenshtein

from corpus.characters import without_spaces
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from parsers.values.marks.value import MarkValue

_CHOICES_SIGN = re.compile(r"<\s*選択肢\s*>")
_ENTRY = re.compile(
    r"(?P<n>[0-9]{1,2})[)）]\s*(?P<label>.+?)(?=\s*(?:[0-9]{1,2}[)）]|…|$|\[|［))", re.S
)
_BRACKETED = re.compile(r"[\[［]\s*(?P<chosen>[^\[\]［］<>]*?)\s*(?:[\]］]|$)")
_TAGGED = re.compile(r"<input\b[^>]*>\s*(?P<chosen>[^<]+?)\s*(?:<|$)", re.I)
_TAG = re.compile(r"<input\b[^>]*>", re.I)

FUZZY_SHARE = 0.2
"""Share of characters that may differ for a misread choice to be matched to a printed one."""
_SHORTEST_FUZZY = 6
"""Shorter choices are not mended from lists that the paper does not print: one misread
character of three says too little."""


def read_choice_list(text: str) -> MarkValue | None:
    """The chosen entry of a choice list; None where the text has no such list.

    The choice is matched against the printed entries; one that differs by a few characters
    is taken with a flag, one that is none of them is kept as printed with a flag.
    """
    has_sign = _CHOICES_SIGN.search(text) is not None
    entries = [(int(match["n"]), match["label"].strip()) for match in _ENTRY.finditer(text)]
    bracket = _BRACKETED.search(_TAG.sub("", text))
    if not has_sign and not (entries and bracket):
        return _read_lone_choice(text)
    chosen, flags = _printed_choice(text)
    if not chosen:
        return MarkValue(state="blank", evidence="choice_list", group=_labels(entries))
    return match_choice(chosen, entries, flags)


def _labels(entries: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(label for _, label in entries)


def _printed_choice(text: str) -> tuple[str, tuple[str, ...]]:
    tagged = _TAGGED.search(text)
    if tagged is not None:
        return tagged["chosen"].strip(), ("bracket_lost",)
    matches = [match["chosen"].strip() for match in _BRACKETED.finditer(text)]
    chosen = next((found for found in matches if found), "")
    reordered = text.lstrip().startswith(("]", "］"))
    return chosen, (("bracket_order",) if reordered and chosen else ())


def _read_lone_choice(text: str) -> MarkValue | None:
    """[ 十分である ] alone: the chosen entry without its list."""
    match = re.fullmatch(r"[\[［]\s*(?P<chosen>[^\[\]［］]{2,})\s*[\]］]", text)
    if match is None:
        return None
    return match_choice(match["chosen"].strip(), [], ())


def match_choice(
    chosen: str, entries: list[tuple[int, str]], flags: tuple[str, ...] = ()
) -> MarkValue:
    """A printed choice matched against numbered entries (may be empty: then kept as is)."""
    key = without_spaces(chosen)
    exact = [entry for entry in entries if without_spaces(entry[1]) == key]
    if exact:
        return _choice(exact[0][1], exact[0][0], entries, flags)
    if not entries:
        return _match_known_lists(chosen, flags)
    ranked = sorted(
        (Levenshtein.distance(key, without_spaces(label)), number, label)
        for number, label in entries
    )
    if ranked[0][0] <= max(1, round(len(key) * FUZZY_SHARE)):
        distance, number, label = ranked[0]
        if len(ranked) == 1 or ranked[1][0] > distance:
            return _choice(label, number, entries, (*flags, "fuzzy_match", f"distance:{distance}"))
    return _choice(chosen, None, entries, (*flags, "outside_choices"))


def _match_known_lists(chosen: str, flags: tuple[str, ...]) -> MarkValue:
    """A choice without its list, matched to the lists of the national forms."""
    key = without_spaces(chosen)
    for listed in ASSESSMENT_CHOICES:
        matched = match_choice(chosen, list(enumerate(listed, start=1)), flags)
        is_close = len(key) >= _SHORTEST_FUZZY or "fuzzy_match" not in matched.flags
        if "outside_choices" not in matched.flags and is_close:
            return msgspec.structs.replace(matched, flags=(*matched.flags, "closed_list"))
    return _choice(chosen, None, [], flags)


def _choice(
    label: str, number: int | None, entries: list[tuple[int, str]], flags: tuple[str, ...]
) -> MarkValue:
    return MarkValue(
        label=label,
        state="checked",
        selected=label,
        choice_no=number,
        group=_labels(entries),
        evidence="choice_list",
        flags=flags,
    )
