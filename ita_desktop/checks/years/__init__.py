"""Checks of years and days: of another year, another era or no calendar."""
