"""Held back: votes of the assemblies in the fens."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.chamber import Chamber
from corpus.samples.papers.votes.vote_camps import CampsStyle, vote_camps
from corpus.samples.papers.votes.vote_columns import ColumnsStyle, vote_columns
from corpus.samples.papers.votes.vote_halves import HalvesStyle, vote_halves
from corpus.samples.papers.votes.vote_signs import SignsStyle, vote_signs
from corpus.samples.plans.held_back.fen_motions import (
    CRANE_AGREED,
    CRANE_DISPUTED,
    LOTUS_MOTIONS,
    REED_GROUPS,
    UNION_DAY,
    UNION_MOTIONS,
)
from corpus.samples.plans.held_back.fen_towns import (
    CRANE_ASSEMBLY,
    LOTUS_ASSEMBLY,
    MARSH_UNION,
    REED_ASSEMBLY,
)
from corpus.samples.plans.plan import PaperPlan

COLUMNS = ColumnsStyle(
    title="葦沼市議会　令和７年第１回定例会　議案賛否表",
    term=(date(2025, 3, 3), date(2025, 3, 24)),
    term_printed="令和７年３月３日～３月24日",
    term_form="会期：{term}",
    chamber=Chamber(
        (
            ("創生あしぬま", 9),
            ("市民フォーラム葦", 5),
            ("維新・あしぬま", 3),
            ("くらし・平和葦沼市議団", 2),
            ("会派に所属しない議員", 5),
        ),
        "武田",
    ),
    short_names={
        "創生あしぬま": "創生",
        "市民フォーラム葦": "市フ",
        "維新・あしぬま": "維新",
        "くらし・平和葦沼市議団": "く平",
        "会派に所属しない議員": "無",
    },
    heads=("提出", "種類", "結　果", "番　号", "議　案　等　の　件　名", "採決日"),
    tally_heads=("賛", "反"),
    groups=REED_GROUPS,
    marks={
        "for": "○",
        "against": "▲",
        "absent": "欠",
        "chair": "",
        "abstain": "退",
        "excused": "除",
    },
    legend="○ 賛成　▲ 反対　退 途中退席　除 除斥　欠 欠席　網掛け 議長（採決に不参加）",
    key_form="会派の略称　{key}",
    key_entry="{short}…{faction}",
    notes=("議員氏名の下の数字は議席番号。「採決日」の年は令和７年。",),
)
SIGNS = SignsStyle(
    title="第４回蓮ヶ谷町議会定例会　採決の記録",
    lead="〔令和５年12月〕",
    chamber=Chamber((("議員", 12),), "水野"),
    motions=LOTUS_MOTIONS,
    marks={"for": "○", "against": "×", "absent": "欠", "abstain": "外", "excused": "斥"},
    headings=("Ⅰ　採決した案件", "Ⅱ　各議員の態度"),
    list_heads=("記号", "番号", "案件の名称", "月日", "採決の結果"),
    heads=("席次", "議員"),
    chair_line="議長（可否同数のときのほかは採決に加わらない。）",
    tally_heads=("○の人数", "×の人数"),
    legend="上段の記号は、Ⅰの表の「記号」による。○は賛成、×は反対、欠は欠席、"
    "外は退場、斥は除斥をそれぞれ表す。",
    notes=("＊案件の名称は、一部を略して記載したものがある。",),
)
CAMPS = CampsStyle(
    title="鶴ヶ淵市議会　令和６年６月定例会の採決結果",
    lead=(
        "　鶴ヶ淵市議会では、令和６年６月20日の本会議で賛否の分かれた議案等について、"
        "議員の氏名を会派ごとに公表しています。",
    ),
    chamber=Chamber(
        (("創風会", 6), ("鶴の会", 4), ("市民の声", 3), ("無会派", 3)),
        "矢野",
    ),
    disputed=CRANE_DISPUTED,
    agreed=CRANE_AGREED,
    headings=("１．賛否の分かれた議案等", "２．出席議員の全員が賛成した議案等"),
    heads=("議案等", "結果", "賛否", "人数", "議　員　名"),
    bill_form="{number}\n{title}",
    sides=("賛成", "反対", "その他"),
    faction_form="【{faction}】{names}",
    others_forms={
        "chair": "議長：{name}（{faction}）",
        "abstain": "退席：{name}（{faction}）",
        "excused": "除斥：{name}（{faction}）",
        "absent": "欠席：{name}（{faction}）",
    },
    list_heads=("採決日", "番号", "件名", "結果"),
    notes=("※議長は、採決に加わりません。除斥とは、利害関係のある議員が退場することをいいます。",),
)
HALVES = HalvesStyle(
    title="令和六年第一回葭原地域広域事務組合議会定例会　議決結果",
    lead=("{day}　議決", "於　葭原クリーンセンター研修室"),
    day=UNION_DAY,
    chamber=Chamber((("葭原市", 5), ("沢潟町", 4), ("真葛町", 3), ("水葵村", 3)), "鈴木"),
    motions=UNION_MOTIONS,
    headings=("一　議案の議決結果", "二　議員の賛否の状況"),
    list_heads=("議案番号", "件　　　　名", "議決結果", "賛成", "反対"),
    heads=("席", "選出\n区分", "議員氏名"),
    words={
        "for": "賛成",
        "against": "反対",
        "absent": "欠席",
        "chair": "議長",
        "abstain": "棄権",
        "excused": "除斥",
    },
    notes=(
        "備考　議長は、地方自治法第二百九十二条において準用する同法第百十六条の規定により、"
        "議員として議決に加わる権利を有しない。",
    ),
)


def fen_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        _votes_ashinuma_r7(),
        _votes_hasugaya_r5(),
        _votes_tsurugabuchi_r6(),
        _votes_yoshihara(),
    ]


def _votes_ashinuma_r7() -> PaperPlan:
    return PaperPlan(
        name="votes_ashinuma_r7",
        family="votes",
        town=REED_ASSEMBLY,
        look=Look(
            producer="weasyprint",
            font="VLGothic",
            size_pt=9,
            landscape=True,
            padding_pt=1.4,
            line_pitch=1.2,
            running_foot="{page}",
        ),
        worn_out=True,
        write=lambda draft: vote_columns(draft, COLUMNS),
    )


def _votes_hasugaya_r5() -> PaperPlan:
    return PaperPlan(
        name="votes_hasugaya_r5",
        worn_out=True,
        family="votes",
        town=LOTUS_ASSEMBLY,
        look=Look(
            producer="weasyprint",
            font="NotoSerif",
            size_pt=10,
            padding_pt=2.0,
            line_pitch=1.3,
            rules="heavy",
            running_foot=None,
        ),
        write=lambda draft: vote_signs(draft, SIGNS),
    )


def _votes_tsurugabuchi_r6() -> PaperPlan:
    return PaperPlan(
        name="votes_tsurugabuchi_r6",
        worn_out=True,
        family="votes",
        town=CRANE_ASSEMBLY,
        look=Look(
            producer="reportlab",
            font="TakaoPGothic",
            size_pt=10,
            rules="fills",
            shaded_heads=True,
            padding_pt=2.6,
            line_pitch=1.35,
            running_foot="鶴ヶ淵市議会　{page}／{pages}",
        ),
        write=lambda draft: vote_camps(draft, CAMPS),
    )


def _votes_yoshihara() -> PaperPlan:
    return PaperPlan(
        name="votes_yoshihara_r6",
        worn_out=True,
        family="votes",
        town=MARSH_UNION,
        look=Look(
            producer="reportlab",
            font="IPAMincho",
            size_pt=10.5,
            rules="framed",
            padding_pt=2.6,
            running_foot=None,
        ),
        write=lambda draft: vote_halves(draft, HALVES),
    )
