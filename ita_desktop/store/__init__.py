"""How an office is kept: the only room that knows SQLite, the codec between values and rows or JSON, and migrations."""
