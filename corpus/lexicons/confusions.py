"""Characters that character recognition takes for each other, measured and known.

Both tables are made by scripts/build-confusions: ``confusions.csv`` from scans of our own sample
papers, whose truth is known; ``glyph_neighbours.txt`` from the glyphs of free fonts. They are
joined with the groups of `corpus.lexicons.lookalikes` and with pairs seen in machine-read council
papers. That a pair stands here is never a reason to change a reading: it
only says what evidence from elsewhere may change.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from corpus.lexicons.lookalikes import LOOKALIKE_PAIRS

_SEEN = (
    "哨昭", "論諮", "褒諮", "診諮", "請諮", "諸諮", "誠諮", "話諮", "設諮", "訪諮", "認諮", "諭諮",
    "諾諮", "読諮", "詔諮", "誘諮", "談諮", "舞無",
    "昌日", "晶日", "果票", "音童", "由申", "貼由", "会合", "人住", "買費",
    "球票", "狐狛", "独狛", "日口", "口日", "警諮", "府諮", "如姻", "料罰", "料賞", "今令", "合令",
    "戌成", "戊成", "威成", "乎平", "利和", "冶治", "説税", "税説", "孫係", "誤課", "調課", "謀課",
    "議譲", "譲議", "客額", "間問", "問間", "開間", "間開", "閲関", "関閲", "人入", "入人",
    "待特", "特待", "侍特", "持特", "特持", "定走", "偶個", "惰情", "清情", "情惰", "精情", "請情",
    "抵報", "執報", "詰語", "紹結", "診認", "記訂", "許計", "訃計", "堆推", "権推", "椎権", "推権",
    "微徴", "徴微", "綱網", "網綱", "処拠", "拠処", "巾市", "帯滞", "住任", "任住", "往住", "注住",
    "佳住", "杜社", "社杜", "祉社", "社祉", "干千", "千干", "于干", "末未", "未末", "荷苛", "苛荷",
    "貝具", "具貝", "見貝", "目日", "日目", "曰日", "日曰", "王主", "主王", "玉主", "土士", "士土",
    "牛午", "午牛", "己已", "已己", "巳己", "折析", "析折", "所析", "困因", "因困", "囚因", "固個",
    "候侯", "侯候", "撤徹", "徹撤", "遺遣", "遣遺", "追遺", "追退", "退追", "述迷", "違遠", "遠違",
    "違達", "連運", "運連", "通過", "過通", "適通", "通適", "適摘", "摘適", "滴適", "敵適",
    "カ力", "力カ", "ロ口", "口ロ", "ニ二", "二ニ", "エ工", "工エ", "ハ八", "八ハ", "タ夕", "夕タ",
    "ト卜", "卜ト", "へヘ", "ヘへ", "べベ", "ベべ", "ぺペ", "ペぺ", "リり", "りリ", "ー一", "一ー",
    "シツ", "ツシ", "ソン", "ンソ", "ノメ", "ワク", "クワ", "ウワ", "ワウ", "チテ", "テチ", "ヲフ",
    "あお", "おあ", "さき", "きさ", "るろ", "ろる", "ねれ", "れね", "われ", "れわ", "はほ", "ほは",
    "ばぼ", "ぱば", "ばぱ", "びぴ", "ぴび", "ぶぷ", "ぷぶ", "がか", "かが", "てで", "でて", "とど",
    "どと", "すず", "ずす", "はば", "ばは", "ひび", "びひ", "っつ", "つっ", "ゃや", "やゃ", "ゅゆ",
    "ゆゅ", "ょよ", "よょ", "ッツ", "ツッ", "ャヤ", "ヤャ", "ュユ", "ユュ", "ョヨ", "ヨョ", "ィイ",
    "イィ", "ェエ", "エェ", "ァア", "アァ", "ォオ", "オォ",
)  # fmt: skip
"""Read, meant: reported of council papers and of Japanese character recognition at large."""


@cache
def measured_confusions() -> dict[tuple[str, str], int]:
    """(read, meant) → how often it was seen in scans of the sample papers."""
    table = files("corpus.lexicons") / "confusions.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    return {(row["read"], row["meant"]): int(row["count"]) for row in csv.DictReader(lines)}


def _glyph_neighbours() -> Iterator[tuple[str, str]]:
    """Kanji whose glyphs are much alike, both ways."""
    table = files("corpus.lexicons") / "glyph_neighbours.txt"
    for row in table.read_text(encoding="utf-8").splitlines():
        char, _, alike = row.partition(" ")
        for neighbour in alike:
            yield char, neighbour
            yield neighbour, char


@cache
def _seen_confusions() -> frozenset[tuple[str, str]]:
    reported = {(pair[0], pair[1]) for pair in _SEEN}
    return frozenset({*measured_confusions(), *reported, *LOOKALIKE_PAIRS})


@cache
def _meant_by_read() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for read, meant in (*sorted(_seen_confusions()), *_glyph_neighbours()):
        if read != meant:
            found[read][meant] = None
    return {read: tuple(meant) for read, meant in found.items()}


def meant_by(read: str) -> tuple[str, ...]:
    """The characters that a read one may stand for, those seen so first; without itself."""
    return _meant_by_read().get(read, ())


def is_confusion(read: str, meant: str) -> bool:
    """Whether recognition may read ``read`` for ``meant``: seen so, or much alike."""
    return meant in meant_by(read)


def is_seen_confusion(read: str, meant: str) -> bool:
    """Whether recognition has been seen to read ``read`` for ``meant``, likeness apart."""
    return (read, meant) in _seen_confusions()


def are_alike(one: str, other: str) -> bool:
    """Whether two characters look alike in print, whatever recognition makes of them."""
    return (one, other) in _alike_pairs()


@cache
def _alike_pairs() -> frozenset[tuple[str, str]]:
    return frozenset({*_glyph_neighbours(), *LOOKALIKE_PAIRS})
