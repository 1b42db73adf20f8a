"""Worn out: sheets for uses beyond the purpose, online links and types of matter."""

from __future__ import annotations

from datetime import date

from corpus.samples.model import Look
from corpus.samples.papers.sheets.plain_sheets import (
    USE_BASES,
    USE_SAFETY,
    Choice,
    LinkCase,
    TypeCase,
    UseCase,
    link_sheets,
    type_sheets,
    use_sheets,
)
from corpus.samples.plans.held_back.plain_towns import CAMELLIA_CITY, MIST_TOWN, STREAM_CITY
from corpus.samples.plans.plan import PaperPlan

_IDENTITY = ("氏名", "住所", "生年月日", "性別", "電話番号")
_HOME = ("世帯員", "続柄", "扶養の状況")
_MONEY = ("課税額", "収入額", "給付の額", "口座番号")
_BODY = ("障害の等級", "要介護状態区分", "傷病名", "健診結果")


def _items(
    identity: tuple[str, ...], home: tuple[str, ...], money: tuple[str, ...], body: tuple[str, ...]
) -> tuple[Choice, ...]:
    return (
        ("基本事項", _IDENTITY, identity),
        ("家庭状況", _HOME, home),
        ("経済状況", _MONEY, money),
        ("心身の状況", _BODY, body),
    )


USES = (
    UseCase(
        number=14,
        unit=("健康ふくし部", "高齢支援課"),
        is_provision=False,
        title="物価高騰に伴う高齢者世帯への灯油購入助成に係る課税情報の利用について",
        operation="灯油購入費助成事務",
        outline="助成の対象となる住民税非課税の高齢者世帯を抽出し、申請書を送付するため、"
        "市が既に保有する課税情報を利用する必要がある。",
        bases=(USE_BASES[0],),
        subjects="65歳以上の者のみで構成される世帯の世帯員",
        count=5400,
        items=_items(("氏名", "住所", "生年月日"), ("世帯員",), ("課税額",), ()),
        recipient_unit=("くらし安心部", "税務課"),
        ways=("電子データ（通信）",),
        first=date(2024, 11, 1),
        last=date(2025, 3, 31),
        reason="対象者が多く、広報紙への掲載をもって足りると考えられるため。",
        safety=(USE_SAFETY[0], USE_SAFETY[2]),
    ),
    UseCase(
        number=15,
        unit=("健康ふくし部", "保健予防課"),
        is_provision=True,
        title="糖尿病の重症化予防に関する共同研究への健診データの提供について",
        operation="特定健康診査事務",
        outline="重症化する前に受診を促す対象者の選び方を明らかにするため、"
        "大学が行う研究に過去の健診結果を提供する。",
        bases=(USE_BASES[1], USE_BASES[2]),
        subjects="特定健康診査を受けた国民健康保険の被保険者",
        count=3150,
        items=_items(("生年月日", "性別"), (), (), ("傷病名", "健診結果")),
        recipient="公立大学法人かもい医療大学",
        ways=("電子データ（媒体）", "閲覧のみ"),
        first=date(2025, 1, 6),
        last=None,
        reason="",
        safety=USE_SAFETY[1:],
    ),
)
_YES_NO = ("有", "無")
LINKS = (
    LinkCase(
        unit=("市民生活部", "戸籍住民課"),
        written=date(2023, 8, 7),
        title="証明書コンビニ交付サービスの開始に伴う電子計算機の結合",
        operation="証明書交付事務",
        recipient="地方共同証明交付センター",
        outline="市民が近くの店舗で早朝から深夜まで証明書を受け取れるようにし、"
        "窓口の混雑を和らげるため、証明書の発行に必要な情報を回線により送信する。",
        basis="第２号",
        first=date(2024, 2, 1),
        count=86000,
        traits=(
            ("回線の種類", ("専用線", "閉域網", "公衆網"), ("専用線",)),
            ("送受信の向き", ("送信", "受信", "双方向"), ("送信",)),
            ("常時の接続", _YES_NO, ("有",)),
            ("機微な情報", _YES_NO, ("無",)),
        ),
        questions=(
            ("通信の暗号化", _YES_NO, ("有",)),
            ("操作者の認証", _YES_NO, ("有",)),
            ("記録の保存", _YES_NO, ("有",)),
            ("再委託", _YES_NO, ("無",)),
            ("立入りの検査", ("要", "不要"), ("要",)),
            ("訓練の実施", ("年１回", "年２回", "随時"), ("年１回",)),
        ),
        told=True,
    ),
    LinkCase(
        unit=("保健福祉部", "健康づくり課"),
        written=date(2023, 8, 9),
        title="母子健康手帳アプリと健診システムとの結合",
        operation="乳幼児健康診査事務",
        recipient="株式会社そだちデータ",
        outline="保護者が健診の結果と次の受診の時期を手元で確かめられるようにするため、"
        "結果の一部を利用者の端末に送る。",
        basis="第３号",
        first=date(2023, 12, 15),
        count=1240,
        traits=(
            ("回線の種類", ("専用線", "閉域網", "公衆網"), ("公衆網",)),
            ("送受信の向き", ("送信", "受信", "双方向"), ("双方向",)),
            ("常時の接続", _YES_NO, ("無",)),
            ("機微な情報", _YES_NO, ("有",)),
        ),
        questions=(
            ("通信の暗号化", _YES_NO, ("有",)),
            ("操作者の認証", _YES_NO, ("有",)),
            ("記録の保存", _YES_NO, ("無",)),
            ("再委託", _YES_NO, ("有",)),
            ("立入りの検査", ("要", "不要"), ("不要",)),
            ("訓練の実施", ("年１回", "年２回", "随時"), ("随時",)),
        ),
        told=False,
    ),
)
TYPE_CASES = (
    TypeCase(
        number="6-03",
        unit=("保健福祉課", "福祉係"),
        written=date(2024, 7, 3),
        title="福祉灯油券の交付に係る税情報の利用",
        outline="交付の要件である町民税の課否を確かめるため、町が保有する課税の情報を係内で参照する。",
        types={4: "給付の要件を庁内の情報により確かめるものであるため。"},
        doubts=(False, True, False, True),
        items=("氏名", "住所", "世帯構成", "所得"),
        sources=("町の他の部署",),
        count=620,
        first=date(2024, 11, 1),
        last=date(2025, 3, 31),
    ),
    TypeCase(
        number="6-04",
        unit=("総務企画課", "総務係"),
        written=date(2024, 7, 19),
        title="土砂災害警戒区域に住む要配慮者の名簿の消防団への提供",
        outline="避難の呼び掛けに当たる消防団の分団長に、区域ごとの名簿をあらかじめ渡す。",
        types={
            1: "災害対策基本法に基づき、民生委員からも収集するため。",
            5: "災害の場合に備えて関係機関へ提供するものであるため。",
        },
        doubts=(True, True, True, False),
        items=("氏名", "住所", "電話番号", "世帯構成", "障害の有無"),
        sources=("本人", "家族", "民生委員", "町の他の部署"),
        count=185,
        first=date(2024, 9, 1),
        last=date(2026, 8, 31),
    ),
)


