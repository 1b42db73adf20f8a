"""The labels of heads of minutes, as the form of meeting heads knows them."""

from __future__ import annotations

import functools

from corpus.forms.load import form_named
from parsers.forms.labels import LabelIndex, index_of

EXACT = 0.9
"""Below this score a label is only like a known one: 事務局長 is like 事務局等, and a post."""

LISTS_OF_PEOPLE = frozenset(("attendees", "absentees", "secretariat", "explainers"))
"""Fields whose labels head lists of people."""


@functools.cache
def head_labels() -> LabelIndex:
    """The labels of heads of minutes."""
    return index_of(form_named("meeting_head"))
