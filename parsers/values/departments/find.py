"""Departments named in running text: precision first, since 課 and 部 end many a word."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.characters import fold_width
from corpus.departments import DepartmentRegister
from corpus.lexicons import words
from corpus.lexicons.organisations import LEADING_LABELS, NO_UNITS
from corpus.municipalities import by_name
from corpus.tokens import tokenize
from parsers.values.departments.outside import names_authority
from parsers.values.departments.pieces import share_number_stem
from parsers.values.departments.units import is_holder, split_units
from parsers.values.people import leading_name

_HIRAGANA_WORDS = (
    "子育て", "子ども", "こども", "まちづくり", "まち", "障がい", "しょうがい", "くらし", "暮らし",
    "みどり", "ふるさと", "みらい", "すこやか", "生きがい", "いきいき", "いきがい", "にぎわい",
    "おもてなし", "しごと", "ひと", "つながり", "ふれあい", "きずな", "いのち", "ものづくり",
    "見守り", "支え合い", "支えあい", "助け合い", "安心安全", "あんしん", "げんき", "すまい",
    "住まい", "まなび",
    "学び", "スポーツ", "ごみ", "みち", "いじめ", "ひきこもり", "おくやみ", "お客さま", "お客様",
    "はたらく", "働き", "はぐくみ", "めぐみ", "ゆとり", "もり", "みず", "かわ", "うみ", "生涯学習",
)  # fmt: skip
"""Words with hiragana inside names of units; elsewhere hiragana ends a name."""

# 健康づくり, 地域づくり, 森づくり: what is made may be anything.
_NAME = rf"(?:{'|'.join(_HIRAGANA_WORDS)}|[一-鿿]{{1,4}}づくり|[一-鿿々ヶァ-ヶー0-9])"
_ENDING = (
    r"(?:(?<!賦)課|部|公室|(?<=[一-鿿])係"
    r"|(?:対策|推進|政策|準備|秘書|市長公|町長公|事業|管理|企画|危機管理|経営|情報|支援|調整|監査|法務|検査"
    r"|相談支援|統計|広報|改革|交流|整備|管財|契約|会計|防災|財政|税務|収納|電算|人権|共生|振興|創生|戦略)室"
    r"|(?:消防|水道|交通|病院|環境|財政|福祉|教育|建設|都市|市民|経済|総務|企画|議会事務|委員会事務)局"
    r"|総合支所|(?<=[一-鿿])支所|(?<=[一-鿿])出張所|保健所|福祉事務所|土木事務所|清掃事務所|市税事務所"
    r"|児童相談所|(?:行政|市民|保健|福祉|保健福祉|市税|医療|区民|子育て支援|地域包括支援)センター|消防署)"
)
_CHILD_ENDING = (
    rf"(?:{_ENDING}|室|センター|支所|出張所|事務所"
    r"|(?<=[一-鿿])(?:班|担当|グループ)(?![すし]|者|課|部))"
)
"""Behind a unit more can be one: 教育部青少年センター."""

_CANDIDATE = re.compile(
    rf"{_NAME}{{1,20}}?(?:・{_NAME}{{1,10}}?)?{_ENDING}"
    rf"(?:(?!長(?!寿|期)){_NAME}{{1,16}}?(?:・{_NAME}{{1,8}}?)?{_CHILD_ENDING}){{0,3}}"
    r"|(?<=[課係]・)[0-9]+[課係]|議会事務局(?!職員)"
)
_QUICK = re.compile(r"[課部室局係所署タ]")
_NEXT_FORBIDS = re.compile(
    r"[分落会門隊数屋品題程税業外目金員面番類族位首](?!長)|長(?:官|老|所|期|年)|課|部(?!長)"
    r"|署(?!名)|室|局|活|材|下|費|費用|科学(?:省|大臣|副大臣)"
)
_SHORTEST_NAME = 3
_LONGEST_PERSON = 3
"""Kanji of a family or given name."""

_LEADING = re.compile(
    rf"^(?:[一-鿿]*兼|長補佐|長(?!寿|期)|{'|'.join(LEADING_LABELS)}|平成|令和|昭和|[0-9]+年度?|[0-9]+月|[0-9]+日|第[0-9]+|年度|[0-9]+"
    r"|本市|当市|同市|旧|現|新|元|前|当該|同|当時の|当時|及|並|又|若|件|名|者|は|市(?=教育|総務|企画|財政))+"
)
_STEM_STOPS = words(
    "担当 所管 主管 主務 関係 当該 各 他 本 同 原 両 全 一 次 担任 提出 依頼 申請 受付 庁内 所属 前"
    " 当 主 受 窓口 実施 利用 保有 移転 提供 照会 回答 運用 委託 使用 制度 関連 複数 部 課"
    " 部課 室課 事務 業務 市長部 町長部 区長部 村長部 府県"
    " 有識 専門"
)
_NO_UNIT_ENDINGS = (
    "所管課", "主管課", "主務課", "会議室", "委員会室", "学部", "関係", "内部", "外部", "一部",
    "全部", "本部", "西部", "東部", "北部", "南部", "中部", "上部", "主管部", "中心部", "臨海部",
    "下線部", "市街地部", "賦課", "重課", "軽課", "考課", "日課", "放課", "支部", "各課", "倶楽部",
)  # fmt: skip
_MONEY = re.compile(r"委託料|負担金|助金|[事工]業?費")
"""What entries of budgets end with; the next entry goes on at once where lines were joined."""

_NAMES_OF_CARE = ("安全部", "保全部")
"""防災安全部, 環境保全部: units, though 全部 is none."""


class UnitSpan(NamedTuple):
    """A path of units with its place in the text."""

    start: int
    end: int
    path: tuple[str, ...]


def find_unit_spans(
    text: str, register: DepartmentRegister | None = None, municipality: str | None = None
) -> list[UnitSpan]:
    """Every path of units named in running text, in order.

    Args:
        text: running text, as printed.
        register: known units; what it knows is found even where its form would not tell.
        municipality: whose paper it is; its name before a unit does not belong to it.
    """
    if not _QUICK.search(text):
        return []
    folded = fold_width(text)
    found: list[UnitSpan] = []
    for match in _CANDIDATE.finditer(folded):
        if _NEXT_FORBIDS.match(folded, match.end()):
            continue
        start, end = match.span()
        if found and folded[found[-1].end : start] == "・":
            name = share_number_stem(match[0], found[-1].path[-1])
        else:
            start = _trimmed_start(folded, start, end, municipality)
            name = folded[start:end] if end - start >= _SHORTEST_NAME else ""
        path = split_units(name, register)
        before_head = folded.startswith("長", end)
        path = _plausible_path(path, before_head, register) if path else ()
        if path:
            full = path if register is None else register.full_path(path)
            found.append(UnitSpan(start, end, full))
    return found


def _trimmed_start(folded: str, start: int, end: int, municipality: str | None) -> int:
    """Where the name begins behind what stands before it; ``end`` where nothing remains."""
    if municipality is not None and municipality in folded[start:end]:
        start = folded.index(municipality, start, end) + len(municipality)
    leading = _LEADING.match(folded[start:end])
    if leading is not None and leading.end() < end - start - 1:
        start += leading.end()
    if names_authority(folded[start:end]):
        return end
    start = _behind_municipality(folded, start, end)
    if folded.startswith("長", end):
        start = _behind_person(folded, start, end)
    if start > 0 and "ぁ" <= folded[start - 1] <= "ん":
        start = _word_start(folded, start, end)
    return start


def _behind_municipality(folded: str, start: int, end: int) -> int:
    """Behind the last name of a municipality in the candidate (青嶺市企画課)."""
    for at in range(end - _SHORTEST_NAME, start, -1):
        may_end = folded[at - 1] in "市町村区" and folded[at] not in "民立役"
        if may_end and any(by_name(folded[first:at]) for first in range(start, at - 1)):
            return at
    return start


def _word_start(folded: str, start: int, end: int) -> int:
    """Where the name begins if hiragana stands before it: a noun that runs over the edge."""
    window_start = max(0, start - 12)
    for token in tokenize(folded[window_start:end]):
        token_start, token_end = window_start + token.start, window_start + token.end
        if token_start < start < token_end and token.part_of_speech[0] == "名詞":
            return token_start
    return start


def _plausible_path(
    path: tuple[str, ...], before_head: bool, register: DepartmentRegister | None
) -> tuple[str, ...]:
    """The path if its units can be units; empty otherwise. 各市民センター is a group, cut off."""
    if path[-1].startswith("各"):
        path = path[:-1]
    if not path or (register is not None and path[-1] in register):
        return path
    if not all(_is_plausible(unit) for unit in path) or path[0].endswith("係"):
        return ()
    if path[-1].endswith("部") and len(path[-1]) <= _LONGEST_PERSON + 1 and _is_name(path[-1]):
        return ()
    return () if before_head and _is_person_with_post(path[-1]) else path


def _is_plausible(unit: str) -> bool:
    stem = re.sub(r"(?:課|部|室|局|係|支所|所|センター|署|公室)$", "", unit)
    if _MONEY.search(stem):
        return False
    too_little = len(stem) < 2 or stem.isdecimal() or stem in _STEM_STOPS or bool(by_name(stem))
    if unit in NO_UNITS or is_holder(unit):
        return False
    is_word = unit.endswith(_NO_UNIT_ENDINGS) and not unit.endswith(_NAMES_OF_CARE)
    return not too_little and not is_word


def _is_person_with_post(unit: str) -> bool:
    """西山部長, 上田担当部長: a person's name before a post, not a unit's."""
    if unit.endswith(("担当部", "担当課", "担当室")):
        return True
    return _behind_person(unit, 0, len(unit)) >= len(unit) - 1


def _is_name(text: str) -> bool:
    """日下部, 長宗我部: a name as a whole."""
    tokens = list(tokenize(text))
    return len(tokens) == 1 and tokens[0].part_of_speech[1:3] == ("固有名詞", "人名")


def _behind_person(folded: str, start: int, end: int) -> int:
    """Behind the names of a person that begin a candidate: 中野晋総務部(長).

    Many family names are names of places too; before 部, 課, 室 and 局 either counts, while
    支所, 保健所 and their like are named after places.
    """
    if folded[end - 1] not in "部課室局":
        return start
    person_end = start
    for token in tokenize(folded[start:end]):
        is_name = token.part_of_speech[1] == "固有名詞" and len(token.surface) <= _LONGEST_PERSON
        # 教育部 is the name of a ministry elsewhere, and nobody's.
        is_unit = start + token.end == end and token.part_of_speech[2] != "人名"
        if is_unit or not is_name or start + token.start != person_end:
            break
        person_end = start + token.end
    return max(person_end, start + leading_name(folded[start:end]))
