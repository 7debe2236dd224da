"""One text of the analysis with the draft for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.analysing import joined
from ita_desktop.domain.phrases import Draft
from ita_desktop.gui.analysis.draft_panel import DraftPanel
from ita_desktop.gui.analysis.edits import AnalysisEdits, label_of
from ita_desktop.gui.analysis.results import Results, Subject
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.icons import Icons
from ita_desktop.session.screen_words import ScreenWords

_LINES = (3, 14)


class TextPart(QWidget):
    """`field` is the name of the finding's text: defect, improve, maintain or text.

    `replaced` tells, with the label, that a draft took the place of what was written.
    """

    replaced = Signal(str)

    def __init__(self, edits: AnalysisEdits, words: ScreenWords, icons: Icons, field: str) -> None:
        super().__init__()
        self._edits, self._field = edits, field
        self._subject: Subject | None = None
        self._draft = ""
        self.entry = TextField(words, label_of(field), lines=_LINES)
        self.panel = DraftPanel(words, icons, label_of(field))
        self.panel.hide()
        self.panel.used.connect(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.entry)
        column.addWidget(self.panel)

    def show_draft(self, subject: Subject, draft: Draft | None, results: Results, read_only_because: str) -> None:
        """The draft for this text; None shows none."""
        self._subject = subject
        self.panel.setVisible(draft is not None)
        if draft is None:
            return
        self._draft = str(getattr(draft, self._field))
        self.panel.show_sentences((one for one in draft.sources if one.field == self._field), results)
        self.panel.show_ways(self._edits.text(subject, self._field), self._draft, read_only_because)

    def _use(self, behind: bool) -> None:
        if self._subject is None:
            return
        written = self._edits.text(self._subject, self._field)
        self._edits.use_draft(self._subject, self._field, joined(written, self._draft) if behind else self._draft)
        self.entry.area.setFocus()
        if written.strip() and not behind:
            self.replaced.emit(label_of(self._field))
