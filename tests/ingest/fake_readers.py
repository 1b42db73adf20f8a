"""Readers that behave badly on purpose, chosen by what the file holds."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from corpus.document import Document, ParsedFile, SourceFile


def read_by_content(source: SourceFile) -> ParsedFile:
    """Do what the file says: hang, die, eat memory, raise; anything else is a healthy paper."""
    match Path(source.path).read_text(encoding="utf-8").split()[0]:
        case "hang":
            time.sleep(600)
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "eat":
            bytearray(1 << 40)
        case "raise":
            raise ValueError("odd bytes at 17")
    document = Document(
        part_no=1, page_first=1, page_last=1, family="unknown", text_origin="transcript"
    )
    return ParsedFile(source=source, status="loaded", page_count=1, documents=(document,))
