"""What tests of several rooms share: the folder of real papers, and files read whole."""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from corpus.document import ParsedFile, SourceFile
from parsers.pages.read import PageSettings
from parsers.read import read_file

# How fast a machine is says nothing of the code: no example fails for having taken long.
settings.register_profile(
    "any_machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any_machine")

SHARED = Path(os.environ.get("SHINGI_SHARED", Path(__file__).parents[2] / "shared"))
MEDIA_TYPES = {".pdf": "application/pdf", ".txt": "text/plain"}


@functools.cache
def _read(path: Path) -> ParsedFile:
    content = path.read_bytes()
    source = SourceFile(
        hashlib.sha256(content).hexdigest(), str(path), MEDIA_TYPES[path.suffix], len(content)
    )
    return read_file(source, PageSettings(ocr="never"))


@pytest.fixture(scope="session")
def read_shared() -> Callable[[str], ParsedFile]:
    """Reads a real paper by the pattern of its path; skips where the folder is absent."""

    def read(pattern: str) -> ParsedFile:
        found = sorted(SHARED.glob(pattern))
        if not found:
            pytest.skip("the folder of real papers is not beside the checkout")
        return _read(found[0])

    return read
