"""Papers that rules of the parser may be written from."""

from __future__ import annotations

from corpus.samples.plans.dev.meetings import dev_meeting_plans
from corpus.samples.plans.dev.reports import dev_report_plans
from corpus.samples.plans.dev.sheets import dev_sheet_plans
from corpus.samples.plans.plan import PaperPlan


def dev_plans() -> list[PaperPlan]:
    """The papers."""
    return [*dev_sheet_plans(), *dev_report_plans(), *dev_meeting_plans()]
