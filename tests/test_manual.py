"""What the README and the manual answer is what the program answers today."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.manual.examples import commands_in, with_todays_answers
from scripts.manual.sample_warehouse import make_sample_warehouse

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make_sample_warehouse(folder)
    return folder


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_answers_in_the_readme_are_todays(samples: Path) -> None:
    text = page("README.md")
    assert text.count('$ shingi sql "') == 3
    assert with_todays_answers(text, samples) == text, "run: scripts/renew-manual"


def test_both_readmes_give_the_same_answers() -> None:
    blocks = [page(name).split("```console\n")[1:] for name in ("README.md", "README.ja.md")]
    english, japanese = ([block.split("```")[0] for block in found] for found in blocks)
    assert len(english) == 3
    assert english == japanese


@pytest.mark.slow
def test_the_manual_of_forms_does_what_it_says(tmp_path: Path) -> None:
    text = page("docs/forms.md")
    assert with_todays_answers(text, tmp_path) == text, "run: scripts/renew-manual"


def test_answers_are_put_under_their_commands(tmp_path: Path) -> None:
    text = (
        "```text file=a/b.txt\nつくえ\n```\n\n"
        '```console\n$ cat a/b.txt\nold\n$ echo "two\nlines"\n$ cat none >/dev/null\n```\n'
    )
    found = with_todays_answers(text, tmp_path)
    assert "$ cat a/b.txt\nつくえ\n" in found
    assert '$ echo "two\nlines"\ntwo\nlines\n' in found
    assert "none: No such file" in found
    assert with_todays_answers(found, tmp_path) == found


def test_a_command_goes_on_while_a_quote_is_open() -> None:
    assert list(commands_in('$ a "b\nc"\nanswer\n$ d\n')) == ['a "b\nc"', "d"]
