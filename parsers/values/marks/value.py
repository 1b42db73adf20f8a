"""What a printed mark means."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.page import MarkState

MarkReadState = (
    MarkState
    | Literal[
        "not_applicable",  # － in a matrix of marks
        "none_selected",  # □有 □無
        "not_a_selection",  # ①…②…③ as enumerators
        "not_a_checkbox",  # an instruction, a glyph that is missing (□橋)
        "blank",  # a choice list with nothing chosen
    ]
)


class MarkValue(Struct, frozen=True, kw_only=True):
    """A mark with its label, or a group of them with what is chosen.

    Attributes:
        detail: what stands in ( ) behind the label.
        group: the printed choices, where the text holds several.
        selected: the chosen one of a group; None where none, or against its exclusivity.
        choice_no: 1-based number of the chosen entry of a numbered list.
        evidence: what shows it: ``glyph``, ``bracket``, ``circled``, ``strike``,
            ``parenthesised``, ``acroform``, ``transcript``, ``matrix_cell``, ``choice_list``.
    """

    label: str = ""
    state: MarkReadState = "unknown"
    detail: str | None = None
    group: tuple[str, ...] = ()
    selected: str | None = None
    choice_no: int | None = None
    evidence: str = "glyph"
    flags: tuple[str, ...] = ()
