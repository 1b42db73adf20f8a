"""Held back: books of operations and files that say what there is, not what changed."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.registers.file_books import (
    BookEntry,
    Card,
    CardBook,
    FileForm,
    ListStyle,
    book_cards,
    book_entries,
    book_list,
    file_forms,
)
from corpus.samples.plans.held_back.plain_towns import CAMELLIA_CITY, HILL_CITY, ROAD_TOWN
from corpus.samples.plans.plan import PaperPlan

_HILL_UNITS = {path[1]: path[:2] for path in HILL_CITY.units}
LIST = ListStyle(
    title="個人情報取扱事務登録簿",
    heads=(
        "登録\n番号",
        "所管課",
        "個人情報取扱事務の名称",
        "事務の目的",
        "対象者の範囲",
        "収集先",
        "登録\n年月日",
        "備考",
    ),
    data_head="記録する個人情報",
    data_kinds=("基本的事項", "家庭生活", "社会生活", "資産収入", "心身状況"),
    as_of="{day}現在　蕗ノ台市",
    notes=(
        "（注１）「記録する個人情報」欄の○印は、その区分に属する記録項目があることを示す。",
        "（注２）「備考」欄の日付は、登録した内容を改めた日である。",
    ),
)
LIST_ENTRIES = book_entries(
    """1-01|2005-04-01|行政総務課|訴訟及び不服申立て処理事務|市を当事者とする訴訟及び審査請求の記録を管理する。|訴訟又は審査請求の当事者|本人、裁判所|11110
    1-02|2016-04-01|行政総務課|情報公開請求受付事務|公文書の公開請求を受け付け、決定を通知する。|公開請求をした者|本人|10000|{day}様式変更|2023-04-01
    1-03|2019-10-01|行政総務課|市政功労者表彰事務|表彰の候補者を選考し、受賞者の名簿を保存する。|推薦された候補者|本人、推薦団体|10100
    1-04|2008-07-15|危機管理室|防災行政無線戸別受信機貸与事務|受信機を貸し出した世帯を把握し、保守の点検を行う。|貸与を受けた世帯主|本人|10000
    1-05|2014-04-01|危機管理室|避難行動要支援者登録事務|災害の際に支援を要する者を平常時から地域と共有する。|登録に同意した要支援者|本人、民生委員、他の実施機関|11001|{day}対象者追加|2022-10-03
    2-01|2003-08-25|市民課|住民基本台帳事務|住民の居住関係を公証し、各種行政の基礎とする。|住民及び住民であった者|本人、他の市区町村|11000
    2-02|2005-04-01|市民課|印鑑登録証明事務|印鑑の登録を受け付け、証明書を交付する。|印鑑の登録をした者|本人|10000
    2-03|2005-04-01|市民課|埋火葬許可事務|死亡の届出に基づき、埋葬又は火葬を許可する。|死亡者及び届出人|届出人|11000
    2-04|2009-02-02|収納課|市税滞納整理事務|滞納者の財産を調査し、納付の折衝又は処分を行う。|市税を滞納している者|本人、金融機関、勤務先|11110
    2-05|2011-06-01|収納課|口座振替受付事務|市税等の口座振替の申込みを処理する。|振替を申し込んだ者|本人、金融機関|10010
    3-01|2006-10-01|障害福祉課|障害福祉サービス支給決定事務|支給の要否を審査し、受給者証を交付する。|支給を申請した障害者及びその介護者|本人、医療機関|11111
    3-02|2007-04-01|障害福祉課|福祉タクシー券交付事務|外出を支援するため、乗車券を交付する。|身体障害者手帳等の交付を受けた者|本人|10001
    3-03|2005-04-01|生活支援課|生活保護事務|保護の決定及び実施に必要な調査を行う。|被保護者及びその扶養義務者|本人、扶養義務者、医療機関|11111|{day}根拠法追記|2024-01-09
    3-04|2015-04-01|生活支援課|生活困窮者自立相談支援事務|相談者の抱える課題を整理し、支援の計画を立てる。|相談をした者|本人|11111
    4-01|2005-04-01|保育幼稚園課|保育所等利用調整事務|保育の必要性を認定し、入所の順位を決める。|入所を申し込んだ児童及びその保護者|本人、勤務先|11111
    4-02|2021-04-01|保育幼稚園課|副食費徴収免除事務|免除の対象となる世帯を判定する。|対象児童の保護者|他の実施機関|11010
    4-03|2010-05-06|子育て支援センター|一時預かり利用者登録事務|利用者を登録し、預かる児童の様子を記録する。|利用登録をした児童及びその保護者|本人|11001
    5-01|2005-04-01|建築指導課|道路位置指定事務|指定の申請を審査し、図面を保存する。|申請者及び土地の所有者|本人|10010
    5-02|2012-09-03|上下水道経営課|水道料金収納事務|検針の結果により料金を算定し、徴収する。|給水契約者|本人|10010|{day}課名変更|2025-04-01
    6-01|2005-04-01|学務課|学齢簿編製事務|就学すべき児童生徒を把握し、就学校を指定する。|学齢児童生徒及びその保護者|他の実施機関|11000
    6-02|2017-11-20|学務課|通学区域外就学許可事務|申請の理由を確かめ、区域外の就学を許可する。|申請をした保護者及びその児童生徒|本人、在籍校|11101
    6-03|2005-04-01|図書館|利用者登録事務|資料を貸し出す者の住所及び連絡先を確かめる。|利用者カードの交付を受けた者|本人|10100""",
    _HILL_UNITS,
)

_ROAD_UNITS = {
    "税務課": ("税務課",),
    "住民福祉課": ("住民福祉課",),
    "学校教育課": ("教育委員会事務局", "学校教育課"),
    "産業課": ("産業課",),
}


def _file(  # noqa: PLR0913  a file has this much to say
    organ: str,
    unit: str,
    name: str,
    purpose: str,
    items: str,
    subjects: str,
    sources: str,
    mentions: tuple[tuple[str, date, date, str], ...] = (),
    **more: object,
) -> FileForm:
    return FileForm(
        organ=organ,
        items=items,
        sensitive=str(more.get("sensitive", "含まない。")),
        is_digital=bool(more.get("is_digital", True)),
        has_manual=bool(more.get("has_manual", False)),
        remark=str(more.get("remark", "―")),
        mentions=mentions,
        entry=BookEntry(
            no="",
            day=date.fromisoformat(str(more.get("day", "2023-04-03"))),
            unit=_ROAD_UNITS[unit],
            name=name,
            purpose=purpose,
            subjects=subjects,
            sources=tuple(sources.split("、")),
        ),
    )


FILES = (
    _file(
        "沓掛原町長",
        "税務課",
        "軽自動車税（種別割）課税台帳ファイル",
        "軽自動車等の所有者に対する課税及び納税通知書の発送に利用する。",
        "1宛名番号、2氏名又は名称、3住所、4車両番号、5車台番号、6取得年月日、7税額、8減免の事由",
        "軽自動車等を所有し、又は所有していた者（平成20年度以降）",
        "本人からの申告書、軽自動車検査協会からの通知",
        (("平成20年度", date(2008, 4, 1), date(2009, 3, 31), "fiscal_year"),),
        has_manual=True,
    ),
    _file(
        "沓掛原町長",
        "住民福祉課",
        "国民健康保険被保険者資格ファイル",
        "資格の得喪を管理し、資格確認書等の交付及び保険給付に利用する。",
        "1記号番号、2個人番号、3氏名、4生年月日、5性別、6続柄、7資格取得の年月日及び事由、8資格喪失の年月日及び事由、9負担割合",
        "国民健康保険の被保険者及びその属する世帯の世帯主",
        "本人からの届書、住民基本台帳との照合",
        day="2023-06-30",
    ),
    _file(
        "沓掛原町長",
        "住民福祉課",
        "乳幼児健康診査受診記録ファイル",
        "健康診査の結果を経年で把握し、必要な保健指導に利用する。",
        "1氏名、2生年月日、3保護者の氏名、4住所、5身長及び体重、6既往歴、7所見、8指導の内容",
        "町が行う健康診査を受けた乳幼児（受診した日から7年を経過しない者に限る。）",
        "本人又は保護者からの聞き取り、健診医からの報告",
        sensitive="含む。",
        is_digital=False,
        day="2023-06-30",
    ),
    _file(
        "沓掛原町教育委員会",
        "学校教育課",
        "奨学資金貸付者管理ファイル",
        "奨学資金の貸付け、返還の管理及び滞納者への催告に利用する。",
        "1整理番号、2氏名、3住所、4電話番号、5在学する学校、6貸付額、7返還額、8連帯保証人の氏名及び住所、9振込口座",
        "奨学資金の貸付けを受けた者及びその連帯保証人",
        "本人からの申請書",
        (("令和６年10月", date(2024, 10, 1), date(2024, 10, 31), "month"),),
        day="2024-10-01",
        remark="令和６年10月から電算処理に移行した。",
    ),
)

CARD_BOOK = CardBook(
    title="個人情報取扱事務登録票",
    kind_label="登録の区分",
    kinds=("新規登録", "登録変更", "登録廃止"),
    labels=(
        "登録票の番号",
        "左の区分の年月日",
        "所管する課等",
        "個人情報取扱事務の名称",
        "個人情報取扱事務の目的",
        "対象となる者",
        "情報の項目",
        "収集の相手",
        "変更又は廃止の理由",
    ),
    block="記録内容",
    lead="　椿坂市の個人情報取扱事務のうち、登録、変更又は廃止の届出があったものの登録票である。",
    questions=(("電算処理", ("する", "しない")), ("外部委託", ("する", "しない"))),
)
_CAMELLIA_UNITS = {path[1]: path[:2] for path in CAMELLIA_CITY.units}
_CARD_ENTRIES = book_entries(
    """101|2019-04-01|秘書広報課|市民カメラマン登録事務|市政の催しを撮影する市民を登録し、撮影を依頼する。|登録を申し出た者|本人|
    102|2020-07-13|情報政策課|スマートフォン講習受講者管理事務|講習の申込みを受け、会場ごとの受講者を取りまとめる。|受講を申し込んだ者|本人|
    103|2019-05-07|戸籍住民課|住居表示付番事務|建物の新築の届出を受け、住居番号を付ける。|建物の所有者及び居住者|本人、建築主|
    104|2021-01-12|環境衛生課|犬猫不妊手術費補助事務|飼い主に手術の費用の一部を補助する。|補助を申請した飼い主|本人、動物病院|
    105|2019-11-01|介護福祉課|緊急通報装置貸与事務|急病の際に通報できる装置を高齢者に貸し出す。|装置を借り受けた高齢者及びその協力員|本人、民生委員、協力員|
    106|2022-03-31|健康づくり課|結核検診委託事務|検診の対象者を医療機関に知らせ、結果を受け取る。|65歳以上の市民|本人、医療機関|
    107|2022-04-01|国保年金課|人間ドック受検費助成事務|受検した者に費用の一部を助成する。|国民健康保険の被保険者|本人、健診機関|
    108|2019-08-20|商工課|創業塾修了者支援事務|修了した者に融資のあっせん等の案内を送る。|創業塾を修了した者|本人、商工会議所|""",
    _CAMELLIA_UNITS,
)
_CARD_REST: tuple[tuple[int, str, str, tuple[int, int]], ...] = (
    (0, "氏名、住所、電話番号、撮影の経験", "", (1, 1)),
    (0, "氏名、年齢、電話番号、使用する機種", "", (0, 0)),
    (
        1,
        "氏名、住所、建物の配置、居住を始めた日",
        "届出をオンラインでも受け付けることとしたため。",
        (0, 1),
    ),
    (0, "氏名、住所、犬又は猫の種類、振込先の口座", "", (1, 1)),
    (
        1,
        "氏名、住所、病歴、かかりつけ医、緊急連絡先",
        "通報を受ける事業者を改め、委託先を変更したため。",
        (0, 0),
    ),
    (
        2,
        "氏名、生年月日、受診の有無、検診の結果",
        "特定健康診査に統合し、単独の検診を取りやめたため。",
        (0, 0),
    ),
    (0, "氏名、記号番号、受検した日、検査の結果", "", (0, 1)),
    (1, "氏名、事業所の名称、業種、融資の状況", "案内の方法に電子メールを加えたため。", (1, 1)),
)
CARDS = tuple(
    Card(entry=entry, kind=kind, items=items, reason=reason, answers=answers)
    for entry, (kind, items, reason, answers) in zip(_CARD_ENTRIES, _CARD_REST, strict=True)
)


def plain_register_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        _register_fukinodai_list(),
        _register_kutsukakehara_forms(),
        _register_tsubakizaka_cards(),
    ]


def _register_fukinodai_list() -> PaperPlan:
    return PaperPlan(
        name="register_fukinodai_list",
        family="register",
        town=HILL_CITY,
        look=Look(
            producer="reportlab",
            font="IPAexMincho",
            size_pt=12,
            sheet="A3",
            landscape=True,
            rules="heavy",
            shaded_heads=True,
            padding_pt=5.4,
            line_pitch=1.4,
            running_foot="{page}／{pages}",
        ),
        write=lambda draft: book_list(draft, LIST, LIST_ENTRIES, date(2025, 6, 1)),
    )


def _register_kutsukakehara_forms() -> PaperPlan:
    return PaperPlan(
        name="register_kutsukakehara_forms",
        worn_out=True,
        family="register",
        town=ROAD_TOWN,
        look=Look(
            producer="weasyprint",
            font="NotoSerif",
            size_pt=10.5,
            padding_pt=5.0,
            line_pitch=1.5,
            running_foot=None,
        ),
        write=lambda draft: file_forms(
            draft, FILES, ("総務課", "行政係"), "沓掛原町大字沓掛1180番地"
        ),
    )


def _register_tsubakizaka_cards() -> PaperPlan:
    return PaperPlan(
        name="register_tsubakizaka_cards",
        worn_out=True,
        family="register",
        town=CAMELLIA_CITY,
        look=Look(
            producer="reportlab",
            font="IPAGothic",
            size_pt=10,
            marks="ticked",
            padding_pt=4.2,
            line_pitch=1.5,
            running_foot="登録票－{page}",
        ),
        write=lambda draft: book_cards(draft, CARD_BOOK, CARDS),
    )
