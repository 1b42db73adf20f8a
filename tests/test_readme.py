"""What the README answers is what the program answers on the sample papers today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHINGI = [sys.executable, "-m", "ingest.cli"]
QUESTION = re.compile(r'```console\n\$ shingi sql "(.+?)"\n(.+?)\n```', re.DOTALL)
FAMILIES = ["--family", "register", "--family", "votes"]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    build = [sys.executable, "-m", "corpus.samples.build", str(folder), *FAMILIES]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    path = folder / "w.duckdb"
    ingest = [*SHINGI, "ingest", str(folder), "--no-cache", "--warehouse", str(path)]
    subprocess.run(ingest, cwd=ROOT, check=True, capture_output=True)
    return path


@pytest.mark.slow
@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_answers_in_the_readme_are_todays(readme: str, warehouse: Path) -> None:
    questions = QUESTION.findall((ROOT / readme).read_text(encoding="utf-8"))
    assert len(questions) == 3
    for query, answer in questions:
        ask = [*SHINGI, "sql", query, "--warehouse", str(warehouse)]
        result = subprocess.run(ask, cwd=ROOT, check=True, capture_output=True, text=True)
        assert result.stdout.rstrip() == answer
