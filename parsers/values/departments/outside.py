"""Bodies that are no departments: organs of the municipality, companies, other authorities."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.departments import unit_ending
from corpus.lexicons.organisations import (
    COMPANIES,
    CORPORATE_FORMS,
    FORMER_VENDOR_NAMES,
    MUNICIPAL_CENTRES,
    ORGAN_CONCEPTS,
    ORGAN_VARIANTS,
    ORGANS,
    OUTSIDE_ENDINGS,
    SHORT_FORMS,
    VENDORS,
)

_KATAKANA_CENTRES = re.compile(r"(?:[ァ-ヶーA-Za-z0-9]+?センター)+")
_AUTHORITY = re.compile(r"内閣(?:官房|府)|[一-鿿]{2,}(?:省|庁(?![舎内]))")
"""Ministries and agencies: their 局, 課 and 室 are none of the municipality's."""

_FORM = re.compile("|".join(map(re.escape, CORPORATE_FORMS)))


def names_authority(text: str) -> bool:
    """Whether a ministry or agency stands in the text; what follows it is its own."""
    return _AUTHORITY.search(text) is not None


class OrganRead(NamedTuple):
    """An organ (実施機関) with what is odd about its print."""

    name: str
    flags: tuple[str, ...]


def read_organ(text: str) -> OrganRead | None:
    """The organ that a whole text names; None for anything else."""
    if text in ORGAN_VARIANTS:
        return OrganRead(ORGAN_VARIANTS[text], ("variant",))
    if text in ORGANS:
        concept = ORGAN_CONCEPTS.get(text)
        return OrganRead(text, (f"concept:{concept}",) if concept else ())
    if text.endswith("委員会長") and text[:-1] in ORGANS:
        return OrganRead(text[:-1], ("odd_title",))
    if (
        text.endswith(("委員長", "会長", "議長"))
        and text.removesuffix("長").removesuffix("委員") in ORGANS
    ):
        return OrganRead(text.removesuffix("長").removesuffix("委員"), ())
    return None


def read_vendor(text: str) -> tuple[str, tuple[str, ...]] | None:
    """A company's name with its legal form written out, and flags; None for anything else."""
    full = text
    for short, form in SHORT_FORMS.items():
        full = full.replace(short, form)
    full = "".join(full.split())
    form_match = _FORM.search(full)
    bare = _FORM.sub("", full)
    known = VENDORS.get(bare)
    if form_match is None and known is None:
        return None
    if form_match is not None and form_match[0] not in COMPANIES and known is None:
        return None
    name = full.replace(bare, known) if known else full
    former = FORMER_VENDOR_NAMES.get(name)
    return name, ((f"former:{former}",) if former else ())


def read_outside(text: str) -> tuple[str, tuple[str, ...]] | None:
    """A body outside the municipality; None for anything else."""
    centres = _KATAKANA_CENTRES.fullmatch(text)
    if centres is not None and not text.endswith(MUNICIPAL_CENTRES):
        several = text.count("センター") > 1
        return text, ("possible_concatenation",) if several else ()
    if text.endswith(OUTSIDE_ENDINGS) or _FORM.search(text) or names_authority(text):
        return text, ()
    owner = re.match(r".+(?:自治体|市町村)の", text)
    if owner is not None and unit_ending(text) is not None:
        return text, ()
    return None
