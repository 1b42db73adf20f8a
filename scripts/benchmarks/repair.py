"""``scripts/bench repair``: how many misread characters repair mends for each that it breaks.

Sample papers of the held-back split are scanned and read by OCR (kept in build/scans; remove that
folder to read anew), repaired, and compared with what was printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.samples.build import ensure_samples
from scripts.evaluation.repairs import RepairCount, count_repairs, papers_of, scanned_paper

BUILD = Path(__file__).parents[2] / "build"
GOAL = 20
"""Characters mended for each one broken, at least."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print; ends with 1 where the goal is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench repair", description=__doc__)
    parser.add_argument("--variant", action="append", help="scan200 and scan150 by default")
    parser.add_argument("--split", default="holdout", choices=("dev", "holdout"))
    parser.add_argument("--samples", type=Path, default=BUILD / "samples")
    parser.add_argument("--kept", type=Path, default=BUILD / "scans")
    parser.add_argument("--only-kept", action="store_true", help="scan nothing that is not kept")
    options = parser.parse_args(arguments)
    if options.samples == BUILD / "samples":
        ensure_samples(options.samples)
    total: dict[str, RepairCount] = {}
    n_pages = 0
    for variant in options.variant or ("scan200", "scan150"):
        for path in papers_of(options.samples, options.split):
            if options.only_kept and not (options.kept / f"{path.stem}.{variant}.msgpack").exists():
                continue
            paper = scanned_paper(path, variant, options.kept)
            n_pages += len(paper.read.pages)
            for reason, count in count_repairs(paper).items():
                total[reason] = _sum(total.get(reason, RepairCount()), count)
    sys.stdout.write(_table(total, n_pages))
    everything = RepairCount()
    for count in total.values():
        everything = _sum(everything, count)
    return 0 if everything.mended >= GOAL * everything.broken else 1


def _sum(a: RepairCount, b: RepairCount) -> RepairCount:
    return RepairCount(a.mended + b.mended, a.broken + b.broken, a.still_wrong + b.still_wrong)


def _table(total: dict[str, RepairCount], n_pages: int) -> str:
    rows = [f"{n_pages} scanned pages", f"{'':14}{'mended':>8}{'broken':>8}{'still wrong':>13}"]
    everything = RepairCount()
    for reason, count in sorted(total.items()):
        everything = _sum(everything, count)
        rows.append(_row(reason, count))
    rows.append(_row("all", everything))
    return "\n".join((*rows, f"goal: {GOAL} mended for each one broken", ""))


def _row(name: str, count: RepairCount) -> str:
    return f"{name:14}{count.mended:>8}{count.broken:>8}{count.still_wrong:>13}"
