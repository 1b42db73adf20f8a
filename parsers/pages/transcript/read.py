"""A transcript file read as pages."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from corpus.document import Issue, SourceFile
from corpus.page import Page, PageOrigin
from parsers.pages.transcript.content import Flow
from parsers.pages.transcript.lines import flow_of_text
from parsers.pages.transcript.markup import blocks_of_html
from parsers.pages.transcript.states import with_input_states
from parsers.pages.transcript.typeset import typeset

# UTF-8 first; then the encodings that Japanese offices still write. EUC-JP before CP932: text
# in EUC-JP often decodes as CP932 too, into half-width katakana, but not the other way round.
ENCODINGS = ("utf-8-sig", "euc_jp", "cp932")


def read_transcript(source: SourceFile) -> tuple[tuple[Page, ...], tuple[Issue, ...]]:
    """Set a transcript as pages; bytes that no encoding fits are replaced and reported."""
    text, issues = decoded(Path(source.path).read_bytes())
    flow: tuple[Flow, ...]
    flow = blocks_of_html(text) if source.media_type == "text/html" else flow_of_text(text)
    origin = PageOrigin("transcript", "shingi", version("shingi"))
    return typeset(with_input_states(flow), origin), issues


def decoded(content: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Decode a transcript's bytes; what cannot be decoded stays visible as U+FFFD."""
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ENCODINGS:
        try:
            return content.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    message = "not in UTF-8, EUC-JP or CP932; save it as UTF-8. Unreadable bytes are shown as �"
    return content.decode("utf-8", errors="replace"), (
        Issue(code="encoding_unknown", severity="warning", message=message, page_number=1),
    )
