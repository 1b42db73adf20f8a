"""Printed labels met with the labels that a form knows, by meaning and not by place."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from corpus.forms.definition import FieldDefinition, FormDefinition

# Enumerators and marks that stand before a label, taken off before NFKC turns ① into 1.
_LEAD = re.compile(
    r"^(?:[\s　■□●○◎◇◆・※＊*▼▽△▲]"
    r"|[①-⑳㉑-㉟]"
    r"|[（(〔\[][0-9０-９一二三四五六七八九十ア-ンa-zA-Z]{1,2}[）)〕\]]"
    r"|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][\s　.．、-]*"
    r"|第[0-9０-９一二三四五六七八九十]++(?![条項号回])"
    r"|[0-9０-９]{1,2}(?:[.．、)）\s　-]|(?=[^\d０-９年月日時回件人名]))[0-9０-９.．-]*)+"
)
_TAIL = re.compile(r"[\s:：※＊*]+$")
_INSIDE = re.compile(
    r"[\s\u3000□■☐☑☒、，,。・．／/\-－―ー～~「」『』【】〔〕\[\]（）()〈〉<>:：※]+"
)
_BRACKETED = re.compile(r"[（(〔\[][^（）()〔〕\[\]]*[）)〕\]]")

# Wrong characters forgiven by length of the label: 担当者 must not pass for 担当課, while one
# in eight is what OCR leaves at 200 dpi. Only long labels may also lack or gain one: 外部提供
# and 外部提供先 are two things.
MIN_LENGTH_FOR_ONE_EDIT = 4
MIN_LENGTH_FOR_TWO_EDITS = 9


class LabelMatch(Struct, frozen=True):
    """A field that a printed label means; ``score`` 1.0 for a known spelling, less otherwise."""

    field: FieldDefinition
    score: float


def folded_label(text: str) -> str:
    """A label as it is compared: no enumerator, no white space, no punctuation, NFKC."""
    without_lead = _LEAD.sub("", text.strip())
    return _INSIDE.sub("", unicodedata.normalize("NFKC", _TAIL.sub("", without_lead or text)))


def label_variants(text: str) -> tuple[str, ...]:
    """The folded label, and it without what stands in brackets."""
    whole = folded_label(text)
    bare = folded_label(_BRACKETED.sub("", text))
    return (whole, bare) if bare and bare != whole else (whole,)


class LabelIndex:
    """The labels of a form, ready to be looked up."""

    def __init__(self, fields: Iterable[FieldDefinition]) -> None:
        """Fold the labels and compile the patterns of ``fields``."""
        self._fields = tuple(fields)
        self._exact: Mapping[str, FieldDefinition] = {
            folded_label(label): field for field in reversed(self._fields) for label in field.labels
        }
        self._patterns = [
            (re.compile(pattern), field) for field in self._fields for pattern in field.patterns
        ]

    def match(self, text: str) -> LabelMatch | None:
        """The field that a printed label means; None if none is near enough.

        An exact spelling comes first, then a pattern, then a spelling with as few wrong
        characters as a scan leaves.
        """
        return _match(self, text)

    def spelled(self, text: str) -> LabelMatch | None:
        """The field of which a text is a known spelling, but for what a scan misreads."""
        variants = [variant for variant in label_variants(text) if variant]
        return self._spelled_as_known(variants) or self._spelled_nearly(variants)

    def match_uncached(self, text: str) -> LabelMatch | None:
        """`match`, worked out anew."""
        variants = [variant for variant in label_variants(text) if variant]
        known = self._spelled_as_known(variants)
        if known is not None:
            return known
        for variant in variants:
            for pattern, field in self._patterns:
                if pattern.search(variant):
                    return LabelMatch(field, 0.9)
        return self._spelled_nearly(variants)

    def _spelled_as_known(self, variants: Sequence[str]) -> LabelMatch | None:
        known = next((self._exact[v] for v in variants if v in self._exact), None)
        return LabelMatch(known, 1.0) if known is not None else None

    def _spelled_nearly(self, variants: Sequence[str]) -> LabelMatch | None:
        return next((near for variant in variants if (near := self._nearest(variant))), None)

    def _nearest(self, label: str) -> LabelMatch | None:
        if len(label) < MIN_LENGTH_FOR_ONE_EDIT:
            return None
        allowed = 2 if len(label) >= MIN_LENGTH_FOR_TWO_EDITS else 1
        best: tuple[int, FieldDefinition] | None = None
        for known, field in self._exact.items():
            if abs(len(known) - len(label)) > allowed - 1 or len(known) < MIN_LENGTH_FOR_ONE_EDIT:
                continue
            distance = Levenshtein.distance(known, label, score_cutoff=allowed)
            if distance <= allowed and (best is None or distance < best[0]):
                best = (distance, field)
        return LabelMatch(best[1], 0.8 - 0.1 * best[0]) if best else None


@functools.lru_cache(maxsize=4096)
def _match(index: LabelIndex, text: str) -> LabelMatch | None:
    return index.match_uncached(text)


@functools.cache
def index_of(form: FormDefinition) -> LabelIndex:
    """The label index of a form."""
    return LabelIndex(form.fields)
