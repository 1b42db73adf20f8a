"""How a paper marks its speakers, told from the paper as a whole.

A mark is a speaker's mark where most of the lines that begin with it go on as labels of
speakers; ○ stands as well before 出席委員, 議事日程 and points of a summary.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.families.minutes.lines import Line
from parsers.families.minutes.misread import (
    is_scanned,
    labels_behind_letters,
    outweighs,
    printed_label,
    turn_with_label_alike,
    turns_behind_letters,
    with_bracket_closed,
    with_bracket_opened,
)
from parsers.families.minutes.speakers import Speaker, is_person, parse_speaker
from parsers.families.minutes.turns import (
    StyleKind,
    Turn,
    bracket_of,
    mark_of,
    read_turn,
    turn_beside,
)

# Share of a mark's lines that must be labels; headings under the same mark are the fewer.
LABEL_SHARE = 0.5
# A colon or a gap stands behind many a word: so many turns must be found before they count.
MIN_COLON_TURNS = 2
MIN_GAP_TURNS = 3
# A sentence that goes on over the page has no end; lists of names hold few hiragana.
MIN_HIRAGANA = 6
_HIRAGANA = re.compile(r"[ぁ-ん]")
_SENTENCE = re.compile(r"。|[?？]$|(です|ます|した|せん|ください|ました|である|ない|たい)[）)]?$")
# 事務局：（資料１により説明）: what somebody did is told in brackets instead of the words.
_TOLD = re.compile(r"[（(][^（）()。]{2,40}(?:説明|報告|朗読|紹介|挨拶|あいさつ)[）)]")
_MARKED = ("mark", "bracket", "colon", "closed")
_DOT = "・"


class Styles(Struct, frozen=True):
    """The styles that a paper uses for its speakers.

    Attributes:
        points: marks whose lines are remarks without a speaker, as summaries have them; dots too
            where arrows lead from them to the answers.
        known: the speakers that the paper's labels name, and how often.
        labels: the labels that stand behind marks, as printed, with whom they name.
        has_speakers: whether any turn names its speaker, be it behind a misread mark.
    """

    used: frozenset[tuple[StyleKind, str]]
    points: frozenset[str]
    known: Mapping[Speaker, int]
    labels: Mapping[str, Speaker]
    has_speakers: bool

    def turn(self, line: Line) -> Turn | None:
        """The line as a turn of this paper; None if it is none."""
        if line.said_by is not None or line.is_across:
            return turn_beside(line.said_by, line.text) if line.said_by else None
        turn = read_turn(line.text)
        is_turn = turn is not None and turn.style in self.used
        if is_scanned(line):
            misread = self._misread_turn(line, turn if is_turn else None)
            if misread is not None:
                return misread
        if turn is not None and is_turn:
            # 【審議課】 alone on its line is a heading.
            return turn if turn.speaker.is_strong or turn.rest else None
        if _point_of(line.text) in self.points:
            return Turn(("mark", line.text[0]), Speaker(), line.text[1:].strip())
        return None

    def _misread_turn(self, line: Line, turn: Turn | None) -> Turn | None:
        """A line whose label recognition misread as the turn that it must be."""
        for behind in turns_behind_letters(line, self.known) if self.has_speakers else ():
            if turn is None or not outweighs(turn, behind, self.known):
                return behind
        closed = with_bracket_closed(line.text) if turn is None else None
        whole = read_turn(closed) if closed is not None else None
        if whole is not None and whole.style in self.used and whole.speaker in self.known:
            return whole
        opened = with_bracket_opened(line.text) if turn is None else None
        whole = read_turn(opened) if opened is not None else None
        if whole is not None and whole.style in self.used and self._is_sure(whole.speaker):
            return whole
        is_marked = turn is None and ("mark", mark_of(line.text)) in self.used
        return turn_with_label_alike(line.text, self.labels) if is_marked else None

    def _is_sure(self, speaker: Speaker) -> bool:
        """Whether a label with half its brackets is one: known, or a role with a name."""
        return speaker in self.known or (speaker.role is not None and speaker.name is not None)


def styles_of(lines: Sequence[Line]) -> Styles:
    """Tell a paper's styles from all its lines."""
    begun: Counter[tuple[StyleKind, str]] = Counter()
    read: Counter[tuple[StyleKind, str]] = Counter()
    said: Counter[tuple[StyleKind, str]] = Counter()
    known: Counter[Speaker] = Counter()
    labels: dict[str, Speaker] = {}
    has_column = any(line.said_by for line in lines)
    for index, line in enumerate(lines):
        if line.said_by is not None or line.is_across:
            continue
        style = _style_begun(line.text)
        turn = read_turn(line.text)
        if style is not None:
            begun[style] += 1
        if turn is not None and turn.speaker.is_strong:
            read[turn.style] += 1
            known[turn.speaker] += 1
            if turn.style[0] == "mark":
                labels[printed_label(line.text, turn)] = turn.speaker
            said[turn.style] += is_speech(turn.rest, lines, index)
    used = frozenset(style for style in read if _is_used(style, begun, read, said))
    marked = {style for style in used if style[0] in _MARKED}
    led = {style for style in used if style[0] == "arrow"}
    used = frozenset(marked | led) if marked else used
    behind = labels_behind_letters(lines)
    has_speakers = bool(used or behind or has_column)
    is_led = bool(led) and used == led and not (behind or has_column)
    points = frozenset(_points(lines)) if is_led or not has_speakers else frozenset()
    points = points if is_led else points - {_DOT}
    return Styles(used, points, known + behind, labels, has_speakers)


