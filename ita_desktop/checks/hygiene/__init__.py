"""Checks of how Thai is written: signs, spaces, scripts, codes, brackets, spelling."""
