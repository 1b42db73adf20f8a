"""Cells of a row that are one entry of a list of people: a post, and the name beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import structs

from corpus.characters import squeezed
from corpus.geometry import BBox, union_of
from corpus.layout import Cell
from parsers.families.minutes.labels import head_labels
from parsers.families.minutes.speakers import (
    MAX_NAME_PART,
    begins_with_name,
    name_of,
    role_of,
)


def entries_in(cells: Sequence[Cell], *, is_ruled: bool) -> Iterator[Cell]:
    """The cells of a table row by row; a post and the name right of it are one entry.

    Args:
        cells: in the order of their rows.
        is_ruled: lines part the columns; where white space does, it may part the two words of a
            name as well, and printed lines that stand close are taken for one row.
    """
    for _, grouped in groupby(cells, key=lambda cell: cell.row):
        row = list(grouped)
        printed = [row] if is_ruled else map(_with_names_whole, _printed_lines(row))
        for line in printed:
            yield from _entries(line)


def _entries(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The entries of a row.

    委員 alone may head the names right of it; beside another such entry it is one of them.
    """
    pairs = sum(_is_post_with_name(post, name) for post, name in pairwise(cells))
    at = 0
    while at < len(cells):
        post, name = cells[at], cells[at + 1] if at + 1 < len(cells) else None
        is_entry = pairs > 1 or head_labels().match(post.text) is None
        if name is not None and is_entry and _is_post_with_name(post, name):
            yield _joined([post, name])
            at += 2
        else:
            yield post
            at += 1


def _printed_lines(row: Sequence[Cell]) -> list[list[Cell]]:
    """A row as its printed lines, where each of them is an entry that begins with a post."""
    texts = [[text.strip() for text in cell.raw_text.split("\n")] for cell in row]
    count = len(texts[0])
    are_entries = len(row) > 1 and count > 1 and all(len(lines) == count for lines in texts)
    if not (are_entries and all(map(_is_post, texts[0]))):
        return [list(row)]
    return [
        [_line_in(cell, lines, number) for cell, lines in zip(row, texts, strict=True)]
        for number in range(count)
    ]


def _line_in(cell: Cell, lines: Sequence[str], number: int) -> Cell:
    left, top, right, _ = cell.bbox
    pitch = cell.bbox.height / len(lines)
    place = BBox(left, top + number * pitch, right, top + (number + 1) * pitch)
    return structs.replace(cell, bbox=place, text=lines[number], raw_text=lines[number])


def _with_names_whole(cells: Sequence[Cell]) -> list[Cell]:
    """A row in which white space parted family and given name behind a post (委員 | 川端 | 誠)."""
    whole: list[Cell] = []
    at = 0
    while at < len(cells):
        words = cells[at : at + 2]
        is_behind_post = bool(whole) and _is_post(whole[-1].text)
        is_last = at + 2 >= len(cells) or _is_post(cells[at + 2].text)
        if is_behind_post and is_last and _are_words_of_name(words):
            whole.append(_joined(words))
            at += 2
        else:
            whole.append(cells[at])
            at += 1
    return whole


def _are_words_of_name(cells: Sequence[Cell]) -> bool:
    words = [squeezed(cell.text) for cell in cells]
    is_short = len(words) == 2 and all(0 < len(word) <= MAX_NAME_PART for word in words)
    return is_short and role_of(words[1]) is None and name_of(" ".join(words)) is not None


def _is_post_with_name(post: Cell, name: Cell) -> bool:
    is_beside = post.column + post.column_span == name.column
    is_named = name_of(name.text) is not None and begins_with_name(squeezed(name.text))
    return is_beside and post.page_number == name.page_number and _is_post(post.text) and is_named


def _is_post(text: str) -> bool:
    held = role_of(text)
    return held is not None and held.is_strong


def _joined(cells: Sequence[Cell]) -> Cell:
    return structs.replace(
        cells[0],
        column_span=sum(cell.column_span for cell in cells),
        bbox=union_of([cell.bbox for cell in cells]),
        text="\u3000".join(cell.text.strip() for cell in cells),
        raw_text="\u3000".join(cell.raw_text for cell in cells),
    )
