"""Held back: minutes of a board and of a committee on the islands."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.minutes.committee_record import CommitteeStyle, committee_record
from corpus.samples.papers.minutes.numbered_qa import (
    NumberedMatter,
    NumberedQaStyle,
    numbered_qa,
    sayings_of,
)
from corpus.samples.plans.held_back.isle_speeches import LAMP_TURNS
from corpus.samples.plans.held_back.isle_towns import CALM_TOWN, LAMP_COMMITTEE
from corpus.samples.plans.plan import PaperPlan

QA = NumberedQaStyle(
    title=("令和６年度　第３回{body}", "会議録（要点筆記）"),
    round=3,
    day=date(2024, 10, 31),
    hours=("　13時30分開会、15時12分閉会", "13:30", "15:12"),
    venue="凪里町離島開発総合センター　大ホール",
    labels=(
        "開催の日時",
        "開催の場所",
        "出席した委員（６名）",
        "欠席した委員（２名）",
        "出席した職員",
        "傍聴した者",
        "配布した資料",
        "議事の要点",
        "閉会",
    ),
    label_form="第{n}　{label}",
    present=(
        ("会長", (("佐伯", "昭"),)),
        ("副会長", (("村田", "智恵"),)),
        ("委員", (("岩本", "敏郎"), ("大浜", "美香"), ("城間", "孝"), ("長野", "早苗"))),
    ),
    absent=(("委員", (("古賀", "進"), ("横山", "由紀子"))),),
    officials=(
        ("町長", "松原", "信一"),
        ("環境課長", "伊達", "文彦"),
        ("財務課長", "米田", "薫"),
        ("書記", "野上", "翔"),
    ),
    observers=(1, "１名"),
    papers=(
        "資料Ａ　令和５年度のごみの排出量と処理費",
        "資料Ｂ　指定ごみ袋の料金の改定（案）",
        "資料Ｃ　海岸漂着ごみの受入れの試行",
    ),
    matters=(
        NumberedMatter(
            "(1)",
            "令和５年度のごみ処理の実績について",
            sayings_of(
                """説明|環境課長||資料Ａに沿って説明した。１人１日当たりの排出量は864グラムで、前年度を21グラム下回った。
                問|委員|岩本|排出量が減ったのに、処理費が2,300万円増えたのはどうしてか。
                答|環境課長||本土の焼却施設まで運ぶ船の燃料費が上がったことによる。
                問|委員|長野|観光客が出すごみは、この排出量に含まれているのか。
                答|環境課長||含まれている。宿から出るものは事業系、海水浴場から出るものは家庭系に入れて集計した。
                問|副会長|村田|資源として分けられた割合が県内で何番目か、示してもらいたい。
                答|環境課長||31の市町のうち９番目である。令和元年度は17番目であった。
                意見|委員|大浜|生ごみ処理機を借りた世帯の声を、広報に載せるとよい。"""
            ),
            "報告のとおり了承",
        ),
        NumberedMatter(
            "(2)",
            "指定ごみ袋の料金の改定について",
            sayings_of(
                """説明|財務課長||資料Ｂに沿って説明した。45リットルの袋を１枚40円から55円に改め、令和７年４月１日から施行したい。
                問|会長|佐伯|１世帯の負担は、年にどのくらい増えるのか。
                答|財務課長||週に２枚使うとして、年におよそ1,560円の増となる。
                問|委員|城間|今ある袋を買い置きしている家庭は、そのまま使えるのか。
                答|財務課長||令和７年９月30日までは使えるものとする。その後は、差額の証紙を貼れば使える。
                問|委員|長野|紙おむつを使う世帯への減免は考えていないのか。
                答|環境課長||乳児のいる世帯と介護を受ける者のいる世帯に、年60枚を配る案である。
                問|委員|岩本|配る枚数は、港湾課の船員のように島を離れる期間の長い者でも同じか。
                答|環境課長||同じである。世帯を単位として数える。
                意見|副会長|村田|施行までの周知の期間が短い。説明会を全ての集落で開くべきである。"""
            ),
            "説明会を全ての集落で開くことを条件として、原案を承認（全員一致）",
        ),
        NumberedMatter(
            "(3)",
            "海岸漂着ごみの受入れの試行について",
            sayings_of(
                """説明|環境課長||資料Ｃに沿って説明した。住民が拾った漂着ごみを、月２回、港で無料で受け入れる。
                問|委員|大浜|注射器などの危険なものが混じったときは、誰が取り除くのか。
                答|環境課長||拾わずに知らせてもらい、職員が２人で回収する。
                問|委員|城間|塩を含んだごみは焼却炉を傷めると聞くが、本土の施設は受け取るのか。
                答|環境課長||令和６年８月に協議を行い、１回２トンまでなら受け取るとの回答を得た。
                問|会長|佐伯|試行の成果は、いつ審議会に報告されるのか。
                答|環境課長||令和７年度の第１回の会議で報告する。"""
            ),
            "試行の開始を承認",
        ),
    ),
    saying_form="{word}{n}（{who}）　{text}",
    answer_words=("答",),
    unnumbered=("説明", "意見"),
    decision_form="▷ 決まったこと　{decision}",
    closing="会長が閉会を告げ、15時12分に終了した。",
    day_style="weekday",
)
COMMITTEE = CommitteeStyle(
    title=("{body}記録", "（令和６年第４回定例会　付託案件の審査）"),
    day=date(2024, 12, 10),
    labels=("開かれた日", "開閉の時刻", "開かれた場所"),
    label_form="◇ {label}　　{value}",
    hours=("午前９時58分開会・午前11時24分閉会", "09:58", "11:24"),
    venue="灯島町役場３階　第一委員会室",
    headings=(
        "◇ 出席委員（６人）",
        "◇ 欠席委員（１人）",
        "◇ 説明員",
        "◇ 審査した案件",
        "◇ 審査の経過",
    ),
    posts=("委員長", "副委員長", "委員", "委員", "委員", "委員", "委員"),
    absent=("竹下",),
    name_form="{spaced}",
    officials=(
        ("副町長", "鶴田", "浩之"),
        ("産業振興課長", "池上", "誠"),
        ("福祉保健課長", "二宮", "佳子"),
        ("定期船課長", "堀江", "哲也"),
        ("建設課長", "重松", "勉"),
    ),
    items=(
        ("議案第72号", "灯島町定期船使用料条例の一部を改正する条例について"),
        ("議案第75号", "令和６年度灯島町定期船事業特別会計補正予算（第２号）について"),
        ("陳情第８号", "帰省する学生の船賃の免除を求める陳情について"),
    ),
    opened="（午前９時58分　開会）",
    speaker="{mark}{role}［{name}］",
    turns=LAMP_TURNS,
)


def isle_meeting_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="minutes_nagisato_r6",
            worn_out=True,
            family="minutes",
            town=CALM_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                line_pitch=1.65,
                running_foot="－ {page}/{pages} －",
            ),
            write=lambda draft: numbered_qa(draft, QA),
        ),
        PaperPlan(
            name="minutes_hishima_r6",
            worn_out=True,
            family="minutes",
            town=LAMP_COMMITTEE,
            look=Look(
                producer="reportlab",
                font="IPAGothic",
                size_pt=10.5,
                line_pitch=1.6,
                padding_pt=2.0,
                running_foot="（{page}）",
            ),
            write=lambda draft: committee_record(draft, COMMITTEE),
        ),
    ]
