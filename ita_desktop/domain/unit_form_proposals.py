"""What a filled form would change in an office's file, row by row, or the sentence why it is refused."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Result
from ita_desktop.domain.reporting import results_at
from ita_desktop.domain.rounds import rounds_of
from ita_desktop.domain.rows import row_of
from ita_desktop.domain.unit_form import Answer, answer_of, fingerprint, said_alike
from ita_desktop.domain.unit_form_codes import unit_mark
from ita_desktop.domain.unit_form_filled import ANSWERS, FilledForm, FilledRow, FormColumn, Understood, understood
from ita_desktop.domain.unit_form_ids import is_as_made, known_marks, made_from, maker_of, own_id, row_mark
from ita_desktop.domain.unit_form_making import unit_forms
from ita_desktop.domain.unit_form_matching import Target, matched, target_with, targets_of, why_unmatched
from ita_desktop.domain.unit_form_origin import Origin, origin_of
from ita_desktop.thai.dates import long_date


class RowKind(StrEnum):
    """What a row of a filled form means for the file."""

    SAME = "same"
    NEW = "new"
    CHANGED = "changed"
    UNKNOWN = "unknown"
    NONSENSE = "nonsense"
    CLASH = "clash"


_REPEATED = "แถวนี้ซ้ำกับแถวก่อนหน้าทุกคำ จึงนับครั้งเดียว"

DECIDED = frozenset((RowKind.SAME, RowKind.NEW, RowKind.CHANGED))
"""The kinds of rows that need no choice: what they say is taken unless the clerk leaves it out."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a row, old beside new, both as they are shown; `old` is empty for a new result."""

    column: FormColumn
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One row of the preview.

    `measure` and `step` are the ids it is about ("" and "": a choice is needed), `label` its number and words.
    `result` is the result to change ("": a new one is made, under the id `own`). `sentence` says what the clerk has to
    know; `unread` the same of single columns.
    """

    place: int
    kind: RowKind
    measure: str
    step: str
    label: str
    result: str
    own: str
    answer: Answer
    changes: tuple[FieldChange, ...] = ()
    sentence: str = ""
    unread: Mapping[FormColumn, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposals:
    """The preview of a form: `refused` says why nothing of it can be taken, else `origin` what it is of and `rows` what
    it says, in its own order. `remarks` are sentences about the form as a whole."""

    refused: str
    origin: Origin | None = None
    rows: tuple[ProposedRow, ...] = ()
    remarks: tuple[str, ...] = ()

    def count(self, *kinds: RowKind) -> int:
        """How many rows are of these kinds."""
        return sum(row.kind in kinds for row in self.rows)

    @property
    def open_rows(self) -> tuple[int, ...]:
        """The places of the rows that need a choice, from 0."""
        return tuple(place for place, row in enumerate(self.rows) if row.kind not in DECIDED)


def proposals_of(
    file: OfficeFile, form: FilledForm, fiscal_year: int | None = None, round_end: date | None = None
) -> Proposals:
    """What a filled form says beside what the file says; `fiscal_year` and `round_end` as in `origin_of`.

    A row without any answer is SAME or, where it names nothing, left out; an emptied cell never takes a text away.
    """
    origin = origin_of(file, form, fiscal_year, round_end)
    if isinstance(origin, str):
        return Proposals(origin, remarks=form.remarks)
    reader = _Reader(file, origin)
    rows = tuple(proposed for row in form.rows if (proposed := reader.proposed(row)))
    return Proposals("", origin, rows, (*form.remarks, *_missing(file, origin, rows)))


def shown(answer: Answer, column: FormColumn) -> str:
    """One field of an answer as the preview shows it."""
    if column is FormColumn.DATE:
        return long_date(answer.reported_on) if answer.reported_on else ""
    if column is FormColumn.STATUS:
        return answer.status or ""
    return str(getattr(answer, column.name.lower()))


def says_all_of(result: Result, answer: Answer) -> bool:
    """Whether a result says whatever an answer says; what the answer leaves empty counts for nothing."""
    return not _changes(answer_of(result), answer)


@dataclass(slots=True)
class _Reader:
    """Reads the rows of one form in their order and remembers which keys came before."""

    file: OfficeFile
    origin: Origin
    targets: tuple[Target, ...] = field(init=False)
    others: frozenset[str] = field(init=False)
    seen: Counter[tuple[str, ...]] = field(init=False, default_factory=Counter)
    said: set[tuple[str, ...]] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.targets = targets_of(self.file, self.origin.fiscal_year, self.origin.round_end)
        unit = self.origin.mark
        self.others = known_marks(self.file, self.origin.fiscal_year) - {unit} if unit else frozenset()

    def proposed(self, row: FilledRow) -> ProposedRow | None:
        said = understood(row)
        target = target_with(self.targets, row.key.measure, row.key.step) if row.key else matched(row, self.targets)
        if target is None:
            return self._unknown(row, said) if said.whole != Answer() else None
        key = (target.measure.id, target.step, row.key.result if row.key else "")
        words = (*key, fingerprint(said.whole))
        if said.whole != Answer() and words in self.said:
            return ProposedRow(row.place, RowKind.SAME, *key[:2], _label(target), "", "", said.whole, (), _REPEATED)
        self.said.add(words)
        self.seen[key] += 1
        mark = self._mark(self.origin.mark, *key, *((str(self.seen[key]),) if self.seen[key] > 1 else ()))
        if row.key is None and said.whole == Answer() and not said.unread:
            return None
        return self._of_target(row, said, target, mark, twin=self.seen[key] > 1)

    def _of_target(self, row: FilledRow, said: Understood, target: Target, mark: str, twin: bool) -> ProposedRow:
        results, own = target.measure.results, own_id(mark, said.whole)
        stored = row_of(results, row.key.result) if row.key and not twin else None
        base = made_from(results, mark, own) or stored
        about = _About(base, self._told(target), self._rivals(target), taken=bool(row_of(results, own)), twin=twin)
        kind, sentence = _kind(row, said, about)
        other = base or (about.rivals[-1] if about.rivals and not twin else None)
        before = answer_of(other) if other else Answer()
        return ProposedRow(
            row.place,
            kind,
            target.measure.id,
            target.step,
            _label(target),
            other.id if other else "",
            own,
            said.whole,
            () if kind is RowKind.SAME else _changes(before, said.whole),
            " ".join(filter(None, (sentence, *(said.notes if kind is not RowKind.SAME else ())))),
            {} if kind is RowKind.SAME else said.unread,
        )

    def _unknown(self, row: FilledRow, said: Understood) -> ProposedRow:
        words = (row.label, fingerprint(said.whole))
        self.seen[words] += 1
        own = own_id(self._mark(self.origin.mark, "added", *words, str(self.seen[words])), said.whole)
        known = next((one.measure.id for one in self.targets if row_of(one.measure.results, own)), "")
        if known:
            return ProposedRow(row.place, RowKind.SAME, known, "", row.label, own, own, said.whole)
        sentence = why_unmatched(self.file, self.origin.fiscal_year, row)
        changes = _changes(Answer(), said.whole)
        return ProposedRow(
            row.place, RowKind.UNKNOWN, "", "", row.label, "", own, said.whole, changes, sentence, said.unread
        )

    def _told(self, target: Target) -> tuple[Result, ...]:
        """What is reported of a target in the form's round."""
        measure = target.measure
        rounds = rounds_of(measure.follow_up, self.origin.fiscal_year, self.file.preferences.round_months)
        return results_at(measure, rounds, target.round, target.step)

    def _rivals(self, target: Target) -> tuple[Result, ...]:
        """What is reported of a target but for what other units reported by forms of their own."""
        year, end = self.origin.fiscal_year, self.origin.round_end
        told = self._told(target)
        return tuple(one for one in told if not maker_of(one, target.measure, self.others, year, end))

    def _mark(self, unit: str, *said: str) -> str:
        return row_mark(self.origin.fiscal_year, self.origin.round_end, unit, *said)


