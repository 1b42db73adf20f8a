"""Documents in, answers out. No parsing."""
