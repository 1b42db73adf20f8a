"""Benchmarks: one module for each, with a ``main`` that takes the command line's rest."""
