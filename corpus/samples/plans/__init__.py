"""Which municipality prints what, and how: the list of papers to be made.

What lies in `held_back` is not to be read by whoever writes the parser's rules.
"""
