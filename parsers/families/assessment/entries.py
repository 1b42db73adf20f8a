"""Labels of an assessment with the printed stretches that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from corpus.forms.assessments import AssessmentItem
from corpus.geometry import BBox
from corpus.layout import Cell, TextBlock
from parsers.families.assessment.labels import LabelParts
from parsers.families.assessment.place import Place
from parsers.families.outline import joined
from parsers.forms.labels import folded_label, label_variants
from parsers.repair.printed_lines import printed_lines

LABEL_FLAG = "label_mended"


class Printed(Struct, frozen=True):
    """A stretch of print: a cell of a table, or a line of a block of text.

    Attributes:
        source: the cell or block it lies in.
        line_no: 0-based line of the block; None for a whole cell.
    """

    text: str
    source: Cell | TextBlock
    line_no: int | None = None

    @property
    def page_number(self) -> int:
        """Page it stands on."""
        return self.source.page_number

    @property
    def bbox(self) -> BBox:
        """Box of its cell or block, in points."""
        return self.source.bbox

    @property
    def raw_text(self) -> str:
        """As printed."""
        return self.source.raw_text if self.line_no is None else self.text

    @property
    def confidence(self) -> float | None:
        """0..1; None where unknown."""
        return self.source.confidence


class Label(Struct, frozen=True):
    """A printed label, what it means, and where in the form it stands."""

    printed: Printed
    parts: LabelParts
    place: Place
    item: AssessmentItem | None
    outer: tuple[str, ...] = ()

    @property
    def is_misread(self) -> bool:
        """Whether the form's label was recognised although it is printed a little otherwise."""
        if self.item is None or self.item.group == self.parts.text:
            return False
        printed = label_variants(self.parts.text)
        return not any(
            folded_label(known) in printed for known in (self.item.label, *self.item.labels)
        )

    @property
    def name(self) -> str:
        """The label as printed, or as the form has it where a scan misread it."""
        is_mended = self.is_misread and self.item is not None
        return self.item.label if is_mended and self.item is not None else self.parts.text

    @property
    def item_no(self) -> str | None:
        """Number of the item, see `Place.item_no`."""
        return self.place.item_no(self.item, self.parts)

    @property
    def path(self) -> tuple[str, ...]:
        """The labels from the section inwards."""
        group = f"{self.place.group}{self.place.group_no}" if self.place.group else None
        levels = [self.place.section_name, self.place.heading, group, *self.outer, self.name]
        kept = [level for level in levels if level]
        return tuple(level for i, level in enumerate(kept) if i == 0 or level != kept[i - 1])


class Entry(Struct, frozen=True):
    """A label with the stretches printed for it; none where the place is empty.

    Attributes:
        flags: how the two were brought together, where it is not by a table's grid.
    """

    label: Label
    values: tuple[Printed, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def all_flags(self) -> tuple[str, ...]:
        """Its own flags, and that of a label that was mended."""
        return (*self.flags, LABEL_FLAG) if self.label.is_misread else self.flags

    @property
    def text(self) -> str:
        """The printed stretches as one text; whole blocks as layout mended them."""
        return printed_text(self.values)

    @property
    def raw_text(self) -> str:
        """The printed stretches line by line."""
        return "\n".join(value.raw_text for value in self.values)

    @property
    def place_of_print(self) -> Printed:
        """Where the value is printed; the label where nothing is."""
        return self.values[0] if self.values else self.label.printed

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells its values stand in."""
        return tuple(v.source for v in self.values if isinstance(v.source, Cell))


def printed_text(values: Sequence[Printed]) -> str:
    """Stretches of print as one text."""
    texts: list[str] = []
    for source, stretch in groupby(values, key=lambda value: value.source):
        lines = [line.text for line in stretch]
        is_whole = isinstance(source, TextBlock) and lines == _lines_of(source)
        texts.append(source.text.strip() if is_whole else joined(lines))
    return "\n".join(text for text in texts if text)


def _lines_of(block: TextBlock) -> list[str]:
    return [line.strip() for line in printed_lines(block) if line.strip()]


# Lines of the grid drawn through one answer part its list of choices, not its text.
_LIST_PART = re.compile(r"^\s*(?:[<＜く〈]?\s*選択肢|[0-9０-９]{1,2}\s*[)）])")


def is_list_part(text: str) -> bool:
    """Whether a stretch is part of a printed list of choices."""
    return _LIST_PART.match(text) is not None


def block_lines(block: TextBlock) -> Iterable[Printed]:
    """The printed lines of a block."""
    for line_no, line in enumerate(printed_lines(block) or [block.text]):
        if line.strip():
            yield Printed(line.strip(), block, line_no)
