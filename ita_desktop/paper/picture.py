"""Reads the picture of an emblem."""

from functools import lru_cache
from io import BytesIO

from PIL import Image


@lru_cache(maxsize=8)
def proportions(data: bytes) -> float | None:
    """Width over height, None if the bytes are no whole picture that can be printed."""
    try:
        with Image.open(BytesIO(data)) as image:
            image.load()
            return image.width / image.height
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
