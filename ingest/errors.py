"""What ends a command early, and the exit code it ends with."""

from __future__ import annotations

from enum import IntEnum

from corpus.forms.load import FormDefinitionError
from warehouse.errors import (
    CorrectionError,
    ExportError,
    QueryError,
    UnknownQuestionError,
    WarehouseError,
)


class ExitCode(IntEnum):
    """What a command says to the shell."""

    OK = 0
    SOME_SOURCES_FAILED = 1
    WRONG_USE = 2
    WRONG_CONFIGURATION = 3
    WAREHOUSE_UNUSABLE = 4
    BUG = 70  # EX_SOFTWARE of sysexits.h
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class CommandError(Exception):
    """Wrong use of a command; the message is one line for a person, saying what to do next."""


# What a person can mend: one line on stderr. Any other exception is a bug and shows its traceback.
EXPECTED_ERRORS = (CommandError, WarehouseError, FormDefinitionError)


def exit_code_of(error: Exception) -> ExitCode:
    """The exit code that one of `EXPECTED_ERRORS` ends a command with."""
    asked_wrongly = (CommandError, QueryError, UnknownQuestionError, ExportError, CorrectionError)
    if isinstance(error, FormDefinitionError):
        return ExitCode.WRONG_CONFIGURATION
    return ExitCode.WRONG_USE if isinstance(error, asked_wrongly) else ExitCode.WAREHOUSE_UNUSABLE
