"""Confidence calibrated: the engine's figure for a character to the chance that it is right."""

from __future__ import annotations

import numpy as np

CHARACTER_CURVE = ((0.0, 0.05), (0.5, 0.3), (0.9, 0.8), (0.97, 0.97), (0.99, 0.996), (1.0, 0.999))
"""(engine's figure, share of characters that were right)."""


def calibrate(engine_confidence: float) -> float:
    """The chance that a character is right, from the engine's own figure (both 0..1)."""
    figures, shares = zip(*CHARACTER_CURVE, strict=True)
    return float(np.interp(engine_confidence, figures, shares))
