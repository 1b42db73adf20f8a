"""Votes of assemblies, by member or by bill."""
