"""Turns the picture a clerk chose into the PNG that is printed: trimmed, in plain colours, as sharp as paper needs."""

from math import sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from ita_desktop.work.pictures import (
    DPI,
    Role,
    blank_picture,
    check_printable,
    check_size,
    fitting,
    kind_of,
    most_dots,
    not_a_picture,
)

_MEGABYTES = 180
_DOTS_HELD = 16_000_000
_DOTS_PER_METRE = round(DPI / 0.0254)
# What is nearly white prints as nothing.
_EMPTY_FROM = 250
_INK = bytes(dot < _EMPTY_FROM for dot in range(256))


def picture_of_file(data: bytes, role: Role) -> bytes:
    """The PNG for a role from a file's content; WorkError says why there is none. Needs no window, nor its thread."""
    kind = kind_of(data)
    QImageReader.setAllocationLimit(_MEGABYTES)
    # The buffer must outlive its reader, which Python lets go of first only at the end of another function.
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return picture_of_image(_read(buffer, kind, role), role)


def _read(buffer: QBuffer, kind: str, role: Role) -> QImage:
    # The kind is told from the content: Qt would also open whole papers and packed drawings as pictures.
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if kind == "svg":
        size = _drawn_size(size, role)
    check_size(size.width(), size.height())
    reader.setScaledSize(_bearable(size))
    image = reader.read()
    if image.isNull():
        raise not_a_picture()
    return image


def picture_of_image(image: QImage, role: Role) -> bytes:
    """The PNG for a role from a picture in memory, one that was pasted say."""
    check_size(image.width(), image.height())
    plain = image.convertToFormat(
        QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    )
    inked = _inked(plain)
    if inked.isEmpty():
        raise blank_picture()
    png = _png(_scaled(plain.copy(inked), role))
    check_printable(png)
    return png


def _drawn_size(size: QSize, role: Role) -> QSize:
    """A drawing has no dots of its own: it is drawn as high as it can be printed."""
    if size.isEmpty():
        raise not_a_picture()
    tallest = most_dots(role)
    width, height = fitting(size.width() * tallest, size.height() * tallest, role)
    return QSize(width, height)


def _bearable(size: QSize) -> QSize:
    """The size in which a picture is taken into memory: a scanned sheet has more dots than its emblem needs."""
    factor = min(1.0, sqrt(_DOTS_HELD / (size.width() * size.height())))
    return QSize(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))


def _inked(image: QImage) -> QRect:
    """The part of a picture that leaves ink on white paper."""
    dots, width, height, stride = _ink(image)
    rows = [dots[row * stride : row * stride + width] for row in range(height)]
    inked = [row for row, line in enumerate(rows) if 1 in line]
    if not inked:
        return QRect()
    lines = [line for line in rows if 1 in line]
    left = min(line.index(1) for line in lines)
    right = max(line.rindex(1) for line in lines)
    return QRect(left, inked[0], right - left + 1, inked[-1] - inked[0] + 1)


def _ink(image: QImage) -> tuple[bytes, int, int, int]:
    """A byte for every dot, 1 where there is ink; width, height, and bytes in a row."""
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(0xFFFFFFFF)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = white.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits()).translate(_INK), grey.width(), grey.height(), grey.bytesPerLine()


def _scaled(image: QImage, role: Role) -> QImage:
    size = QSize(*fitting(image.width(), image.height(), role))
    if size == image.size():
        return image
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _png(image: QImage) -> bytes:
    kept = image
    if not image.hasAlphaChannel() and image.allGray():
        kept = image.convertToFormat(QImage.Format.Format_Grayscale8)
    kept.setDotsPerMeterX(_DOTS_PER_METRE)
    kept.setDotsPerMeterY(_DOTS_PER_METRE)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kept.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
