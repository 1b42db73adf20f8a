"""Which municipality prints what, and how: the list of papers to be made.

`held_back` and what it imports are not to be read by whoever writes the parser's rules.
"""