@dataclass(frozen=True, slots=True)
class _About:
    """What the file says of the target of a row: `base` is the result the row is about, `told` all that is reported.

    `rivals` are those of `told` that no other unit reported by its form; `taken` says that the very same row was taken
    before, `twin` that another row of the form had its key.
    """

    base: Result | None
    told: tuple[Result, ...]
    rivals: tuple[Result, ...]
    taken: bool
    twin: bool


def _kind(row: FilledRow, said: Understood, about: _About) -> tuple[RowKind, str]:
    """What a row with a target means, and the sentence about it."""
    answer, base = said.whole, about.base
    if _left_alone(row, said) or (base and says_all_of(base, answer)) or _is_elsewhere(about.told, answer):
        return RowKind.SAME, ""
    if about.taken:
        return RowKind.SAME, "แถวนี้เคยนำเข้าแล้ว ข้อมูลในโปรแกรมถูกแก้ไขภายหลัง จึงคงไว้ตามที่แก้ไข"
    if about.twin and base is None:
        return RowKind.CLASH, "แถวนี้ซ้ำกับแถวก่อนหน้าแต่กรอกไว้ต่างกัน โปรดเลือกว่าจะเก็บเป็นรายงานอีกรายการหรือข้ามไป"
    if base is None and about.rivals:
        return RowKind.CLASH, "มีรายงานเรื่องนี้ในรอบเดียวกันไว้แล้ว โปรดเลือกว่าจะเก็บทั้งสองรายการ แทนที่ หรือข้ามไป"
    if base and _edited_since(row, base):
        return RowKind.CLASH, "ข้อมูลในโปรแกรมถูกแก้ไขหลังจากส่งแบบออกไป โปรดเลือกว่าจะเก็บทั้งสองรายการ แทนที่ หรือข้ามไป"
    if said.unread:
        return RowKind.NONSENSE, "มีช่องที่อ่านไม่เข้าใจ ข้อความเดิมจะเก็บไว้ท้ายผลการดำเนินการ โปรดตรวจก่อนรับ"
    if base:
        return RowKind.CHANGED, ""
    beside = "ส่วนราชการอื่นรายงานเรื่องนี้ไว้แล้ว จึงเก็บเพิ่มเป็นอีกรายการหนึ่ง" if about.told else ""
    unsaid = "" if answer.status else "ไม่ได้เลือกสถานะไว้ จึงถือว่าอยู่ระหว่างดำเนินการ"
    return RowKind.NEW, " ".join(filter(None, (beside, unsaid)))


