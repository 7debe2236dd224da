"""What a picture for the papers may be: known kinds, bounded size, and what it must measure to be printed sharp."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ita_desktop.work.errors import WorkError, usage_error

LARGEST_BYTES: Final = 40_000_000
LARGEST_PIXELS: Final = 40_000_000
LARGEST_SIDE: Final = 20_000
DPI: Final = 600
FEWEST_DPI: Final = 150
_MM_PER_INCH = 25.4
_LARGEST_SVG_BYTES = 4_000_000
_WIDEST = 4
_KIND = "โปรดเลือกภาพชนิด PNG, JPEG, BMP, GIF, WebP, TIFF หรือ SVG"
_SAFE = "ภาพเดิมยังอยู่"


@dataclass(frozen=True, slots=True)
class Role:
    """Where a picture of the office is printed; `heights_mm` are its heights on paper, the largest last."""

    name: str
    heights_mm: tuple[float, ...]

    @property
    def tallest_mm(self) -> float:
        """The largest height it is printed at."""
        return self.heights_mm[-1]


EMBLEM: Final = Role("emblem", (15, 30))
LOGO: Final = Role("logo", (30,))


def kind_of(data: bytes) -> str:
    """ "png", "jpeg", "bmp", "gif", "webp", "tiff" or "svg", told from the content; WorkError for anything else."""
    if not data:
        raise _refused("ไฟล์ภาพว่างเปล่า")
    if len(data) > LARGEST_BYTES:
        raise _too_large()
    kind = _kind_of_head(data[:32]) or ("svg" if _looks_like_svg(data) else "")
    if not kind:
        raise not_a_picture()
    if kind == "svg" and len(data) > _LARGEST_SVG_BYTES:
        raise _refused("ภาพ SVG ใหญ่เกิน 4 เมกะไบต์", "โปรดบันทึกเป็น PNG ก่อน")
    return kind


def check_size(width: int, height: int) -> None:
    """WorkError where a picture of so many dots is too large to be opened in a small memory, or has no dots."""
    if width <= 0 or height <= 0:
        raise not_a_picture()
    if width * height > LARGEST_PIXELS or max(width, height) > LARGEST_SIDE:
        raise _refused("ภาพมีจุดมากเกินไป", "โปรดย่อภาพให้กว้างและสูงไม่เกิน 6000 จุดก่อน")


def fitting(width: int, height: int, role: Role) -> tuple[int, int]:
    """The dots of a picture that is printed sharp and no larger than that needs; never more than it has."""
    tallest = most_dots(role)
    factor = min(1.0, tallest / height, _WIDEST * tallest / width)
    return max(1, round(width * factor)), max(1, round(height * factor))


def most_dots(role: Role) -> int:
    """How many dots high a picture is at its largest height on paper."""
    return round(role.tallest_mm / _MM_PER_INCH * DPI)


def is_coarse(height: int, role: Role) -> bool:
    """Whether the dots can be seen on paper."""
    return height < role.tallest_mm / _MM_PER_INCH * FEWEST_DPI


def check_printable(png: bytes) -> None:
    """WorkError where the paper could not print a finished picture."""
    from ita_desktop.paper.picture import proportions

    if not proportions(png):
        raise not_a_picture()


def not_a_picture() -> WorkError:
    """What was chosen holds no picture that can be read."""
    return _refused("เปิดอ่านเป็นภาพไม่ได้", _KIND)


def blank_picture() -> WorkError:
    """What was chosen shows nothing."""
    return _refused("ภาพนี้ว่างเปล่า ไม่มีสิ่งใดให้พิมพ์", "โปรดเลือกภาพอื่น")


def _too_large() -> WorkError:
    return _refused("ไฟล์ภาพใหญ่เกิน 40 เมกะไบต์", "โปรดย่อภาพให้เล็กลงก่อน")


def _refused(what: str, to_do: str = _KIND) -> WorkError:
    return usage_error(f"{what} จึงไม่ได้ใช้ภาพนี้ {_SAFE} {to_do}")


def _kind_of_head(head: bytes) -> str:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    return next((kind for begin, kind in _HEADS if head.startswith(begin)), "")


_HEADS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"BM", "bmp"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)


def _looks_like_svg(data: bytes) -> bool:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in head


def read_picture_file(path: Path) -> bytes:
    """A chosen file's content; WorkError where it cannot be read or is too large to be a picture."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _too_large()
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise WorkError(f"เปิดอ่านไฟล์ “{path.name[:80]}” ไม่ได้ จึงไม่ได้ใช้ภาพนี้ {_SAFE} โปรดตรวจสอบไฟล์แล้วลองใหม่") from error
