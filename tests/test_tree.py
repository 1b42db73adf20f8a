"""What holds for the tree as a whole: sizes, docstrings, documentation."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from ingest.cli import app

ROOT = Path(__file__).parent.parent
ROOMS = ("corpus", "parsers", "warehouse", "ingest")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
SCRIPTS = sorted(
    path
    for path in [*(ROOT / "scripts").iterdir(), ROOT / ".ci" / "run"]
    if path.is_file() and path.read_bytes().startswith(b"#!/usr/bin/env bash")
)
MODULE_LINES = 400  # one reading
FUNCTION_LINES = 50  # one screen; the signature and docstring are not counted


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def commands() -> Iterator[str]:
    """The names of all commands, those of groups as they are typed."""
    root = typer.main.get_command(app)
    for name, command in getattr(root, "commands").items():  # noqa: B009  typed as a plain command
        subcommands = getattr(command, "commands", None)
        yield from (f"{name} {sub}" for sub in subcommands) if subcommands else (name,)


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_a_module_fits_in_one_reading(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_a_function_fits_on_one_screen(path: Path) -> None:
    def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
        body = function.body[1:] if ast.get_docstring(function) else function.body
        return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0

    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    too_long = [function.name for function in functions if body_lines(function) > FUNCTION_LINES]
    assert too_long == []


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_every_command_is_in_the_readme(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    missing = [command for command in commands() if f"shingi {command}" not in text]
    assert missing == []


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_readme_names_no_command_that_does_not_exist(readme: str) -> None:
    known = {name.split()[0] for name in commands()}
    text = (ROOT / readme).read_text(encoding="utf-8")
    named = [line.split()[1] for line in text.splitlines() if line.startswith("shingi ")]
    assert named
    assert [name for name in named if name not in known] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=relative)
def test_scripts_are_executable_and_parse(path: Path) -> None:
    assert path.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", str(path)], check=True)


def test_every_dependency_is_locked_without_naming_a_registry() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(name for extra in extras.values() for name in extra)]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    locked = {line.split("==")[0] for line in lock.splitlines()}
    names = {name.split(">")[0].split("=")[0].strip().lower() for name in wanted}
    assert names - locked == set()
    assert "http" not in lock
