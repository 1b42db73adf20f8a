"""Held back: minutes of a town's conference on education, a head table and speakers at the left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.glen_towns import SCHOOL_TOWN
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 11, 21)
VENUE = "北浦野町役場　３階　大会議室"
POSTS = ("町長", "教育長", "教育委員", "教育委員", "教育委員", "教育委員")
ABSENT = "岸"
OFFICIALS = (
    ("総務課長", "太田", "武志"),
    ("学校教育課長", "大野", "弘樹"),
    ("生涯学習課長", "桑原", "英子"),
    ("学校教育課指導主事", "藤井", "聡"),
    ("総務課行政係長", "長島", "美里"),
)
MATTERS = (
    ("（１）", "部活動の地域移行について"),
    ("（２）", "不登校児童生徒への支援について"),
    ("（３）", "その他"),
)
PAPERS = (
    "次第",
    "資料１　部活動の地域移行に係る取組状況",
    "資料２　不登校児童生徒の状況と支援について",
)
SPOKEN = SpokenStyle(layout="beside", opening="{name}{role}", indent=9, bare_posts=True)
SCRIPT = script_of(
    """#１　開　会
    総務課長|太田|ただいまから、令和６年度第１回北浦野町総合教育会議を開会いたします。本日、岸委員につきましては、所用のため欠席との連絡をいただいております。それでは、開会に当たりまして、荒木町長から御挨拶を申し上げます。
    #２　町長あいさつ
    町長|荒木|皆さん、こんにちは。本日はお忙しい中、お集まりいただきありがとうございます。|総合教育会議は、町長と教育委員会が、教育の課題やあるべき姿を共有し、同じ方向を向いて施策を進めていくための場であります。本日は、部活動の地域移行と不登校児童生徒への支援について、忌憚のない御意見をお聞かせください。
    #３　協議事項
    総務課長|太田|ここからの進行は、設置要綱第４条の規定により、町長にお願いいたします。
    #（１）部活動の地域移行について
    町長|荒木|それでは、協議事項の１、部活動の地域移行について、事務局から説明をお願いします。
    学校教育課長|大野|資料１を御覧ください。国のガイドラインでは、令和５年度から令和７年度までを改革推進期間とし、休日の部活動から段階的に地域へ移行することとしております。|本町では、令和５年９月に検討委員会を設置し、これまでに４回の会議を開きました。今年度は、剣道と吹奏楽について、休日の指導を地域の団体にお願いする実証事業を行っております。
    町長|荒木|ありがとうございました。ただいまの説明について、御意見、御質問がありましたらお願いします。
    委員|中山|実証事業に参加している生徒は何人くらいですか。また、保護者からはどのような声が出ていますか。
    学校教育課長|大野|剣道が１４人、吹奏楽が２２人です。専門的な指導を受けられてよいという声がある一方、送迎の負担が増えたという声もいただいております。
    委員|松田|送迎の問題は大きいと思います。働いている保護者には難しいですし、そのために参加を諦める子が出るのは残念です。町のスクールバスを休日に使うことはできないのでしょうか。
    学校教育課長|大野|運転手の確保や費用の面で課題がありますが、令和７年度に向けて、企画財政課とも相談してまいります。
    委員|高野|指導者の確保についてですが、生涯学習課にはスポーツ少年団や文化協会とのつながりがあると思います。そこをもっと生かしてはどうでしょうか。
    生涯学習課長|桑原|文化協会の総会でお話をさせていただき、３名の方から協力できるとのお返事をいただいております。令和６年１２月には、指導者向けの研修会も予定しております。
    教育長|堀内|部活動が果たしてきた教育的な意義を、地域の活動にもどう引き継いでいくかが大切だと考えております。教職員の中にも引き続き指導したいという者がおりますので、兼職兼業の仕組みも整えてまいります。
    町長|荒木|送迎と指導者については、町としても予算の面で何ができるか検討したいと思います。ほかになければ、次に移ります。
    #（２）不登校児童生徒への支援について
    町長|荒木|続きまして、協議事項の２、不登校児童生徒への支援について、説明をお願いします。
    指導主事|藤井|資料２を御覧ください。令和５年度の不登校児童生徒は、小学校が１１人、中学校が２６人で、令和４年度から９人増加しております。|中学校では、令和６年４月から空き教室を利用した校内教育支援センターを開設し、現在８人が利用しております。
    委員|松田|校内教育支援センターには、どなたがいらっしゃるのですか。
    指導主事|藤井|支援員１名が常駐し、空き時間の教員が交代で学習を見ております。
    委員|中山|家から出られない子への支援はどうなっていますか。
    学校教育課長|大野|スクールソーシャルワーカーが家庭を訪問しているほか、１人１台端末を使ったオンラインでの学習支援を行っております。また、子育て支援課とも情報を共有しております。
    委員|高野|小学校のうちから休みがちな子への早めの対応が大事だと思います。小学校にも同じような場所を作っていただきたいと思います。
    教育長|堀内|小学校につきましても、令和７年４月からの開設を目指し、支援員の配置について予算要求をしているところです。
    町長|荒木|大変重要な課題ですので、教育委員会と連携してしっかりと取り組んでまいります。
    #（３）その他
    町長|荒木|その他について、委員の皆様から何かありますか。
    委員|中山|特にありません。
    総務課長|太田|次回の会議は、令和７年２月頃を予定しております。日程が決まりましたら、改めて御連絡いたします。
    #４　閉　会
    総務課長|太田|以上をもちまして、令和６年度第１回北浦野町総合教育会議を閉会いたします。ありがとうございました。"""
)


def school_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年度第１回{board}議事録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=1,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="13:30",
        time_end="15:05",
        venue=VENUE,
        observers=0,
    )
    when = f"{draft.day(DAY, 'full_width')}（木）\n午後１時３０分～午後３時０５分"
    listed = "\n".join(f"{number}{title}" for number, title in MATTERS)
    for number, title in MATTERS:
        draft.fact("agenda_items", item_no=number, title=title)
    members = [(post, *person) for post, person in zip(POSTS, draft.town.people, strict=True)]
    present = [member for member in members if member[1] != ABSENT]
    absent = [member for member in members if member[1] == ABSENT]
    rows: list[list[Entry]] = [
        ["日　　時", draft.key("日　　時", when)],
        ["場　　所", draft.key("場　　所", VENUE)],
        ["出 席 者", _people(draft, present, "present")],
        ["欠 席 者", _people(draft, absent, "absent")],
        ["事 務 局", _people(draft, OFFICIALS, "present")],
        ["傍 聴 者", draft.key("傍 聴 者", "なし")],
        ["協議事項", draft.key("協議事項", listed)],
        ["配布資料", draft.key("配布資料", "\n".join(PAPERS))],
    ]
    draft.table(grid_table(rows, (5, 23), n_header_rows=0, stub_columns=1))
    draft.heading("議事の内容")
    spoken(draft, SPOKEN, SCRIPT)


def _people(draft: Draft, people: Sequence[tuple[str, str, str]], attendance: str) -> str:
    """People one a line of a cell: post and name."""
    lines = []
    for post, *person in people:
        draft.fact("attendees", role=post, name="".join(person), attendance=attendance)
        lines.append(f"{noted_whole(draft, post):　<10}{'　'.join(person)}")
    return "\n".join(lines)


def glen_school_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_kitaurano_r6",
            family="minutes",
            town=SCHOOL_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=10.5,
                line_pitch=1.5,
                padding_pt=3.0,
                running_foot="{page}",
            ),
            worn_out=True,
            write=school_minutes,
        )
    ]
