"""What ends a command early, and the exit code it ends with."""

from __future__ import annotations

from enum import IntEnum

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
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class CommandError(Exception):
    """Ends a command; its text is one line for a person, saying what to do next."""

    exit_code = ExitCode.WRONG_USE


class ConfigurationError(CommandError):
    """A form definition or a setting is wrong."""

    exit_code = ExitCode.WRONG_CONFIGURATION


def exit_code_of(error: CommandError | WarehouseError) -> ExitCode:
    """The exit code that an error ends a command with."""
    if isinstance(error, CommandError):
        return error.exit_code
    asked_wrongly = (QueryError, UnknownQuestionError, ExportError, CorrectionError)
    return ExitCode.WRONG_USE if isinstance(error, asked_wrongly) else ExitCode.WAREHOUSE_UNUSABLE
