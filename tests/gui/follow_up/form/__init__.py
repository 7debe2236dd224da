"""The form of results."""
