"""Papers printed with LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.samples.model import Paper
from corpus.samples.render.open_document import paper_as_open_document
from corpus.samples.render.page_texts import extract_page_texts, find_table_pages
from corpus.samples.render.placement import Placement
from corpus.samples.truth import tables_of

NAMES = ("soffice", "libreoffice")
TIMEOUT_S = 180


def libreoffice_program() -> str | None:
    """The installed program; None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def print_with_libreoffice(paper: Paper, path: Path) -> Placement:
    """Print ``paper`` to ``path``.

    Raises:
        subprocess.SubprocessError: if LibreOffice fails or takes too long.
        OSError: if it ends well and leaves no file.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "paper.fodt"
        source.write_text(paper_as_open_document(paper), encoding="utf-8")
        command = [
            str(libreoffice_program()),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(folder),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT_S)
        shutil.move(source.with_suffix(".pdf"), path)
    texts = extract_page_texts(path)
    return Placement(find_table_pages(list(tables_of(paper)), texts), texts)
