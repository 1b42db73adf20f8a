"""Marks, groups of marks and choice lists, read from the text of a cell."""

from __future__ import annotations

import re

from corpus.glyphs import (
    CHOICE_PAIRS,
    CIRCLED_CHOICES,
    EMPTY_BOXES,
    RINGS,
    TICKED_BOXES,
)
from corpus.page import MarkState
from parsers.values.marks.choices import read_choice_list
from parsers.values.marks.glyphs import WINGDINGS, read_mark, split_detail
from parsers.values.marks.value import MarkValue

_TAG = re.compile(r"<input\b(?P<attributes>[^>]*)>", re.I)
_ACROFORM = re.compile(r"AcroForm\s*/Btn\s+V=/(?P<value>\S+)")
_INSTRUCTION = re.compile(r"(?:を付け|をつけ|を記入|にチェック|レ点|を囲ん|を選択し)")
_GLYPHS = re.escape(EMPTY_BOXES + TICKED_BOXES + "".join(WINGDINGS))
_GROUP_MEMBER = re.compile(rf"(?P<mark>[{_GLYPHS}])\s*(?P<label>[^{_GLYPHS}\s・、,/]+)")
_ENUMERATED = re.compile(r"[①-⑳][^①-⑳]+")
_DIGITS = re.compile(r"(?:[0-9①-⑳]\s*[・、,/]?\s*){2,9}")
_CIRCLED_DIGITS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STRUCK = re.compile(r"~~(?P<label>[^~]+)~~|<(?:s|del|strike)>(?P<tagged>[^<]+)</(?:s|del|strike)>")
_PARENTHESISED = re.compile(r"^[(（](?P<label>[^()（）]+)[)）]$")
_MATRIX: dict[str, MarkState] = {
    **dict.fromkeys(RINGS + "◎✓✔レ■☑", "checked"),
    **dict.fromkeys("×✕✖╳", "unchecked"),
}
_MATRIX_DASHES = "-－―—‐–−"
_PERSON_NAME_BEHIND = re.compile(r"[一-鿿々]{1,2}[ 　][一-鿿々ぁ-ん]{1,3}$")
_EXCLUSIVE_PAIRS = {frozenset(pair) for pair in CHOICE_PAIRS}


def parse_mark(text: str) -> MarkValue:
    """What the marks of a text say; ``unknown`` where nothing can be told."""
    bare = text.strip()
    for read in (_read_acroform, _read_tag, _read_matrix_cell, _read_no_mark, read_choice_list):
        value = read(bare)
        if value is not None:
            return value
    for read in (_read_group, _read_circled, _read_struck_or_parenthesised):
        value = read(bare)
        if value is not None:
            return value
    return _read_single(bare)


def _read_acroform(text: str) -> MarkValue | None:
    match = _ACROFORM.search(text)
    if match is None:
        return None
    checked = match["value"] != "Off"
    return MarkValue(state="checked" if checked else "unchecked", evidence="acroform")


def _read_tag(text: str) -> MarkValue | None:
    """<input type="checkbox"> of a transcript: without ``checked`` the state is lost."""
    match = _TAG.search(text)
    if match is None or "<選択肢>" in text:
        return None
    rest = _TAG.sub("", text).strip().removeprefix("[").strip().removeprefix("]").strip()
    tag_checked = "checked" in match["attributes"]
    glyph = read_mark(rest)
    if glyph is not None:
        state: MarkState = glyph.state
        flags = () if tag_checked == (state == "checked") else ("conflict(transcript,glyph)",)
        label, detail = split_detail(glyph.rest)
        return MarkValue(
            label=label, state=state, detail=detail, evidence="transcript", flags=flags
        )
    label, detail = split_detail(rest)
    if tag_checked:
        return MarkValue(label=rest, state="checked", detail=detail, evidence="transcript")
    flags = ("state_lost_in_transcript",)
    return MarkValue(label=rest, state="unknown", detail=detail, evidence="transcript", flags=flags)


def _read_matrix_cell(text: str) -> MarkValue | None:
    """A cell that holds a mark alone, or nothing."""
    if not text:
        return MarkValue(state="unchecked", evidence="matrix_cell", flags=("low_confidence",))
    if text in _MATRIX_DASHES:
        return MarkValue(state="not_applicable", evidence="matrix_cell")
    state = _MATRIX.get(text)
    return None if state is None else MarkValue(state=state, evidence="matrix_cell")


def _read_no_mark(text: str) -> MarkValue | None:
    if _INSTRUCTION.search(text):
        return MarkValue(state="not_a_checkbox", flags=("instruction",))
    if text[:1] in EMPTY_BOXES and _PERSON_NAME_BEHIND.match(text[1:]):
        return MarkValue(state="not_a_checkbox", flags=("missing_glyph",))
    members = _ENUMERATED.findall(text)
    if len(members) > 1 and all(len(member.strip()) > 2 for member in members):
        return MarkValue(state="not_a_selection", flags=("enumerator_digits",))
    return None


