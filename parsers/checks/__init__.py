"""Contradictions that a part shows in itself, whatever its family: reported, never repaired."""
