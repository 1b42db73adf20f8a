"""Held back: a day of questions in a city assembly, word for word (一般質問)."""

from __future__ import annotations

from datetime import date

from corpus.samples.draft import Draft
from corpus.samples.model import Look
from corpus.samples.papers.minutes.spoken import SpokenStyle, noted_whole, script_of, spoken
from corpus.samples.plans.held_back.glen_towns import QUESTION_CITY
from corpus.samples.plans.plan import PaperPlan

DAY = date(2024, 6, 7)
VENUE = "榎戸市役所議場"
ABSENT = "駒田"
DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
OFFICIALS = (
    ("市長", "渡部", "芳明"),
    ("副市長", "松谷", "弘子"),
    ("経営政策部長", "東", "研二"),
    ("防災安全部長", "河村", "克巳"),
    ("健康福祉部長", "花田", "敏郎"),
    ("まちづくり部長", "粕谷", "裕司"),
    ("教育長", "村木", "尚生"),
    ("教育部長", "田口", "佳奈"),
)
CLERKS = (
    ("議会事務局長", "南里", "保"),
    ("議会事務局次長", "安保", "雅利"),
    ("書記", "並木", "義之"),
    ("書記", "新倉", "朋美"),
)
ITEMS = (("1", "日程第１", "会議録署名議員の指名"), ("2", "日程第２", "一般質問"))
RULE = "─" * 12 + "◇" + "─" * 12
SCRIPT = script_of(
    """@午前１０時開議
    議長|志田・勝|ただいまより本日の会議を開きます。
    +―
    #日程第１　会議録署名議員の指名
    議長|志田・勝|日程第１、会議録署名議員の指名を行います。|会議録署名議員は、会議規則第８０条の規定により、議長において、７番・山口みよ議員、８番・渡辺稔議員を指名いたします。
    +―
    #日程第２　一般質問
    議長|志田・勝|日程第２、一般質問を行います。|順次質問を許します。最初に、２番・河野由紀議員。
    @〔２番　河野由紀議員登壇〕
    ２番|河野・由紀|おはようございます。通告に従いまして、大きく２点について質問いたします。|１点目は、地域公共交通についてです。高齢者の運転免許証の返納が増える中、通院や買物の足をどう確保するかは、待ったなしの課題です。（１）として、コミュニティバスの令和５年度の利用状況について、コロナ禍前の令和元年度と比較して伺います。（２）、交通空白地域における新たな移動手段の検討状況について伺います。|２点目は、学校給食についてです。物価の高騰が続く中、給食の質と量をどのように維持しているのか、また、保護者負担の軽減についての考えを伺います。|以上、再質問は自席にて行います。
    @〔市長　渡部芳明君登壇〕
    市長|渡部・芳明|河野議員から大きく２点の御質問をいただきました。私からは、地域公共交通の総論についてお答え申し上げます。|住み慣れた地域で暮らし続けるために、移動の手段を確保することは、市の重要な責務であると認識しております。令和６年３月に策定いたしました地域公共交通計画に基づき、持続可能な交通網の構築に努めてまいります。|具体的な内容につきましては、担当部長から、学校給食につきましては、教育部長からお答えいたします。
    まちづくり部長|粕谷・裕司|地域公共交通の（１）、（２）につきまして、順次お答えいたします。|初めに、コミュニティバスの利用状況でございます。令和５年度の利用者数は４１万２，６００人で、令和元年度と比べて約８８％となっております。|次に、（２）でございます。公共交通課におきまして、令和５年１０月から、予約制の乗合タクシーの導入に向けた調査を行っております。対象とする地域は、北部の２つの町を想定しており、令和７年度の実証運行を目指しております。
    教育部長|田口・佳奈|学校給食についてお答えいたします。|本市では、食材料費の上昇分を市が補填することで、保護者の皆様に御負担いただく給食費を据え置いております。令和６年度当初予算では、４，８６０万円を計上いたしました。引き続き、栄養バランスのとれた給食の提供に努めてまいります。
    議長|志田・勝|２番・河野由紀議員。
    ２番|河野・由紀|御答弁ありがとうございました。では、再質問いたします。|まず、乗合タクシーについて伺います。調査の中で、住民の声はどのように聞いてきたのでしょうか。
    まちづくり部長|粕谷・裕司|令和５年１１月に、対象地域の全世帯にアンケートをお願いし、１，２０４世帯から回答をいただきました。また、自治会の御協力を得て、意見交換会を３回開催しております。
    ２番|河野・由紀|アンケートでは、どのような回答が多かったのですか。
    まちづくり部長|粕谷・裕司|行き先といたしましては、市立病院が最も多く、次いで駅、スーパーの順でございました。料金につきましては、３００円程度が望ましいとの回答が半数を超えております。
    ２番|河野・由紀|ぜひ、使いやすい料金と予約の方法にしていただきたいと要望いたします。|次に、給食費です。都内では無償化に踏み切る自治体が増えてきました。本市で実施した場合、費用はどのくらいかかりますか。
    教育部長|田口・佳奈|小・中学校全ての児童・生徒を対象とした場合、年間でおよそ６億３，０００万円が必要と試算しております。
    ２番|河野・由紀|市長に伺います。財源の問題は承知しておりますが、子育て支援を掲げる市長として、無償化についてどうお考えですか。
    市長|渡部・芳明|無償化を望む声があることは、重く受け止めております。一方で、毎年度６億円を超える財源を市単独で確保し続けることは、容易ではありません。国及び都に対し、制度としての実施を強く要望してまいりたいと考えております。
    ２番|河野・由紀|子どもたちの間に、住んでいる自治体による差が生まれることのないよう、早期の決断をお願いして、質問を終わります。
    議長|志田・勝|以上で、河野由紀議員の質問を終わります。
    +―
    議長|志田・勝|次に、１２番・佐藤まさたか議員。
    @〔１２番　佐藤まさたか議員登壇〕
    １２番|佐藤・まさたか|１２番、佐藤まさたかです。通告に基づき、災害時の要配慮者支援について質問いたします。|令和６年１月１日に発生した能登半島地震では、避難所の環境や、福祉避難所の開設の遅れが大きな課題となりました。|①個別避難計画の作成はどこまで進んでいるか。②福祉避難所の指定の状況と、受入れ可能な人数は。③避難所となる学校の体育館のトイレの洋式化率は。以上３点について伺います。
    防災安全部長|河村・克巳|①の個別避難計画についてお答えいたします。|避難行動要支援者名簿に登載された方は、令和６年４月１日現在で５，３１８人でございます。このうち、土砂災害警戒区域などにお住まいの優先度の高い方２６４人について、計画の作成を進めており、１４７人の計画が出来上がっております。
    健康福祉部長|花田・敏郎|②の福祉避難所でございますが、市内の特別養護老人ホームなど１４施設と協定を締結しており、受入れ可能な人数は、合計で約３１０人でございます。
    教育部長|田口・佳奈|③の体育館のトイレの洋式化率は、令和５年度末現在で、小学校が７８．６％、中学校が７１．４％でございます。
    １２番|佐藤・まさたか|個別避難計画について、残る１１７人の計画は、いつまでに作るのですか。
    防災安全部長|河村・克巳|令和７年度末までの完了を目標としております。今年度からは、地域福祉推進課と連携し、ケアマネジャーの方々に作成を委託する予定でございます。
    １２番|佐藤・まさたか|医療的ケアを必要とするお子さんについては、計画だけでなく、電源の確保も欠かせません。どのように対応していますか。
    健康福祉部長|花田・敏郎|令和５年度から、非常用の蓄電池の購入費用の一部を助成しており、これまでに９件の御利用をいただいております。
    １２番|佐藤・まさたか|訓練で実際に動いてみなければ、計画は絵に描いた餅になります。福祉避難所の開設訓練を求めますが、いかがでしょうか。
    防災安全部長|河村・克巳|御指摘のとおりと考えております。令和６年１１月１０日に予定しております総合防災訓練におきまして、協定施設の御協力の下、福祉避難所の開設訓練を実施いたします。
    １２番|佐藤・まさたか|ありがとうございます。当事者や御家族にも参加していただける訓練となることをお願いして、質問を終わります。
    議長|志田・勝|以上で、佐藤まさたか議員の質問を終わります。|お諮りいたします。本日の会議はこの程度にとどめ、延会いたしたいと思いますが、これに御異議ありませんか。
    @〔「異議なし」と呼ぶ者あり〕
    議長|志田・勝|御異議なしと認め、さよう決しました。|本日は、これをもって延会いたします。
    @午前１１時４６分延会"""
)


