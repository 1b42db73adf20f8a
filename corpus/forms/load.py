"""Form definitions read from their files, strictly.

A misspelt key, an unknown kind, a column that the rows do not have, a pattern that does not
compile: each stops with the file, the place and, where one is near, the word that was meant.
"""

from __future__ import annotations

import difflib
import functools
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar, get_args

import msgspec
import yaml

from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.rows import FamilyRow, Row

DEFINITIONS = Path(__file__).parent / "definitions"

T = TypeVar("T")


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


@functools.cache
def all_forms() -> tuple[FormDefinition, ...]:
    """The bundled definitions, in order of their ids, extensions resolved."""
    forms = {form.id: form for form in map(load_form, definition_files())}
    return tuple(resolved(form, forms) for form in sorted(forms.values(), key=lambda f: f.id))


def definition_files() -> list[Path]:
    """The bundled definition files, sorted by path."""
    return sorted(DEFINITIONS.glob("*.yaml"))


@functools.cache
def definitions_hash() -> str:
    """Hash over everything bundled about forms; a change re-reads papers without new OCR."""
    digest = hashlib.sha256()
    for path in sorted(DEFINITIONS.parent.rglob("*.yaml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def resolved(form: FormDefinition, forms: dict[str, FormDefinition]) -> FormDefinition:
    """The definition with what it extends added: a field of the same id gains its labels.

    Raises:
        FormDefinitionError: if it extends an unknown form, or itself over others.
    """
    if form.extends is None:
        return form
    if form.extends not in forms:
        meant = _nearest(form.extends, forms)
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
        values=own.values or base.values,
        choices=own.choices + base.choices,
        mapping={**base.mapping, **own.mapping},
    )


def problems_of(form: FormDefinition) -> Iterator[str]:
    """What is wrong in a definition beyond its keys and types."""
    columns = _columns_of(form.rows)
    if form.rows is not None and columns is None:
        yield f"rows: no such table `{form.rows}`{_nearest(form.rows, _row_types())}"
    ids = [field.id for field in form.fields]
    for field in form.fields:
        yield from _field_problems(form, field, ids, columns)
    for key, names in (("required", form.required), ("distinctive", form.distinctive)):
        for name in names if form.extends is None else ():
            if name not in ids:
                yield f"{key}: no field `{name}`{_nearest(name, ids)}"
    for name in form.constants if columns is not None else ():
        if name not in (columns or ()):
            yield f"constants: no column `{name}` in {form.rows}{_nearest(name, columns or ())}"
    for key, patterns in (("titles", form.titles), ("sections", form.sections)):
        yield from _bad_patterns(key, patterns)
    yield from _bad_patterns("markers", form.markers)


def _field_problems(
    form: FormDefinition,
    field: FieldDefinition,
    ids: list[str],
    columns: tuple[str, ...] | None,
) -> Iterator[str]:
    where = f"field `{field.id}`"
    if ids.count(field.id) > 1:
        yield f"{where} is defined twice"
    if field.column is not None and columns is not None and field.column not in columns:
        meant = _nearest(field.column, columns)
        yield f"{where}: no column `{field.column}` in {form.rows}{meant}"
    yield from _bad_patterns(where, (*field.patterns, *([field.values] if field.values else [])))


def _bad_patterns(where: str, patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            yield f"{where}: `{pattern}` is no regular expression: {error}"


def _row_types() -> dict[str, type[Row]]:
    return {row.__struct_config__.tag: row for row in get_args(FamilyRow)}


def _columns_of(table: str | None) -> tuple[str, ...] | None:
    row = _row_types().get(table or "")
    return tuple(row.__struct_fields__) if row is not None else None


_UNKNOWN_KEY = re.compile(r"unknown field `([^`]+)`")


def _explained(message: str, kind: type) -> str:
    """The validation message with the key that was probably meant."""
    unknown = _UNKNOWN_KEY.search(message)
    if unknown is None:
        return message
    known = {*getattr(kind, "__struct_fields__", ()), *FieldDefinition.__struct_fields__}
    return message + _nearest(unknown.group(1), known)


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" (did you mean `{near[0]}`?)" if near else ""
