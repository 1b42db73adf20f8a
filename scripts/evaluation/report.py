"""The score table, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from scripts.evaluation.counts import Counts
from scripts.evaluation.papers import PaperScore

Share = Callable[[Counts], float | None]


def _f1(counts: Counts) -> float | None:
    return counts.f1


def _recall(counts: Counts) -> float | None:
    return counts.recall


def _error(counts: Counts) -> float | None:
    return None if counts.recall is None else 1 - counts.recall


COLUMNS: tuple[tuple[str, str, Share], ...] = (
    ("cell", "cells", _f1),
    ("row", "whole_rows", _f1),
    ("grid", "cells_grid", _f1),
    ("hlines", "cells_rows", _f1),
    ("norule", "cells_none", _f1),
    ("joined", "joined", _recall),
    ("box", "boxes", _f1),
    ("boxgrp", "box_groups", _recall),
    ("date", "dates", _f1),
    ("dept", "departments", _f1),
    ("typed", "rows", _f1),
    ("strict", "strict", _f1),
    ("choice", "choices", _recall),
    ("key", "keys", _recall),
    ("cer", "characters", _error),
    ("family", "family", _recall),
    ("town", "municipality", _recall),
)
"""Columns of the score table: heading, metric, and how its counts become a figure."""

GROUPINGS: tuple[tuple[str, ...], ...] = (
    ("variant", "split"),
    ("variant", "family"),
    ("variant", "family", "split"),
    ("variant", "mark_style"),
    ("variant", "producer"),
)
CONFIDENCE_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


def add_up(scores: Iterable[PaperScore]) -> dict[str, Counts]:
    """The counts of several papers together, by metric."""
    total: dict[str, Counts] = {}
    for score in scores:
        for name, counts in score.metrics.items():
            total[name] = total.get(name, Counts()) + counts
    return total


def group_scores(
    scores: Sequence[PaperScore], keys: Sequence[str]
) -> dict[tuple[str, ...], list[PaperScore]]:
    """Papers by the values of some labels, in order."""
    groups: dict[tuple[str, ...], list[PaperScore]] = {}
    for score in sorted(scores, key=lambda s: [s.labels[key] for key in keys]):
        groups.setdefault(tuple(score.labels[key] for key in keys), []).append(score)
    return groups


def score_table(scores: Sequence[PaperScore]) -> str:
    """The scores as text, grouped in several ways."""
    head = f"{'':42}{'papers':>7}{'pages':>6}" + "".join(f"{name:>8}" for name, _, _ in COLUMNS)
    lines = [head]
    for keys in GROUPINGS:
        lines.append(f"by {', '.join(keys)}")
        for values, group in group_scores(scores, keys).items():
            lines.append(_table_row("  " + " / ".join(values), group))
    lines += ["typed rows by table (by key columns; all columns)"]
    lines += _typed_rows(scores)
    lines += _reliability(scores)
    failed = [f"  {score.name}: {score.failure}" for score in scores if score.failure]
    return "\n".join(lines + (["not read whole", *failed] if failed else []))


def score_json(scores: Sequence[PaperScore]) -> dict[str, Any]:
    """The scores for a machine: totals by variant and split, and each paper."""
    return {
        "totals": [
            {"variant": values[0], "split": values[1], "figures": figures(add_up(group))}
            for values, group in group_scores(scores, ("variant", "split")).items()
        ],
        "papers": [
            {
                "name": score.name,
                **score.labels,
                "pages": score.n_pages,
                "failure": score.failure,
                "figures": figures(score.metrics),
            }
            for score in scores
        ],
    }


def figures(total: dict[str, Counts]) -> dict[str, float | None]:
    """The figures of the score table's columns."""
    return {name: share(total.get(metric, Counts())) for name, metric, share in COLUMNS}


def _table_row(label: str, group: Sequence[PaperScore]) -> str:
    values = figures(add_up(group)).values()
    n_pages = sum(score.n_pages for score in group)
    printed = "".join(f"{'-' if value is None else f'{value:.3f}':>8}" for value in values)
    return f"{label:42}{len(group):7}{n_pages:6}{printed}"


def _typed_rows(scores: Sequence[PaperScore]) -> list[str]:
    lines = []
    for (variant, split), group in group_scores(scores, ("variant", "split")).items():
        total = add_up(group)
        for name in sorted(name for name in total if name.startswith("rows_")):
            table = name.removeprefix("rows_")
            by_key, strict = total[name], total[f"strict_{table}"]
            lines.append(
                f"  {variant} / {split} / {table}: {by_key.f1 or 0:.3f}; {strict.f1 or 0:.3f}"
                f"  (true {by_key.n_true}, read {by_key.n_read})"
            )
    return lines


def _reliability(scores: Sequence[PaperScore]) -> list[str]:
    """How often cells are right that say how sure they are."""
    lines = []
    for (variant,), group in group_scores(scores, ("variant",)).items():
        pairs = [pair for score in group for pair in score.sureness]
        for low, high in pairwise(CONFIDENCE_BINS):
            right = [is_right for confidence, is_right in pairs if low <= confidence < high]
            if right:
                share = sum(right) / len(right)
                lines.append(
                    f"  {variant} {low:.2f}–{min(high, 1):.2f}: {share:.3f} of {len(right)}"
                )
    return ["cells right by confidence", *lines] if lines else []