def _left_alone(row: FilledRow, said: Understood) -> bool:
    """Whether a row says nothing, or only what the form said when it was sent out."""
    if said.unread:
        return False
    return said.answer == Answer() or (row.key is not None and fingerprint(said.answer) == row.key.seen)


def _is_elsewhere(told: tuple[Result, ...], answer: Answer) -> bool:
    """Whether another report of the same thing says it in the same words; a bare status is no report of its own."""
    words = (answer.output, answer.outcome, answer.problems, answer.suggestions)
    return any(map(said_alike, words)) and any(says_all_of(result, answer) for result in told)


def _edited_since(row: FilledRow, base: Result) -> bool:
    """Whether the result says something else than when the form was written, or when it was made from the form."""
    if row.key is None or row.key.result != base.id:
        return not is_as_made(base)
    return bool(row.key.seen) and fingerprint(answer_of(base)) != row.key.seen


def _changes(old: Answer, new: Answer) -> tuple[FieldChange, ...]:
    """The fields in which an answer says something else; an empty field says nothing."""
    both = ((column, shown(old, column), shown(new, column)) for column in ANSWERS)
    return tuple(
        FieldChange(column, before, after)
        for column, before, after in both
        if said_alike(after) and said_alike(after) != said_alike(before)
    )


def _label(target: Target) -> str:
    step = row_of(target.measure.steps, target.step)
    text = step.text if step else " ".join(target.measure.titles)
    return f"{target.label} {text}".strip()


def _missing(file: OfficeFile, origin: Origin, rows: tuple[ProposedRow, ...]) -> Iterator[str]:
    """A row the unit deleted deletes nothing, and it is said."""
    there = {(row.measure, row.step) for row in rows}
    for form in unit_forms(file, origin.fiscal_year, origin.round_end):
        if unit_mark(form.identity) == origin.mark:
            gone = {(row.key.measure, row.key.step) for row in form.rows} - there
            if gone:
                yield f"แบบนี้ไม่มีแถวของมาตรการหรือขั้นตอน {len(gone)} รายการ ข้อมูลเดิมของรายการเหล่านั้นยังอยู่ครบ"
