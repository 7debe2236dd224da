"""The entries of one post of a person: title, unit, for whom one acts, and from when to when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ita_desktop.domain.acting import Acting, acting_line, acting_of
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Post
from ita_desktop.domain.periods_held import is_reversed, posts_overlapping
from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.bindings import Bindings, Slot
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.labels import heading
from ita_desktop.gui.office.period import Period, reversed_days
from ita_desktop.gui.office.slots import DAY, changed_post, office_place, post_of, post_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.gui.rules import rule
from ita_desktop.i18n import _


class PostForm(QWidget):
    """Bound to one post at a time; `delete_wanted` tells its id."""

    delete_wanted = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.post_id = ""
        words = tools.words
        self.heading = heading(words, "", 1.0)
        self.title = LineField(words, _("ตำแหน่ง"))
        self.unit = ChoiceField(words, _("ส่วนราชการ"), ())
        self.acting = ChoiceField(words, _("ข้อความรักษาราชการแทน"), _acting_choices())
        self.acting_post = LineField(words, _("ตำแหน่งที่รักษาราชการแทน"))
        self.period = Period(words, _("ดำรงตำแหน่งตั้งแต่วันที่"), _("ถึงวันที่"))
        self.delete_button = icon_button(tools.icons, "delete", _("ลบตำแหน่งนี้"))
        self.delete_button.clicked.connect(lambda: self.delete_wanted.emit(self.post_id))
        self._lay_out()

    def bind(self, bindings: Bindings, person_id: str, post_id: str, number: int) -> None:
        """Shows another post."""
        self.post_id = post_id
        self.heading.set_text(_("ตำแหน่งที่ {number}").format(number=number))
        self.delete_button.setAccessibleName(_("ลบตำแหน่งที่ {number}").format(number=number))
        for field, attribute, name in (
            (self.title, "title", _("แก้ไขตำแหน่งของบุคลากร")),
            (self.unit, "unit", _("แก้ไขส่วนราชการของตำแหน่ง")),
        ):
            bindings.bind(field, post_slot(name, person_id, post_id, attribute))
        bindings.bind(self.acting, _words_slot(person_id, post_id))
        bindings.bind(self.acting_post, _acting_slot(person_id, post_id))
        bindings.bind(self.period.first, post_slot(_("แก้ไขวันเริ่มดำรงตำแหน่ง"), person_id, post_id, "valid_from", DAY))
        bindings.bind(self.period.last, post_slot(_("แก้ไขวันพ้นตำแหน่ง"), person_id, post_id, "valid_to", DAY))

    def show_post(self, post: Post, posts: tuple[Post, ...], locked: str) -> None:
        """Shows what follows from the post and from the person's others."""
        self.acting_post.setVisible(bool(post.acting))
        self.period.show_problem(_problem_of(post, posts))
        self.delete_button.setEnabled(not locked)
        self.delete_button.setToolTip(locked or _("ลบตำแหน่งนี้"))

    def offer(self, titles: tuple[str, ...], units: tuple[tuple[str, str], ...]) -> None:
        """Titles and units to choose from."""
        self.title.offer(titles)
        self.acting_post.offer(titles)
        self.unit.offer((("", _("ไม่ระบุ")), *units))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.setColumnStretch(0, 1)
        grid.addWidget(rule(QFrame.Shape.HLine), 0, 0, 1, 2)
        grid.addWidget(self.heading, 1, 0)
        entries = (self.title, Beside(self.unit, self.acting), self.acting_post, self.period)
        for row, widget in enumerate(entries, 2):
            grid.addWidget(widget, row, 0, 1, 2)
        grid.addWidget(self.delete_button, 1, 1)  # last: Tab goes to the entries first


def _acting_choices() -> tuple[tuple[str, str], ...]:
    return tuple((words.value, words.value or _("ไม่มี")) for words in Acting)


def _problem_of(post: Post, posts: tuple[Post, ...]) -> str:
    if is_reversed(post):
        return reversed_days()
    others = posts_overlapping(posts, post.id)
    if others:
        title = others[0].title or _("(ยังไม่มีชื่อ)")
        return _("ช่วงเวลานี้ซ้อนกับตำแหน่ง “{title}” โปรดตรวจสอบวันที่ ข้อมูลที่กรอกไว้ยังอยู่").format(title=title)
    return ""


def _acting_in(file: OfficeFile, person_id: str, post_id: str) -> tuple[Acting, str]:
    post = post_of(file, person_id, post_id)
    return acting_of(post.acting) if post else (Acting.NONE, "")


def _words_slot(person_id: str, post_id: str) -> Slot:
    """The words before the post acted for; without them nothing is printed."""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        line = acting_line(Acting(text), _acting_in(file, person_id, post_id)[1]) if text else ""
        return changed_post(file, person_id, post_id, acting=line)

    return Slot(
        _("แก้ไขคำว่ารักษาราชการแทน"),
        office_place("people", person_id, post_id, field="acting-words"),
        lambda file: _shown_words(*_acting_in(file, person_id, post_id)),
        write,
    )


def _shown_words(words: Acting, post: str) -> str:
    """A second line in the office's own words is none of those offered."""
    return words.value or ("?" if post else "")


def _acting_slot(person_id: str, post_id: str) -> Slot:
    """The post acted for."""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        line = acting_line(_acting_in(file, person_id, post_id)[0], text)
        return changed_post(file, person_id, post_id, acting=line)

    return Slot(
        _("แก้ไขตำแหน่งที่รักษาราชการแทน"),
        office_place("people", person_id, post_id, field="acting"),
        lambda file: _acting_in(file, person_id, post_id)[1],
        write,
    )
