"""The issues panel and what else of the checks stands in the window."""
