"""Papers of made-up offices with mistakes put in on purpose, and ones that only look as if they had some."""
