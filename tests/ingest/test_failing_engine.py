"""Through the whole program: an OCR engine that fails costs a page, and only until the next run."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.workers import Limits

SIZE_PT = (400, 500)
DPI = 200
LINE = "MINUTES AND PAPERS IN FULL"
CRASHED, HANGING, NONSENSE = "ocr_engine_crashed", "ocr_engine_timeout", "ocr_engine_nonsense"
MISDEEDS = {
    "crash": (CRASHED, "sys.exit('out of luck')"),
    "hang": (HANGING, "time.sleep(60)"),
    "say_nothing": (NONSENSE, "sys.exit()"),
    "binary": (NONSENSE, "answer(os.urandom(5000))"),
}
"""What becomes of a page, and what the engine does on it, by the name of the paper."""
OF_COMMAND_ONLY = {
    "die": (CRASHED, "os.kill(os.getpid(), 9)"),
    "hang_in_child": (HANGING, "subprocess.run(['sleep', '60'])"),
    "no_hocr": (NONSENSE, "answer('All work and no play')"),
    "endless": (NONSENSE, "while True: answer('<p>' * 10_000)"),
    "flood": (NONSENSE, "answer(hocr('公' * 400_000))"),
    "outside": (NONSENSE, "answer(hocr('公開', 9000, 9000))"),
    "far_outside": (NONSENSE, "answer(hocr('公開', 0, int('9' * 400)))"),
}
OF_TESSERACT_ONLY = {"no_file": (CRASHED, "os.unlink(sys.argv[2] + '.hocr')")}
ENGINE = """#!{python} -S
import os, subprocess, sys, time
from pathlib import Path

{of_program}

def answer(what):
    out.write(what if isinstance(what, bytes) else what.encode())
    out.flush()

def hocr(text, left=0, top=0, figure=99):
    box = f"bbox {{left}} {{top}} {{left + width}} {{top + height}}"
    return (
        "<html><body><div class='ocr_page'><span class='ocrx_word' "
        f"title='{{box}}; x_wconf {{figure}}'>{{text}}</span></div></body></html>"
    )

n_lines = (height - 24) // 60
if n_lines > 1 and not Path({healthy!r}).exists():
    exec({misdeeds}[n_lines - 2])
else:
    answer(hocr("MINUTES"))
"""
"""The number of lines says which page it is."""
OF_COMMAND = """
out = sys.stdout.buffer
with open(sys.argv[1], "rb") as image:
    size = image.read(24)[16:]
width, height = int.from_bytes(size[:4], "big"), int.from_bytes(size[4:], "big")
"""
OF_TESSERACT = """
if sys.argv[1] == "--version":
    sys.exit(print("tesseract 5.0.0-fake"))
with open(sys.argv[1], "rb") as image:
    width, height = map(int, image.read(40).split()[1:3])
out = open(sys.argv[2] + ".hocr", "wb")
"""


def scan(n_lines: int) -> Image.Image:
    """A page of as many equal lines."""
    image = Image.new("L", tuple(side * DPI // 72 for side in SIZE_PT), 255)
    font = ImageFont.load_default(30)
    for line in range(n_lines):
        ImageDraw.Draw(image).text((80 + 17 * line % 60, 60 + 60 * line), LINE, fill=0, font=font)
    return image


def paper(path: Path, *pages: str | Image.Image) -> None:
    """A PDF of printed and scanned pages."""
    canvas = Canvas(str(path), pagesize=SIZE_PT)
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(72, 200, page)
        else:
            canvas.drawImage(ImageReader(page), 0, 0, *SIZE_PT)
        canvas.showPage()
    canvas.save()


class Shingi:
    """Papers with a text page, a scan, a scan on which the engine fails, and another scan."""

    def __init__(self, folder: Path, misdeeds: Mapping[str, tuple[str, str]]) -> None:
        self.folder = folder
        self.healthy = folder / "healthy"
        self.misdeeds = misdeeds
        self.papers = folder / "papers"
        self.papers.mkdir()
        for number, name in enumerate(misdeeds):
            pages = ("Agenda of the council", scan(1), scan(number + 2), scan(1))
            paper(self.papers / f"{name}.pdf", *pages)

    def engine(self, name: str, of_program: str) -> Path:
        """A program that reads, and does its misdeeds until it is healthy."""
        path = self.folder / name
        misdeeds = [deed for _, deed in self.misdeeds.values()]
        facts = {"python": sys.executable, "misdeeds": misdeeds, "healthy": str(self.healthy)}
        path.write_text(ENGINE.format(of_program=of_program, **facts), encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def ingest(self, *options: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run ``shingi ingest`` on the papers."""
        command = [sys.executable, "-m", "ingest.cli", "--lang", "en", "ingest", str(self.papers)]
        places = ["-w", str(self.warehouse), "--cache", str(self.folder / "cache")]
        limits = ["--workers", "2", "--ocr-timeout", "2"]
        environment = {**os.environ, "PATH": path} if path else None
        return subprocess.run(
            [*command, *places, *limits, *options],
            capture_output=True,
            text=True,
            env=environment,
            timeout=120,
            check=False,
        )

    @property
    def warehouse(self) -> Path:
        return self.folder / "w.duckdb"

    def sql(self, query: str) -> list[tuple[Any, ...]]:
        """What the warehouse answers."""
        with duckdb.connect(str(self.warehouse), read_only=True) as connection:
            return connection.execute(query).fetchall()


