"""The entries of a new office: what is typed is understood at once, prefixes go once an entry is left."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ita_desktop.catalog.provinces import provinces
from ita_desktop.domain.naming import bare_district, bare_province, bare_tambon, understood_name
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.scores import score_problem
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.year_chooser import years_of_work
from ita_desktop.i18n import _
from ita_desktop.session.new_office import NewOffice, profile_of
from ita_desktop.session.screen_words import ScreenWords

_LONGEST_NAME = 100
_YEARS_BACK = 5


class NewOfficeForm(QWidget):
    """`changed` tells that the clerk changed anything; `value` is what stands there."""

    changed = Signal()

    def __init__(self, words: ScreenWords, fiscal_year: int) -> None:
        super().__init__()
        self._words = words
        self._newest_finished = fiscal_year - 1
        self._marked = False
        self._own_tambon = False
        self.types = {kind: QRadioButton(label) for kind, label in _type_labels().items()}
        self.name = LineField(words, _("ชื่อหน่วยงาน"), _("กรอกเฉพาะชื่อ เช่น หนองดาว"))
        self.tambon = LineField(words, _("ตำบล"))
        self.district = LineField(words, _("อำเภอ"))
        self.province = LineField(words, _("จังหวัด"))
        years = tuple(str(year) for year in range(fiscal_year, fiscal_year - _YEARS_BACK, -1))
        self.year = ChoiceField(words, _("ปีงบประมาณของผลการประเมินล่าสุด"), tuple((year, year) for year in years))
        self.total = LineField(words, "")
        self.fields: Mapping[str, Field] = {
            "name": self.name,
            "tambon": self.tambon,
            "district": self.district,
            "province": self.province,
            "total": self.total,
        }
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDE_GAP)
        column.addWidget(self._type_row())
        column.addWidget(self.name)
        column.addWidget(Beside(self.tambon, self.district, self.province))
        column.addWidget(Beside(self.year, self.total))

    def _type_row(self) -> QWidget:
        row = QWidget()
        group = QButtonGroup(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(WIDE_GAP)
        for button in self.types.values():
            group.addButton(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(ThaiLabel(self._words, _("ประเภทหน่วยงาน")))
        column.addLayout(buttons)
        return row

    def _connect(self) -> None:
        self.province.offer(provinces())
        for line, bare in ((self.tambon, bare_tambon), (self.district, bare_district), (self.province, bare_province)):
            line.line.setMaxLength(_LONGEST_NAME)
            line.line.editingFinished.connect(lambda line=line, bare=bare: line.show_text(bare(line.text)))
        self.name.line.setMaxLength(_LONGEST_NAME)
        self.name.edited.connect(self._understand_name)
        self.name.line.editingFinished.connect(self._tidy_name)
        self.tambon.edited.connect(self._keep_tambon)
        self.province.line.editingFinished.connect(self._doubt_province)
        self.total.line.editingFinished.connect(lambda: self.total.show_problem(score_problem(self.total.text)))
        for button in self.types.values():
            button.clicked.connect(self._tell)
        for field in (*self.fields.values(), self.year):
            field.edited.connect(self._tell)
        self.year.edited.connect(self._show_years)

    def clear(self) -> None:
        """Nothing typed, the usual chosen."""
        self._marked = self._own_tambon = False
        for field in self.fields.values():
            field.show_text("")
            field.show_problem("")
        self.types[OfficeType.SAO].setChecked(True)
        self.year.show_text(str(self._newest_finished))
        self.province.show_help("")
        self._show_years()

    @property
    def value(self) -> NewOffice:
        """What stands there, the units aside."""
        chosen = next(kind for kind, button in self.types.items() if button.isChecked())
        return NewOffice(
            chosen,
            self.name.text,
            self.tambon.text,
            self.district.text,
            self.province.text,
            int(self.year.text),
            self.total.text,
        )

    def mark(self, problems: Mapping[str, str]) -> None:
        """Says beside each entry what is wrong with it, from now on while it is typed too."""
        self._marked = True
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))

    @property
    def is_marked(self) -> bool:
        """Whether the entries were marked since they were cleared."""
        return self._marked

    def _understand_name(self, text: str) -> None:
        understood = understood_name(text)
        if understood.type:
            self.types[understood.type].setChecked(True)

    def _tidy_name(self) -> None:
        """The name alone stays; a place typed behind it goes into its own entries."""
        understood = understood_name(self.name.text)
        self.name.show_text(understood.name)
        for line, place in ((self.district, understood.district), (self.province, understood.province)):
            if place:
                line.show_text(place)
                self._tell()

    def _keep_tambon(self) -> None:
        self._own_tambon = True

    def _suggest_tambon(self) -> None:
        """An อบต. bears the name of its ตำบล; a เทศบาล often another."""
        if not self._own_tambon:
            office = profile_of(self.value)
            self.tambon.show_text(office.name if office.type is OfficeType.SAO else "")

    def _doubt_province(self) -> None:
        name = self.province.text
        doubtful = bool(name) and name not in provinces()
        self.province.show_help(_("ไม่พบในรายชื่อจังหวัด โปรดตรวจตัวสะกด หากถูกต้องใช้ต่อได้") if doubtful else "")

    def _show_years(self) -> None:
        year = int(self.year.text)
        label = _("คะแนนรวมของปี {year} (ถ้ามี)").format(year=year - 1)
        self.year.show_help(years_of_work(year + 1))
        self.total.label.set_text(label)
        self.total.label.setVisible(True)
        self.total.editor.setAccessibleName(label)
        self.total.show_help(_("ใช้เปรียบเทียบ เว้นว่างได้ คะแนนอื่นกรอกภายหลังได้ที่หน้า “คะแนน”"))

    def _tell(self) -> None:
        self._suggest_tambon()
        self.changed.emit()


def _type_labels() -> dict[OfficeType, str]:
    return {
        OfficeType.SAO: _("องค์การบริหารส่วนตำบล (อบต.)"),
        OfficeType.SUBDISTRICT_MUNICIPALITY: _("เทศบาลตำบล"),
        OfficeType.TOWN_MUNICIPALITY: _("เทศบาลเมือง"),
    }
