"""One file in, documents out. No SQL, no network, no knowledge of runs."""