def question_day(draft: Draft) -> None:
    """Compose the minutes."""
    board = draft.town.board
    draft.title(draft.dated(f"令和６年{board}６月定例会"))
    draft.title(f"{board}会議録第９号")
    draft.fact(
        "meetings",
        body_name=board,
        date_start=DAY.isoformat(),
        date_end=DAY.isoformat(),
        time_start="10:00",
        time_end="11:46",
        venue=VENUE,
    )
    when = f"{draft.day(DAY, 'full_width')}（金）午前１０時"
    draft.text(f"１．日　　時　　{draft.key('日　　時', when)}")
    draft.text(f"１．場　　所　　{draft.key('場　　所', VENUE)}")
    _members(draft)
    _people(draft, "１．出席説明員", OFFICIALS)
    _people(draft, "１．議会事務局職員", CLERKS)
    draft.text("１．議事日程")
    for item_no, number, title in ITEMS:
        draft.text(f"{number}　{title}", indent=3)
        draft.fact("agenda_items", item_no=item_no, title=title)
    draft.text("１．本日の会議に付した事件")
    draft.text("議事日程のとおり", indent=3)
    draft.new_page()
    _speeches(draft)


def _members(draft: Draft) -> None:
    """Those present three a line with their seats, and the one who was not."""
    entries: dict[str, list[str]] = {"present": [], "absent": []}
    for seat, person in enumerate(draft.town.people, 1):
        attendance = "absent" if person[0] == ABSENT else "present"
        draft.fact("attendees", role="議員", name="".join(person), attendance=attendance)
        number = f"{str(seat).translate(DIGITS)}番".rjust(3, "　")
        entries[attendance].append(f"{number}　{'　'.join(person):　<8}議員")
    for label, listed in (("出席", entries["present"]), ("欠席", entries["absent"])):
        draft.text(f"１．{label}議員　　{str(len(listed)).translate(DIGITS)}名")
        for first in range(0, len(listed), 3):
            draft.text("　".join(listed[first : first + 3]), indent=1)


