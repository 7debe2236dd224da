"""The screen of overview."""
