"""One page that asks for what a new office is made from and makes its file."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.gui.centred import centred
from ita_desktop.gui.distances import GAP, PAGE_MARGIN, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.new_office_form import NewOfficeForm
from ita_desktop.gui.new_office_preview import NewOfficePreview
from ita_desktop.gui.rules import rule
from ita_desktop.gui.whole_label import WholeLabel
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.new_office import NewOffice, file_name, free_path, make_file, problems_of, profile_of
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.fiscal import fiscal_year_of

_WIDEST = 1040
_SIDE_BY_SIDE_FROM = 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewOfficePage(QWidget):
    """`created` carries the path of the file that was made, which is not opened here; `said` why none could be made.

    What was typed is still there when the page is shown again, until a file was made of it.
    """

    created = Signal(str)
    cancelled = Signal()
    said = Signal(str, str)

    def __init__(
        self, office: CurrentOffice, jobs: JobRunner, words: ScreenWords, icons: Icons, folder: Path | None = None
    ) -> None:
        super().__init__()
        self._office = office
        self._jobs = jobs
        self._words = words
        self._folder = folder or _documents()
        self._chosen: Path | None = None
        self.form = NewOfficeForm(words, fiscal_year_of(office.today()))
        self.preview = NewOfficePreview(words)
        self.path = WholeLabel()
        self.path_note = ThaiLabel(words)
        self.path_note.hide()
        self.path_button = QPushButton(_("เปลี่ยนที่เก็บ…"))
        icons.put("open", self.path_button)
        self.create_button = QPushButton(_("สร้างไฟล์"))
        self.cancel_button = QPushButton(_("ยกเลิก"))
        for button in (self.path_button, self.create_button, self.cancel_button):
            button.setAutoDefault(True)  # Enter came to it: it shows that it has the keyboard
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        entries = QVBoxLayout()
        entries.setSpacing(WIDE_GAP)
        entries.addWidget(self.form)
        entries.addLayout(self._path_row())
        entries.addStretch(1)
        self._columns.setSpacing(PAGE_MARGIN)
        self._columns.addLayout(entries, 3)
        self._columns.addWidget(self.preview, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(WIDE_GAP)
        column.addWidget(heading(self._words, _("สร้างหน่วยงานใหม่"), 1.5))
        column.addLayout(self._columns)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._area = _scrolled(_centred(column, WIDE_GAP))
        whole.addWidget(self._area, 1)
        whole.addWidget(rule(QFrame.Shape.HLine))
        whole.addWidget(_centred(self._buttons(), GAP))

    def _path_row(self) -> QHBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(GAP // 4)
        for label in (ThaiLabel(self._words, _("ไฟล์จะบันทึกไว้ที่")), self.path, muted(self.path_note)):
            said.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(WIDE_GAP)
        row.addLayout(said, 1)
        row.addWidget(self.path_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(muted(ThaiLabel(self._words, _("ทุกช่องแก้ไขภายหลังได้ที่หน้า “หน่วยงาน”"))), 1)
        row.addWidget(self.create_button)
        row.addWidget(self.cancel_button)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._refresh)
        self.preview.units_changed.connect(self._refresh)
        self.path_button.clicked.connect(self._choose_path)
        self.create_button.clicked.connect(self._create)
        self.cancel_button.clicked.connect(self.cancelled)

    def begin(self) -> None:
        """Puts the keyboard where typing begins."""
        self._refresh()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def value(self) -> NewOffice:
        """What stands on the page."""
        return replace(self.form.value, left_out=self.preview.left_out)

    def _refresh(self) -> None:
        new = self.value
        self.preview.show_profile(profile_of(new))
        if self.form.is_marked:
            self.form.mark(problems_of(new))
        if self._chosen is None:
            self._jobs.run("propose", partial(_proposed, self._folder, new), self._show_path)

    def _show_path(self, path: Path) -> None:
        self.path.show_path(str(path))

    def _note_path(self, note: str) -> None:
        self.path_note.set_text(note)
        self.path_note.setVisible(bool(note))

    def _choose_path(self) -> None:
        kinds = _("ไฟล์หน่วยงาน (*.ita)")
        options = QFileDialog.Option.DontConfirmOverwrite  # nothing is overwritten: a taken name gets a number
        title = _("เลือกที่เก็บไฟล์ใหม่")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, self.path.clean_text, kinds, options=options)
        if chosen:
            self._jobs.drop("propose")
            self._chosen = free_path(Path(chosen))
            own = Path(chosen).name in (self._chosen.name, self._chosen.stem)
            taken = _("มีไฟล์ชื่อนั้นอยู่แล้ว จึงใช้ชื่อ “{name}” แทน").format(name=self._chosen.name)
            self._note_path("" if own else taken)
            self._show_path(self._chosen)

    def _create(self) -> None:
        new = self.value
        problems = problems_of(new)
        self.form.mark(problems)
        if problems:
            first = self.form.fields[next(iter(problems))]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(first)
            return
        self._wait(True)
        job = partial(_made, new, self._chosen, self._folder)
        self._jobs.run("create", job, partial(self._finish, new.assessed_year + 1), self._say_why_not)

    def _wait(self, waiting: bool) -> None:
        for button in (self.create_button, self.cancel_button):
            button.setDisabled(waiting)

    def _finish(self, working_year: int, path: Path) -> None:
        self._wait(False)
        self._chosen = None
        self._note_path("")
        self.preview.tick_all()
        self.form.clear()
        if working_year != fiscal_year_of(self._office.today()):
            once = Qt.ConnectionType.SingleShotConnection
            self._office.opened.connect(partial(self._see_from, path, working_year), once)
        self.created.emit(str(path))

    def _see_from(self, path: Path, working_year: int) -> None:
        """A file without scores cannot tell in which year its work begins."""
        if self._office.has_open(path):
            self._office.set_working_year(working_year)

    def _say_why_not(self, failure: Failure) -> None:
        self._wait(False)
        self.path_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(failure.sentence, "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next entry and at last to the button; Escape leaves."""
        if event.key() in _ENTER:
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape and self.cancel_button.isEnabled():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif focus is self.form.total.line:
            self.create_button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextChild()
            self._area.ensureWidgetVisible(self.focusWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the preview stands below the entries."""
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)


def _documents() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if folder else Path.home()


def _proposed(folder: Path, new: NewOffice) -> Path:
    return free_path(folder / file_name(new))


def _made(new: NewOffice, chosen: Path | None, folder: Path) -> Path:
    return make_file(new, chosen or _proposed(folder, new))


def _centred(content: QLayout, margin: int) -> QWidget:
    content.setContentsMargins(0, 0, 0, 0)
    return centred(content, _WIDEST, margin, margin)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
