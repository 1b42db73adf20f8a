"""Held back: the record of a standing committee of a city assembly, word for word."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.dell_towns import COMMITTEE_CITY, listed, spread
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 12, 11)
VENUE = "第２委員会室"
ABSENT = "飯塚"
OFFICIALS = (
    ("副市長", "福島", "輝男"),
    ("教育長", "柳沢", "京子"),
    ("総務部長", "三木", "博文"),
    ("防災課長", "竹下", "亮"),
    ("税務課長", "平田", "昭"),
    ("教育部長", "小川", "聡子"),
    ("生涯学習課長", "須藤", "憲一"),
)
CLERKS = (("議事課長", "真鍋", "豊"), ("議事係主任", "河野", "奈々"))
ITEMS = (
    ("（１）", "議案第７４号　高砂野市税条例の一部を改正する条例の制定について"),
    (
        "（２）",
        "議案第７６号　令和６年度高砂野市一般会計補正予算（第５号）のうち"
        "本委員会の所管に属する部分",
    ),
    ("（３）", "請願第３号　高砂野市立図書館北分館の存続を求める請願"),
)
RULE = "―――――――――――――　◇　―――――――――――――"
SPOKEN = SpokenStyle(layout="behind", opening="○{name}{role}　", direction="right", bare_posts=True)
SCRIPT = script_of(
    """@午前１０時００分　開議
    委員長|長尾|皆さん、おはようございます。|ただいまから総務文教常任委員会を開会いたします。|欠席の届出は、飯塚委員から提出されております。|本委員会に付託されました案件は、お手元に配付のとおり、議案２件、請願１件であります。|審査の順序につきましては、付託一覧表のとおり進めたいと思いますが、御異議ありませんか。
    @（「異議なし」と呼ぶ者あり）
    委員長|長尾|御異議なしと認め、そのように進めます。
    +―
    委員長|長尾|初めに、議案第７４号、高砂野市税条例の一部を改正する条例の制定についてを議題といたします。|執行部の説明を求めます。税務課長。
    税務課長|平田|それでは、議案第７４号について御説明申し上げます。|本案は、地方税法等の一部改正に伴い、公益信託に係る寄附金税額控除の対象を改めるほか、所要の規定の整備を行うものでございます。施行期日は、令和７年４月１日でございます。|以上でございます。よろしくお願いいたします。
    委員長|長尾|説明が終わりました。これより質疑に入ります。質疑のある方は挙手をお願いします。横山委員。
    副委員長|横山|この改正によって影響を受ける納税者は、どのくらいいると見込んでいますか。
    税務課長|平田|令和５年度の寄附金税額控除の対象者は６，４１２人でございますが、このうち公益信託に係るものは現在のところございません。
    副委員長|横山|分かりました。市民への周知はどのように行いますか。
    税務課長|平田|市のホームページ及び広報たかさごの令和７年３月号でお知らせする予定でございます。
    委員長|長尾|ほかに質疑はありませんか。
    @（「なし」と呼ぶ者あり）
    委員長|長尾|質疑なしと認め、質疑を終結いたします。|これより討論に入ります。討論はありませんか。
    @（「なし」と呼ぶ者あり）
    委員長|長尾|討論なしと認め、討論を終結いたします。|これより採決いたします。議案第７４号について、原案のとおり可決すべきものと決することに賛成の委員の挙手を求めます。
    @（賛成者挙手）
    委員長|長尾|挙手全員であります。よって、議案第７４号は原案のとおり可決すべきものと決しました。
    +―
    委員長|長尾|次に、議案第７６号、令和６年度高砂野市一般会計補正予算（第５号）のうち本委員会の所管に属する部分を議題といたします。|順次、説明を求めます。
    防災課長|竹下|防災課所管分について御説明いたします。補正予算書の１８ページをお開きください。|９款１項４目災害対策費、１７節備品購入費２，３４０万円は、避難所に指定しております小中学校の体育館に、移動式の冷房機３６台を配備するものでございます。
    教育部長|小川|続きまして、教育部所管分でございます。補正予算書の２２ページをお願いいたします。|１０款２項１目学校管理費、１４節工事請負費４，１８０万円は、西小学校の屋上防水の改修工事に要する経費でございます。工期を令和７年５月末までとするため、繰越明許費を併せて設定しております。
    委員長|長尾|説明が終わりました。これより質疑に入ります。川端委員。
    委員|川端|冷房機について伺います。１校当たり何台の配備になりますか。また、停電時にも使えるのでしょうか。
    防災課長|竹下|小学校に２台、中学校に３台を基本としております。停電時には、令和４年度に配備した可搬式の発電機により稼働させることができます。
    委員|川端|発電機の燃料はどのくらいもちますか。
    防災課長|竹下|連続運転で約９時間でございます。燃料の補給については、市内の石油組合と協定を締結しております。
    委員長|長尾|島崎委員。
    委員|島崎|西小学校の改修について、工事の間、授業への影響はないのか。
    教育部長|小川|音の出る作業は、土曜日及び春季休業中に行うよう、設計に条件として盛り込んでおります。
    委員|今泉|関連して伺います。ほかの学校でも雨漏りが起きているということはありませんか。
    教育部長|小川|令和６年８月に教育総務課で全校の点検を行いました。緊急に改修を要するものは、西小学校のほかにはございませんでした。
    委員長|長尾|ほかに質疑はありませんか。
    @（「なし」と呼ぶ者あり）
    委員長|長尾|質疑を終結いたします。|これより討論に入ります。討論はありませんか。
    @（「なし」と呼ぶ者あり）
    委員長|長尾|討論なしと認めます。|これより採決いたします。議案第７６号のうち本委員会の所管に属する部分について、原案のとおり可決すべきものと決することに賛成の委員の挙手を求めます。
    @（賛成者挙手）
    委員長|長尾|挙手全員であります。よって、本案は原案のとおり可決すべきものと決しました。|ここで暫時休憩いたします。
    @午前１０時５４分　休憩
    @午前１１時０５分　再開
    委員長|長尾|休憩前に引き続き会議を開きます。
    +―
    委員長|長尾|次に、請願第３号、高砂野市立図書館北分館の存続を求める請願を議題といたします。|紹介議員から補足説明がありましたら、お願いします。今泉委員。
    委員|今泉|紹介議員として一言申し上げます。北分館は、昭和５８年の開館以来、地域の子どもたちの居場所となってまいりました。署名は１，８４７筆に上ります。委員各位の御賛同をお願いいたします。
    委員長|長尾|これより質疑に入ります。沢田委員。
    委員|沢田|執行部に伺います。北分館の利用者数は、どのように推移していますか。
    生涯学習課長|須藤|令和５年度の入館者数は１万２，３００人で、１０年前と比べ、約４割減少しております。
    委員|沢田|閉館した場合の代替策は考えていますか。
    生涯学習課長|須藤|移動図書館の巡回場所を３か所増やすことを検討しております。
    委員長|長尾|ほかに質疑はありませんか。
    @（「なし」と呼ぶ者あり）
    委員長|長尾|質疑を終結いたします。これより討論に入ります。|初めに、反対の討論はありませんか。沢田委員。
    委員|沢田|建物の耐震性に問題があり、改修には２億円を超える費用がかかることから、本請願には反対いたします。
    委員長|長尾|次に、賛成の討論はありませんか。川端委員。
    委員|川端|車を運転できない子どもや高齢者にとって、身近な図書館は欠かせません。よって、本請願に賛成いたします。
    委員長|長尾|以上で討論を終結いたします。|これより採決いたします。請願第３号を採択すべきものと決することに賛成の委員の挙手を求めます。
    @（賛成者挙手）
    委員長|長尾|挙手少数であります。よって、請願第３号は不採択とすべきものと決しました。|以上で、本委員会に付託されました案件の審査は全て終了いたしました。|なお、委員長報告の作成につきましては、委員長に御一任願います。|これをもちまして、総務文教常任委員会を散会いたします。
    @午前１１時３８分　散会"""
)


def committee_minutes(draft: Draft) -> None:
    """Compose the record."""
    board = draft.town.board
    draft.title(f"{board}会議録")
    draft.fact(
        "meetings",
        body_name=board,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:38",
        venue=VENUE,
    )
    draft.text(f"１　開催日　　{draft.key('開催日', draft.day(DAY, 'full_width') + '（水曜日）')}")
    draft.text(f"２　場　所　　{draft.key('場　所', VENUE)}")
    _members(draft)
    draft.text("５　説明のため出席した者の職氏名")
    listed(draft, OFFICIALS, width=8, indent=3)
    draft.text("６　職務のため出席した事務局職員の職氏名")
    listed(draft, CLERKS, width=8, indent=3)
    draft.text("７　付託案件")
    for number, title in ITEMS:
        draft.beside(number, noted_whole(draft, title), 3)
        draft.fact("agenda_items", item_no=number, title=title)
    draft.new_page()
    spoken(draft, SPOKEN, SCRIPT, extra=lambda _: draft.centre(RULE))
    draft.text("")
    draft.text("　高砂野市議会委員会条例第２９条第１項の規定により署名する。")
    draft.text("")
    draft.right("総務文教常任委員長　　　　　　　　　　　　　　　　")


def _members(draft: Draft) -> None:
    """Those present two a line, and who was not."""
    posts = ("委員長", "副委員長", *["委員"] * 5)
    entries: dict[str, list[str]] = {"present": [], "absent": []}
    for post, person in zip(posts, draft.town.people, strict=True):
        attendance = "absent" if person[0] == ABSENT else "present"
        draft.fact("attendees", role=post, name="".join(person), attendance=attendance)
        entries[attendance].append(f"{spread(post):　<7}{'　'.join(person):　<6}")
    draft.text("３　出席委員（６名）")
    for first in range(0, 6, 2):
        draft.text("　　".join(entries["present"][first : first + 2]).rstrip("　"), indent=3)
    draft.text("４　欠席委員（１名）")
    draft.text(entries["absent"][0].rstrip("　"), indent=3)


def dell_committee_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_takasagono_r6",
            family="minutes",
            town=COMMITTEE_CITY,
            look=Look(
                producer="reportlab",
                font="IPAexMincho",
                size_pt=11,
                line_pitch=1.6,
                running_foot="{page}",
            ),
            worn_out=True,
            write=committee_minutes,
        )
    ]
