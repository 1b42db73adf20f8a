"""Building the sample corpus: papers with their truth files into a folder."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from corpus.samples.catalogue import PaperPlan, plans
from corpus.samples.render.reportlab_pdf import print_with_reportlab
from corpus.samples.truth import truth_of


def build_samples(folder: Path, *, families: Iterable[str] = (), workers: int = 2) -> list[Path]:
    """Write the papers and their truth files into ``folder``; returns the papers' paths."""
    wanted = set(families)
    chosen = [plan for plan in plans() if not wanted or plan.family in wanted]
    folder.mkdir(parents=True, exist_ok=True)
    return [build_text_paper(plan, folder) for plan in chosen]


def build_text_paper(plan: PaperPlan, folder: Path) -> Path:
    paper = plan.compose()
    path = folder / f"{paper.name}.pdf"
    placement = print_with_reportlab(paper, path)
    write_truth(path, truth_of(paper, placement))
    return path


def write_truth(path: Path, truth: dict[str, object]) -> None:
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    path.with_suffix(".truth.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    import sys

    print(build_samples(Path(sys.argv[1])))
