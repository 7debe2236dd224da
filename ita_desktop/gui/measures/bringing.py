"""Measures and texts brought in from elsewhere: the library, an earlier year, the clipboard; each one undo step."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Measure
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.measures.cells import is_typed, with_typed_text
from ita_desktop.gui.measures.edits import MeasureEdits
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.table import MeasureTable
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

type Tell = Callable[[str, str], None]
"""Takes a sentence and what kind of message it is."""


class Bringing(QObject):
    """`buttons` makes a row of buttons for the three acts; all rows are enabled and disabled together."""

    def __init__(
        self, office: CurrentOffice, edits: MeasureEdits, table: MeasureTable, words: ScreenWords, tell: Tell
    ) -> None:
        super().__init__(table)
        self._office, self._edits, self._table = office, edits, table
        self._words, self._tell = words, tell
        self._reference: Reference | None = None
        self._why_not = ""
        self._library_buttons: list[QPushButton] = []
        self._carry_buttons: list[QPushButton] = []
        self._paste_buttons: list[QPushButton] = []

    def buttons(self, icons: Icons) -> tuple[QPushButton, ...]:
        """A new row of buttons: choose from the library, carry over, paste."""
        acts = (
            ("library", _("เลือกจากคลังมาตรการ…"), self.choose_ready, self._library_buttons),
            ("carry", _("ยกมาจากปีก่อน…"), self.carry_over, self._carry_buttons),
            ("paste", _("วางจากตาราง…"), self.paste_table, self._paste_buttons),
        )
        return tuple(_button(icons, *act) for act in acts)

    def show_possible(self, reference: Reference, why_not: str) -> None:
        """Offers what can be done now; `why_not` says why nothing can be."""
        self._reference, self._why_not = reference, why_not
        earlier = any(n < self._year and work.measures for n, work in self._office.file.years.items())
        none = "" if earlier else _("ไฟล์นี้ยังไม่มีมาตรการของปีก่อนหน้า")
        for button, problem, tip in (
            *((one, why_not, _("เลือกมาตรการสำเร็จรูปตามข้อที่ได้คะแนนน้อย")) for one in self._library_buttons),
            *((one, why_not or none, _("นำมาตรการของปีก่อนมาใช้ต่อ โดยเลื่อนปีและวันที่ให้")) for one in self._carry_buttons),
            *((one, why_not, _("คัดลอกตารางจาก Word หรือ Excel แล้วกดปุ่มนี้")) for one in self._paste_buttons),
        ):
            button.setEnabled(not problem)
            button.setToolTip(problem or tip)

    @property
    def _year(self) -> int:
        return self._office.working_year

    @property
    def _over(self) -> QWidget:
        return self._table.window()

    def choose_ready(self) -> None:
        """Offers ready measures for what was weak."""
        from ita_desktop.gui.measures.library_dialog import LibraryDialog
        from ita_desktop.gui.measures.library_offers import library_of

        reference = self._reference
        if reference is None or self._why_not:
            return
        dialog = LibraryDialog(library_of(self._office.file, reference), reference, self._words, self._over)
        dialog.accepted.connect(lambda: self._add(_("เพิ่ม {count} มาตรการจากคลัง"), dialog.measures))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def carry_over(self) -> None:
        """Offers the measures of earlier years."""
        from ita_desktop.gui.measures.carry_dialog import CarryDialog
        from ita_desktop.gui.measures.carrying import Carried, Taking, carried_measures, earlier_years

        reference, file, year = self._reference, self._office.file, self._year
        years = earlier_years(file, year)
        if not years or reference is None or self._why_not:
            return
        labels = {column.id: column.label for column in reference.columns}

        def carry(from_year: int, taking: Taking) -> tuple[Carried, ...]:
            return carried_measures(file, from_year, year, taking, labels)

        dialog = CarryDialog(years, year, carry, self._words, self._over)
        dialog.accepted.connect(lambda: self._add(_("ยกมา {count} มาตรการ"), dialog.measures))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        """What Ctrl+V does in the table: running text goes into the current cell, a table becomes measures."""
        from ita_desktop.session.clipboard import copied, read_clipboard, running_text_in

        if self._why_not or self._reference is None:
            return
        mime = copied()
        index = self._table.currentIndex()
        column = self._table.measures.column_id(index.column()) if index.isValid() else ""
        text = running_text_in(mime, read_clipboard(mime)) if column and is_typed(column) else ""
        if text:
            self._paste_into(self._table.measures.measure_at(index.row()).id, column, text)
        else:
            self._offer_table(mime)

    def paste_table(self) -> None:
        """Offers what is on the clipboard as measures."""
        from ita_desktop.session.clipboard import copied

        if self._reference is not None and not self._why_not:
            self._offer_table(copied())

    def _offer_table(self, mime: QMimeData) -> None:
        from ita_desktop.gui.measures.carrying import named
        from ita_desktop.gui.measures.paste_dialog import PasteDialog
        from ita_desktop.gui.measures.pasted_rows import preview_row, with_own_columns
        from ita_desktop.gui.text_table import TextRow
        from ita_desktop.session.clipboard import read_clipboard
        from ita_desktop.session.measure_pasting import Column, builder_of

        pasted, reference = read_clipboard(mime), self._reference
        if not pasted.rows or reference is None:
            nothing = _(
                "ไม่พบตารางในสิ่งที่คัดลอกไว้ มาตรการเดิมไม่เปลี่ยนแปลง โปรดเลือกตารางใน Word หรือ Excel กดคัดลอก แล้ววางอีกครั้ง"
            )
            self._tell(pasted.problem or nothing, "warning")
            return
        build = builder_of(self._office.file, self._year, reference.units)
        here = {named(measure) for measure in self._edits.measures}

        def read(roles: tuple[Column, ...]) -> tuple[tuple[Measure, TextRow, bool], ...]:
            found = (with_own_columns(measure, reference) for measure in build(pasted, roles))
            return tuple(
                (one, preview_row(one, reference, named(one) in here), named(one) not in here) for one in found
            )

        dialog = PasteDialog(pasted, read, self._words, self._over)
        dialog.accepted.connect(lambda: self._add(_("วาง {count} มาตรการ"), dialog.measures))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, what: str, measures: tuple[Measure, ...]) -> None:
        """Behind the current measure, as one step; the new ones are then chosen."""
        chosen = self._table.chosen
        name = what.format(count=len(measures))
        self._edits.insert(name, chosen[-1] if chosen else "", measures)
        self._table.choose(*(measure.id for measure in measures), column="measure")
        self._table.setFocus()
        self._tell(_("{what}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(what=name), "info")

    def _paste_into(self, measure_id: str, column: str, text: str) -> None:
        from ita_desktop.gui.fields.pasting import offer_text

        offer_text(text, self._over, lambda agreed: self._write(measure_id, column, agreed))

    def _write(self, measure_id: str, column: str, text: str) -> None:
        reference = self._reference
        if reference is None:
            return
        label = reference.column(column).label
        what = _("วางข้อความในช่อง{label}ของ").format(label=label)
        self._edits.change(measure_id, what, "", lambda m: with_typed_text(m, column, text, reference, new_id))
        sentence = _("วางข้อความแทนข้อความเดิมในช่อง{label}แล้ว กด Ctrl+Z เพื่อเลิกทำ")
        self._tell(sentence.format(label=label), "info")


def _button(icons: Icons, icon: str, text: str, act: Callable[[], None], row: list[QPushButton]) -> QPushButton:
    """A button that does something, put to its like."""
    button = QPushButton(text)
    button.setObjectName(icon)
    icons.put(icon, button)
    button.clicked.connect(act)
    row.append(button)
    return button
