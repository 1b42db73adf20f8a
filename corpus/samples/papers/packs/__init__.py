"""Papers of a board in one file, and its answers."""
