"""Papers that were held back once and that rules have been written from since.

They are measured with the development part; other papers of their municipalities may still be
held back.
"""

from __future__ import annotations

from corpus.samples.plans.dev_worn_out_meetings import worn_out_meeting_plans
from corpus.samples.plans.dev_worn_out_reports import worn_out_report_plans
from corpus.samples.plans.dev_worn_out_sheets import worn_out_sheet_plans
from corpus.samples.plans.plan import PaperPlan


def worn_out_plans() -> list[PaperPlan]:
    """The papers."""
    return [*worn_out_sheet_plans(), *worn_out_report_plans(), *worn_out_meeting_plans()]
