"""Packing the open file with its evidence, as the clerk asks for it, and what is said of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ita_desktop.gui.messages import Messages
from ita_desktop.i18n import _
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice

if TYPE_CHECKING:
    from ita_desktop.gui.status_line import StatusLine
    from ita_desktop.session.packing import Packing


class Packs(QObject):
    """Asks with `window` as the parent of its dialog."""

    def __init__(self, window: QWidget, office: CurrentOffice, jobs: JobRunner, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._office, self._jobs, self._messages = window, office, jobs, messages
        self._packing: Packing | None = None

    def ask(self, status: "StatusLine") -> None:
        """Asks where to, and packs in the background; `status` shows how far it is."""
        from PySide6.QtWidgets import QFileDialog

        name = _("{name} - พร้อมหลักฐาน.zip").format(name=self._office.path.stem)
        kinds = _("ชุดไฟล์ (*.zip)")
        title = _("จัดชุดไฟล์พร้อมหลักฐาน")
        path, _kind = QFileDialog.getSaveFileName(self._window, title, str(self._office.path.with_name(name)), kinds)
        if path:
            self._made(status).pack(Path(path))

    def stop(self) -> None:
        """Leaves nothing half done."""
        if self._packing is not None:
            self._packing.cancel()

    def _made(self, status: "StatusLine") -> "Packing":
        """Made when it is first wanted."""
        if self._packing is None:
            from ita_desktop.session.packing import Packing

            self._packing = packing = Packing(self._office, self._jobs, self)
            packing.progressed.connect(status.show_work)
            packing.ended.connect(status.end_work)
            packing.failed.connect(self._messages.say_failure)
            packing.packed.connect(self._say_packed)
            status.cancel_wanted.connect(packing.cancel)
        return self._packing

    def _say_packed(self, path: Path, sentence: str) -> None:
        from ita_desktop.gui.exported import open_folder

        self._messages.say(sentence, "info", (_("เปิดโฟลเดอร์"), lambda: open_folder(path.parent)))