def _style_begun(text: str) -> tuple[StyleKind, str] | None:
    mark = mark_of(text)
    if mark is not None:
        return "mark", mark
    bracket = bracket_of(text)
    return ("bracket", bracket[0]) if bracket is not None and bracket[2] else None


def _is_used(
    style: tuple[StyleKind, str],
    begun: Counter[tuple[StyleKind, str]],
    read: Counter[tuple[StyleKind, str]],
    said: Counter[tuple[StyleKind, str]],
) -> bool:
    if style[0] in ("colon", "closed"):
        return said[style] >= MIN_COLON_TURNS
    if style[0] in ("gap", "name"):
        return said[style] >= MIN_GAP_TURNS
    return said[style] >= 1 and read[style] >= LABEL_SHARE * begun[style]


def is_speech(rest: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence follows a label, on its line or on the next one."""
    if rest:
        if "。" not in rest and _lists_people(rest):
            return False
        if _TOLD.fullmatch(rest):
            return True
        return bool(_SENTENCE.search(rest)) or len(_HIRAGANA.findall(rest)) >= MIN_HIRAGANA
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    # （質疑） over 委員　費用はいくらか。 is a heading.
    below = read_turn(following)
    is_of_other = below is not None and below.speaker.is_strong and bool(below.rest)
    return bool(_SENTENCE.search(following)) and mark_of(following) is None and not is_of_other


def _lists_people(text: str) -> bool:
    """Whether a text behind a role lists those who hold it (事務局）こども部長、保育課長)."""
    entries = [entry for entry in re.split("[、，,]", text) if entry.strip()]
    people = [entry for entry in entries if is_person(parse_speaker(entry))]
    return len(entries) > 1 and len(people) >= LABEL_SHARE * len(entries)


def _point_of(text: str) -> str | None:
    """The mark of a point of a summary; None where a line begins with none."""
    return _DOT if text.startswith(("・", "･")) else mark_of(text)


def _points(lines: Sequence[Line]) -> Iterator[str]:
    """Marks before the sentences of a summary that names no speakers."""
    begun: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    for line in lines:
        mark = _point_of(line.text)
        if mark is not None:
            begun[mark] += 1
            sentences[mark] += bool(_SENTENCE.search(line.text))
    for mark, count in begun.items():
        if sentences[mark] >= 2 and sentences[mark] >= LABEL_SHARE * count:
            yield mark