def _read_group(text: str) -> MarkValue | None:
    """□有 ■無: several boxes with labels, of which forms mean one."""
    members = [(match["mark"], match["label"]) for match in _GROUP_MEMBER.finditer(text)]
    if len(members) < 2:
        return None
    labels = tuple(label for _, label in members)
    checked = [label for mark, label in members if _is_checked(mark)]
    if frozenset(labels) not in _EXCLUSIVE_PAIRS:
        state: MarkState = "checked" if checked else "unchecked"
        flags = tuple(f"checked:{label}" for label in checked)
        return MarkValue(label=labels[0], state=state, group=labels, flags=flags)
    if len(checked) == 1:
        return MarkValue(label=checked[0], state="checked", group=labels, selected=checked[0])
    if checked:
        return MarkValue(state="unknown", group=labels, flags=("exclusive_violation",))
    return MarkValue(state="none_selected", group=labels)


def _is_checked(mark: str) -> bool:
    return mark in TICKED_BOXES or WINGDINGS.get(mark) == "checked"


def _read_circled(text: str) -> MarkValue | None:
    """㊒・無 and 1 ② 3: a circle drawn by the font."""
    if text[:1] in CIRCLED_CHOICES or any(char in CIRCLED_CHOICES for char in text):
        labels = [part.strip() for part in re.split(r"[・/、,\s]+", text) if part.strip()]
        plain = tuple(
            "".join(CIRCLED_CHOICES.get(char, char) for char in label) for label in labels
        )
        chosen = [
            name
            for label, name in zip(labels, plain, strict=True)
            if any(char in CIRCLED_CHOICES for char in label)
        ]
        selected = chosen[0] if len(chosen) == 1 else None
        return _chosen(plain, selected, "circled", ())
    if _DIGITS.fullmatch(text) and sum(char in _CIRCLED_DIGITS for char in text) == 1:
        digits = [char for char in text if char.isdigit() or char in _CIRCLED_DIGITS]
        plain = tuple(
            str(_CIRCLED_DIGITS.index(char) + 1) if char in _CIRCLED_DIGITS else char
            for char in digits
        )
        circled = next(char for char in digits if char in _CIRCLED_DIGITS)
        return _chosen(plain, str(_CIRCLED_DIGITS.index(circled) + 1), "circled", ())
    return None


def _read_struck_or_parenthesised(text: str) -> MarkValue | None:
    """有・~~無~~ and (有)・無."""
    labels = [part.strip() for part in re.split(r"[・/、\s]+", text) if part.strip()]
    if len(labels) < 2:
        return None
    struck = [_STRUCK.fullmatch(label) for label in labels]
    if any(struck):
        plain = tuple(
            (match["label"] or match["tagged"]) if match else label
            for match, label in zip(struck, labels, strict=True)
        )
        left = [name for match, name in zip(struck, plain, strict=True) if match is None]
        return _chosen(plain, left[0] if len(left) == 1 else None, "strike", ())
    bracketed = [_PARENTHESISED.match(label) for label in labels]
    plain = tuple(
        match["label"] if match else label for match, label in zip(bracketed, labels, strict=True)
    )
    chosen = [match["label"] for match in bracketed if match]
    if len(chosen) == 1 and frozenset(plain) in _EXCLUSIVE_PAIRS:
        flags = ("parenthesised_choice", "low_confidence")
        return _chosen(plain, chosen[0], "parenthesised", flags)
    return None


def _chosen(
    group: tuple[str, ...], selected: str | None, evidence: str, flags: tuple[str, ...]
) -> MarkValue:
    if selected is None:
        return MarkValue(state="unknown", group=group, evidence=evidence, flags=flags)
    return MarkValue(
        label=selected,
        state="checked",
        group=group,
        selected=selected,
        evidence=evidence,
        flags=flags,
    )


def _read_single(text: str) -> MarkValue:
    mark = read_mark(text)
    if mark is None:
        return MarkValue(label=text, state="unknown")
    label, detail = split_detail(mark.rest)
    return MarkValue(
        label=label, state=mark.state, detail=detail, evidence=mark.evidence, flags=mark.flags
    )


def conflicting_marks(marks: list[MarkValue]) -> tuple[str, ...]:
    """Labels that the marks of one group name both checked and unchecked."""
    states: dict[str, set[str]] = {}
    for mark in marks:
        if mark.label and mark.state in ("checked", "unchecked"):
            states.setdefault(mark.label, set()).add(mark.state)
    return tuple(label for label, seen in states.items() if len(seen) > 1)
