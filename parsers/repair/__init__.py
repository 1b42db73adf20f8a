"""Repair with evidence: what a scan's reading must be, from what the paper itself says.

A repair puts one character for another, puts in one that was lost, or takes out one that is none.
It needs something independent of the reading that speaks for it; the less that is, the more the
character read has to be known for one that is taken for the other (`corpus.lexicons.confusions`).
``raw_text`` stays, the repair is listed and reported, and it is less sure than what was read
right. Pages with a text layer that is trusted are never touched.
"""
