"""A second reader: characters told by their shape alone, whatever the engine makes of them."""
