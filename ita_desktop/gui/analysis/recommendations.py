"""Recommendations for the items of what is chosen: the office's own to edit, ป.ป.ช.'s ready ones to read or take."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.framework import ItemAdvice
from ita_desktop.domain.places import Place
from ita_desktop.domain.years import Recommendation
from ita_desktop.gui.analysis.advice import AdviceNote
from ita_desktop.gui.analysis.edits import AnalysisEdits
from ita_desktop.gui.analysis.recommendation_editor import RecommendationEditor
from ita_desktop.gui.analysis.results import Results, Subject
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.bindings import Bindings
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class RecommendationsPart(QWidget):
    """`deleted` tells that one was taken away."""

    deleted = Signal()

    def __init__(self, edits: AnalysisEdits, bindings: Bindings, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._edits, self._bindings, self._words, self._icons = edits, bindings, words, icons
        self._subject: Subject | None = None
        self._results: Results | None = None
        self._read_only_because = ""
        self.editors: dict[str, RecommendationEditor] = {}
        self.notes: dict[ItemAdvice, AdviceNote] = {}
        self._spare_editors: list[RecommendationEditor] = []
        self._spare_notes: list[AdviceNote] = []
        self.title = heading(words, _("ข้อเสนอแนะ"), 1.05)
        self.note = ToldLabel(words)
        self.add = QPushButton(_("เพิ่มข้อเสนอแนะ"))
        self.add.clicked.connect(self._add)
        icons.put("add", self.add)
        self.all = QCheckBox()
        self.all.toggled.connect(self._show_notes)
        self._own, self._ready = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.title)
        column.addWidget(self.note)
        for part in (self._own, self._ready):
            part.setSpacing(2 * GAP)
        column.addLayout(self._own)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._ready)
        column.addWidget(self.all)
        column.addStretch(1)

    def show_subject(self, subject: Subject, results: Results, read_only_because: str) -> None:
        """The recommendations for an indicator's or tool's items."""
        if self._subject is None or (self._subject.level, self._subject.code) != (subject.level, subject.code):
            self.all.setChecked(False)
        self._subject, self._results, self._read_only_because = subject, results, read_only_because
        codes = {item.code for item in subject.items}
        own = tuple(one for one in self._edits.assessment.recommendations if codes & set(one.items))
        self.note.tell("" if own else _("ยังไม่มีข้อเสนอแนะของหน่วยงานในส่วนนี้"), "quiet")
        self._show_own(own, subject, results)
        self.add.setEnabled(not read_only_because and bool(subject.items))
        self.add.setToolTip(read_only_because)
        self._show_notes()

    def _show_own(self, own: tuple[Recommendation, ...], subject: Subject, results: Results) -> None:
        wanted = {one.id for one in own}
        for gone in [known for known in self.editors if known not in wanted]:
            self._put_aside(gone)
        for place, one in enumerate(own):
            editor = self.editors.get(one.id) or self._taken_up(one.id)
            if self._own.indexOf(editor) != place:
                self._own.insertWidget(place, editor)
            editor.show_recommendation(one, subject.items, results.framework, self._read_only_because)

    # Icons are worn as long as the window lives, so editors and notes are put aside for the next one, never deleted.
    def _taken_up(self, recommendation_id: str) -> RecommendationEditor:
        editor = self._spare_editors.pop() if self._spare_editors else self._made_editor()
        self._bindings.bind(editor.entry, self._edits.recommendation_slot(recommendation_id))
        self.editors[recommendation_id] = editor
        editor.show()
        return editor

    def _made_editor(self) -> RecommendationEditor:
        editor = RecommendationEditor(self._words, self._icons)
        editor.items_chosen.connect(lambda items: self._edits.change_items(editor.shown_id, items))
        editor.references_typed.connect(lambda codes: self._edits.type_references(editor.shown_id, codes))
        editor.delete_wanted.connect(lambda: self._delete(editor.shown_id))
        return editor

    def _put_aside(self, recommendation_id: str) -> None:
        editor = self.editors.pop(recommendation_id)
        focus = self.window().focusWidget()
        if focus is not None and editor.isAncestorOf(focus):
            self.add.setFocus()
        self._own.removeWidget(editor)
        editor.hide()
        self._spare_editors.append(editor)

    def _delete(self, recommendation_id: str) -> None:
        self._edits.delete_recommendation(recommendation_id)
        self.add.setFocus()
        self.deleted.emit()

    def _show_notes(self) -> None:
        """Those for weak items, all on request."""
        if self._subject is None or self._results is None:
            return
        ready = self._results.advice(self._subject)
        weak = {item.code for item in self._subject.weak_items}
        shown = [one for one in ready if self.all.isChecked() or weak & set(one.items)]
        for gone in [known for known in self.notes if known not in shown]:
            note = self.notes.pop(gone)
            self._ready.removeWidget(note)
            note.hide()
            self._spare_notes.append(note)
        for place, one in enumerate(shown):
            note = self.notes.get(one) or self._taken_note(one)
            if self._ready.indexOf(note) != place:
                self._ready.insertWidget(place, note)
            note.show()  # not before it stands here: it would be shown as a window
            note.show_possible(one, self._results.framework.fiscal_year, self._read_only_because)
        others = sum(not weak & set(one.items) for one in ready)
        self.all.setText(_("ดูของ ป.ป.ช. สำหรับข้ออื่น ({count} เรื่อง)").format(count=others))
        self.all.setVisible(others > 0)

    def _taken_note(self, advice: ItemAdvice) -> AdviceNote:
        note = self._spare_notes.pop() if self._spare_notes else AdviceNote(self._words, self._icons, self._take)
        self.notes[advice] = note
        return note

    def _take(self, advice: ItemAdvice) -> None:
        self._add_of(advice.items, advice.text, advice.refers_to)

    def _add(self) -> None:
        if self._subject is not None:
            first = (self._subject.weak_items or self._subject.items)[0]
            self._add_of((first.code,), "", ())

    def _add_of(self, items: tuple[str, ...], text: str, refers_to: tuple[str, ...]) -> None:
        added = self._edits.add_recommendation(items, text, refers_to)
        if editor := self.editors.get(added):
            editor.entry.area.setFocus()

    def focus(self, place: Place) -> bool:
        """Puts the keyboard into a recommendation's entry; False where it is not shown."""
        editor = self.editors.get(place.ids[0]) if place.ids else None
        if editor is None:
            return False
        (editor.references.line if place.field == "refers_to" else editor.entry.area).setFocus()
        return True
