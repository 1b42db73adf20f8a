"""Precision, recall and F1 from counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from msgspec import Struct


class Counts(Struct, frozen=True):
    """How many things are true, how many were read, and how many of them are right."""

    n_true: int = 0
    n_read: int = 0
    n_right: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both together."""
        return Counts(
            self.n_true + other.n_true, self.n_read + other.n_read, self.n_right + other.n_right
        )

    @property
    def precision(self) -> float | None:
        """Share of what was read that is right; None where nothing was read."""
        return self.n_right / self.n_read if self.n_read else None

    @property
    def recall(self) -> float | None:
        """Share of what is true that was read; None where nothing is true."""
        return self.n_right / self.n_true if self.n_true else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there is nothing to score."""
        total = self.n_true + self.n_read
        return 2 * self.n_right / total if total else None


def compare_bags(true: Iterable[Hashable], read: Iterable[Hashable]) -> Counts:
    """Counts of two multisets; equal elements are right as often as both have them."""
    true_bag, read_bag = Counter(true), Counter(read)
    return Counts(true_bag.total(), read_bag.total(), (true_bag & read_bag).total())
