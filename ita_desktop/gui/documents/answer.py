"""An entry that shows what would be printed without it, and in which of three states it is: suggested, own, empty."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Answer

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(frozen=True, slots=True)
class States:
    """How the three states are called, and the two acts that lead back to the first and to the last."""

    suggested: str
    own: str
    empty: str
    suggest: str
    leave_empty: str


def states_of_field() -> States:
    """Of a line that can be left for the pen."""
    return States(
        _("ตามที่แนะนำ"),
        _("กรอกเอง"),
        _("เว้นว่างไว้สำหรับเขียนด้วยปากกา"),
        _("ใช้ข้อความที่แนะนำ"),
        _("เว้นว่างไว้สำหรับเขียนด้วยปากกา"),
    )


def states_of_section() -> States:
    """Of a stretch of the paper that can be left out."""
    return States(_("ข้อความตามแบบ"), _("แก้ไขแล้ว"), _("ไม่พิมพ์ส่วนนี้"), _("กลับไปใช้ข้อความตามแบบ"), _("ไม่พิมพ์ส่วนนี้"))


class _QuietLine(LineField):
    """A line whose suggested text is quieter."""

    suggested = False

    def _color(self) -> None:
        super()._color()
        _quiet(self, self.suggested)


class _QuietText(TextField):
    """A text whose suggested words are quieter."""

    suggested = False

    def _color(self) -> None:
        super()._color()
        _quiet(self, self.suggested)


def _quiet(field: Field, suggested: bool) -> None:
    if suggested:
        palette = field.editor.palette()
        palette.setColor(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.PlaceholderText))
        field.editor.setPalette(palette)


class AnswerEntry(QWidget):
    """Shows an Answer; `edited` carries the new text, empty for none, None to give it back to the form.

    What is suggested stands in the editor itself, quieter: typing goes on from it.
    """

    edited = Signal(object)
    left = Signal()
    """The line was left after something had been typed in it."""

    def __init__(self, words: ScreenWords, answer: Answer, states: States, *, may_be_empty: bool = True) -> None:
        super().__init__()
        self.answer = answer
        self._states = states
        self._may_be_empty = may_be_empty
        self._read_only = False
        lines = answer.kind in ("line", "date")
        self.field = _QuietLine(words, answer.label) if lines else _QuietText(words, answer.label, lines=(1, 14))
        self.field.label.hide()
        self.field.edited.connect(self._take)
        self.label = ThaiLabel(words, answer.label)
        self.label.setBuddy(self.field.editor)
        self.state = self._state_button()
        self.default = muted(ThaiLabel(words))
        self.show_default = QPushButton(_("ดูข้อความตามแบบ"))
        self.restore = QPushButton(states.suggest)
        self._lay_out()
        if isinstance(self.field, LineField):
            self.field.line.editingFinished.connect(self._leave)
            self.field.line.installEventFilter(_AtTheEnd(self.field.line))
        self.setFocusProxy(self.field.editor)
        self.show_answer(answer)

    def _state_button(self) -> QPushButton:
        button = QPushButton()
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        acts = FlowLayout(GAP)
        for button in (self.restore, self.show_default):
            button.setFlat(True)
            acts.addWidget(button)
        self.show_default.setCheckable(True)
        self.show_default.toggled.connect(self.default.setVisible)
        self.restore.clicked.connect(lambda: self.edited.emit(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addLayout(acts)
        column.addWidget(self.default)

    def show_answer(self, answer: Answer) -> None:
        """Shows another answer of the same field."""
        self.answer = answer
        suggested = answer.own is None
        changed = suggested != self.field.suggested
        self.field.suggested = suggested
        self.field.show_text(answer.default if suggested else answer.own or "")
        if changed:
            self.field._color()
        self._show_state()

    def _show_state(self) -> None:
        answer, states = self.answer, self._states
        own = answer.own is not None
        suggested = states.suggested if answer.default else _("ยังไม่ได้กรอก")
        text = suggested if not own else states.own if answer.own else states.empty
        self.state.setText(text)
        self.state.setAccessibleName(_("{label}: {state}").format(label=answer.label, state=text))
        self.state.setToolTip(_("เลือกว่าจะพิมพ์ข้อความใด"))
        font = self.state.font()
        font.setBold(own)
        self.state.setFont(font)
        several = own and isinstance(self.field, TextField)
        self.restore.setVisible(several and not self._read_only)
        self.show_default.setVisible(several)
        self.default.setVisible(several and self.show_default.isChecked())
        self.default.set_text(answer.default or _("แบบไม่มีข้อความส่วนนี้"))
        for button in (self.restore, self.show_default):
            button.setAccessibleName(f"{button.text()} – {answer.label}")
        self._say(own)

    def _say(self, own: bool) -> None:
        answer = self.answer
        empty = _("ยังไม่มีข้อความสำหรับส่วนนี้") if isinstance(self.field, TextField) else _("ยังไม่มีข้อความที่จะแนะนำ")
        placeholder = self._states.empty if own else empty
        self.field.show_suggestion(placeholder)
        lacks = answer.required and not (answer.default if answer.own is None else answer.own).strip()
        self.field.show_problem(_("ต้องกรอกรายการนี้ก่อนพิมพ์") if lacks else "")
        if own and isinstance(self.field, LineField) and answer.default not in ("", answer.own):
            self.say(_("ข้อความที่แนะนำ: {text}").format(text=answer.default))
        else:
            self.say(answer.help)

    def say(self, text: str) -> None:
        """Something helpful below the entry."""
        self.field.show_help(text)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        suggest = menu.addAction(self._states.suggest, lambda: self.edited.emit(None))
        suggest.setEnabled(self.answer.own is not None)
        if self._may_be_empty:
            leave = menu.addAction(self._states.leave_empty, lambda: self.edited.emit(""))
            leave.setEnabled(self.answer.own != "")

    def _take(self, text: str) -> None:
        self.edited.emit(None if text == self.answer.default else text)

    def _leave(self) -> None:
        if isinstance(self.field, LineField) and self.field.line.isModified():
            self.left.emit()

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        if read_only != self._read_only:
            self._read_only = read_only
            self.field.set_read_only(read_only)
            self.state.setEnabled(not read_only)
            self._show_state()


class _AtTheEnd(QObject):
    """Tab into a line goes on behind its text: selecting all would take a suggested number away with the first key."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After Qt has selected all."""
        if isinstance(watched, QLineEdit) and isinstance(event, QFocusEvent) and event.reason() in _BY_TAB:
            QTimer.singleShot(0, watched, lambda: watched.end(False))
        return False
