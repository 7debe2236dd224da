"""Checks of what the office itself gives to every paper."""
