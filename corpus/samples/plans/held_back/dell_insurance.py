"""Held back: minutes of a council for the health insurance, whose members stand for groups."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.dell_towns import INSURANCE_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2025, 1, 30)
VENUE = "栗橋台市役所　３階　３０２会議室"
GROUPS = (
    ("公益代表", ("会長", "会長代理", "委員")),
    ("被保険者代表", ("委員", "委員", "委員")),
    ("保険医・薬剤師代表", ("委員", "委員", "委員")),
    ("被用者保険等保険者代表", ("委員",)),
)
ABSENT = ("片山", "大野")
OFFICIALS = (
    ("市民部長", "西尾", "哲也"),
    ("保険年金課長", "中島", "千春"),
    ("納税課長", "宮本", "功"),
    ("健康推進課長", "久保", "奈津子"),
    ("国保係長", "荻原", "誠"),
)
MATTERS = (
    ("（１）", "栗橋台市国民健康保険税の税率等の改定について（諮問）"),
    ("（２）", "令和７年度栗橋台市国民健康保険特別会計予算（案）について"),
    ("（３）", "第３期データヘルス計画の進捗状況について"),
)
PAPERS = (
    "資料１　国民健康保険税の税率等の改定について",
    "資料２　令和７年度国民健康保険特別会計予算（案）の概要",
    "資料３　第３期データヘルス計画の進捗状況",
)
SPOKEN = SpokenStyle(
    layout="behind",
    opening="（{name}{role}）　",
    bare_posts=True,
    role_only="（{role}）　",
    direction="indented",
)
SCRIPT = script_of(
    """#１　開会
    事務局||定刻となりましたので、ただいまから令和６年度第３回栗橋台市国民健康保険運営協議会を開会いたします。|本日は、委員１０名のうち８名の御出席を頂いており、各代表の委員１名以上の出席がございますので、栗橋台市国民健康保険運営協議会規則第５条の規定により、会議が成立しておりますことを御報告いたします。|それでは、会長から御挨拶をお願いいたします。
    #２　会長挨拶
    会長||皆様、お忙しい中、また夜分にお集まりいただき、ありがとうございます。本日は、保険税率の改定という大変重要な案件が諮問されております。忌憚のない御意見をお願いいたします。
    #３　議事録署名人の指名
    会長||議事録署名人に、土屋委員と熊谷委員を指名させていただきます。よろしくお願いいたします。
    #４　議事
    #（１）栗橋台市国民健康保険税の税率等の改定について（諮問）
    会長||議事の（１）について、事務局から説明をお願いします。
    事務局||資料１に基づき説明
    会長||ただいまの説明について、御質問、御意見はございますか。
    委員|土屋|改定後の税額は、モデル世帯でどのくらいになりますか。
    事務局||４０歳代の夫婦と子ども１人の３人世帯で、所得が２００万円の場合、年額で１万８，６００円の増となります。
    委員|土屋|物価の上昇が続く中で、負担が増えるのは厳しいと感じます。一度に上げるのではなく、段階的に上げることはできないのでしょうか。
    事務局||県が示す標準保険料率との差は大きく、本来であれば更なる引上げが必要ですが、激変緩和の観点から、令和７年度から令和９年度までの３年間で段階的に近づけることとし、基金から毎年度８，０００万円を繰り入れる案といたしました。
    委員|永井|基金の残高はいくらですか。
    事務局||令和６年１２月末現在で、約４億２，０００万円です。
    委員|熊谷|収納率の状況を教えてください。
    事務局||納税課からお答えします。令和５年度の現年度分の収納率は９４．８パーセントで、令和４年度から０．４ポイント上昇しました。
    会長代理|小野寺|子どもの均等割について、市独自の軽減は考えていないのですか。
    事務局||未就学児については、令和４年度から国の制度により５割を軽減しています。市独自の軽減は、財源の確保が難しく、現在のところ考えておりません。
    会長||ほかに御意見がなければ、お諮りします。諮問のとおり改定することを適当と認めることに御異議ございませんか。
    @（異議なし）
    会長||御異議なしと認めます。答申の文案については、会長に御一任いただきたいと思います。
    @（異議なし）
    #（２）令和７年度栗橋台市国民健康保険特別会計予算（案）について
    会長||続いて、議事の（２）について、事務局から説明をお願いします。
    事務局||資料２に基づき説明
    委員|星野|被保険者数が減っているのに、保険給付費があまり減らないのはなぜですか。
    事務局||高齢の被保険者の割合が高くなっていることと、医療の高度化により、１人当たりの医療費が増加しているためです。
    委員|内藤|ジェネリック医薬品の利用率はどの程度でしょうか。
    事務局||令和６年９月診療分で、数量ベースで８３．１パーセントです。
    会長||ほかにございませんか。なければ、本件は了承ということでよろしいでしょうか。
    @（異議なし）
    #（３）第３期データヘルス計画の進捗状況について
    会長||議事の（３）について、事務局から説明をお願いします。
    事務局||資料３に基づき説明
    委員|秋山|特定健診の受診率が、目標に届いていません。受診率を上げるために、どのような取組をしていますか。
    事務局||健康推進課からお答えします。令和６年度から、４０歳と５０歳の方の自己負担を無料とし、日曜日の健診も年３回から５回に増やしました。
    委員|熊谷|医療機関としても、通院中の患者に受診を勧めたい。医師会と連携した取組を更に進めてほしい。
    事務局||ありがとうございます。今後とも御協力をお願いいたします。
    会長||それでは、本件は以上といたします。
    #５　その他
    事務局||次回の協議会は、令和７年５月下旬に開催する予定です。日程が決まりましたら、改めて御案内いたします。
    #６　閉会
    会長||以上をもちまして、本日の協議会を閉会いたします。ありがとうございました。"""
)


def insurance_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年度第３回{board}議事録"))
    draft.fact(
        "meetings",
        body_name=board,
        round=3,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="18:30",
        time_end="19:50",
        venue=VENUE,
        observers=0,
    )
    when = f"{draft.day(DAY, 'full_width')}（木）\n午後６時３０分から午後７時５０分まで"
    listed = "\n".join(f"{number}{noted_whole(draft, title)}" for number, title in MATTERS)
    for number, title in MATTERS:
        draft.fact("agenda_items", item_no=number, title=title)
    papers = noted_whole(draft, "\n".join(PAPERS))
    rows: list[list[Entry]] = [
        ["日　時", draft.key("日　時", when), LEFT, LEFT, LEFT],
        ["場　所", draft.key("場　所", VENUE), LEFT, LEFT, LEFT],
        *_member_rows(draft),
        ["事務局", _officials(draft), LEFT, LEFT, LEFT],
        ["傍聴者", draft.key("傍聴者", "０名"), LEFT, LEFT, LEFT],
        ["議　題", draft.key("議　題", listed), LEFT, LEFT, LEFT],
        ["資　料", draft.key("資　料", papers), LEFT, LEFT, LEFT],
    ]
    draft.table(grid_table(rows, (4, 8, 4, 6, 3), n_header_rows=0, stub_columns=1))
    draft.heading("会議の内容")
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("")
    draft.text("　以上、議事の経過を記録し、これに相違ないことを証するため、ここに署名する。")
    draft.text("令和　　年　　月　　日", indent=2)
    for role in ("会　　　　長", "議事録署名人", "議事録署名人"):
        draft.right(f"{role}　　　　　　　　　　　　　　　")


def _member_rows(draft: Draft) -> list[list[Entry]]:
    """A row a member below a head: whom he stands for, post, name and whether he came."""
    people = iter(draft.town.people)
    rows: list[list[Entry]] = [["委　員", "区　分", "役　職", "氏　名", "出欠"]]
    for group, posts in GROUPS:
        for place, (post, person) in enumerate(zip(posts, people, strict=False)):
            is_absent = person[0] in ABSENT
            draft.fact(
                "attendees",
                role=post,
                name="".join(person),
                affiliation=group,
                attendance="absent" if is_absent else "present",
            )
            spaced = "　".join(person)
            rows.append(
                [ABOVE, ABOVE if place else group, post, spaced, "欠" if is_absent else "出"]
            )
    return rows


def _officials(draft: Draft) -> str:
    entries = []
    for post, *person in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        entries.append(f"{noted_whole(draft, post)}　{'　'.join(person)}")
    return "\n".join(entries)


def dell_insurance_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_kurihashidai_r6",
            family="minutes",
            town=INSURANCE_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=10.5,
                padding_pt=2.0,
                line_pitch=1.5,
                running_foot="{page}",
            ),
            worn_out=True,
            write=insurance_minutes,
        )
    ]
