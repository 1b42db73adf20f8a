"""Articles of laws and ordinances as papers cite them (条例第12条第2項第4号)."""

from __future__ import annotations

import re

from corpus.characters import squeezed

_NUMBER = r"[0-9一二三四五六七八九十百]+"
_ARTICLE = (
    rf"第?{_NUMBER}条(?:の{_NUMBER})*"
    rf"(?:第?{_NUMBER}項)?(?:(?:第?{_NUMBER}号)(?:の{_NUMBER})?(?:[・、,]第?{_NUMBER}号)*)?"
)
# The law's name: what ends in 条例, 法, 規則 … directly before the article, or 同条例, 法.
_LAW = r"(?:[一-龥ぁ-んァ-ヶー・々]{0,40}?(?:条例|法律|規則|規程|要綱|法|令))"
_REFERENCE = re.compile(rf"(?P<law>{_LAW})?(?:\([^()]{{0,40}}\))?(?P<article>{_ARTICLE})")
# What the text before a law's name leaves at its front: particles and verbs of the sentence. The
# Act on numbers for individuals, and ordinances under it, have 個人を識別する in their names.
_SENTENCE_LEAD = re.compile(
    r"^.*(?:については|について|により|に基づく|に基づき|は|が|を(?!識別するための)|に(?!関する)|で|並びに|及び|又は|とともに|[し得経い]て|よって"
    r"|(?<!に関)する)(?=[^ぁ-ん])"
)


def find_references(text: str) -> tuple[str, ...]:
    """Every article cited, with its law as printed, once, in order.

    An article without a law's name after 及び, 並びに or 、 belongs to the law named before it.
    """
    folded = squeezed(text)
    found: list[str] = []
    law = ""
    for match in _REFERENCE.finditer(folded):
        named = match["law"]
        if named:
            law = _SENTENCE_LEAD.sub("", named)
        reference = law + match["article"]
        if reference not in found:
            found.append(reference)
    return tuple(found)
