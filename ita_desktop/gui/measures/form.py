"""The form of one measure: every field of the row, written as it is typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import FollowUp, Measure, Timeframe
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.measures.cells import field_of, has_own_entry, typed_text, with_typed_text
from ita_desktop.gui.measures.edits import MeasureEdits
from ita_desktop.gui.measures.linking import Links
from ita_desktop.gui.measures.links import LinksField
from ita_desktop.gui.measures.period_entries import FollowUpEntry, TimeframeEntry
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.responsibles_editor import Responsibles, ResponsiblesEditor
from ita_desktop.gui.measures.steps_editor import StepsEditor
from ita_desktop.gui.measures.titles_editor import TitlesEditor
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_ANALYSIS = "analysis"
_MOST_LINES = 12


class MeasureForm(FormArea):
    """Shows one measure at a time; texts of columns the program does not know come last."""

    def __init__(self, edits: MeasureEdits, words: ScreenWords, icons: Icons) -> None:
        super().__init__(_("รายละเอียดมาตรการ"), widest=None)
        self._edits, self._words = edits, words
        self._measure: Measure | None = None
        self._reference: Reference | None = None
        self._shown: tuple[Measure, int, Reference, bool] | None = None
        self.title = heading(words, "", 1.15)
        self.titles = TitlesEditor(words, icons, _("มาตรการ"))
        self.links = LinksField(words, icons, _("ตัวชี้วัดและข้อที่เกี่ยวข้อง"))
        self.steps = StepsEditor(words, icons, _("ขั้นตอนหรือวิธีการปฏิบัติ"))
        self.responsibles = ResponsiblesEditor(words, icons, _("ผู้รับผิดชอบ"), edits.responsible_texts)
        self.timeframe = TimeframeEntry(words)
        self.follow_up = FollowUpEntry(words)
        self.texts: dict[str, TextField] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.setSpacing(WIDE_GAP)
        self._before_texts = (self.title, self.titles, self.links)
        self._after_analysis = (self.steps, self.responsibles, self.timeframe, self.follow_up)
        for widget in (*self._before_texts, *self._after_analysis):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.titles.edited.connect(self._write_titles)
        self.links.edited.connect(self._write_links)
        self.steps.edited.connect(self._write_steps)
        self.responsibles.edited.connect(self._write_responsibles)
        self.timeframe.edited.connect(self._write_timeframe)
        self.follow_up.edited.connect(self._write_follow_up)

    def show_measure(self, measure: Measure, first: int, reference: Reference, read_only: bool) -> None:
        """Shows a measure, the first of its titles numbered `first`; the same again costs nothing."""
        now = (measure, first, reference, read_only)
        if self._shown is not None and measure is self._shown[0] and now[1:] == self._shown[1:]:
            return
        other = self._measure is None or self._measure.id != measure.id
        if self._reference is not reference:
            self._make_texts(reference)
        self._shown, self._measure, self._reference = now, measure, reference
        if other:
            for lists in (self.titles, self.steps, self.responsibles):
                lists.rows.forget_current()
        last = first + len(measure.titles) - 1
        numbers = "–".join(map(reference.spoken, (first,) if last <= first else (first, last)))
        self.title.set_text(_("มาตรการที่ {number}").format(number=numbers))
        self.titles.show_titles(measure.titles, first, reference, read_only)
        self.links.show_links(Links(measure.indicators, measure.items), reference, read_only)
        self.steps.show_steps(measure, reference, read_only)
        self.responsibles.show_responsibles(measure.responsibles, reference, read_only)
        self.timeframe.show_timeframe(measure.timeframe, reference, read_only)
        self.follow_up.show_follow_up(measure.follow_up, reference, read_only)
        for column, field in self.texts.items():
            field.show_text(typed_text(measure, column, reference))
            field.set_read_only(read_only)
        if other:
            self.verticalScrollBar().setValue(0)
        self.follow()

    def _make_texts(self, reference: Reference) -> None:
        """One entry for every column that is plain text."""
        wanted = {column.id: column.label for column in reference.columns if not has_own_entry(column.id)}
        if {column: field.label.clean_text for column, field in self.texts.items()} == wanted:
            return
        for field in self.texts.values():
            self.column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.texts = {column: self._text_field(column, label) for column, label in wanted.items()}
        for column, field in self.texts.items():
            field.edited.connect(lambda text, column=column: self._write_text(column, text))
            place = len(self._before_texts) if column == _ANALYSIS else self.column.count() - 1
            self.column.insertWidget(place, field)

    def _text_field(self, column: str, label: str) -> TextField:
        return TextField(self._words, label, lines=(2 if column == _ANALYSIS else 1, _MOST_LINES))

    def focus_field(self, field: str, inner: str = "", point: str = "") -> None:
        """Puts the keyboard into a field of the measure and scrolls it into sight.

        `inner` is a row within it, `point` a sub-point of a step.
        """
        match field:
            case "titles" | "":
                self.titles.focus_title(int(inner) if inner.isdecimal() else 0)
            case "steps":
                self.steps.focus_step(inner, point)
            case "responsibles" | "responsible":
                self.responsibles.focus_responsible(inner)
            case _:
                self._entry(field).setFocus()
        self.show_focus()

    def _entry(self, field: str) -> QWidget:
        whole: dict[str, QWidget] = {
            "timeframe": self.timeframe,
            "follow_up": self.follow_up,
            "indicators": self.links,
            "items": self.links,
        }
        texts = {field_of(column): entry for column, entry in self.texts.items()}
        return whole.get(field) or texts.get(field) or self.titles.rows.edit_at(0) or self.title

    def _change(self, what: str, field: str, change: Callable[[Measure], Measure], *inner: str) -> None:
        if self._measure is not None:
            self._edits.change(self._measure.id, what, field, change, *inner)

    def _write_titles(self, value: tuple[str, ...], place: int, what: str) -> None:
        inner = (str(place),) if place > 0 else ()
        self._change(what, "titles" if place >= 0 else "", lambda m: replace(m, titles=value), *inner)

    def _write_links(self, value: Links) -> None:
        def change(measure: Measure) -> Measure:
            return replace(measure, indicators=value.indicators, items=value.items)

        self._change(_("แก้ไขตัวชี้วัดของ"), "indicators", change)

    def _write_steps(self, changed: Measure, step: str, what: str) -> None:
        inner = (step,) if step else ()
        self._change(
            what, "steps" if step else "", lambda m: replace(m, steps=changed.steps, results=changed.results), *inner
        )

    def _write_responsibles(self, value: Responsibles, one: str, what: str) -> None:
        inner = (one,) if one else ()
        self._change(what, "responsibles" if one else "", lambda m: replace(m, responsibles=value), *inner)

    def _write_timeframe(self, value: Timeframe, typed: bool) -> None:
        self._change(_("แก้ไขระยะเวลาดำเนินการ"), "timeframe" if typed else "", lambda m: replace(m, timeframe=value))

    def _write_follow_up(self, value: FollowUp, typed: bool) -> None:
        self._change(_("แก้ไขการติดตามผล"), "follow_up" if typed else "", lambda m: replace(m, follow_up=value))

    def _write_text(self, column: str, text: str) -> None:
        reference = self._reference
        if reference is not None:
            what = _("แก้ไข{label}").format(label=reference.column(column).label)
            self._change(what, field_of(column), lambda m: with_typed_text(m, column, text, reference, new_id))
