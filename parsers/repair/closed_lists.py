"""Evidence from closed lists: labels and choices of forms, names of laws, standing words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile

from corpus.forms.load import all_forms
from corpus.glyphs import CHOICE_PAIRS
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from corpus.lexicons.confusions import is_seen_confusion
from corpus.lexicons.organisations import LEADING_LABELS, ORGANS, OUTSIDE_ENDINGS
from corpus.lexicons.standing_words import LAW_NAMES, SHORT_WORDS, STANDING_WORDS
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading, windows_over
from parsers.repair.sureness import is_sure

MIN_WORD = 3
"""Letters of a word that stands alone: no kanji or katakana on either side."""
MIN_WORD_IN_TEXT = 4
"""Letters of a word that is found inside a compound."""
MIN_WORD_WITH_A_GAP = 5
"""Letters of a word one of which may be any other: 生活援護 and 生活保護 are both words."""
HARDLY_READ = 0.7
"""Confidence of a letter that may be any other: of the letters read so one in fifteen is wrong,
of all letters one in a hundred."""

_LETTERS_ONLY = re.compile(r"[々〆ぁ-ゖァ-ヺー㐀-鿿]+")
_KANJI = re.compile(r"[㐀-鿿々]")
_COMPOUNDING = re.compile(r"[㐀-鿿々ァ-ヺー]")


@cache
def closed_words() -> frozenset[str]:
    """Every word of the closed lists that is made of letters only."""
    words: set[str] = {*LAW_NAMES, *STANDING_WORDS, *LEADING_LABELS, *ORGANS, *OUTSIDE_ENDINGS}
    for form in all_forms():
        for field in form.fields:
            words.update(field.labels, field.choices)
    for choices in (*ASSESSMENT_CHOICES, *CHOICE_PAIRS):
        words.update(choices)
    return frozenset(
        word for word in words if len(word) >= MIN_WORD and _LETTERS_ONLY.fullmatch(word)
    )


@cache
def closed_pairs() -> frozenset[str]:
    """Every two letters that stand side by side in a word of the closed lists."""
    every_word = closed_words() | SHORT_WORDS
    return frozenset(a + b for word in every_word for a, b in pairwise(word))


@cache
def _closed_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in closed_words()}, reverse=True))


@cache
def _words_with_a_gap() -> Mapping[tuple[str, str], frozenset[str]]:
    """The kanji that a word of the lists has between its beginning and its end."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for word in closed_words():
        if len(word) >= MIN_WORD_WITH_A_GAP:
            for gap in range(1, len(word) - 1):
                if _KANJI.fullmatch(word[gap]) and word[gap] not in NUMERALS:
                    found[word[:gap], word[gap + 1 :]].add(word[gap])
    return {around: frozenset(letters) for around, letters in found.items()}


def words_hardly_read(reading: Reading) -> Iterator[Proposal]:
    """A word of a list but for a kanji inside it that was hardly read and makes no word.

    It need not look like the right one, if all others are right. The first and the last letter
    of a word are told by what looks like them only: 個人情報保護 goes on in more ways than one.
    """
    for position, confidence in enumerate(reading.sureness):
        run = reading.run_at(position)
        is_open = confidence is not None and confidence < HARDLY_READ
        is_kanji = _KANJI.fullmatch(reading.text[position]) is not None
        if run is None or not is_open or not is_kanji or reading.is_in_known_word(position):
            continue
        letters = {
            letter
            for length in _closed_lengths()
            for start, end in windows_over(position, length, run)
            for letter in _words_with_a_gap().get(
                (reading.text[start:position], reading.text[position + 1 : end]), ()
            )
        }
        if len(letters) == 1 and reading.text[position] not in NUMERALS | letters:
            yield Proposal(position, letters.pop(), "form", reading.text[slice(*run)])


def words_of_closed_lists(reading: Reading) -> Iterator[Proposal]:
    """A word of a list but for one character, where the text as read is no such word."""
    for position, meant in reading.doubts():
        run = reading.run_at(position)
        if run is None:
            continue
        text = reading.with_one(position, meant)
        word = _longest_word(text, position, run)
        if word and not _longest_word(reading.text, position, run):
            yield Proposal(position, meant, "form", word)


