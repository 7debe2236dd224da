"""The issues panel: what the checks found, where, and what can be done about it."""
