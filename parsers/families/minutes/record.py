"""The lines of minutes sorted: head, section headings, stage directions, turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct, structs

from corpus.characters import squeezed
from corpus.lexicons.speaker_roles import (
    BODY_HEADINGS,
    BREAK_WORDS,
    DIRECTION_WORDS,
    HEADING_WORDS,
    WHOLE_DIRECTIONS,
)
from parsers.families.minutes.labels import LISTS_OF_PEOPLE, head_labels
from parsers.families.minutes.lines import Line
from parsers.families.minutes.matters.results import result_in
from parsers.families.minutes.speakers import ROLES, Speaker, is_person, parse_speaker
from parsers.families.minutes.styles import Styles, is_speech
from parsers.families.minutes.turns import (
    HEADING_BRACKETS,
    TITLE_END,
    bracket_of,
    mark_of,
    speaker_behind,
)

PieceKind = Literal["turn", "stage_direction", "heading", "closing", "table"]

# A stage direction is a short line; longer text in brackets is part of a speech.
MAX_DIRECTION = 80
MAX_HEADING = 60

_ENUMERATOR = re.compile(
    r"^(?:第?[0-9一二三四五六七八九十]{1,3}(?:[.、)]|(?=[^0-9年月日回号]))|[(〔][0-9一二三四五六七八九十ア-ン]{1,2}[)〕]|[①-⑳]|[ア-ン][.、)]?(?=\s)|[○◯〇●◎◆◇□■・<＜《])[\s]*"
)
_NUMBERED = re.compile(
    r"[(〔]?[0-9一二三四五六七八九十ア-ン]{1,2}[)〕.、]|[①-⑳]|[0-9]{1,2}(?=[^0-9年月日時分人件円%,])"
)
_TITLE_END = re.compile(rf"{TITLE_END}$")
_ENDED = re.compile(r"[。）)」］〕－―─-]$")
_BODY_HEADING = re.compile(rf"(?:{BODY_HEADINGS})")
_DIRECTION = re.compile(DIRECTION_WORDS)
_BREAK = re.compile(rf"(?:{BREAK_WORDS})")
_WHOLE_DIRECTION = re.compile(rf"(?:{BREAK_WORDS}|{WHOLE_DIRECTIONS})")
_CLOCK_DIRECTION = re.compile(
    r"(?:午前|午後|正午|[0-9一二三四五六七八九十]{1,3}時|[0-9]{1,2}:)[^。]{0,20}?(?:開会|開議|再開|休憩|散会|閉会|延会|開始|終了|中断)[)）]?"
    r"|(?:開会|開議|再開|休憩|散会|閉会|延会|休憩中)[:]?(?:午前|午後|正午|[0-9一二三四五六七八九十]{1,3}時|[0-9]{1,2}:)[^。]{0,24}"
)
_CLOCK_ALONE = re.compile(
    r"(?:午前|午後)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})時(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})分|半)?"
    r"|[0-9]{1,2}時[0-9]{1,2}分|正午"
)
"""（午前10時00分）: when what the sentence above says was done."""
_STAGE = re.compile(r"開会|開議|再開|休憩|散会|閉会|延会|開始|終了")
_AGENDA_HEADING = re.compile(
    r"(?:追加)?日程第?[0-9一二三四五六七八九十]{1,3}"
    r"|議(?:題|案第)[(]?[0-9一二三四五六七八九十]{1,3}|(?:議事|案件)[(]?[0-9]{1,2}(?![0-9件])"
    r"|(?:諮問|報告|協議|審議)(?:事項|案件|第)[(]?[0-9一二三四五六七八九十]{1,3}|次第[0-9]{1,2}"
    r"|(?:諮問|報告|協議|審議)[0-9]{1,2}(?![0-9年月日時分回人名件号のはをにがで])"
    r"|(?:陳情|請願|認定|同意|承認|発議|意見書案|決議案)第[(]?[0-9一二三四五六七八九十]{1,3}"
)
# 事務局より資料１に沿って説明: what was done, told in a line without a sentence's end.
_DONE = re.compile(
    r"(?P<who>[^、。:]{2,16}?)(?:より|から)[^。:]{0,40}(?:説明|報告|紹介|挨拶|あいさつ)(?:あり|を行う|を実施)?"
)
# Brackets, dashes and signs that stand around a direction on its line (― 休憩 ―, ※ 休憩 ※).
_AROUND_DIRECTIONS = "※()[]〔〕【】<>《》〈〉「」-－―─━—–‐~～*.…・=。"
_CLOSING = re.compile(
    r"[(（]?以上[)）]?。?|(?:この|本)(?:会議|議事)録[はがの].*|(?:上記|前記|地方自治法).{0,60}署名.{0,20}"
    r"|.{0,12}署名(?:議員|委員|人)[^。]{0,30}|会議録調製[^。]*"
    r"|(?:上記|前記|以上)の?(?:とおり|会議|経過|内容|次第).{0,40}(?:相違|正確|証する|証明|確認|認め|記録).{0,20}"
)


class Piece(Struct, kw_only=True):
    """Lines that belong together.

    Attributes:
        texts: one a line; a turn's label is not among them.
        is_unread: a turn by its mark, whose label could not be read.
        lines: where they stand, the label's line included.
    """

    kind: PieceKind
    lines: list[Line]
    texts: list[str]
    speaker: Speaker = Speaker()
    is_unread: bool = False


class Record(Struct, frozen=True):
    """A paper's lines: its head, then the pieces of its record in order."""

    head: list[Line]
    pieces: list[Piece]