def loaded_pages(shingi: Shingi) -> dict[str, set[int]]:
    """The pages in the warehouse, by the name of their paper."""
    rows = shingi.sql("SELECT path, page_number FROM pages JOIN sources USING (source_id)")
    found: dict[str, set[int]] = {}
    for path, page_number in rows:
        found.setdefault(Path(path).stem, set()).add(page_number)
    return found


@pytest.mark.parametrize("program", ["command", "tesseract"])
def test_an_engine_that_fails_on_a_page_costs_that_page_until_it_is_healthy(
    tmp_path: Path, program: str
) -> None:
    if program == "command":
        misdeeds = MISDEEDS | OF_COMMAND_ONLY
        shingi = Shingi(tmp_path, misdeeds)
        options = ["--ocr-command", f"{shingi.engine('myocr', OF_COMMAND)} {{image}}"]
        path = None
    else:
        misdeeds = MISDEEDS | OF_TESSERACT_ONLY
        shingi = Shingi(tmp_path, misdeeds)
        options = []
        path = f"{shingi.engine('tesseract', OF_TESSERACT).parent}:{os.environ['PATH']}"
    ended = shingi.ingest(*options, "--json", path=path)
    assert ended.returncode == 1, ended.stderr
    assert json.loads(ended.stdout)["sources"] == {"partial": len(misdeeds)}
    assert loaded_pages(shingi) == {name: {1, 2, 4} for name in misdeeds}
    issues = shingi.sql(
        "SELECT path, code, message FROM issues JOIN sources USING (source_id) "
        "WHERE severity = 'error' AND page_number = 3"
    )
    assert {Path(path).stem: code for path, code, _ in issues} == {
        name: code for name, (code, _) in misdeeds.items()
    }
    for path_, _, message in issues:
        assert message.startswith("page 3: ")
        assert "run the same command again" in message
        assert any(path_ in line and message in line for line in ended.stderr.splitlines())

    shingi.healthy.touch()
    again = shingi.ingest(*options, "--json", path=path)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["sources"] == {"loaded": len(misdeeds)}
    assert loaded_pages(shingi) == {name: {1, 2, 3, 4} for name in misdeeds}
    assert shingi.sql("SELECT count(*) FROM issues WHERE severity = 'error'") == [(0,)]


def test_a_colour_scan_of_600_dpi_on_a3_is_read_in_half_the_memory_of_a_worker(
    tmp_path: Path,
) -> None:
    shingi = Shingi(tmp_path, {})
    shingi.healthy.touch()
    image = Image.new("RGB", (7016, 9921), (250, 248, 240))
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(90)
    for line in range(40):
        draw.text((500 + 51 * line % 180, 400 + 220 * line), LINE, fill=(10, 10, 10), font=font)
    draw.ellipse((5000, 1000, 5600, 1600), outline=(200, 20, 20), width=20)
    image.save(shingi.papers / "a3.pdf", resolution=600)
    command = f"{shingi.engine('myocr', OF_COMMAND)} {{image}}"
    half = str(Limits().memory_mb // 2)
    ended = shingi.ingest("--ocr-command", command, "--memory-mb", half, "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["pages"] == {"ocr": 1}
