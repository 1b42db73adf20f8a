"""What can go wrong with a warehouse, each with what to do next."""

from __future__ import annotations


class WarehouseError(Exception):
    """A warehouse cannot be used; the message says what to do next."""


class WarehouseMissingError(WarehouseError):
    """There is no warehouse at the path."""


class WarehouseLockedError(WarehouseError):
    """Another process is writing to the warehouse."""


class WarehouseDamagedError(WarehouseError):
    """The file is no DuckDB database, or was made by a program with other tables."""


class WarehouseWriteError(WarehouseError):
    """The disk refused a write; what was published before is untouched."""


class QueryError(WarehouseError):
    """A statement is wrong, was refused or took too long."""


class UnknownQuestionError(WarehouseError):
    """No question, or no parameter, has this name."""


class ExportError(WarehouseError):
    """The warehouse cannot be written out in the format asked for."""


class CorrectionError(WarehouseError):
    """A file of corrections does not fit the warehouse."""
