"""Where commands print: answers on standard output, everything else on standard error."""

from __future__ import annotations

import sys

from rich.console import Console

_PIPE_WIDTH = 200  # a pipe has no width of its own; answers should not be folded to 80


def answer_console() -> Console:
    """Standard output for tables; text is printed as it is, never taken for markup."""
    width = None if sys.stdout.isatty() else _PIPE_WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False)


def message_console() -> Console:
    """Standard error for progress and for what went wrong; lines are not folded."""
    return Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)
