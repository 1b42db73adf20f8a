"""The papers of the sample corpus, one module a family."""
