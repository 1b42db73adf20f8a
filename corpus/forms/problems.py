"""What can be wrong in a form definition whose keys and types are right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import get_args

import msgspec

from corpus.forms.definition import FieldDefinition, FormDefinition
from corpus.rows import FamilyRow, Row


def problems_of(form: FormDefinition) -> Iterator[str]:
    """What is wrong in a definition, each a line that says what was probably meant.

    What a form may still get from the one that it extends is not missed.
    """
    row = _row_types().get(form.rows or "")
    if form.rows is not None and row is None:
        yield f"rows: no such table `{form.rows}`{nearest_hint(form.rows, _row_types())}"
    ids = [field.id for field in form.fields]
    yield from (f"field `{field_id}` is defined twice" for field_id in _repeated(ids))
    for field in form.fields:
        yield from _field_problems(field, row)
    if form.extends is None:
        yield from _missing(form, ids)
    if row is not None:
        for name, value in form.constants.items():
            yield from _bad_values("constants", row, name, [value])
    for key in ("titles", "sections", "markers"):
        yield from _bad_patterns(key, getattr(form, key))


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, as the end of a message; empty if none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" (did you mean `{near[0]}`?)" if near else ""


def words_of(kind: object) -> Iterator[str]:
    """The closed list of words that a type allows; nothing for an open one."""
    for part in get_args(kind):
        if isinstance(part, str):
            yield part
        else:
            yield from words_of(part)


def _missing(form: FormDefinition, ids: list[str]) -> Iterator[str]:
    for name in form.required:
        if name not in ids:
            yield f"required: no field `{name}`{nearest_hint(name, ids)}"
    for field in form.fields:
        if not (field.labels or field.patterns or field.values):
            yield f"field `{field.id}` has neither labels nor patterns nor values to be found by"


def _field_problems(field: FieldDefinition, row: type[Row] | None) -> Iterator[str]:
    where = f"field `{field.id}`"
    yield from _bad_patterns(where, field.patterns)
    yield from _bad_patterns(where, filter(None, (field.values, field.yields_under)))
    if field.vague_labels and field.values is None:
        yield f"{where}: vague_labels need values that tell the column"
    if row is not None and field.column is not None:
        yield from _bad_values(where, row, field.column, field.mapping.values())


def _bad_patterns(where: str, patterns: Iterable[str]) -> Iterator[str]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            yield f"{where}: `{pattern}` is no regular expression: {error}"


def _bad_values(where: str, row: type[Row], column: str, values: Iterable[str]) -> Iterator[str]:
    """A column that the rows do not have, or words that it cannot hold."""
    columns = {field.name: field.type for field in msgspec.structs.fields(row)}
    if column not in columns:
        table = row.__struct_config__.tag
        yield f"{where}: no column `{column}` in {table}{nearest_hint(column, columns)}"
        return
    for value in values:
        try:
            msgspec.convert(value, columns[column], strict=False)
        except msgspec.ValidationError:
            allowed = list(words_of(columns[column]))
            hint = f"; it can be {', '.join(allowed)}" if allowed else ""
            yield f"{where}: `{column}` cannot be `{value}`{hint}"


def _repeated(words: list[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if words.count(word) > 1]


def _row_types() -> dict[str, type[Row]]:
    return {str(row.__struct_config__.tag): row for row in get_args(FamilyRow)}
