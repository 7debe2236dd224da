"""The part เอกสารและตัวอักษร: digits, font, rounds, names and words the office knows better than the program."""

from PySide6.QtWidgets import QVBoxLayout

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Digits
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import heading
from ita_desktop.gui.office.lines_field import LinesField, lines_of
from ita_desktop.gui.office.part import Part
from ita_desktop.gui.office.slots import Form, preference_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.thai.digits import thai_digits
from ita_desktop.work.typefaces import BUNDLED, Typefaces, typefaces_of

_LINES = Form("\n".join, lines_of)
_DIGITS = Form(str, Digits)
_MONTHS = Form(str, int)
_CYCLES = (1, 3, 6, 12)


class PreferencesPart(Part):
    """What every new paper begins with."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        words = tools.words
        self._asked: str | None = None
        self._choices: tuple[tuple[str, str], ...] = ()
        self._typefaces: Typefaces | None = None
        self.digits = ChoiceField(words, _("ตัวเลขในเอกสาร"), _digit_choices())
        self.typeface = ChoiceField(words, _("แบบอักษรของเอกสาร"), ())
        self.rounds = ChoiceField(words, _("รอบติดตามผลเมื่อมาตรการไม่ได้ระบุ"), _round_choices())
        self._offered_months = 0
        self.allowed = LinesField(
            words,
            _("ชื่อหน่วยงานอื่นที่ตั้งใจเขียนถึง"),
            _("บรรทัดละหนึ่งชื่อ เช่น หน่วยงานข้างเคียงที่ทำงานร่วมกัน โปรแกรมจะไม่เตือนเมื่อพบชื่อเหล่านี้ในเอกสาร"),
        )
        self.own_words = LinesField(
            words,
            _("คำที่ห้ามตัดข้ามบรรทัด"),
            _("บรรทัดละหนึ่งคำ เช่น ชื่อหมู่บ้านหรือชื่อโครงการ โปรแกรมรู้จักชื่อหน่วยงาน ตำบล อำเภอ และบุคลากรอยู่แล้ว"),
        )
        self._bindings.bind(self.digits, preference_slot(_("เปลี่ยนตัวเลขในเอกสาร"), "digits", _DIGITS))
        self._bindings.bind(self.typeface, preference_slot(_("เปลี่ยนแบบอักษรของเอกสาร"), "font"))
        self._bindings.bind(self.rounds, preference_slot(_("เปลี่ยนรอบติดตามผล"), "round_months", _MONTHS))
        names = _("แก้ไขชื่อหน่วยงานอื่นที่ตั้งใจเขียนถึง")
        self._bindings.bind(self.allowed, preference_slot(names, "allowed_names", _LINES))
        self._bindings.bind(self.own_words, preference_slot(_("แก้ไขคำที่ห้ามตัดข้ามบรรทัด"), "own_words", _LINES))
        self._lay_out()

    def _lay_out(self) -> None:
        self.form = FormArea(
            _("เอกสารและตัวอักษร"),
            heading(self._words, _("การพิมพ์เอกสาร"), 1.1),
            self.digits,
            self.typeface,
            heading(self._words, _("การติดตามผล"), 1.1),
            self.rounds,
            heading(self._words, _("ชื่อและคำของหน่วยงาน"), 1.1),
            self.allowed,
            self.own_words,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def refresh(self) -> None:
        """Shows the preferences, and the font as soon as it is known."""
        file = self._office.file
        self._offer_fonts(file)
        self._offer_rounds(file.preferences.round_months)
        super().refresh()
        self.digits.show_help(_example(file.preferences.digits))
        if file.preferences.font != self._asked:
            self._ask(file)

    def take_focus(self) -> None:
        """The digits."""
        self.digits.setFocus()

    def _ask(self, file: OfficeFile) -> None:
        self._asked = file.preferences.font
        self.typeface.show_help(_("กำลังค้นหาแบบอักษรในเครื่อง…"))
        self._tools.jobs.run("typefaces", lambda: typefaces_of(file), self._take)

    def _take(self, typefaces: Typefaces) -> None:
        self._typefaces = typefaces
        self.typeface.show_help(_font_note(typefaces))
        if self._office.is_open:
            self._offer_fonts(self._office.file)
            self._bindings.refresh()

    def _offer_rounds(self, months: int) -> None:
        """A cycle that came with the file and is none of the usual ones is shown as it is."""
        if months != self._offered_months:
            self._offered_months = months
            self.rounds.offer(_round_choices(months))

    def _offer_fonts(self, file: OfficeFile) -> None:
        found = self._typefaces.found if self._typefaces else ()
        wanted = file.preferences.font
        choices = [("", _("ให้โปรแกรมเลือก")), *((family, family) for family in found)]
        choices.append((BUNDLED, _("{family} ที่มากับโปรแกรม").format(family=BUNDLED)))
        if wanted not in dict(choices):
            choices.append((wanted, _("{family} (ไม่พบในเครื่องนี้)").format(family=wanted)))
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.typeface.offer(self._choices)


def _round_choices(now: int = 0) -> tuple[tuple[str, str], ...]:
    cycles = sorted({*_CYCLES, now} - {0})
    return tuple((str(months), _("ทุก {count} เดือน").format(count=months)) for months in cycles)


def _digit_choices() -> tuple[tuple[str, str], ...]:
    return (
        (Digits.THAI.value, _("เลขไทย")),
        (Digits.ARABIC.value, _("เลขอารบิก")),
        (Digits.AS_TYPED.value, _("ตามที่กรอก")),
    )


def _example(digits: Digits) -> str:
    said = "ประกาศ ณ วันที่ 18 กันยายน พ.ศ. 2569"
    if digits is Digits.AS_TYPED:
        return _("เช่น กรอก ข้อ ๑ และ 85.00 คะแนน เอกสารจะพิมพ์ตามนั้นทุกตัว")
    return _("เช่น {example}").format(example=thai_digits(said) if digits is Digits.THAI else said)


def _font_note(typefaces: Typefaces) -> str:
    if typefaces.note:
        return typefaces.note
    return _("ขณะนี้เอกสารพิมพ์ด้วย {family} ขนาด 16").format(family=typefaces.now)
