"""The chosen issue: what can be done about it, what a mend would change, and why it matters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.grouping import Entry
from ita_desktop.gui.issues.mend_preview import MendPreview
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.i18n import _
from ita_desktop.session.issues import Issues
from ita_desktop.session.screen_words import ScreenWords


class IssueDetail(QWidget):
    """Each signal is one act on the chosen issue, whose sentence stands in the list."""

    go_wanted = Signal()
    mend_wanted = Signal()
    mend_all_wanted = Signal()
    accept_wanted = Signal()
    take_back_wanted = Signal()
    allow_wanted = Signal()

    def __init__(self, issues: Issues, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._issues = issues
        self.where = heading(words, "", 1.0)
        self.accepted = muted(ThaiLabel(words))
        self.preview = MendPreview(words)
        self.why = muted(ThaiLabel(words))
        self.go = QPushButton(_("ไปที่จุดนี้"))
        self.mend = QPushButton(_("แก้ไขให้"))
        self.mend_all = QPushButton()
        self.accept = QPushButton(_("ยอมรับพร้อมเหตุผล…"))
        self.take_back = QPushButton(_("นำกลับมาตรวจ"))
        self.allow_name = QPushButton()
        icons.put("check", self.mend)
        for button, wanted in (
            (self.go, self.go_wanted),
            (self.mend, self.mend_wanted),
            (self.mend_all, self.mend_all_wanted),
            (self.accept, self.accept_wanted),
            (self.take_back, self.take_back_wanted),
            (self.allow_name, self.allow_wanted),
        ):
            button.clicked.connect(wanted)
        self._lay_out()
        self.show_entry(None, "")

    def _lay_out(self) -> None:
        self.acts = QWidget()
        flow = FlowLayout(GAP)
        for button in (self.go, self.mend, self.mend_all, self.accept, self.allow_name, self.take_back):
            flow.addWidget(button)
        self.acts.setLayout(flow)
        self.area = FormArea(_("รายละเอียดของข้อทักท้วง"), widest=None)
        self.area.column.setSpacing(GAP)
        self.area.column.setContentsMargins(WIDE_GAP, GAP // 2, GAP, GAP)
        for widget in (self.where, self.acts, self.preview, self.accepted, self.why):
            self.area.column.addWidget(widget, 0, Qt.AlignmentFlag(0))
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_entry(self, entry: Entry | None, read_only_because: str) -> None:
        """Shows another issue, or the same as it is now; None shows nothing."""
        self.area.setVisible(entry is not None)
        if entry is None:
            return
        issue = entry.issue
        self.where.set_text(entry.where)
        self.accepted.set_text(entry.accepted)
        self.accepted.setVisible(bool(entry.accepted))
        self.preview.show_mend(None if entry.accepted else issue.mend)
        self._say_why(self._issues.why(issue))
        self._show_acts(entry, read_only_because)

    def _say_why(self, why: str) -> None:
        self.why.set_text(_("เหตุที่ตรวจ: {why}").format(why=why) if why else "")
        self.why.setVisible(bool(why))

    def _show_acts(self, entry: Entry, read_only_because: str) -> None:
        is_open, alike = not entry.accepted, len(self._issues.alike(entry.issue))
        name = self._issues.name_to_allow(entry.issue)
        self.mend.setVisible(is_open and entry.issue.mend is not None)
        self.mend_all.setVisible(is_open and entry.issue.mend is not None and alike > 1)
        self.mend_all.setText(_("แก้ทั้งหมด {count} จุด").format(count=alike))
        self.accept.setVisible(is_open)
        self.allow_name.setVisible(is_open and bool(name))
        self.allow_name.setText(_("อนุญาตให้กล่าวถึง {name}").format(name=name).replace("&", "&&"))
        self.take_back.setVisible(not is_open)
        for button in (self.mend, self.mend_all, self.accept, self.allow_name, self.take_back):
            allow(button, read_only_because)