def _people(draft: Draft, heading: str, people: tuple[tuple[str, str, str], ...]) -> None:
    """Two a line: post and name."""
    draft.text(noted_whole(draft, heading))
    for first in range(0, len(people), 2):
        line = ""
        for post, *person in people[first : first + 2]:
            draft.fact("attendees", role=post, name="".join(person), attendance="present")
            spread = {2: "　　　　　", 3: "　　"}.get(len(post), "").join(post)
            line += f"{noted_whole(draft, spread):　<8}{'　'.join(person) + '　君':　<10}"
        draft.text(line.rstrip("　"), indent=3)


def _speeches(draft: Draft) -> None:
    """The turns; members are called 議員, officials 君."""
    seq = 0
    for line in SCRIPT:
        is_member = line.role == "議長" or line.role.endswith("番")
        opening = f"○{{role}}（{{name}}{'議員' if is_member else '君'}）　"
        style = SpokenStyle(layout="behind", opening=opening, direction_indent=2)
        seq = spoken(draft, style, (line,), seq, extra=lambda _: draft.centre(RULE))


def glen_assembly_plans() -> list[PaperPlan]:
    """The paper."""
    return [
        PaperPlan(
            name="minutes_enokido_r6",
            family="minutes",
            town=QUESTION_CITY,
            look=Look(
                producer="reportlab",
                font="IPAMincho",
                size_pt=10.5,
                line_pitch=1.55,
                running_foot="－ {page} －",
            ),
            worn_out=True,
            write=question_day,
        )
    ]
