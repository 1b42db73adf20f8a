"""Evidence from what forms print: labels, choices and headings that are whole stretches of a text.

A stretch between boxes, numbers and line ends that is all but a printed text is that text: the
letters that agree speak for the ones that do not. The longer it is, the less a misread letter has
to look like the printed one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.characters import fold_width
from corpus.forms.assessments import AssessmentForm, assessment_forms, assessment_lists
from corpus.forms.load import all_forms
from corpus.glyphs import CHOICE_PAIRS
from corpus.lexicons.choices import ASSESSMENT_CHOICES
from corpus.lexicons.confusions import is_confusion
from corpus.lexicons.organisations import ORGANS
from corpus.lexicons.standing_words import LAW_NAMES, STANDING_WORDS
from parsers.repair.paths import title_of
from parsers.repair.proposal import Proposal
from parsers.repair.reading import NUMERALS, Reading, is_hiragana
from parsers.repair.sureness import is_sure

MIN_PRINTED = 3
"""Letters of a printed text that a stretch may be a misreading of."""
LONG_PRINTED = 8
"""Letters of a printed text from which on the letters that agree are evidence enough: one that
does not may be any letter that makes no word, and a sign may be lost or too many."""
LETTERS_FOR_AN_EDIT = 8
"""A stretch may have one wrong letter, and another for each so many: what worn copies show."""
CERTAIN = 0.995
"""Confidence from which on a letter is right whatever a form prints. Below it one that is known to
be read for the printed one is not: カ and 力 have one shape, and are read with certainty."""
HARDLY_READ = 0.8
"""Confidence below which a letter of a long printed text is in doubt though it makes a word."""
MIN_BESIDE = 2
"""Entries of a closed list read right whose neighbour is taken for an entry too, as sure as a
long text."""
SIGNS = frozenset("・、。,.-")
"""Signs that recognition loses, or sees where there are none. Brackets are not among them: a
printed choice may have an empty pair behind it."""

_PARTING = re.compile(
    r"\n|[□■☐☑☒]|[\[［]\s*[○〇◯●]?\s*[\]］]|[\[［\]］]|(?<![0-9０-９.])[0-9０-９]{1,2}[)）]"
    r"|[<＜]?\s*選択肢\s*[>＞]|[【】]"
)
_LEAD = re.compile(r"(?:[①-⑳・]|[0-9０-９]{1,2}[.．、]|[(（][0-9０-９]{1,2}[)）]|\s)*")
# A place behind a choice for more to be written in: その他の媒体（　　）.
_DETAIL = re.compile(r"[(（]\s*[)）]\s*$")


class Stretch(Struct, frozen=True):
    """Letters of a reading without the white space between them, each with its place."""

    letters: str
    places: tuple[int, ...]


def stretches(text: str) -> Iterator[Stretch]:
    """The stretches of a text between what parts one printed text from the next."""
    start = 0
    for end, following in [*(match.span() for match in _PARTING.finditer(text)), (len(text), 0)]:
        lead = _LEAD.match(text, start, end)
        first = lead.end() if lead else start
        if detail := _DETAIL.search(text[:end], first):
            end = detail.start()
        places = tuple(i for i in range(first, end) if not text[i].isspace())
        if len(places) >= MIN_PRINTED - 1:
            yield Stretch("".join(text[i] for i in places), places)
        start = following


@cache
def _lists_of() -> Mapping[str, frozenset[int]]:
    """The closed lists that a printed choice is an entry of, by its folded text."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, choices in enumerate(_closed_lists()):
        for choice in choices:
            found[_folded(choice)].add(number)
    return {text: frozenset(numbers) for text, numbers in found.items()}


def _closed_lists() -> Iterator[Sequence[str]]:
    lists = assessment_lists()
    yield from (*lists.choices.values(), *lists.marks.values(), *ASSESSMENT_CHOICES)
    yield from (field.choices for form in all_forms() for field in form.fields if field.choices)


@cache
def _printed_by_length() -> Mapping[int, tuple[str, ...]]:
    """The texts that forms print, folded, by their number of letters."""
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for text in _printed_texts():
        folded = _folded(text)
        if len(folded) >= MIN_PRINTED:
            found[len(folded)][folded] = None
    return {length: tuple(texts) for length, texts in found.items()}


def is_printed(text: str) -> bool:
    """Whether a folded text is one that forms print, or a choice that stands beside another."""
    return text in _printed_by_length().get(len(text), ()) or text in _choices_side_by_side()


@cache
def _choices_side_by_side() -> frozenset[str]:
    return frozenset(choice for choices in CHOICE_PAIRS for choice in choices)


