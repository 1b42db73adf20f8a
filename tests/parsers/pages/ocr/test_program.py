"""Other programs: what they may do, and what they may not."""

from __future__ import annotations

import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parsers.pages.ocr.program import (
    MAX_ANSWER_BYTES,
    command_arguments,
    run_program,
    tesseract_version,
)

MakeProgram = Callable[[str], str]


@pytest.fixture
def make_program(tmp_path: Path) -> MakeProgram:
    def make(body: str) -> str:
        path = tmp_path / "tesseract"
        path.write_text(f"#!{sys.executable} -S\nimport os, sys, time\n{body}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


def test_what_a_program_says_is_told_apart(make_program: MakeProgram) -> None:
    program = make_program("print(sys.argv[1]); sys.stderr.write('first\\nlast\\n'); sys.exit(3)")
    ended = run_program([program, "公開"], 20)
    assert (ended.status, ended.answer.decode(), ended.said) == (3, "公開\n", "last")


def test_a_long_answer_is_read_while_the_program_complains(make_program: MakeProgram) -> None:
    program = make_program("sys.stderr.write('x' * 300_000); print('y' * 300_000)")
    ended = run_program([program], 20)
    assert (ended.status, len(ended.answer)) == (0, 300_001)


def test_an_answer_without_end_is_cut_off(make_program: MakeProgram) -> None:
    program = make_program("while True: sys.stdout.write('y' * 100_000)")
    assert MAX_ANSWER_BYTES < len(run_program([program], 20).answer) < MAX_ANSWER_BYTES + 100_000


@pytest.mark.parametrize(
    "body",
    [
        "time.sleep(60)",
        "os.close(1); os.close(2); time.sleep(60)",
        "while True: sys.stderr.write('.'); time.sleep(0.1)",
    ],
    ids=["hangs", "hangs_silently", "drips"],
)
def test_a_program_that_does_not_end_is_ended(make_program: MakeProgram, body: str) -> None:
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        run_program([make_program(body)], 1)
    assert time.monotonic() - started < 20


def test_what_a_program_started_ends_with_it(make_program: MakeProgram, tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    child = f"time.sleep(1.5), open({str(sign)!r}, 'w')"
    with pytest.raises(TimeoutError):
        run_program([make_program(f"os.fork() and time.sleep(60) or ({child})")], 0.5)
    time.sleep(2)
    assert not sign.exists()


@pytest.mark.parametrize("content", [None, b"\x00\x01 no program"])
def test_a_program_that_cannot_be_started_is_an_os_error(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "program"
    if content is not None:
        path.write_bytes(content)
        path.chmod(0o755)
    with pytest.raises(OSError, match=r"Exec format error|No such file"):
        run_program([str(path)], 20)


@pytest.mark.parametrize(
    "command", ["", "myocr", "myocr '{image}", "myocr {file}", "myocr {}", "{image}", "a {image.x}"]
)
def test_a_command_without_a_place_for_the_image_is_none(command: str) -> None:
    with pytest.raises(ValueError, match=r"place|quotation"):
        command_arguments(command)


def test_a_command_is_cut_into_its_arguments() -> None:
    command = "'my ocr' --lang={language} {image}"
    assert command_arguments(command) == ["my ocr", "--lang={language}", "{image}"]


@pytest.fixture
def asked_anew() -> Iterator[None]:
    tesseract_version.cache_clear()
    yield
    tesseract_version.cache_clear()


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.parametrize(
    ("body", "version"),
    [
        ("print('tesseract v5.4.0-beta.1\\n leptonica-1.82.0')", "5.4.0-beta.1"),
        ("time.sleep(60)", "unknown"),
        ("os.write(1, os.urandom(999)); sys.exit(1)", "unknown"),
        (None, "not installed"),
    ],
)
def test_tesseract_may_not_know_its_own_version(
    make_program: MakeProgram,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    body: str | None,
    version: str,
) -> None:
    monkeypatch.setattr("parsers.pages.ocr.program._VERSION_WITHIN_S", 2)
    if body is not None:
        make_program(body)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract_version() == version
