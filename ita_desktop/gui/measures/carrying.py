"""Last year's measures as they would be this year's: each text before and after, and what the clerk must look at."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from ita_desktop.catalog import crosswalk
from ita_desktop.domain.carrying import CarriedOver, Change, ChangeKind, carry_over
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.rows import year_of
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date, short_date, short_period
from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.normal import fold

type Labels = Mapping[str, str]
"""The labels of an office's own columns by the names they have in `extra`."""
type Part = tuple[str, bool]
"""A stretch of a text, and whether it changed."""

_DIGITS = re.compile("([0-9๐-๙]+)")
_YEAR = re.compile("2[4-6][0-9]{2}")


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of a field before and after."""

    label: str
    before: tuple[Part, ...]
    after: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a measure of an earlier year becomes, what of it moved, and sentences on what to look at.

    `stays` are the years that were left as they were; `twin` says that this year has a measure of the same title.
    """

    measure: Measure
    moved: tuple[Moved, ...]
    cautions: tuple[str, ...]
    stays: tuple[str, ...]
    twin: bool


@dataclass(frozen=True, slots=True)
class Taking:
    """What is taken along beside the rest."""

    analysis: bool = False
    responsibles: bool = True


def earlier_years(file: OfficeFile, working_year: int) -> tuple[int, ...]:
    """The years before the working year that have measures, newest first."""
    return tuple(sorted((n for n, work in file.years.items() if n < working_year and work.measures), reverse=True))


def carried_measures(
    file: OfficeFile, from_year: int, to_year: int, taking: Taking, labels: Labels
) -> tuple[Carried, ...]:
    """All measures of a year as those of another; new ids each time."""
    here = {named(measure) for measure in year_of(file, to_year).measures}
    return tuple(
        _carried(_taken(measure, taking), from_year, to_year, file, here, labels)
        for measure in year_of(file, from_year).measures
    )


def named(measure: Measure) -> str:
    """The titles of a measure as they are compared."""
    return fold(" ".join(measure.titles))


def _taken(measure: Measure, taking: Taking) -> Measure:
    return replace(
        measure,
        analysis=measure.analysis if taking.analysis else "",
        responsibles=measure.responsibles if taking.responsibles else (),
    )


def _carried(
    measure: Measure, from_year: int, to_year: int, file: OfficeFile, here: set[str], labels: Labels
) -> Carried:
    done: CarriedOver = carry_over(measure, from_year, to_year, new_id, units=file.units, counterpart=crosswalk)
    return Carried(
        done.measure,
        tuple(_moved(measure, done.measure, done.changes, labels)),
        tuple(_cautions(done.changes, to_year)),
        tuple(dict.fromkeys(_staying_years(measure, done.measure))),
        named(done.measure) in here,
    )


def _cautions(changes: Iterable[Change], to_year: int) -> Iterator[str]:
    """One sentence for each kind of what could not be moved."""
    found: dict[ChangeKind, dict[str, None]] = {}
    for change in changes:
        found.setdefault(change.kind, {})[change.before] = None
    if items := found.get(ChangeKind.ITEM_GONE):
        sentence = _("ไม่ทราบข้อที่ตรงกันกับข้อ {items} ในผลการประเมินปี {year} จึงไม่ได้เชื่อมไว้")
        yield sentence.format(items=", ".join(items), year=to_year - 1)
    if units := found.get(ChangeKind.UNIT_GONE):
        sentence = _("ปีงบประมาณ พ.ศ. {year} ไม่มีส่วนราชการ {units} จึงคงชื่อไว้เป็นข้อความ")
        yield sentence.format(units=", ".join(units), year=to_year)
    if scores := found.get(ChangeKind.OLD_SCORE):
        sentence = _("ข้อความวิเคราะห์อ้างคะแนนของผลครั้งก่อน คือ {scores} โปรดแก้ไขเป็นคะแนนใหม่")
        yield sentence.format(scores=", ".join(scores))


def _moved(before: Measure, after: Measure, changes: Iterable[Change], labels: Labels) -> Iterator[Moved]:
    for (label, old), (_label, new) in zip(_texts(before), _texts(after), strict=True):
        for line_before, line_after in zip_longest(old.split("\n"), new.split("\n"), fillvalue=""):
            if line_before != line_after:
                yield Moved(labels.get(label, label), *_marked(line_before, line_after))
    if before.timeframe.text == after.timeframe.text and _days(before) != _days(after):
        yield Moved(_("วันเริ่มและวันสิ้นสุด"), *_marked(_days(before), _days(after)))
    if before.follow_up.text == after.follow_up.text and _last_day(before) != _last_day(after):
        yield Moved(_("วันครบกำหนดติดตาม"), *_marked(_last_day(before), _last_day(after)))
    for change in changes:
        if change.kind is ChangeKind.ITEM:
            yield Moved(_("ข้อที่เกี่ยวข้อง"), ((change.before, True),), ((change.after, True),))


def _marked(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both lines cut at their numbers: only numbers move, and as many as there were."""
    old, new = _DIGITS.split(before), _DIGITS.split(after)
    if len(old) != len(new):
        return ((before, True),), ((after, True),)
    pairs = [pair for pair in zip(old, new, strict=True) if any(pair)]
    return tuple((a, a != b) for a, b in pairs), tuple((b, a != b) for a, b in pairs)


def _texts(measure: Measure) -> Iterator[tuple[str, str]]:
    """Every text of a measure under the name of its field."""
    yield _("มาตรการ"), "\n".join(measure.titles)
    yield _("ผลการวิเคราะห์"), measure.analysis
    for number, step in enumerate(measure.steps, 1):
        label = _("ขั้นตอนที่ {number}").format(number=number)
        yield from ((label, text) for text in (step.text, *step.sub_points, *step.extra.values()))
    yield from ((_("ผู้รับผิดชอบ"), one.text) for one in measure.responsibles)
    yield _("ระยะเวลาดำเนินการ"), measure.timeframe.text
    yield _("การติดตามผล"), measure.follow_up.text
    yield from ((_("งบประมาณ"), measure.budget), (_("เป้าหมาย"), measure.target), (_("ตัวชี้วัดความสำเร็จ"), measure.kpi))
    yield from measure.extra.items()


def _days(measure: Measure) -> str:
    start, end = measure.timeframe.start, measure.timeframe.end
    return short_period(start, end) if start and end else "".join(short_date(day) for day in (start, end) if day)


def _last_day(measure: Measure) -> str:
    return long_date(measure.follow_up.cut_off) if measure.follow_up.cut_off else ""


def _staying_years(before: Measure, after: Measure) -> Iterator[str]:
    """Years that stand in both alike: of laws and long plans, or such as were not understood."""
    for (_old_label, old), (_new_label, new) in zip(_texts(before), _texts(after), strict=True):
        numbers = zip_longest(_DIGITS.findall(old), _DIGITS.findall(new))
        yield from (was for was, now in numbers if was == now and was and _YEAR.fullmatch(plain_digits(was)))
