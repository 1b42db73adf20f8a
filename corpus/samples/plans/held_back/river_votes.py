"""Held back: votes of the assemblies along the river."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.chamber import Chamber
from corpus.samples.papers.votes.vote_newsletter import NewsletterStyle, newsletter_votes
from corpus.samples.papers.votes.vote_opponents import OpponentsStyle, vote_opponents
from corpus.samples.papers.votes.vote_spreads import SpreadStyle, vote_spread
from corpus.samples.papers.votes.vote_ways import WaysStyle, vote_ways
from corpus.samples.plans.held_back.river_motions import (
    DELTA_MOTIONS,
    FORD_MOTIONS,
    motions_of,
)
from corpus.samples.plans.held_back.river_towns import (
    DELTA_ASSEMBLY,
    DYKE_TOWN,
    FISHING_ASSEMBLY,
    FORD_ASSEMBLY,
)
from corpus.samples.plans.plan import PaperPlan

LAST_DAY = date(2024, 9, 20)
NEWSLETTER = NewsletterStyle(
    title="令和6年第3回（9月）定例会　こう決まりました",
    chamber=Chamber(
        (("あゆ未来", 5), ("町民の暮らしを守る会", 3), ("清流クラブ", 3), ("無所属", 1)), "前田"
    ),
    disputed=motions_of(
        LAST_DAY,
        """議案第49号|令和6年度一般会計補正予算（第4号）|可決|町民の暮らしを守る会
        議案第52号|国民健康保険条例の一部改正|可決|町民の暮らしを守る会,三宅
        議案第55号|川の駅あゆぬきの指定管理者の指定|可決|渡辺,横田|青木=excused
        認定第1号|令和5年度一般会計歳入歳出決算の認定|認定|町民の暮らしを守る会|須藤=abstain
        認定第4号|令和5年度後期高齢者医療特別会計決算の認定|認定|小沢,村上,山崎,三宅
        発議第5号|議員報酬の削減に関する条例の制定|否決|あゆ未来,清流クラブ|藤田=absent
        発議第6号|選択的夫婦別姓制度の議論を求める意見書の提出|可決|安藤,木村,須藤|藤田=absent
        請願第2号|町営バスの土曜日の運行を求める請願|不採択|安藤,木村,須藤,渡辺,横田,青木|藤田=absent""",
    ),
    agreed=motions_of(
        LAST_DAY,
        """議案第47号|専決処分の承認（令和6年7月豪雨の災害復旧）|承認
        議案第48号|教育委員会委員の任命|同意
        議案第50号|令和6年度介護保険特別会計補正予算（第2号）|可決
        議案第51号|令和6年度簡易水道事業会計補正予算（第1号）|可決
        議案第53号|消防団員の定員、任免等に関する条例の一部改正|可決
        議案第54号|小型動力ポンプ付積載車の購入|可決
        議案第56号|町道高瀬線の認定|可決
        認定第2号|令和5年度国民健康保険特別会計決算の認定|認定
        認定第3号|令和5年度介護保険特別会計決算の認定|認定
        認定第5号|令和5年度簡易水道事業会計決算の認定|認定
        発議第7号|内水面漁業の振興に関する意見書の提出|可決""",
    ),
    marks={
        "for": "○",
        "against": "●",
        "absent": "欠",
        "chair": "－",
        "abstain": "退",
        "excused": "除",
    },
    lead=("　鮎貫町議会の9月定例会に提出された議案などは、令和6年9月20日の本会議で採決しました。",),
    headings=("◆ 賛否が分かれた議案など", "◆ 全員が賛成した議案など"),
    heads=("番　号", "議案などの名称（略称）", "結果", "賛成", "反対"),
    faction_form="{faction}\n（{count}人）",
    legend="○＝賛成　●＝反対　退＝退席　除＝除斥　欠＝欠席　－＝議長（採決に加わりません）",
    list_heads=("番　号", "議案などの名称", "結果"),
    notes=("※除斥…議案と利害関係のある議員が、その審議に加わらないことをいいます。",),
)
SPREAD = SpreadStyle(
    title="令和５年第４回八十瀬市議会定例会　議員別賛否一覧表（{part}）",
    legend="凡例　賛成：〇　反対：▼　議長：長　欠席：欠　退席（棄権を含む。）：退",
    chamber=Chamber(
        (
            ("自由市民会議", 8),
            ("公明やそせ", 4),
            ("立志の会", 5),
            ("日本共産党八十瀬", 3),
            ("会派なし", 2),
        ),
        "菊地",
    ),
    motions=FORD_MOTIONS,
    marks={"for": "〇", "against": "▼", "absent": "欠", "chair": "長", "abstain": "退"},
    heads=("提出者", "議案等の番号", "件　　　名", "議決の月日", "議決の結果"),
    tally_heads=("賛成者の数", "反対者の数"),
    faction_form="{faction}\n{count}名",
    per_page=11,
    notes=("備考　議決の月日は、いずれも令和５年である。賛成者の数に議長は含まない。",),
)
OPPONENTS = OpponentsStyle(
    title="令和４年　蛇籠町議会６月定例会　議案の議決結果",
    term=(date(2022, 6, 7), date(2022, 6, 14)),
    term_form="会期　{term}（８日間）",
    chamber=Chamber((("全議員", 11),), "長尾"),
    heads=("議案番号", "件　　名", "議決日", "結　果", "賛成", "反対", "賛成しなかった議員"),
    sections=(
        (
            "町長提出議案",
            (
                *motions_of(
                    date(2022, 6, 7),
                    """承認第２号|専決処分の承認を求めることについて（蛇籠町税条例の一部改正）|承認|宮下
                    同意第１号|固定資産評価審査委員会委員の選任同意について|同意
                    議案第23号|令和４年度蛇籠町一般会計補正予算（第２号）|原案可決""",
                ),
                *motions_of(
                    date(2022, 6, 14),
                    """議案第24号|令和４年度蛇籠町下水道事業特別会計補正予算（第１号）|原案可決
                    議案第25号|蛇籠町手数料徴収条例の一部を改正する条例|原案可決|西田,宮下|大野=abstain
                    議案第26号|蛇籠町立学校給食センター条例の制定|修正可決|岡部
                    議案第27号|堤防道路舗装補修工事請負契約の締結|原案可決||近藤=abstain,森=absent
                    議案第28号|蛇籠町過疎地域持続的発展計画の変更|原案可決""",
                ),
            ),
        ),
        (
            "議員提出議案・請願",
            motions_of(
                date(2022, 6, 14),
                """発議第３号|議会議員の定数を10人とする条例の一部改正|否決|大野,近藤,堀口,水谷,森,辻
                発議第４号|樋門の遠隔操作化に対する国の支援を求める意見書|原案可決
                請願第１号|消費税の引下げを求める意見書の提出に関する請願|不採択|岡部,大野,堀口,水谷,森,吉川,辻|近藤=absent
                請願第２号|町内の全小学校に学童保育を置くことを求める請願|趣旨採択|吉川""",
            ),
        ),
    ),
    words={"against": "反対：", "abstain": "退席：", "absent": "欠席："},
    nobody="―",
    notes=(
        "（注１）　賛成及び反対の欄は、人数を表します。",
        "（注２）　議長（長尾武士）は、可否同数の場合のほかは採決に加わりません。",
        "（注３）　「―」は、出席議員の全員が賛成したことを表します。",
    ),
)
WAYS = WaysStyle(
    title="淀ノ原市議会　令和７年２月定例会　審議結果一覧",
    chamber=Chamber(
        (("淀の会", 6), ("新緑", 4), ("水都市民ネット", 3), ("改革のはら", 2), ("無所属", 1)),
        "内田",
    ),
    motions=DELTA_MOTIONS,
    marks={"for": "○", "against": "✕", "absent": "欠", "chair": "議", "abstain": "棄"},
    heads=("区分", "議案番号", "件　　　　　名", "議決日", "採決の方法", "結　果"),
    members_head="会派名　及び　議員名",
    uncounted="（異議の有無を諮る採決のため、個別の賛否はありません。）",
    legend_heads=("記号", "意味"),
    meanings={
        "for": "賛成",
        "against": "反対",
        "absent": "欠席",
        "chair": "議長職",
        "abstain": "棄権・退席",
    },
    notes=(
        "１　簡易採決とは、議長が異議の有無を諮り、異議のないときに可決を宣告する方法をいう。",
        "２　議員名は、議席の順による。",
    ),
)


def river_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [_votes_ayunuki_r6(), _votes_yasose_r5(), _votes_jakago_r4(), _votes_yodonohara_r7()]


def _votes_ayunuki_r6() -> PaperPlan:
    return PaperPlan(
        name="votes_ayunuki_r6",
        family="votes",
        town=FISHING_ASSEMBLY,
        look=Look(
            producer="weasyprint",
            font="VLPGothic",
            size_pt=9.5,
            shaded_heads=True,
            padding_pt=1.8,
            line_pitch=1.25,
            running_head="あゆぬき議会だより　第128号",
            running_foot="（{page}）",
        ),
        write=lambda draft: newsletter_votes(draft, NEWSLETTER),
    )


def _votes_yasose_r5() -> PaperPlan:
    return PaperPlan(
        name="votes_yasose_r5",
        worn_out=True,
        family="votes",
        town=FORD_ASSEMBLY,
        look=Look(
            producer="reportlab",
            font="IPAGothic",
            size_pt=9.5,
            sheet="B4",
            landscape=True,
            rules="fills",
            padding_pt=1.6,
            line_pitch=1.25,
            running_foot="{page}",
        ),
        write=lambda draft: vote_spread(draft, SPREAD),
    )


def _votes_jakago_r4() -> PaperPlan:
    return PaperPlan(
        name="votes_jakago_r4",
        worn_out=True,
        family="votes",
        town=DYKE_TOWN,
        look=Look(
            producer="reportlab",
            font="IPAPMincho",
            size_pt=10.5,
            padding_pt=3.4,
            line_pitch=1.35,
            running_foot="{page} ／ {pages}",
        ),
        write=lambda draft: vote_opponents(draft, OPPONENTS),
    )


def _votes_yodonohara_r7() -> PaperPlan:
    return PaperPlan(
        name="votes_yodonohara_r7",
        worn_out=True,
        family="votes",
        town=DELTA_ASSEMBLY,
        look=Look(
            producer="weasyprint",
            font="IPAexMincho",
            size_pt=9.5,
            landscape=True,
            padding_pt=2.2,
            line_pitch=1.2,
            running_head="議会資料　第15号",
            running_foot="- {page}/{pages} -",
        ),
        write=lambda draft: vote_ways(draft, WAYS),
    )
