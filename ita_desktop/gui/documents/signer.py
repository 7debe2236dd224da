"""The entries of who signs: picked from the office's people, or typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.documents import Signer
from ita_desktop.domain.signers import Candidate
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.choice import ChoiceField, Choices
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class SignerEntry(QWidget):
    """`edited` carries what was typed ("name", "post", "acting"; empty: somebody was picked) and the Signer."""

    edited = Signal(str, object)

    def __init__(self, words: ScreenWords, whose: str = "") -> None:
        super().__init__()
        self._signer = Signer()
        self._candidates: tuple[Candidate, ...] | None = None
        self.people = ChoiceField(words, _("เลือกจากบุคลากรของหน่วยงาน"), ())
        self.people.box.setPlaceholderText(_("เลือกผู้ลงนาม"))
        self.name = LineField(words, _("ชื่อที่พิมพ์ในวงเล็บ"))
        self.post = TextField(words, _("ตำแหน่ง"), lines=(1, 4))
        self.acting = LineField(words, _("ข้อความรักษาราชการแทน"))
        self.acting.line.setPlaceholderText(_("ไม่มี"))
        self.name.line.setPlaceholderText(_("เว้นว่างไว้สำหรับเขียนด้วยปากกา"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for field in self.fields:
            column.addWidget(field)
            if whose:
                field.editor.setAccessibleName(f"{whose} – {field.label.clean_text}")
        self.people.edited.connect(self._pick)
        self._tell(self.name, "name", lambda text: replace(self._signer, name=text))
        self._tell(self.post, "post", lambda text: replace(self._signer, post=text))
        self._tell(self.acting, "acting", lambda text: replace(self._signer, acting=text))

    @property
    def fields(self) -> tuple[Field, ...]:
        """The entries from top to bottom."""
        return self.people, self.name, self.post, self.acting

    def field_named(self, part: str) -> Field:
        """The entry of a part of the signer; where none is named, the one to pick from."""
        return {"name": self.name, "post": self.post, "acting": self.acting}.get(part, self.people)

    def _tell(self, field: Field, part: str, change: Callable[[str], Signer]) -> None:
        field.edited.connect(lambda text: self.edited.emit(part, change(text)))

    def show_signer(self, signer: Signer, candidates: tuple[Candidate, ...]) -> None:
        """Shows who signs now, and who can."""
        self._signer = signer
        if candidates != self._candidates:
            self._candidates = candidates
            self.people.offer(_choices(candidates))
            self.people.show_help("" if candidates else _("ยังไม่มีรายชื่อบุคลากร เพิ่มได้ที่หน้า “หน่วยงาน”"))
        printed = _printed(signer)
        chosen = (str(place) for place, one in enumerate(candidates) if _printed(one.signer) == printed)
        self.people.show_text(next(chosen, ""))
        self.name.show_text(signer.name)
        self.post.show_text(signer.post)
        self.acting.show_text(signer.acting)

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        for field in self.fields:
            field.set_read_only(read_only)

    def _pick(self, place: str) -> None:
        if self._candidates and place:
            self.edited.emit("", self._candidates[int(place)].signer)


def _choices(candidates: tuple[Candidate, ...]) -> Choices:
    return tuple((str(place), _label(one)) for place, one in enumerate(candidates))


def _label(one: Candidate) -> str:
    text = " – ".join(filter(None, (one.signer.name, " ".join(one.signer.post.split()), one.signer.acting)))
    return text if one.current else _("{person} (ไม่ได้ดำรงตำแหน่งในวันที่ของเอกสาร)").format(person=text)


def _printed(signer: Signer) -> tuple[str, ...]:
    """Name and lines below it: a second line of a post is the same as an acting line."""
    lines = (line.strip() for line in f"{signer.name}\n{signer.post}\n{signer.acting}".split("\n"))
    return tuple(line for line in lines if line)
