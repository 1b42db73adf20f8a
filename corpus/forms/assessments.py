"""The national assessment forms (特定個人情報保護評価書 様式2〜4), as bundled data.

The data say what a form asks: its sections, numbered headings, items with their closed lists,
its editions, and the rules that its answers must keep. They never say where an answer stands.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct

from corpus.forms.definition import FieldDefinition
from corpus.forms.load import FormDefinitionError, load_struct

ASSESSMENTS = Path(__file__).parent / "assessments"
LISTS_FILE = "lists.yaml"

AssessmentKind = Literal["basic", "focused", "full"]
ItemKind = Literal["text", "date", "period", "number", "choice", "marks", "mark"]


class Edition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An edition of a form (様式の版).

    Attributes:
        key: short name that items refer to.
        printed: the marker on the cover, e.g. ``平成26年4月 様式2``.
        in_force: first day it had to be used; None where no source says so.
        src: where it is known from.
    """

    key: str
    printed: str
    in_force: date | None = None
    src: str


class Heading(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A heading inside a section, e.g. 2. 基本情報; ``no`` is empty for a label over labels."""

    no: str
    label: str


class AssessmentItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item that a form asks.

    Attributes:
        no: its number inside the section as printed, e.g. ``2-③``; a paper's own number wins.
        id: name inside the section; rules refer to it.
        labels: other spellings of `label`.
        choices, marks: name of its closed list, see `Lists`.
        group: the repeating group it belongs to, e.g. 委託事項.
        risk: number of the risk under the heading (リスク2); None where they are not numbered.
        editions: keys of the editions that have it; empty: all.
        department: its values are units of the municipality.
        star: a change of it is an important one (重要な変更, printed ※).
        like: regular expression that its values are like; parts values that a text printed
            one after another behind their labels.
        src: where it is known from: a seed, a public copy, or recalled (``model``).
    """

    no: str
    id: str
    label: str
    kind: ItemKind = "text"
    labels: tuple[str, ...] = ()
    choices: str | None = None
    marks: str | None = None
    group: str | None = None
    risk: int | None = None
    editions: tuple[str, ...] = ()
    department: bool = False
    star: bool = False
    like: str | None = None
    src: str


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A section of a form (Ⅱ しきい値判断項目); ``no`` is empty where none is printed."""

    no: str
    title: str
    editions: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    items: tuple[AssessmentItem, ...]

    @property
    def name(self) -> str:
        """Number and title as they are printed."""
        return f"{self.no} {self.title}".strip()


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule: where every item of ``given`` has one of the choices, ``then`` must hold.

    Attributes:
        given: item id → numbers of choices (1-based), all of which must be met.
        any_of: item id → numbers of choices, one of which must be met; empty: no matter.
        then: item id → numbers of the choices that are right.
    """

    given: dict[str, tuple[int, ...]]
    any_of: dict[str, tuple[int, ...]] = {}
    then: dict[str, tuple[int, ...]]
    src: str


class AssessmentForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, eq=False):
    """One of the forms; ``form_id`` is the document form that papers are recognised by."""

    form_no: str
    kind: AssessmentKind
    form_id: str
    name: str
    source: str
    editions: tuple[Edition, ...]
    sections: tuple[Section, ...]
    rules: tuple[Condition, ...] = ()


class Lists(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Closed lists by name, entries in printed order, and words common to the forms.

    Attributes:
        groups: names of the repeating groups, e.g. 委託事項.
        counted: label of a count ( )件 → the group whose entries it counts.
        exclusive: entries of mark lists that exclude the others of their list.
        cover: the items of the cover.
        log: the columns of the change log (変更箇所).
    """

    choices: dict[str, tuple[str, ...]]
    marks: dict[str, tuple[str, ...]]
    groups: tuple[str, ...]
    counted: dict[str, str] = {}
    exclusive: dict[str, tuple[str, ...]] = {}
    cover: tuple[AssessmentItem, ...]
    log: tuple[FieldDefinition, ...] = ()


def load_lists(path: Path) -> Lists:
    """Read the closed lists.

    Raises:
        FormDefinitionError: if the file does not fit.
    """
    return load_struct(path, Lists)


def load_assessment_form(path: Path, lists: Lists) -> AssessmentForm:
    """Read one form and check it against the lists.

    Raises:
        FormDefinitionError: if it cannot be used; the message says where.
    """
    form = load_struct(path, AssessmentForm)
    for problem in problems_of_assessment(form, lists):
        raise FormDefinitionError(f"{path.name}: {problem}")
    return form


@functools.cache
def assessment_lists() -> Lists:
    """The bundled closed lists."""
    return load_lists(ASSESSMENTS / LISTS_FILE)


@functools.cache
def assessment_forms() -> tuple[AssessmentForm, ...]:
    """The bundled forms, in order of their numbers."""
    paths = sorted(path for path in ASSESSMENTS.glob("*.yaml") if path.name != LISTS_FILE)
    forms = [load_assessment_form(path, assessment_lists()) for path in paths]
    return tuple(sorted(forms, key=lambda form: form.form_no))


def problems_of_assessment(form: AssessmentForm, lists: Lists) -> Iterator[str]:
    """What is wrong in a form beyond its keys and types."""
    editions = {edition.key for edition in form.editions}
    for section in form.sections:
        yield from _unknown(f"section {section.name}: editions", section.editions, editions)
        ids = [item.id for item in section.items]
        for item in section.items:
            where = f"section {section.name}: item `{item.id}`"
            if ids.count(item.id) > 1:
                yield f"{where} is defined twice"
            yield from _unknown(f"{where}: editions", item.editions, editions)
            yield from _list_problems(where, item, lists)
    known = {item.id: item for section in form.sections for item in section.items}
    for rule in form.rules:
        for name, numbers in (*rule.given.items(), *rule.any_of.items(), *rule.then.items()):
            yield from _rule_problems(name, numbers, known, lists)


def _unknown(where: str, names: Iterable[str], known: set[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{where}: unknown `{name}` (there are: {', '.join(sorted(known))})"


def _list_problems(where: str, item: AssessmentItem, lists: Lists) -> Iterator[str]:
    if item.kind == "choice" and item.choices not in lists.choices:
        yield f"{where}: no list of choices `{item.choices}`"
    if item.kind == "marks" and item.marks not in lists.marks:
        yield f"{where}: no list of marks `{item.marks}`"
    if item.group is not None and item.group not in lists.groups:
        yield f"{where}: no group `{item.group}`"
    if item.like is not None:
        try:
            re.compile(item.like)
        except re.error as error:
            yield f"{where}: `{item.like}` is no regular expression: {error}"


def _rule_problems(
    name: str, numbers: tuple[int, ...], known: dict[str, AssessmentItem], lists: Lists
) -> Iterator[str]:
    if name not in known:
        yield f"rules: no item `{name}`"
        return
    entries = lists.choices.get(known[name].choices or "", ())
    for number in numbers:
        if not 1 <= number <= len(entries):
            yield f"rules: `{name}` has no choice {number}"
