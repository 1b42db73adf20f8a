"""Labels of speakers whose marks and brackets recognition lost or misread.

A mark that recognition does not know is read as a letter or two (◆ as 人, ぐ or $, ◎ as Oo), or
not at all; what stands behind it is a label that the same paper prints again and again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from corpus.lexicons.speaker_roles import HONORIFICS
from parsers.families.minutes.lines import Line
from parsers.families.minutes.speakers import ROLES, Speaker
from parsers.families.minutes.turns import MARKS, Turn, split_label

MIN_KNOWN = 2
"""How often a label, or a name in labels, has to stand without a stray letter to be known."""
MIN_STRAY_LABELS = 3
"""How often labels have to stand behind a letter before it is a misread mark."""
MIN_LABEL = 5
"""Characters of a label that is known again though one of them is wrong."""
MAX_STRAY = 2
"""Letters that a mark is read as."""

_DEPUTY = ("副", "元", "前", "新")
_DIGIT = re.compile(r"[0-9０-９]")
_KANJI = re.compile(r"[一-鿿々]")
_SEAT = re.compile(r"第?[0-9]{1,3}番")
_SIGN = re.compile(r"[^ぁ-んァ-ヶ一-鿿々]")
# 議長（山田君）から and the like go on with a sentence about the speaker.
_GOES_ON = re.compile(r"は(?!い)|と(?!ころ)|で(?!は|も)|[がをにへのや、]|から|より|まで")
_OPEN_LABEL = re.compile(
    rf"(?P<label>[^()（）。、]{{1,24}}[(（][^()（）。、]{{2,10}}?(?:{'|'.join(HONORIFICS)}))(?![)）])"
)
# ＜ has the shape of く, and is lost where the scan is pale.
_CLOSED_LABEL = re.compile(r"[くぐ(（「]?(?P<label>[^<>＜＞()（）。、]{2,40})[>＞]")


def is_scanned(line: Line) -> bool:
    """Whether a line was read by recognition, which says how sure it is."""
    return line.confidence is not None


def labels_behind_letters(lines: Sequence[Line]) -> Counter[Speaker]:
    """The speakers whose labels stand behind a letter that must be the paper's mark, misread.

    It stands before several speakers, one of them in a role or seat that begins with no such
    letter. Letters that are no kanji or kana count as one: a mark is read as o, O and 0.
    """
    behind: defaultdict[str, Counter[Speaker]] = defaultdict(Counter)
    for line in lines:
        if not is_scanned(line) or line.text[:1] in MARKS:
            continue
        for stray in range(1, MAX_STRAY + 1):
            found = _split_behind(line.text, stray)
            if (
                found is not None
                and found[0].name
                and f"{line.text[:stray]}{found[0].role}" not in ROLES
            ):
                behind[_SIGN.sub("", line.text[:stray])][found[0]] += 1
                break
    known: Counter[Speaker] = Counter()
    for speakers in behind.values():
        is_telling = any(_is_known_role(speaker.role) for speaker in speakers)
        if is_telling and len(speakers) > 1 and speakers.total() >= MIN_STRAY_LABELS:
            known.update({speaker: max(n, MIN_KNOWN) for speaker, n in speakers.items()})
    return known


def turns_behind_letters(line: Line, known: Mapping[Speaker, int]) -> Iterator[Turn]:
    """The line as a turn of a speaker whom the paper knows, without one or two stray letters."""
    for stray in range(min(MAX_STRAY, len(line.text) - 1), -1, -1):
        speaker, rest = _split_behind(line.text, stray) or (Speaker(), "")
        shows = speaker.name is not None or (stray and not _KANJI.search(line.text[:stray]))
        is_label = stray > 0 or not _GOES_ON.match(rest)
        if shows and is_label and known.get(speaker, 0) >= MIN_KNOWN:
            yield Turn(("mark", line.text[:stray]), speaker, rest)


def outweighs(turn: Turn, behind: Turn, known: Mapping[Speaker, int]) -> bool:
    """Whether a label stands as it was read, and not as one with a stray letter before it.

    One person is not head of two units whose names differ in their first letter.
    """
    whole, inner, stray = turn.speaker, behind.speaker, behind.style[1]
    if not stray:
        return True
    if whole.name == stray:
        return known.get(whole, 0) >= known.get(inner, 0)
    is_more = whole.name == inner.name and whole.role == f"{stray}{inner.role}"
    return not is_more or whole.role in ROLES or stray in _DEPUTY


def with_bracket_closed(text: str) -> str | None:
    """A label whose closing bracket was lost behind an honorific (議長（山田太郎君 それでは)."""
    match = _OPEN_LABEL.match(text)
    return f"{match['label']}）{text[match.end() :]}" if match is not None else None


def with_bracket_opened(text: str) -> str | None:
    """A label in ＜ ＞ whose opening bracket was lost or read as a letter (く議長 山田太郎＞)."""
    match = _CLOSED_LABEL.match(text)
    return f"＜{match['label']}＞{text[match.end() :]}" if match is not None else None


def printed_label(text: str, turn: Turn) -> str:
    """The label of a turn with a mark as it is printed, without the mark."""
    return text[1 : len(text) - len(turn.rest)].strip()


def turn_with_label_alike(text: str, labels: Mapping[str, Speaker]) -> Turn | None:
    """A line behind a speaker's mark that begins as a known label does, but for one character.

    No number gives way to another, and two speakers whose labels fit alike are none.
    """
    fitting = {
        labels[label]: text[1 + length :].strip()
        for label in labels
        if len(label) >= MIN_LABEL
        for length in (len(label) + 1, len(label) - 1, len(label))
        if _is_alike(text[1 : 1 + length], label)
    }
    if len(fitting) != 1:
        return None
    ((speaker, rest),) = fitting.items()
    return Turn(("mark", text[:1]), speaker, rest)


def _is_alike(read: str, label: str) -> bool:
    return (
        _DIGIT.findall(read) == _DIGIT.findall(label)
        and Levenshtein.distance(read, label, score_cutoff=1) <= 1
    )


def _split_behind(text: str, stray: int) -> tuple[Speaker, str] | None:
    """Label and speech behind so many letters; a seat keeps all of its digits."""
    return None if _DIGIT.search(text[:stray]) else split_label(text[stray:].lstrip())


def _is_known_role(role: str | None) -> bool:
    return role is not None and (role in ROLES or _SEAT.fullmatch(role) is not None)
