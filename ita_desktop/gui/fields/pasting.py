"""Pasting text into an entry: without its formatting, and put right after a look where a PDF or a chat tore it."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtWidgets import (
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.distances import GAP, sized
from ita_desktop.i18n import _
from ita_desktop.session.mending import MOST_SIGNS, Mended, is_too_long, to_be_mended

_SIZE = QSize(820, 520)
_LEAST_HEIGHT = 60
_MOST_SAID = 400


def paste_text(edit: QPlainTextEdit, mime: QMimeData) -> None:
    """Pastes into an editor at its cursor; what was chosen there is replaced."""
    if not edit.isReadOnly() and mime.hasText():
        offer_text(mime.text(), edit, lambda text: _insert(edit, text))


def offer_text(text: str, parent: QWidget, take: Callable[[str], None]) -> None:
    """Gives a text to `take`: at once, or as agreed in a dialog over `parent`; one that is too long never."""
    if is_too_long(text):
        _refuse(parent)
        return
    mended = to_be_mended(text)
    if mended is None:
        take(text)
        return
    dialog = RunningDialog(text, mended, parent)
    dialog.accepted.connect(lambda: take(dialog.text))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class RunningDialog(AgreeingDialog):
    """A text before and after; accepted, `text` is the one agreed to."""

    def __init__(self, copied: str, mended: Mended, parent: QWidget) -> None:
        super().__init__(_("วางข้อความ"), _SIZE, parent)
        self.text = mended.text
        self._copied = copied
        # Short phrases between spaces: these lines need no word breaks.
        self.sentence = QLabel(_("ข้อความที่คัดลอกไว้มีบรรทัดหรือสระขาดจากกัน โปรแกรมปรับให้ได้ดังนี้"), wordWrap=True)
        self.changes = QLabel(_in_short(mended), wordWrap=True)
        self.before, self.after = _shown(copied), _shown(mended.text)
        self.offer(_("วางข้อความที่ปรับแล้ว"))
        self.plain_button = QPushButton(_("วางตามเดิม"))
        self._lay_out()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for label, view in ((_("ข้อความที่คัดลอก"), self.before), (_("ข้อความที่ปรับแล้ว"), self.after)):
            splitter.addWidget(_under(label, view))
        splitter.setSizes([1, 1])
        self.plain_button.clicked.connect(self._take_as_copied)
        self.arrange(self.sentence, self.changes, splitter, growing=splitter, others=(self.plain_button,))
        self.accept_button.setFocus()

    def _take_as_copied(self) -> None:
        self.text = self._copied
        self.accept()


def _in_short(mended: Mended) -> str:
    """What was changed, on a few lines even where a hundred page numbers were cut out."""
    said = " · ".join(mended.changes)
    return said if len(said) <= _MOST_SAID else f"{said[:_MOST_SAID]}…"


def _shown(text: str) -> QPlainTextEdit:
    view = QPlainTextEdit(text, readOnly=True)
    view.setTabChangesFocus(True)
    view.setMinimumHeight(_LEAST_HEIGHT)
    return view


def _under(label: str, view: QWidget) -> QWidget:
    part = QWidget()
    title = QLabel(label, wordWrap=True)
    title.setFont(sized(title.font(), 1, bold=True))
    title.setBuddy(view)
    view.setAccessibleName(label)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(title)
    column.addWidget(view, 1)
    return part


def _insert(edit: QPlainTextEdit, text: str) -> None:
    edit.insertPlainText(text)
    edit.ensureCursorVisible()
    edit.setFocus()


def _refuse(parent: QWidget) -> None:
    sentence = _("ข้อความที่คัดลอกไว้ ยาวเกิน {most} ตัวอักษร จึงยังไม่ได้วาง ข้อมูลเดิมไม่เปลี่ยนแปลง โปรดคัดลอกเฉพาะส่วนที่ต้องการ")
    box = QMessageBox(
        QMessageBox.Icon.Information, _("วางข้อความ"), sentence.format(most=f"{MOST_SIGNS:,}"), parent=parent
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
