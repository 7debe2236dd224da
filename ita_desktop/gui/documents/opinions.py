"""The opinion chain of a document: its steps with heading, text or dotted lines, choices and who signs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.documents import Opinion
from ita_desktop.domain.ids import new_id
from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.documents.fold import Fold
from ita_desktop.gui.documents.signer import SignerEntry
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Sheet

type Opinions = tuple[Opinion, ...]
type ChangeOpinions = Callable[[str, str, Callable[[Opinions], Opinions]], None]
"""From the step's name, the field ("opinions.2.text", counted from 1; empty: the whole chain) and the change."""

MOST_STEPS = 5


class OpinionsEntry(QWidget):
    """Edits through `change`; `use_usual` takes the office's chain again."""

    def __init__(self, words: ScreenWords, icons: Icons, change: ChangeOpinions, use_usual: Callable[[], None]) -> None:
        super().__init__()
        self._words, self._icons, self._change = words, icons, change
        self._made: list[StepEntry] = []
        self.steps: list[StepEntry] = []
        self.note = muted(ThaiLabel(words))
        self.usual = QPushButton(_("ใช้ลำดับของหน่วยงาน"))
        self.usual.clicked.connect(use_usual)
        self.add = QPushButton(_("เพิ่มผู้ให้ความเห็น"))
        self.add.clicked.connect(self._add)
        icons.put("add", self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(WIDE_GAP)
        buttons = FlowLayout(GAP)
        buttons.addWidget(self.add)
        buttons.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setSpacing(WIDE_GAP // 2)
        column.addWidget(self.note)
        column.addLayout(self._rows)
        column.addLayout(buttons)

    def show_sheet(self, sheet: Sheet, read_only: bool) -> None:
        """Shows the chain a document prints."""
        self._fit(len(sheet.opinions))
        for place, (step, opinion) in enumerate(zip(self.steps, sheet.opinions, strict=True)):
            step.show_opinion(place, opinion, sheet, read_only)
        self.note.set_text(_note(sheet))
        self.note.setVisible(bool(_note(sheet)))
        self.usual.setEnabled(not sheet.usual_chain and not read_only)
        self.usual.setToolTip(_("เอกสารนี้ใช้ลำดับของหน่วยงานอยู่แล้ว") if sheet.usual_chain else "")
        full = len(sheet.opinions) >= MOST_STEPS
        self.add.setEnabled(not full and not read_only)
        self.add.setToolTip(_("มีผู้ให้ความเห็นครบ {count} ลำดับแล้ว").format(count=MOST_STEPS) if full else "")

    def field_at(self, place: int, what: str) -> Field | None:
        """The entry of a step, counted from 0, opened."""
        if not 0 <= place < len(self.steps):
            return None
        self.steps[place].fold.open()
        return self.steps[place].field_named(what)

    def _fit(self, count: int) -> None:
        while len(self._made) < count:
            step = StepEntry(self._words, self._icons, self._change)
            self._made.append(step)
            self._rows.addWidget(step)
        self.steps = self._made[:count]
        for place, step in enumerate(self._made):
            step.setVisible(place < count)

    def _add(self) -> None:
        new = Opinion(new_id(), _("ความเห็น"))
        place = len(self.steps) + 1
        self._change(_("เพิ่มผู้ให้ความเห็น"), "", lambda now: (*now, new))
        if self.field_at(place - 1, "title"):
            title = self.steps[place - 1].title
            title.setFocus(Qt.FocusReason.OtherFocusReason)
            title.line.end(False)


class StepEntry(QWidget):
    """One step of the chain, folded to its heading and name."""

    def __init__(self, words: ScreenWords, icons: Icons, change: ChangeOpinions) -> None:
        super().__init__()
        self._change_all, self._place = change, 0
        self.up = icon_button(icons, "up", _("ย้ายขึ้น"))
        self.down = icon_button(icons, "down", _("ย้ายลง"))
        self.delete = icon_button(icons, "delete", _("ลบผู้ให้ความเห็นนี้"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.delete.clicked.connect(self._remove)
        self.title = LineField(words, _("หัวข้อที่พิมพ์"))
        self.text = TextField(words, _("ข้อความความเห็น"), lines=(1, 8))
        self.text.show_suggestion(_("เว้นบรรทัดจุดไข่ปลาไว้ให้เขียนด้วยปากกา"))
        self.dotted = ChoiceField(
            words, _("จำนวนบรรทัดจุดไข่ปลา"), tuple((str(n), _("{count} บรรทัด").format(count=n)) for n in (1, 2, 3))
        )
        self.choices = TextField(words, _("ตัวเลือกให้ทำเครื่องหมาย (บรรทัดละหนึ่งตัวเลือก)"), lines=(1, 6))
        self.choices.show_suggestion(_("ไม่มี"))
        self.signer = SignerEntry(words)
        self.fold = Fold(words, icons, "", self._form, level=1.0, tools=(self.up, self.down, self.delete))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self._connect()

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setSpacing(GAP)
        for widget in (self.title, self.text, self.dotted, self.choices, self.signer):
            column.addWidget(widget)
        self.dotted.setHidden(bool(self.text.text.strip()))
        return form

    def _connect(self) -> None:
        edit = self._edit
        self.title.edited.connect(
            lambda text: edit("title", _("แก้ไขหัวข้อความเห็น"), lambda one: replace(one, title=text))
        )
        self.text.edited.connect(lambda text: edit("text", _("แก้ไขข้อความความเห็น"), lambda one: replace(one, text=text)))
        self.dotted.edited.connect(
            lambda text: edit(
                "dotted_lines", _("แก้ไขจำนวนบรรทัดจุดไข่ปลา"), lambda one: replace(one, dotted_lines=int(text))
            )
        )
        self.choices.edited.connect(
            lambda text: edit("choices", _("แก้ไขตัวเลือกของความเห็น"), lambda one: replace(one, choices=_lines(text)))
        )
        self.signer.edited.connect(
            lambda part, signer: edit(
                f"signer.{part}".rstrip("."), _("แก้ไขผู้ลงนามให้ความเห็น"), lambda one: replace(one, signer=signer)
            )
        )

    def show_opinion(self, place: int, opinion: Opinion, sheet: Sheet, read_only: bool) -> None:
        """Shows a step of the chain."""
        self._place = place
        label = _("{number}. {title}").format(number=place + 1, title=opinion.title or _("ไม่มีหัวข้อ"))
        self.fold.set_title(label)
        self.fold.set_summary(" – ".join(filter(None, (opinion.signer.name, " ".join(opinion.signer.post.split())))))
        self._show_tools(place, len(sheet.opinions), label, read_only)
        self.title.show_text(opinion.title)
        self.text.show_text(opinion.text)
        self.dotted.show_text(str(opinion.dotted_lines))
        if self.dotted.parentWidget():  # an entry shown before it is in the form would be a window of its own
            self.dotted.setHidden(bool(opinion.text.strip()))
        if _lines(self.choices.text) != opinion.choices:
            self.choices.show_text("\n".join(opinion.choices))
        self.signer.show_signer(opinion.signer, sheet.candidates)
        for field in (self.title, self.text, self.dotted, self.choices, self.signer):
            field.set_read_only(read_only)
        for one in (self.title, self.text, self.dotted, self.choices, *self.signer.fields):
            one.editor.setAccessibleName(f"{label} – {one.label.clean_text}")

    def _show_tools(self, place: int, count: int, label: str, read_only: bool) -> None:
        self.up.setEnabled(place > 0 and not read_only)
        self.down.setEnabled(place + 1 < count and not read_only)
        self.delete.setEnabled(not read_only)
        for button in (self.up, self.down, self.delete):
            button.setAccessibleName(f"{button.toolTip()} – {label}")

    def field_named(self, what: str) -> Field:
        """The entry of a field of an opinion."""
        if what.startswith("signer"):
            return self.signer.field_named(what.partition(".")[2])
        fields: dict[str, Field] = {"text": self.text, "dotted_lines": self.dotted, "choices": self.choices}
        return fields.get(what, self.title)

    def _edit(self, what: str, name: str, change: Callable[[Opinion], Opinion]) -> None:
        place = self._place

        def changed(now: Opinions) -> Opinions:
            return tuple(change(one) if n == place else one for n, one in enumerate(now))

        self._change_all(name, f"opinions.{place + 1}.{what}", changed)

    def _move(self, by: int) -> None:
        place = self._place

        def changed(now: Opinions) -> Opinions:
            rows = list(now)
            rows.insert(place + by, rows.pop(place))
            return tuple(rows)

        self._change_all(_("ย้ายลำดับความเห็น"), "", changed)

    def _remove(self) -> None:
        place = self._place
        self._change_all(_("ลบผู้ให้ความเห็น"), "", lambda now: tuple(one for n, one in enumerate(now) if n != place))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())


def _note(sheet: Sheet) -> str:
    if not sheet.usual_chain:
        return ""
    return _("เมื่อแก้ไขแล้วจะใช้เฉพาะเอกสารนี้ ลำดับของหน่วยงานไม่เปลี่ยน") if sheet.opinions else _("หน่วยงานยังไม่มีลำดับความเห็น")
