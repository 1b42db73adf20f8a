"""A file's layout cut into the papers that it packs."""
