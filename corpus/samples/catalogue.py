"""All papers of the sample corpus."""

from __future__ import annotations

from corpus.samples.plans.dev import dev_plans
from corpus.samples.plans.held_back import held_back_plans
from corpus.samples.plans.plan import PaperPlan
from corpus.samples.plans.worn_out import worn_out_plans


def all_plans() -> list[PaperPlan]:
    """Development part and held-back part."""
    return [*dev_plans(), *worn_out_plans(), *held_back_plans()]
