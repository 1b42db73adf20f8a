"""What the inputs of a transcript can still say.

A transcriber that lost the ticks writes every box as an empty input. So an input without a
tick says "unchecked" only where the same transcript ticked another of its kind, and where it
does not stand for a bracket [○] whose content was dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from corpus.page import MarkState
from parsers.pages.transcript.content import (
    Block,
    CellContent,
    Flow,
    Inline,
    Input,
    Line,
    TableContent,
)


def with_input_states(flow: Iterable[Flow]) -> tuple[Flow, ...]:
    """Give every input of a transcript its state."""
    items = tuple(flow)
    ticked_kinds = {found.kind for found in _inputs(items) if found.checked}

    def stated(found: Input) -> Input:
        state: MarkState = "unknown"
        if found.checked:
            state = "checked"
        elif found.kind in ticked_kinds and not found.bracketed:
            state = "unchecked"
        return Input(found.kind, found.checked, found.bracketed, state)

    return tuple(
        _map_block(item, stated) if isinstance(item, Line | TableContent) else item
        for item in items
    )


def _inputs(items: Iterable[Flow]) -> Iterator[Input]:
    for item in items:
        if isinstance(item, Line):
            yield from (inline for inline in item.inlines if isinstance(inline, Input))
        elif isinstance(item, TableContent):
            for row in item.rows:
                for cell in row:
                    yield from _inputs(cell.blocks)


def _map_block(block: Block, change: Callable[[Input], Input]) -> Block:
    if isinstance(block, Line):
        inlines: tuple[Inline, ...] = tuple(
            change(inline) if isinstance(inline, Input) else inline for inline in block.inlines
        )
        return Line(inlines, block.heading_level)
    return TableContent(
        tuple(
            tuple(
                CellContent(
                    tuple(_map_block(inner, change) for inner in cell.blocks),
                    cell.row_span,
                    cell.column_span,
                )
                for cell in row
            )
            for row in block.rows
        )
    )
