"""One picture of the office: chosen, pasted or dropped, shown as it prints, removed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.office import Image
from ita_desktop.domain.rows import without
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.office.picture_reading import picture_of_file, picture_of_image
from ita_desktop.gui.office.picture_sheet import PictureSheet
from ita_desktop.gui.office.slots import office_place
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.session.clipboard import copied
from ita_desktop.session.jobs import Failure
from ita_desktop.work.pictures import Role, is_coarse, read_picture_file

_ENDINGS = "*.png *.jpg *.jpeg *.jfif *.bmp *.gif *.webp *.tif *.tiff *.svg"


class PicturePanel(QWidget):
    """Reads in the background; a picture that cannot be used leaves the one before, and `said` tells why.

    `explanation` says what the picture is for, `without` what papers do where there is none.
    """

    said = Signal(str, str)

    def __init__(self, tools: Tools, role: Role, name: str, explanation: str, without: str) -> None:
        super().__init__()
        self._office, self._jobs, self._words = tools.office, tools.jobs, tools.words
        self._role, self._name, self._without = role, name, without
        self._shown: Image | None = None
        self.sheet = PictureSheet(role, name)
        self.note = muted(ThaiLabel(tools.words))
        self.choose_button = QPushButton(_("เลือกไฟล์ภาพ…"))
        self.paste_button = QPushButton(_("วางภาพ"))
        self.remove_button = QPushButton(_("นำภาพออก"))
        self.choose_button.clicked.connect(self.choose)
        self.paste_button.clicked.connect(self.paste)
        self.remove_button.clicked.connect(self.remove)
        for button in (self.choose_button, self.paste_button, self.remove_button):
            button.setAccessibleName(f"{button.text()} {name}")
        self.setAcceptDrops(True)
        self._lay_out(explanation)

    @property
    def image(self) -> Image | None:
        """The picture in the file, if any."""
        images = self._office.file.images
        return next((image for image in images if image.role == self._role.name and image.data), None)

    def refresh(self) -> None:
        """Shows the picture of the file."""
        image, locked = self.image, self._office.read_only_because
        if image is not self._shown:
            self._shown = image
            self.sheet.show_picture(image.data if image else b"")
        self._show_note(image)
        for button in (self.choose_button, self.paste_button):
            allow(button, locked)
        allow(self.remove_button, locked or ("" if image else _("ยังไม่มีภาพ")))

    def _show_note(self, image: Image | None) -> None:
        if image is None:
            self.note.set_text(self._without)
        elif self.sheet.is_empty:
            self.note.set_text(_("เปิดอ่านภาพที่เก็บไว้ไม่ได้ จึงพิมพ์ไม่ได้ โปรดเลือกภาพใหม่"))
        else:
            self.note.set_text(_("ขนาดบนจอใกล้เคียงขนาดจริงบนกระดาษ"))

    def choose(self) -> None:
        """Asks for a file."""
        kinds = _("ไฟล์ภาพ ({endings})").format(endings=_ENDINGS)
        path, _kind = QFileDialog.getOpenFileName(self, _("เลือกไฟล์ภาพ"), "", kinds)
        if path:
            self.take_file(Path(path))

    def paste(self) -> None:
        """Takes the picture, or the picture's file, that was copied."""
        if not self.take(copied()):
            self.said.emit(_("ยังไม่มีภาพที่คัดลอกไว้ ภาพเดิมยังอยู่ โปรดคัดลอกภาพก่อนแล้วกดวางภาพอีกครั้ง"), "warning")

    def take(self, data: QMimeData) -> bool:
        """Whether there was a picture among copied or dragged data; it is then being read."""
        if self._office.read_only_because:
            return False
        if paths := [url.toLocalFile() for url in data.urls() if url.isLocalFile()]:
            self.take_file(Path(paths[0]))
        elif data.hasImage():
            image = QImage(data.imageData())
            self._read(lambda: picture_of_image(image, self._role))
        else:
            return False
        return True

    def take_file(self, path: Path) -> None:
        """Reads a file in the background."""
        self._read(lambda: picture_of_file(read_picture_file(path), self._role))

    def _read(self, work: Callable[[], bytes]) -> None:
        self.note.set_text(_("กำลังอ่านภาพ…"))
        path = self._office.path

        def done(png: bytes) -> None:
            # Another file may have been opened meanwhile.
            if self._office.is_open and self._office.path == path:
                self._put(png)

        self._jobs.run(f"picture-{self._role.name}", work, done, self._say_why_not)

    def _put(self, png: bytes) -> None:
        old = self.image
        image = Image(old.id if old else new_id(), self._role.name, "image/png", png)
        self._edit(_("เปลี่ยน{name}"), _with_image(self._office.file, image))
        self.refresh()
        height = QImage.fromData(png).height()
        if is_coarse(height, self._role):
            self.said.emit(_("ใช้ภาพนี้แล้ว แต่ภาพมีความละเอียดต่ำ เมื่อพิมพ์อาจไม่คมชัด หากมีภาพที่คมชัดกว่าโปรดเลือกใหม่"), "warning")
        else:
            self.said.emit(_("ใช้ภาพนี้เป็น{name}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(name=self._name), "info")

    def remove(self) -> None:
        """Takes the picture out of the file."""
        image = self.image
        if image is None:
            return
        after = replace(self._office.file, images=without(self._office.file.images, image.id))
        self._edit(_("นำ{name}ออก"), after)
        self.choose_button.setFocus()
        self.said.emit(_("นำ{name}ออกแล้ว กด Ctrl+Z เพื่อเลิกทำ").format(name=self._name), "info")

    def _edit(self, name: str, after: OfficeFile) -> None:
        self._office.edit(name.format(name=self._name), office_place("images", self._role.name), after)

    def _say_why_not(self, failure: Failure) -> None:
        if self._office.is_open:
            self.refresh()
            self.said.emit(failure.sentence, "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes wherever the keyboard is in here."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes pictures and their files."""
        data = event.mimeData()
        if not self._office.read_only_because and (data.hasImage() or _picture_files(data)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reads what was dropped."""
        event.acceptProposedAction()
        self.take(event.mimeData())

    def _lay_out(self, explanation: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self.choose_button, self.paste_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(heading(self._words, self._name, 1.1))
        column.addWidget(ThaiLabel(self._words, explanation))
        column.addWidget(self.sheet)
        column.addWidget(self.note)
        column.addLayout(buttons)


def _with_image(file: OfficeFile, image: Image) -> OfficeFile:
    others = tuple(one for one in file.images if one.role != image.role)
    return replace(file, images=(*others, image))


def _picture_files(data: QMimeData) -> bool:
    """Whether files are dragged, but not an office's: that one is for the window."""
    paths = [url.toLocalFile().casefold() for url in data.urls() if url.isLocalFile()]
    return bool(paths) and not any(path.endswith(".ita") for path in paths)
