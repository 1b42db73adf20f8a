"""Held back: votes and decisions of the assemblies on the islands."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.chamber import Chamber, Motion
from corpus.samples.papers.votes.decision_lists import DecisionListStyle, Petition, decision_lists
from corpus.samples.papers.votes.vote_bands import BandStyle, vote_bands
from corpus.samples.plans.held_back.isle_towns import SHELL_ASSEMBLY, TIDE_ASSEMBLY
from corpus.samples.plans.held_back.river_motions import motions_of
from corpus.samples.plans.plan import PaperPlan

_FIRST, _LAST = date(2024, 9, 3), date(2024, 9, 24)
BANDS = BandStyle(
    title="令和６年入汐市議会秋季定例会議　表決結果の公開",
    lead="入汐市議会基本条例第14条第２項による公開",
    chamber=Chamber(
        (
            ("潮流会", 2),
            ("市民の翼", 1),
            ("潮流会", 2),
            ("無会派", 1),
            ("市民の翼", 3),
            ("島を拓く会", 2),
            ("潮流会", 2),
            ("島を拓く会", 1),
        ),
        "永井",
    ),
    group_heads=("審　議　し　た　案　件", "議席番号・議員名・会派", "表　決"),
    bill_heads=("案件番号", "案　　件　　名"),
    result_heads=("可", "否", "結論"),
    days=(
        (
            _FIRST,
            "▼　開会日（{day}）に表決したもの",
            motions_of(
                _FIRST,
                """市長第63号|人権擁護委員の候補者の推薦について|適任
                市長第64号|令和６年度入汐市一般会計補正予算（第３号）|可決||金井=abstain
                市長第65号|定住促進住宅の買入れについて|可決|島を拓く会|江口=excused""",
            ),
        ),
        (
            _LAST,
            "▼　閉会日（{day}）に表決したもの",
            motions_of(
                _LAST,
                """市長第66号|離島航路運賃助成条例の一部改正について|可決
                市長第67号|入汐市手数料条例の一部改正について|可決|金井,小山|上村=absent
                市長第68号|旧入汐北小学校の校舎の無償譲渡について|否決|潮流会,金井,広瀬|上村=absent
                市長第69号|令和６年度入汐市一般会計補正予算（第４号）|修正可決|金井|上村=absent
                市長第70号|令和６年度入汐市渡船事業会計補正予算（第１号）|可決||上村=absent
                市長第71号|令和５年度入汐市一般会計歳入歳出決算について|認定|金井,島を拓く会|上村=absent
                市長第72号|令和５年度入汐市渡船事業会計決算について|認定||上村=absent
                議員第８号|市議会議員の政務活動費の交付に関する条例の一部改正について|可決|市民の翼|上村=absent
                議員第９号|島しょ部の救急搬送体制の充実を求める意見書について|可決||上村=absent,清水=abstain
                請願第３号|フェリー埠頭の待合所の冷房の設置に関する請願|採択|大塚,伊東|上村=absent""",
            ),
        ),
    ),
    marks={
        "for": "◯",
        "against": "◆",
        "absent": "／",
        "chair": "★",
        "abstain": "▽",
        "excused": "除",
    },
    legend=(
        "《表の記号》　◯…案件に賛成　　◆…案件に反対　　▽…表決のときに議場を退いた議員　"
        "／…会議を休んだ議員　　除…地方自治法第117条による除斥　　★…議長",
        "《注意》　可・否の欄は人数です。議長は、可と否が同じ数となったときに限って裁決します。",
    ),
)
_OPEN, _MIDDLE, _CLOSE = date(2023, 6, 6), date(2023, 6, 8), date(2023, 6, 15)
_WAYS = ("全員", "全員")
DECISIONS = DecisionListStyle(
    title=("令和５年　第２回貝寄町議会定例会", "議会が決めたこと"),
    term=(_OPEN, _CLOSE),
    term_form="会期　{term}（10日間）",
    bill_heads=("決めた日", "案　　　件", "番　号", "審査", "賛否", "決定"),
    bill_lists=(
        (
            "１　町長が提案した案件",
            (
                *motions_of(
                    _OPEN,
                    """専決第４号|貝寄町税条例の一部を改正する条例の専決処分|承認
                    専決第５号|令和４年度貝寄町一般会計補正予算（第９号）の専決処分|承認
                    議第29号|副町長の選任|同意|||多数
                    議第30号|農業委員会の委員の任命（９名）|同意""",
                    kind="省略",
                    ways=_WAYS,
                ),
                *motions_of(
                    _MIDDLE,
                    """議第31号|漁港漂着ごみ処理業務委託契約の締結|可決
                    議第32号|町営渡船「かいよせ丸」の機関換装工事請負契約の締結|可決|||多数""",
                    kind="本会議",
                    ways=_WAYS,
                ),
                *motions_of(
                    _CLOSE,
                    """議第33号|令和５年度貝寄町一般会計補正予算（第１号）|可決
                    議第34号|令和５年度貝寄町国民健康保険特別会計補正予算（第１号）|可決
                    議第35号|貝寄町職員の定年等に関する条例の一部を改正する条例|可決|||多数
                    議第36号|貝寄町立診療所の使用料及び手数料に関する条例の一部を改正する条例|修正可決|||多数""",
                    kind="総務民生",
                    ways=_WAYS,
                ),
                *motions_of(
                    _CLOSE,
                    """議第37号|貝寄町海釣り公園の設置及び管理に関する条例を廃止する条例|否決|||少数
                    議第38号|町道浜手３号線の路線の変更|可決""",
                    kind="産業建設",
                    ways=_WAYS,
                ),
            ),
        ),
        (
            "２　議員・委員会が提案した案件",
            (
                *motions_of(
                    _OPEN,
                    "議員第３号|議会広報編集特別委員会の委員の定数の変更|可決",
                    kind="省略",
                    ways=_WAYS,
                ),
                *motions_of(
                    _CLOSE,
                    """議員第４号|町長等の期末手当の減額を求める決議|否決|||少数
                    議員第５号|軽油引取税の課税免除の特例の継続を求める意見書|可決
                    委員会第１号|貝寄町議会の個人情報の保護に関する条例の一部を改正する条例|可決""",
                    kind="省略",
                    ways=_WAYS,
                ),
            ),
        ),
    ),
    petition_heading="３　町民の皆さんからの請願・陳情",
    petition_heads=(
        "番　号",
        "受けた日",
        "願意の表題",
        "提出した方",
        "審査",
        "決めた日",
        "決定",
    ),
    petitions=(
        Petition(
            Motion(
                number="請願第１号",
                title="島の高校生の下宿費への補助を求める請願",
                day=_CLOSE,
                result="採択",
                kind="総務民生",
            ),
            date(2023, 5, 19),
            "貝寄中学校ＰＴＡ\n（紹介　山内敬子議員）",
        ),
        Petition(
            Motion(
                number="請願第２号",
                title="浮桟橋の照明の増設を求める請願",
                day=_CLOSE,
                result="趣旨採択",
                kind="産業建設",
            ),
            date(2023, 5, 26),
            "貝寄漁業協同組合\n（紹介　谷本昇議員）",
        ),
        Petition(
            Motion(
                number="陳情第６号",
                title="国民健康保険税の子どもの均等割をなくすことについての陳情",
                day=_CLOSE,
                result="不採択",
                kind="総務民生",
            ),
            date(2023, 4, 11),
            "くらしを考える会",
        ),
        Petition(
            Motion(
                number="陳情第７号",
                title="海水浴場の監視員の配置の延長についての陳情",
                day=_CLOSE,
                result="継続審査",
                kind="産業建設",
            ),
            date(2023, 5, 30),
            "浜手自治会",
        ),
    ),
    notes=(
        "○「審査」の「省略」は、委員会への付託を省いたもの、「本会議」は、本会議で審査したものです。",
        "○「賛否」は、起立した議員の割合を示します。否決した案件の「少数」は、賛成が半数に満たなかったものです。",
        "○請願・陳情のうち継続審査としたものは、次の定例会までの間に委員会で審査します。",
    ),
)


def isle_vote_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="votes_irishio_r6",
            worn_out=True,
            family="votes",
            town=TIDE_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAexGothic",
                size_pt=9.5,
                landscape=True,
                rules="heavy",
                padding_pt=1.8,
                line_pitch=1.2,
                running_foot="入汐市議会事務局　{page}",
            ),
            write=lambda draft: vote_bands(draft, BANDS),
        ),
        PaperPlan(
            name="votes_kaiyose_r5",
            worn_out=True,
            family="votes",
            town=SHELL_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="IPAPMincho",
                size_pt=10,
                padding_pt=2.3,
                line_pitch=1.3,
                running_head="【議会報告会　配布資料】",
                running_foot="{page} / {pages}",
            ),
            write=lambda draft: decision_lists(draft, DECISIONS),
        ),
    ]
