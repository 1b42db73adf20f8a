"""Scoring one paper: read it as the program does, compare it with its truth file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from corpus.document import ParsedFile, SourceFile
from corpus.layout import Table
from scripts.evaluation.counts import Counts
from scripts.evaluation.mentions import (
    score_checkboxes,
    score_choices,
    score_dates,
    score_departments,
    score_groups,
    score_keys,
)
from scripts.evaluation.rows import score_rows
from scripts.evaluation.tables import score_tables
from scripts.evaluation.texts import comparable, order_free_errors

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
}


class PaperScore(Struct, frozen=True, kw_only=True):
    """The scores of a paper.

    Attributes:
        labels: what it can be grouped by: family, variant, split, producer, mark_style.
        metrics: counts by the metric's name, see `METRICS` in the report.
        sureness: of each aligned cell, the confidence and whether it is right.
        failure: why it could not be read; None if it was.
    """

    name: str
    labels: dict[str, str]
    n_pages: int
    metrics: dict[str, Counts]
    sureness: tuple[tuple[float, bool], ...] = ()
    failure: str | None = None


def read_truth(path: Path) -> dict[str, Any]:
    """The truth beside a paper.

    Raises:
        OSError, ValueError: if it is not there or is no JSON object.
    """
    truth = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
    if not isinstance(truth, dict):
        raise ValueError(f"{path.with_suffix('.truth.json')} is not a JSON object")
    return truth


def score_file(path: Path, read: Callable[[SourceFile], ParsedFile]) -> PaperScore:
    """Read a paper and score it."""
    truth = read_truth(path)
    data = path.read_bytes()
    source = SourceFile(
        sha256=hashlib.sha256(data).hexdigest(),
        path=str(path),
        media_type=MEDIA_TYPES[path.suffix.lower()],
        size_bytes=len(data),
    )
    try:
        parsed = read(source)
    except Exception as error:  # noqa: BLE001  a paper that crashes the parser scores nothing
        return score_parsed(path.stem, truth, _nothing_read(source), failure=repr(error))
    return score_parsed(path.stem, truth, parsed, failure=parsed.error)


def score_parsed(
    name: str, truth: dict[str, Any], parsed: ParsedFile, failure: str | None = None
) -> PaperScore:
    """Score what was read of a paper; keys that the truth does not have are not scored."""
    metrics: dict[str, Counts] = {}
    sureness: tuple[tuple[float, bool], ...] = ()
    if "tables" in truth:
        metrics, sureness = _table_metrics(truth["tables"], parsed)
    metrics |= _mention_metrics(truth, parsed)
    metrics |= _row_metrics(truth, parsed)
    metrics |= _whole_metrics(truth, parsed)
    labels = {
        key: str(truth.get(key, "-"))
        for key in ("family", "variant", "split", "producer", "mark_style")
    }
    return PaperScore(
        name=name,
        labels=labels,
        n_pages=parsed.page_count,
        metrics=metrics,
        sureness=sureness,
        failure=failure,
    )


def _nothing_read(source: SourceFile) -> ParsedFile:
    return ParsedFile(source=source, status="failed", page_count=0)


def _table_metrics(
    truths: list[dict[str, Any]], parsed: ParsedFile
) -> tuple[dict[str, Counts], tuple[tuple[float, bool], ...]]:
    scores = score_tables(truths, list(_all_tables(parsed)))
    metrics: dict[str, Counts] = {}
    for score in scores:
        _add(metrics, "cells", score.cells)
        _add(metrics, "whole_rows", score.rows)
        if score.ruling != "extra":
            _add(metrics, f"cells_{score.ruling}", score.cells)
            _add(metrics, f"whole_rows_{score.ruling}", score.rows)
        if score.joined is not None:
            _add(metrics, "joined", Counts(1, 1, int(score.joined)))
    return metrics, tuple(pair for score in scores for pair in score.sureness)


def _add(metrics: dict[str, Counts], name: str, counts: Counts) -> None:
    metrics[name] = metrics.get(name, Counts()) + counts


def _all_tables(parsed: ParsedFile) -> Iterable[Table]:
    return (table for document in parsed.documents for table in document.tables)


def _mention_metrics(truth: dict[str, Any], parsed: ParsedFile) -> dict[str, Counts]:
    documents = parsed.documents
    boxes = [box for document in documents for box in document.checkboxes]
    fields = [field for document in documents for field in document.fields]
    dates = [date for document in documents for date in document.dates]
    departments = [unit.path for document in documents for unit in document.department_mentions]
    departments += [unit.path for document in documents for unit in document.departments]
    scorers: dict[str, tuple[str, Callable[[], Counts]]] = {
        "boxes": ("checkboxes", lambda: score_checkboxes(truth["checkboxes"], boxes)),
        "box_groups": ("checkboxes", lambda: score_groups(truth["checkboxes"], boxes)),
        "dates": ("dates", lambda: score_dates(truth["dates"], dates)),
        "departments": (
            "departments",
            lambda: score_departments(truth["departments"], departments),
        ),
        "choices": ("choices", lambda: score_choices(truth["choices"], fields)),
        "keys": ("keys", lambda: score_keys(truth["keys"], fields)),
    }
    return {name: score() for name, (key, score) in scorers.items() if key in truth}


def _row_metrics(truth: dict[str, Any], parsed: ParsedFile) -> dict[str, Counts]:
    rows = [row for document in parsed.documents for row in document.rows]
    metrics: dict[str, Counts] = {}
    for table, (by_key, strict) in score_rows(
        truth.get("facts", {}), rows, truth.get("municipality", {}).get("name") or ""
    ).items():
        metrics[f"rows_{table}"] = by_key
        metrics[f"strict_{table}"] = strict
        _add(metrics, "rows", by_key)
        _add(metrics, "strict", strict)
    return metrics


def _whole_metrics(truth: dict[str, Any], parsed: ParsedFile) -> dict[str, Counts]:
    metrics: dict[str, Counts] = {}
    if truth.get("page_texts"):
        errors, n_true = order_free_errors(
            truth["page_texts"], (page.text for page in parsed.pages)
        )
        metrics["characters"] = Counts(n_true, n_true, max(n_true - errors, 0))
    if "family" in truth:
        found = {document.family for document in parsed.documents}
        metrics["family"] = Counts(1, 1, int(truth["family"] in found))
    name = truth.get("municipality", {}).get("name")
    if name:
        names = {comparable(document.municipality) for document in parsed.documents}
        metrics["municipality"] = Counts(1, 1, int(comparable(name) in names))
    return metrics
