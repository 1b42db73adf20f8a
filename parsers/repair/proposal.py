"""Proposed repairs of a text: which of them are taken, and what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec
from rapidfuzz.distance import Levenshtein

from corpus.document import Issue
from corpus.layout import Cell, Repair, RepairReason, TextBlock

CONFIDENCES: dict[RepairReason, float] = {
    "date": 0.95,
    "form": 0.95,
    "pack_name": 0.9,
    "pack_phrase": 0.9,
    "script": 0.95,
    "sum": 0.9,
    "dictionary": 0.75,
}
"""How often repairs of each kind may be trusted to be right: below what is read with certainty.
On held-back scans they are right more often (see scripts/bench repair); papers vary more."""


Unit = TypeVar("Unit", bound=Cell | TextBlock)


class Proposal(NamedTuple):
    """A stretch of a text to be put right; ``length`` of what stands there, None: as of ``new``."""

    start: int
    new: str
    reason: RepairReason
    evidence: str
    length: int | None = None

    @property
    def end(self) -> int:
        """Where the stretch ends (exclusive)."""
        return self.start + (len(self.new) if self.length is None else self.length)


def settle(text: str, proposals: Iterable[Proposal]) -> tuple[Repair, ...]:
    """The repairs that proposals come to, by position.

    Two kinds of evidence for one character count once, the surer one; where they contradict
    each other there is no evidence.
    """
    edits: dict[tuple[int, int], Repair] = {}
    contradicted: set[tuple[int, int]] = set()
    for proposal in proposals:
        for edit in _edits_of(text, proposal):
            place = _place(edit)
            known = edits.get(place)
            if known is not None and known.new != edit.new:
                contradicted.add(place)
            elif known is None or known.confidence < edit.confidence:
                edits[place] = edit
    agreed = [edit for place, edit in sorted(edits.items()) if place not in contradicted]
    return _in_repaired_text(agreed)


def _edits_of(text: str, proposal: Proposal) -> Sequence[Repair]:
    """What a proposal changes, one character at a time; positions are in the text as read."""
    old = text[proposal.start : proposal.end]
    if len(old) != proposal.end - proposal.start:
        raise ValueError(f"{proposal} reaches beyond the end of its text")
    edits: list[Repair] = []
    for edit in Levenshtein.editops(old, proposal.new):
        position = proposal.start + edit.src_pos
        before = "" if edit.tag == "insert" else old[edit.src_pos]
        after = "" if edit.tag == "delete" else proposal.new[edit.dest_pos]
        if edits and not before and _place(edits[-1]) == (position, 0):
            after = edits.pop().new + after
        reason, evidence = proposal.reason, proposal.evidence
        edits.append(Repair(position, before, after, reason, evidence, CONFIDENCES[reason]))
    return edits


def _place(edit: Repair) -> tuple[int, int]:
    """Where an edit stands: between two characters, or on one."""
    return edit.position, len(edit.old)


def _in_repaired_text(edits: Iterable[Repair]) -> tuple[Repair, ...]:
    """Edits in order, their positions moved from the text as read to the repaired one."""
    moved = []
    grown = 0
    for edit in edits:
        moved.append(msgspec.structs.replace(edit, position=edit.position + grown))
        grown += len(edit.new) - len(edit.old)
    return tuple(moved)


def apply_repairs(text: str, repairs: Sequence[Repair]) -> str:
    """The text with its repairs made, which are in order."""
    for repair in repairs:
        text = _put(text, repair.position, repair.old, repair.new)
    return text


def text_as_read(unit: Cell | TextBlock) -> str:
    """The mended text of a cell or block without its repairs."""
    text = unit.text
    for repair in reversed(unit.repairs):
        text = _put(text, repair.position, repair.new, repair.old)
    return text


def _put(text: str, position: int, old: str, new: str) -> str:
    return text[:position] + new + text[position + len(old) :]


def with_repairs(unit: Unit, repairs: tuple[Repair, ...]) -> Unit:
    """The cell or block as read, repaired; the same object where there is nothing to repair."""
    if not repairs:
        return unit
    surest = min(repair.confidence for repair in repairs)
    confidence = surest if unit.confidence is None else min(unit.confidence, surest)
    return msgspec.structs.replace(
        unit,
        text=apply_repairs(unit.text, repairs),
        confidence=confidence,
        repairs=repairs,
    )


def issue_of(unit: Cell | TextBlock) -> Issue:
    """The report of the repairs of a cell or block."""
    made = "; ".join(
        f"{repair.old} → {repair.new} ({repair.reason}: {repair.evidence})"
        for repair in unit.repairs
    )
    message = f"page {unit.page_number}: “{unit.text}” was read otherwise: {made}"
    return Issue("ocr_repair", "info", message, unit.page_number, unit.bbox)
