"""Votes of assemblies: tables of bills and members, lists of bills, single bills."""
