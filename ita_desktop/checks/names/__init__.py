"""Checks of names: of offices and places that are not the office's own, and words of other kinds of agencies."""
