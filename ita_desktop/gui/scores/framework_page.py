"""The rules of a year: every fact with how far it can be trusted, and the entries to correct it."""

from decimal import Decimal
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QPushButton, QSplitter, QVBoxLayout, QWidget

from ita_desktop.catalog import framework_for
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import Correction
from ita_desktop.domain.framework import Standing
from ita_desktop.domain.framework_facts import Fact, facts_of, next_code, with_fact, without_fact
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.form_area import FormArea, bring_into_sight
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.gui.scores.fact_form import FactForm
from ita_desktop.gui.scores.fact_words import ADDABLE, fact_code, fact_title, subject_label, summary
from ita_desktop.gui.scores.framework_words import framework_sentence, is_certain, standing_word
from ita_desktop.gui.scores.steady_table import SteadyTable
from ita_desktop.gui.text_table import TextRow, TextTable
from ita_desktop.gui.told import ToldLabel, Tone
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_WIDTHS, _NARROW_WIDTHS, _NARROW = (100, 130), (72, 84), 460


class FrameworkPage(QWidget):
    """Facts at the left, the chosen one's entries at the right; `left` asks for the scores again, `said` tells."""

    left = Signal()
    said = Signal(str, str)

    def __init__(self, office: CurrentOffice, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._office = office
        self._facts: tuple[Fact | None, ...] = ()
        self._year = 0
        self._sections: list[int] = []
        self.back = QPushButton(_("กลับไปที่คะแนน"))
        icons.put("back", self.back)
        self.years = ChoiceField(words, "", ())
        self.years.box.setAccessibleName(_("เกณฑ์การประเมินของปี"))
        self.years.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sentence = ToldLabel(words)
        self.table = SteadyTable(words)
        self.table.setAccessibleName(_("เกณฑ์การประเมินของปี"))
        self._model = TextTable((_("รหัส"), _("เกณฑ์การประเมิน"), _("ที่มา")), self.table)
        self.title = heading(words, "", 1.1)
        self.form = FactForm(office, words)
        self.restore = QPushButton()
        self.add = QPushButton()
        icons.put("add", self.add)
        self._empty = ThaiLabel(words, _("เลือกรายการในตารางเพื่อดูหรือแก้ไข ค่าที่แก้ไขจะใช้กับหน่วยงานนี้เท่านั้น และคืนค่าเดิมได้เสมอ"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(WIDE_GAP)
        top.addWidget(self.back)
        top.addWidget(self.years)
        top.addStretch(1)
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(SteadyTable.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(SteadyTable.SelectionMode.SingleSelection)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumSize(2 * sum(_NARROW_WIDTHS), 120)
        self.area = FormArea(_("รายละเอียดของเกณฑ์การประเมิน"), self.title, self._empty, self.form)
        for button in (self.restore, self.add):
            self.area.column.insertWidget(self.area.column.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.area)
        self.table.resized.connect(self._fit_columns)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.years.edited.connect(lambda year: self._choose_year(int(year)))
        self.table.selectionModel().currentChanged.connect(self._show_fact)
        self.restore.clicked.connect(self._restore)
        self.add.clicked.connect(self._add)

    def show_context(self, context: Context) -> None:
        """Shows the rules of one of the years a working year touches: the chosen one, else the assessed one."""
        years = sorted(context.frameworks, reverse=True)
        self.years.offer(tuple((str(year), _("เกณฑ์การประเมิน ปี {year}").format(year=year)) for year in years))
        if self._year not in context.frameworks:
            self._year = context.assessed_year
        self.years.show_text(str(self._year))
        framework = context.frameworks[self._year]
        facts = facts_of(framework_for(self._year), framework, context.file.corrections)
        chosen = self.fact
        self._fill(facts)
        self._say_sum(framework_sentence(framework), is_certain(framework))
        if chosen and self.fact is not None and (self.fact.subject, self.fact.code) != (chosen.subject, chosen.code):
            self._select(chosen.subject, chosen.code)
        self._show_fact()

    @property
    def fact(self) -> Fact | None:
        """The chosen fact."""
        row = self.table.currentIndex().row()
        return self._facts[row] if 0 <= row < len(self._facts) else None

    def show_year(self, year: int) -> None:
        """Chooses a year among those shown."""
        if year != self._year:
            self._choose_year(year)

    def show_correction(self, place: Place) -> bool:
        """Puts the keyboard into the entry of a correction, standing or taken back; False for an unknown one."""
        key = self.form.key_of(place)
        if key is None:
            return False
        self.show_year(key[0])
        self._select(key[1], key[2])
        field = self.form.fields.get(key[3])
        if field:
            field.setFocus()
            bring_into_sight(field)
        return True

    def _choose_year(self, year: int) -> None:
        self._year = year
        self.show_context(self._office.context)

    def _fill(self, facts: tuple[Fact, ...]) -> None:
        listed: list[Fact | None] = []
        rows: list[TextRow] = []
        sections: list[int] = []
        for subject, group in groupby(facts, key=lambda fact: fact.subject):
            sections.append(len(rows))
            listed.append(None)
            rows.append(TextRow((subject_label(subject), "", ""), bold=True))
            for fact in group:
                listed.append(fact)
                rows.append(TextRow((fact_code(fact), summary(fact), standing_word(fact.standing)), _tone(fact)))
        self._facts = tuple(listed)
        self._model.show_rows(tuple(rows))
        if sections != self._sections:
            self._sections = sections
            self.table.clearSpans()
            for row in sections:
                self.table.setSpan(row, 0, 1, self._model.columnCount())
        self.table.fit_soon()

    def _select(self, subject: str, code: str) -> None:
        for row, fact in enumerate(self._facts):
            if fact is not None and (fact.subject, fact.code) == (subject, code):
                self.table.setCurrentIndex(self._model.index(row, 1))
                self.table.scrollTo(self.table.currentIndex())

    def _show_fact(self) -> None:
        fact, read_only = self.fact, bool(self._office.read_only_because)
        self._empty.setVisible(fact is None)
        self.title.setVisible(fact is not None)
        self.title.set_text(fact_title(fact) if fact else "")
        self.form.show_fact(self._year, fact)
        self.restore.setVisible(fact is not None and bool(fact.corrections))
        self.restore.setEnabled(not read_only)
        self.restore.setText(_("ลบรายการที่เพิ่มนี้") if fact and fact.added else _("กลับไปใช้ตามที่โปรแกรมกำหนด"))
        self.add.setVisible(fact is not None and fact.subject in ADDABLE)
        self.add.setEnabled(not read_only)
        self.add.setText(_("เพิ่ม{subject}").format(subject=subject_label(fact.subject)) if fact else "")

    def _fit_columns(self) -> None:
        code, standing = _WIDTHS if self.table.width() >= _NARROW else _NARROW_WIDTHS
        self.table.setColumnWidth(0, code)
        self.table.setColumnWidth(2, standing)

    def _say_sum(self, sentence: str, certain: bool) -> None:
        """What is certain of the year; weights that do not make a whole come first."""
        framework = self._office.context.frameworks[self._year]
        total = sum((tool.weight for tool in framework.tools), Decimal(0)) * 100
        if total != 100:
            wrong = _("น้ำหนักของเครื่องมือรวมกันได้ร้อยละ {total} ไม่ครบร้อยละ 100 โปรดตรวจสอบ").format(
                total=f"{total.normalize():f}"
            )
            self.sentence.tell(wrong, "problem")
        else:
            self.sentence.tell(sentence, "quiet" if certain else "caution")

    def _restore(self) -> None:
        fact = self.fact
        if fact is None or not fact.corrections:
            return
        words = _("ลบ{what}ที่เพิ่มไว้ ปี {year}") if fact.added else _("กลับไปใช้{what}ตามที่โปรแกรมกำหนด ปี {year}")
        name = words.format(what=fact_title(fact), year=self._year)
        first = fact.corrections[0]
        place = Place(PlaceKind.CORRECTION, self._year, (first.id,))
        self._office.edit(name, place, without_fact(self._office.file, fact))
        self.said.emit(_("{name}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(name=name), "info")

    def _add(self) -> None:
        """Something new of the chosen fact's kind, with the least that makes it one."""
        fact = self.fact
        if fact is None:
            return
        codes = [one.code for one in self._facts if one is not None and one.subject == fact.subject]
        code = next_code(fact.subject, codes, fact.code)
        field = {"indicator": "tool", "level": "total_min"}.get(fact.subject, "indicator")
        place = self.form.place((self._year, fact.subject, code, field))
        text = fact.values[field].text or "0"
        added = Correction(place.ids[0], self._year, fact.subject, code, field, text)
        name = _("เพิ่ม{subject} {code}").format(subject=subject_label(fact.subject), code=code)
        self._office.edit(name, Place(place.kind, self._year, place.ids), with_fact(self._office.file, added, ""))
        self._select(fact.subject, code)
        self.form.setFocus()


def _tone(fact: Fact) -> Tone:
    if fact.problem:
        return "problem"
    return "caution" if fact.standing is Standing.ABSENT else "plain"
