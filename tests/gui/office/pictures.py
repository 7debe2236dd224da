"""Pictures as a clerk has them, made on the spot."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><rect width="10" height="20" fill="black"/></svg>'
)


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (300, 400), margin: int = 50) -> bytes:
    """A dark red block within a white (or clear) margin, in a format of Pillow's."""
    ground: Any = {"RGBA": (0, 0, 0, 0), "RGB": "white", "L": 255, "1": 1, "CMYK": (0, 0, 0, 0), "P": 255}[mode]
    ink: Any = {"RGBA": (120, 0, 0, 255), "RGB": (120, 0, 0), "L": 40, "1": 0, "CMYK": (0, 255, 255, 120), "P": 0}[mode]
    image = Image.new(mode, size, ground)
    ImageDraw.Draw(image).rectangle((margin, margin, size[0] - margin - 1, size[1] - margin - 1), fill=ink)
    target = BytesIO()
    image.save(target, kind)
    return target.getvalue()


def opened(png: bytes) -> Image.Image:
    """What was made of it."""
    return Image.open(BytesIO(png))
