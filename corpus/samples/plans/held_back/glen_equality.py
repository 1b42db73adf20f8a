"""Held back: the gist of a meeting of a council for gender equality, heads with ■ (会議要録)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.glen_towns import EQUAL_CITY
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 10, 17)
VENUE = "桜井台市役所　本庁舎５階　第２委員会室"
ROLES = ("会長", "副会長", *[""] * 8)
ABSENT = ("平田", "大山")
OFFICIALS = (
    ("市民生活部長", "梅原", "健一"),
    ("協働推進課長", "根岸", "由香"),
    ("協働推進課主査", "吉岡", "徹"),
    ("協働推進課主任", "飯田", "真帆"),
)
MATTERS = (
    ("（１）", "第４次桜井台市男女共同参画計画の令和５年度進捗状況について"),
    ("（２）", "第５次桜井台市男女共同参画計画策定に係る市民意識調査について"),
    ("（３）", "その他"),
)
PAPERS = (
    "資料１　第４次桜井台市男女共同参画計画　令和５年度事業実績報告書",
    "資料２　市民意識調査の調査項目（案）",
    "資料３　第５次計画の策定スケジュール（案）",
)
SPOKEN = SpokenStyle(layout="behind", opening="{name}{role}：", role_only="{role}：")
SCRIPT = script_of(
    """#１　開会
    #２　議題
    #（１）第４次桜井台市男女共同参画計画の令和５年度進捗状況について
    会長||事務局から説明をお願いする。
    事務局||資料１に基づき、令和５年度の進捗状況について説明。全８６事業のうち、Ａ評価が５７事業、Ｂ評価が２４事業、Ｃ評価が５事業であった。
    会長||ただいまの説明について、質問や意見はあるか。
    委員||審議会等における女性委員の割合が３４．２％となっているが、目標の４０％に届いていない。どのような取組をしているのか。
    事務局||令和５年４月から、委員の改選時に、女性の割合が３割に満たない審議会の所管課には、事前に協議書を提出してもらっている。専門分野によっては女性の専門家が少なく、苦慮している。
    委員||団体からの推薦に頼っていると、どうしても男性に偏る。公募委員の枠を増やすことも考えてほしい。
    委員||男性職員の育児休業の取得率はどうなっているか。
    事務局||職員課に確認したところ、令和５年度は６８．４％であり、令和４年度から２１ポイント上昇している。
    委員||取得した日数も重要である。１週間程度の取得では、家事や育児の分担にはつながりにくい。
    事務局||平均の取得日数は３２日である。次回から、日数についても報告書に記載する。
    副会長||Ｃ評価の事業のうち「男性のための相談」は、周知不足が理由とされている。相談の窓口があることを知らない市民が多いのではないか。
    事務局||市民相談課と協力し、令和６年９月から、相談カードを市内のコンビニエンスストアに置いている。
    会長||本議題については、各委員の意見を評価に反映させることとしたい。
    #（２）第５次桜井台市男女共同参画計画策定に係る市民意識調査について
    事務局||資料２及び資料３に基づき説明。調査は、令和６年１２月に、１８歳以上の市民３，０００人を対象として実施する。
    委員||前回の調査の回収率はどのくらいか。
    事務局||令和元年度に実施した前回の調査では、３８．６％であった。
    委員||性別を尋ねる設問は、本当に必要なものに限るべきである。選択肢にも「答えたくない」を加えてはどうか。
    事務局||男女別の集計が必要なため設問は残すが、選択肢については御意見のとおり修正する。
    委員||設問が４２問あり、回答するのに負担が大きい。もう少し減らせないか。
    事務局||経年比較に必要なものを残し、３５問程度となるよう見直す。
    委員||困難な問題を抱える女性への支援に関する法律が令和６年４月に施行された。これに関する設問を加えてほしい。
    事務局||追加する方向で検討する。
    会長||修正した調査票は、会長と副会長で確認することとしてよいか。
    委員||異議なし。
    #（３）その他
    事務局||次回の審議会は、令和７年２月を予定している。詳細は改めて通知する。
    #３　閉会"""
)


def equality_gist(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(noted_whole(draft, f"令和６年度第２回{board}　会議要録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=2,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:50",
        venue=VENUE,
        observers=1,
    )
    when = f"{draft.day(DAY, 'full_width')}（木）午前１０時～１１時５０分"
    draft.text(f"■日　　時　{draft.key('日　　時', when)}")
    draft.text(f"■場　　所　{draft.key('場　　所', VENUE)}")
    _members(draft)
    office = []
    for post, *person in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        office.append(f"{noted_whole(draft, post)}　{''.join(person)}")
    draft.text("■事 務 局　" + office[0])
    for entry in office[1:]:
        draft.text(entry, indent=6)
    draft.text(f"■傍 聴 者　{draft.key('傍 聴 者', '１名')}")
    draft.text("■議　　題")
    for number, title in MATTERS:
        draft.text(f"{number}{noted_whole(draft, title)}", indent=2)
        draft.fact("agenda_items", item_no=number, title=title)
    draft.text("■配布資料")
    for paper in PAPERS:
        draft.text(noted_whole(draft, paper), indent=2)
    draft.text("")
    draft.text("■会議内容（要旨）")
    spoken(draft, SPOKEN, SCRIPT)


def _members(draft: Draft) -> None:
    """The members' names run on, in one line those present and in one those absent."""
    listed: dict[str, list[str]] = {"present": [], "absent": []}
    for role, person in zip(ROLES, draft.town.people, strict=True):
        attendance = "absent" if person[0] in ABSENT else "present"
        name = "".join(person)
        draft.fact("attendees", role=role or "委員", name=name, attendance=attendance)
        listed[attendance].append(f"{name}{role or '委員'}")
    draft.text(f"■出席委員　{'、'.join(listed['present'][:4])}、")
    draft.text("、".join(listed["present"][4:]), indent=6)
    draft.text(f"■欠席委員　{'、'.join(listed['absent'])}")


def glen_equality_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_sakuraidai_r6",
            family="minutes",
            town=EQUAL_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=11,
                line_pitch=1.55,
                running_foot="{page}",
            ),
            write=equality_gist,
        )
    ]
