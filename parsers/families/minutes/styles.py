"""How a paper marks its speakers, told from the paper as a whole.

A mark is a speaker's mark where most of the lines that begin with it go on as labels of
speakers; ○ stands as well before 出席委員, 議事日程 and points of a summary.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from corpus.lexicons.speaker_roles import NO_SPEAKERS
from parsers.families.minutes.lines import Line
from parsers.families.minutes.speakers import MAX_LABEL, ROLES, Speaker, parse_speaker

StyleKind = Literal["mark", "bracket", "colon", "gap"]

# Share of a mark's lines that must be labels; headings under the same mark are the fewer.
LABEL_SHARE = 0.5
# A colon or a gap stands behind many a word: so many turns must be found before they count.
MIN_COLON_TURNS = 2
MIN_GAP_TURNS = 3
# Words of a label between spaces: unit, post, surname, given name.
MAX_LABEL_WORDS = 4

MARKS = "○◯〇◎●⦿◉◆◇△▲▽▼□■☆★▶▷"
# One sign to readers and to OCR.
_SAME_MARK = str.maketrans("◯〇", "○○")
_OPEN = {
    "【": "】",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "〈": "〉",
    "《": "》",
    "＜": "＞",
}
_OPEN_OF = {"】": "【", "〕": "〔", "］": "［"}
_MISREAD_BRACKET = re.compile(
    r"[（(\[［〔【｛{]?(?P<content>[^（()）【】〔〕［］\[\]。、\s]{1,14})(?P<close>[】〕］])(?P<rest>.*)",
    re.DOTALL,
)
# (町長登壇]: a line in brackets of which the two do not agree.
_MISREAD_CLOSE = re.compile(r".(?P<content>[^（()）【】〔〕［］\[\]。]{1,40})[)）\]］〕】]")
_COLON = re.compile(r"(?P<label>[^：:。、\n]{1,30}?)\s*[：:]\s*(?P<rest>.*)", re.DOTALL)
_HEAD_OF_LABEL = re.compile(
    r"(?P<label>[^（(。、：:]{1,30}[（(][^（）()。]{1,24}[）)](?:君|さん|氏|議員|委員)?)"
    r"(?:\s*[：:]\s*|\s+|$|(?=.))(?P<rest>.*)",
    re.DOTALL,
)
# How often a speaker's label has to stand without a stray letter before it is known.
MIN_KNOWN = 2
# Letters that a mark which recognition does not know is read as (◆ as 人 or $).
MAX_STRAY = 2
_DEPUTY = ("副", "元", "前", "新")
_KANJI = re.compile(r"[一-鿿々]")
# A sentence that goes on over the page has no end; lists of names hold few hiragana.
MIN_HIRAGANA = 6
# 議長（山田君）から and the like go on with a sentence about the speaker.
_GOES_ON = re.compile(r"は(?!い)|と(?!ころ)|で(?!は|も)|[がをにへのや、]|から|より|まで")
_HIRAGANA = re.compile(r"[ぁ-ん]")
_SENTENCE = re.compile(r"。|[?？]$|(です|ます|した|せん|ください|ました|である|ない|たい)[）)]?$")


class Turn(Struct, frozen=True):
    """A line read as the beginning of a speaker's turn.

    Attributes:
        style: kind and mark, the same for all turns that are marked alike.
        rest: what is said on the same line; may be empty.
    """

    style: tuple[StyleKind, str]
    speaker: Speaker
    rest: str


def mark_of(text: str) -> str | None:
    """The speaker's mark that a line begins with, circles alike; None if none."""
    return text[0].translate(_SAME_MARK) if text and text[0] in MARKS else None


def bracket_of(text: str) -> tuple[str, str, str] | None:
    """Bracket, content and rest of a line that begins with a bracket.

    Scans read 【 as ( or [, or lose it: there the closing bracket tells which it is.
    """
    misread = _MISREAD_BRACKET.match(text)
    if misread is not None:
        opening = _OPEN_OF[misread["close"]]
        return opening, misread["content"].strip(), misread["rest"].strip()
    close = _OPEN.get(text[:1])
    if close is None:
        return None
    depth = 0
    for index, character in enumerate(text[: MAX_LABEL + 60]):
        depth += (character == text[0]) - (character == close)
        if depth == 0:
            return text[0], text[1:index].strip(), text[index + 1 :].strip()
    misread = _MISREAD_CLOSE.fullmatch(text)
    return (text[0], misread["content"].strip(), "") if misread is not None else None


def read_turn(text: str) -> Turn | None:
    """A line as a turn in the style that its first character shows; None if it is none."""
    mark = mark_of(text)
    if mark is not None:
        found = split_label(text[1:].strip())
        return Turn(("mark", mark), *found) if found else None
    bracket = bracket_of(text)
    if bracket is not None:
        opening, content, rest = bracket
        speaker = parse_speaker(content)
        return Turn(("bracket", opening), speaker, rest.lstrip("：: 　)）]］")) if speaker else None
    colon = _COLON.match(text)
    if colon is not None:
        speaker = parse_speaker(colon["label"])
        if speaker is not None and speaker.is_strong:
            return Turn(("colon", ""), speaker, colon["rest"])
    found = split_label(text)
    return Turn(("gap", ""), *found) if found and found[0].is_strong else None


