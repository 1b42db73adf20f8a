"""Other programs, run with limits: what they do must cost a page at most."""

from __future__ import annotations

import os
import re
import selectors
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

MAX_ANSWER_BYTES = 16 << 20
"""A dense A3 page with a box for each character is 1.5 MB of hOCR."""
_PART_BYTES = 1 << 16
_VERSION_WITHIN_S = 20
_PLACES = {"image": "lines.png", "language": "jpn", "dpi": "250"}


class Ended(NamedTuple):
    """How a program ended.

    Attributes:
        status: its exit code; negative for a signal.
        answer: its standard output, cut off where it is over `MAX_ANSWER_BYTES`.
        said: the last line on its standard error.
    """

    status: int
    answer: bytes
    said: str


def run_program(arguments: Sequence[str], timeout_s: float) -> Ended:
    """Run a program without a shell; what it started ends with it.

    Raises:
        OSError: if it cannot be started.
        TimeoutError: if it takes longer than ``timeout_s``.
    """
    until_s = time.monotonic() + timeout_s
    # A session of its own, so that a script's own children can be ended with it.
    with subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            answer, said = _listen(process, until_s)
            if len(answer) <= MAX_ANSWER_BYTES:
                process.wait(max(0.0, until_s - time.monotonic()))
        except subprocess.TimeoutExpired as error:
            raise TimeoutError(f"longer than {timeout_s} s") from error
        finally:
            _end(process)
    last = said.decode(errors="replace").strip().splitlines()[-1:]
    return Ended(process.returncode, answer, "".join(last))


def command_arguments(command: str) -> list[str]:
    """The arguments of a command with the places ``{image}``, ``{language}`` and ``{dpi}``.

    Raises:
        ValueError: if it has other places or none for the image; the message says so.
    """
    arguments = shlex.split(command)
    try:
        filled = [argument.format(**_PLACES) for argument in arguments]
    except (LookupError, ValueError, AttributeError) as error:
        raise ValueError(f"{error} is no place: write {{image}}, {{language}}, {{dpi}}") from error
    if not any(_PLACES["image"] in argument for argument in filled[1:]):
        raise ValueError("it has no place for the image: write PROGRAM {image}")
    return arguments


@cache
def tesseract_version() -> str:
    """What the installed Tesseract says of itself; ``unknown`` if it does not answer."""
    program = shutil.which("tesseract")
    if program is None:
        return "not installed"
    try:
        ended = run_program([program, "--version"], _VERSION_WITHIN_S)
    except OSError:  # TimeoutError is one
        return "unknown"
    match = re.search(rb"tesseract\s+v?([\w.-]+)", ended.answer)
    return match.group(1).decode() if match else "unknown"


def _listen(process: subprocess.Popen[bytes], until_s: float) -> tuple[bytes, bytes]:
    """What a program writes to its standard output, and last to its standard error."""
    assert process.stdout is not None
    assert process.stderr is not None
    answer, said = bytearray(), b""
    with selectors.DefaultSelector() as streams:
        streams.register(process.stdout, selectors.EVENT_READ)
        streams.register(process.stderr, selectors.EVENT_READ)
        while streams.get_map() and len(answer) <= MAX_ANSWER_BYTES:
            ready = streams.select(max(0.0, until_s - time.monotonic()))
            if not ready or time.monotonic() > until_s:
                raise TimeoutError("it does not end")
            for key, _ in ready:
                part = os.read(key.fd, _PART_BYTES)
                if not part:
                    streams.unregister(key.fileobj)
                elif key.fileobj is process.stdout:
                    answer += part
                else:
                    said = (said + part)[-_PART_BYTES:]
    return bytes(answer), said


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # the latter is macOS's word for the former
        process.kill()
