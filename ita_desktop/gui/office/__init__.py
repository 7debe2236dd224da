"""The screen of office."""