def partners_of_choices(reading: Reading) -> Iterator[Proposal]:
    """Choices printed side by side (□有 □舞, 府問・報告), one of which tells the other."""
    for parts in _side_by_side(reading.text):
        for choices in _CHOICES_OF_LENGTHS.get(tuple(len(part) for _, part in parts), ()):
            trusted = [
                _is_read_as(reading, *part, choice)
                for part, choice in zip(parts, choices, strict=True)
            ]
            if any(trusted):
                yield from _choices_put_right(reading, parts, choices, trusted)


def _side_by_side(text: str) -> Iterator[list[tuple[int, str]]]:
    """Start and text of the choices of each row of boxes, and of a cell that is nothing else.

    What all of them end with (諮問事項, 報告事項) is left out.
    """
    for match in (*_BOXED.finditer(text), *filter(None, [_DOTTED.fullmatch(text)])):
        parts = [(m.start() + match.start(), m[0]) for m in _CHOICE.finditer(match[0])]
        ending = _n_common_at_end([part for _, part in parts])
        shortened = [(start, part[: len(part) - ending]) for start, part in parts]
        yield shortened if all(part for _, part in shortened) else parts


def _n_common_at_end(texts: Sequence[str]) -> int:
    columns = zip(*(text[::-1] for text in texts), strict=False)
    return sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, columns))


def _is_read_as(reading: Reading, start: int, part: str, choice: str) -> bool:
    """Whether a choice was read right, or with letters that are known to be read for it."""
    return part == choice or (
        any(a == b for a, b in zip(part, choice, strict=True))
        and all(
            old == new or (is_seen_confusion(old, new) and _is_in_doubt(reading, place))
            for place, (old, new) in enumerate(zip(part, choice, strict=True), start)
        )
    )


def _choices_put_right(
    reading: Reading,
    parts: Sequence[tuple[int, str]],
    choices: Sequence[str],
    trusted: Sequence[bool],
) -> Iterator[Proposal]:
    """The letters of choices whose partner is trusted; half of each has to be right or alike.

    Beside one that was read right a word may be wrong too (語問 and 報告), not beside others.
    """
    for index, ((start, part), choice) in enumerate(zip(parts, choices, strict=True)):
        others = [other for other in range(len(parts)) if other != index]
        has_partner = any(trusted[other] for other in others)
        is_beside_one = any(parts[other][1] == choices[other] for other in others)
        pairs = list(enumerate(zip(part, choice, strict=True), start))
        n_right = sum(old == new or is_seen_confusion(old, new) for _, (old, new) in pairs)
        if not has_partner or n_right * 2 < len(choice):
            continue
        for place, (old, new) in pairs:
            is_known = is_beside_one and is_seen_confusion(old, new)
            is_open = is_known and not is_sure(reading.sureness[place])
            if old != new and (is_open or _is_in_doubt(reading, place)):
                yield Proposal(place, new, "form", choice)


def _is_in_doubt(reading: Reading, place: int) -> bool:
    return not is_sure(reading.sureness[place]) and not reading.is_in_known_word(place)


_CHOICE = re.compile(r"[^\s□■☐☑☒・･]+")
_BOXED = re.compile(r"(?:[□■☐☑☒][ \u3000]*[^\s□■☐☑☒]+\s*){2,}")
_DOTTED = re.compile(r"[^\s□■☐☑☒・･]+(?:[ \u3000]*[・･][ \u3000]*[^\s□■☐☑☒・･]+)+")


def _choices_of_lengths() -> dict[tuple[int, ...], list[tuple[str, ...]]]:
    """The choices that are printed side by side, by how long each is."""
    found: defaultdict[tuple[int, ...], list[tuple[str, ...]]] = defaultdict(list)
    orders = {order for pair in CHOICE_PAIRS for order in (pair, pair[::-1])}
    for choices in sorted(orders):
        found[tuple(map(len, choices))].append(choices)
    return dict(found)


_CHOICES_OF_LENGTHS = _choices_of_lengths()


def _longest_word(text: str, position: int, run: tuple[int, int]) -> str | None:
    for length in _closed_lengths():
        for start, end in windows_over(position, length, run):
            word = text[start:end]
            if word in closed_words() and (
                length >= MIN_WORD_IN_TEXT or _stands_alone(text, start, end)
            ):
                return word
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return _COMPOUNDING.search(around) is None
