"""What has to be decided of one row of a filled form: where it belongs, what becomes of a clash, what was meant."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form_accepting import Act, Choice
from ita_desktop.domain.unit_form_filled import FormColumn
from ita_desktop.domain.unit_form_proposals import ProposedRow, RowKind
from ita_desktop.gui.fields.choice import ChoiceField, Choices
from ita_desktop.gui.follow_up.day_entry import DayEntry, Refused, day_of
from ita_desktop.gui.follow_up.form_choices import shortened
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_LETTERS = 14


class RowDecision(FormArea):
    """`decided` carries the Choice, or None where one is taken back; filling tells nothing."""

    decided = Signal(object)

    def __init__(self, words: ScreenWords, targets: Choices) -> None:
        self.title = heading(words, "", 1.0)
        self.sentence = ToldLabel(words)
        self.target = ChoiceField(words, _("แถวนี้เป็นของ"), (("", _("โปรดเลือก")), *targets, (Act.SKIP, _("ข้ามแถวนี้"))))
        self.act = ChoiceField(words, _("แถวนี้"), ())
        self.status = ChoiceField(words, _("สถานะที่ถูกต้อง"), _statuses())
        self._refused: Refused = {}
        self.day = DayEntry(words, _("วันที่ที่ถูกต้อง"), self._refused)
        self.whole = muted(ThaiLabel(words))
        self.unread = {column: ToldLabel(words) for column in FormColumn}
        mends = (self.unread[FormColumn.STATUS], self.status, self.unread[FormColumn.DATE], self.day)
        others = [label for label in self.unread.values() if label not in mends]
        super().__init__(
            _("สิ่งที่ต้องตัดสินใจของแถวนี้"),
            self.title,
            self.sentence,
            *mends,
            *others,
            self.target,
            self.act,
            self.whole,
            widest=None,
        )
        self.column.addStretch(1)
        self._row: ProposedRow | None = None
        self._choice: Choice | None = None
        for box in (self.target.box, self.act.box):
            box.setMinimumContentsLength(_LETTERS)
        self.target.edited.connect(self._choose_target)
        self.act.edited.connect(self._choose_act)
        self.status.edited.connect(self._mend)
        self.day.edited.connect(self._mend)

    def show_row(self, name: str, row: ProposedRow, choice: Choice | None) -> None:
        """Shows a row and what was decided of it; `name` tells it from all others."""
        self._row, self._choice = row, choice
        decided = choice or Choice()
        self.title.set_text(row.label or _("แถว {place}").format(place=row.place))
        self.sentence.tell(row.sentence or _what(row), "caution" if row.sentence else "quiet")
        for column, label in self.unread.items():
            label.tell(row.unread.get(column, ""), "caution")
        self.status.setVisible(FormColumn.STATUS in row.unread)
        self.status.show_text(decided.status or "")
        self.day.setVisible(FormColumn.DATE in row.unread)
        self.day.show_day(name, decided.reported_on)
        self.whole.set_text(_in_full(row))
        self.whole.setVisible(bool(self.whole.clean_text))
        self.target.setVisible(row.kind is RowKind.UNKNOWN)
        self.target.show_text(_target_text(choice))
        self.act.setVisible(row.kind in (RowKind.CLASH, RowKind.NONSENSE))
        self.act.offer(_acts(row))
        self.act.show_text("" if choice is None else decided.act)

    def first_entry(self) -> QWidget:
        """Where a decision is made first."""
        entries = (self.status, self.day, self.target, self.act)
        return next((one for one in entries if not one.isHidden()), self)

    def _choose_target(self, text: str) -> None:
        if not text:
            self.decided.emit(None)
        elif text == Act.SKIP:
            self.decided.emit(replace(self._choice or Choice(), act=Act.SKIP))
        else:
            measure, _gap, step = text.partition("\n")
            self.decided.emit(replace(self._choice or Choice(), act=Act.TAKE, measure=measure, step=step))

    def _choose_act(self, text: str) -> None:
        self.decided.emit(replace(self._choice or Choice(), act=Act(text)) if text else None)

    def _mend(self, _text: str) -> None:
        """What is mended is wanted, but for a clash, of which something else has to be decided."""
        status = Status(self.status.text) if self.status.text else None
        before = self._choice or Choice(Act.TAKE if self._clashes is False else Act.SKIP)
        mended = replace(before, status=status, reported_on=day_of(self.day.text))
        self.decided.emit(mended)

    @property
    def _clashes(self) -> bool:
        return self._row is not None and self._row.kind is RowKind.CLASH


def target_text(measure: str, step: str) -> str:
    """How a measure or step stands among the choices."""
    return f"{measure}\n{step}"


def _target_text(choice: Choice | None) -> str:
    if choice is None:
        return ""
    return (
        str(Act.SKIP) if choice.act is Act.SKIP else target_text(choice.measure, choice.step) if choice.measure else ""
    )


def _in_full(row: ProposedRow) -> str:
    """The texts that the table cuts, old before new."""
    said = []
    for change in row.changes:
        if shortened(change.old) != change.old or shortened(change.new) != change.new:
            old = _("{column}ที่มีอยู่: {text}").format(column=change.column, text=change.old) if change.old else ""
            new = _("{column}ตามแบบ: {text}").format(column=change.column, text=change.new)
            said += [old, new]
    return "\n\n".join(filter(None, said))


def _acts(row: ProposedRow) -> Choices:
    skip = (str(Act.SKIP), _("ข้ามแถวนี้"))
    first = ("", _("โปรดเลือก"))
    if row.kind is not RowKind.CLASH:
        return first, (str(Act.TAKE), _("รับตามที่อ่านได้")), skip
    both = (str(Act.BOTH), _("เก็บทั้งสองรายการ"))
    return (first, both, (str(Act.REPLACE), _("แทนที่รายการเดิม")), skip) if row.result else (first, both, skip)


def _what(row: ProposedRow) -> str:
    """What there is to say of a row that needs no decision."""
    return {
        RowKind.SAME: _("ตรงกับที่มีอยู่ในโปรแกรม จึงไม่ต้องนำเข้า"),
        RowKind.NEW: _("ยังไม่มีรายงานเรื่องนี้ในรอบนี้ จะเพิ่มเป็นรายการใหม่"),
        RowKind.CHANGED: _("จะแก้ไขรายการที่มีอยู่ ช่องที่เว้นว่างในแบบจะคงของเดิมไว้"),
    }.get(row.kind, "")


def _statuses() -> Choices:
    return ("", _("โปรดเลือก")), *((str(status), str(status)) for status in Status)
