"""Lines of text: cut out of the sheet, and made words of what the engine read in them."""
