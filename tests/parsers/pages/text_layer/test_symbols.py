from __future__ import annotations

import pytest

from parsers.pages.text_layer.symbols import symbols_of_font, unicode_of_symbol


@pytest.mark.parametrize(
    ("font", "text", "shown"),
    [
        ("ABCDEF+Wingdings-Regular", "\uf0fe", "☑"),
        ("Wingdings", "þ", "☑"),
        ("Wingdings", "ý", "☒"),
        ("Wingdings", "ü", "✓"),
        ("Wingdings", "o", "□"),
        ("Wingdings", "¨", "□"),
        ("Wingdings", "n", "■"),
        ("Wingdings 2", "R", "☑"),
        ("Wingdings2", "\uf0a3", "□"),
        ("ZapfDingbats", "4", "✔"),
        ("Wingdings", "€", "⓪"),
    ],
)
def test_symbol_fonts_show_symbols_under_letters_and_private_codes(font, text, shown):
    symbols = symbols_of_font(font)
    assert symbols is not None
    assert unicode_of_symbol(text, symbols) == shown


def test_a_symbol_that_is_not_known_stays_as_it_is():
    symbols = symbols_of_font("Wingdings")
    assert symbols is not None
    assert unicode_of_symbol("\uf0c4", symbols) == "\uf0c4"


def test_other_fonts_have_no_symbols():
    assert symbols_of_font("MS-Mincho") is None
