"""Scans read side by side with OCRmyPDF, img2table and bare Tesseract, in one run.

Character error is free of order; cells and rows are scored as in ``scripts/evaluate``. CPU seconds
count child processes too, since that is where Tesseract works. The peers live in a virtual
environment of their own, which is made on the first run; one that cannot be had is skipped and
said to be.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium

from corpus.document import SourceFile
from parsers.layout.read import lay_out
from parsers.pages.read import PageSettings, read_pages
from scripts.evaluation.papers import read_truth
from scripts.evaluation.tables import Grid, comparable_grid, compare_cells
from scripts.evaluation.texts import comparable, order_free_errors

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "build" / "samples"
PEERS = ROOT / "build" / "peers"
PEER_PACKAGES = {"ocrmypdf": ["ocrmypdf>=17"], "img2table": ["img2table>=1.4", "pandas"]}
RENDER_DPI = {"scan300": 300, "scan150": 150}
DEFAULT_DPI = 200
PEER_TIMEOUT_S = 600

IMG2TABLE = """
import json, sys
from img2table.document import PDF
from img2table.ocr import TesseractOCR
tables = PDF(sys.argv[1]).extract_tables(
    ocr=TesseractOCR(n_threads=1, lang="jpn"), implicit_rows=False, borderless_tables=False
)
grids = [
    [["" if cell is None else str(cell) for cell in row] for row in table.df.values.tolist()]
    for page in tables.values() for table in page
]
print(json.dumps(grids))
"""
"""Run by the peers' own Python: img2table brings another OpenCV than ours."""


class Outcome(NamedTuple):
    """What one way made of one paper; None where it gives no such thing."""

    texts: list[str] | None
    grids: list[Grid] | None


class Total(NamedTuple):
    """Sums over papers."""

    errors: int = 0
    characters: int = 0
    right: int = 0
    cells: int = 0
    cpu_s: float = 0.0


Way = Callable[[Path, int], Outcome]


