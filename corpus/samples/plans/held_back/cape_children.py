"""Held back: minutes of a council for children in numbered heads, the gist of what was said."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.cape_towns import CHILD_CITY
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 11, 1)
VENUE = "越路野市市民プラザ　第１会議室"
ABSENT = ("山岸", "阿部")
OFFICIALS = (
    ("こども未来部長", "池田", "聡"),
    ("こども政策課長", "早川", "由美"),
    ("保育課長", "本間", "和也"),
    ("こども家庭センター所長", "近藤", "真紀"),
    ("学校教育課指導主事", "渡辺", "純"),
)
MATTERS = (
    ("⑴", "第３期越路野市子ども・子育て支援事業計画（素案）について"),
    ("⑵", "令和７年度における教育・保育施設の利用定員について"),
)
SPOKEN = SpokenStyle(
    layout="below", opening="【{name}{role}】", role_only="【{role}】", direction="indented"
)
SCRIPT = script_of(
    """#⑴　開会
    課長|早川|会議の開会を宣言。委員の半数以上が出席しており、越路野市子ども・子育て会議条例第６条第２項の規定により、会議が成立していることを報告
    #⑵　会長挨拶
    会長|小山|本日は、令和７年度から始まる次期計画の素案について御審議いただく。子育ての現場におられる皆さんの声を、忌憚なくお聞かせいただきたい。
    #⑶　議題
    #ア　第３期越路野市子ども・子育て支援事業計画（素案）について
    会長|小山|事務局に説明を求める。
    課長|早川|資料１に基づき説明
    会長|小山|ただいまの説明について、質疑を求める。
    委員|長谷川|放課後児童クラブの量の見込みが、令和９年度から減少することとなっているが、共働きの家庭が増えている中で、この見込みでよいのか。
    課長|早川|令和６年２月に実施したニーズ調査の結果に、小学校の児童数の推計を掛け合わせて算出した。利用率は上昇するが、児童数の減少がそれを上回ると見込んでいる。
    委員|関|病児保育を利用したくても、予約が取れないことが多いと聞く。令和５年度の利用状況はどうか。
    課長|本間|令和５年度は延べ1,284人の利用があり、定員を超えたためにお断りした件数は96件である。令和７年４月から、１施設の定員を３人増やす予定である。
    委員|丸山|素案の36ページにある「こどもの意見の反映」について、具体的に何を行うのか。
    課長|早川|小学５年生と中学２年生を対象としたアンケートのほか、児童館での意見交換会を年２回開催したいと考えている。
    委員|竹内|ヤングケアラーについては、学校が最初に気付くことが多い。学校とこども家庭センターとの連携を、素案の中に明記してほしい。
    所長|近藤|御指摘のとおりである。学校教育課と協議の上、記述を加えることとしたい。
    指導主事|渡辺|学校においては、令和６年５月に全児童生徒を対象とした生活アンケートを実施し、気になる回答があった場合は、速やかに情報を共有している。
    委員|高橋|産後ケア事業の自己負担額が高く、利用をためらう人がいる。減免は考えているか。
    所長|近藤|国の補助制度を活用し、１回当たり2,500円の減免を行っている。周知が十分ではないと考えており、母子健康手帳の交付の際に案内する。
    会長|小山|ほかに質疑がないようなので、議題の１件目を終了する。素案については、本日の意見を踏まえて事務局で修正し、パブリックコメントを実施することとしてよいか。
    @（異議なし）
    #イ　令和７年度における教育・保育施設の利用定員について
    会長|小山|事務局に説明を求める。
    課長|本間|資料２に基づき説明
    委員|田村|公立保育園の利用定員が60人減ることとなるが、職員の配置に影響はないか。
    課長|本間|定員は実際の入園児童数に合わせて見直すものであり、職員の配置に影響はない。
    委員|笠原|認定こども園に移行する２園について、保護者への説明は済んでいるか。
    課長|本間|令和６年９月に各園で説明会を開催した。欠席された方には、資料を配布している。
    会長|小山|ほかに意見がなければ、利用定員については原案を了承することとしてよいか。
    @（異議なし）
    会長|小山|原案のとおり了承する。
    #⑷　その他
    課長|早川|次回の会議は、令和７年１月下旬に開催する。日程が決まり次第、文書で通知する。
    #⑸　閉会
    会長|小山|会議の閉会を宣言"""
)


def child_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title("会議録", spaced=True)
    name = noted_whole(draft, f"令和６年度第２回{board}")
    _item(draft, "１　会議名", draft.key("会議名", name))
    draft.heading("２　議題（公開・非公開の別）", level=2)
    for number, title in MATTERS:
        draft.text(f"{number}　{noted_whole(draft, title)}（公開）", indent=2)
        draft.fact("agenda_items", item_no=number, title=title)
    when = f"{draft.day(DAY, 'mixed')}（金）午後１時30分から午後３時15分まで"
    _item(draft, "３　開催日時", draft.key("開催日時", when))
    _item(draft, "４　開催場所", draft.key("開催場所", VENUE))
    _item(draft, "５　傍聴人の数", draft.key("傍聴人の数", "２人"))
    _item(draft, "６　非公開の理由", draft.key("非公開の理由", "なし"))
    draft.fact(
        "meetings",
        body_name=board,
        round=2,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="13:30",
        time_end="15:15",
        venue=VENUE,
        open_status="open",
        observers=2,
    )
    _people(draft)
    draft.heading("８　発言の内容（要旨）", level=2)
    spoken(draft, SPOKEN, SCRIPT)
    draft.heading("９　問合せ先", level=2)
    unit = draft.department("こども未来部", "こども政策課", "こども政策係")
    draft.text(f"{unit}　　ＴＥＬ：０２５－０００－１１１１（内線1342）", indent=2)
    draft.text("E-mail：kodomo-seisaku@city.koshijino.example.jp", indent=2)
    draft.heading("10　その他", level=2)
    draft.text("別添の会議資料も併せて御覧ください。", indent=2)


def _item(draft: Draft, heading: str, value: str) -> None:
    draft.heading(heading, level=2)
    draft.text(value, indent=2)


def _people(draft: Draft) -> None:
    """Those who were there; who was not is not listed."""
    draft.heading("７　出席した者（傍聴人を除く。）氏名（敬称略）", level=2)
    roles = ["会長", "副会長", *["委員"] * 8]
    listed: dict[str, list[str]] = {"会長": [], "副会長": [], "委員": []}
    for role, person in zip(roles, draft.town.people, strict=True):
        if person[0] not in ABSENT:
            draft.fact("attendees", role=role, name="".join(person), attendance="present")
            listed[role].append(" ".join(person))
    lines = [f"{'、'.join(names)}（{role}）" for role, names in listed.items() if role != "委員"]
    draft.text(f"・委　員：{'、'.join([*lines, *listed['委員']])}", indent=2)
    office = []
    for post, *names in OFFICIALS:
        draft.fact("attendees", role=post, name="".join(names), attendance="present")
        office.append(f"{noted_whole(draft, post)} {' '.join(names)}")
    draft.text(f"・事務局：{'、'.join(office)}", indent=2)


def cape_child_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_koshijino_r6",
            family="minutes",
            town=CHILD_CITY,
            look=Look(
                producer="weasyprint",
                font="IPAMincho",
                size_pt=12,
                line_pitch=1.5,
                running_foot="{page}",
            ),
            write=child_minutes,
        )
    ]
