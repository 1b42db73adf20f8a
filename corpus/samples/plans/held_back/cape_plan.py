"""Held back: minutes of a council for the comprehensive plan, a head table with check boxes."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import ABOVE, LEFT, Look, Mark
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.cape_towns import PLAN_CITY
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.tables import Entry, grid_table

DAY = date(2024, 10, 24)
VENUE = "朝比野市役所　別館５階　５０１会議室"
ABSENT = ("福田", "宮下")
OFFICIALS = (
    ("市長公室長", "相田", "俊之"),
    ("政策企画課長", "関根", "浩"),
    ("政策企画課主幹", "新井", "麻美"),
    ("政策企画課主査", "栗原", "拓也"),
)
MATTERS = (
    ("１", "第６次朝比野市総合計画基本構想（素案）について"),
    ("２", "市民意識調査の結果について"),
    ("３", "その他"),
)
PAPERS = (
    "・次第",
    "・資料１　第６次朝比野市総合計画基本構想（素案）",
    "・資料２　市民意識調査報告書（概要版）",
    "・資料３　今後のスケジュール",
)
SPOKEN = SpokenStyle(
    layout="below", opening="○{name}{role}", role_only="○{role}", direction="indented"
)
SCRIPT = script_of(
    """#１　開会
    事務局||皆様、本日はお忙しい中お集まりいただき、ありがとうございます。定刻となりましたので、ただいまから令和６年度第３回朝比野市総合計画審議会を開会いたします。|本日の出席委員は11名中９名であり、過半数に達しておりますので、朝比野市総合計画審議会条例第６条第２項の規定により、会議が成立していることを御報告いたします。|それでは、議事の進行を中村会長にお願いいたします。
    会長|中村|皆さん、こんにちは。本日も活発な御議論をお願いいたします。|本日の会議は公開となっております。傍聴希望の方はいらっしゃいますか。
    事務局||１名いらっしゃいます。
    会長|中村|それでは、入室を許可します。
    @（傍聴者入室）
    #２　議事
    #（１）第６次朝比野市総合計画基本構想（素案）について
    会長|中村|議題１について、事務局から説明をお願いします。
    事務局||資料１に基づき説明
    会長|中村|ありがとうございました。ただいまの説明について、御意見、御質問はございますか。
    委員|石井|将来人口の見通しについて伺います。令和７年をピークに減少すると書かれていますが、前回の資料では令和10年がピークとなっていました。変わった理由を教えてください。
    事務局||前回は令和２年国勢調査に基づく推計をお示ししておりましたが、今回は令和６年４月１日現在の住民基本台帳を基準に改めて推計いたしました。転入超過の幅が縮小していることから、ピークが早まったものでございます。
    委員|岡本|将来像の「人がつながり、緑がかがやくまち」という言葉は、とても分かりやすいと思います。ただ、子どもや若者の視点が見えにくいように感じます。
    委員|菅野|私も同じ意見です。中学生へのアンケートも行ったのですから、その声をどこかに反映していただきたいです。
    事務局||貴重な御意見をありがとうございます。中学生アンケートにつきましては、令和６年６月に市内の全中学校を対象に実施いたしました。基本目標の説明文の中に、その結果を反映する方向で検討いたします。
    副会長|大塚|基本目標の５番目に「健全な行財政運営」がありますが、財政課が作っている中期財政計画との関係はどうなっていますか。
    事務局||中期財政計画は、令和８年度から令和12年度までの前期基本計画と期間を合わせて策定することとしており、財政課と調整を進めております。
    委員|本多|公共交通について、循環バスの便数が減らされて困っているという声を多く聞きます。素案では「利便性の向上」としか書かれていませんが、具体的な取組は基本計画に書かれるのでしょうか。
    事務局||個別の施策は基本計画でお示しします。まちづくり推進課で策定中の地域公共交通計画とも整合を図ってまいります。
    会長|中村|ほかにございますか。それでは、ただいま出された意見を踏まえて、事務局で素案を修正していただくということで、よろしいでしょうか。
    @（「異議なし」の声）
    会長|中村|では、そのようにお願いいたします。
    #（２）市民意識調査の結果について
    会長|中村|続いて、議題２について、事務局から説明をお願いします。
    事務局||資料２に基づき説明
    委員|渡部|回収率が41.2％とのことですが、年代別にはどのような状況でしょうか。
    事務局||最も高いのは70歳以上で58.3％、最も低いのは18歳から29歳までで22.7％となっております。
    委員|野崎|若い世代の回収率を上げるために、スマートフォンで回答できるようにしてはいかがでしょうか。
    事務局||今回の調査からインターネット回答を導入しており、全体の３割弱がインターネットによる回答でした。次回は、案内状の二次元コードを大きくするなどの工夫をいたします。
    委員|坂口|「住み続けたい」と答えた人の割合が前回より４ポイント下がっています。要因の分析はされていますか。
    事務局||自由記述を見ますと、買物や通院の不便を挙げる方が増えております。詳細な分析は、次回の審議会でお示しします。
    会長|中村|よろしくお願いします。ほかに御質問がなければ、議題２については以上といたします。
    #（３）その他
    会長|中村|その他について、事務局から何かありますか。
    事務局||次回の会議は、令和６年12月19日（木）午後２時から、本庁舎全員協議会室での開催を予定しております。開催通知は改めてお送りいたします。
    #３　閉会
    副会長|大塚|本日は長時間にわたり、熱心に御審議いただきありがとうございました。以上をもちまして、本日の審議会を終了いたします。"""
)


def plan_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title("会議録", spaced=True)
    draft.fact(
        "meetings",
        body_name=board,
        round=3,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="14:00",
        time_end="16:05",
        venue=VENUE,
        observers=1,
    )
    _head(draft)
    draft.new_page()
    draft.heading("審議内容（発言者、発言内容、審議経過、決定事項等）")
    spoken(draft, SPOKEN, SCRIPT)


def _head(draft: Draft) -> None:
    policy = "会議録の作成方針"
    listed = "\n".join(f"{number}　{title}" for number, title in MATTERS)
    for number, title in MATTERS:
        draft.fact("agenda_items", item_no=number, title=title)
    when = f"{draft.day(DAY, 'mixed')}（木）\n午後２時から\n午後４時０５分まで"
    kept: list[str | Mark] = [
        "電磁的記録から文書に起こした場合の当該電磁的記録の保存期間\n",
        Mark("会議録の確認後消去", True, policy),
        "\n",
        Mark("会議録の確認後　　か月", False, policy),
    ]
    ways: list[str | Mark] = [
        Mark("電磁的記録から文書に起こした全文記録", False, policy),
        "\n",
        Mark("電磁的記録から文書に起こした要点記録", True, policy),
        "\n",
        Mark("要点記録", False, policy),
    ]
    pairs: list[tuple[str, str]] = [
        ("会議の名称", noted_whole(draft, f"令和６年度第３回{draft.town.board}")),
        ("開催日時", when),
        ("開催場所", VENUE),
    ]
    rows: list[list[Entry]] = [[label, draft.key(label, value), LEFT] for label, value in pairs]
    rows.append(["出席者及び欠席者\nの職・氏名", _people(draft), LEFT])
    rows.append(["議題", draft.key("議題", listed), LEFT])
    rows.append(["会議資料", draft.key("会議資料", "\n".join(PAPERS)), LEFT])
    rows += [[policy, ways, LEFT], [ABOVE, kept, LEFT]]
    confirmed = "出席委員の確認後、会長による承認"
    rows.append([ABOVE, "会議録の確認方法", draft.key("会議録の確認方法", confirmed)])
    rows.append(["傍聴者の数", draft.key("傍聴者の数", "１名"), LEFT])
    rows.append(["その他の必要事項", draft.key("その他の必要事項", "なし"), LEFT])
    draft.table(grid_table(rows, (6, 6, 16), n_header_rows=0, label_columns=(0,)))


def _people(draft: Draft) -> str:
    """Those present, those absent and the office, in parts of one cell."""
    lines: dict[str, list[str]] = {"present": [], "absent": []}
    roles = ["会長", "副会長", *["委員"] * 9]
    for role, person in zip(roles, draft.town.people, strict=True):
        attendance = "absent" if person[0] in ABSENT else "present"
        draft.fact("attendees", role=role, name="".join(person), attendance=attendance)
        lines[attendance].append(f"{role}　{' '.join(person)}")
    office = []
    for post, *names in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(names), attendance="present")
        office.append(f"{noted_whole(draft, post)}　{' '.join(names)}")
    parts = [
        "【出席委員】（９名）",
        *lines["present"],
        "【欠席委員】（２名）",
        *lines["absent"],
        "【事務局】",
        *office,
    ]
    return "\n".join(parts)


def cape_plan_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_asahino_r6",
            family="minutes",
            town=PLAN_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=11,
                padding_pt=3.0,
                line_pitch=1.45,
                running_foot="{page}",
            ),
            worn_out=True,
            write=plan_minutes,
        )
    ]
