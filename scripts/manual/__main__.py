"""Renew the answers in the README and the manual: scripts/renew-manual."""

from __future__ import annotations

import tempfile
from pathlib import Path

from scripts.manual.examples import with_todays_answers
from scripts.manual.sample_warehouse import make_sample_warehouse

ROOT = Path(__file__).parents[2]
ON_SAMPLE_PAPERS = ("README.md", "README.ja.md")
ON_THEIR_OWN = ("docs/forms.md",)


def main() -> None:
    """Run the examples and write what they answer."""
    with tempfile.TemporaryDirectory() as samples:
        make_sample_warehouse(Path(samples))
        for name in ON_SAMPLE_PAPERS:
            _renew(ROOT / name, Path(samples))
    for name in ON_THEIR_OWN:
        with tempfile.TemporaryDirectory() as folder:
            _renew(ROOT / name, Path(folder))


def _renew(page: Path, folder: Path) -> None:
    text = page.read_text(encoding="utf-8")
    page.write_text(with_todays_answers(text, folder), encoding="utf-8")


if __name__ == "__main__":
    main()
