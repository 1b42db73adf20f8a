"""Which municipality a paper is of: from its title, letterhead and organs, damage mended.

A name is mended only where something else in the paper, or the hint that came with the file,
names the municipality that it looks like. 柏江市 exists nowhere; alone it stays 柏江市.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from corpus.characters import fold_width
from corpus.lexicons.lookalikes import differs_by_lookalikes
from corpus.municipalities import Municipality, by_code, by_name, name_key, prefectures, register
from corpus.tokens import tokenize


class MunicipalityValue(Struct, frozen=True, kw_only=True):
    """A municipality as far as it could be told.

    Attributes:
        name: official spelling where it is in the register, else as printed.
        code: five digits; None where the name is not in the register, or is that of several
            and the paper does not tell which.
    """

    name: str
    code: str | None = None
    prefecture: str | None = None
    flags: tuple[str, ...] = ()


class _Mention(NamedTuple):
    name: str
    weight: float
    prefecture: str | None
    known: bool


_STRONG, _MEDIUM, _PLAIN, _WEAK = 3.0, 2.0, 1.0, 0.25
"""Votes of a mention: an organ or board of the municipality, its rules, its bare name, 市民."""

_HEAD_CHARACTERS = 400
"""Title, letterhead and addressee stand within the first lines of a paper."""

_TITLE_CHARACTERS = 60
"""A title that begins with the municipality's name stands on the first line or two."""

_HEAD_FACTOR = 2.0
_HINT_VOTES = 2.5
_ENOUGH_VOTES = _MEDIUM
"""Some mention must be of an organ, a rule or a letterhead, or the hint; names in passing (a
list of patients' towns) tell nothing, however many."""

_CLEAR_MAJORITY = 3.0
"""How many times the votes of a look-alike a name has, that no register knows, to be meant."""

_WITHIN_NAMES = "ノヶヵケ東西南北大小"
"""What stands within a name and before no other: 鷹ノ森, 南鹿島."""
_BEFORE_NAMES = re.compile(r"[^一-鿿々ァ-ヶ]|[都道府県郡市度回年月日号]")
"""What ends before a name begins: all that no name is written with, and these."""

_LINE_FURNITURE = " \t()[]【】■○・0123456789年令和平成度"
_LONGEST_NAME = 8
_NAME_CHARACTERS = "一-鿿々ぁ-んァ-ヶー"
_ENDING = re.compile(r"[市区町村]")
_ORGANS = re.compile(
    r"[長議]|会(?:議員|定例会|議長|委員会|事務局|(?=[はがのをにで、。]))|役所|役場|教育委員会|教育長|個人情報|情報公開|特定個人|行政不服|監査委員|選挙管理"
    r"|農業委員会|公平委員会|固定資産評価|企業管理者|公営企業|病院事業|消防|総務|審議会|審査会"
)
_RULES = re.compile(r"条例|として|規則|告示|訓令|公告|公報|立|広報|統計|総合計画")
_PREFECTURE_ORGANS = re.compile(
    r"知事|議会|個人情報|情報公開|教育委員会|庁|公安委員会|監査委員|条例"
)
_PREFECTURE = re.compile(r"[一-鿿]{2,3}[都道府県]")
_NO_NAMES = re.compile(
    r"^(?:副|前|元|現|本|当|同|各|他|都|政令|指定|中核|特例|全|県|府|道|両|隣接|近隣|関係|周辺|構成|特別|行政|地"
    r"|学|選挙|校|団|国|旧|新|該当|所在|市|町|村|区|[0-9一二三四五六七八九十数]+|の|は|を|に|で|と|や)*$"
)
_TITLE_WORDS = re.compile(
    r"審議|一般会計|特別会計|予算|決算|条例|規則|議案|付議|個人|情報|公文書|文書|総合|第[0-9一二三四]"
    r"|統計|監査|行政|告示|要綱|要領|指針|方針|計画|基本|国民健康保険|介護保険|施設|地域|広報"
    r"|公の施設|公共|職員|人口|組織|財政|教育|福祉|補助金|入札|契約|委託|防災|環境|子ども|高齢者|立"
)
"""What titles name behind the municipality; enough for a name that no register knows."""

