"""Worn-out papers: votes of the assemblies in the valley."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.vote_sheets import VoteSheetStyle, VotingDay, vote_sheets
from corpus.samples.papers.votes.votes import BillKind, VoteStyle, vote_results
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.mountain_towns import WORDS
from corpus.samples.plans.worn_out.valley_towns import CITY_ASSEMBLY, TOWN_ASSEMBLY

STANDING = VoteStyle(
    title="　起立採決の状況",
    session="{year}胡桃谷市議会第4回定例会（12月）",
    factions=("創志会", "市民ひろば", "胡桃の未来", "対話の会", "諸派・無所属"),
    marks={
        "for": "起",
        "against": "着",
        "absent": "休",
        "chair": "／",
        "abstain": "棄",
    },
    number_head="付議番号",
    title_head="付　議　事　件",
    date_head="採決日",
    result_head="採決結果",
    legend="起立した者（賛成）は「起」、着席のままの者（反対）は「着」、"
    "表決を棄権した者は「棄」、会議を休んだ者は「休」、"
    "採決に加わらない議長は「／」とした。",
    day_style="slashed",
    columns=("date", "number", "title"),
    last_columns=("result",),
    kind_head="種別",
    kinds=(
        BillKind(
            "予算",
            "予算案第{n}号",
            (
                "令和6年度一般会計補正予算（第5号）",
                "令和6年度土地取得事業特別会計補正予算（第1号）",
                "令和6年度農業集落排水事業会計補正予算（第2号）",
                "令和6年度病院事業会計補正予算（第3号）",
            ),
            ("可決（総員起立）", "可決（過半数起立）"),
        ),
        BillKind(
            "条例",
            "条例案第{n}号",
            (
                "会計年度任用職員の給与等に関する条例の一部改正",
                "太陽光発電設備の適正な設置に関する条例の制定",
                "犯罪被害者等支援条例の制定",
                "火入れに関する条例の一部改正",
                "図書館設置条例の一部改正",
                "渓谷遊歩道基金条例の廃止",
            ),
            ("可決（総員起立）", "可決（過半数起立）"),
        ),
        BillKind(
            "人事",
            "人事案第{n}号",
            (
                "固定資産評価審査委員会委員の選任",
                "監査委員の選任",
            ),
            ("同意（総員起立）", "同意（過半数起立）"),
        ),
        BillKind(
            "その他",
            "事件案第{n}号",
            (
                "つり橋補修工事請負契約の一部変更",
                "斜面崩落事故に係る損害賠償の額の決定",
                "青少年野外センターの指定管理者の指定",
            ),
            ("可決（総員起立）", "可決（過半数起立）"),
        ),
        BillKind(
            "請願",
            "請願第{n}号",
            (
                "谷筋の集落への救急車の到着時間の短縮を求める請願",
                "加齢性難聴者の補聴器購入への助成を求める請願",
            ),
            ("採択（総員起立）", "採択（過半数起立）"),
        ),
    ),
    members_head="会派別の議員の起立・着席の別",
    tally_heads=("起立", "着席"),
    spreads_names=True,
    first_month=12,
    n_sessions=1,
    rare_share=0.05,
    notes=("起立及び着席の欄は、人数を示す。",),
)
SHEET = VoteSheetStyle(
    title="　議案に対する議員の意思表示",
    session="{year}第{n}回岩魚沢町議会（9月会議）",
    number=3,
    days=(
        VotingDay(
            date(2022, 9, 6),
            (
                ("町提第41号", "防災行政無線戸別受信機の購入"),
                ("町提第42号", "町営住宅の家賃の滞納に係る和解"),
                ("町提第43号", "職員の高齢者部分休業に関する条例の制定"),
                ("町提第44号", "森林公園キャンプ場条例の一部改正"),
                ("町提第45号", "固定資産評価員の選任"),
            ),
        ),
        VotingDay(
            date(2022, 9, 16),
            (
                ("町提第46号", "令和3年度一般会計決算の認定"),
                ("町提第47号", "令和3年度診療所特別会計決算の認定"),
                ("町提第48号", "令和3年度簡易水道特別会計決算の認定"),
                ("町提第49号", "令和4年度一般会計補正予算（4号）"),
                ("議提第6号", "シカによる食害への対策の強化を求める意見書"),
                ("議提第7号", "タブレット端末の使用に関する会議規則の改正"),
            ),
        ),
    ),
    factions=("緑渓会", "町の声をつなぐ会", "会派無所属"),
    marks={"for": "◎", "against": "▽", "absent": "欠", "chair": "＊", "abstain": "不"},
    results=("総員の賛成で成立", "多数の賛成で成立"),
    legend="【符号】　◎／賛成　　▽／反対　　不／表決に不参加　　欠／欠席　　＊／議長（表決権なし）",
    day_line="《{day}　採決分》",
    member_head="氏　　　名",
    faction_head="所属",
    result_head="採　否",
    day_style="kanji",
    rare_share=0.07,
    faction_first=True,
    notes=("「成立」とは、可決、同意又は認定をいいます。",),
)


def valley_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_kurumidani_r6",
            family="votes",
            town=CITY_ASSEMBLY,
            worn_out=True,
            look=Look(
                producer="reportlab",
                font="VLPGothic",
                size_pt=11,
                sheet="B4",
                landscape=True,
                rules="dashed",
                padding_pt=2.8,
                line_pitch=1.25,
                running_foot="胡桃谷市議会　-{page}-",
            ),
            write=lambda draft: vote_results(draft, STANDING, WORDS, 2024),
        ),
        PaperPlan(
            name="votes_iwanazawa_r4",
            family="votes",
            town=TOWN_ASSEMBLY,
            worn_out=True,
            look=Look(
                producer="weasyprint",
                font="TakaoMincho",
                size_pt=11.5,
                landscape=True,
                shaded_heads=True,
                padding_pt=4.9,
                line_pitch=1.4,
                running_head="岩魚沢町議会だより　付録",
                running_foot=None,
            ),
            write=lambda draft: vote_sheets(draft, SHEET),
        ),
    ]
