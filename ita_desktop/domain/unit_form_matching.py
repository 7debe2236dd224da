"""Which measure and step of the file a row of a filled form is about: by its key, else by its words and number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.rounds import Round, round_of, rounds_of
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.unit_form import measure_words, step_words
from ita_desktop.domain.unit_form_filled import FilledRow
from ita_desktop.thai.normal import unspaced

_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Target:
    """A measure, or one of its steps, as a row of a form: `label` is its number there, "3" or "3.2"."""

    measure: Measure
    step: str
    label: str
    words: str
    round: Round | None


def targets_of(file: OfficeFile, fiscal_year: int, round_end: date) -> tuple[Target, ...]:
    """Everything of a year a form can be about, in the order of the table."""
    found: list[Target] = []
    for number, measure in numbered(year_of(file, fiscal_year).measures):
        one = round_of(rounds_of(measure.follow_up, fiscal_year, file.preferences.round_months), round_end)
        found.append(Target(measure, "", str(number), unspaced(measure_words(measure)), one))
        for place, step in enumerate(measure.steps, 1):
            found.append(Target(measure, step.id, f"{number}.{place}", unspaced(step_words(step)), one))
    return tuple(found)


def target_with(targets: Sequence[Target], measure: str, step: str) -> Target | None:
    """The target of these ids."""
    return next((one for one in targets if one.measure.id == measure and one.step == step), None)


def matched(row: FilledRow, targets: Sequence[Target]) -> Target | None:
    """The target of a row without a key: the only one of its words, the one of several that has its number too, or the
    one of its number whose words are much alike; None where nothing is sure."""
    words = unspaced(row.label)
    if not words:
        return None
    number = unspaced(row.number).strip(".")
    same = [one for one in targets if one.words == words]
    if len(same) == 1:
        return same[0]
    named = [one for one in same or targets if one.label == number]
    if len(named) == 1 and (same or SequenceMatcher(None, named[0].words, words, autojunk=False).ratio() >= _ALIKE):
        return named[0]
    return None


def why_unmatched(file: OfficeFile, fiscal_year: int, row: FilledRow) -> str:
    """What the clerk has to be told of a row that is nobody's."""
    if row.key is None:
        return "แถวที่เพิ่มเอง ยังไม่ทราบว่าเป็นของมาตรการหรือขั้นตอนใด โปรดเลือก"
    work = year_of(file, fiscal_year)
    if row_of(work.removed, row.key.measure):
        return "มาตรการของแถวนี้ถูกนำออกจากตารางแล้ว โปรดกู้คืนมาตรการก่อน หรือเลือกมาตรการอื่น"
    if row_of(work.measures, row.key.measure):
        return "ขั้นตอนของแถวนี้ไม่มีในตารางมาตรการแล้ว โปรดเลือกขั้นตอนที่จะบันทึก"
    return "มาตรการของแถวนี้ไม่มีในตารางมาตรการแล้ว โปรดเลือกมาตรการที่จะบันทึก"
