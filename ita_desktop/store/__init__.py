"""How it is kept: the only room that knows SQLite; rows, JSON, schema and differences follow one reading of values."""
