"""Parts of a paper in, typed rows out: one module a family."""