_UNKNOWN = re.compile(
    rf"(?:^|(?<=[\s「『(【〔:、。,・回度年月日号の〕】)]))(?P<name>(?![度回号年])[一-鿿々ァ-ヶ]{{1,5}}[市区町村])"
    rf"(?=(?P<organ>{_ORGANS.pattern})|(?P<title>{_TITLE_WORDS.pattern})|$)",
    re.MULTILINE,
)
_TWO_NAMES = re.compile(r"..+[市町村区].+[市町村区]$")
_DATE_IN_NAME = re.compile(r"[一二三四五六七八九十]+[日月]|年|年度")


def find_municipality(texts: Sequence[str], hint: str | None = None) -> MunicipalityValue | None:
    """The municipality that a paper is of; None where nothing tells it.

    Args:
        texts: of the paper, in reading order (blocks, cells or pages).
        hint: a name or code from outside the paper (manifest, the pack it lies in).
    """
    mentions: list[_Mention] = []
    head_left = _HEAD_CHARACTERS
    for text in texts:
        mentions.extend(_mentions(fold_width(text), head_left))
        head_left = max(0, head_left - len(text))
    hinted = _from_hint(hint)
    hinted_name = hinted.name if hinted else _unknown_hint(hint)
    votes: dict[str, float] = defaultdict(float)
    for mention in _telling(mentions, hinted_name):
        votes[mention.name] += mention.weight
    if hinted_name is not None:
        votes[hinted_name] += _HINT_VOTES
    evidence = _Evidence(votes, _prefecture_votes(mentions), hinted, hinted_name)
    repairs = _mend_names(evidence)
    if not votes:
        return None
    name = max(votes, key=lambda candidate: votes[candidate])
    if votes[name] < _ENOUGH_VOTES:
        return None
    return _identify(name, evidence, repairs.get(name, ()))


def _telling(mentions: Sequence[_Mention], hinted_name: str | None) -> list[_Mention]:
    """Mentions of those names that are told at least once by more than a name in passing."""
    told = {mention.name for mention in mentions if mention.weight >= _ENOUGH_VOTES}
    if hinted_name is not None:
        told.add(hinted_name)
    return [mention for mention in mentions if mention.name in told]


def parse_municipality(text: str, hint: str | None = None) -> MunicipalityValue | None:
    """The municipality that a field names; None where it names none."""
    folded = "".join(fold_width(text).split())
    found = find_municipality([text, folded], hint)
    if found is not None or not folded or folded[-1] not in "市区町村都道府県":
        return found
    if _NO_NAMES.match(folded[:-1]):
        return None
    evidence = _Evidence({folded: _STRONG}, Counter(), _from_hint(hint))
    return _identify(folded, evidence, ())


class _Evidence(NamedTuple):
    """What the paper says: votes by name, votes by prefecture, and the hint."""

    votes: dict[str, float]
    prefectures: Counter[str]
    hinted: Municipality | None
    hinted_name: str | None = None


def _from_hint(hint: str | None) -> Municipality | None:
    if not hint:
        return None
    entries = (by_code(hint),) if hint.isdecimal() else by_name(hint.strip())
    current = [entry for entry in entries if entry is not None]
    return current[-1] if len(current) == 1 else None


def _unknown_hint(hint: str | None) -> str | None:
    """A hint that is a name no register knows; None for a code, a path or a shared name."""
    name = (hint or "").strip()
    is_name = re.fullmatch(rf"[{_NAME_CHARACTERS}]{{2,{_LONGEST_NAME}}}[市区町村]", name)
    return name if is_name and not by_name(name) else None


def _mentions(folded: str, head_end: int) -> Iterator[_Mention]:
    """Mentions in one text; those before ``head_end`` stand in the paper's head."""
    title_end = head_end - (_HEAD_CHARACTERS - _TITLE_CHARACTERS)
    for match in _ENDING.finditer(folded):
        mention = _known_at(folded, match.end())
        if mention is not None:
            end = match.end()
            yield _in_head(folded, end, title_end, mention) if end <= head_end else mention
    yield from _unknown_names(folded, head_end, title_end)
    yield from _prefecture_mentions(folded)


