"""ITA Desktop: from an office's yearly ITA result to the papers its executive signs."""

__version__ = "0.1.0"
