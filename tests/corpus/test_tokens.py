"""Words of running text."""

from __future__ import annotations

from corpus.tokens import tokenize


def test_words_stand_where_they_are_printed() -> None:
    text = "審議会は　答申した。\n次回は未定。"
    for token in tokenize(text):
        assert text[token.start : token.end] == token.surface
        assert token.surface.strip()


def test_a_text_longer_than_the_tokenizer_takes_is_read_whole() -> None:
    sentence = "個人情報の取扱いについて審議した。"
    text = sentence * 4000
    tokens = list(tokenize(text))
    assert "".join(token.surface for token in tokens) == text
    assert tokens[-1].end == len(text)
