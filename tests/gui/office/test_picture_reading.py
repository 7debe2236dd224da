"""What is made of the picture a clerk chose."""

import struct
import zlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ita_desktop.gui.office.picture_reading import picture_of_file, picture_of_image
from ita_desktop.paper.picture import proportions
from ita_desktop.work.errors import WorkError
from ita_desktop.work.pictures import EMBLEM, LOGO, most_dots
from tests.gui.office.pictures import SVG, opened, picture


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "L"),
        ("PNG", "1"),
        ("PNG", "P"),
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("BMP", "RGB"),
        ("GIF", "L"),
        ("WEBP", "RGBA"),
        ("TIFF", "RGB"),
    ],
)
def test_every_kind_becomes_a_png_without_its_margins(qtbot: QtBot, kind: str, mode: str) -> None:
    png = picture_of_file(picture(kind, mode), EMBLEM)

    image = opened(png)
    assert (image.format, proportions(png)) == ("PNG", image.width / image.height)
    assert image.width == pytest.approx(200, abs=8)
    assert image.height == pytest.approx(300, abs=8)
    assert image.info["dpi"][0] == pytest.approx(600, abs=1)


def test_printers_colours_become_those_of_a_screen(qtbot: QtBot) -> None:
    image = opened(picture_of_file(picture("JPEG", "CMYK"), LOGO)).convert("RGB")

    red, green, blue = image.getpixel((image.width // 2, image.height // 2))
    assert red > 80
    assert max(green, blue) < 60


def test_what_is_clear_stays_clear(qtbot: QtBot) -> None:
    source = picture("PNG", "RGBA", (300, 300), 0)

    image = opened(picture_of_file(source, EMBLEM))
    assert image.mode == "RGBA"


def test_a_drawing_is_drawn_as_sharp_as_paper_needs(qtbot: QtBot) -> None:
    assert opened(picture_of_file(SVG, EMBLEM)).height == most_dots(EMBLEM)


def test_a_large_picture_is_made_smaller_in_its_proportions(qtbot: QtBot) -> None:
    image = opened(picture_of_file(picture("PNG", "L", (3000, 5000), 500), EMBLEM))

    assert image.height == most_dots(EMBLEM)
    assert image.width / image.height == pytest.approx(0.5, abs=0.01)


def test_a_blank_sheet_is_refused(qtbot: QtBot) -> None:
    blank = QImage(40, 40, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)

    with pytest.raises(WorkError, match="ว่างเปล่า"):
        picture_of_image(blank, EMBLEM)


def test_a_bomb_is_refused_before_it_goes_off(qtbot: QtBot) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    chunks = b"".join(_chunk(name, data) for name, data in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(100)))))

    with pytest.raises(WorkError, match="จุดมากเกินไป"):
        picture_of_file(b"\x89PNG\r\n\x1a\n" + chunks + _chunk(b"IEND", b""), EMBLEM)


@pytest.mark.parametrize("cut", [9, 60, 300])
def test_a_picture_cut_short_is_refused(qtbot: QtBot, cut: int) -> None:
    with pytest.raises(WorkError):
        picture_of_file(picture("PNG")[:cut], EMBLEM)


@pytest.mark.parametrize("svg", [b"<svg>", b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'])
def test_a_drawing_of_nothing_is_refused(qtbot: QtBot, svg: bytes) -> None:
    with pytest.raises(WorkError):
        picture_of_file(svg, EMBLEM)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
