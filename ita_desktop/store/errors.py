"""What can go wrong with a file, each as one Thai sentence: what happened, what is safe, what to do."""
# ruff: noqa: N818 - these name the state a file is in

TOO_LARGE = "ข้อความหรือภาพมีขนาดใหญ่เกินไป จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ โปรดลดขนาดแล้วลองใหม่"


class StoreError(Exception):
    """Anything that keeps a file from being read or written; `sentence` is fit for the clerk."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class CannotOpen(StoreError):
    """The path leads to nothing that can be opened: missing, a folder, no permission, in use."""


class NotOurs(StoreError):
    """The file is empty, no database, or a database of another program."""


class Damaged(StoreError):
    """The file is ours but broken: cut off, altered, or contradicting itself."""


class NewerVersion(StoreError):
    """The file was written by a newer version of the program."""


class NothingWritten(StoreError):
    """Writing failed as a whole; what was stored before is untouched."""


class DataError(StoreError):
    """JSON that does not describe an office file; `path` is where, `expected` a Thai phrase of what belongs there."""

    def __init__(self, path: str, expected: str) -> None:
        place = f"ที่ {path}" if path else "ทั้งฉบับ"
        super().__init__(f"ข้อมูล JSON {place} ไม่ถูกต้อง {expected} ยังไม่มีการเขียนไฟล์ใด ๆ โปรดแก้ไขข้อมูลตรงนั้นแล้วลองใหม่")
        self.path = path
        self.expected = expected
