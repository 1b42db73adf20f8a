"""Papers that are held back: nobody who writes rules of the parser reads these modules."""

from __future__ import annotations

from corpus.samples.plans.held_back.cape_answer import cape_answer_plans
from corpus.samples.plans.held_back.cape_assembly import cape_assembly_plans
from corpus.samples.plans.held_back.cape_children import cape_child_plans
from corpus.samples.plans.held_back.cape_plan import cape_plan_plans
from corpus.samples.plans.held_back.cape_zones import cape_zone_plans
from corpus.samples.plans.held_back.dell_committee import dell_committee_plans
from corpus.samples.plans.held_back.dell_farm import dell_farm_plans
from corpus.samples.plans.held_back.dell_insurance import dell_insurance_plans
from corpus.samples.plans.held_back.dell_review import dell_review_plans
from corpus.samples.plans.held_back.dell_rides import dell_ride_plans
from corpus.samples.plans.held_back.dell_school import dell_school_plans
from corpus.samples.plans.held_back.dune_lists import dune_list_plans
from corpus.samples.plans.held_back.dune_votes import dune_vote_plans
from corpus.samples.plans.held_back.fen_lists import fen_list_plans
from corpus.samples.plans.held_back.fen_votes import fen_vote_plans
from corpus.samples.plans.held_back.glen_assembly import glen_assembly_plans
from corpus.samples.plans.held_back.glen_equality import glen_equality_plans
from corpus.samples.plans.held_back.glen_school import glen_school_plans
from corpus.samples.plans.held_back.glen_votes import glen_vote_plans
from corpus.samples.plans.held_back.glen_zones import glen_zone_plans
from corpus.samples.plans.held_back.isle_meetings import isle_meeting_plans
from corpus.samples.plans.held_back.isle_votes import isle_vote_plans
from corpus.samples.plans.held_back.lake_meetings import lake_meeting_plans
from corpus.samples.plans.held_back.lake_papers import lake_paper_plans
from corpus.samples.plans.held_back.lake_votes import lake_vote_plans
from corpus.samples.plans.held_back.meetings import held_back_meeting_plans
from corpus.samples.plans.held_back.moor_assembly import moor_assembly_plans
from corpus.samples.plans.held_back.moor_fields import moor_field_plans
from corpus.samples.plans.held_back.moor_letters import moor_letter_plans
from corpus.samples.plans.held_back.moor_rides import moor_ride_plans
from corpus.samples.plans.held_back.moor_rulings import moor_ruling_plans
from corpus.samples.plans.held_back.moor_spring import moor_spring_plans
from corpus.samples.plans.held_back.papers import held_back_paper_plans
from corpus.samples.plans.held_back.pass_counts import pass_count_plans
from corpus.samples.plans.held_back.pass_papers import pass_paper_plans
from corpus.samples.plans.held_back.plain_registers import plain_register_plans
from corpus.samples.plans.held_back.plain_reports import plain_report_plans
from corpus.samples.plans.held_back.reef_answers import reef_answer_plans
from corpus.samples.plans.held_back.reef_assembly import reef_assembly_plans
from corpus.samples.plans.held_back.reef_meeting import reef_meeting_plans
from corpus.samples.plans.held_back.river_meetings import river_meeting_plans
from corpus.samples.plans.held_back.river_votes import river_vote_plans
from corpus.samples.plans.held_back.shore_papers import shore_paper_plans
from corpus.samples.plans.held_back.shore_votes import shore_vote_plans
from corpus.samples.plans.plan import PaperPlan


def held_back_plans() -> list[PaperPlan]:
    """The papers."""
    return [
        *held_back_paper_plans(),
        *held_back_meeting_plans(),
        *lake_paper_plans(),
        *lake_meeting_plans(),
        *lake_vote_plans(),
        *shore_vote_plans(),
        *shore_paper_plans(),
        *river_vote_plans(),
        *river_meeting_plans(),
        *plain_register_plans(),
        *plain_report_plans(),
        *isle_vote_plans(),
        *isle_meeting_plans(),
        *pass_paper_plans(),
        *pass_count_plans(),
        *fen_vote_plans(),
        *fen_list_plans(),
        *moor_spring_plans(),
        *moor_ride_plans(),
        *moor_assembly_plans(),
        *moor_field_plans(),
        *moor_ruling_plans(),
        *moor_letter_plans(),
        *dune_vote_plans(),
        *dune_list_plans(),
        *cape_plan_plans(),
        *cape_zone_plans(),
        *cape_child_plans(),
        *cape_assembly_plans(),
        *cape_answer_plans(),
        *reef_answer_plans(),
        *reef_meeting_plans(),
        *reef_assembly_plans(),
        *dell_committee_plans(),
        *dell_farm_plans(),
        *dell_insurance_plans(),
        *dell_review_plans(),
        *dell_ride_plans(),
        *dell_school_plans(),
        *glen_assembly_plans(),
        *glen_school_plans(),
        *glen_equality_plans(),
        *glen_zone_plans(),
        *glen_vote_plans(),
    ]
