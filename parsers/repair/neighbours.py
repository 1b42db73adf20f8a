"""Evidence from the letters beside: signs of two scripts with one shape, told by what they follow.

ー lengthens a kana and nothing else, the particle へ stands between words of kanji, and in
numbers there is no katakana: however sure recognition is of ー部承認, 関係機関ヘ連絡 and
ニ十一年ハ月, the shapes are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.repair.proposal import Proposal
from parsers.repair.reading import Reading

_KANJI = "㐀-鿿々"
_KATAKANA = "ァ-ヺー"
_NUMERALS = "〇一二三四五六七八九十百"
_BEFORE_NUMERAL = rf"(?<=[{_NUMERALS}和成正治年月第])"
_BEHIND_NUMERAL = rf"(?=[{_NUMERALS}年月日号回条])"
# June has no 31st: a dot behind 六月三十 is a speck.
_NO_DAY_31 = r"(?<!(?<!十)[二四六九]月三十)(?<!十一月三十)"
_MEANT: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"(?<![ぁ-ゖ{_KATAKANA}])(?<![ぁ-ゖ{_KATAKANA}]\s)ー(?=[{_KANJI}])"),
        "一",
    ),
    # 条例のー部: behind a particle a compound begins.
    (re.compile(r"(?<=[のをはがにでともや])ー(?=[部般人括層時定体方致覧貫環切次級])"), "一"),
    # -般会計, の部改正: a bar before 般 is 一 too, and where there is none it was passed over.
    (re.compile(r"(?<![0-9０-９A-Za-z])[-－‐](?=般[会競職]|部(?:を)?[改開承負変廃採停])"), "一"),
    (re.compile(r"(?:(?<=[(（「度の])|(?<=[(（「度の]\s)|^)(?=般会計|般競争入札|般職)"), "一"),
    (re.compile(r"(?:(?<=[条例則程]の)|(?<=[条例則程]の\s))(?=部(?:を)?改正)"), "一"),
    # ー、八一五 and 一二O番: in a number of kanji there is no katakana and no letter.
    (re.compile(rf"(?<![ぁ-ゖ{_KATAKANA}])ー(?=、[{_NUMERALS}]{{3}}(?![{_NUMERALS}]))"), "一"),
    (re.compile(rf"(?<=[{_NUMERALS}])[OＯoｏ](?=[{_NUMERALS}番号年月日円人筆])"), "〇"),
    # ー、招集の日時: no bar stands before a comma but the numeral.
    (re.compile(rf"^ー(?=、\s?[{_KANJI}])"), "一"),
    # Behind 諮 stands 問 or hiragana, and no other kanji.
    (re.compile(r"(?<=諮)[間聞開閲関門]"), "問"),
    # 締結し=ついて: に falls apart, and no sentence has an equals sign there.
    (re.compile(rf"(?<=[{_KANJI}])し[=＝](?=[ぁ-ゖ])"), "に"),
    # 予算1第7号）: what is numbered so stands in brackets, and no digit stands before 第.
    (re.compile(rf"(?<=[{_KANJI}])[1lI|](?=第[0-9０-９]{{1,3}}号[)）])"), "（"),
    (re.compile(r"(?<=[ァ-ヺ])一(?=[ァ-ヺ])"), "ー"),
    (re.compile(rf"(?<=[{_KANJI}])ヘ(?=[{_KANJI}ぁ-ゖ、の])"), "へ"),
    (re.compile(r"(?<=[ァ-ヺー])へ(?=[ァ-ヺー])"), "ヘ"),
    # A small ェ follows a katakana, and begins nothing.
    (re.compile(r"(?<![ァ-ヺー])ェ(?=[㐀-鿿])"), "工"),
    # 地方自治法第260条: what assemblies change or set anew is 字の区域 and 字の名称.
    (re.compile(r"(?<![㐀-鿿々])宇(?=の(?:名称|区域))"), "字"),
    # ド水道, ト下水道: in light type 下 and 上 lose their bars; no word is ド or ト alone.
    (re.compile(rf"(?<![{_KATAKANA}])ド(?=[{_KANJI}])"), "下"),
    (re.compile(rf"(?<![{_KATAKANA}])ト(?=下)"), "上"),
    # 駅東□, 窓□: 口 in sans-serif type is a square, and no box is offered there to be ticked.
    (re.compile(r"(?:(?<=駅[東西南北])|(?<=窓))□"), "口"),
    # No other word ends so: 最低賃金, 委託.
    (re.compile(r"(?<=最低)質(?=金)"), "賃"),
    (re.compile(r"[乗季](?=託)"), "委"),
    # 地方自治法第9条の5: what assemblies confirm is 新たに生じた土地.
    (re.compile(r"(?<=生じた)[上士](?=地)"), "土"),
    # The end of a ー read once more: no wave stands within a word.
    (re.compile(r"(?<=[ァ-ヺ]ー)[~～](?=[ァ-ヺ])"), ""),
    # みちしるベ, 比ベる: へ, べ and ぺ look the same in both scripts; a word in katakana goes on.
    *(
        (re.compile(rf"(?<=[ぁ-ゖ]){katakana}(?![{_KATAKANA}])"), hiragana)
        for katakana, hiragana in zip("ヘベペ", "へべぺ", strict=True)
    ),
    *(
        (re.compile(rf"(?<![{_KATAKANA}]){katakana}(?=[ぁ-ゖ])"), hiragana)
        for katakana, hiragana in zip("ベペ", "べぺ", strict=True)
    ),
    *(
        (re.compile(rf"(?<=[ァ-ヺー]){hiragana}(?=[ァ-ヺー])"), katakana)
        for katakana, hiragana in zip("ベペ", "べぺ", strict=True)
    ),
    # The heavy end of 一 in light type is all that is left of it.
    (re.compile(rf"{_NO_DAY_31}(?<=十)[・･](?=[年月日])"), "一"),
    (re.compile(r"(?<=(?<!十)[四六九]月三十)[・･](?=日)"), ""),
    (re.compile(r"(?<=十一月三十)[・･](?=日)"), ""),
    # いまーつ: hiragana that is drawn out is followed by no counter.
    (re.compile(r"(?<=[ぁ-ゖ])ー(?=つ[はがもをのにとで、。])"), "一"),
    (re.compile(r"(?<=[ぁ-ゖ])カ(?=[ぁ-ゖ])"), "力"),
    (re.compile(r"(?<=[ぁ-ゖ])ロ(?=[ぁ-ゖ])"), "口"),
    (re.compile(r"(?<=でし)よ(?=うか[。、」]|うか$)|(?<=まし)よ(?=う)"), "ょ"),
    (re.compile(r"(?<=[0-9０-９年歳月日円人件名回])末(?=満[のでは）)、。])"), "未"),
    (re.compile(rf"{_BEFORE_NUMERAL}ニ{_BEHIND_NUMERAL}"), "二"),
    (re.compile(rf"{_BEFORE_NUMERAL}ハ{_BEHIND_NUMERAL}"), "八"),
)


_NAME = re.compile(
    r"(?:[㐀-鿿々]{2,3}(?=[ \u3000]*－[ \u3000]*[㐀-鿿々])"
    r"|[㐀-鿿々](?:[ \u3000]*[㐀-鿿々]){2,3}(?<![課部局室係所会場市町村区名額数]))"
    r"[ \u3000]*(?:(?P<bar>－)[ \u3000]*[㐀-鿿々]?|(?P<end>[・･]))"
)
"""A name of letters set wide, one of which was read as a dash, or of whose last the heavy end is
all that is left: 田村－之, 田村伸－, 田村伸・.

Two places with a dash between them (北浜－南浜) are none."""


def letters_by_neighbours(reading: Reading) -> Iterator[Proposal]:
    """Letters of one shape by those beside: 一 and ー, 力 and カ, へ and ヘ, ょ of でしょうか."""
    name = _NAME.fullmatch(reading.text)
    if name is not None:
        place = max(name.start("bar"), name.start("end"))
        yield Proposal(place, "一", "script", reading.text, 1)
    for pattern, meant in _MEANT:
        for match in pattern.finditer(reading.text):
            around = reading.text[max(0, match.start() - 1) : match.end() + 1]
            yield Proposal(match.start(), meant, "script", around, len(match[0]))
