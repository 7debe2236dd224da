"""Checks of what texts say: copied, denied by the scores, misplaced, misnumbered, unfinished."""
