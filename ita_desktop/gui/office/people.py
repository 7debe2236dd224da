"""The part บุคลากร: people who sign, each with the posts held one after the other."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.office import Person, Post
from ita_desktop.domain.periods_held import held_on
from ita_desktop.domain.removing import without_person, without_post
from ita_desktop.domain.rows import inserted, row_of
from ita_desktop.domain.titles import clerk_post, executive_post, profile_on
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.office.post_form import PostForm
from ita_desktop.gui.office.rows_part import RowsPart, RowWords
from ita_desktop.gui.office.slots import changed_row, office_place, row_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _


class PeoplePart(RowsPart):
    """The forms of posts are kept and bound to other posts: as many as the person with most posts needed."""

    def __init__(self, tools: Tools) -> None:
        none = _("ยังไม่มีบุคลากร ผู้ที่ลงนามในเอกสารและลำดับความเห็นเลือกจากรายชื่อนี้")
        super().__init__(tools, "people", RowWords(_("บุคลากร"), _("บุคลากรทั้งหมด"), none))
        self._offered: tuple[object, object] | None = None
        self.name = LineField(tools.words, _("คำนำหน้าชื่อ ชื่อ และนามสกุล"), _("กรอกตามที่ต้องการให้พิมพ์ใต้ลายมือชื่อ"))
        self.posts: list[PostForm] = []
        self._no_post = muted(ThaiLabel(tools.words, _("ยังไม่มีตำแหน่ง ตำแหน่งพิมพ์ใต้ชื่อผู้ลงนามตามวันที่ของเอกสาร")))
        self.add_post_button = QPushButton(_("เพิ่มตำแหน่ง"))
        self.add_post_button.clicked.connect(self.add_post)
        holder = QWidget()
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(WIDE_GAP)
        column = self.form.column
        for widget in (self.name, holder, self._no_post):
            column.insertWidget(column.count() - 1, widget)
        column.insertWidget(column.count() - 1, self.add_post_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _card(self, row: Any) -> tuple[str, str, bool]:
        today = self._office.today()
        post = held_on(row.posts, today)
        left = bool(row.posts) and all(one.valid_to is not None and one.valid_to < today for one in row.posts)
        return row.name, (post.acting or post.title) if post else "", left

    def _new(self) -> Person:
        return Person(new_id(), "", (Post(new_id(), ""),))

    def _first_entry(self) -> Field:
        return self.name

    def _bind(self, row_id: str) -> None:
        self._bindings.bind(self.name, row_slot(_("แก้ไขชื่อบุคลากร"), "people", row_id, "name"))

    def _without(self, file: OfficeFile, row_id: str) -> OfficeFile:
        return without_person(file, row_id)

    def _what_deleting_did(self, before: OfficeFile, after: OfficeFile) -> str:
        if before.chain == after.chain:
            return ""
        return _("ลำดับความเห็นยังมีตำแหน่งเดิมแต่ไม่มีชื่อแล้ว ")

    def _show_row(self) -> None:
        person = self.row
        if person is None:
            return
        self._show_posts(person)
        self._no_post.setVisible(not person.posts)
        self._allow(self.add_post_button, True, "")

    def _show_posts(self, person: Person) -> None:
        while len(self.posts) < len(person.posts):
            self._grow()
        for form in self.posts[len(person.posts) :]:
            self._let_go(form)
        self._offer()
        for number, (form, post) in enumerate(zip(self.posts, person.posts, strict=False), 1):
            if form.post_id != post.id:
                form.bind(self._bindings, person.id, post.id, number)
            form.show_post(post, person.posts, self._locked)
            form.show()

    def _grow(self) -> None:
        form = PostForm(self._tools)
        form.delete_wanted.connect(self._delete_post)
        self._holder.addWidget(form)
        self.posts.append(form)
        self._offered = None

    def _let_go(self, form: PostForm) -> None:
        form.hide()
        form.post_id = ""
        self._bindings.unbind(form.title, form.unit, form.acting, form.acting_post, form.period.first, form.period.last)

    def _offer(self) -> None:
        """Offers titles and units; again only where they changed, for the list being typed in would close."""
        file = self._office.file
        offered = (file.units, file.profiles)
        if offered == self._offered:
            return
        self._offered = offered
        profile = profile_on(file.profiles, self._office.today())
        made = (executive_post(profile), clerk_post(profile)) if profile else ()
        titles = tuple(dict.fromkeys((*made, *(unit.head_post for unit in file.units if unit.head_post))))
        for form in self.posts:
            form.offer(titles, tuple((unit.id, unit.name or _("(ยังไม่มีชื่อ)")) for unit in file.units))

    def add_post(self) -> None:
        """A further post of the current person."""
        person = self.row
        if person is None or self._locked:
            return
        post = Post(new_id(), "")
        last = person.posts[-1].id if person.posts else ""
        after = changed_row(self._office.file, "people", person.id, posts=inserted(person.posts, last, post))
        self._office.edit(_("เพิ่มตำแหน่งของบุคลากร"), office_place("people", person.id, post.id), after)
        self._focus_post(post.id)

    def _delete_post(self, post_id: str) -> None:
        person = self.row
        gone = row_of(person.posts, post_id) if person else None
        if person is None or gone is None or self._locked:
            return
        after = without_post(self._office.file, person.id, post_id)
        self._office.edit(_("ลบตำแหน่งของบุคลากร"), office_place("people", person.id, post_id), after)
        self.add_post_button.setFocus(Qt.FocusReason.OtherFocusReason)
        title = gone.title or _("(ยังไม่มีชื่อ)")
        self.said.emit(_("ลบตำแหน่ง “{title}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(title=title), "info")

    def show_row(self, ids: tuple[str, ...], field: str) -> None:
        """Selects the person and, of a post, its form."""
        super().show_row(ids, field)
        if len(ids) > 2 and not field:
            self._focus_post(ids[2])

    def _focus_post(self, post_id: str) -> None:
        form = next((form for form in self.posts if form.post_id == post_id), None)
        if form is not None:
            self.show_entry(form.title)
