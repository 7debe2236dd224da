"""The screen of scores, by its keys and by what it leaves in the file."""
