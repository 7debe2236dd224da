"""Checks of what is left out: analysis, measures and their parts, results, what a criterion asks for."""
