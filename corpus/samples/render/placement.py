"""Where a producer put what it printed."""

from __future__ import annotations

from msgspec import Struct


class Placement(Struct, frozen=True):
    """What a producer tells about its pages.

    Attributes:
        table_pages: 1-based page numbers of each table, in the order of the paper's tables,
            nested ones after their parent; None where the producer cannot say.
        page_texts: what was printed on each page, in the order of printing.
    """

    table_pages: tuple[tuple[int, ...] | None, ...]
    page_texts: tuple[str, ...]
