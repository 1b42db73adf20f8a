"""Held back: the bills before the assemblies along the river, and how they were voted on."""

from __future__ import annotations

from datetime import date

from corpus.samples.papers.minutes.chamber import Motion

SIMPLE, ALL, MOST, FEW = "簡易採決", "起立採決（全員）", "起立採決（多数）", "起立採決（少数）"


def motions_of(
    day: date, text: str, *, kind: str = "", ways: tuple[str, str] = ("", "")
) -> tuple[Motion, ...]:
    """Bills from lines of ``number|title|result|against|others|way``, the last three optional.

    Args:
        day: of the votes.
        text: the lines.
        kind: of all of them.
        ways: of a bill without and with votes against, where the line states none.
    """
    motions = []
    for line in text.strip().splitlines():
        number, title, result, *rest = line.strip().split("|")
        against, others, way = [*rest, *[""] * (3 - len(rest))]
        motions.append(
            Motion(
                number=number,
                title=title,
                day=day,
                result=result,
                kind=kind,
                against=against,
                others=others,
                way=way or ways[bool(against)],
                is_counted=way != SIMPLE,
            )
        )
    return tuple(motions)


FORD_MOTIONS = (
    *motions_of(
        date(2023, 11, 29),
        """71号|専決処分の承認（車両事故の和解）|承認
        72号|令和５年度一般会計補正予算（第６号）|可決|日本共産党八十瀬
        73号|職員の給与に関する条例の一部改正|可決|丸山
        74号|議員の期末手当に関する条例の一部改正|可決|日本共産党八十瀬,本田,丸山|加納=absent""",
        kind="市　　　　　長",
    ),
    *motions_of(
        date(2023, 12, 15),
        """75号|令和５年度一般会計補正予算（第７号）|可決|日本共産党八十瀬|小松=absent
        76号|令和５年度水道事業会計補正予算（第２号）|可決||小松=absent
        77号|水道料金の改定に関する給水条例の一部改正|可決|日本共産党八十瀬,立志の会|小松=absent,本田=abstain
        78号|火災予防条例の一部改正|可決||小松=absent
        79号|渡し場公園の設置に関する条例の制定|可決|原|小松=absent
        80号|市民会館の指定管理者の指定|可決|立志の会|小松=absent,植田=abstain
        81号|河川敷運動場の指定管理者の指定|可決||小松=absent""",
        kind="市　　　　　長",
    ),
    *motions_of(
        date(2023, 12, 15),
        """82号|市道八十瀬大橋線の変更|可決||小松=absent
        83号|八十瀬西小学校校舎増築工事の請負契約|可決|丸山|小松=absent
        84号|ごみ処理広域化に係る規約の変更の協議|可決|日本共産党八十瀬|小松=absent
        85号|土地改良事業の計画の変更|可決||小松=absent
        86号|副市長の選任につき同意を求める件|同意|日本共産党八十瀬,瀬川|小松=absent""",
        kind="市　　　長",
    ),
    *motions_of(
        date(2023, 12, 21),
        """７号|子どもの医療費助成を広げる条例の制定|否決|自由市民会議,公明やそせ,丸山|成田=abstain
        ８号|議会基本条例の一部改正|可決
        ９号|地方財政の充実を求める意見書|可決""",
        kind="議　　　員",
    ),
    *motions_of(
        date(2023, 12, 21),
        """10号|インボイス制度の見直しを求める意見書|否決|自由市民会議,公明やそせ""",
        kind="議　　　員",
    ),
)
_WAYS = (ALL, MOST)
_OPENING, _MIDDLE, _LAST = date(2025, 2, 21), date(2025, 3, 7), date(2025, 3, 25)
DELTA_MOTIONS = (
    *motions_of(
        _MIDDLE,
        """議案第１号|令和６年度淀ノ原市一般会計補正予算（第８号）|原案可決|改革のはら
        議案第２号|令和６年度淀ノ原市国民健康保険事業特別会計補正予算（第３号）|原案可決|||簡易採決
        議案第３号|令和６年度淀ノ原市競輪事業特別会計補正予算（第２号）|原案可決|||簡易採決
        議案第４号|令和６年度淀ノ原市下水道事業会計補正予算（第３号）|原案可決|||簡易採決""",
        kind="補正予算",
        ways=_WAYS,
    ),
    *motions_of(
        _LAST,
        """議案第５号|令和７年度淀ノ原市一般会計予算|原案可決|水都市民ネット,若林|片桐=absent
        議案第６号|令和７年度淀ノ原市国民健康保険事業特別会計予算|原案可決|水都市民ネット|片桐=absent
        議案第７号|令和７年度淀ノ原市介護保険事業特別会計予算|原案可決|堤,富田|片桐=absent
        議案第８号|令和７年度淀ノ原市後期高齢者医療事業特別会計予算|原案可決|水都市民ネット|片桐=absent
        議案第９号|令和７年度淀ノ原市競輪事業特別会計予算|原案可決|若林|片桐=absent,星野=abstain
        議案第10号|令和７年度淀ノ原市下水道事業会計予算|原案可決||片桐=absent""",
        kind="当初予算",
        ways=_WAYS,
    ),
    *motions_of(
        _LAST,
        """議案第11号|淀ノ原市部設置条例の一部を改正する条例|原案可決|改革のはら|片桐=absent
        議案第12号|淀ノ原市職員定数条例の一部を改正する条例|原案可決|||簡易採決
        議案第13号|淀ノ原市浸水対策基金条例|原案可決||片桐=absent
        議案第14号|淀ノ原市立保育所設置条例の一部を改正する条例|原案可決|水都市民ネット,市川|片桐=absent
        議案第15号|淀ノ原市自転車等駐車場条例の一部を改正する条例|原案可決|||簡易採決
        議案第16号|淀ノ原市営住宅条例の一部を改正する条例|修正可決|改革のはら|片桐=absent
        議案第17号|淀ノ原市水防協議会条例を廃止する条例|原案可決|||簡易採決""",
        kind="条例",
        ways=_WAYS,
    ),
    *motions_of(
        _OPENING,
        """議案第18号|排水機場ポンプ設備更新工事請負契約の変更について|原案可決|||簡易採決
        議案第19号|市有地の処分について（旧舟運会館の敷地）|原案可決|水都市民ネット,改革のはら
        議案第20号|包括外部監査契約の締結について|原案可決||佐野=abstain
        議案第21号|損害賠償の額を定めることについて|原案可決|||簡易採決""",
        kind="その他議案",
        ways=_WAYS,
    ),
    *motions_of(
        _OPENING,
        """諮問第１号|人権擁護委員の候補者の推薦について|適任|||簡易採決
        議案第22号|監査委員の選任について|同意|若林|太田=abstain""",
        kind="人事",
        ways=_WAYS,
    ),
    *motions_of(
        _LAST,
        """議員提出第１号|淀ノ原市議会会議規則の一部を改正する規則|原案可決|||簡易採決
        議員提出第２号|ガソリン税の暫定税率の廃止を求める意見書|否決|淀の会,島崎,千葉|片桐=absent|起立採決（少数）
        議員提出第３号|流域治水の推進に要する財源の確保を求める意見書|原案可決||片桐=absent
        請願第１号|市役所前の横断歩道への信号機の設置に関する請願|採択|岸田,佐野|片桐=absent
        陳情第４号|水上バスの発着場の騒音に関する陳情|不採択|淀の会,新緑,水都市民ネット|片桐=absent|起立採決（少数）""",
        kind="議員提出等",
        ways=_WAYS,
    ),
)
