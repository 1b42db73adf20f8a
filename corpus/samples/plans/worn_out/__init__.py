"""Papers that were held back once and that rules have been written from since.

They are measured with the development part; other papers of their municipalities may still be
held back.
"""

from __future__ import annotations

from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out.city_papers import worn_out_city_plans
from corpus.samples.plans.worn_out.forms import worn_out_form_plans
from corpus.samples.plans.worn_out.harbour_meetings import harbour_meeting_plans
from corpus.samples.plans.worn_out.harbour_papers import harbour_paper_plans
from corpus.samples.plans.worn_out.harbour_sheets import harbour_sheet_plans
from corpus.samples.plans.worn_out.meetings import worn_out_meeting_plans
from corpus.samples.plans.worn_out.mountain_meetings import mountain_meeting_plans
from corpus.samples.plans.worn_out.mountain_papers import mountain_paper_plans
from corpus.samples.plans.worn_out.mountain_votes import mountain_vote_plans
from corpus.samples.plans.worn_out.plain_packs import plain_pack_plans
from corpus.samples.plans.worn_out.plain_sheets import plain_sheet_plans
from corpus.samples.plans.worn_out.reports import worn_out_report_plans
from corpus.samples.plans.worn_out.sheets import worn_out_sheet_plans
from corpus.samples.plans.worn_out.town_papers import worn_out_town_plans
from corpus.samples.plans.worn_out.valley_votes import valley_vote_plans
from corpus.samples.plans.worn_out.votes import worn_out_vote_plans


def worn_out_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        *worn_out_sheet_plans(),
        *worn_out_report_plans(),
        *worn_out_meeting_plans(),
        *worn_out_form_plans(),
        *worn_out_vote_plans(),
        *worn_out_city_plans(),
        *worn_out_town_plans(),
        *harbour_paper_plans(),
        *harbour_sheet_plans(),
        *harbour_meeting_plans(),
        *mountain_meeting_plans(),
        *mountain_paper_plans(),
        *mountain_vote_plans(),
        *valley_vote_plans(),
        *plain_pack_plans(),
        *plain_sheet_plans(),
    ]
