"""Checks of numbers: scores, levels, figures typed over or quoted, counts, targets, amounts."""