def _in_head(folded: str, end: int, title_end: int, mention: _Mention) -> _Mention:
    """A mention in the head of a paper: a title that begins with the name tells it."""
    line_start = folded.rfind("\n", 0, end) + 1
    alone = not folded[line_start : end - len(mention.name)].strip(_LINE_FURNITURE)
    is_title = end <= title_end
    if alone and is_title and mention.weight >= _PLAIN:
        return mention._replace(weight=max(mention.weight, _MEDIUM) * _HEAD_FACTOR)
    factor = _HEAD_FACTOR if mention.weight >= _MEDIUM else 1.0
    return mention._replace(weight=mention.weight * factor)


def _known_at(folded: str, end: int) -> _Mention | None:
    """The longest name of the register that ends at ``end``."""
    for start in range(max(0, end - _LONGEST_NAME), end - 1):
        name = folded[start:end]
        entries = by_name(name)
        if not entries or _is_end_of_another(folded, start, end):
            continue
        before = _prefecture_before(folded, start)
        weight = _weight_behind(folded, end)
        if entries[-1].kind in ("town", "village", "special_ward") and weight < _MEDIUM:
            # 朝日町, 中央区 and the like are parts of many a town as well
            weight = _PLAIN if before or folded[:start].endswith("郡") else 0.0
        if entries[-1].kind == "ward":
            city = name[: name.index("市") + 1]
            return _Mention(by_name(city)[-1].name, _PLAIN, entries[-1].prefecture, True)
        return _Mention(entries[-1].name, weight, before, True)
    return None


def _is_end_of_another(folded: str, start: int, end: int) -> bool:
    """Whether a name begins inside a longer one that no register knows (小松原市, 鷹ノ森町)."""
    if start == 0 or _BEFORE_NAMES.match(folded[start - 1]):
        return False
    if folded[start - 1] in _WITHIN_NAMES:
        return True
    first = max(0, start - _LONGEST_NAME)
    return any(
        first + token.start < start < first + token.end for token in tokenize(folded[first:end])
    )


def _weight_behind(folded: str, end: int) -> float:
    if _ORGANS.match(folded, end):
        return _STRONG
    if _RULES.match(folded, end):
        return _MEDIUM
    return _WEAK if folded.startswith(("民", "内", "外", "道", "税", "営"), end) else _PLAIN


def _prefecture_before(folded: str, start: int) -> str | None:
    head = folded[max(0, start - 4) : start].rstrip()
    return next((name for name in prefectures() if head.endswith(name)), None)


def _unknown_names(folded: str, head_end: int, title_end: int) -> Iterator[_Mention]:
    """Names that have the form of a municipality's: before an organ, in a title or below it."""
    for match in _UNKNOWN.finditer(folded):
        name, in_head = match["name"], match.end() <= head_end
        if by_name(name) or _NO_NAMES.match(name[:-1]):
            continue
        if _holds_known_name(folded, *match.span("name")):
            continue
        if _TWO_NAMES.match(name):
            continue  # 青空市都市計画審議会 is not of a town called 青空市都市
        if _DATE_IN_NAME.search(name) or (match["title"] and not in_head):
            continue
        weight = _STRONG if match["organ"] else _PLAIN
        if match["organ"] == "長" and not in_head:
            weight = _WEAK  # 松田市長 in a speech is a mayor called 松田, not a town
        if match.end() <= title_end and _is_letterhead(folded, match):
            weight = _MEDIUM
        speaks_of_itself = in_head and (match["organ"] or match["title"])
        yield _Mention(name, weight * (_HEAD_FACTOR if speaks_of_itself else 1.0), None, False)


