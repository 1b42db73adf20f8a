"""A line read as the beginning of a speaker's turn, in the style that its first character shows."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.lexicons.speaker_roles import NO_SPEAKERS
from parsers.families.minutes.speakers import (
    MAX_LABEL,
    MAX_NAME,
    Speaker,
    name_of,
    parse_speaker,
)
from parsers.values.people import leading_name

StyleKind = Literal["mark", "bracket", "colon", "closed", "gap", "name", "column", "arrow"]

TITLE_END = r"(?:について|の件|に関すること|に関する件)(?:[（(][^（）()]{1,12}[）)])?"
"""How the titles of matters end: (2) 袋の料金について, …の件（継続）."""

# Words of a label between spaces: unit, post, surname, given name.
MAX_LABEL_WORDS = 4

MARKS = "○◯〇◎●⦿◉◆◇△▲▽▼□■☆★▶▷"
# One sign to readers and to OCR.
_SAME_MARK = str.maketrans("◯〇", "○○")
_OPEN = {
    "【": "】",
    "（": "）",
    "〔": "〕",
    "［": "］",
    "〈": "〉",
    "《": "》",
    "＜": "＞",
    "「": "」",
}
# One bracket to readers in either width; recognition gives the two of a pair different ones.
_ONE_WIDTH = str.maketrans("()[]<>", "（）［］＜＞")
HEADING_BRACKETS = "【＜<《〈"
"""Brackets of headings as much as of stage directions and labels."""

_OPEN_OF = {"】": "【", "〕": "〔", "］": "［"}
_MISREAD_BRACKET = re.compile(
    r"[（(\[［〔【｛{]?(?P<content>[^（()）【】〔〕［］\[\]。、\s]{1,14})(?P<close>[】〕］])(?P<rest>.*)",
    re.DOTALL,
)
# (町長登壇]: a line in brackets of which the two do not agree.
_MISREAD_CLOSE = re.compile(r".(?P<content>[^（()）【】〔〕［］\[\]。]{1,40})[)）\]］〕】]")
_COLON = re.compile(r"(?P<label>[^：:。、\n]{1,30}?)\s*[：:]\s*(?P<rest>.*)", re.DOTALL)
# 議長）…, 丸田委員＞…: a closing bracket alone behind the label.
_CLOSED = re.compile(
    r"(?P<label>[^()（）［］\[\]〔〕【】〈〉《》＜＞<>「」『』。、：:\n]{1,30}?)\s*"
    r"(?P<close>[)）＞>〉》」』])\s*(?P<rest>.*)",
    re.DOTALL,
)
_HEAD_OF_LABEL = re.compile(
    r"(?P<label>[^（(［\[〔【〈《＜<。、：:]{1,30}"
    r"(?:[（(][^（）()。]{1,24}[）)]|[［\[〔【〈《＜<][^（）()［］\[\]〔〕【】。]{1,24}[］\]〕】〉》＞>])"
    r"(?:君|さん|氏|議員|委員)?)"
    r"(?:\s*[：:]\s*|\s+|$|(?=.))(?P<rest>.*)",
    re.DOTALL,
)


# 問1．…, 答１、…: a word for a turn with its number, and no speaker.
_NUMBERED = re.compile(
    r"(?P<label>[^\s0-9０-９。、]{1,4}\s?[0-9０-９]{1,2})[.．、)）]\s*(?P<rest>\S.*)", re.DOTALL
)
# 報告１　生け垣づくり奨励金の見直しについて: a matter under a word that also is one for a turn.
_MATTER = re.compile(rf"[^。：:]{{2,60}}{TITLE_END}")
# …どうして増えたのか。（岩本委員）
_BEHIND = re.compile(
    r"(?P<said>.*[。？?])\s*[（(［\[〔【〈](?P<label>[^（()）。、]{2,24})[）)］\]〕】〉]", re.DOTALL
)
# →（事務局）…: an arrow leads from what was asked to what was answered.
_ARROWS = ("→", "⇒", "➡")
_BULLETS = "・･-－ \u3000"


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
    """Bracket (full width), content and rest of a line that begins with a bracket.

    Scans read 【 as ( or [, or lose it: there the closing bracket tells which it is.
    """
    misread = _MISREAD_BRACKET.match(text)
    if misread is not None:
        opening = _OPEN_OF[misread["close"]]
        return opening, misread["content"].strip(), misread["rest"].strip()
    opening = text[:1].translate(_ONE_WIDTH)
    close = _OPEN.get(opening)
    if close is None:
        return None
    depth = 0
    for index, character in enumerate(text[: MAX_LABEL + 60].translate(_ONE_WIDTH)):
        depth += (character == opening) - (character == close)
        if depth == 0:
            return opening, text[1:index].strip(), text[index + 1 :].strip()
    misread = _MISREAD_CLOSE.fullmatch(text)
    return (opening, misread["content"].strip(), "") if misread is not None else None


def turn_beside(said_by: str, text: str) -> Turn:
    """What stands beside a speaker in a table of turns; a unit is one there, and a name alone."""
    speaker = parse_speaker(said_by)
    if speaker is None:
        name = name_of(said_by)
        speaker = Speaker(name=name) if name is not None else Speaker(role=squeezed(said_by))
    return Turn(("column", ""), structs.replace(speaker, is_strong=True), text)


def read_turn(text: str) -> Turn | None:
    """A line as a turn in the style that its first character shows; None if it is none."""
    turn = _turn_of_style(text)
    if turn is None or turn.speaker.turn is None or turn.speaker.role or turn.speaker.name:
        return turn
    if turn.speaker.turn == "remark" and _MATTER.fullmatch(turn.rest):
        return None
    # 【問1】岩本委員　…: who asks stands behind the word for the turn.
    behind = split_label(turn.rest)
    if behind is None or not behind[0].is_strong or behind[0].turn or not behind[1]:
        return turn
    return Turn(turn.style, structs.replace(behind[0], turn=turn.speaker.turn), behind[1])


def _turn_of_style(text: str) -> Turn | None:
    if text.startswith(_ARROWS):
        led = _turn_of_style(text[1:].strip())
        is_led = led is not None and led.style[0] == "bracket"
        return structs.replace(led, style=("arrow", led.style[1])) if led and is_led else None
    mark = mark_of(text)
    if mark is not None:
        found = split_label(text[1:].strip())
        return Turn(("mark", mark), *found) if found else None
    bracket = bracket_of(text)
    if bracket is not None:
        opening, content, rest = bracket
        speaker = parse_speaker(content)
        return (
            Turn(("bracket", opening), speaker, rest.lstrip("：: 　)）]］】〕"))
            if speaker
            else None
        )
    colon = _COLON.match(text)
    if colon is not None:
        speaker = parse_speaker(colon["label"].lstrip(_BULLETS))
        if speaker is not None and (speaker.is_strong or "。" in colon["rest"]):
            return Turn(("colon", ""), speaker, colon["rest"])
    closed = _CLOSED.match(text)
    if closed is not None:
        speaker = parse_speaker(closed["label"].lstrip(_BULLETS))
        if speaker is not None and (speaker.is_strong or "。" in closed["rest"]):
            return Turn(("closed", ""), speaker, closed["rest"])
    found = split_label(text.lstrip(_BULLETS))
    if found is not None and found[0].is_strong:
        return Turn(("gap", ""), *found)
    return _turn_of_name(text)


def _turn_of_name(text: str) -> Turn | None:
    """荒木　それでは始めます。: a name alone before a gap, as hanging columns have it."""
    name, _, rest = text.partition(" ") if " " in text else text.partition("\u3000")
    is_name = 1 < len(name) <= MAX_NAME and leading_name(name) == len(name)
    if not (is_name and "。" in rest and name_of(name)):
        return None
    return Turn(("name", ""), Speaker(name=name), rest.strip())


def speaker_behind(text: str) -> tuple[Speaker, str] | None:
    """Who is named in a bracket behind the last sentence, and what is said before it."""
    match = _BEHIND.fullmatch(text.strip())
    speaker = parse_speaker(match["label"]) if match is not None else None
    if match is None or speaker is None or speaker.turn is not None:
        return None
    return structs.replace(speaker, is_strong=True), match["said"].strip()


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
    numbered = _NUMBERED.match(text)
    if numbered is not None and (speaker := parse_speaker(numbered["label"])) and speaker.turn:
        return speaker, numbered["rest"]
    return _split_at_space(text)


def _split_at_space(text: str) -> tuple[Speaker, str] | None:
    words = [match.span() for match in re.finditer(r"\S+", text[: MAX_LABEL + 2])]
    for count in range(min(MAX_LABEL_WORDS, len(words)), 0, -1):
        end = words[count - 1][1]
        if end <= MAX_LABEL and (speaker := parse_speaker(text[:end])):
            return speaker, text[end:].strip()
    return None
