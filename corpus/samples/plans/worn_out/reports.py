"""Worn-out yearly reports."""

from __future__ import annotations

from corpus.samples.model import Look
from corpus.samples.papers.reports.annual import AnnualStyle, annual_report
from corpus.samples.papers.reports.annual_series import SeriesStyle, annual_series
from corpus.samples.plans.held_back.towns import HELD_BACK_TOWNS, HELD_BACK_WORDS
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.words import WORN_OUT_WORDS

REPORT = AnnualStyle(
    title="における個人情報保護制度の運用実績",
    organs=("村長", "教育長", "農業委員会", "監査委員", "議長"),
    entry_heads=("開始届", "変更届", "廃止届"),
    request_stub=(
        ("本人開示", "文書"),
        ("本人開示", "電磁的記録"),
        ("訂正", "全部"),
        ("訂正", "一部"),
        ("停止", ""),
    ),
    outcomes=("全部開示", "部分開示", "非開示", "存否応答拒否", "取下げ"),
    request_head="受付件数",
    outcome_head="処理状況",
    sections=("１　届出の件数", "２　請求の件数と処理状況", "３　審査会の開催"),
    meeting_heads=("開催回", "日時・会場", "審議案件", "審議結果"),
    total="総計",
    zero="―",
    day_style="kanji",
)
SERIES = SeriesStyle(
    title="情報公開・個人情報保護の実施状況",
    sections=(
        "Ⅰ．保有個人情報開示請求の部局別の推移",
        "Ⅱ．請求の種類と決定の状況",
        "Ⅲ．請求の一覧",
        "Ⅳ．審査会の活動",
    ),
    bureau_head="部局名",
    outcome_head="決定の区分",
    kinds=(
        ("開示請求", ("窓口", "郵送", "電子申請")),
        ("訂正請求", ()),
        ("利用停止請求", ()),
    ),
    outcomes=("全部開示等", "一部開示等", "不開示等", "文書不存在", "取下げ"),
    request_heads=("No", "請求日", "請求のあった情報", "担当した課", "決定", "決定日"),
    meeting_heads=("開催日", "会場", "出席者", "取り上げた議題"),
    places=("本庁舎 4階 特別会議室", "産業会館 小ホール", "第二庁舎 201会議室"),
    written="（書面により開催）",
    contents=(
        "住民票の写し等の交付請求書（第三者請求分）",
        "要介護認定に係る主治医意見書",
        "固定資産課税台帳に記載された自己の情報",
        "保育所入所選考に係る指数の内訳",
        "救急搬送に関する活動記録票",
        "職員採用試験の得点及び順位",
    ),
)


def worn_out_report_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        PaperPlan(
            name="annual_nomori_h29",
            family="annual_report",
            town=HELD_BACK_TOWNS["野守村"],
            look=Look(producer="reportlab", font="IPAexMincho", rules="fills", shaded_heads=True),
            write=lambda draft: annual_report(draft, REPORT, HELD_BACK_WORDS, 2017),
            worn_out=True,
        ),
        PaperPlan(
            name="annual_hayasegawa_r4",
            family="annual_report",
            town=HELD_BACK_TOWNS["早瀬川市"],
            look=Look(producer="reportlab", font="SawarabiGothic", rules="fills", padding_pt=3.6),
            write=lambda draft: annual_series(draft, SERIES, WORN_OUT_WORDS, 2022),
            worn_out=True,
        ),
    ]
