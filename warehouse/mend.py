"""What a reading may hold and a database may not, made storable and reported."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from corpus.document import Issue, ParsedFile

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def mend(parsed: ParsedFile) -> ParsedFile:
    """The file with U+FFFD for characters that no encoding can hold, and an issue if there were.

    Broken fonts give halves of surrogate pairs; UTF-8 has no bytes for them.
    """
    try:
        msgspec.json.encode(parsed)
    except UnicodeEncodeError:
        mended = msgspec.convert(_replace_surrogates(msgspec.to_builtins(parsed)), ParsedFile)
        issue = Issue(
            code="unencodable_characters",
            severity="warning",
            message="characters that are halves of a surrogate pair were replaced by U+FFFD",
        )
        return msgspec.structs.replace(mended, issues=(*mended.issues, issue))
    return parsed


def _replace_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATE.sub(_REPLACEMENT, value)
    if isinstance(value, dict):
        return {key: _replace_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_replace_surrogates(item) for item in value]
    return value
