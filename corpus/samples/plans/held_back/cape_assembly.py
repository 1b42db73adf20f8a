"""Held back: the first day of an assembly's regular session, as towns print their minutes."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.cape_towns import PORT_TOWN
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 9, 3)
ABSENT = "三浦"
DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
OFFICIALS = (
    ("町長", "小笠原", "正人"),
    ("副町長", "藤田", "博"),
    ("教育長", "西村", "久美子"),
    ("総務課長", "鈴木", "康弘"),
    ("企画財政課長", "山本", "健"),
    ("住民福祉課長", "柴田", "恵"),
    ("産業建設課長", "中川", "修一"),
    ("教育委員会事務局次長", "内田", "亮"),
)
CLERKS = (("事務局長", "長尾", "弘幸"), ("書記", "浅野", "理沙"))
ITEMS = (
    ("日程第１", "会議録署名議員の指名"),
    ("日程第２", "会期の決定"),
    ("日程第３", "諸般の報告"),
    ("日程第４", "行政報告"),
    ("日程第５", "報告第５号　令和５年度鷹ノ森町健全化判断比率及び資金不足比率の報告について"),
    ("日程第６", "議案第38号　鷹ノ森町手数料条例の一部を改正する条例について"),
    ("日程第７", "議案第39号　令和６年度鷹ノ森町一般会計補正予算（第３号）"),
)
SPOKEN = SpokenStyle(layout="behind", opening="○{role}（{name}君）　", direction="right")
SCRIPT = script_of(
    """#◎開会及び開議の宣告
    議長|菊地・隆|おはようございます。|ただいまの出席議員は９名であります。|定足数に達しておりますので、これより令和６年第３回鷹ノ森町議会定例会を開会いたします。|直ちに本日の会議を開きます。
    @（午前10時00分）
    #◎議事日程の報告
    議長|菊地・隆|本日の議事日程は、あらかじめお手元に配付したとおりであります。
    #◎会議録署名議員の指名
    議長|菊地・隆|日程第１、会議録署名議員の指名を行います。|会議録署名議員は、会議規則第125条の規定により、３番、加藤誠君、４番、吉田信行君を指名いたします。
    #◎会期の決定
    議長|菊地・隆|日程第２、会期の決定を議題といたします。|お諮りいたします。本定例会の会期は、本日から[９月13日=2024-09-13]までの11日間といたしたいと思います。これに御異議ありませんか。
    @（「異議なし」と呼ぶ者あり）
    議長|菊地・隆|異議なしと認めます。|よって、会期は本日から[９月13日=2024-09-13]までの11日間と決定いたしました。
    #◎諸般の報告
    議長|菊地・隆|日程第３、諸般の報告を行います。|監査委員から、令和６年５月分から令和６年７月分までの例月出納検査の結果について報告がありましたので、その写しをお手元に配付しておきました。|以上で諸般の報告を終わります。
    #◎行政報告
    議長|菊地・隆|日程第４、行政報告を行います。|町長から行政報告の申出がありましたので、これを許します。|町長、小笠原正人君。
    @（町長　小笠原正人君　登壇）
    町長|小笠原・正人|おはようございます。本日ここに、令和６年第３回定例会を招集申し上げましたところ、議員各位には御多忙の中、御出席をいただき、誠にありがとうございます。|それでは、行政報告を申し上げます。初めに、令和６年７月25日の大雨による被害についてであります。町内では、床下浸水が６棟、町道の路肩の崩壊が11か所確認されました。人的な被害はございませんでした。|次に、ふるさと納税の状況についてであります。令和６年８月末現在の寄附の件数は3,412件、金額は4,876万円で、前年の同時期と比べ、約１割の増となっております。|以上で行政報告といたします。
    議長|菊地・隆|以上で行政報告を終わります。
    #◎報告第５号　令和５年度鷹ノ森町健全化判断比率及び資金不足比率の報告について
    議長|菊地・隆|日程第５、報告第５号、令和５年度鷹ノ森町健全化判断比率及び資金不足比率の報告についてを議題といたします。|報告を求めます。企画財政課長、山本健君。
    企画財政課長|山本・健|報告第５号について御説明申し上げます。|実質公債費比率は8.4パーセント、将来負担比率は21.6パーセントであり、いずれも早期健全化基準を下回っております。実質赤字比率、連結実質赤字比率及び資金不足比率につきましては、該当がございません。
    議長|菊地・隆|これより質疑を行います。質疑ありませんか。|６番、工藤清君。
    ６番|工藤・清|将来負担比率が前年度より５ポイント近く上がっております。要因は何か、また、今後の見通しをお伺いします。
    議長|菊地・隆|企画財政課長。
    企画財政課長|山本・健|令和４年度から進めてまいりました統合小学校の建設に係る起債の残高が増えたことが、主な要因でございます。令和８年度をピークに、その後は緩やかに下がるものと見込んでおります。
    議長|菊地・隆|ほかに質疑ありませんか。
    @（「なし」と呼ぶ者あり）
    議長|菊地・隆|質疑なしと認めます。|以上で報告第５号を終わります。
    #◎議案第38号　鷹ノ森町手数料条例の一部を改正する条例について
    議長|菊地・隆|日程第６、議案第38号、鷹ノ森町手数料条例の一部を改正する条例についてを議題といたします。|提案理由の説明を求めます。住民福祉課長、柴田恵君。
    @（住民福祉課長　柴田　恵君　登壇）
    住民福祉課長|柴田・恵|議案第38号について、提案理由を御説明申し上げます。|本案は、コンビニエンスストアで交付する住民票の写し等の手数料を、１通につき300円から200円に改めるものでございます。附則におきまして、令和６年10月１日から施行することとしております。|よろしく御審議の上、御議決を賜りますようお願い申し上げます。
    議長|菊地・隆|これより質疑を行います。質疑ありませんか。|２番、佐藤美雪君。
    ２番|佐藤・美雪|コンビニでの交付は、全体のどのくらいを占めているのでしょうか。
    議長|菊地・隆|住民福祉課長。
    住民福祉課長|柴田・恵|お答えいたします。令和５年度の実績で、住民票の写しが31.5パーセント、印鑑登録証明書が36.8パーセントとなっております。
    議長|菊地・隆|佐藤美雪君。
    ２番|佐藤・美雪|マイナンバーカードを持たない高齢の方には、恩恵がないことになります。窓口の手数料も引き下げる考えはありませんか。
    住民福祉課長|柴田・恵|窓口の手数料につきましては、近隣の町村との均衡もありますので、現在のところ引下げは考えておりません。
    議長|菊地・隆|ほかに質疑ありませんか。
    @（「なし」と呼ぶ者あり）
    議長|菊地・隆|質疑なしと認めます。|これより討論を行います。討論ありませんか。
    @（「なし」と呼ぶ者あり）
    議長|菊地・隆|討論なしと認めます。|これより議案第38号を採決いたします。|本案は、原案のとおり決することに賛成の諸君の起立を求めます。
    @（賛成者起立）
    議長|菊地・隆|起立全員であります。|よって、議案第38号は原案のとおり可決されました。|ここで暫時休憩いたします。
    @（午前10時52分）
    #◎再開の宣告
    議長|菊地・隆|休憩前に引き続き会議を開きます。
    @（午前11時05分）
    #◎議案第39号　令和６年度鷹ノ森町一般会計補正予算（第３号）
    議長|菊地・隆|日程第７、議案第39号、令和６年度鷹ノ森町一般会計補正予算（第３号）を議題といたします。|提案理由の説明を求めます。副町長、藤田博君。
    副町長|藤田・博|議案第39号について御説明申し上げます。|今回の補正は、歳入歳出にそれぞれ１億1,240万円を追加し、総額を53億8,610万円とするものでございます。|歳出の主な内容は、大雨により被災した町道の災害復旧費6,300万円、学校給食の材料費の高騰に伴う補助金480万円であります。
    議長|菊地・隆|これより質疑を行います。質疑ありませんか。|９番、木村和子君。
    ９番|木村・和子|災害復旧費について伺います。通行止めとなっている町道浜中線は、いつ復旧するのでしょうか。
    議長|菊地・隆|産業建設課長、中川修一君。
    産業建設課長|中川・修一|国の災害査定が令和６年10月中旬に予定されております。査定の後、速やかに発注し、令和７年３月末の完成を目指しております。
    議長|菊地・隆|５番、成田由美子君。
    ５番|成田・由美子|給食費の補助は、年度末までの分が見込まれているのですか。
    教育委員会事務局次長|内田・亮|令和７年３月分までを見込んでおります。保護者の負担が増えることはございません。
    議長|菊地・隆|ほかに質疑ありませんか。
    @（「なし」と呼ぶ者あり）
    議長|菊地・隆|質疑なしと認めます。|討論を省略し、採決することに御異議ありませんか。
    @（「異議なし」と呼ぶ者あり）
    議長|菊地・隆|異議なしと認めます。|これより議案第39号を採決いたします。本案は、原案のとおり決することに賛成の諸君の起立を求めます。
    @（賛成者起立）
    議長|菊地・隆|起立全員であります。|よって、議案第39号は原案のとおり可決されました。
    #◎散会の宣告
    議長|菊地・隆|以上で、本日の日程は全て終了いたしました。|明日[９月４日=2024-09-04]は、午前10時から会議を開きます。|本日はこれにて散会いたします。御苦労さまでした。
    @（午前11時38分）"""
)


def assembly_minutes(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年第３回{board}定例会会議録（第１号）"))
    draft.centre(f"{draft.day(DAY, 'full_width')}（火曜日）")
    draft.fact(
        "meetings",
        body_name=board,
        round=3,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:38",
    )
    draft.heading("○議事日程（第１号）", level=2)
    for number, title in ITEMS:
        draft.text(f"{number}　{noted_whole(draft, title)}", indent=1)
        draft.fact("agenda_items", item_no=number.removeprefix("日程第"), title=title)
    draft.heading("○本日の会議に付した事件", level=2)
    draft.text("議事日程に同じ", indent=1)
    _members(draft)
    heading = "○地方自治法第１２１条の規定により説明のため会議に出席した者の職氏名"
    _people(draft, heading, OFFICIALS)
    _people(draft, "○職務のため議場に出席した者の職氏名", CLERKS)
    draft.new_page()
    spoken(draft, SPOKEN, SCRIPT)
    draft.text("")
    draft.text("　以上、会議の経過を記載してその相違ないことを証するため署名する。")
    draft.text("令和　　年　　月　　日", indent=3)
    for role in ("議　　　長", "署名議員", "署名議員"):
        draft.right(f"{role}　　　　　　　　　　　　　　")


def _members(draft: Draft) -> None:
    """Those present two a line with their seats, and the one who was not."""
    entries: dict[str, list[str]] = {"present": [], "absent": []}
    for seat, person in enumerate(draft.town.people, 1):
        attendance = "absent" if person[0] == ABSENT else "present"
        draft.fact("attendees", role="議員", name="".join(person), attendance=attendance)
        number = str(seat).translate(DIGITS) if seat < 10 else str(seat)
        entries[attendance].append(f"{number}番　{'　'.join(person) + '君':　<8}")
    present, absent = entries["present"], entries["absent"]
    draft.heading("○出席議員（９名）", level=2)
    for first in range(0, len(present), 2):
        draft.text("　　　　".join(present[first : first + 2]).rstrip("　"), indent=2)
    draft.heading("○欠席議員（１名）", level=2)
    for entry in absent:
        draft.text(entry.rstrip("　"), indent=2)


def _people(draft: Draft, heading: str, people: tuple[tuple[str, str, str], ...]) -> None:
    draft.heading(heading, level=2)
    for post, *person in people:
        draft.fact("attendees", role=post, name="".join(person), attendance="present")
        printed = "　　".join(post) if len(post) == 2 else post
        draft.text(f"{noted_whole(draft, printed):　<11}　{'　'.join(person)}君", indent=2)


def cape_assembly_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_takanomori_r6",
            family="minutes",
            town=PORT_TOWN,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=11,
                line_pitch=1.6,
                running_foot="－{page}－",
            ),
            worn_out=True,
            write=assembly_minutes,
        )
    ]
