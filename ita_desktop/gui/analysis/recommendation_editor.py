"""One recommendation of the office: which items it is for, its text, and the disclosures it refers to."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.years import Recommendation
from ita_desktop.gui.analysis.results import ItemLine
from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.digits import arabic_digits

_BETWEEN = re.compile(r"[\s,;/·]+|และ")
_LONGEST_NAME = 60
_CODES_NAMED = 3


class RecommendationEditor(QWidget):
    """`items_chosen` and `references_typed` carry codes; the text's entry is bound by the owner."""

    items_chosen = Signal(object)
    references_typed = Signal(object)
    delete_wanted = Signal()

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._shown: tuple[Recommendation, tuple[ItemLine, ...], Framework, str] | None = None
        self.items = QPushButton()
        self.menu = QMenu(self)
        self.items.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.delete = icon_button(icons, "delete", _("ลบข้อเสนอแนะนี้"))
        self.delete.clicked.connect(self.delete_wanted)
        self.entry = TextField(words, _("ข้อเสนอแนะ"))
        self.entry.label.hide()
        self.references = LineField(words, _("อ้างอิงข้อ"), suggestion=_("เช่น o8, o17"))
        self.references.edited.connect(lambda text: self.references_typed.emit(codes_in(text)))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.items)
        head.addStretch(1)
        head.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(self.entry)
        column.addWidget(self.references)

    def show_recommendation(
        self, one: Recommendation, items: tuple[ItemLine, ...], framework: Framework, read_only_because: str
    ) -> None:
        """Shows one whose items can be chosen from these; its text is shown by its binding."""
        now = (one, items, framework, read_only_because)
        if self._shown is not None and one is self._shown[0] and now[1:] == self._shown[1:]:
            return
        other = one.id != self.shown_id
        self._shown = now
        if other:
            self.references.show_text(", ".join(one.refers_to))
        listed = ", ".join(one.items[:_CODES_NAMED])
        more = _(" และอีก {count} ข้อ").format(count=len(one.items) - _CODES_NAMED)
        named = _("สำหรับข้อ {codes}").format(codes=listed) + (more if len(one.items) > _CODES_NAMED else "")
        self.items.setText(named)
        self.items.setAccessibleName(named)
        self.entry.area.setAccessibleName(_("ข้อเสนอแนะ {named}").format(named=named))
        self.references.line.setAccessibleName(_("ข้อเสนอแนะ {named} อ้างอิงข้อ").format(named=named))
        for button in (self.items, self.delete):
            button.setEnabled(not read_only_because)
            button.setToolTip(read_only_because or button.accessibleName())
        self._show_references(one, framework, bool(read_only_because))

    @property
    def shown_id(self) -> str:
        """The id of the recommendation it shows; empty for none yet."""
        return self._shown[0].id if self._shown else ""

    def _show_references(self, one: Recommendation, framework: Framework, read_only: bool) -> None:
        """What is being typed is left as it is while it means the same."""
        if codes_in(self.references.text) != one.refers_to:
            self.references.show_text(", ".join(one.refers_to))
        self.references.set_read_only(read_only)
        known = {item.code: item.name for item in framework.items}
        unknown = [code for code in one.refers_to if code not in known]
        self.references.show_problem(
            _("ไม่พบข้อ {codes} ในการประเมินปี {year} โปรดตรวจสอบ").format(
                codes=", ".join(unknown), year=framework.fiscal_year
            )
            if unknown
            else ""
        )
        self.references.show_help("\n".join(f"{code} {known[code]}".strip() for code in one.refers_to if code in known))

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._shown is None:
            return
        one, items = self._shown[:2]
        for item in items:
            action = self.menu.addAction(_short(f"{item.code} {item.name}".strip()))
            action.setCheckable(True)
            action.setChecked(item.code in one.items)
            action.setEnabled(one.items != (item.code,))
            action.triggered.connect(lambda _on, code=item.code: self._toggle(code))

    def _toggle(self, code: str) -> None:
        if self._shown is None:
            return
        one, _items, framework, _why = self._shown
        order = [item.code for item in framework.items]
        chosen = set(one.items) ^ {code}
        known = [each for each in order if each in chosen]
        self.items_chosen.emit((*known, *(each for each in one.items if each in chosen and each not in known)))


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of a typed list, each once, in its order: "o8, O๑๗ และ o8" means o8 and o17."""
    words = (arabic_digits(word).casefold() for word in _BETWEEN.split(text))
    return tuple(dict.fromkeys(f"o{word}" if word.isdecimal() else word for word in words if word))


def _short(text: str) -> str:
    line = " ".join(text.split()).replace("&", "&&")
    return line if len(line) <= _LONGEST_NAME else line[:_LONGEST_NAME] + "…"
