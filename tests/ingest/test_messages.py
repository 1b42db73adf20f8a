from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import ingest
from ingest.messages import CATALOGUE, language_of_locale, say, speak


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_say_the_same_things(key: str) -> None:
    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    message = CATALOGUE[key]
    assert places(message.en) == places(message.ja)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ja_JP"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) == language


def test_what_is_said_follows_the_language() -> None:
    speak("ja")
    assert "ありません" in say("path_missing", path="x")
    speak("en")
    assert "does not exist" in say("path_missing", path="x")


def test_every_message_is_said_somewhere() -> None:
    modules = Path(str(ingest.__file__)).parent.rglob("*.py")
    code = "".join(p.read_text(encoding="utf-8") for p in modules if p.name != "messages.py")
    # `ingest.run` says these by what became of a source.
    by_status = {"source_failed", "source_partial"}
    said = set(re.findall(r"""["'](\w+)["']""", code)) | by_status
    assert set(CATALOGUE) - said == set()
