"""Worn-out papers: minutes and a board's pack of the hills."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.assembly_day import AssemblyDayStyle, assembly_day
from corpus.samples.papers.minutes.minutes import MinutesStyle, minutes
from corpus.samples.papers.minutes.qa_minutes import Exchange, QaStyle, qa_minutes
from corpus.samples.papers.packs.board_pack import PackStyle, board_pack
from corpus.samples.papers.sheets.consultation import ConsultationStyle
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.mountain_towns import (
    CITY,
    TOWN_ASSEMBLY,
    TOWN_WORDS,
    WARD,
    WORDS,
)

ASSEMBLY_DAY = AssemblyDayStyle(
    title="{body}会議録　第２号",
    session="{year}第{round}回定例会（第８日目）",
    date_label="会議を開いた日",
    venue_label="招集した場所",
    venue="栂ノ原町役場　議事堂",
    opened=("開　　　　　議", "午前10時00分"),
    closed="散　　　　　会　　午後3時26分",
    opening="10:00",
    roll_heads=("議席番号", "職", "氏　　　名", "出欠の別"),
    posts=("議長", "副議長", "議員"),
    present="出席",
    absent="欠席",
    officials=(
        ("町長", "山口", "和夫"),
        ("副町長", "原田", "敏明"),
        ("教育長", "小川", "睦子"),
        ("企画財務課長", "藤原", "俊幸"),
        ("福祉こども課長", "岡本", "美幸"),
        ("農林建設課長", "三浦", "貞治"),
        ("生涯学習課長", "福田", "弥生"),
    ),
    official_heads=("職　　名", "氏　　名"),
    headings=(
        "議員の出席の状況",
        "説明のために出席を求めた者",
        "議事日程（第２号）",
        "会　議　の　顚　末",
    ),
    items=(
        "一般質問",
        "一般会計補正予算（第1号）",
        "町営バス条例の廃止",
        "林道災害復旧工事の請負契約",
    ),
    item_form="日程第{n}　{title}",
    speaker="○{role}　{spaced}君",
    seat="{n}番",
    chair_lines=(
        "休憩前に引き続き会議を開きます。",
        "ただいまの出席議員は11名で、定足数に達しております。",
        "答弁を求めます。",
        "再質問を許します。",
        "ほかに質疑はございませんか。",
        "ただいまの説明に対し、質疑を許します。",
        "これをもちまして質疑を終わります。",
        "討論の通告がありませんので、直ちに採決いたします。",
        "お諮りいたします。本案は、原案のとおり決することに賛成の方は起立願います。",
        "起立多数であります。したがいまして、本案は可決することに決定いたしました。",
        "発言は簡潔に願います。",
        "順次発言を許します。",
    ),
    breaks=(
        "（午前11時52分から午後1時まで休憩）",
        "（「異議なし」の声あり）",
        "（起立する者あり）",
    ),
    day_style="weekday",
    n_turns=15,
)
SUMMARY = MinutesStyle(
    title="　審議の要点",
    speaker="〔{role}〕",
    head="table",
    labels={
        "date": "会議の期日",
        "observers": "傍聴した者",
        "venue": "会議の会場",
        "present": "委員の出席",
        "agenda": "審議した案件",
    },
    roles=("会長", "委員", "担当課"),
    round_scope="{year}　第{round}回",
    fiscal_year=2024,
    venue="岳見市民ホール　2階　研修室Ａ",
    day_style="weekday",
    matters=(
        "登山届の内容を捜索団体に提供することについて",
        "除雪協力員へ対象世帯の名簿を貸与することについて",
        "人工知能による道路の損傷調査で得た画像の扱いについて",
    ),
    observers_form="{n}人（うち報道関係者1人）",
    hours=("15:30", "午後3時30分～午後5時05分"),
    content_heading="発　言　の　要　点",
    agenda_number="案件{n}",
    item_heading="＜{number}＞　{title}",
    keeps_names=False,
    n_turns=54,
)
QA = QaStyle(
    title="{scope}{body}　意見・質問等及び回答の一覧",
    round_scope="{year}第{round}回",
    fiscal_year=2023,
    labels={
        "date": "開催日・時間",
        "venue": "会　　場",
        "present": "委　　員",
        "observers": "傍　聴　者",
        "agenda": "取り上げた事項",
    },
    roles=("会長", "副会長", "委員"),
    role_counts=(1, 1, 6),
    venue="峯岡区役所第二分庁舎　8階　特別会議室",
    hours=("18:00", "午後6時から午後7時40分まで"),
    heads=("番号", "発言した委員", "意見・質問等", "区の説明・回答", "回答した者"),
    member_form="{surname}{role}",
    unanswered="―",
    matters=(
        (
            "自転車駐車場の顔認証による入出庫の試行について",
            "交通対策課",
            (
                Exchange(
                    "顔の画像は、どの時点で消去されますか。",
                    "照合に用いる数値に置き換えた直後に消去します。"
                    "数値は、定期利用の期間が終わった日から7日以内に消去します。",
                ),
                Exchange(
                    "顔認証を望まない区民も、これまでどおり利用できるのでしょうか。",
                    "ICカードによる入出庫を残しますので、どちらかを選んでいただけます。",
                ),
                Exchange(
                    "子どもを後ろに乗せた方の場合、子どもの顔まで写ることが気になります。",
                    "撮影する範囲を利用者の正面に絞り、写り込んだ場合は自動で塗りつぶします。",
                ),
                Exchange(
                    "試行の前に、町会の掲示板でもお知らせしてほしい。",
                    "10月の回覧に間に合うように原稿を用意します。",
                ),
                Exchange("試行の結果は、数値とともに次回の会議で示していただきたい。"),
                Exchange(
                    "委託先の従業員が端末から画像を持ち出すことはできませんか。",
                    "端末に外部記憶媒体をつなぐと、直ちに画面が止まる設定になっています。",
                ),
            ),
            "原案を適当と認める。",
        ),
        (
            "高齢者見守り機器の通知先の追加について",
            "高齢者在宅支援課",
            (
                Exchange(
                    "通知先に配達の事業者を加える理由を伺います。",
                    "夜間に家族と連絡がつかない例が昨年度は23件あり、"
                    "その場に最も早く着ける者に知らせるためです。",
                ),
                Exchange(
                    "事業者に渡るのは、住所だけと考えてよいですか。",
                    "住所、氏名及び部屋番号の3項目です。病歴などは渡りません。",
                ),
                Exchange(
                    "本人の同意を書面でとる場合、認知症の方にはどう説明するのですか。",
                    "家族又は成年後見人に同席していただき、絵を使った説明書で確かめます。",
                ),
                Exchange(
                    "同意を取り消したいときの連絡先を、機器そのものに貼っておくべきです。",
                    "電話番号を入れたシールを作り、年内に全ての機器に貼ります。",
                ),
                Exchange("見守られる側の気持ちにも目を向けた運用をお願いします。"),
            ),
            "条件を付して認める（同意の取消しの方法を機器に表示すること。）。",
        ),
        (
            "図書館の予約データを用いた選書の分析について",
            "中央図書館",
            (
                Exchange(
                    "誰が何を借りたかが分かるデータを分析に使うのですか。",
                    "利用者番号を外し、年齢を10歳ごとに区切った上で使います。",
                ),
                Exchange(
                    "冊数の少ない資料では、それでも本人が分かってしまわないか心配です。",
                    "貸出しが5回に満たない資料は、分析の対象から外します。",
                ),
                Exchange(
                    "分析を大学に任せるとのことですが、データはどのように渡しますか。",
                    "館内の専用の部屋で作業していただき、持ち出すのは集計表だけとします。",
                ),
                Exchange(
                    "思想に関わる分野は、初めから除いておく方がよいと考えます。",
                    "宗教、政治及び社会思想の3分野を除くよう、計画書を改めます。",
                ),
            ),
            "継続して審議する。",
        ),
    ),
    matter_form="〈{n}〉　{title}",
    outcome_form="　　→　協議会の結論：{outcome}",
    observers=4,
    day_style="weekday",
)
PACK_SHEET = ConsultationStyle(
    title="制度審査会　案件説明書",
    labels={
        "department": "説明する課",
        "title": "案件の題名",
        "kind": "案件の性格",
        "outline": "なぜ必要か",
        "operation": "関係する事務",
        "basis": "根拠とする条文",
        "items": "",
        "consent": "本人の同意",
        "recipient": "情報の渡し先",
        "media": "渡し方",
        "count": "対象となる人の数",
        "period": "いつから",
        "notice": "本人への連絡",
    },
    kinds=("諮問案件", "報告案件"),
    bases=(
        "法第69条第2項第1号",
        "法第69条第2項第3号",
        "法第69条第2項第4号",
        "市条例第7条第2項",
    ),
    item_groups={
        "基本となる情報": ("氏名", "住所", "生年月日", "電話番号", "緊急連絡先"),
        "生活に関する情報": ("世帯の状況", "勤務先", "持ち家・借家の別"),
        "健康に関する情報": ("持病", "血液型", "常用する薬"),
    },
    questions={"consent": ("書面で得る", "口頭で得る", "得ない")},
    media=("書面", "電子データ", "その他"),
    notice_options=("する", "しない"),
    pairs=(("count", "period"),),
    blocks={"情報の範囲": ("items", "consent"), "外への提供": ("recipient", "media")},
    title_form="{operation}で扱う情報を外部の機関に渡すことについて",
    count_form="{count:,}人（見込み）",
    count_unit="人",
    day_style="era",
)
PACK = PackStyle(
    sheet=PACK_SHEET,
    parts=("1　諮問の内容", "2　調査審議の経緯", "3　当審査会の意見", "4　結論"),
    day_style="era",
    office="岳文情",
    round_scope="{year}第{round}回",
    place="岳見市役所本庁舎　6階　委員会室",
    starts="午後3時30分",
    agenda=("会長挨拶", "諮問書の手交", "諮問案件の審議", "前回答申の取扱いの報告", "事務連絡"),
    agenda_title="{scope}　{body}　次第",
    letter_title="保有個人情報の提供に係る諮問書",
    letter_lead="個人情報の適正な取扱いを確保するため、{basis}に基づき、次のとおり貴審査会の意見を求めます。",
    reason_label="諮問に至った理由",
    matters_line="〔諮問案件〕",
    matter_form="{operation}に係る個人情報を外部の機関へ提供することについて",
    basis="岳見市個人情報の保護に関する法律施行条例第7条第2項",
    answer_title="保有個人情報の提供について（答申）",
    body_word="当審査会",
    terms_title="個人情報の取扱いに係る遵守事項（別紙）",
    member_heads=("席", "委員氏名", "所属団体等", "役　職", "在　任　期　間"),
    members=(
        ("岳見大学法学部", "会長"),
        ("県司法書士会", "会長代理"),
        ("民生委員児童委員協議会", "委員"),
        ("観光協会", "委員"),
        ("情報サービス業協会", "委員"),
        ("一般公募", "委員"),
    ),
)


def mountain_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [*_assembly_minutes(), *_board_minutes(), *_pack()]


def _assembly_minutes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="minutes_tsuganohara_r6",
            worn_out=True,
            family="minutes",
            town=TOWN_ASSEMBLY,
            look=Look(
                producer="weasyprint",
                font="TakaoPMincho",
                size_pt=10,
                columns=2,
                padding_pt=2.2,
                line_pitch=1.55,
                running_foot="─ {page} ─",
            ),
            write=lambda d: assembly_day(d, ASSEMBLY_DAY, TOWN_WORDS, date(2024, 6, 11), 2),
        ),
    ]


def _board_minutes() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="minutes_takemi_r6",
            worn_out=True,
            family="minutes",
            town=CITY,
            look=Look(
                producer="reportlab",
                font="IPAPMincho",
                size_pt=11.5,
                padding_pt=4.0,
                line_pitch=1.65,
                running_foot="{page}頁",
            ),
            write=lambda d: minutes(d, SUMMARY, WORDS, date(2024, 12, 3), 2),
        ),
        PaperPlan(
            name="minutes_mineoka_r5",
            worn_out=True,
            family="minutes",
            town=WARD,
            look=Look(
                producer="weasyprint",
                font="NotoSans",
                size_pt=9.5,
                landscape=True,
                shaded_heads=True,
                padding_pt=4.6,
                line_pitch=1.5,
            ),
            write=lambda d: qa_minutes(d, QA, date(2023, 9, 12), 2),
        ),
    ]


def _pack() -> list[PaperPlan]:
    return [
        PaperPlan(
            name="pack_takemi_r5",
            worn_out=True,
            family="board_papers",
            town=CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=11.5,
                marks="bracket",
                padding_pt=3.4,
                line_pitch=1.65,
                running_foot="{page}",
            ),
            write=lambda draft: board_pack(draft, PACK, WORDS, date(2023, 8, 22), 2),
        ),
    ]
