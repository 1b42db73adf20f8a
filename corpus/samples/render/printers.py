"""The producer that prints a paper."""

from __future__ import annotations

from pathlib import Path

from corpus.samples.model import Paper
from corpus.samples.render.chromium_pdf import chromium_program, print_with_chromium
from corpus.samples.render.libreoffice_pdf import libreoffice_program, print_with_libreoffice
from corpus.samples.render.placement import Placement
from corpus.samples.render.reportlab_pdf import print_with_reportlab
from corpus.samples.render.weasyprint_pdf import print_with_weasyprint


def print_paper(paper: Paper, path: Path) -> Placement:
    """Print ``paper`` with the producer of its look."""
    match paper.look.producer:
        case "reportlab":
            return print_with_reportlab(paper, path)
        case "weasyprint":
            return print_with_weasyprint(paper, path)
        case "chromium":
            return print_with_chromium(paper, path)
        case "libreoffice":
            return print_with_libreoffice(paper, path)


def is_installed(producer: str) -> bool:
    """Whether a producer is there; the Python ones always are."""
    if producer == "chromium":
        return chromium_program() is not None
    return producer != "libreoffice" or libreoffice_program() is not None
