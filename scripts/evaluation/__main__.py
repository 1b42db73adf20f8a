"""``scripts/evaluate``: score a folder of papers with truth files."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from ingest.reading import CachedReader
from ingest.versions import reading_version
from parsers.pages.read import PageSettings
from scripts.evaluation.papers import MEDIA_TYPES, read_truth, score_file
from scripts.evaluation.report import score_json, score_table

SAMPLES = Path(__file__).parents[2] / "build" / "samples"
KEPT = SAMPLES.parent / "evaluation"
"""What was read, under the version of the code that read it; may be removed at any time."""
VARIANTS = ("text", "scan300", "scan200", "scan150", "upside_down", "sideways", "mixed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score and print; always exits with 0, since it measures and does not judge."""
    options = _parser().parse_args(arguments)
    variants = options.variant if options.folder else options.variant or ["text"]
    folder = options.folder or _built_samples(variants)
    papers = find_papers(folder, variants, options.family, options.split)
    papers = [path for path in papers if options.paper in path.name]
    settings = PageSettings(ocr="never" if options.no_ocr else "auto", tessdata=options.tessdata)
    read = CachedReader(settings, reading_version(settings), KEPT)
    # One thread for each Tesseract: four times faster with one process a core.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    scores = []
    with ProcessPoolExecutor(options.workers) as pool:
        for score in pool.map(partial(score_file, read=read), papers):
            scores.append(score)
            _show_progress(len(scores), len(papers))
    sys.stdout.write(score_table(scores) + "\n")
    if options.json:
        text = json.dumps(score_json(scores), ensure_ascii=False, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


def _show_progress(n_done: int, n_papers: int) -> None:
    """Count on a terminal only; a log file needs no counting."""
    if sys.stderr.isatty():
        end = "\n" if n_done == n_papers else ""
        sys.stderr.write(f"\r{n_done} of {n_papers} papers{end}")
        sys.stderr.flush()


def find_papers(
    folder: Path,
    variants: Sequence[str] | None,
    families: Sequence[str] | None,
    splits: Sequence[str] | None,
) -> list[Path]:
    """Papers of a folder that have a truth file, and are of a wanted kind, in order."""
    wanted = {"variant": variants, "family": families, "split": splits}
    papers = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in MEDIA_TYPES or not path.with_suffix(".truth.json").exists():
            continue
        truth = read_truth(path)
        if all(truth.get(key, values[0]) in values for key, values in wanted.items() if values):
            papers.append(path)
    return papers


def _built_samples(variants: Sequence[str]) -> Path:
    """The sample corpus, built now if it is not there."""
    from corpus.samples.build import ensure_samples  # only needed here; asks for reportlab

    ensure_samples(SAMPLES, variants)
    return SAMPLES


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="papers with truth files")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the scores there too")
    parser.add_argument("--variant", action="append", choices=VARIANTS)
    parser.add_argument("--family", action="append")
    parser.add_argument("--split", action="append", choices=("dev", "holdout"))
    parser.add_argument("--paper", default="", metavar="PART", help="only papers named like this")
    parser.add_argument("--no-ocr", action="store_true", help="read no page by OCR")
    parser.add_argument("--tessdata", metavar="DIR", help="models that Tesseract reads with")
    parser.add_argument("--workers", type=int, default=2)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
