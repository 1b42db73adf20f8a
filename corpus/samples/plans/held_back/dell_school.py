"""Held back: minutes of a board of education's regular meeting, its schedule by 日程."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.dell_towns import SCHOOL_CITY, listed
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 10, 24)
VENUE = "三ツ橋市役所　東庁舎３階　第１委員会室"
POSTS = ("教育長", "教育長職務代理者", "委員", "委員", "委員")
OFFICIALS = (
    ("教育部長", "石田", "浩二"),
    ("教育総務課長", "松村", "明"),
    ("学校教育課長", "岡崎", "直人"),
    ("学校給食課長", "安藤", "志保"),
    ("生涯学習課長", "堀内", "康夫"),
)
CLERKS = (("教育総務課主査", "水野", "香"), ("教育総務課主事", "浅井", "大輔"))
ITEMS = (
    ("１", "会議録署名委員の指名"),
    ("２", "前回会議録の承認"),
    ("３", "教育長の報告"),
    ("４", "議案第３１号　三ツ橋市立学校給食センター条例施行規則の一部を改正する規則について"),
    ("５", "議案第３２号　三ツ橋市社会教育委員の委嘱について"),
    ("６", "協議第４号　令和７年度三ツ橋市立小・中学校の学期の期間について"),
    ("７", "その他"),
)
SPOKEN = SpokenStyle(
    layout="beside",
    opening="{name}{role}",
    bare_posts=True,
    indent=9,
    direction="indented",
    direction_indent=9,
)
SCRIPT = script_of(
    """@開会　午後２時００分
    教育長|大槻|ただいまから、令和６年第１０回三ツ橋市教育委員会定例会を開会いたします。|本日の出席委員は４名で、定足数に達しております。|これより、お手元の議事日程に従いまして会議を進めてまいります。
    #日程第１　会議録署名委員の指名
    教育長|大槻|日程第１、会議録署名委員の指名を行います。三ツ橋市教育委員会会議規則第１８条の規定により、野村委員と吉川委員を指名いたします。よろしくお願いいたします。
    #日程第２　前回会議録の承認
    教育長|大槻|日程第２、前回会議録の承認を議題といたします。令和６年９月２６日に開催いたしました第９回定例会の会議録につきましては、あらかじめ配付しておりますが、御異議ございませんか。
    @（「異議なし」の声あり）
    教育長|大槻|御異議なしと認め、承認することに決定いたしました。
    #日程第３　教育長の報告
    教育長|大槻|日程第３、教育長の報告を申し上げます。|今月に入りまして、市内の小学校６校で運動会が行われました。いずれも天候に恵まれ、無事に終えることができました。|令和６年１０月１１日には、市議会第３回定例会が閉会いたしました。一般質問では、部活動の地域移行や不登校児童生徒への支援など、教育に関する質問が８人の議員からございました。|報告は以上でございます。御質問等はございますか。
    委員|菅原|部活動の地域移行について、どのような答弁をされたのでしょうか。
    学校教育課長|岡崎|令和５年度に設置した検討協議会の経過を御説明し、令和７年度から、剣道部と吹奏楽部について休日の活動を試行する旨を答弁いたしました。
    委員|吉川|指導者の確保が難しいと聞いています。見通しはいかがですか。
    学校教育課長|岡崎|現在、スポーツ協会及び文化協会に御協力をお願いしており、１２名の方から内諾を頂いております。
    教育長|大槻|ほかになければ、以上で教育長の報告を終わります。
    #日程第４　議案第３１号　三ツ橋市立学校給食センター条例施行規則の一部を改正する規則について
    教育長|大槻|日程第４、議案第３１号を議題といたします。提案理由の説明を求めます。
    学校給食課長|安藤|議案第３１号について御説明いたします。議案書の１ページを御覧ください。|本案は、食材費の高騰を踏まえ、教職員等に提供する給食の１食当たりの額を、小学校は２９０円から３２０円に、中学校は３４０円から３７５円に改めるものでございます。|なお、児童生徒の保護者に御負担いただく額については、財政課との協議により、市が差額を補助することとしており、変更はございません。附則において、令和７年１月１日から施行することとしております。
    教育長|大槻|説明が終わりました。質疑はございますか。
    委員|野村|値上げの幅は、近隣市と比べてどうなのでしょうか。
    学校給食課長|安藤|近隣の４市の平均が小学校で３１８円でございますので、同程度となります。
    委員|菅原|食材費はどのくらい上がっているのですか。
    学校給食課長|安藤|令和４年度と比べまして、米が約３割、牛乳が約１割上がっております。
    教育長|大槻|ほかに質疑がなければ、採決いたします。議案第３１号について、原案のとおり決することに御異議ございませんか。
    @（「異議なし」の声あり）
    教育長|大槻|御異議なしと認めます。よって、議案第３１号は原案のとおり可決されました。
    #日程第５　議案第３２号　三ツ橋市社会教育委員の委嘱について
    教育長|大槻|日程第５、議案第３２号を議題といたします。生涯学習課長。
    生涯学習課長|堀内|議案第３２号について御説明いたします。|社会教育委員１名の辞任に伴い、その後任の方を委嘱するものでございます。任期は、前任者の残任期間である令和６年１１月１日から令和８年３月３１日まででございます。
    教育長|大槻|質疑はございますか。質疑がないようですので、採決いたします。議案第３２号について、原案のとおり決することに御異議ございませんか。
    @（「異議なし」の声あり）
    教育長|大槻|御異議なしと認めます。よって、議案第３２号は原案のとおり可決されました。
    #日程第６　協議第４号　令和７年度三ツ橋市立小・中学校の学期の期間について
    教育長|大槻|日程第６、協議第４号について、説明をお願いします。
    学校教育課長|岡崎|令和７年度の夏季休業日の期間につきまして、猛暑への対応として、終わりを[８月２４日=2025-08-24]から[８月２８日=2025-08-28]に改めたいと考えております。授業時数は、標準を上回って確保できる見込みでございます。
    委員|吉川|学童保育の受入れには支障がないのでしょうか。共働きの家庭にとっては大きな問題です。
    学校教育課長|岡崎|担当部署とは既に調整を始めており、開所時間を延長する方向で検討しております。
    委員|野村|早い時期に保護者へ周知をお願いします。
    教育長|大槻|本件につきましては、本日の御意見を踏まえ、次回の定例会に議案として提出することといたします。
    #日程第７　その他
    教育長|大槻|日程第７、その他でございますが、事務局から何かありますか。
    教育総務課長|松村|次回の定例会は、令和６年１１月２１日木曜日、午後２時から開催いたします。
    教育長|大槻|以上をもちまして、令和６年第１０回三ツ橋市教育委員会定例会を閉会いたします。
    @閉会　午後３時１２分"""
)


def school_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年第１０回{board}定例会会議録"))
    draft.text("")
    when = f"{draft.day(DAY, 'full_width')}（木）　午後２時００分～午後３時１２分"
    draft.text(f"１　日　　時　　{draft.key('日　　時', when)}")
    draft.text(f"２　場　　所　　{draft.key('場　　所', VENUE)}")
    draft.fact(
        "meetings",
        body_name=board,
        round=10,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="14:00",
        time_end="15:12",
        venue=VENUE,
        observers=1,
    )
    members = list(zip(POSTS, draft.town.people, strict=True))
    present = tuple((post, *person) for post, person in members[:4])
    absent = tuple((post, *person) for post, person in members[4:])
    draft.text("３　出席者")
    listed(draft, present, width=10, indent=4)
    draft.text("４　欠席者")
    listed(draft, absent, width=10, indent=4, attendance="absent")
    draft.text("５　説明のため出席した者")
    listed(draft, OFFICIALS, width=10, indent=4)
    draft.text("６　書記")
    listed(draft, CLERKS, width=10, indent=4)
    draft.text(f"７　傍 聴 者　　{draft.key('傍 聴 者', '１名')}")
    draft.text("８　議事日程")
    for number, title in ITEMS:
        draft.beside(f"日程第{number}", noted_whole(draft, title), 8)
        draft.fact("agenda_items", item_no="1234567"["１２３４５６７".index(number)], title=title)
    draft.text("９　会議の内容")
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("")
    draft.text("　会議の次第を記載し、その相違ないことを証するためここに署名する。")
    draft.text(draft.day(date(2024, 11, 21), "full_width"), indent=3)
    draft.text("")
    for role in ("教　育　長", "署名委員　", "署名委員　"):
        draft.right(f"三ツ橋市教育委員会　　{role}　　　　　　　　　　　　　　")


def dell_school_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_mitsuhashi_r6",
            family="minutes",
            town=SCHOOL_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11,
                line_pitch=1.5,
                running_foot="- {page} -",
            ),
            worn_out=True,
            write=school_minutes,
        )
    ]
