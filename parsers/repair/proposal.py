"""Proposed repairs of a text: which of them are taken, and what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from corpus.document import Issue
from corpus.layout import Cell, Repair, RepairReason, TextBlock

CONFIDENCES: dict[RepairReason, float] = {
    "date": 0.95,
    "form": 0.95,
    "pack_name": 0.9,
    "pack_phrase": 0.9,
    "sum": 0.9,
    "dictionary": 0.75,
}
"""How often repairs of each kind may be trusted to be right: below what is read with certainty.
On held-back scans they are right more often (see scripts/bench repair); papers vary more."""


Unit = TypeVar("Unit", bound=Cell | TextBlock)


class Proposal(NamedTuple):
    """A substring of a text to be put right, of the same length as what stands there."""

    start: int
    new: str
    reason: RepairReason
    evidence: str


def settle(text: str, proposals: Iterable[Proposal]) -> tuple[Repair, ...]:
    """The repairs that proposals come to, by position.

    Two kinds of evidence for one character count once, the surer one; where they contradict
    each other there is no evidence.
    """
    repairs: dict[int, Repair] = {}
    contradicted: set[int] = set()
    for proposal in proposals:
        for repair in _repairs_of(text, proposal):
            known = repairs.get(repair.position)
            if known is not None and known.new != repair.new:
                contradicted.add(repair.position)
            elif known is None or known.confidence < repair.confidence:
                repairs[repair.position] = repair
    return tuple(
        repair for position, repair in sorted(repairs.items()) if position not in contradicted
    )


def _repairs_of(text: str, proposal: Proposal) -> Iterable[Repair]:
    old = text[proposal.start : proposal.start + len(proposal.new)]
    if len(old) != len(proposal.new):
        raise ValueError(f"{proposal} reaches beyond the end of its text")
    for offset, (before, after) in enumerate(zip(old, proposal.new, strict=True)):
        if before != after:
            yield Repair(
                proposal.start + offset,
                before,
                after,
                proposal.reason,
                proposal.evidence,
                CONFIDENCES[proposal.reason],
            )


def apply_repairs(text: str, repairs: Sequence[Repair]) -> str:
    """The text with its repairs made."""
    characters = list(text)
    for repair in repairs:
        characters[repair.position] = repair.new
    return "".join(characters)


def text_as_read(unit: Cell | TextBlock) -> str:
    """The mended text of a cell or block without its repairs."""
    characters = list(unit.text)
    for repair in unit.repairs:
        characters[repair.position] = repair.old
    return "".join(characters)


def with_repairs(unit: Unit, repairs: tuple[Repair, ...]) -> Unit:
    """The cell or block repaired; the same object where there is nothing to repair."""
    if not repairs:
        return unit
    surest = min(repair.confidence for repair in repairs)
    confidence = surest if unit.confidence is None else min(unit.confidence, surest)
    return msgspec.structs.replace(
        unit,
        text=apply_repairs(unit.text, repairs),
        confidence=confidence,
        repairs=tuple(sorted((*unit.repairs, *repairs), key=lambda repair: repair.position)),
    )


def issue_of(unit: Cell | TextBlock) -> Issue:
    """The report of the repairs of a cell or block."""
    made = "; ".join(
        f"{repair.old} → {repair.new} ({repair.reason}: {repair.evidence})"
        for repair in unit.repairs
    )
    message = f"page {unit.page_number}: “{unit.text}” was read otherwise: {made}"
    return Issue("ocr_repair", "info", message, unit.page_number, unit.bbox)
