"""Programs for those who work on the product; `scripts.evaluation` is what they import."""
