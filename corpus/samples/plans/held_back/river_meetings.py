"""Held back: minutes of the bodies along the river, and a board's answers."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.result_report import Opinion, ReportStyle, result_report
from corpus.samples.papers.minutes.speaker_table import SpeakerTableStyle, speaker_table
from corpus.samples.papers.minutes.transcript import TranscriptStyle, transcript
from corpus.samples.papers.packs.answer_pack import answer_pack
from corpus.samples.plans.held_back.river_answers import ANSWERS
from corpus.samples.plans.held_back.river_speeches import WEIR_TURNS
from corpus.samples.plans.held_back.river_towns import (
    DELTA_CITY,
    FISHING_TOWN,
    FORD_CITY,
    WEIR_TOWN,
)
from corpus.samples.plans.plan import PaperPlan

TRANSCRIPT = TranscriptStyle(
    title=("令和五年第二回{body}定例会会議録", "（　第　二　日　）"),
    round=2,
    day=date(2023, 6, 9),
    day_line="{day}（金曜日）",
    headings=(
        "○議事日程（第二号）",
        "○出席議員（８名）",
        "○欠席議員（１名）",
        "○説明のため出席した者の職氏名",
    ),
    items=(
        ("第１", "会議録署名議員の指名"),
        ("第２", "一般質問"),
        ("第３", "議案第31号　簗瀬川町防災会議条例の一部を改正する条例について"),
        ("第４", "散会"),
    ),
    absent=("上野",),
    seat_form="　　{seat}番　　{spaced}君",
    officials=(
        ("町長", "原口", "徹"),
        ("教育長", "神谷", "芳江"),
        ("総務課長", "土田", "隆"),
        ("建設課長", "井出", "浩二"),
        ("健康福祉課長", "相川", "悦子"),
        ("学校教育課長", "黒沢", "亮"),
    ),
    official_form="　　{post}　　　{spaced}君",
    opened=("午前９時30分　開議", "09:30"),
    closing="11:52",
    speaker="{mark}{role}　{name}君",
    turns=WEIR_TURNS,
)
SUMMARY = SpeakerTableStyle(
    title="{scope}　{body}　議事要旨",
    scope="令和７年度　第１回",
    round=1,
    day=date(2025, 5, 29),
    day_label="日　　　時",
    hours=("午前10時00分～11時45分", "10:00", "11:45"),
    venue=("会　　　場", "淀ノ原市役所　東庁舎３階　305会議室"),
    groups=(
        ("出　席　者", "会長", ("平野　宗一",), True),
        ("出　席　者", "副会長", ("大塚　麻里",), True),
        ("出　席　者", "委員", ("久野　哲也", "柴田　節子", "山下　梨花", "大島　圭子"), True),
        ("欠　席　者", "委員", ("新井　博", "牧野　良平"), False),
    ),
    units=("説明のため出席した課", ("デジタル推進課", "介護保険課", "河川課")),
    rows=(
        ("会議の公開", "公開"),
        ("傍　聴　人", "２人"),
        (
            "配布した資料",
            "資料１　令和６年度の運用状況\n資料２　水位監視カメラの設置計画\n"
            "資料３　認定調査票の様式",
        ),
    ),
    agenda_label="議　　　題",
    observers=2,
    open_status="open",
    heads=("発言者", "発　　言　　の　　要　　旨"),
    matters=(
        (
            "令和６年度の個人情報保護制度の運用状況について",
            (
                ("事務局", "資料１に基づき説明。開示請求は38件あり、前年度から５件増えた。"),
                ("会長", "ただ今の説明について、質問はあるか。"),
                ("副会長", "請求が増えた理由を、市としてはどのように見ているか。"),
                ("事務局", "相続の手続に用いるための請求が７件あり、これが主な要因である。"),
                ("委員", "開示までに要した日数はどのくらいか。"),
                ("事務局", "平均で11.2日である。期限を延長したものは２件あった。"),
                ("委員", "漏えい等の報告が１件あるが、その後の対応を伺いたい。"),
                (
                    "事務局",
                    "封筒の宛名の誤りによるものである。令和７年１月から、二人で確かめる手順に改めた。",
                ),
                ("会長", "ほかになければ、本件は報告を受けたこととする。"),
            ),
            "報告のとおり了承",
        ),
        (
            "水位監視カメラの画像の取扱いについて",
            (
                ("河川課", "資料２に基づき説明。市内12か所の堤防に、夜間も写るカメラを置く。"),
                ("委員", "歩いている人の顔が分かる程度に写るのか。"),
                (
                    "河川課",
                    "水面に向けて置くが、遊歩道の一部が入る。その部分は自動でぼかしを掛ける。",
                ),
                ("委員", "画像を残しておく期間は決めているか。"),
                ("河川課", "14日で上書きする。出水のあったときに限り、１年間残すこととしたい。"),
                ("副会長", "警察から求められたときは、どうするのか。"),
                ("河川課", "文書による照会があったときに限り、課長の決裁を経て渡す。"),
                ("会長", "カメラのあることを示す看板も必要である。"),
                ("河川課", "遊歩道の入口と、カメラの支柱の両方に掲げる。"),
                (
                    "会長",
                    "以上の点を取扱要領に書き込むことを条件に、認めることとしてよいか。",
                ),
                ("各委員", "異議なし。"),
            ),
            "条件を付して承認",
        ),
        (
            "要介護認定の調査票の入力を委託することについて",
            (
                ("介護保険課", "資料３に基づき説明。年間およそ4,600件の入力を外部に委ねたい。"),
                ("委員", "委託先の事業所は、市内にあるのか。"),
                ("介護保険課", "入札で決めるため、まだ分からない。国内にあることは条件とする。"),
                ("委員", "家族の介護の悩みなど、書かれたくないことまで読まれてしまう。"),
                (
                    "介護保険課",
                    "自由に書く欄は入力の対象から外し、画像のまま市の機器で保管する。",
                ),
                ("会長", "再委託についてはどうか。"),
                ("介護保険課", "契約書で禁じる。違反したときは契約を解くことができるとする。"),
                ("副会長", "作業の場所を、市の職員が見に行くことはできるか。"),
                ("介護保険課", "年に２回、予告なく立ち入ることを仕様書に入れる。"),
                (
                    "会長",
                    "本件は、仕様書の案ができたところで改めて審議したい。よろしいか。",
                ),
                ("各委員", "異議なし。"),
            ),
            "継続審議",
        ),
    ),
    matter_form="議題（{n}）　{title}",
    outcome_form="【結果】　{outcome}",
    closing="会議録の確定　会長の承認による",
)
REPORT = ReportStyle(
    title="{scope}{body}　会議結果報告",
    scope="令和６年度第２回",
    round=2,
    day=date(2024, 11, 8),
    hours=("18時30分から20時10分まで", "18:30", "20:10"),
    venue="鮎貫町保健センター　２階　多目的室",
    headings=(
        "開催日時",
        "開催場所",
        "出席した者等",
        "議題と結果",
        "主な意見と事務局の回答",
        "これからの予定",
    ),
    heading_form="■ {heading}",
    inline="■ {heading}：{value}",
    present=(("会長", ("笹本律子",)), ("副会長", ("高柳修",)), ("委員", ("細田美穂", "戸塚俊介"))),
    absent=(("委員", ("金沢千代",)),),
    people_form="・{role}　{names}",
    absent_form="・欠席した{role}　{names}",
    observers=0,
    observers_form="・傍聴者　{n}人",
    matters=(
        (
            "議題１",
            "第３期子ども・子育て支援事業計画（素案）について",
            "修正の上承認",
            (
                Opinion(
                    "アンケートの回収率が41パーセントでは、声を十分に拾えていないのではないか。",
                    "保育所を通じて配ったものは72パーセントであり、在宅の家庭には訪問で補った。",
                ),
                Opinion(
                    "病児保育を町内で受けられるようにすることを、計画に明記してほしい。",
                    "令和８年度までに１か所を設ける旨を、素案の23ページに書き加える。",
                ),
                Opinion("「子どもの居場所」という章を独立させたことは評価できる。"),
                Opinion(
                    "父親の育児についての目標が、前の期と同じ数字になっている。",
                    "実績を踏まえ、35パーセントから50パーセントに改める。",
                ),
            ),
        ),
        (
            "議題２",
            "保育所の利用定員の変更について",
            "承認",
            (
                Opinion(
                    "０歳児の定員を減らして、年度の途中の申込みに応じられるか。",
                    "一時預かりの枠を３人分増やし、待つ期間が出ないようにする。",
                ),
                Opinion(
                    "保育士の数は足りているのか。",
                    "令和６年10月に２名を採用し、国の基準を４名上回っている。",
                ),
            ),
        ),
        (
            "議題３",
            "放課後児童クラブの利用料の見直しについて",
            "継続して協議",
            (
                Opinion(
                    "月額1,500円の値上げは、きょうだいのいる家庭には重い。",
                    "２人目を半額、３人目を無料とする案を次回に示す。",
                ),
                Opinion("夏休みだけ利用する場合の料金も、併せて示してもらいたい。"),
                Opinion(
                    "指導員の待遇の改善に充てるのであれば、理解は得られると思う。",
                    "増収分の使いみちを、利用者への案内に記すこととする。",
                ),
            ),
        ),
    ),
    matter_form="・{number}　{title}　⇒　{decision}",
    opinions_form="《{number}　{title}》",
    member_form="・（委員）{text}",
    office_form="→（事務局）{text}",
    roles=("委員", "事務局"),
    next_steps=(
        "・令和６年12月　素案に対する意見の募集（パブリックコメント）",
        "・令和７年２月　第３回会議",
    ),
    unit=("福祉子ども課", "子ども係"),
    unit_form="（作成）　{unit}",
)


def river_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_assembly_minutes(), *_board_minutes(), *_answers()]


def _assembly_minutes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="minutes_yanasegawa_r5",
            worn_out=True,
            family="minutes",
            town=WEIR_TOWN,
            look=Look(
                producer="reportlab",
                font="TakaoMincho",
                size_pt=11,
                line_pitch=1.6,
                running_foot="－ {page} －",
            ),
            write=lambda draft: transcript(draft, TRANSCRIPT),
        ),
    ]


def _board_minutes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="minutes_yodonohara_r7",
            worn_out=True,
            family="minutes",
            town=DELTA_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAPMincho",
                size_pt=10.5,
                rules="framed",
                padding_pt=3.2,
                line_pitch=1.5,
                running_foot="{page}",
            ),
            write=lambda draft: speaker_table(draft, SUMMARY),
        ),
        PaperPlan(
            name="minutes_ayunuki_r6",
            family="minutes",
            town=FISHING_TOWN,
            look=Look(
                producer="weasyprint",
                font="TakaoPGothic",
                size_pt=11,
                line_pitch=1.58,
                tracking_pt=0.3,
                running_foot=None,
            ),
            write=lambda draft: result_report(draft, REPORT),
        ),
    ]


def _answers() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="pack_yasose_r6",
            worn_out=True,
            family="board_papers",
            town=FORD_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11,
                padding_pt=2.0,
                line_pitch=1.44,
                running_foot="{page}",
            ),
            write=lambda draft: answer_pack(draft, ANSWERS),
        ),
    ]
