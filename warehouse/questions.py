"""Questions that researchers ask, each an SQL file with a header that explains it.

The header: ``-- ja:`` and ``-- en:`` the question, then a line a parameter,
``-- param NAME TYPE DEFAULT : 日本語 / English``. The file's name is the question's.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from warehouse import query
from warehouse.errors import UnknownQuestionError
from warehouse.query import QueryResult

QUESTIONS_FOLDER = Path(__file__).parent / "questions"

_TEXT = re.compile(r"^-- (ja|en): (.+)$", re.M)
_PARAMETER = re.compile(r"^-- param (\w+) (VARCHAR|INTEGER|DATE) (\S+) : (.+)$", re.M)

ParameterValue = str | int | date | None


class Parameter(Struct, frozen=True):
    """A parameter of a question.

    Attributes:
        default: None leaves the answer unrestricted.
        description: in Japanese and English.
    """

    name: str
    kind: Literal["VARCHAR", "INTEGER", "DATE"]
    default: ParameterValue
    description: str


class Question(Struct, frozen=True):
    """A question with its SQL."""

    name: str
    question_ja: str
    question_en: str
    parameters: tuple[Parameter, ...]
    sql: str


@cache
def list_questions() -> tuple[Question, ...]:
    """All questions by name."""
    return tuple(_read_question(path) for path in sorted(QUESTIONS_FOLDER.glob("*.sql")))


def ask(
    path: Path | str,
    name: str,
    parameters: Mapping[str, ParameterValue] | None = None,
    *,
    max_rows: int = query.DEFAULT_MAX_ROWS,
) -> QueryResult:
    """Answer a question from a published warehouse.

    Args:
        path: the warehouse.
        name: of the question, see `list_questions`.
        parameters: values by name; text is read as the parameter's type, as a command line
            gives it. What is not given takes its default.
        max_rows: at most this many rows.

    Raises:
        UnknownQuestionError: if the question or a parameter has another name, or a value does
            not fit its type.
        WarehouseError: if the warehouse cannot be read.
    """
    question = find_question(name)
    values = _parameter_values(question, parameters or {})
    return query.run(path, question.sql, values, max_rows=max_rows)


def find_question(name: str) -> Question:
    """The question of this name.

    Raises:
        UnknownQuestionError: if there is none; names ones that are alike.
    """
    by_name = {question.name: question for question in list_questions()}
    if name not in by_name:
        close = difflib.get_close_matches(name, by_name, n=3)
        hint = f"did you mean {', '.join(close)}?" if close else f"there are: {', '.join(by_name)}"
        raise UnknownQuestionError(f"no question is called {name!r}; {hint}")
    return by_name[name]


def _parameter_values(
    question: Question, given: Mapping[str, ParameterValue]
) -> dict[str, ParameterValue]:
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in given:
        if name not in known:
            raise UnknownQuestionError(
                f"{question.name} has no parameter {name!r}; it has: {', '.join(known) or 'none'}"
            )
    return {
        name: _typed(parameter, given[name]) if name in given else parameter.default
        for name, parameter in known.items()
    }


def _typed(parameter: Parameter, value: ParameterValue) -> ParameterValue:
    if not isinstance(value, str) or parameter.kind == "VARCHAR":
        return value
    try:
        return int(value) if parameter.kind == "INTEGER" else date.fromisoformat(value)
    except ValueError as error:
        wanted = "a whole number" if parameter.kind == "INTEGER" else "a date such as 2023-04-01"
        raise UnknownQuestionError(f"{parameter.name} is {wanted}, not {value!r}") from error


def _read_question(path: Path) -> Question:
    sql = path.read_text(encoding="utf-8")
    texts = dict(_TEXT.findall(sql))
    parameters = tuple(
        _read_parameter(name, kind, default, description)
        for name, kind, default, description in _PARAMETER.findall(sql)
    )
    return Question(path.stem, texts["ja"], texts["en"], parameters, sql)


def _read_parameter(
    name: str, kind: Literal["VARCHAR", "INTEGER", "DATE"], default: str, description: str
) -> Parameter:
    parameter = Parameter(name, kind, None, description)
    value = None if default == "NULL" else _typed(parameter, default)
    return Parameter(name, kind, value, description)
