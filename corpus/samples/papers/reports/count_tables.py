"""Tables of counts whose heads are paths of labels, for yearly reports."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, RulingKind
from corpus.samples.tables import grid_table

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

Labels = tuple[str, ...]
"""Labels from the outermost head inwards."""


class CountStyle(Struct, frozen=True, kw_only=True):
    """How such a table is printed.

    Attributes:
        stub_head: head of the labels at the left.
        zero: printed for none: ``0``, ``－`` or nothing.
        is_wide: whether digits are full-width.
        suffix: printed behind each number.
        totals: the words that head sums.
        stub_width, width: relative widths of a label at the left and of a number.
    """

    section: str
    stub_head: str
    zero: str = "0"
    is_wide: bool = False
    suffix: str = ""
    totals: tuple[str, ...] = ("計", "合計")
    unit: str | None = None
    title: str | None = None
    ruling: RulingKind = "grid"
    stub_width: float = 8.0
    width: float = 4.0
    size_share: float = 1.0
    centred: bool = False


Years = int | Sequence[int]
"""The fiscal year of all numbers, or of each column."""


def count_table(
    draft: Draft,
    style: CountStyle,
    heads: Sequence[Labels],
    rows: Sequence[tuple[Labels, Sequence[int]]],
    years: Years,
) -> None:
    """Print a table of counts and note each number."""
    depth = max(map(len, heads))
    n_stub = max(len(labels) for labels, _ in rows)
    printed = [
        [*_corner(style.stub_head, n_stub, level), *_head_row(heads, level)]
        for level in range(depth)
    ]
    previous: Labels = ()
    for labels, numbers in rows:
        printed.append([*_stub(labels, previous, n_stub), *(_cell(n, style) for n in numbers)])
        previous = labels
        _note_row(draft, style, labels, heads, numbers, years)
    draft.table(
        grid_table(
            printed,
            (*[style.stub_width] * n_stub, *[style.width] * len(heads)),
            n_header_rows=depth,
            stub_columns=n_stub,
            section=style.section,
            title=style.title,
            unit=style.unit,
            ruling=style.ruling,
            centred=style.centred,
            size_pt=draft.look.size_pt * style.size_share,
        )
    )


def _corner(stub_head: str, n_stub: int, level: int) -> list[str]:
    return [stub_head, *[LEFT] * (n_stub - 1)] if level == 0 else [ABOVE] * n_stub


def _head_row(heads: Sequence[Labels], level: int) -> list[str]:
    """The heads of one line: a label over its whole group, and down where nothing is below it."""
    row = []
    previous: Labels = ()
    for path in heads:
        if level >= len(path):
            row.append(ABOVE)
        elif level + 1 < len(path) and path[: level + 1] == previous[: level + 1]:
            row.append(LEFT)
        else:
            row.append(path[level])
        previous = path
    return row


def _stub(labels: Labels, previous: Labels, n_stub: int) -> list[str]:
    row = list(labels) + [LEFT] * (n_stub - len(labels))
    for level in range(len(labels) - 1):
        if labels[: level + 1] == previous[: level + 1]:
            row[level] = ABOVE
    return row


def _note_row(  # noqa: PLR0913  a row with all that its numbers belong to
    draft: Draft,
    style: CountStyle,
    labels: Labels,
    heads: Sequence[Labels],
    numbers: Sequence[int],
    years: Years,
) -> None:
    of_columns = [years] * len(heads) if isinstance(years, int) else years
    for path, number, year in zip(heads, numbers, of_columns, strict=True):
        is_stated = bool(number) or style.zero == "0"
        draft.fact(
            "statistics",
            section=style.section,
            row_label=_joined(labels),
            column_label=_joined(path),
            fiscal_year=year,
            value=float(number) if is_stated else None,
            status="reported" if is_stated else "dash" if style.zero else "blank",
            is_total=bool({labels[-1], path[-1]} & set(style.totals)),
        )


def _cell(number: int, style: CountStyle) -> str:
    if not number and style.zero != "0":
        return style.zero
    text = f"{number:,}{style.suffix}"
    return text.translate(_FULL_WIDTH) if style.is_wide else text


def _joined(labels: Labels) -> str:
    """A path as it is asked for in the warehouse, without the line breaks of narrow cells."""
    return " / ".join(labels).replace("\n", "")
