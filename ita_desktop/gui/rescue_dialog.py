"""Putting a backup in a file's place: which there are, what each would change, and doing it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP, LIST_WIDTH, WIDE_GAP
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure
from ita_desktop.session.rescue import Found, Rescue
from ita_desktop.session.screen_words import ScreenWords

_SIZE = QSize(860, 480)


class RescueDialog(QDialog):
    """Accepted once a backup was restored; `sentence` then says what was done."""

    def __init__(self, rescue: Rescue, words: ScreenWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self.sentence = ""
        self.setWindowTitle(_("กู้คืน “{name}” จากสำเนาสำรอง").format(name=rescue.path.name))
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self.note = ThaiLabel(words, _("กำลังค้นหาสำเนาสำรอง…"))
        self.list = CardView(words)
        self.list.setAccessibleName(_("สำเนาสำรอง"))
        self.changes = QPlainTextEdit(readOnly=True)
        self.changes.setAccessibleName(_("สิ่งที่จะเปลี่ยนเมื่อกู้คืน"))
        self.changes.setTabChangesFocus(True)
        self.restore = QPushButton(_("กู้คืนสำเนาสำรองนี้"))
        self.restore.setEnabled(False)
        self._lay_out()
        self._connect()
        rescue.look()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self.list.setMaximumWidth(LIST_WIDTH)
        row.addWidget(self.list)
        row.addWidget(self.changes, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(WIDE_GAP)
        column.addWidget(self.note)
        column.addLayout(row, 1)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self._rescue.found.connect(self._show_backups)
        self._rescue.previewed.connect(self._show_changes)
        self._rescue.restored.connect(self._done)
        self._rescue.failed.connect(self._say_failure)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self.finished.connect(self._rescue.stop)

    def _show_backups(self, found: tuple[Found, ...]) -> None:
        if not found:
            self.note.set_text(
                _("ไม่พบสำเนาสำรองของไฟล์นี้ในเครื่องนี้ ไฟล์เดิมไม่ถูกแก้ไข โปรดลองที่เครื่องซึ่งเคยเปิดไฟล์นี้ หรือใช้ไฟล์ที่เคยคัดลอกไว้")
            )
            return
        self.note.set_text(_("เลือกสำเนาสำรองที่ต้องการ แล้วตรวจดูสิ่งที่จะเปลี่ยน ไฟล์ปัจจุบันจะถูกเก็บไว้ข้าง ๆ ไม่ถูกลบ"))
        self.list.cards.show_rows(tuple((f.when, f.name, False, f.id) for f in found))
        self.list.setCurrentIndex(self.list.cards.index(0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.restore.setEnabled(False)
        self.changes.setPlainText(_("กำลังเปรียบเทียบ…"))
        self._rescue.preview(str(self.list.value()))

    def _show_changes(self, backup_id: str, lines: tuple[str, ...], differs: bool) -> None:
        if backup_id == self.list.value():
            self.changes.setPlainText("\n\n".join(lines))
            self.restore.setEnabled(differs)

    def _restore(self) -> None:
        self.restore.setEnabled(False)
        self._rescue.restore(str(self.list.value()))

    def _done(self, sentence: str) -> None:
        self.sentence = sentence
        self.accept()

    def _say_failure(self, failure: Failure) -> None:
        self.note.set_text(failure.sentence)
        self.changes.clear()
