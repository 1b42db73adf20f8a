"""The ground floor: what a paper is, and what is known about papers.

No PDF library and no SQL here; every other room imports from this one.
"""
