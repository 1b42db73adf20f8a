"""Printed lines made into text: breaks inside words, letter-spacing, radical code points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from corpus.glyphs import RADICAL_IDEOGRAPHS
from corpus.page import Word
from parsers.layout.lines import TextLine, fold_ruby, line_text, words_to_text_lines

_ODD_SPACES: Final = "\t\v\f\u00a0\u1680\u180e\u202f\u205f\u3000" + "".join(
    chr(code) for code in range(0x2000, 0x200B)
)
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0))
_LINE_ENDS: Final = "\n\r\x85\u2028\u2029"
_REPAIRS: Final[dict[int, str | None]] = {
    **RADICAL_IDEOGRAPHS,
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(map(ord, _INVISIBLE)),
    **dict.fromkeys(map(ord, _ODD_SPACES), " "),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
}

# A letter of Japanese: ideographs, kana, 々 〆 ー. Not punctuation, not boxes.
_LETTER: Final = (
    r"[\u3005\u3006\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe"
    r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_KANJI: Final = r"[\u3005\u3400-\u9fff\uf900-\ufaff]"
_DIGITS: Final = r"[0-9０-９]+"
# Letters that stand singly with spaces between: 担 当 課. A letter that has another letter at
# its side belongs to a word of its own (山田 太郎 keeps its space).
# 君 ends a name, and no word goes on behind it (芳明 君 副 市 長).
_SPACED_RUN: Final = re.compile(rf"(?<!\w)(?!君){_LETTER}(?:(?<!君) {_LETTER}(?!\w))+")
# 平成 28 年 1 月 20 日: a counter keeps to its number, and 第 … to what it counts.
_COUNTERS: Final = "年月日時分秒号条項人件名円回頁階款目"
_NUMBER_COUNTER: Final = re.compile(
    rf"({_DIGITS}) (?=[{_COUNTERS}](?:[度間](?!{_KANJI}))?(?!(?!第){_KANJI}))"
)
_BEFORE_NUMBER: Final = re.compile(
    rf"(第|平成|令和|昭和|大正|明治|(?<=[0-9０-９])[年月]) (?={_DIGITS})"
)
_SPACES: Final = re.compile(r" {2,}")

# A number before these counts them (28 年, 3 件) and is no mark, unless they begin a word
# that headings are made of (1 日時, 3 人員).
NOT_COUNTED: Final = (
    r"(?!(?!日[時程]|時[間期刻]|人[員数]|件[名数]|名[称簿]|条[件例]|回[答数]|項目|目[的次])"
    rf"[{_COUNTERS}0-9０-９])"
)

ITEM_START: Final = re.compile(
    r"[・●◎◆◇■□▪▫※☐☑☒➢⇒▶▷►★☆❖✓✔]"
    r"|[○〇◯](?![○〇◯一二三四五六七八九十年月日])"
    r"|[（(〔]\s?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ンｱ-ﾝa-zａ-ｚ])\s?[)）〕]"
    r"|[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⑴-⒇]"
    r"|[0-9０-９]{1,2}(?:[.．)）、](?![0-9０-９])|\s+" + NOT_COUNTED + r")"
    r"|第\s?[0-9０-９一二三四五六七八九十百]+\s?[条章節編款](?:の[0-9０-９一二三四五六七八九十]+)?[\s（(]"
    r"|[ア-ンｱ-ﾝ][\s.．)）]"
    r"|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][\s.．、-]"
    r"|[【《]"
    r"|(?:資料|別紙|様式|議案|報告|諮問|同意|認定|請願|陳情|発議)\s?第?\s?[0-9０-９]"
)
"""What a printed line begins with where it begins a new item, heading or paragraph."""

_NUMERIC_LINE: Final = re.compile(r"[-0-9０-９,，.．%％△▲－―\s]+")
# A list of what is paid for what: a label and its amount fill a line of their own.
_LISTED_AMOUNT: Final = re.compile(
    r"(?:\S[ ]|[)）])[△▲]?[ ]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:千?円)?$"
    rf"|\S{{3,}}(?![第約])(?:{_LETTER}|[)）])[ ][△▲]?[ ]?[0-9０-９]{{1,3}}$"
)
# A label with its amount, behind a line that ends as one of figures does, is an entry too.
_LABEL_AND_AMOUNT: Final = re.compile(
    r"\S{2,16}[ ][△▲]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:千?円)?"
)
_ENDS_IN_NUMBER: Final = re.compile(r"[0-9０-９](?:[%％人件円]|千円)?[)）]?$")
_AMOUNT_LINE: Final = re.compile(r"[△▲]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:千?円)?")
# What a number at the end of a line may count goes on with it: 1,200 世帯, 45 時間.
_UNCOUNTED: Final = re.compile(
    r"(?![円千百十万億兆人件名世台個回点枚冊日時年月週分秒歳才倍戸本頁条項号款目節章か箇ヶ以未余程前超強弱度棟]"
    r"|カ所|パーセント|ポイント|メートル|キロ|トン|グラム|ヘクタール)"
    r"[\u30a1-\u30fa\u3400-\u9fff\uf900-\ufaff]"
)
_UNIT_LINE: Final = re.compile(r"[(（]?(?:[千百万億]*円|[人件%％㎡])[)）]?")
_SENTENCE_END: Final = ("。", "．", "」", "）", ")", "！", "？")


def words_to_lines(words: Sequence[Word]) -> str:
    r"""The words as printed: one ``\n`` a printed line, a space where there is a real gap.

    Readings set small above a line (ruby) are left out.
    """
    return "\n".join(map(line_text, words_to_printed_lines(words)))


def words_to_printed_lines(words: Sequence[Word]) -> list[TextLine]:
    """The printed lines, without readings set small above them."""
    return fold_ruby(words_to_text_lines(words))


def mend_list(raw_text: str, ended: Sequence[int]) -> str:
    """Text fit to read, the breaks behind some of its printed lines being meant.

    Args:
        raw_text: as printed.
        ended: numbers of the lines behind which a break is meant, in order.
    """
    if not ended:
        return mend(raw_text)
    lines = raw_text.split("\n")
    starts = (0, *(number + 1 for number in ended), len(lines))
    parts = (mend("\n".join(lines[start:end])) for start, end in pairwise(starts))
    return "\n".join(part for part in parts if part)


def mend(raw_text: str) -> str:
    """Text fit to read and to search: nothing but white space and code points is changed.

    Radical code points are folded; line breaks inside words and sentences and the spaces of
    letter-spaced labels are taken out; a break before a new item stays. Full width digits,
    ① and ㊞ stay as printed. Mending mended text changes nothing.
    """
    if raw_text.isascii() and raw_text.isalnum():
        return raw_text
    text = _fold(raw_text)
    while True:
        mended = _join_lines([_close_up(line) for line in text.split("\n")])
        if mended == text:
            return text
        text = mended


def _fold(raw_text: str) -> str:
    return raw_text.replace("\r\n", "\n").translate(_REPAIRS)


def _close_up(line: str) -> str:
    """A printed line without letter-spacing and with single spaces; its indent stays."""
    if " " not in line:
        return line
    stripped = line.strip(" ")
    indent = " " if line.startswith(" ") and stripped else ""
    closed = _SPACES.sub(" ", stripped)
    closed = _SPACED_RUN.sub(lambda match: match[0].replace(" ", ""), closed)
    closed = _NUMBER_COUNTER.sub(r"\1", closed)
    return indent + _BEFORE_NUMBER.sub(r"\1", closed)


def _join_lines(lines: list[str]) -> str:
    """Printed lines to running text.

    A blank line stays one, and so does the indent of a new paragraph: they show that the
    break is meant.
    """
    text = ""
    paragraph_ended = False
    for line in lines:
        stripped = line.strip(" ")
        if not stripped:
            paragraph_ended = True
            continue
        if text:
            if paragraph_ended:
                text += "\n\n"
            elif line.startswith(" ") and text.endswith(_SENTENCE_END):
                text += "\n "
            else:
                text += _joint(text, stripped)
        text += stripped
        paragraph_ended = False
    return text


_COMMA_BEHIND: Final = re.compile(rf"(?P<number>{_DIGITS})、")


def _is_number_in_text(text: str, following: str) -> bool:
    """Whether a number with a comma at the start of a line counts no items: 236の | 3、237の1.

    It would be the first, or come after a line that begins with the number before it.
    """
    match = _COMMA_BEHIND.match(following)
    if match is None or int(match["number"]) <= 1:
        return False
    before = int(match["number"]) - 1
    starts = (_COMMA_BEHIND.match(line.strip()) for line in text.split("\n"))
    return not any(start is not None and int(start["number"]) == before for start in starts)


_NUMBER: Final = re.compile(rf"{_DIGITS}(?:[.,．，]{_DIGITS})*")
_SHAPED: Final = re.compile(rf"(?=.*{_DIGITS}).*{_LETTER}.*")


def _is_of_one_shape(line: str, following: str) -> bool:
    """Whether lines differ by their numbers alone (31日の場合 | 30日の場合): entries of a list."""
    shape = _NUMBER.sub("0", following)
    return _NUMBER.sub("0", line) == shape and _SHAPED.fullmatch(following) is not None


def _joint(text: str, following: str) -> str:
    """What stands between two printed lines of running text: nothing, a space or a break."""
    if ITEM_START.match(following) and not _is_number_in_text(text, following):
        return "\n"
    last_line = text[text.rfind("\n") + 1 :]
    if _NUMERIC_LINE.fullmatch(following) and (
        _NUMERIC_LINE.fullmatch(last_line) or _UNIT_LINE.fullmatch(last_line)
    ):
        return "\n"
    if _is_of_one_shape(last_line, following):
        return "\n"
    if _LISTED_AMOUNT.search(last_line) and _UNCOUNTED.match(following):
        return "\n"
    if _LABEL_AND_AMOUNT.fullmatch(following) and _ENDS_IN_NUMBER.search(last_line):
        return "\n"
    if _AMOUNT_LINE.fullmatch(following) and not _NUMERIC_LINE.fullmatch(last_line):
        return " "
    before, after = text[-1], following[0]
    if not (before.isascii() and after.isascii()):
        return ""
    is_hyphenated = before == "-" and text[-2:-1].isalpha() and after.isalpha()
    return "" if is_hyphenated else " "
