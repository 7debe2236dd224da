"""The screen of measures: the working year's table at the left, the form of what is chosen at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.empty_page import EmptyPage, fill_screen
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.measures.bar import MeasuresBar
from ita_desktop.gui.measures.bringing import Bringing
from ita_desktop.gui.measures.bulk_form import BulkForm
from ita_desktop.gui.measures.cells import (
    can_be_filled_down,
    column_of,
    field_of,
    with_cell_of,
    with_typed_text,
)
from ita_desktop.gui.measures.columns import ColumnMenu
from ita_desktop.gui.measures.edits import MeasureEdits
from ita_desktop.gui.measures.form import MeasureForm
from ita_desktop.gui.measures.reference import Reference, reference_of
from ita_desktop.gui.measures.removing import show_removed
from ita_desktop.gui.measures.table import MeasureTable
from ita_desktop.gui.reopening import reopen_year
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

_TABLE_SHARE = 0.62
_LOW = 360


class MeasuresScreen(Screen):
    """Follows the working year; what is chosen in the table is what the form shows."""

    def __init__(self, office: CurrentOffice, settings: SettingsKeeper, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        self.edits = MeasureEdits(office)
        self._reference: Reference | None = None
        self._reference_from: tuple[object, ...] = ()
        self._width_chosen = self._refreshing = False
        self._last_cell = ("", "")
        self.table = MeasureTable(words)
        self.columns = ColumnMenu(self.table, settings)
        self.bar = MeasuresBar(words, icons, self.columns)
        self.empty = EmptyPage(words, icons, _what_belongs_here())
        self.add_first = self.empty.offer("add", _("เพิ่มมาตรการแรก"))
        self.removed_first = self.empty.offer("undo", "")
        self.form = MeasureForm(self.edits, words, icons)
        self.bulk = BulkForm(self.edits, words, icons, lambda sentence: self.said.emit(sentence, "info"))
        self.bringing = Bringing(office, self.edits, self.table, words, self.said.emit)
        self._lay_out()
        self._offer_bringing(icons)
        self._connect()

    def _offer_bringing(self, icons: Icons) -> None:
        for button in self.bringing.buttons(icons):
            self.bar.tools.addWidget(button)
        for button in self.bringing.buttons(icons):
            self.empty.add_act(button)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        self.right = QStackedWidget()
        self.right.addWidget(self.form)
        self.right.addWidget(self.bulk)
        self.right.setMinimumWidth(max(self.form.least_width, self.bulk.least_width))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right)
        self.splitter.splitterMoved.connect(self._keep_width)
        self._pages = fill_screen(self, self.splitter, self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Table and form share the width until it is chosen by hand."""
        super().resizeEvent(event)
        if not self._width_chosen:
            width = event.size().width()
            table = min(int(width * _TABLE_SHARE), width - self.right.minimumWidth())
            self.splitter.setSizes([table, width - table])
        self.bar.set_compact(event.size().height() < _LOW)

    def _keep_width(self) -> None:
        self._width_chosen = True

    def _connect(self) -> None:
        table, bar = self.table, self.bar
        table.selectionModel().selectionChanged.connect(self._show_chosen)
        table.typed.connect(self._type)
        table.shifted.connect(self._shift)
        table.moved.connect(self._move)
        table.delete_wanted.connect(self._delete)
        table.fill_wanted.connect(self._fill_down)
        table.links_wanted.connect(self._open_links)
        table.paste_wanted.connect(self.bringing.paste)
        bar.add.clicked.connect(self._add)
        bar.duplicate.clicked.connect(self._duplicate)
        bar.up.clicked.connect(lambda: self._shift(-1))
        bar.down.clicked.connect(lambda: self._shift(1))
        bar.delete.clicked.connect(self._delete)
        bar.reopen.clicked.connect(self._reopen)
        for button in (bar.removed, self.removed_first):
            button.clicked.connect(self._show_removed)
        self.add_first.clicked.connect(self._add)

    def refresh(self) -> None:
        """Shows what changed; a row typed in is the only one drawn again."""
        reference, measures = self._current_reference(), self.edits.measures
        other_columns = self._reference is None or self._reference.columns != reference.columns
        self._reference = reference
        self._refreshing = True
        self.table.measures.show(measures, reference, self._read_only)
        if other_columns:
            self.columns.show_columns(reference)
        if measures and not self.table.chosen:
            row = max(self.table.currentIndex().row(), 0)
            self.table.choose(measures[min(row, len(measures) - 1)].id)
        self._refreshing = False
        self._pages.setCurrentWidget(self.splitter if measures else self.empty)
        self.bar.show_closing(self.edits.closing, self._office.read_only_because)
        self.right.setToolTip(self._why_not)
        self.bringing.show_possible(reference, self._why_not)
        self.bar.show_removed(len(self.edits.removed))
        self._show_empty(reference.measures_year)
        self.bar.title.set_text(_("{count} มาตรการ").format(count=len(measures)))
        self._show_chosen()

    @property
    def _why_not(self) -> str:
        """Why nothing can be changed; empty where it can."""
        closed = _("ปิดการติดตามผลของปีนี้แล้ว") if self.edits.closing.on else ""
        return self._office.read_only_because or closed

    @property
    def _read_only(self) -> bool:
        return bool(self._why_not)

    def _current_reference(self) -> Reference:
        """Made again only when something it is made from changed."""
        file, year = self._office.file, self._office.working_year
        extras = {name for measure in self.edits.measures for name in measure.extra}
        assessment = year_of(file, year - 1).assessment
        made_from = (year, file.corrections, file.forms, file.units, file.preferences, assessment, extras)
        if self._reference is None or made_from != self._reference_from:
            self._reference_from = made_from
            return reference_of(file, year)
        return self._reference

    def _show_chosen(self) -> None:
        if self._refreshing or self._reference is None:
            return
        chosen = [measure for measure_id in self.table.chosen if (measure := self.edits.measure(measure_id))]
        self.bar.show_possible(len(chosen), self._why_not)
        if len(chosen) > 1:
            self.bulk.show_measures(chosen, self._reference, self._read_only)
            self.right.setCurrentWidget(self.bulk)
            return
        self.bulk.forget()
        self.right.setCurrentWidget(self.form)
        if chosen:
            first = self.table.measures.first_number(chosen[0].id)
            self.form.show_measure(chosen[0], first, self._reference, self._read_only)

    def _show_empty(self, measures_year: int) -> None:
        self.empty.title.set_text(_("ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. {year}").format(year=measures_year))
        allow(self.add_first, self._why_not)
        self.removed_first.setText(self.bar.removed.accessibleName())
        self.removed_first.setVisible(bool(self.edits.removed))

    def take_focus(self) -> None:
        """To the table, or to the first act."""
        if self.edits.measures:
            self.table.setFocus()
        else:
            self.add_first.setFocus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self.bar, self.table, self.form, self.bulk, self.empty]

    def show_place(self, place: Place) -> None:
        """Chooses the row; the keyboard goes to the field, or to the cell where it was typed last."""
        focus = self.focusWidget()
        in_form = focus is not None and self.form.isAncestorOf(focus) and focus.isVisible()
        self.table.close_editor()
        measure_id, inner, point = (*place.ids, "", "", "")[:3]
        if not self.table.choose(measure_id, column=column_of(place.field)):
            self.take_focus()
        elif place.field and (measure_id, place.field) != self._last_cell:
            self.form.focus_field(place.field, inner, point)
        elif place.field or not in_form:
            self.table.setFocus()

    def _type(self, measure_id: str, column: str, text: str) -> None:
        reference = self._reference
        if reference is not None:
            self._last_cell = (measure_id, field_of(column))
            what = _("แก้ไข{label}").format(label=reference.column(column).label)
            self.edits.change(
                measure_id, what, field_of(column), lambda m: with_typed_text(m, column, text, reference, new_id)
            )

    def _open_links(self) -> None:
        """Of the one chosen measure, or of what several are to have."""
        several = self.right.currentWidget() is self.bulk
        (self.bulk.links if several else self.form.links).open()

    def _add(self) -> None:
        chosen = self.table.chosen
        added = self.edits.add(chosen[-1] if chosen else "")
        if self.table.choose(added, column="measure"):
            self.form.focus_field("titles")

    def _duplicate(self) -> None:
        copies = self.edits.duplicate(self.table.chosen)
        self.table.choose(*copies)
        self.said.emit(_("ทำสำเนา {count} มาตรการแล้ว โดยไม่รวมผลการดำเนินการ").format(count=len(copies)), "info")

    def _shift(self, by: int) -> None:
        if self.table.chosen and not self._read_only:
            self.edits.shift(self.table.chosen, by)
            self.table.scrollTo(self.table.currentIndex())

    def _move(self, place: int) -> None:
        if self.table.chosen and not self._read_only:
            self.edits.move(self.table.chosen, place)

    def _delete(self) -> None:
        chosen = self.table.chosen
        if chosen and not self._read_only:
            reported = any(one.results for one in self.edits.measures if one.id in chosen)
            self.edits.delete(chosen)
            self.said.emit(_deleted(reported=reported).format(count=len(chosen)), "info")
            self.take_focus()

    def _show_removed(self) -> None:
        show_removed(self._office, self._office.working_year, PlaceKind.MEASURE, self._words, self, self.said.emit)

    def _reopen(self) -> None:
        reopen_year(self._office, self._office.working_year, PlaceKind.MEASURE, self.said.emit)

    def _fill_down(self, column: str) -> None:
        chosen, reference = self.table.chosen, self._reference
        source = self.edits.measure(chosen[0]) if chosen else None
        if reference is None or source is None or self._read_only:
            return
        if len(chosen) < 2 or not can_be_filled_down(column):
            self.said.emit(_("โปรดเลือกหลายแถวและคลิกช่องที่ต้องการ โปรแกรมจะเติมตามแถวบนสุดให้ ยกเว้นชื่อและขั้นตอน"), "info")
            return
        label = reference.column(column).label
        what = _("เติม{label}ลงใน").format(label=label)
        self.edits.change_many(chosen[1:], what, lambda m: with_cell_of(m, source, column, new_id))
        sentence = _("เติม{label}ของแถวบนสุดลงใน {count} มาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ")
        self.said.emit(sentence.format(label=label, count=len(chosen) - 1), "info")


def _deleted(*, reported: bool) -> str:
    if reported:
        return _("ลบ {count} มาตรการแล้ว มีผลที่รายงานแล้ว จึงเก็บไว้ในมาตรการที่ลบแล้ว เรียกคืนได้ หรือกด Ctrl+Z เพื่อเลิกทำ")
    return _("ลบ {count} มาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ")


def _what_belongs_here() -> str:
    return _(
        "หน้านี้เก็บมาตรการ แนวทาง โครงการ และกิจกรรมที่จะดำเนินการในปีนี้ พร้อมขั้นตอน ผู้รับผิดชอบ ระยะเวลา และการติดตามผล "
        "เพื่อนำไปพิมพ์เป็นตารางมาตรการ"
    )