def main(arguments: Sequence[str]) -> int:
    """Measure and print; always exits with 0, since it measures and does not judge."""
    options = _parser().parse_args(arguments)
    os.environ["OMP_THREAD_LIMIT"] = "1"
    papers = _papers(options.folder, options.variant)[: options.papers]
    if not papers:
        sys.stderr.write("no scans with truth files: name a folder that has some\n")
        return 0
    ways, skipped = _ways(with_peers=not options.no_peers)
    totals = {name: _measure(way, papers) for name, way in ways.items()}
    if options.json:
        figures = {name: _figures(total) for name, total in totals.items()}
        sys.stdout.write(json.dumps(figures | {"skipped": skipped}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_table(totals, skipped, len(papers)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/bench scan", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="scans with truth files")
    parser.add_argument("--variant", default="scan200")
    parser.add_argument("--papers", type=int, default=6, help="how many papers at most")
    parser.add_argument("--no-peers", action="store_true", help="ours and bare Tesseract only")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _papers(folder: Path | None, variant: str) -> list[Path]:
    if folder is None:
        from corpus.samples.build import build_samples  # only needed here; asks for reportlab

        folder = SAMPLES
        if not any(folder.rglob(f"*.{variant}.pdf")):
            build_samples(folder, variants=(variant,))
    return sorted(folder.rglob(f"*.{variant}.pdf"))


def _ways(*, with_peers: bool) -> tuple[dict[str, Way], list[str]]:
    ways: dict[str, Way] = {"tesseract --psm 3": read_by_tesseract, "shingi": read_by_shingi}
    skipped = []
    peers: dict[str, Way] = {"ocrmypdf": read_by_ocrmypdf, "img2table": read_by_img2table}
    for name, way in peers.items() if with_peers else ():
        reason = _install(name)
        if reason is None:
            ways[name] = way
        else:
            skipped.append(f"{name}: {reason}")
    return ways, skipped


def _install(name: str) -> str | None:
    """Install a peer into its own environment; returns why it cannot be had, or None."""
    folder = PEERS / name
    python = folder / "bin" / "python"
    if (folder / "installed").exists():
        return None
    if not python.exists():
        venv.create(folder, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", *PEER_PACKAGES[name]]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        lines = ran.stderr.strip().splitlines()
        return lines[-1] if lines else "pip failed"
    (folder / "installed").touch()
    return None


def _measure(way: Way, papers: Sequence[Path]) -> Total:
    total = Total()
    for path in papers:
        truth = read_truth(path)
        before = _cpu_s()
        outcome = way(path, RENDER_DPI.get(str(truth.get("variant")), DEFAULT_DPI))
        total = total._replace(cpu_s=total.cpu_s + _cpu_s() - before)
        if outcome.texts is not None:
            errors, characters = order_free_errors(truth["page_texts"], outcome.texts)
            total = total._replace(
                errors=total.errors + errors, characters=total.characters + characters
            )
        if outcome.grids is not None:
            right, cells = _cell_counts(truth, outcome.grids)
            total = total._replace(right=total.right + right, cells=total.cells + cells)
    return total


def _cpu_s() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _cell_counts(truth: dict[str, Any], grids: Sequence[Grid]) -> tuple[int, int]:
    """Right cells twice, and true plus read cells: their ratio is the F1.

    Each true table takes the grid that shares most cells with it; a grid is taken once.
    """
    right = 0
    left = list(grids)
    cells = sum(len(row) for grid in grids for row in grid)
    for table in truth.get("tables", ()):
        true = [[comparable(text) for text in row] for row in table["rows"]]
        cells += sum(len(row) for row in true)
        scores = [compare_cells(true, grid).n_right for grid in left]
        if scores and max(scores) > 0:
            right += max(scores)
            left.pop(scores.index(max(scores)))
    return 2 * right, cells


def read_by_shingi(path: Path, _dpi: int) -> Outcome:
    """Our pages and their tables."""
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    source = SourceFile(sha256, str(path), "application/pdf", len(content))
    pages = read_pages(source, PageSettings()).pages
    layout = lay_out(pages)
    boxes = {"checked": "■", "unchecked": "□"}
    texts = [
        "".join(word.text for word in page.words)
        + "".join(boxes.get(mark.state, "") for mark in page.marks if mark.kind == "square")
        for page in pages
    ]
    return Outcome(texts, [comparable_grid(table) for table in layout.tables])


def read_by_tesseract(path: Path, dpi: int) -> Outcome:
    """Whole pages, as Tesseract segments them itself."""
    texts = []
    with tempfile.TemporaryDirectory() as folder, pdfium.PdfDocument(path) as document:
        for page in document:
            image = Path(folder) / "page.png"
            page.render(scale=dpi / 72, grayscale=True).to_pil().save(image)
            texts.append(_output(["tesseract", image, "-", "--psm", "3", "-l", "jpn"]))
    return Outcome(texts, None)


def read_by_ocrmypdf(path: Path, _dpi: int) -> Outcome:
    """OCRmyPDF with what helps it most: deskew, and its sidecar text."""
    with tempfile.TemporaryDirectory() as folder:
        sidecar, out = Path(folder) / "text.txt", Path(folder) / "out.pdf"
        options = ["--force-ocr", "--deskew", "--rotate-pages", "--output-type", "pdf"]
        program = PEERS / "ocrmypdf" / "bin" / "ocrmypdf"
        _output([program, *options, "-j", "1", "-l", "jpn", "--sidecar", sidecar, path, out])
        text = sidecar.read_text(encoding="utf-8") if sidecar.exists() else ""
    return Outcome(text.split("\f"), None)


def read_by_img2table(path: Path, _dpi: int) -> Outcome:
    """The tables img2table finds."""
    said = _output([PEERS / "img2table" / "bin" / "python", "-c", IMG2TABLE, path])
    grids: list[Grid] = json.loads(said.splitlines()[-1]) if said.strip() else []
    return Outcome(None, [[[comparable(text) for text in row] for row in grid] for grid in grids])


def _output(command: Sequence[str | Path]) -> str:
    """Standard output of a peer; one that fails has read nothing."""
    ran = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PEER_TIMEOUT_S
    )
    if ran.returncode != 0:
        said = (ran.stderr.strip().splitlines() or [""])[-1]
        sys.stderr.write(f"{Path(command[0]).name} ended with {ran.returncode}: {said}\n")
        return ""
    return ran.stdout


def _figures(total: Total) -> dict[str, float | None]:
    return {
        "character_error": total.errors / total.characters if total.characters else None,
        "cell_f1": total.right / total.cells if total.cells else None,
        "cpu_s": total.cpu_s,
    }


def _table(totals: dict[str, Total], skipped: Sequence[str], n_papers: int) -> str:
    base = totals["tesseract --psm 3"].cpu_s
    lines = [f"{n_papers} papers", f"{'':20}{'CER':>8}{'cell F1':>9}{'CPU s':>9}{'ratio':>7}"]
    for name, total in totals.items():
        figures = _figures(total)
        shown = [
            "-" if figures[key] is None else f"{figures[key]:.4f}"
            for key in ("character_error", "cell_f1")
        ]
        ratio = total.cpu_s / base
        lines.append(f"{name:20}{shown[0]:>8}{shown[1]:>9}{total.cpu_s:>9.1f}{ratio:>7.2f}")
    lines += [f"skipped {reason}" for reason in skipped]
    return "\n".join(lines) + "\n"