def record_of(lines: Sequence[Line], styles: Styles) -> Record:
    """Sort the lines of minutes; every line stands in exactly one place."""
    start = body_start(lines, styles)
    last_turn = next((i for i in reversed(range(len(lines))) if styles.turn(lines[i])), -1)
    pieces: list[Piece] = []
    last: Piece | None = None
    for index, line in enumerate(lines[start:], start):
        if line.is_of_data:
            # Whoever speaks may go on below what is shown.
            pieces.append(Piece(kind="table", lines=[line], texts=[line.text]))
            continue
        piece = _piece_begun(line, styles) or _matter_heading(lines, index, styles)
        if piece is None and index > last_turn and _CLOSING.fullmatch(line.folded):
            piece = Piece(kind="closing", lines=[line], texts=[line.text])
        if piece is None and last is not None and last.kind == "turn":
            last.lines.append(line)
            last.texts.append(line.text)
            continue
        if piece is None:
            is_closed = last is not None and last.kind == "closing"
            kind: PieceKind = "closing" if is_closed else "heading"
            piece = Piece(kind=kind, lines=[line], texts=[line.text])
        pieces.append(piece)
        last = piece
    return Record(list(lines[:start]), [_with_speaker_behind(piece) for piece in pieces])


def _with_speaker_behind(piece: Piece) -> Piece:
    """The piece; where no label names who speaks, a bracket behind the last sentence may."""
    is_named = piece.speaker.role is not None or piece.speaker.name is not None
    behind = speaker_behind(piece.texts[-1]) if piece.kind == "turn" and piece.texts else None
    if is_named or behind is None or piece.is_unread:
        return piece
    speaker, said = behind
    return structs.replace(
        piece,
        speaker=structs.replace(speaker, turn=piece.speaker.turn),
        texts=[*piece.texts[:-1], said],
    )


def body_start(lines: Sequence[Line], styles: Styles) -> int:
    """Where the record begins: the first turn that says something, with what leads to it."""
    listed = _cells_of_people(lines)
    for index, line in enumerate(lines):
        turn = styles.turn(line) if (line.table_no, line.row) not in listed else None
        is_told = bool(turn and turn.rest) and index > 0 and is_body_heading(lines[index - 1])
        is_said = bool(line.said_by) or is_told
        if turn is not None and (is_said or is_speech(turn.rest, lines, index)):
            return _with_lead(lines, index)
    return len(lines)


def _cells_of_people(lines: Sequence[Line]) -> set[tuple[int | None, int | None]]:
    """The rows of tables whose label says that people are listed: 【事務局】 heads some there."""
    return {
        (line.table_no, line.row)
        for line in lines
        if line.table_no is not None
        and (known := head_labels().match(line.folded)) is not None
        and known.field.id in LISTS_OF_PEOPLE
    }


def _with_lead(lines: Sequence[Line], first: int) -> int:
    """The first of the headings, directions and rules that stand right above the first turn."""
    start = first
    while start > 0:
        line = lines[start - 1]
        is_lead = line.is_separator or line.is_across or _is_first_matter(lines, start - 1)
        if not (is_lead or is_direction(line) or is_body_heading(line)):
            break
        start -= 1
    return start


