"""The real papers that the project exists for, read whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest

from corpus.document import ParsedFile
from corpus.rows import (
    AgendaItem,
    Answer,
    Consultation,
    ConsultationMark,
    DataFlow,
    Meeting,
    Registration,
    Row,
    Statistic,
)

pytestmark = pytest.mark.shared

Read = Callable[[str], ParsedFile]
R = TypeVar("R", bound=Row)


def rows(parsed: ParsedFile, kind: type[R]) -> list[R]:
    return [row for doc in parsed.documents for row in doc.rows if isinstance(row, kind)]


def test_the_register_yields_its_entries_flows_and_a_stated_none(read_shared: Read) -> None:
    parsed = read_shared("seeds/000_*.txt")
    entries = rows(parsed, Registration)
    assert Counter((e.entry_kind, e.status) for e in entries) == {
        ("new", "reported"): 7,
        ("modify", "reported"): 25,
        ("abolish", "none_stated"): 1,
    }
    flows = rows(parsed, DataFlow)
    assert Counter(f.kind for f in flows) == {"internal_use": 17, "external_provision": 7}
    assert all(f.start_date and f.from_department and f.legal_basis for f in flows)
    first = entries[0]
    assert first.effective_date == date(2013, 7, 1)
    assert first.collection_methods == ("本人収集",)


def test_the_registers_chart_names_its_offices(read_shared: Read) -> None:
    paths = {d.path for doc in read_shared("seeds/000_*.txt").documents for d in doc.departments}
    assert ("市議会事務局", "庶務課", "庶務係") in paths
    assert ("市議会事務局", "議事課", "調査係") in paths
    assert ("固定資産評価審査委員会",) in paths


def test_the_sheets_yield_their_matters_bases_and_notices(read_shared: Read) -> None:
    parsed = read_shared("seeds/001_*.txt")
    sheets = rows(parsed, Consultation)
    assert [doc.municipality for doc in parsed.documents] == ["狛江市"] * 6
    assert {doc.municipality_code for doc in parsed.documents} == {"13219"}
    assert Counter(sheet.notice for sheet in sheets) == {"waived": 5, "given": 1}
    assert [len(sheet.legal_bases) for sheet in sheets] == [2, 1, 1, 2, 1, 2]
    assert sheets[3].count_value == 11_700
    assert (sheets[3].period_start, sheets[3].period_end) == (
        date(2022, 1, 24),
        date(2022, 12, 31),
    )
    assert all(sheet.title and sheet.department and sheet.outline for sheet in sheets)
    checked = [mark for mark in rows(parsed, ConsultationMark) if mark.state == "checked"]
    assert {"氏名", "生年月日", "電磁的記録媒体", "無"} <= {mark.label for mark in checked}


def test_the_report_yields_its_statistics_with_totals_that_add_up(read_shared: Read) -> None:
    parsed = read_shared("seeds/003_*.txt")
    found = rows(parsed, Statistic)
    totals = {
        (s.column_label or "").split(" / ")[-1]: s.value
        for s in found
        if s.row_label == "合計" and s.section and "開示" in s.section
    }
    assert totals == {
        "請求件数": 111,
        "承諾": 67,
        "一部承諾": 34,
        "不存在": 9,
        "拒否": 1,
        "取下げ": 0,
    }
    assert [s.checks_ok for s in found if s.is_total] == [True] * 11
    assert {s.fiscal_year for s in found} == {2020}
    assert not [i for doc in parsed.documents for i in doc.issues if i.code.endswith("mismatch")]


def test_the_report_yields_its_meetings_and_written_resolutions(read_shared: Read) -> None:
    parsed = read_shared("seeds/003_*.txt")
    meetings = rows(parsed, Meeting)
    assert [m.round for m in meetings] == [1, 2, 3, 4, 5, 6]
    assert [m.format for m in meetings] == ["written"] * 3 + ["in_person"] * 2 + ["written"]
    assert (meetings[0].date_start, meetings[0].date_end) == (date(2020, 4, 7), date(2020, 5, 7))
    assert len(rows(parsed, Registration)) == 7
    assert len(rows(parsed, DataFlow)) == 6


def test_the_pack_is_cut_into_its_papers(read_shared: Read) -> None:
    forms = Counter(doc.form_id for doc in read_shared("seeds/004_*.txt").documents)
    assert forms["agenda"] == 1
    assert forms["consultation_sheet"] == 3  # two consultations and a report
    assert forms["contract_terms"] == 1
    assert forms["assessment_basic"] == 1
    assert forms["answer"] == 1  # a letter with two answers behind it


def test_the_packs_answers_carry_conclusion_condition_and_articles(read_shared: Read) -> None:
    answers = rows(read_shared("seeds/004_*.txt"), Answer)
    assert [a.part_no for a in answers] == [1, 2]
    assert {a.answered_on for a in answers} == {date(2016, 1, 20)}
    assert {a.consulted_on for a in answers} == {date(2016, 1, 20)}
    assert all(a.conclusion and "諮問事項を認める" in a.conclusion for a in answers)
    assert all("個人情報の管理に万全を期すこと" in (a.conditions or "") for a in answers)
    assert "条例第14条第2項" in answers[0].articles


def test_the_agendas_wrong_year_is_flagged_and_not_repaired(read_shared: Read) -> None:
    parsed = read_shared("seeds/004_*.txt")
    agenda = next(doc for doc in parsed.documents if doc.form_id == "agenda")
    assert agenda.document_date == date(2015, 1, 20)
    assert [issue.code for issue in agenda.issues] == ["weekday_mismatch"]
    kinds = Counter(item.kind for item in rows(parsed, AgendaItem))
    assert kinds["report"] >= 2
