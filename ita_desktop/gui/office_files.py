"""Opening, closing and rescuing office files as the clerk asks for it, with what is said when it cannot be done."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.gui.menus import Menus
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

if TYPE_CHECKING:
    from ita_desktop.session.rescue import Found

Say = Callable[..., None]


class OfficeFiles(QObject):
    """Asks with `window` as the parent of its dialogs; `begun` tells that another file is about to be opened.

    `saved_again` carries the sentence that said why the file could not be saved, once it can. `say` takes a sentence,
    its kind and (label, what it does) pairs for buttons.
    """

    begun = Signal()
    saved_again = Signal(str)

    def __init__(
        self,
        window: QWidget,
        office: CurrentOffice,
        jobs: JobRunner,
        settings: SettingsKeeper,
        words: ScreenWords,
        sample: Path,
        say: Say,
    ) -> None:
        super().__init__(window)
        self._window, self._office, self._jobs, self._settings = window, office, jobs, settings
        self._words, self._sample, self._say = words, sample, say
        office.failed.connect(self._say_why_not_opened)
        office.autosave.failed.connect(self._say_not_saved)
        self._not_saved_because = ""
        office.autosave.recovered.connect(lambda: self.saved_again.emit(self._not_saved_because))

    def follow(self, menus: Menus) -> None:
        """Does what the menu of files says."""
        menus.open.triggered.connect(self.ask)
        menus.sample.triggered.connect(self.open_sample)
        menus.save.triggered.connect(self.save)
        menus.save_elsewhere.triggered.connect(self.save_elsewhere)
        menus.restore.triggered.connect(lambda: self.rescue(self._office.path))
        menus.close.triggered.connect(self.close)

    def ask(self) -> None:
        """Asks which file to open."""
        from PySide6.QtWidgets import QFileDialog

        recent = self._settings.value.recent
        folder = str(Path(recent[0].path).parent) if recent else str(self._sample.parent)
        kinds = _("ไฟล์หน่วยงาน (*.ita)")
        path, _kind = QFileDialog.getOpenFileName(self._window, _("เปิดไฟล์หน่วยงาน"), folder, kinds)
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Opens a file in place of the open one."""
        self.begun.emit()
        self._office.open(Path(path))

    def open_sample(self) -> None:
        """Opens the made-up office, made first if it is not there."""
        self.begun.emit()
        self._office.open_sample(self._sample)

    def close(self) -> bool:
        """Closes the open file; where it cannot be saved the clerk decides, and False is: leave it open."""
        from ita_desktop.gui.unsaved import close_or_ask

        return close_or_ask(self._window, self._office)

    def save(self) -> None:
        """Saves at once what would be saved within a second, and says so to whoever is used to asking for it."""
        if self._office.read_only_because:
            self._say(self._office.read_only_because, "info", self.way_elsewhere)
        elif failure := self._office.autosave.finish():
            self._say_not_saved(failure)
        else:
            self._say(_("บันทึกครบแล้ว โปรแกรมบันทึกให้เองทุกครั้งที่แก้ไข"))

    @property
    def way_elsewhere(self) -> tuple[str, Callable[[], object]]:
        """A button that writes everything into a new file."""
        return _("บันทึกเป็นไฟล์ใหม่…"), self.save_elsewhere

    def save_elsewhere(self) -> None:
        """Writes everything into a new file and goes on in it."""
        from ita_desktop.gui.unsaved import save_elsewhere

        save_elsewhere(self._window, self._office)

    def rescue(self, path: Path) -> None:
        """Offers the backups of a file, and opens it once one was put in its place."""
        from ita_desktop.gui.rescue_dialog import RescueDialog
        from ita_desktop.session.rescue import Rescue

        rescue = Rescue(path, self._office, self._jobs)
        dialog = RescueDialog(rescue, self._words, self._window)
        if dialog.exec():
            self.open(str(path))
            self._say(dialog.sentence)
        dialog.deleteLater()

    def _say_why_not_opened(self, path: Path, failure: Failure) -> None:
        self._say(failure.sentence, "error")

        from ita_desktop.session.rescue import backups_found

        def offer(found: "tuple[Found, ...]") -> None:
            if found:
                self._say(failure.sentence, "error", (_("กู้คืนจากสำเนาสำรอง…"), lambda: self.rescue(path)))

        self._jobs.run("offer", lambda: backups_found(path), offer)

    def _say_not_saved(self, failure: Failure) -> None:
        self._not_saved_because = failure.sentence
        again = (_("ลองบันทึกอีกครั้ง"), self._office.autosave.try_again)
        self._say(failure.sentence, "error", again, self.way_elsewhere)
