"""Dates as Japanese papers print them: one grammar, from 明治 to 令和."""
