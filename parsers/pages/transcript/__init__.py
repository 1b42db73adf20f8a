"""Machine transcripts (.txt, .md, .html) set as pages, so that layout meets no second kind."""
