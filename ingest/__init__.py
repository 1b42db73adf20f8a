"""The top floor: the run. Command line, sources, workers and their limits, ledger, progress."""
