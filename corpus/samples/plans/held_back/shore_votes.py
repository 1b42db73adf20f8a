"""Held back: votes of the assemblies on the shore."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.held_back.shore_towns import CITY_ASSEMBLY, TOWN_ASSEMBLY, WORDS
from corpus.samples.plans.plan import PaperPlan

RESULTS = VoteStyle(
    title="　議案等の結果と各議員の賛否",
    session="{year}９月汀沢市議会定例会",
    factions=("みぎわ市民クラブ", "新風会", "公正の会", "日本の港"),
    marks={
        "for": "○",
        "against": "×",
        "absent": "欠",
        "chair": "議",
        "abstain": "退",
        "excused": "斥",
    },
    number_head="議案等の番号",
    title_head="議案等の名称",
    date_head="議決日",
    result_head="議決結果",
    committee_head="付託委員会",
    committees=("総務企画", "教育民生", "産業建設", "予算決算", "付託省略"),
    legend="（表の見方）賛成した議員に○、反対した議員に×を付しています。"
    "採決の際に退席していた議員は退、会議を欠席した議員は欠、"
    "除斥となった議員は斥と記載しています。議長は採決に加わらないため、議と記載しています。",
    day_style="dotted",
    columns=("number", "title", "committee"),
    last_columns=("date", "result"),
    kinds=(
        BillKind(
            "市長から提出された議案（予算）",
            "甲第{n}号議案",
            (
                "令和６年度汀沢市一般会計補正予算（第４号）",
                "令和６年度汀沢市介護保険事業特別会計補正予算（第２号）",
                "令和６年度汀沢市港湾施設整備事業特別会計補正予算（第１号）",
            ),
            ("原案可決", "原案可決"),
        ),
        BillKind(
            "市長から提出された議案（予算を除く。）",
            "乙第{n}号議案",
            (
                "汀沢市印鑑条例の一部を改正する条例について",
                "汀沢市手話言語の普及に関する条例の制定について",
                "汀沢市海水浴場の設置及び管理に関する条例の一部を改正する条例について",
                "財産の取得について（災害用トイレカー）",
                "市道路線の認定及び変更について",
                "工事請負契約の締結について（汀沢小学校校舎長寿命化改修工事）",
            ),
            ("原案可決", "原案可決"),
        ),
        BillKind(
            "決算の認定",
            "認定第{n}号",
            (
                "令和５年度汀沢市一般会計歳入歳出決算の認定について",
                "令和５年度汀沢市国民健康保険事業特別会計歳入歳出決算の認定について",
                "令和５年度汀沢市下水道事業会計決算の認定について",
            ),
            ("認定", "認定"),
        ),
        BillKind(
            "議員から提出された議案",
            "意見書案第{n}号",
            (
                "海岸漂着物の処理に係る財政支援の拡充を求める意見書",
                "ゆたかな学びの実現と教職員定数の改善を求める意見書",
            ),
            ("原案可決", "原案可決"),
        ),
    ),
    kinds_above=True,
    members_head="会派名・議員名（敬称略）",
    tally_heads=("賛成者数", "反対者数"),
    legend_below=True,
    first_month=9,
    n_sessions=1,
    rare_share=0.04,
    notes=("議案等の名称は、簡略にして記載している場合があります。",),
)
SHEET = VoteSheetStyle(
    title="　議員の賛否一覧",
    session="{year}千鳥磯町議会第{n}回（12月）定例会",
    number=4,
    days=(
        VotingDay(
            date(2024, 12, 5),
            (
                ("議案第58号", "専決処分の承認（一般会計補正予算）"),
                ("議案第59号", "教育委員会委員の任命の同意"),
                ("議案第60号", "町長等の給与の特例に関する条例の一部改正"),
                ("議案第61号", "職員の給与に関する条例の一部改正"),
            ),
        ),
        VotingDay(
            date(2024, 12, 12),
            (
                ("議案第62号", "漁村センター条例の一部改正"),
                ("議案第63号", "水道事業給水条例の一部改正"),
                ("議案第64号", "辺地に係る総合整備計画の策定"),
                ("議案第65号", "一般会計補正予算（第6号）"),
                ("議案第66号", "介護保険特別会計補正予算（第3号）"),
                ("発委第3号", "議会委員会条例の一部改正"),
                ("請願第2号", "国道のトンネルの早期整備を求める請願"),
            ),
        ),
    ),
    factions=("潮風の会", "町政刷新クラブ", "無会派"),
    marks={"for": "賛", "against": "否", "absent": "欠", "chair": "議長", "abstain": "退"},
    results=("全員賛成", "賛成多数"),
    legend="賛 は原案に賛成、否 は原案に反対した議員です。"
    "退 は採決の前に退席、欠 は当日の会議を欠席。"
    "議長は可否同数の場合にのみ裁決権を行使します。",
    day_line="▼{day}　議決分",
    member_head="議員名（議席順）",
    faction_head="会派名",
    result_head="表決結果",
    day_style="weekday",
    rare_share=0.05,
    seat_head="No.",
    titles_down=True,
    tally_heads=("賛成の人数", "反対の人数"),
    notes=(
        "※ 表決結果が「全員賛成」又は「賛成多数」の議案等は、"
        "すべて可決（承認、同意及び採択を含む。）されました。",
    ),
)


def shore_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_migiwazawa_r6",
            family="votes",
            town=CITY_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAexGothic",
                size_pt=11,
                sheet="A3",
                landscape=True,
                shaded_heads=True,
                padding_pt=3.0,
                line_pitch=1.3,
                running_foot="- {page} -",
            ),
            write=lambda draft: vote_results(draft, RESULTS, WORDS, 2024),
        ),
        PaperPlan(
            name="votes_chidoriiso_r6",
            worn_out=True,
            family="votes",
            town=TOWN_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10,
                sheet="B4",
                padding_pt=1.9,
                line_pitch=1.3,
                running_foot="{page}／{pages}",
            ),
            write=lambda draft: vote_sheets(draft, SHEET),
        ),
    ]
