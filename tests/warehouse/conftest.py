"""Papers of an invented town, made in code: one row of everything that a question asks for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.document import (
    DateMention,
    Department,
    DepartmentMention,
    Document,
    Field,
    Issue,
    PageRow,
    ParsedFile,
    SourceFile,
)
from corpus.evidence import Evidence
from corpus.geometry import BBox
from corpus.layout import Cell, Checkbox, PageBox, Table, TextBlock
from corpus.page import PageOrigin
from corpus.rows import (
    AgendaItem,
    Answer,
    Assessment,
    AssessmentAnswer,
    AssessmentChange,
    Attendee,
    Consultation,
    ConsultationMark,
    DataFlow,
    FamilyRow,
    Meeting,
    Registration,
    Speech,
    Statistic,
    Vote,
)
from warehouse.load import Warehouse

BOX = BBox(72.0, 100.0, 300.0, 120.0)


def seen(text: str, confidence: float | None = 0.95) -> Evidence:
    return Evidence(1, BOX, text, confidence, "ocr")


def privacy_rows() -> tuple[FamilyRow, ...]:
    return (
        Registration(
            page_number=1,
            evidence={"department": seen("市 民 課", 0.55)},
            entry_kind="new",
            department="市民課",
            operation="証明書交付",
            reason="新規事業",
            collection_methods=("本人", "他課"),
        ),
        DataFlow(
            page_number=1,
            evidence={"legal_basis": seen("条例第１２条第２項第４号")},
            kind="internal_use",
            from_department="税務課",
            to_party="福祉課",
            start_date=date(2022, 4, 1),
            legal_basis="条例第１２条第２項第４号",
        ),
        Consultation(
            page_number=1,
            evidence={"notice": seen("■無", None)},
            kind="consultation",
            title="給付金の支給",
            department="福祉課",
            legal_bases=("法第69条第2項第2号",),
            period_start=date(2022, 5, 1),
            notice="waived",
            notice_reason="多数のため",
        ),
        ConsultationMark(
            page_number=1,
            evidence={"state": seen("■")},
            section="諮問",
            group_label="根拠規定（外部提供）",
            label="第13条第2項第1号",
            state="checked",
        ),
        Answer(
            page_number=1,
            evidence={"answered_on": seen("同日")},
            consulted_on=date(2022, 1, 20),
            answered_on=date(2022, 1, 27),
            from_body="個人情報保護審議会",
            matter="給付金の支給",
            conclusion="承認する。",
            conditions="管理に万全を期すこと",
        ),
    )


def assessment_rows() -> tuple[FamilyRow, ...]:
    def answer(label: str, **values: str) -> AssessmentAnswer:
        text = values.get("text") or values.get("choice_label") or ""
        return AssessmentAnswer(
            page_number=1,
            evidence={"label": seen(label), "text": seen(text)},
            section="Ⅱ",
            label=label,
            kind="text" if "text" in values else "choice",
            text=values.get("text"),
            choice_label=values.get("choice_label"),
            group_no=1,
        )

    return (
        Assessment(
            page_number=1,
            evidence={"title": seen("住民税に関する事務")},
            title="住民税に関する事務",
            published=date(2023, 3, 1),
            kind="focused",
        ),
        answer("委託先名", text="架空情報システム株式会社"),
        answer("再委託の有無", choice_label="再委託する"),
        answer("リスクへの対策は十分か", choice_label="十分である"),
        AssessmentChange(
            page_number=1,
            evidence={"after_text": seen("架空情報システム")},
            changed_on=date(2023, 3, 1),
            item_path="Ⅱ-4 委託先名",
            before_text="旧社",
            after_text="架空情報システム株式会社",
        ),
    )


def statistic_rows() -> tuple[FamilyRow, ...]:
    def number(column_label: str, value: float) -> Statistic:
        return Statistic(
            page_number=1,
            evidence={"value": seen(str(value))},
            section="請求の状況",
            row_label="市長 / 開示",
            column_label=column_label,
            fiscal_year=2021,
            value=value,
            unit="件",
            checks_ok=True,
        )

    return (
        number("処理 / 承諾", 67),
        number("処理 / 一部承諾", 34),
        number("処理 / 拒 否", 1),
        number("平均日数", 9),
    )


def meeting_rows() -> tuple[FamilyRow, ...]:
    return (
        Meeting(
            page_number=1,
            evidence={"date_start": seen("令和４年１月17日")},
            body_name="個人情報保護審議会",
            round=3,
            date_start=date(2022, 1, 17),
            date_end=date(2022, 1, 17),
            format="written",
            open_status="open",
            observers=2,
        ),
        AgendaItem(page_number=1, evidence={"title": seen("給付金")}, item_no="1", title="給付金"),
        Attendee(
            page_number=1, evidence={"name": seen("架空 太郎")}, role="委員", name="架空 太郎"
        ),
        Speech(
            page_number=1,
            evidence={"text": seen("本人通知を省く理由は何か。")},
            seq=1,
            speaker_role="委員",
            speaker_name="架空太郎",
            kind="question",
            agenda_item_no="1",
            text="本人通知を省く理由は何か。",
        ),
        Vote(
            page_number=1,
            evidence={"vote": seen("○")},
            meeting_date=date(2022, 3, 20),
            bill_no="議案第1号",
            bill_title="令和4年度一般会計予算",
            member="架空花子",
            faction="みどりの会",
            vote="for",
        ),
    )


ALL_ROWS = (*privacy_rows(), *assessment_rows(), *statistic_rows(), *meeting_rows())


def make_table(texts: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(0, column, 1, BOX, text, text, column_label="件名", continuations=(PageBox(2, BOX),))
        for column, text in enumerate(texts)
    )
    return Table(1, (PageBox(1, BOX),), 1, len(texts), 0, cells, title="一覧")


def make_file(
    content: str = "a",
    path: str = "papers/a.pdf",
    rows: tuple[FamilyRow, ...] = ALL_ROWS,
    texts: tuple[str, ...] = ("水道料金", "減免"),
) -> ParsedFile:
    """A file whose bytes are ``content``, with one document and something in every table."""
    document = Document(
        part_no=1,
        page_first=1,
        page_last=2,
        family="board_papers",
        text_origin="ocr",
        title="審議会資料",
        body_name="個人情報保護審議会",
        municipality_code="99001",
        municipality="架空市",
        prefecture="架空県",
        document_date=date(2022, 1, 17),
        fiscal_year=2021,
        law_regime="ordinance",
        tables=(make_table(texts),),
        checkboxes=(Checkbox(1, BOX, "有", "checked", "■", "glyph"),),
        blocks=(
            TextBlock(
                "paragraph", 1, BOX, "ＡＩ－ＯＣＲの導入について", "ＡＩ－ＯＣＲの\n導入について"
            ),
        ),
        fields=(Field(path="担当課", label="担当課", raw_text="市民課", page_number=1, bbox=BOX),),
        dates=(
            DateMention(
                page_number=1,
                raw_text="令和4年1月17日",
                date_start=date(2022, 1, 17),
                date_end=date(2022, 1, 17),
                precision="day",
                fiscal_year=2021,
            ),
        ),
        department_mentions=(
            DepartmentMention(page_number=1, raw_text="市民課", path=("市民部", "市民課")),
        ),
        departments=(
            Department(
                path=("市民部", "市民課"),
                valid_from=date(2020, 4, 1),
                successor_path=("市民部", "窓口課"),
            ),
        ),
        rows=rows,
        issues=(Issue("weekday_mismatch", "warning", "火曜日ではない", 1, BOX),),
    )
    return ParsedFile(
        source=SourceFile(
            hashlib.sha256(content.encode()).hexdigest(), path, "application/pdf", len(content)
        ),
        status="loaded",
        page_count=2,
        pages=tuple(
            PageRow(
                page_number=number,
                width_pt=595.0,
                height_pt=842.0,
                rotation_deg=0,
                skew_deg=0.0,
                origin=PageOrigin("ocr", "tesseract", "5", 300.0, ("no_text",)),
                confidence=0.9,
                text="本文",
            )
            for number in (1, 2)
        ),
        documents=(document,),
    )


def make_failed(content: str = "broken", path: str = "papers/broken.pdf") -> ParsedFile:
    return ParsedFile(
        source=SourceFile(
            hashlib.sha256(content.encode()).hexdigest(), path, "application/pdf", len(content)
        ),
        status="failed",
        page_count=0,
        issues=(Issue("not_a_pdf", "error", "not a PDF"),),
        error="not a PDF",
    )


@pytest.fixture
def parsed_file() -> Callable[..., ParsedFile]:
    return make_file


@pytest.fixture
def failed_file() -> Callable[..., ParsedFile]:
    return make_failed


@pytest.fixture
def warehouse_path(tmp_path: Path) -> Path:
    return tmp_path / "council.duckdb"


@pytest.fixture(scope="session")
def town_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published warehouse with one paper, for tests that only read."""
    path = tmp_path_factory.mktemp("town") / "council.duckdb"
    with Warehouse(path, "1") as warehouse:
        warehouse.load(make_file())
    return path
