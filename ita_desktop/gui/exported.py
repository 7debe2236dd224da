"""What is said of papers that were written into a folder."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ita_desktop.i18n import _


def what_was_exported(paths: tuple[Path, ...], replaced: int) -> str:
    """One sentence: what was written, where, and how many older files it replaced."""
    folder = paths[0].parent
    if len(paths) == 1:
        sentence = _("บันทึก “{name}” แล้วที่โฟลเดอร์ {folder}").format(name=paths[0].name, folder=folder)
    else:
        sentence = _("บันทึกเอกสาร {count} ฉบับแล้วที่โฟลเดอร์ {folder}").format(count=len(paths), folder=folder)
    if replaced:
        older = _("แทนที่ไฟล์เดิมแล้ว") if len(paths) == 1 else _("แทนที่ไฟล์เดิมแล้ว {count} ไฟล์")
        sentence = f"{sentence} {older.format(count=replaced)}"
    return sentence


def open_folder(folder: Path) -> None:
    """Shows a folder in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
