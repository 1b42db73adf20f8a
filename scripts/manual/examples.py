"""Examples in Markdown: the files it shows are written, its commands run, its answers renewed.

A fenced block ``file=PATH`` is a file. In a ``console`` block a line that begins with ``$`` is a
command, which goes on over the next lines while a double quote is open; what follows up to the
next command is its answer: standard output and, where the command fails, standard error.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"\bfile=(\S+)")
_PROMPT = "$ "


def with_todays_answers(markdown: str, folder: Path) -> str:
    """The text with every answer as its command gives it now, run from top to bottom in a folder.

    The warehouse of the examples is ``council.duckdb`` in the folder.
    """

    def renewed(block: re.Match[str]) -> str:
        file = _FILE.search(block["info"])
        if file is not None:
            path = folder / file[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8")
        elif block["info"].strip() == "console":
            body = "".join(
                f"{_PROMPT}{command}\n{_answer(command, folder)}"
                for command in commands_in(block["body"])
            )
            return f"```console\n{body}```"
        return block[0]

    return _BLOCK.sub(renewed, markdown)


def commands_in(body: str) -> Iterator[str]:
    """The commands of a console block, without their answers."""
    command: list[str] = []
    for line in body.splitlines():
        if command:
            command.append(line)
        elif line.startswith(_PROMPT):
            command.append(line.removeprefix(_PROMPT))
        if command and "".join(command).count('"') % 2 == 0:
            yield "\n".join(command)
            command = []


def _answer(command: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=_environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + (done.stderr if done.returncode else "")
    return "".join(f"{line.rstrip()}\n" for line in said.splitlines())


def _environment(folder: Path) -> dict[str, str]:
    """A user's shell with this ``shingi`` and nothing of the person who runs the examples."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("SHINGI_")}
    return {
        **bare,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{bare.get('PATH', os.defpath)}",
        "LC_ALL": "C.UTF-8",
        "SHINGI_CACHE": str(folder / "cache"),
    }
