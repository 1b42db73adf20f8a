"""All papers of the sample corpus."""

from __future__ import annotations

from corpus.samples.plans.dev_meetings import dev_meeting_plans
from corpus.samples.plans.dev_reports import dev_report_plans
from corpus.samples.plans.dev_sheets import dev_sheet_plans
from corpus.samples.plans.dev_worn_out import worn_out_plans
from corpus.samples.plans.held_back import held_back_plans
from corpus.samples.plans.plan import PaperPlan


def all_plans() -> list[PaperPlan]:
    """Development part and held-back part."""
    return [
        *dev_sheet_plans(),
        *dev_report_plans(),
        *dev_meeting_plans(),
        *worn_out_plans(),
        *held_back_plans(),
    ]