def plain_sheet_plans() -> list[PaperPlan]:
    """The papers."""
    return [_sheet_kamoizawa_uses(), _sheet_tsubakizaka_links(), _sheet_kirigaya_types()]


def _sheet_kamoizawa_uses() -> PaperPlan:
    return PaperPlan(
        name="sheet_kamoizawa_uses",
        worn_out=True,
        family="consultation_sheet",
        town=STREAM_CITY,
        look=Look(
            producer="weasyprint",
            font="NotoSans",
            size_pt=10,
            marks="ballot",
            rules="heavy",
            padding_pt=3.2,
            line_pitch=1.45,
            running_foot=None,
        ),
        write=lambda draft: use_sheets(draft, USES, 2024),
    )


def _sheet_tsubakizaka_links() -> PaperPlan:
    return PaperPlan(
        name="sheet_tsubakizaka_links",
        worn_out=True,
        family="consultation_sheet",
        town=CAMELLIA_CITY,
        look=Look(
            producer="reportlab",
            font="IPAMincho",
            size_pt=11,
            landscape=True,
            marks="ring",
            by_hand=True,
            padding_pt=5.2,
            line_pitch=1.5,
            running_foot=None,
        ),
        write=lambda draft: link_sheets(draft, LINKS),
    )


def _sheet_kirigaya_types() -> PaperPlan:
    return PaperPlan(
        name="sheet_kirigaya_types",
        worn_out=True,
        family="consultation_sheet",
        town=MIST_TOWN,
        look=Look(
            producer="reportlab",
            font="IPAexGothic",
            size_pt=10,
            marks="ticked",
            rules="fills",
            shaded_heads=True,
            padding_pt=3.6,
            line_pitch=1.45,
        ),
        write=lambda draft: type_sheets(draft, TYPE_CASES),
    )
