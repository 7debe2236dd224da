"""The screen of analysis."""
