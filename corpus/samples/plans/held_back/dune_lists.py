"""Held back: results of sessions and petitions of the assemblies in the dunes."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.votes.result_groups import (
    GroupsStyle,
    ResultColumn,
    ResultGroup,
    result_groups,
)
from corpus.samples.plans.held_back.dune_towns import PETITION_ASSEMBLY, RESULT_ASSEMBLY
from corpus.samples.plans.plan import PaperPlan

_BILL_HEADS: dict[ResultColumn, str] = {
    "number": "議案番号",
    "title": "件　　　　名",
    "committee": "付託委員会",
    "day": "議決年月日",
    "result": "議決結果",
    "way": "採決",
}
RESULTS = GroupsStyle(
    title="令和６年第２回浜名野市議会定例会　議案等審議結果",
    term=(date(2024, 6, 4), date(2024, 6, 25)),
    term_form="会期：{term}（22日間）",
    term_style="mixed",
    nothing="省略",
    groups=(
        ResultGroup(
            "◎市長提出議案",
            _BILL_HEADS,
            """議案第40号|専決処分の承認を求めることについて（浜名野市税条例の一部改正）||2024.6.4|承認|全会一致
            議案第41号|専決処分の承認を求めることについて（令和５年度浜名野市一般会計補正予算（第９号））||2024.6.4|承認|全会一致
            議案第42号|令和６年度浜名野市一般会計補正予算（第２号）|予算決算|2024.6.25|原案可決|賛成多数
            議案第43号|令和６年度浜名野市水道事業会計補正予算（第１号）|予算決算|2024.6.25|原案可決|全会一致
            議案第44号|浜名野市税条例の一部を改正する条例の制定について|総務|2024.6.25|原案可決|全会一致
            議案第45号|浜名野市家庭的保育事業等の設備及び運営に関する基準を定める条例の一部を改正する条例の制定について|文教厚生|2024.6.25|原案可決|全会一致
            議案第46号|浜名野市国民健康保険税条例の一部を改正する条例の制定について|文教厚生|2024.6.25|原案可決|賛成多数
            議案第47号|浜名野市都市公園条例の一部を改正する条例の制定について|建設経済|2024.6.25|原案可決|全会一致
            議案第48号|工事請負契約の締結について（浜名野小学校校舎長寿命化改修工事）|総務|2024.6.25|原案可決|全会一致
            議案第49号|市道の路線の認定及び廃止について|建設経済|2024.6.25|原案可決|全会一致
            議案第50号|浜名野市副市長の選任について||2024.6.25|同意|賛成多数
            諮問第１号|人権擁護委員の候補者の推薦について||2024.6.25|異議なし|全会一致""",
        ),
        ResultGroup(
            "◎議員提出議案",
            {
                "number": "議案番号",
                "title": "件　　　　名",
                "day": "議決年月日",
                "result": "議決結果",
                "way": "採決",
            },
            """議員提出議案第３号|地方財政の充実・強化に関する意見書|2024.6.25|原案可決|賛成多数
            議員提出議案第４号|加齢性難聴者の補聴器購入に係る公的補助制度の創設を求める意見書|2024.6.25|否決|賛成少数
            議員提出議案第５号|浜名野市議会会議規則の一部を改正する規則|2024.6.25|原案可決|全会一致""",
        ),
        ResultGroup(
            "◎請願・陳情",
            {
                "number": "受理番号",
                "title": "件　　　　名",
                "committee": "付託委員会",
                "day": "議決年月日",
                "result": "審議結果",
            },
            """請願第１号|地方財政の充実・強化を求める意見書の採択を求める請願|総務|2024.6.25|採択
            請願第２号|加齢性難聴者の補聴器購入に係る助成を求める請願|文教厚生|2024.6.25|不採択
            陳情第４号|浜名野駅北口の駐輪場の整備を求める陳情|建設経済|2024.6.25|継続審査""",
        ),
        ResultGroup(
            "◎報告",
            {
                "number": "番号",
                "title": "件　　　　名",
                "day": "報告年月日",
                "result": "結果",
            },
            """報告第３号|令和５年度浜名野市一般会計繰越明許費繰越計算書の報告について|2024.6.4|報告
            報告第４号|令和５年度浜名野市下水道事業会計予算繰越計算書の報告について|2024.6.4|報告
            報告第５号|専決処分の報告について（損害賠償の額の決定及び和解）|2024.6.4|報告""",
        ),
    ),
)
_PETITION_HEADS: dict[ResultColumn, str] = {
    "number": "番　号",
    "received": "受理年月日",
    "title": "件　　　名",
    "petitioner": "提　出　者",
    "committee": "付　託\n委員会",
    "day": "議　決\n年月日",
    "result": "審査結果",
}
PETITIONS = GroupsStyle(
    title="令和５年鳴砂町議会第３回定例会　請願・陳情審査結果一覧表",
    term=(date(2023, 9, 5), date(2023, 9, 15)),
    term_form="会期　{term}まで",
    term_style="mixed",
    joint="から",
    nothing="－",
    groups=(
        ResultGroup(
            "【請願】",
            _PETITION_HEADS,
            """請願第２号|2023.8.21|加齢性難聴者の補聴器購入に対する助成制度の創設を求める請願|鳴砂町年金者の会/会長_熊谷重雄/（紹介議員_千葉正）|教育民生|2023.9.15|採択
            請願第３号|2023.8.24|消費税のインボイス制度の中止を求める意見書の提出に関する請願|鳴砂民主商工会/会長_工藤勇/（紹介議員_熊谷晴美）|総務産業|2023.9.15|不採択
            請願第４号|2023.8.25|少人数学級の推進と教職員定数の改善を求める請願|鳴砂地区教職員組合/執行委員長_及川健/（紹介議員_熊谷晴美）|教育民生|2023.9.15|採択""",
        ),
        ResultGroup(
            "【陳情】",
            _PETITION_HEADS,
            """陳情第５号|2023.6.29|町道浜通線の拡幅改良に関する陳情|浜通行政区長/菊池文夫|総務産業|2023.9.15|採択
            陳情第６号|2023.7.18|再生可能エネルギー発電施設の設置の規制を求める陳情|鳴砂の自然を守る会/代表_小野寺明子|総務産業|2023.9.15|継続審査
            陳情第７号|2023.8.10|地域医療の充実と看護師等の増員に関する陳情|県医療労働組合連合会/執行委員長_佐藤淳|教育民生|2023.9.15|趣旨採択
            陳情第８号|2023.8.23|日米地位協定の見直しを求める意見書の提出に関する陳情|新しい提案実行委員会/責任者_安田誠|||議員配付""",
        ),
    ),
    notes=("※郵送により提出された陳情は、全議員に写しを配付しています。",),
)


def dune_list_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_hamanano_r6",
            family="votes",
            town=RESULT_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAexMincho",
                size_pt=10.5,
                padding_pt=2.0,
                line_pitch=1.3,
                running_foot="- {page} -",
            ),
            write=lambda draft: result_groups(draft, RESULTS),
        ),
        PaperPlan(
            name="votes_narisuna_r5",
            family="votes",
            town=PETITION_ASSEMBLY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                landscape=True,
                padding_pt=2.6,
                line_pitch=1.3,
                running_foot=None,
            ),
            write=lambda draft: result_groups(draft, PETITIONS),
        ),
    ]
