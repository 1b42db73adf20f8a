from __future__ import annotations

from string import Formatter

import pytest

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
