"""The form of the chosen document: built from what its kind offers, in groups that fold."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.documents import Document, Opinion, Signer
from ita_desktop.domain.drafting import Figure, with_usual_chain
from ita_desktop.domain.required_parts import RequiredPart
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.documents.answer import states_of_field, states_of_section
from ita_desktop.gui.documents.entries import Entries, Offer
from ita_desktop.gui.documents.figures import FiguresEntry
from ita_desktop.gui.documents.fold import Fold
from ita_desktop.gui.documents.general import GeneralEntry
from ita_desktop.gui.documents.opinions import OpinionsEntry
from ita_desktop.gui.documents.parts import PartsEntry
from ita_desktop.gui.documents.required import RequiredEntry, summary_of
from ita_desktop.gui.documents.signed import SignedEntry
from ita_desktop.gui.documents.signer import SignerEntry
from ita_desktop.gui.form_area import FormArea, bring_into_sight
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.counts_button import CountsButton
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.scans import Scans
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Sheet
from ita_desktop.session.writing import Writing
from ita_desktop.thai.dates import short_date

_FOLD_OF = {"title": "general", "dated": "general", "digits": "general", "tables": "sections"}


class DocumentForm(QWidget):
    """Shows a Sheet and writes through `writing`; `said` carries a sentence and what kind of message it is.

    `place_wanted` carries a Place elsewhere, where something the document needs is missing.
    """

    said = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(self, office: CurrentOffice, writing: Writing, scans: Scans, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._words, self._icons, self._writing = words, icons, writing
        self._sheet: Sheet | None = None
        self._required: tuple[RequiredPart, ...] = ()
        self._read_only = False
        self.locked = ThaiLabel(words)
        self.fields = Entries(words, states_of_field(), self._answer)
        self.body = Entries(words, states_of_section(), self._answer)
        self.parts = PartsEntry(words, icons, self._write_parts)
        self.signer = SignerEntry(words)
        self.prompt = Entries(words, states_of_section(), self._answer)
        self.opinions = OpinionsEntry(words, icons, self._write_opinions, self._use_usual_chain)
        self.general = GeneralEntry(words, self._change)
        self.figures = FiguresEntry(words, self._figures)
        self.signed = SignedEntry(words, scans, writing.change, lambda: office.path)
        self.required = RequiredEntry(words, icons)
        self.to_figures = QPushButton(_("แก้ไขตัวเลขที่พิมพ์…"))
        self._make_folds()
        self.issues = CountsButton(icons, _("กดเพื่อดูข้อทักท้วงของเอกสารนี้"), named=True)
        # Who works by keys has F8, and needs one stop less on the way to the first entry.
        self.issues.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = FormArea(_("ข้อมูลของเอกสาร"), self.locked, self.issues, *self.folds.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self._connect()

    def _make_folds(self) -> None:
        def fold(title: str, *widgets: QWidget) -> Fold:
            return Fold(self._words, self._icons, title, lambda: _column(*widgets))

        self.folds: dict[str, Fold] = {
            "parts": fold(_("เอกสารในชุด"), self.parts),
            "fields": fold(_("รายการที่กรอก"), self.fields),
            "sections": fold(_("ข้อความและตาราง"), self.body, self.to_figures),
            "signer": fold(_("ผู้ลงนาม"), self.signer, self.prompt),
            "opinions": fold(_("ความเห็น"), self.opinions),
            "general": fold(_("ชื่อเอกสาร วันที่ และตัวเลข"), self.general),
            "overrides": fold(_("ตัวเลขและชื่อที่พิมพ์แทนผลที่คำนวณได้"), self.figures),
            "signed": fold(_("ลงนามแล้ว"), self.signed),
            "required": fold(_("ส่วนที่เกณฑ์การประเมินกำหนด"), self.required),
        }
        for name in ("parts", "fields", "sections", "signer"):
            self.folds[name].open()

    def _connect(self) -> None:
        self.signer.edited.connect(self._write_signer)
        self.figures.typed.connect(self._write_figure)
        self.to_figures.clicked.connect(lambda: self.show_field("overrides."))
        self.signed.said.connect(self.said)
        self.required.place_wanted.connect(self.place_wanted)

    def show_sheet(self, sheet: Sheet, read_only_because: str) -> None:
        """Shows what there is to write in a document now."""
        another = self._sheet is None or (self._sheet.working_year, self._sheet.id) != (sheet.working_year, sheet.id)
        self._sheet, self._read_only = sheet, bool(read_only_because)
        note = read_only_because or _signed_note(sheet.document)
        self.locked.set_text(note)
        self.locked.setVisible(bool(note))
        self.fields.show_offers(sheet, sheet.fields, self._read_only)
        self.body.show_offers(sheet, sheet.body, self._read_only)
        self.prompt.show_offers(sheet, _prompt(sheet), self._read_only)
        self.signer.show_signer(sheet.document.signer, sheet.candidates)
        self.signer.set_read_only(self._read_only)
        for entry in (self.opinions, self.general, self.signed):
            entry.show_sheet(sheet, self._read_only)
        if sheet.kinds:
            self.parts.show_sheet(sheet, self._read_only)
        self.figures.outdate(self._read_only)
        self._show_folds(sheet)
        if another:
            self.area.verticalScrollBar().setValue(0)

    def show_issues(self, counts: Counts | None, required: tuple[RequiredPart, ...]) -> None:
        """How many issues the document has (None: not known yet), and what the criterion asks of it.

        The line of issues always takes its room, lest entries move while one types in them.
        """
        self._required = required
        self.required.show_parts(required)
        self.folds["required"].set_summary(summary_of(required))
        self.folds["required"].setVisible(bool(required))
        self.issues.show_counts(counts)

    def forget(self) -> None:
        """Another file may have a document of the same name."""
        self._sheet = None
        self.general.forget()
        self.signed.forget()

    def _show_folds(self, sheet: Sheet) -> None:
        shown = {
            "parts": bool(sheet.kinds),
            "fields": bool(sheet.fields),
            "sections": bool(sheet.body),
            "signer": sheet.prompt is not None,
            "opinions": sheet.has_chain,
            "overrides": bool(sheet.body),
            "required": bool(self._required),
        }
        for name, fold in self.folds.items():
            fold.setVisible(shown.get(name, True))
        document = sheet.document
        self.folds["signer"].set_summary(document.signer.name or _("ยังไม่ได้ระบุ"))
        self.folds["opinions"].set_summary(_chain_summary(sheet))
        self.folds["sections"].set_summary(_changed(len(document.sections)))
        self.folds["overrides"].set_summary(_typed_over(len(document.overrides)))
        self.folds["signed"].set_summary(_signed_summary(document))

    def show_field(self, field: str) -> None:
        """Brings a field of a place into sight and puts the keyboard there."""
        what, _dot, rest = field.partition(".")
        fold = self.folds.get("signer" if field in self.prompt.by_field else _FOLD_OF.get(what, what))
        if fold is not None:
            fold.open()
        target = self._target(what, rest, field)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            # What has just been opened gets its place first.
            QTimer.singleShot(0, target, lambda: bring_into_sight(target))

    def _target(self, what: str, rest: str, field: str) -> QWidget | None:
        entries = self.fields.by_field | self.body.by_field | self.prompt.by_field
        if field in entries:
            return entries[field]
        if what == "overrides":
            self.figures.show_key(rest)
            return self.figures.table
        if what == "opinions":
            return self._step(rest) or self.opinions.add
        if what == "signer":
            return self.signer.field_named(rest)
        simple: dict[str, QWidget] = {
            "title": self.general.title,
            "dated": self.general.day,
            "digits": self.general.digits,
            "parts": self.parts.list,
            "signed": self.signed.day if rest == "on" else self.signed.number,
        }
        return simple.get(what)

    def _step(self, rest: str) -> QWidget | None:
        """The entry of a step of the chain, named by its number or by its id."""
        which, _dot, what = rest.partition(".")
        if which.isdecimal():
            return self.opinions.field_at(int(which) - 1, what)
        ids = [one.id for one in self._sheet.opinions] if self._sheet else []
        return self.opinions.field_at(ids.index(which), what) if which in ids else None

    def take_focus(self) -> None:
        """To the first entry."""
        for entries in (self.fields, self.body):
            for entry in entries.by_field.values():
                entry.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.parts.list.setFocus()

    # Steps on the document in sight.
    def _answer(self, name: str, field: str, text: str | None) -> None:
        if self._sheet:
            self._writing.answer(self._sheet.id, name, field, text)

    def _change(self, name: str, field: str, change: Callable[[Document], Document]) -> None:
        if self._sheet:
            self._writing.change(self._sheet.id, name, field, change)

    def _write_signer(self, part: str, signer: Signer) -> None:
        self._change(_("แก้ไขผู้ลงนาม"), f"signer.{part}".rstrip("."), lambda d: replace(d, signer=signer))

    def _write_parts(self, parts: tuple[str, ...]) -> None:
        self._change(_("แก้ไขเอกสารในชุด"), "parts", lambda d: replace(d, parts=parts))

    def _write_opinions(
        self, name: str, field: str, change: Callable[[tuple[Opinion, ...]], tuple[Opinion, ...]]
    ) -> None:
        if self._sheet:
            self._writing.opinions(self._sheet.id, name, field, change)

    def _use_usual_chain(self) -> None:
        self._change(_("ใช้ลำดับความเห็นของหน่วยงาน"), "", with_usual_chain)

    def _write_figure(self, key: str, text: str | None) -> None:
        self._answer(_("แก้ไขตัวเลขที่พิมพ์"), f"overrides.{key}", text)

    def _figures(self) -> tuple[Figure, ...]:
        return self._writing.figures(self._sheet.id) if self._sheet else ()


def _column(*widgets: QWidget) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setSpacing(WIDE_GAP)
    for widget in widgets:
        if (layout := widget.layout()) and not isinstance(widget, QPushButton):
            layout.setContentsMargins(0, 0, 0, 0)
        alignment = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        column.addWidget(widget, 0, alignment)
    return content


def _prompt(sheet: Sheet) -> tuple[Offer, ...]:
    return (replace(sheet.prompt, label=_("คำหน้าลายมือชื่อ")),) if sheet.prompt else ()


def _chain_summary(sheet: Sheet) -> str:
    count = len(sheet.opinions)
    if not count:
        return _("ไม่พิมพ์ความเห็น")
    text = _("{count} ลำดับ ตามที่หน่วยงานกำหนด") if sheet.usual_chain else _("{count} ลำดับ แก้ไขแล้วสำหรับเอกสารนี้")
    return text.format(count=count)


def _changed(count: int) -> str:
    return _("แก้ไขแล้ว {count} ส่วน").format(count=count) if count else ""


def _typed_over(count: int) -> str:
    return _("พิมพ์แทนแล้ว {count} รายการ").format(count=count) if count else _("พิมพ์ตามที่คำนวณทุกรายการ")


def _signed_note(document: Document) -> str:
    if not (document.signed.on or document.signed.number):
        return ""
    return _("เอกสารนี้ลงนามแล้ว ข้อความที่แก้ไขต่อจากนี้จะไม่ตรงกับฉบับที่ลงนาม")


def _signed_summary(document: Document) -> str:
    signed = document.signed
    day = short_date(signed.on) if signed.on else ""
    return " · ".join(filter(None, (signed.number, day))) or _("ยังไม่ได้บันทึกการลงนาม")