def split_label(text: str) -> tuple[Speaker, str] | None:
    """Label and speech of a line behind its mark: the longest beginning that is a label."""
    if text.startswith(tuple(NO_SPEAKERS)) and parse_speaker(text.split()[0]) is None:
        return None
    bracket = bracket_of(text)
    if bracket is not None and (speaker := parse_speaker(bracket[1])):
        return speaker, bracket[2]
    head = _HEAD_OF_LABEL.match(text)
    if head is not None and (speaker := parse_speaker(head["label"])):
        return speaker, head["rest"].strip()
    colon = _COLON.match(text)
    if colon is not None and (speaker := parse_speaker(colon["label"])):
        return speaker, colon["rest"].strip()
    return _split_at_space(text)


def _split_at_space(text: str) -> tuple[Speaker, str] | None:
    words = [match.span() for match in re.finditer(r"\S+", text[: MAX_LABEL + 2])]
    for count in range(min(MAX_LABEL_WORDS, len(words)), 0, -1):
        end = words[count - 1][1]
        if end <= MAX_LABEL and (speaker := parse_speaker(text[:end])):
            return speaker, text[end:].strip()
    return None


class Styles(Struct, frozen=True):
    """The styles that a paper uses for its speakers.

    Attributes:
        points: marks whose lines are remarks without a speaker, as summaries have them.
        known: the speakers that the paper's labels name, and how often.
    """

    used: frozenset[tuple[StyleKind, str]]
    points: frozenset[str]
    known: Mapping[Speaker, int]

    def turn(self, line: Line) -> Turn | None:
        """The line as a turn of this paper; None if it is none."""
        turn = read_turn(line.text)
        is_turn = turn is not None and turn.style in self.used
        for behind in self._behind_misread_mark(line):
            if not is_turn or not turn or not self._outweighs(turn, behind):
                return behind
        if turn is not None and is_turn:
            # 【審議課】 alone on its line is a heading.
            return turn if turn.speaker.is_strong or turn.rest else None
        if mark_of(line.text) in self.points:
            return Turn(("mark", line.text[0]), Speaker(), line.text[1:].strip())
        return None

    def _behind_misread_mark(self, line: Line) -> Iterator[Turn]:
        """Turns of known speakers whose mark recognition lost, or read as a letter or two."""
        if line.confidence is None or not self.used:
            return
        for stray in range(min(MAX_STRAY, len(line.text) - 1), -1, -1):
            speaker, rest = split_label(line.text[stray:].lstrip()) or (Speaker(), "")
            shows = speaker.name is not None or (stray and not _KANJI.search(line.text[:stray]))
            is_label = stray > 0 or not _GOES_ON.match(rest)
            if shows and is_label and self.known.get(speaker, 0) >= MIN_KNOWN:
                yield Turn(("mark", line.text[:stray]), speaker, rest)

    def _outweighs(self, turn: Turn, behind: Turn) -> bool:
        """Whether a label stands as it was read, and not as one with a stray letter before it.

        One person is not head of two units whose names differ in their first letter.
        """
        whole, inner, stray = turn.speaker, behind.speaker, behind.style[1]
        if not stray:
            return True
        if whole.name == stray:
            return self.known.get(whole, 0) >= self.known[inner]
        is_more = whole.name == inner.name and whole.role == f"{stray}{inner.role}"
        return not is_more or whole.role in ROLES or stray in _DEPUTY


def styles_of(lines: Sequence[Line]) -> Styles:
    """Tell a paper's styles from all its lines."""
    begun: Counter[tuple[StyleKind, str]] = Counter()
    read: Counter[tuple[StyleKind, str]] = Counter()
    said: Counter[tuple[StyleKind, str]] = Counter()
    known: Counter[Speaker] = Counter()
    for index, line in enumerate(lines):
        style = _style_begun(line.text)
        turn = read_turn(line.text)
        if style is not None:
            begun[style] += 1
        if turn is not None and turn.speaker.is_strong:
            read[turn.style] += 1
            known[turn.speaker] += 1
            said[turn.style] += is_speech(turn.rest, lines, index)
    used = frozenset(style for style in read if _is_used(style, begun, read, said))
    marked = {style for style in used if style[0] in ("mark", "bracket", "colon")}
    used = frozenset(marked) if marked else used
    return Styles(used, frozenset() if used else frozenset(_points(lines)), known)


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
    if style[0] == "colon":
        return said[style] >= MIN_COLON_TURNS
    if style[0] == "gap":
        return said[style] >= MIN_GAP_TURNS
    return said[style] >= 1 and read[style] >= LABEL_SHARE * begun[style]


def is_speech(rest: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence follows a label, on its line or on the next one."""
    if rest:
        return bool(_SENTENCE.search(rest)) or len(_HIRAGANA.findall(rest)) >= MIN_HIRAGANA
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(_SENTENCE.search(following)) and mark_of(following) is None


def _points(lines: Sequence[Line]) -> Iterator[str]:
    """Marks before the sentences of a summary that names no speakers."""
    begun: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    for line in lines:
        mark = mark_of(line.text)
        if mark is not None:
            begun[mark] += 1
            sentences[mark] += bool(_SENTENCE.search(line.text))
    for mark, count in begun.items():
        if sentences[mark] >= 2 and sentences[mark] >= LABEL_SHARE * count:
            yield mark