def _is_letterhead(folded: str, match: re.Match[str]) -> bool:
    """Whether a city's name is alone on its line, as who publishes it stands under a title.

    A 町, 村 or 区 that no register knows is more likely a quarter in the first row of a table.
    """
    line_start = folded.rfind("\n", 0, match.start()) + 1
    line_end = folded.find("\n", match.end())
    line = folded[line_start : line_end if line_end >= 0 else len(folded)]
    return match["name"].endswith("市") and line.strip(_LINE_FURNITURE) == match["name"]


def _holds_known_name(folded: str, first: int, end: int) -> bool:
    return any(
        by_name(folded[start:end]) and not _is_end_of_another(folded, start, end)
        for start in range(first + 1, end - 1)
    )


def _prefecture_mentions(folded: str) -> Iterator[_Mention]:
    for match in _PREFECTURE.finditer(folded):
        name = next((found for found in prefectures() if match[0].endswith(found)), None)
        if name is None:
            continue
        organ = _PREFECTURE_ORGANS.match(folded, match.end())
        yield _Mention(name, _STRONG if organ else 0.0, name, True)


def _prefecture_votes(mentions: Sequence[_Mention]) -> Counter[str]:
    return Counter(mention.prefecture for mention in mentions if mention.prefecture)


def _mend_names(evidence: _Evidence) -> dict[str, tuple[str, ...]]:
    """Give the votes of damaged names to the names they mean; flags by the mended name."""
    flags: dict[str, tuple[str, ...]] = {}
    votes = evidence.votes
    unknown = [name for name in votes if not by_name(name)]
    for damaged in sorted(unknown, key=lambda name: votes[name]):
        meant = _meant_name(damaged, evidence)
        if meant is not None:
            votes[meant] = votes.get(meant, 0.0) + votes.pop(damaged)
            flags[meant] = (*flags.get(meant, ()), f"ocr_repair({damaged}->{meant})")
    return flags


def _meant_name(damaged: str, evidence: _Evidence) -> str | None:
    """The name that is meant, where the paper or the hint names it or its prefecture."""
    votes = evidence.votes
    enough = votes[damaged] * _CLEAR_MAJORITY
    named = [
        name
        for name in votes
        if by_name(name) or name == evidence.hinted_name or votes[name] >= enough
    ]
    close = [name for name in named if differs_by_lookalikes(damaged, name)]
    if len(close) == 1:
        return close[0]
    similar = [
        entry for entry in _lookalikes_of(damaged) if entry.prefecture in evidence.prefectures
    ]
    return similar[0].name if len(similar) == 1 else None


def _lookalikes_of(damaged: str) -> list[Municipality]:
    return [
        entry
        for entry in register()
        if entry.is_current and differs_by_lookalikes(damaged, entry.name)
    ]


def _identify(name: str, evidence: _Evidence, flags: tuple[str, ...]) -> MunicipalityValue:
    entries = by_name(name)
    if not entries:
        similar = tuple(f"repair_candidate:{entry.name}" for entry in _lookalikes_of(name))
        return MunicipalityValue(name=name, flags=(*flags, "not_in_register", *similar))
    if evidence.hinted is not None and name_key(evidence.hinted.name) != name_key(name):
        flags = (*flags, f"hint_mismatch:{evidence.hinted.name}")
    current = [entry for entry in entries if entry.is_current] or list(entries)
    if len(current) > 1:
        chosen = _by_prefecture(current, evidence)
        if chosen is None:
            options = ",".join(entry.code for entry in current)
            return MunicipalityValue(name=name, flags=(*flags, f"ambiguous:{options}"))
        current, flags = [chosen], (*flags, "resolved_by_prefecture")
    entry = current[0]
    ended = () if entry.is_current else (f"ended:{entry.valid_to}",)
    return MunicipalityValue(
        name=entry.name, code=entry.code, prefecture=entry.prefecture, flags=(*flags, *ended)
    )


def _by_prefecture(entries: Sequence[Municipality], evidence: _Evidence) -> Municipality | None:
    if evidence.hinted in entries:
        return evidence.hinted
    ranked = sorted(entries, key=lambda entry: -evidence.prefectures[entry.prefecture])
    first, second = (evidence.prefectures[entry.prefecture] for entry in ranked[:2])
    return ranked[0] if first > second else None
