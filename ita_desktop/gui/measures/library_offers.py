"""What the library offers a working year: its measures as that year's, sorted under what was weak."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.catalog import framework_for
from ita_desktop.catalog.library import load_library
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.library import as_measure
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import ScoreLevel, shown
from ita_desktop.domain.weak_subjects import Subject, indicator_subjects, weak_subjects
from ita_desktop.gui.measures.carrying import named
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Offer:
    """A ready measure as one of the year; `twin` says that the year has a measure of the same title."""

    measure: Measure
    twin: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """What measures are wanted for, with the places of the offers that answer it.

    `line` tells its score, else how many offers there are.
    """

    title: str
    line: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All offers in the library's order. The first topic holds them all, then come the `weak` ones, weakest first."""

    measures_year: int
    target: Decimal
    scored: bool
    weak: int
    topics: tuple[Topic, ...]
    offers: tuple[Offer, ...]


def library_of(file: OfficeFile, reference: Reference) -> Library:
    """The library for the measures of a working year; new ids each time."""
    year = reference.measures_year
    framework = framework_for(year - 1, file.corrections)
    scores = year_of(file, year - 1).assessment.scores
    here = {named(measure) for measure in year_of(file, year).measures}
    measures = (
        as_measure(ready, year, digits=reference.digits, units=reference.units, new_id=new_id)
        for ready in load_library(year - 1)
    )
    offers = tuple(Offer(measure, named(measure) in here) for measure in measures)
    weak = weak_subjects(framework, scores)
    others = [one for one in indicator_subjects(framework, scores) if one not in weak]
    owner = {item.code: item.indicator for item in framework.items}
    everything = Topic(_("ทั้งหมด"), _count(len(offers)), tuple(range(len(offers))))
    return Library(
        measures_year=year,
        target=framework.target,
        scored=any(one.scores for one in (*weak, *others)),
        weak=len(weak),
        topics=(
            everything,
            *(_topic(one, owner, offers) for one in (*weak, *others)),
        ),
        offers=offers,
    )


def _topic(subject: Subject, owner: dict[str, str], offers: tuple[Offer, ...]) -> Topic:
    places = tuple(_answering(subject, owner, offers))
    scores = " / ".join(map(shown, subject.scores))
    title = f"{subject.code} {subject.name}".strip()
    if subject.level is ScoreLevel.INDICATOR:
        title = _("ตัวชี้วัดที่ {number} {name}").format(number=subject.code, name=subject.name).strip()
    return Topic(title, _("{scores} คะแนน").format(scores=scores) if scores else _count(len(places)), places)


def _answering(subject: Subject, owner: dict[str, str], offers: tuple[Offer, ...]) -> Iterator[int]:
    """Offers for an item; where the library has none for it alone, those for its indicator."""
    found = [place for place, offer in enumerate(offers) if subject.code in offer.measure.items]
    indicator = owner.get(subject.code, subject.code)
    yield from found or (n for n, offer in enumerate(offers) if indicator in offer.measure.indicators)


def _count(count: int) -> str:
    return _("{count} มาตรการ").format(count=count)
