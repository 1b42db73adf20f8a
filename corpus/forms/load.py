"""Form definitions read from their files, strictly.

A misspelt key, an unknown kind, a column that the rows do not have, a pattern that does not
compile: each stops with the file, the place and, where one is near, the word that was meant.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml
from msgspec import Struct

from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.forms.problems import nearest_hint, problems_of, words_of

DEFINITIONS = Path(__file__).parent / "definitions"

T = TypeVar("T")

_folders = [DEFINITIONS]


class _PlainLoader(yaml.SafeLoader):
    """YAML as its version 1.2 reads it: ``No`` is a word and 2023-04-01 is text."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
)


class FormDefinitionError(Exception):
    """A form definition that cannot be used; the message says where and what was meant."""


def load_struct(path: Path, kind: type[T]) -> T:
    """Read a YAML file as ``kind``.

    Raises:
        FormDefinitionError: if the file is no YAML, or does not fit ``kind``.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_PlainLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise FormDefinitionError(f"{path.name}: not readable as YAML: {error}") from error
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise FormDefinitionError(f"{path.name}: {_explained(str(error), kind)}") from error


def load_form(path: Path) -> FormDefinition:
    """Read one definition, without what it extends.

    Raises:
        FormDefinitionError: if it cannot be used; see the module.
    """
    form = load_struct(path, FormDefinition)
    for problem in problems_of(form):
        raise FormDefinitionError(f"{path.name}: {problem}")
    return form


def use_definitions_in(folder: Path) -> None:
    """Read papers of this process by the definitions in ``folder`` too, beside the bundled ones.

    To be called before the first paper is read: readers keep what they made of a form.
    """
    if folder not in _folders:
        _folders.append(folder)
        all_forms.cache_clear()


@functools.cache
def all_forms() -> tuple[FormDefinition, ...]:
    """The definitions in use, in order of their ids, extensions resolved.

    Raises:
        FormDefinitionError: if one cannot be used; see `forms_of`.
    """
    return forms_of(definition_files())


def form_named(form_id: str) -> FormDefinition:
    """The definition in use that has an id.

    Raises:
        KeyError: if none has it.
    """
    return {form.id: form for form in all_forms()}[form_id]


def forms_like(form_id: str) -> tuple[FormDefinition, ...]:
    """A definition in use and all that extend it, in order of their ids."""
    like = {form_id}
    forms = all_forms()
    while grown := {form.id for form in forms if form.extends in like} - like:
        like |= grown
    return tuple(form for form in forms if form.id in like)


def forms_of(files: Iterable[Path]) -> tuple[FormDefinition, ...]:
    """The definitions in ``files``, in order of their ids, extensions resolved.

    Raises:
        FormDefinitionError: if one cannot be used, or two have the same id; see the module.
    """
    forms: dict[str, FormDefinition] = {}
    origins: dict[str, Path] = {}
    for path in files:
        form = load_form(path)
        if form.id in forms:
            raise FormDefinitionError(
                f"{path.name}: the id `{form.id}` is that of {origins[form.id]}; choose another, "
                f"with `extends: {form.id}` to add to it"
            )
        forms[form.id], origins[form.id] = form, path
    whole = tuple(resolved(form, forms) for form in sorted(forms.values(), key=lambda f: f.id))
    for form in whole:
        for problem in problems_of(msgspec.structs.replace(form, extends=None)):
            raise FormDefinitionError(f"{origins[form.id].name}: {problem}")
    return whole


def definition_files() -> list[Path]:
    """The files of the definitions in use: the bundled ones first, sorted in each folder."""
    return [path for folder in _folders for path in files_in(folder)]


def files_in(folder: Path) -> list[Path]:
    """The definition files of a folder, sorted."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))


def resolved(form: FormDefinition, forms: dict[str, FormDefinition]) -> FormDefinition:
    """The definition with what it extends added: a field of the same id gains its labels.

    Raises:
        FormDefinitionError: if it extends an unknown form, or itself over others.
    """
    if form.extends is None:
        return form
    if form.extends not in forms:
        meant = nearest_hint(form.extends, forms)
        raise FormDefinitionError(f"{form.id}: extends unknown form `{form.extends}`{meant}")
    parent = forms[form.extends]
    if parent.extends == form.id:
        raise FormDefinitionError(f"{form.id}: extends itself over {parent.id}")
    base = resolved(parent, forms)
    own = {field.id: field for field in form.fields}
    joined = [_joined(field, own.pop(field.id, None)) for field in base.fields]
    return msgspec.structs.replace(
        form,
        titles=form.titles + base.titles,
        sections=form.sections + base.sections,
        constants={**base.constants, **form.constants},
        required=form.required or base.required,
        distinctive=form.distinctive or base.distinctive,
        told_by=form.told_by or base.told_by,
        rows=form.rows or base.rows,
        fields=(*joined, *own.values()),
    )


def _joined(base: FieldDefinition, own: FieldDefinition | None) -> FieldDefinition:
    if own is None:
        return base
    return msgspec.structs.replace(
        base,
        labels=own.labels + base.labels,
        patterns=own.patterns + base.patterns,
        vague_labels=own.vague_labels + base.vague_labels,
        values=own.values or base.values,
        yields_under=own.yields_under or base.yields_under,
        choices=own.choices + base.choices,
        mapping={**base.mapping, **own.mapping},
    )


_UNKNOWN_KEY = re.compile(r"unknown field `([^`]+)`")
_UNKNOWN_WORD = re.compile(r"Invalid enum value .* at `[^`]*\b(\w+)`")


def _explained(message: str, kind: type) -> str:
    """The validation message with the key that was probably meant, or the words that it takes."""
    types = {
        field.name: field.type
        for struct in (kind, FieldDefinition)
        if issubclass(struct, Struct)
        for field in msgspec.structs.fields(struct)
    }
    unknown = _UNKNOWN_KEY.search(message)
    if unknown is not None:
        return message + nearest_hint(unknown.group(1), types)
    word = _UNKNOWN_WORD.search(message)
    if word is not None:
        return f"{message}; it can be {', '.join(words_of(types.get(word.group(1))))}"
    return message
