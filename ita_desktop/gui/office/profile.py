"""The part ข้อมูลหน่วยงาน: type, names, place and addresses of the office, under each name it has had."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ita_desktop.catalog.provinces import provinces
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.naming import bare_district, bare_province, bare_tambon, understood_name
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.periods_held import is_reversed, overlap
from ita_desktop.domain.rows import row_of
from ita_desktop.domain.titles import clerk_post, executive_post, full_name, profile_on, short_name
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.office.part import Part
from ita_desktop.gui.office.period import Period, reversed_days
from ita_desktop.gui.office.profile_history import ProfileHistory
from ita_desktop.gui.office.slots import DAY, TYPE, changed_row, office_place, row_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.thai.digits import plain_digits

_BARE = {"tambon": bare_tambon, "district": bare_district, "province": bare_province}
_POSTCODE_DIGITS = 5


class ProfilePart(Part):
    """Shows one profile, today's at first; the names made from it stand quietly where nothing else is typed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._profile_id = ""
        self._make_fields()
        self._make_names()
        self.period = Period(tools.words, _("ใช้ข้อมูลชุดนี้ตั้งแต่วันที่"), _("ถึงวันที่"))
        self.history = ProfileHistory(tools)
        self.history.chosen.connect(self._show_profile)
        self.history.begun.connect(self._fill_in)
        self.history.said.connect(self.said)
        self._lay_out()

    def _make_fields(self) -> None:
        words = self._words
        self.type = ChoiceField(words, _("ประเภท"), tuple((kind.value, kind.value) for kind in OfficeType))
        self.name = LineField(words, _("ชื่อ"), _("กรอกเฉพาะชื่อ โปรแกรมเติมคำนำหน้าตามประเภทให้"))
        self.tambon = LineField(words, _("ตำบล"))
        self.district = LineField(words, _("อำเภอ"))
        self.province = LineField(words, _("จังหวัด"))
        self.province.offer(provinces())
        self.postcode = LineField(words, _("รหัสไปรษณีย์"))
        self.address = LineField(words, _("ที่อยู่"), suggestion=_("เช่น เลขที่ 99 หมู่ที่ 5"))
        self.telephone = LineField(words, _("โทรศัพท์"))
        self.email = LineField(words, _("อีเมล"))
        self.website = LineField(words, _("เว็บไซต์"))
        self.type.edited.connect(lambda _text: self._tell_what_stays())
        for field, attribute in self._typed():
            field.line.editingFinished.connect(lambda f=field, a=attribute: self._tidy(f, a))

    def _typed(self) -> tuple[tuple[LineField, str], ...]:
        return (
            (self.name, "name"),
            (self.tambon, "tambon"),
            (self.district, "district"),
            (self.province, "province"),
        )

    def _make_names(self) -> None:
        words = self._words
        self.full_name = LineField(words, _("ชื่อเต็ม"))
        self.short_name = LineField(words, _("ชื่อย่อ"))
        self.executive_post = LineField(words, _("ตำแหน่งผู้บริหาร"))
        self.clerk_post = LineField(words, _("ตำแหน่งปลัด"))

    def refresh(self) -> None:
        """Shows the profile; another one where it is gone."""
        file = self._office.file
        if row_of(file.profiles, self._profile_id) is None:
            profile = profile_on(file.profiles, self._office.today())
            self._bind(profile.id if profile else "")
        self._pages.setCurrentIndex(bool(file.profiles))
        self.add_button.setEnabled(not self._locked)
        super().refresh()
        self.history.refresh(self._profile_id)
        self._show_what_follows()

    def _show_what_follows(self) -> None:
        profile = row_of(self._office.file.profiles, self._profile_id)
        if profile is None:
            return
        plain = replace(profile, full_name="", short_name="", executive_post="", clerk_post="")
        self.full_name.show_suggestion(full_name(plain))
        self.short_name.show_suggestion(short_name(plain))
        self.executive_post.show_suggestion(executive_post(plain))
        self.clerk_post.show_suggestion(clerk_post(plain))
        self.name.show_problem("" if profile.name.strip() else _("ยังไม่มีชื่อ เอกสารจะพิมพ์เพียงประเภทของหน่วยงาน"))
        self.postcode.show_problem(_postcode_problem(profile.postcode))
        others = [one for one in self._office.file.profiles if one is not profile]
        self.period.show_problem(_period_problem(profile, others))
        self.period.setVisible(bool(others))

    def take_focus(self) -> None:
        """The name, or what makes a first profile."""
        (self.name if self._office.file.profiles else self.add_button).setFocus()

    def show_row(self, ids: tuple[str, ...], field: str) -> None:
        """Shows that profile."""
        if len(ids) > 1 and row_of(self._office.file.profiles, ids[1]):
            self._show_profile(ids[1])
        super().show_row(ids, field)

    def _show_profile(self, profile_id: str) -> None:
        self._bind(profile_id)
        self.refresh()

    def _fill_in(self, profile_id: str) -> None:
        self._show_profile(profile_id)
        self.show_entry(self.name)
        self.name.line.selectAll()

    def _bind(self, profile_id: str) -> None:
        self._profile_id = profile_id
        for field, attribute in self._bound_fields():
            name = _("แก้ไข{field}ของหน่วยงาน").format(field=field.label.clean_text)
            form = TYPE if attribute == "type" else DAY if attribute.startswith("valid") else None
            slot = row_slot(name, "profiles", profile_id, attribute, *([form] if form else []))
            self._bindings.bind(field, slot)

    def _bound_fields(self) -> tuple[tuple[Field, str], ...]:
        return (
            (self.type, "type"),
            *self._typed(),
            (self.address, "address"),
            (self.postcode, "postcode"),
            (self.telephone, "telephone"),
            (self.email, "email"),
            (self.website, "website"),
            (self.full_name, "full_name"),
            (self.short_name, "short_name"),
            (self.executive_post, "executive_post"),
            (self.clerk_post, "clerk_post"),
            (self.period.first, "valid_from"),
            (self.period.last, "valid_to"),
        )

    def _tidy(self, field: LineField, attribute: str) -> None:
        """What was typed with its prefix loses it: the papers put it before the name themselves."""
        # Entries are also left when their file is closed.
        if not field.line.isModified() or not self._office.is_open:
            return
        if attribute == "name":
            understood = understood_name(field.text)
            values: dict[str, Any] = {"name": understood.name}
            if understood.type is not None:
                values["type"] = understood.type
            values |= {place: name for place in ("district", "province") if (name := getattr(understood, place))}
        else:
            values = {attribute: _BARE[attribute](field.text)}
        place = office_place("profiles", self._profile_id, field=attribute)
        name = _("แก้ไข{field}ของหน่วยงาน").format(field=field.label.clean_text)
        self._office.edit(name, place, changed_row(self._office.file, "profiles", self._profile_id, **values))

    def _tell_what_stays(self) -> None:
        if self._office.file.units or self._office.file.people or self._office.file.chain:
            self.said.emit(
                _("เปลี่ยนประเภทแล้ว ชื่อส่วนราชการ ตำแหน่งของบุคลากร และลำดับความเห็นยังเป็นคำเดิม โปรดตรวจและแก้ไขในส่วนเหล่านั้น"),
                "info",
            )

    def _add_first(self) -> None:
        profile = Profile(new_id(), OfficeType.SAO, "")
        file = replace(self._office.file, profiles=(profile,))
        self._office.edit(_("เพิ่มข้อมูลหน่วยงาน"), office_place("profiles", profile.id), file)
        self.take_focus()

    def _lay_out(self) -> None:
        words = self._words
        self.form = FormArea(
            _("ข้อมูลหน่วยงาน"),
            self.period,
            Beside(self.type, self.name),
            Beside(self.tambon, self.district),
            Beside(self.province, self.postcode),
            self.address,
            Beside(self.telephone, self.email),
            self.website,
            heading(words, _("ชื่อและตำแหน่งที่พิมพ์ในเอกสาร"), 1.1),
            muted(
                ThaiLabel(
                    words, _("ข้อความสีจางคือข้อความที่จะพิมพ์ในเอกสาร หากหน่วยงานใช้คำอื่นให้กรอกแทน และลบออกเพื่อกลับไปใช้คำเดิม")
                )
            ),
            Beside(self.full_name, self.short_name),
            Beside(self.executive_post, self.clerk_post),
            self.history,
        )
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self.form)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addWidget(ThaiLabel(self._words, _("ไฟล์นี้ยังไม่มีข้อมูลหน่วยงาน ชื่อและที่อยู่ในส่วนนี้พิมพ์ในเอกสารทุกฉบับ")))
        self.add_button = QPushButton(_("เพิ่มข้อมูลหน่วยงาน"))
        self.add_button.clicked.connect(self._add_first)
        column.addWidget(self.add_button)
        column.addStretch(1)
        return page


def _period_problem(profile: Profile, others: Sequence[Profile]) -> str:
    if is_reversed(profile):
        return reversed_days()
    twice = next((other for other in others if overlap(profile, other)), None)
    if twice is None:
        return ""
    return _("ช่วงเวลานี้ซ้อนกับข้อมูลของ “{title}” โปรดตรวจสอบวันที่ ข้อมูลที่กรอกไว้ยังอยู่").format(title=full_name(twice))


def _postcode_problem(text: str) -> str:
    digits = plain_digits(text.strip())
    if not digits or (digits.isdecimal() and len(digits) == _POSTCODE_DIGITS):
        return ""
    return _("รหัสไปรษณีย์มีตัวเลข 5 ตัว โปรดตรวจสอบ ข้อมูลที่กรอกไว้ยังอยู่")
