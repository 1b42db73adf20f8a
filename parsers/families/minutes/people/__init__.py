"""Lists of people: those present and absent, members of rosters."""
