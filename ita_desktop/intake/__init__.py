"""How old files and pasted text come in: proposals beside where they came from, never straight into the data."""
