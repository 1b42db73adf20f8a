"""Evidence from the language: letters that make no word until one of them is put right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from corpus.lexicons.confusions import is_seen_confusion
from corpus.tokens import Token, tokenize, unlikelihood
from parsers.repair.closed_lists import closed_pairs
from parsers.repair.pack import Pack
from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

DOUBTFUL = 0.9
"""Words less sure than this may be mended by the dictionary, which is weak evidence."""
_WRITTEN_ALIKE = re.compile(r"[㐀-鿿々]{2,}|[ァ-ヺー]{3,}")
"""Nouns of kanji or of katakana alone."""
LONG_WORD = 3
"""Letters of a word that is evidence enough by itself, and for letters that only look alike."""
CLEARLY_LIKELIER = 2000
"""What the text has to gain in likelihood: misreadings put right gain 2,060 to 20,000."""
_SUFFIXES = frozenset("都道府県市区町村部課係室局所税費法条項号者員会等的用分別")
"""Kanji that end names and compounds: right by themselves, whatever word they could become."""
CONTEXT = 12
"""Letters on either side that the word is looked for in: more does not change the cutting."""


def words_of_the_dictionary(reading: Reading, pack: Pack) -> Iterator[Proposal]:
    """A word that one substitution makes of what is no word, where only one does.

    A short word has to be used elsewhere in the file, or in the closed lists: of any two kanji
    one is easily changed so that they are a word of some kind.
    """
    words: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for position, meant in reading.doubts():
        confidence = reading.sureness[position]
        if confidence is None or confidence >= DOUBTFUL or _is_suffix(reading, position):
            continue
        word = _word_made(reading, position, meant)
        if word is not None and (len(word) >= LONG_WORD or _is_in_use(word, pack)):
            words[position].append((meant, word))
    single = {position: found[0] for position, found in words.items() if len(found) == 1}
    for position, (meant, word) in single.items():
        # ポンブ may be ボンブ and ポンプ: two words are made of the same letters, and no evidence.
        if not any(0 < abs(position - other) < len(word) for other in single):
            yield Proposal(position, meant, "dictionary", word)


def _is_suffix(reading: Reading, position: int) -> bool:
    run = reading.run_at(position)
    has_word_before = run is not None and run[0] < position
    return has_word_before and reading.text[position] in _SUFFIXES


def _is_in_use(pair: str, pack: Pack) -> bool:
    return pack.has_pair(pair) or pair in closed_pairs()


def _word_made(reading: Reading, position: int, meant: str) -> str | None:
    """The word that a substitution makes out of letters that were no word before."""
    start = max(0, position - CONTEXT)
    old = reading.text[start : position + CONTEXT + 1]
    new = reading.with_one(position, meant)[start : position + CONTEXT + 1]
    for token in tokenize(new):
        if token.start <= position - start < token.end:
            word = token.surface
            proven = len(word) >= LONG_WORD or is_seen_confusion(reading.text[position], meant)
            fits = (
                proven
                and _is_common_noun(token)
                and _was_no_word(reading, position, token.start + start, token.end + start)
                and unlikelihood(old) - unlikelihood(new) >= CLEARLY_LIKELIER
            )
            return word if fits else None
    return None


def _is_common_noun(token: Token) -> bool:
    """Whether it is a noun of the dictionary, and no name.

    Names are many and short, and endings in hiragana go together in too many ways.
    """
    return (
        token.in_dictionary
        and token.part_of_speech[0] == "名詞"
        and token.part_of_speech[1] != "固有名詞"
        and _WRITTEN_ALIKE.fullmatch(token.surface) is not None
    )


def _was_no_word(reading: Reading, position: int, first: int, end: int) -> bool:
    """Whether the stretch was nothing but single letters and guesses, cut at both its ends.

    Or a word with the one letter behind it that makes a longer one if put right (診断土, 購入賞).
    """
    old = [token for token in reading.tokens if token.start < end and token.end > first]
    if not old or old[0].start != first or old[-1].end != end:
        return False
    has_ending = len(old) == 2 and position == end - 1 == old[-1].start
    return has_ending or all(
        token.end - token.start == 1 or not token.in_dictionary for token in old
    )
