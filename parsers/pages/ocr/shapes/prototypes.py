"""How far a shape is from what each character looks like in print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from parsers.pages.ocr.shapes.features import Features

PROTOTYPES = Path(__file__).parent / "prototypes.npz"
"""Made by ``scripts/build-shapes`` from free fonts, drawn as scans would show them."""

AT_ONCE = 200
"""Shapes compared with all prototypes together, which takes 12 MB."""

Shape = NDArray[np.float32]
"""Shapes by the axes on which characters differ most, as `Prototypes.project` gives them."""


RARITY = np.float32(60.0)
"""What speaks against 贊 where 賛 is as near: clean prints of two such kanji are 45 apart."""


def is_kanji(text: str) -> bool:
    """Whether a character is a kanji; 一 is not, which has no shape of its own."""
    return "一" < text <= "鿿"


def is_common(kanji: str) -> bool:
    """Whether it is of the first level of JIS X 0208 (rows 16 to 47)."""
    code = kanji.encode("euc_jp", "ignore")
    return b"\xb0\xa1" <= code <= b"\xcf\xfe" and len(code) == 2


class Prototypes:
    """The characters of JIS X 0208 and their extensions, with serifs and without.

    Distances are squared, in units of the spread that one character has within a font's scans:
    a clean print of the character lies at 100 to 400, another character at 500 and more.

    Attributes:
        characters: all of them, each once; letters and digits in their half-width form.
    """

    def __init__(self, path: Path) -> None:
        """Read them from a file that ``scripts/build-shapes`` wrote."""
        with np.load(path, allow_pickle=False) as data:
            self._axes = data["axes"].astype(np.float32)
            self._middle = data["middle"].astype(np.float32)
            self._shapes = data["shapes"].astype(np.float32) * float(data["step"])
            self._owners = data["owners"].astype(np.intp)
            self._alike = data["alike"].astype(np.intp)
            self.characters = str(data["characters"])
        # For a few shapes at a time, twice as fast to multiply with as the transposed view.
        self._columns = np.ascontiguousarray(self._shapes.T)
        self._lengths = np.sum(self._shapes**2, axis=1)
        self._number = {character: index for index, character in enumerate(self.characters)}
        rare = np.array([is_kanji(each) and not is_common(each) for each in self.characters])
        self._rarity = np.where(rare, RARITY, np.float32(0))[self._owners]
        # Each character's prototypes stand together.
        starts = np.searchsorted(self._owners, np.arange(len(self.characters)))
        self._rows = np.split(np.arange(len(self._owners)), starts[1:])

    def project(self, features: Features) -> Shape:
        """Shapes from features."""
        return np.asarray((features - self._middle) @ self._axes, dtype=np.float32)

    def distances_to(self, shapes: Shape, characters: Sequence[str]) -> NDArray[np.float32]:
        """Characters by shapes: how far each is; infinite for one without prototype."""
        out = np.full((len(characters), len(shapes)), np.inf, np.float32)
        numbers = [self._number.get(character) for character in characters]
        known = [place for place, number in enumerate(numbers) if number is not None]
        if known:
            rows = [self._rows[number] for number in numbers if number is not None]
            distances = self._distances(shapes, np.concatenate(rows))
            firsts = np.cumsum([0, *(len(own) for own in rows[:-1])])
            out[known] = np.minimum.reduceat(distances, firsts, axis=1).T
        return out

    def lookalikes(self, character: str) -> str:
        """Other characters that a scan of this one might lie nearer to, as 滅 does to 減."""
        number = self._number.get(character)
        if number is None:
            return ""
        first, last = np.searchsorted(self._alike[:, 0], (number, number + 1))
        return "".join(self.characters[other] for other in self._alike[first:last, 1])

    def nearest(self, shapes: Shape) -> list[tuple[str, float]]:
        """For each shape the character it looks most like, and the distance from it.

        A rare kanji has to be nearer than a common one by `RARITY`.
        """
        found: list[tuple[str, float]] = []
        for first in range(0, len(shapes), AT_ONCE):
            some = shapes[first : first + AT_ONCE]
            ranks = some @ self._columns
            ranks *= -2
            ranks += self._lengths + self._rarity
            places = ranks.argmin(axis=1)
            distances = ranks.min(axis=1) - self._rarity[places] + np.sum(some**2, axis=1)
            characters = [self.characters[owner] for owner in self._owners[places]]
            found += zip(characters, distances.tolist(), strict=True)
        return found

    def _distances(self, shapes: Shape, rows: slice | NDArray[np.intp]) -> NDArray[np.float32]:
        lengths = np.sum(shapes**2, axis=1)[:, None]
        both = shapes @ self._shapes[rows].T
        return np.asarray(lengths - 2 * both + self._lengths[rows], dtype=np.float32)


@cache
def prototypes() -> Prototypes:
    """The bundled ones, read once a process (0.1 s, 10 MB)."""
    threadpool_limits(limits=1, user_api="blas")
    return Prototypes(PROTOTYPES)
