"""Text in, values out: dates, numbers, departments, municipalities, marks. Pure functions."""
