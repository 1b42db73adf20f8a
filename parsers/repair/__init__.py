"""Repair with evidence: what a scan's reading must be, from what the paper itself says.

A repair puts one character for another, and needs both: that recognition is known to take the one
for the other (`corpus.lexicons.confusions`), and that something independent of the reading
speaks for it. ``raw_text`` stays, the repair is listed and reported, and it is less sure than what
was read right. Pages with a text layer that is trusted are never touched.
"""
