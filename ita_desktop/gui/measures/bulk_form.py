"""The form of several chosen measures: what they are to have in common, set for all of them in one step."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Measure
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.measures.cells import with_cell_of
from ita_desktop.gui.measures.edits import MeasureEdits
from ita_desktop.gui.measures.linking import Links
from ita_desktop.gui.measures.links import LinksField
from ita_desktop.gui.measures.period_entries import FollowUpEntry, TimeframeEntry
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.responsibles_editor import ResponsiblesEditor
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class BulkForm(FormArea):
    """Begins with what the first of the chosen measures has; nothing is written before a button is pressed."""

    def __init__(self, edits: MeasureEdits, words: ScreenWords, icons: Icons, tell: Callable[[str], None]) -> None:
        super().__init__(_("กรอกให้หลายมาตรการพร้อมกัน"), widest=None)
        self._edits, self._tell = edits, tell
        self._ids: tuple[str, ...] = ()
        self._draft: Measure | None = None
        self._reference: Reference | None = None
        self._read_only = False
        self.title = heading(words, "", 1.15)
        self._about = muted(ThaiLabel(words))
        self.responsibles = ResponsiblesEditor(words, icons, _("ผู้รับผิดชอบ"), edits.responsible_texts)
        self.timeframe = TimeframeEntry(words)
        self.follow_up = FollowUpEntry(words)
        self.links = LinksField(words, icons, _("ตัวชี้วัดและข้อที่เกี่ยวข้อง"))
        self.apply: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = self.column
        column.setSpacing(GAP)
        column.addWidget(self.title)
        column.addWidget(self._about)
        entries: tuple[tuple[str, str, QWidget], ...] = (
            ("responsible", _("ผู้รับผิดชอบ"), self.responsibles),
            ("timeframe", _("ระยะเวลาดำเนินการ"), self.timeframe),
            ("follow_up", _("การติดตามผล"), self.follow_up),
            ("indicator", _("ตัวชี้วัด"), self.links),
        )
        for name, label, entry in entries:
            button = self.apply[name] = QPushButton()
            button.clicked.connect(lambda _on=False, name=name, label=label: self._apply(name, label))
            column.addSpacing(GAP)
            column.addWidget(entry)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect(self) -> None:
        self.responsibles.edited.connect(lambda value, *_rest: self._draw_up(responsibles=value))
        self.timeframe.edited.connect(lambda value, _typed: self._draw_up(timeframe=value))
        self.follow_up.edited.connect(lambda value, _typed: self._draw_up(follow_up=value))
        self.links.edited.connect(self._draw_up_links)

    def show_measures(self, measures: Sequence[Measure], reference: Reference, read_only: bool) -> None:
        """Offers a change of these measures; the same ones again keep what was drawn up."""
        ids = tuple(measure.id for measure in measures)
        if ids != self._ids or self._draft is None:
            self._ids, self._draft = ids, measures[0]
        self._reference, self._read_only = reference, read_only
        count = len(ids)
        self.title.set_text(_("เลือก {count} มาตรการ").format(count=count))
        first = self._edits.numbered(ids[0])
        self._about.set_text(
            _("ค่าที่แสดงมาจาก{first} แก้ไขแล้วกดปุ่มใต้ช่องใด ช่องนั้นจะเปลี่ยนในทุกมาตรการที่เลือก").format(first=first)
        )
        for button in self.apply.values():
            button.setText(_("ใช้กับทั้ง {count} มาตรการ").format(count=count))
            button.setEnabled(not read_only)
        self._show_draft()

    def forget(self) -> None:
        """The next measures are others, even if they are the same."""
        self._draft = None

    def _show_draft(self) -> None:
        draft, reference = self._draft, self._reference
        if draft is None or reference is None:
            return
        self.responsibles.show_responsibles(draft.responsibles, reference, self._read_only)
        self.timeframe.show_timeframe(draft.timeframe, reference, self._read_only)
        self.follow_up.show_follow_up(draft.follow_up, reference, self._read_only)
        self.links.show_links(Links(draft.indicators, draft.items), reference, self._read_only)

    def _draw_up(self, **fields: object) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, **fields)  # type: ignore[arg-type]
            self._show_draft()

    def _draw_up_links(self, value: Links) -> None:
        self._draw_up(indicators=value.indicators, items=value.items)

    def _apply(self, column: str, label: str) -> None:
        draft = self._draft
        if draft is not None:
            what = _("กำหนด{label}ให้").format(label=label)
            self._edits.change_many(self._ids, what, lambda m: with_cell_of(m, draft, column, new_id))
            sentence = _("กำหนด{label}ให้ {count} มาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ")
            self._tell(sentence.format(label=label, count=len(self._ids)))
