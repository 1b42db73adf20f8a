"""Colours as the eye sees them on white paper."""

from __future__ import annotations

WHITE = 0.97
"""Paint lighter than this is not seen on paper."""


def lightness(red: int, green: int, blue: int, alpha: int) -> float:
    """Lightness, 0 black .. 1 white, of a colour of 0..255 laid over white paper (ITU-R BT.601)."""
    light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return 1.0 - (1.0 - light) * alpha / 255
