"""Marks as papers print them: check boxes, rings, circled choices, choice lists."""
