"""The screen of scores."""
