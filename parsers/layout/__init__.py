"""Pages in, structure out: tables, check boxes, blocks. Asks nobody where words came from."""
