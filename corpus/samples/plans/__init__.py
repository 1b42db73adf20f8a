"""Which municipality prints what, and how: the list of papers to be made.

Modules named `held_back*` are not to be read by whoever writes the parser's rules.
"""
