"""A part that is a list of rows with a form for the current one: add, delete, reorder, go from one to the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import Row, inserted, moved, row_of, shifted, without
from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.distances import GAP, LIST_WIDTH, WIDE_GAP
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.office.part import Part
from ita_desktop.gui.office.row_view import RowCard, RowView
from ita_desktop.gui.office.slots import office_place, rows_of, with_rows
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _

_MOST_FOR_LIST = 0.45


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a part calls its rows: one of them, all of them, and the sentence that stands where there are none."""

    one: str
    all: str
    none: str


class RowsPart(Part):
    """The rows of one part of the file; how a row is shown, made and bound to entries is the part's own."""

    def __init__(self, tools: Tools, part: str, words: RowWords) -> None:
        super().__init__(tools)
        self._part = part
        self._called = words
        self._bound = ""
        self._width_chosen = False
        self.list = RowView(tools.words, words.all)
        self.form = FormArea(words.one)
        self.form.hide()  # until a row is bound: what is typed into unbound entries would be lost
        self._none = muted(ThaiLabel(tools.words, words.none))
        self._lay_out()
        self.list.chosen.connect(lambda _id: self._bind_current())
        self.list.move_wanted.connect(self._move)
        self.list.shift_wanted.connect(self._shift)
        self.list.delete_wanted.connect(self._delete)
        self.list.form_wanted.connect(self._enter_form)

    def _card(self, row: Any) -> tuple[str, str, bool]:
        """Title, subtitle and whether the row is no longer valid."""
        raise NotImplementedError

    def _new(self) -> Row:
        """A new row."""
        raise NotImplementedError

    def _bind(self, row_id: str) -> None:
        """Binds the entries to another row."""
        raise NotImplementedError

    def _first_entry(self) -> Field:
        """Where typing in a new row begins."""
        raise NotImplementedError

    def _without(self, file: OfficeFile, row_id: str) -> OfficeFile:
        return with_rows(file, self._part, without(rows_of(file, self._part), row_id))

    def _what_deleting_did(self, before: OfficeFile, after: OfficeFile) -> str:
        """What else a deletion changed, as the end of the sentence."""
        return ""

    @property
    def row(self) -> Any:
        """The current row, or None."""
        return row_of(rows_of(self._office.file, self._part), self.list.row_id)

    def refresh(self) -> None:
        """Shows list and form as the file is now."""
        rows = rows_of(self._office.file, self._part)
        self.list.show_rows(tuple(self._row_card(row) for row in rows))
        self._pages.setCurrentIndex(bool(rows))
        if self.list.row_id != self._bound:
            self._bind_current()
        super().refresh()
        self._show_row()
        self._show_buttons(len(rows))

    def _row_card(self, row: Any) -> RowCard:
        title, subtitle, faded = self._card(row)
        return title or _("(ยังไม่มีชื่อ)"), subtitle, faded, row.id

    def _show_row(self) -> None:
        """Shows what follows from the current row beside its entries."""

    def take_focus(self) -> None:
        """The list, or what adds a first row to it."""
        (self.list if self.list.cards.rowCount() else self.first).setFocus()

    def panes(self) -> list[QWidget]:
        """List and form."""
        return [self.side, self.form]

    def show_row(self, ids: tuple[str, ...], field: str) -> None:
        """Selects the row and puts the keyboard into its field."""
        if len(ids) > 1:
            self.list.select(ids[1])
        super().show_row(ids, field)

    def add(self) -> None:
        """A new row behind the current one, ready to be filled in."""
        if self._locked:
            return
        new = self._new()
        rows = inserted(rows_of(self._office.file, self._part), self.list.row_id, new)
        self._edit(_("เพิ่ม{row}"), new.id, with_rows(self._office.file, self._part, rows))
        self.list.select(new.id)
        self._first_entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, name: str, row_id: str, after: OfficeFile) -> None:
        self._office.edit(name.format(row=self._called.one), office_place(self._part, row_id), after)

    def _delete(self) -> None:
        row = self.row
        if row is None or self._locked:
            return
        before, title = self._office.file, self._card(row)[0] or self._called.one
        self._edit(_("ลบ{row}"), row.id, self._without(before, row.id))
        what = self._what_deleting_did(before, self._office.file)
        self.said.emit(_("ลบ “{title}” แล้ว {what}กด Ctrl+Z เพื่อเลิกทำ").format(title=title, what=what), "info")

    def _move(self, row_id: str, place: int) -> None:
        self._put(row_id, moved(rows_of(self._office.file, self._part), [row_id], place))

    def _shift(self, by: int) -> None:
        self._put(self.list.row_id, shifted(rows_of(self._office.file, self._part), [self.list.row_id], by))

    def _put(self, row_id: str, rows: tuple[Any, ...]) -> None:
        if row_id and not self._locked:
            self._edit(_("ย้าย{row}"), row_id, with_rows(self._office.file, self._part, rows))

    def _enter_form(self) -> None:
        if self.row is not None:
            self._first_entry().setFocus(Qt.FocusReason.TabFocusReason)

    def _bind_current(self) -> None:
        self._bound = self.list.row_id
        self.form.setVisible(bool(self._bound))
        if self._bound:
            self._bind(self._bound)
            self._show_row()
            self.form.verticalScrollBar().setValue(0)
        self._show_buttons(self.list.cards.rowCount())

    def _show_buttons(self, count: int) -> None:
        here = self.list.currentIndex().row()
        for button, possible, why in (
            (self.add_button, True, ""),
            (self.first, True, ""),
            (self.delete_button, bool(self._bound), self._called.none),
            (self.up_button, here > 0, _("อยู่บนสุดแล้ว")),
            (self.down_button, 0 <= here < count - 1, _("อยู่ล่างสุดแล้ว")),
        ):
            self._allow(button, possible, why)

    def _allow(self, button: QToolButton | QPushButton, possible: bool, why: str) -> None:
        """A button that cannot be used says why."""
        allow(button, self._locked or ("" if possible else why))

    def _lay_out(self) -> None:
        self.side = QWidget()
        column = self.column = QVBoxLayout(self.side)
        column.setContentsMargins(0, WIDE_GAP, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._buttons())
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self.list)
        column.addLayout(self._pages, 1)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.side)
        right = QWidget()
        holding = QVBoxLayout(right)
        holding.setContentsMargins(0, 0, 0, 0)
        holding.addWidget(self.form)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _buttons(self) -> QHBoxLayout:
        one = self._called.one
        self.add_button = self._button("add", _("เพิ่ม{row}").format(row=one), self.add)
        self.delete_button = self._button("delete", _("ลบ{row}นี้").format(row=one), self._delete, "Delete")
        self.up_button = self._button("up", _("ย้ายขึ้น"), lambda: self._shift(-1), "Alt+↑")
        self.down_button = self._button("down", _("ย้ายลง"), lambda: self._shift(1), "Alt+↓")
        self.add_button.setText(_("เพิ่ม"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        buttons = (self.add_button, self.delete_button, self.up_button, self.down_button)
        row = QHBoxLayout()
        row.setContentsMargins(GAP, 0, GAP, 0)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.first = QPushButton(_("เพิ่ม{row}").format(row=one))
        self.first.clicked.connect(self.add)
        return row

    def _button(self, icon: str, label: str, act: Callable[[], None], keys: str = "") -> QToolButton:
        button = icon_button(self._icons, icon, label, keys)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._none)
        column.addWidget(self.first)
        column.addStretch(1)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is narrower in a narrow window, until its width is chosen by hand."""
        super().resizeEvent(event)
        if not self._width_chosen:
            width = event.size().width()
            side = min(LIST_WIDTH, int(width * _MOST_FOR_LIST))
            self.splitter.setSizes([side, width - side])

    def _keep_width(self) -> None:
        self._width_chosen = True
