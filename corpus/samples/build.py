"""Building the sample corpus: papers with their truth files into a folder."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from corpus.samples.catalogue import all_plans
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.render.printers import is_installed, print_paper
from corpus.samples.scan import SCAN_VARIANTS, scan_pdf
from corpus.samples.truth import truth_of

VARIANTS = ("text", *SCAN_VARIANTS)
STAMP = "built.json"
"""Says in a built folder which variants of which state of the generator lie there."""


def build_samples(
    folder: Path,
    *,
    variants: Sequence[str] = ("text",),
    families: Sequence[str] = (),
    workers: int = 2,
) -> list[Path]:
    """Write papers and their truth files into ``folder``; returns the papers' paths.

    Papers of a producer that is not installed are left out. Scanned variants are made of the
    papers that say so, from their printed text variant.

    Args:
        folder: made if it is not there.
        variants: of `VARIANTS`.
        families: only these; all if empty.
        workers: processes.

    Raises:
        ValueError: if a variant is not known.
    """
    unknown = set(variants) - set(VARIANTS)
    if unknown:
        raise ValueError(f"no such variant: {', '.join(sorted(unknown))}")
    folder.mkdir(parents=True, exist_ok=True)
    names = [
        plan.name
        for plan in all_plans()
        if (not families or plan.family in families) and is_installed(plan.look.producer)
    ]
    write = partial(_write_variants, folder=folder, variants=tuple(variants))
    if workers == 1:
        return [path for name in names for path in write(name)]
    with ProcessPoolExecutor(workers) as pool:
        return [path for paths in pool.map(write, names) for path in paths]


def ensure_samples(folder: Path, variants: Sequence[str] = ("text",)) -> None:
    """Build the whole corpus into ``folder`` unless this generator has done so already."""
    stamp_path = folder / STAMP
    state = _generator_state()
    stamp = json.loads(stamp_path.read_text()) if stamp_path.exists() else {}
    done = set(stamp.get("variants", ())) if stamp.get("generator") == state else set()
    missing = [v for v in variants if v not in done or not _is_there(folder, v)]
    if missing:
        build_samples(folder, variants=missing)
        stamp = {"generator": state, "variants": sorted(done | set(missing))}
        stamp_path.write_text(json.dumps(stamp) + "\n", encoding="utf-8")


def _is_there(folder: Path, variant: str) -> bool:
    """Whether papers of a variant lie in the folder; somebody may have tidied it."""
    return any(folder.glob("*.pdf" if variant == "text" else f"*.{variant}.pdf"))


def _generator_state() -> str:
    """Hash of the generator's own source files."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


def _write_variants(name: str, folder: Path, variants: Sequence[str]) -> list[Path]:
    """Write one paper; takes its name, since plans hold functions that cannot be sent."""
    plan = next(plan for plan in all_plans() if plan.name == name)
    scans = [variant for variant in variants if variant in plan.scans]
    if "text" not in variants and not scans:
        return []
    path, truth = write_text_paper(plan, folder)
    paths = [path] if "text" in variants else []
    for variant in scans:
        paths.append(folder / f"{name}.{variant}.pdf")
        scan_pdf(path, variant, paths[-1])
        write_truth(paths[-1], truth | {"variant": variant})
    if "text" in variants:
        write_truth(path, truth)
    elif not path.with_suffix(".truth.json").exists():
        path.unlink()
    return paths


def write_text_paper(plan: PaperPlan, folder: Path) -> tuple[Path, dict[str, Any]]:
    """Print a paper into ``folder``; returns its path and its truth."""
    paper = plan.compose()
    path = folder / f"{paper.name}.pdf"
    return path, truth_of(paper, print_paper(paper, path))


def write_truth(path: Path, truth: dict[str, Any]) -> None:
    """Write the truth file beside a paper."""
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    path.with_suffix(".truth.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build from the command line."""
    parser = argparse.ArgumentParser(prog="corpus.samples.build", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--variant", action="append", choices=(*VARIANTS, "scanned", "all"))
    parser.add_argument("--family", action="append", default=[])
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    chosen = options.variant or ["text"]
    named = {"all": VARIANTS, "scanned": SCAN_VARIANTS}
    variants = [variant for name in chosen for variant in named.get(name, (name,))]
    paths = build_samples(
        options.folder, variants=variants, families=options.family, workers=options.workers
    )
    sys.stdout.write(f"{len(paths)} papers in {options.folder}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
