"""The foot of the window: where the file lies, when it was saved and backed up, and work under way."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.counts_button import CountsButton
from ita_desktop.i18n import _
from ita_desktop.session.autosave import Autosave
from ita_desktop.thai.dates import short_date

_PROGRESS_WIDTH = 180
_LOCK_SIZE = 16


class StatusLine(QStatusBar):
    """`cancel_wanted` tells that the work under way should stop."""

    cancel_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.path = _PathLabel()
        self.lock = QLabel()
        self.read_only = QLabel()
        self.saved = QLabel()
        self.backup = QLabel()
        self.work = QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(_PROGRESS_WIDTH)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("ความคืบหน้า"))
        self.cancel = QPushButton(_("ยกเลิก"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.issues = CountsButton(icons, _("กด F8 เพื่อแสดงหรือซ่อนรายการ"))
        self.addWidget(self.issues)
        self.addWidget(self.path, 1)
        for widget in (self.work, self.progress, self.cancel, self.lock, self.read_only, self.saved, self.backup):
            self.addPermanentWidget(widget)
        self.end_work()
        self.show_file("", "")

    def show_file(self, path: str, read_only_because: str) -> None:
        """Where the open file lies and why it cannot be changed; empty path for none open."""
        self.path.setText(path)
        self.path.setToolTip(path)
        self.read_only.setText(_("อ่านอย่างเดียว"))
        self.read_only.setToolTip(read_only_because)
        self.read_only.setAccessibleDescription(read_only_because)
        self.show_saved(None)
        for widget in (self.lock, self.read_only):
            widget.setVisible(bool(read_only_because))
        self._draw_lock()

    def follow_saving(self, autosave: Autosave) -> None:
        """Says how saving goes."""
        autosave.pending.connect(self.show_pending)
        autosave.saved.connect(self.show_saved)
        autosave.failed.connect(self.show_unsaved)

    def show_saved(self, when: datetime | None) -> None:
        """When everything was last in the file; None before the first edit."""
        self._say_saved(
            _("บันทึกแล้วเมื่อ {time} น.").format(time=f"{when:%H.%M}") if when else "", QPalette.ColorRole.WindowText
        )

    def show_pending(self) -> None:
        """Something is on its way to the file."""
        self._say_saved(_("กำลังบันทึก…"), QPalette.ColorRole.PlaceholderText)

    def show_unsaved(self) -> None:
        """Something could not be saved and is kept here."""
        self._say_saved(_("ยังไม่ได้บันทึก โปรแกรมจะบันทึกให้อีกครั้ง"), QPalette.ColorRole.WindowText, bold=True)

    def _say_saved(self, text: str, role: QPalette.ColorRole, *, bold: bool = False) -> None:
        self.saved.setText(text)
        self.saved.setForegroundRole(role)
        font = self.saved.font()
        font.setBold(bold)
        self.saved.setFont(font)

    def show_backup(self, made: datetime | None) -> None:
        """When the newest backup was made, if there is one."""
        if made is None:
            self.backup.clear()
            return
        when = f"{short_date(made.date())} {made:%H.%M} น."
        self.backup.setText(_("สำเนาสำรองล่าสุด {when}").format(when=when))

    def show_work(self, done: int, total: int, what: str) -> None:
        """How far long work has come."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.work.setText(self.fontMetrics().elidedText(what, Qt.TextElideMode.ElideRight, 2 * _PROGRESS_WIDTH))
        for widget in (self.work, self.progress, self.cancel):
            widget.show()

    def end_work(self) -> None:
        """No long work is under way."""
        for widget in (self.work, self.progress, self.cancel):
            widget.hide()

    def changeEvent(self, event: QEvent) -> None:
        """The lock follows the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_lock()

    def _draw_lock(self) -> None:
        if not self.lock.isHidden():
            color = self.palette().windowText().color()
            self.lock.setPixmap(self._icons.pixmap("lock", color, _LOCK_SIZE, self.devicePixelRatioF()))


class _PathLabel(QLabel):
    """A path shortened in its middle, so that folder and name stay to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(GAP, 0, GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
