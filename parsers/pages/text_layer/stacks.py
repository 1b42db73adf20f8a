"""Vertical writing that the content does not declare: glyphs placed one below the other.

Newspapers, spreadsheets and some word processors set vertical lines with a horizontal font, each
glyph placed by itself; digits in a vertical line stand upright side by side (縦中横).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parsers.pages.text_layer.characters import Glyph
from parsers.pages.text_layer.runs import Run, join_runs

STACK_PITCH_EM = 1.15
"""Single glyphs standing one below the other at most this far apart are vertical writing; text
lines set horizontally keep 1.2 em and more."""

_CONTENT_STACK = 3
"""Glyphs that the content itself orders downwards without a gap, from which on they are a vertical
line even where neighbours stand close beside them."""

_STACK_SHIFT_EM = 0.3
"""How far the middles of stacked glyphs may differ sideways."""

_SPACED_LABEL_EM = 3.2
"""Pitch of the letters of a letter-spaced label, at most; vertical lines of a table that stand
closer than this are told by the order of the content instead."""

_ROW_PT = 6.0
"""Height of the bands in which neighbours are looked up."""

_UPRIGHT_RUN_EM = 1.3
"""Widest run of digits set upright in a vertical line."""

_VERTICAL_BRACKETS = "（）「」『』【】〔〕、。，．・ー―…｜︵︶﹁﹂"


def stack_in_content_order(runs: Sequence[Run]) -> list[Run]:
    """Join runs of single glyphs that the content places one below the other."""
    result: list[Run] = []
    chain: list[Run] = []
    for run in runs:
        if chain and _may_stack(run) and _stands_below(chain[-1].glyphs[-1], run.glyphs[0]):
            chain.append(run)
            continue
        result += _stacked(chain, _CONTENT_STACK)
        chain = [run] if _may_stack(run) else []
        if not chain:
            result.append(run)
    return result + _stacked(chain, _CONTENT_STACK)


def _stacked(chain: list[Run], minimum: int) -> list[Run]:
    """The chain as one vertical run, or as it was where it is too short."""
    glyphs = [_turned_down(glyph) for run in chain for glyph in run.glyphs]
    if len(chain) < 2 or len(glyphs) < minimum:
        return chain
    return [Run(glyphs, "down", chain[0].spaced, any(run.doubled for run in chain))]


def _turned_down(glyph: Glyph) -> Glyph:
    """The glyph as one of a vertical line, so that what follows below is joined to it."""
    return glyph._replace(style=glyph.style._replace(direction="down"))


def stack_single_glyphs(runs: Sequence[Run]) -> list[Run]:
    """Join single glyphs that stand one below the other whatever their order in the content."""
    singles = [run for run in runs if len(run.glyphs) == 1 and _may_stack(run)]
    singles = _without_neighbours(singles)
    if len(singles) < 2:
        return list(runs)
    singles.sort(key=lambda run: run.glyphs[0].top)
    columns: dict[int, list[Run]] = defaultdict(list)
    for run in singles:
        columns[round(_x_mid(run.glyphs[0]))].append(run)
    stacked: set[int] = set()
    stacks: dict[int, list[Run]] = {}
    for run in singles:
        if id(run) not in stacked:
            stack = _stack_from(run, columns, stacked)
            if len(stack) > 1:
                stacked.update(id(member) for member in stack)
                stacks[id(run)] = _stacked(stack, 2)
    return [
        member
        for run in runs
        for member in stacks.get(id(run), [] if id(run) in stacked else [run])
    ]


def _without_neighbours(singles: Sequence[Run]) -> list[Run]:
    """Leave out letters of a letter-spaced label (担　当　課), which may stand over another one."""
    rows: dict[int, list[Glyph]] = defaultdict(list)
    for run in singles:
        rows[round(run.glyphs[0].bottom / _ROW_PT)].append(run.glyphs[0])
    return [run for run in singles if not _has_neighbour(run.glyphs[0], rows)]


def _has_neighbour(glyph: Glyph, rows: dict[int, list[Glyph]]) -> bool:
    row = round(glyph.bottom / _ROW_PT)
    reach = _SPACED_LABEL_EM * glyph.style.size_pt
    return any(
        other is not glyph
        and abs(other.x0 - glyph.x0) <= reach
        and abs(other.bottom - glyph.bottom) <= _STACK_SHIFT_EM * glyph.style.size_pt
        for step in (-1, 0, 1)
        for other in rows.get(row + step, ())
    )


def _may_stack(run: Run) -> bool:
    """Kana, kanji and brackets stand in vertical lines; digits and marks (○ ×) do in columns."""
    if run.direction == "down":
        return True
    return len(run.glyphs) == 1 and run.direction == "right" and _is_japanese(run.glyphs[0].text)


def _is_japanese(text: str) -> bool:
    code = ord(text[0])
    return (
        0x3041 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or code >= 0x20000
        or text in _VERTICAL_BRACKETS
    )


def _x_mid(glyph: Glyph) -> float:
    return (glyph.x0 + glyph.x1) / 2


def _stack_from(run: Run, columns: dict[int, list[Run]], taken: set[int]) -> list[Run]:
    stack = [run]
    while True:
        last = stack[-1].glyphs[0]
        key = round(_x_mid(last))
        below = next(
            (
                other
                for step in (0, -1, 1)
                for other in columns.get(key + step, ())
                if id(other) not in taken and _stands_below(last, other.glyphs[0])
            ),
            None,
        )
        if below is None:
            return stack
        stack.append(below)


def _stands_below(upper: Glyph, lower: Glyph) -> bool:
    size = max(upper.style.size_pt, lower.style.size_pt)
    pitch = (lower.top + lower.bottom - upper.top - upper.bottom) / 2
    return (
        0.3 * size < pitch <= STACK_PITCH_EM * size
        and abs(_x_mid(upper) - _x_mid(lower)) <= _STACK_SHIFT_EM * size
        and abs(lower.style.size_pt - upper.style.size_pt) <= 0.1 * size
    )


def join_upright_digits(runs: Sequence[Run]) -> list[Run]:
    """Put digits set upright into the vertical line that they stand in."""
    hosts = [run for run in runs if run.direction == "down"]
    if not hosts:
        return list(runs)
    horizontal: list[Run] = []
    for run in runs:
        if run.direction != "right":
            continue
        host = _host_of(run, hosts)
        if host is None:
            horizontal.append(run)
        else:
            host.glyphs.extend(_spread_downwards(run))
            host.glyphs.sort(key=lambda glyph: glyph.top)
    others = [run for run in runs if run.direction in ("up", "left")]
    return horizontal + join_runs(hosts) + others


def _host_of(run: Run, hosts: Sequence[Run]) -> Run | None:
    first, last = run.glyphs[0], run.glyphs[-1]
    if len(run.glyphs) > 4 or not all(g.text.isascii() and g.text.isalnum() for g in run.glyphs):
        return None
    x_mid, y_mid = (first.x0 + last.x1) / 2, (first.top + first.bottom) / 2
    for host in hosts:
        upper, lower = host.glyphs[0], host.glyphs[-1]
        size = upper.style.size_pt
        if (
            last.x1 - first.x0 <= _UPRIGHT_RUN_EM * size
            and upper.top - size <= y_mid <= lower.bottom + size
            and abs(x_mid - _x_mid(upper)) <= _STACK_SHIFT_EM * size
        ):
            return host
    return None


def _spread_downwards(run: Run) -> list[Glyph]:
    """Digits standing side by side get boxes one below the other, so that edges keep growing."""
    first, last = run.glyphs[0], run.glyphs[-1]
    step = (first.bottom - first.top) / len(run.glyphs)
    return [
        _turned_down(glyph)._replace(
            x0=first.x0,
            x1=last.x1,
            top=first.top + step * index,
            bottom=first.top + step * (index + 1),
        )
        for index, glyph in enumerate(run.glyphs)
    ]