def _is_first_matter(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a numbered title right under a body heading (議事の要点 | (1) …の件).

    Under 議事 and its like, which head agendas too, it is an item of the head, unless an agenda
    further up has it already.
    """
    above = lines[index - 1] if index else None
    if above is None or not _is_numbered_title(lines[index]):
        return False
    if any(line.folded == lines[index].folded for line in lines[:index]):
        return True
    if not is_body_heading(above):
        return False
    known = head_labels().match(heading_text(above))
    return known is None or known.field.id != "agenda"


def _is_numbered_title(line: Line) -> bool:
    is_short = "。" not in line.text and len(line.text) <= MAX_HEADING
    pattern = _NUMBERED.match(line.folded) or _AGENDA_HEADING.match(line.folded)
    return is_short and pattern is not None


def directions_of(pieces: Sequence[Piece]) -> list[Line]:
    """The stage directions; a time alone comes with the word of what was done then (開会)."""
    found = []
    for above, piece in pairwise((None, *pieces)):
        if piece is None or piece.kind != "stage_direction":
            continue
        line = piece.lines[0]
        said = _STAGE.findall("".join(above.texts)) if above is not None else []
        if said and _CLOCK_ALONE.fullmatch(line.folded.strip(_AROUND_DIRECTIONS)):
            line = structs.replace(line, text=f"{line.text}{said[-1]}")
        found.append(line)
    return found


def _piece_begun(line: Line, styles: Styles) -> Piece | None:
    """The piece that a line begins; None where it goes on with the one before."""
    if line.is_separator or is_direction(line):
        return Piece(kind="stage_direction", lines=[line], texts=[line.text])
    turn = styles.turn(line)
    if turn is not None:
        texts = [turn.rest] if turn.rest else []
        return Piece(kind="turn", lines=[line], texts=texts, speaker=turn.speaker)
    if line.said_by is not None:
        return None
    if is_heading(line) or line.is_across:
        return Piece(kind="heading", lines=[line], texts=[line.text])
    mark = mark_of(line.text)
    if mark is not None and ("mark", mark) in styles.used:
        return _unread_turn(line)
    return None


def _matter_heading(lines: Sequence[Line], index: int, styles: Styles) -> Piece | None:
    """A numbered title that stands alone between two turns ((2) 事業計画について).

    A member who reads out a list of questions goes on under each of them, and a list has
    another numbered line above.
    """
    line = lines[index]
    if not _is_numbered_title(line):
        return None
    above = lines[index - 1] if index else None
    if above is None or index + 1 >= len(lines) or _NUMBERED.match(above.folded):
        return None
    is_apart = _ENDED.search(above.text) or result_in(above.text) or is_body_heading(above)
    below = lines[index + 1]
    is_above_turn = styles.turn(below) is not None or is_direction(below)
    is_between = (is_apart or _TITLE_END.search(line.text)) and is_above_turn
    return Piece(kind="heading", lines=[line], texts=[line.text]) if is_between else None


def _unread_turn(line: Line) -> Piece:
    """A line with a speaker's mark whose label cannot be read: its words are nobody else's."""
    text = line.text[1:].strip()
    if "。" in text:
        return Piece(kind="turn", lines=[line], texts=[text], is_unread=True)
    return Piece(kind="heading", lines=[line], texts=[line.text])


def is_direction(line: Line) -> bool:
    """Whether a line is a stage direction (ト書き): in brackets, or a time with 休憩 …."""
    text = line.folded
    if len(text) > MAX_DIRECTION:
        return False
    bare = text.strip(_AROUND_DIRECTIONS)
    if _CLOCK_DIRECTION.fullmatch(bare) or _BREAK.fullmatch(bare):
        return True
    done = _DONE.fullmatch(bare.lstrip("○◯〇●・"))
    if done is not None and is_person(parse_speaker(done["who"])):
        return True
    bracket = bracket_of(line.text)
    if bracket is None or bracket[2].strip("。 "):
        return False
    if _CLOCK_ALONE.fullmatch(squeezed(bracket[1])):
        return True
    if bracket[0] in HEADING_BRACKETS:
        # Headings stand in these brackets too.
        return bool(_WHOLE_DIRECTION.fullmatch(squeezed(bracket[1])))
    # （説明者） alone on its line says who speaks below.
    return squeezed(bracket[1]) not in ROLES and bool(_DIRECTION.search(bracket[1]))


def is_heading(line: Line) -> bool:
    """Whether a line heads a matter of the agenda or a stage of the meeting."""
    text = line.folded
    if result_in(line.text) is not None:
        return True
    if len(text) > MAX_HEADING or "。" in text:
        return False
    if is_body_heading(line) or _AGENDA_HEADING.match(_ENUMERATOR.sub("", text)):
        return True
    bracket = bracket_of(line.text)
    is_bracketed = bracket is not None and not bracket[2]
    if is_bracketed and (line.is_heading or line.text[0] in HEADING_BRACKETS):
        return True
    return _bare(text) in HEADING_WORDS


def is_body_heading(line: Line) -> bool:
    """Whether speeches begin under a line (会議の内容, 議事の経過)."""
    return bool(_BODY_HEADING.fullmatch(_bare(line.folded)))


def _bare(folded: str) -> str:
    return _ENUMERATOR.sub("", folded).strip("【】()<>《》〈〉[]〔〕:-－―■●◆○・ ")


def heading_text(line: Line) -> str:
    """A heading without enumerator and brackets, folded."""
    return _bare(squeezed(line.text))
