"""Labelled entries: filled without telling, telling only of what the clerk did, marked where it is not understood."""
