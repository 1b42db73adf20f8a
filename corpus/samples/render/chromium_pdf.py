"""Papers printed with headless Chromium, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.samples.model import Paper
from corpus.samples.render.html import paper_as_html
from corpus.samples.render.page_texts import extract_page_texts, find_table_pages
from corpus.samples.render.placement import Placement
from corpus.samples.truth import tables_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
TIMEOUT_S = 120


def chromium_program() -> str | None:
    """The installed program; None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def print_with_chromium(paper: Paper, path: Path) -> Placement:
    """Print ``paper`` to ``path``.

    Raises:
        subprocess.SubprocessError: if Chromium fails or takes too long.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "paper.html"
        page.write_text(paper_as_html(paper), encoding="utf-8")
        command = [
            str(chromium_program()),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={path}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT_S)
    texts = extract_page_texts(path)
    return Placement(find_table_pages(list(tables_of(paper)), texts), texts)