def _printed_texts() -> Iterator[str]:
    for form in all_forms():
        for field in form.fields:
            yield from field.labels
    for assessment in assessment_forms():
        yield from _printed_on(assessment)
    yield from (item.label for item in assessment_lists().cover)
    yield from (label for column in assessment_lists().log for label in column.labels)
    for choices in _closed_lists():
        yield from choices
    yield from (*ORGANS, *STANDING_WORDS, *LAW_NAMES)


def _printed_on(form: AssessmentForm) -> Iterator[str]:
    for section in form.sections:
        yield section.title
        yield from (heading.label for heading in section.headings)
        for item in section.items:
            yield from (item.label, *item.labels)


def _folded(text: str) -> str:
    return "".join(fold_width(text).split())


def printed_texts(reading: Reading) -> Iterator[Proposal]:
    """What a form prints, where a stretch is that but for a few letters."""
    if title_of(reading.text) is not None:
        return
    found = list(stretches(reading.text))
    lists = Counter(
        number for each in found for number in _lists_of().get(_folded(each.letters), ())
    )
    for stretch in found:
        if all(_is_certain(reading.sureness[place]) for place in stretch.places):
            continue
        meant = _nearest(_folded(stretch.letters))
        if meant is not None:
            beside = any(lists[number] >= MIN_BESIDE for number in _lists_of().get(meant, ()))
            yield from _put_right(reading, stretch, meant, beside=beside)


def _nearest(read: str) -> str | None:
    """The one printed text that is nearest to what was read; None if there is none near."""
    known = _printed_by_length()
    if read in known.get(len(read), ()):
        return None
    allowed = 1 + len(read) // LETTERS_FOR_AN_EDIT
    best: list[str] = []
    for length in range(len(read) - allowed, len(read) + allowed + 1):
        for text in known.get(length, ()):
            distance = Levenshtein.distance(read, text, score_cutoff=allowed)
            if distance < allowed:
                allowed, best = distance, [text]
            elif distance == allowed:
                best.append(text)
    return best[0] if len(best) == 1 else None


def _put_right(
    reading: Reading, stretch: Stretch, meant: str, *, beside: bool
) -> Iterator[Proposal]:
    """The letters of a stretch that differ from the printed text; none if one may not.

    Args:
        reading: the text that the stretch is of.
        stretch: what was read.
        meant: the printed text, folded.
        beside: whether other entries of the printed text's list stand beside the stretch.
    """
    evidence = LONG_PRINTED if beside else len(meant)
    read = _folded(stretch.letters)
    edits = Levenshtein.editops(read, meant)
    proposals = []
    for edit in edits:
        is_end = edit.src_pos == len(read)
        place = stretch.places[-1] + 1 if is_end else stretch.places[edit.src_pos]
        old = "" if edit.tag == "insert" else read[edit.src_pos]
        new = "" if edit.tag == "delete" else meant[edit.dest_pos]
        if not _may_stand_for(reading, place, old, new, evidence):
            return
        proposals.append(Proposal(place, new, "form", meant, len(old)))
    yield from proposals


def _may_stand_for(reading: Reading, place: int, old: str, new: str, length: int) -> bool:
    """Whether what was read may be a misreading of what is printed in a text of ``length``."""
    if not old or not new:
        return length >= LONG_PRINTED and _is_slip(reading, place, old, new)
    confidence = reading.sureness[place]
    is_long = length >= LONG_PRINTED
    may_be_wrong = is_long and is_confusion(old, new) and not _is_certain(confidence)
    if (is_sure(confidence) and not may_be_wrong) or old in NUMERALS or new in NUMERALS:
        return False
    if is_hiragana(old) and is_hiragana(new):
        return False
    is_word = reading.is_in_known_word(place)
    if not is_long:
        return not is_word and is_confusion(old, new)
    return not is_word or (confidence is not None and confidence < HARDLY_READ)


def _is_certain(confidence: float | None) -> bool:
    return confidence is not None and confidence >= CERTAIN


def _is_slip(reading: Reading, place: int, old: str, new: str) -> bool:
    """Whether a character is a sign that was lost, or one that is there twice or by a speck."""
    around = reading.sureness[max(0, place - 1) : place + 1]
    if all(is_sure(confidence) for confidence in around):
        return False
    if new:
        return new in SIGNS
    text = reading.text
    beside = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    is_twice = any(old == char or is_confusion(old, char) for char in beside)
    return old in SIGNS or is_twice or (old.isascii() and old.isalpha())
