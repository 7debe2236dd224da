"""The screen of measures."""
