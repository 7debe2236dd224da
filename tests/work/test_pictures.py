"""What a picture may be, judged before it is opened."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.work.errors import WorkError
from ita_desktop.work.pictures import (
    EMBLEM,
    LARGEST_BYTES,
    LARGEST_PIXELS,
    check_printable,
    check_size,
    fitting,
    is_coarse,
    kind_of,
    most_dots,
    read_picture_file,
)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"BM", "bmp"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBP", "webp"),
        (b"II*\0", "tiff"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns="">', "svg"),
    ],
)
def test_a_kind_is_told_by_the_content(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"\x1f\x8b\x08 packed", "ตราครุฑ".encode(), b"<html><body>", b"RIFF\0\0\0\0WAVE"]
)
def test_anything_else_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(WorkError, match="ภาพเดิมยังอยู่"):
        kind_of(data)


@given(st.binary(max_size=200))
def test_no_bytes_bring_it_down(data: bytes) -> None:
    try:
        assert kind_of(data)
    except WorkError as error:
        assert "โปรด" in error.sentence


def test_a_huge_drawing_is_refused_before_it_is_read() -> None:
    with pytest.raises(WorkError, match="SVG ใหญ่เกิน"):
        kind_of(b"<svg>" + b" " * 5_000_000)


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "ใหญ่.png"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)

    with pytest.raises(WorkError, match="40 เมกะไบต์"):
        read_picture_file(path)


@pytest.mark.parametrize("name", ["ไม่มี.png", "."])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkError, match="เปิดอ่านไฟล์"):
        read_picture_file(tmp_path / name)


@pytest.mark.parametrize(("width", "height"), [(0, 10), (10, -1), (LARGEST_PIXELS, 2), (30_000, 1)])
def test_sizes_no_small_memory_holds_are_refused(width: int, height: int) -> None:
    with pytest.raises(WorkError):
        check_size(width, height)


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_a_picture_is_never_larger_than_paper_needs_nor_made_larger(width: int, height: int) -> None:
    fitted_width, fitted_height = fitting(width, height, EMBLEM)

    assert 1 <= fitted_width <= width
    assert 1 <= fitted_height <= min(height, most_dots(EMBLEM))
    assert fitted_width <= 4 * most_dots(EMBLEM)


def test_three_centimetres_at_600_dots_an_inch() -> None:
    assert most_dots(EMBLEM) == 709
    assert is_coarse(176, EMBLEM)
    assert not is_coarse(178, EMBLEM)


def test_what_the_paper_cannot_print_is_refused() -> None:
    with pytest.raises(WorkError):
        check_printable(b"\x89PNG\r\n\x1a\n cut short")
