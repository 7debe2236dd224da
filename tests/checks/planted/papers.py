"""Reads the made-up offices and the cases written over them, and tells what of a case was found."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.catalog import framework_for, frameworks_of
from ita_desktop.checks.running import FAMILY_OF
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.drafting import put_document, with_answer, with_override, with_section
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, read_score
from ita_desktop.domain.scoring import computed_value, score_keys, shown
from ita_desktop.domain.text_at import document_at, text_at, with_text_at
from ita_desktop.domain.timing import follow_up_of, timeframe_of
from ita_desktop.domain.years import Assessment
from ita_desktop.store.codec import from_json
from tests.ids import counted

HERE = Path(__file__).parent
_NOT_OF_A_PAPER = ("office-emblem",)
_WHOLE_PLACES = (PlaceKind.SCORE, PlaceKind.LEVEL)
_IN_DOCUMENTS: Mapping[str, Callable[[Document, str, str], Document]] = {
    "fields": with_answer,
    "overrides": with_override,
    "sections": lambda document, section, text: with_section(document, section, text, counted()),
}
type Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake put in: its families, and the places where or the fragments by which it may be told (any of them)."""

    families: tuple[str, ...]
    at: tuple[str, ...] = ()
    says: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The family it is counted in."""
        return self.families[0]

    def is_told_by(self, issue: Issue) -> bool:
        """Whether an issue is about this mistake."""
        told = (issue.message, *(value for _, value in issue.figures))
        named = any(fragment in words for fragment in self.says for words in told)
        return FAMILY_OF.get(issue.check) in self.families and (str(issue.place) in self.at or named)


@dataclass(frozen=True, slots=True)
class Case:
    """An office with texts put in, the mistakes among them, and the places where their consequences may be told."""

    name: str
    context: Context
    planted: tuple[Planted, ...]
    also: tuple[str, ...]

    def missed(self, issues: tuple[Issue, ...]) -> list[Planted]:
        """The mistakes nobody told of."""
        return [one for one in self.planted if not any(one.is_told_by(issue) for issue in issues)]

    def false_alarms(self, issues: tuple[Issue, ...]) -> list[Issue]:
        """What was told of places in which there is no mistake."""
        known = {*self.also, *(place for one in self.planted for place in one.at)}
        told = (issue for issue in issues if not any(one.is_told_by(issue) for one in self.planted))
        return [one for one in told if one.check not in _NOT_OF_A_PAPER and str(one.place) not in known]


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The cases of a file in cases/, in its order."""
    written = tomllib.loads((HERE / "cases" / f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(_case(one) for one in written["case"])


def plain_offices() -> tuple[Case, ...]:
    """The made-up offices as they are, without any mistake."""
    names = sorted(path.stem for path in (HERE / "offices").glob("*.toml"))
    return tuple(_case({"name": name, "office": name}) for name in names)


def place_of(said: str) -> Place:
    """The place that is written so."""
    fiscal_year, kind, *ids = said.split("/")
    field = "" if kind in _WHOLE_PLACES else ids.pop()
    return Place(PlaceKind(kind), int(fiscal_year), tuple(ids), field)


def _case(written: Table) -> Case:
    office = tomllib.loads((HERE / "offices" / f"{written['office']}.toml").read_text(encoding="utf-8"))
    for table in ("measures", "reported"):
        for changed in written.get(table, []):
            next(one for one in office[table] if one["id"] == changed["id"]).update(changed)
    gone = written.get("without_measures", [])
    office["measures"] = [one for one in office["measures"] if one["id"] not in gone]
    file = _file(office)
    for put in written.get("texts", []):
        file = _with_text(file, place_of(put["at"]), put["text"])
    allowed = replace(file.preferences, allowed_names=tuple(written.get("allowed_names", ())))
    file = replace(file, preferences=allowed)
    planted = tuple(_planted(one) for one in written.get("planted", []))
    working_year: int = office["working_year"]
    today = written.get("today", office["today"])
    context = Context(file, working_year, frameworks_of(file, working_year), today)
    return Case(written["name"], context, planted, (*office.get("also", ()), *written.get("also", ())))


def _with_text(file: OfficeFile, place: Place, text: str) -> OfficeFile:
    """The file with a text at a place, which may be a section, field or figure the document did not word itself."""
    document = document_at(file, place) if place.kind is PlaceKind.DOCUMENT else None
    if document is None:
        changed = with_text_at(file, place, text, counted())
    else:
        what, _, key = place.field.partition(".")
        put = _IN_DOCUMENTS[what]
        changed = put_document(file, place.fiscal_year, put(document, key, text))
    assert text_at(changed, place) == text, f"{place} is no place of this office"
    return changed


def _planted(written: Table) -> Planted:
    families = written["family"]
    listed = (families,) if isinstance(families, str) else tuple(families)
    return Planted(listed, tuple(written.get("at", ())), tuple(written.get("says", ())))


def _file(office: Table) -> OfficeFile:
    working_year: int = office["working_year"]
    unit_ids = {name: f"unit-{number}" for number, name in enumerate(office["units"], 1)}
    years: Table = {
        str(working_year - 1): {
            "assessment": {"level": office["level"], "findings": [_finding(one) for one in office["findings"]]},
            "measures": [_measure(one, working_year - 1, unit_ids) for one in office.get("reported", [])],
        },
        str(working_year): {
            "measures": [_measure(one, working_year, unit_ids) for one in office["measures"]],
            "documents": [{"digits": office["digits"], **one} for one in office["documents"]],
        },
    }
    units = [{"id": own, "name": name} for name, own in unit_ids.items()]
    file = from_json({"profiles": [office["profile"]], "units": units, "years": years})
    file = _with_scores(file, working_year - 1, _scores(office["scores"], framework_for(working_year - 1)))
    if "previous" not in office:
        return file
    before = office["previous"]["indicators"].split()
    previous = _scores({"indicators": dict(enumerate(before, 1))}, framework_for(working_year - 2))
    return _with_scores(file, working_year - 2, previous)


def _with_scores(file: OfficeFile, fiscal_year: int, scores: dict[ScoreKey, Entered]) -> OfficeFile:
    work = year_of(file, fiscal_year)
    assessment: Assessment = replace(work.assessment, scores=scores)
    return replace(file, years={**file.years, fiscal_year: replace(work, assessment=assessment)})


def _scores(written: Table, framework: Framework) -> dict[ScoreKey, Entered]:
    """The scores as published: items as written, what follows from them with two decimals, level by level."""
    scores: dict[ScoreKey, Entered] = {}
    for name, (letter, part) in {"i": ("i", ""), "e1": ("e", "1"), "e2": ("e", "2"), "o": ("o", "")}.items():
        for number, text in enumerate(written.get(name, "").split(), 1):
            scores[ScoreKey(ScoreLevel.ITEM, f"{letter}{number}", part)] = read_score(text)
    for code, text in written.get("indicators", {}).items():
        scores[ScoreKey(ScoreLevel.INDICATOR, str(code))] = read_score(text)
    for key in _upwards(framework):
        value: Decimal | None = computed_value(framework, scores, key)
        if key not in scores and value is not None:
            scores[key] = read_score(shown(value))
    return scores


def _upwards(framework: Framework) -> list[ScoreKey]:
    """Every place for a score, the lower ones first and halves before their whole."""
    levels = list(ScoreLevel)
    return sorted(score_keys(framework), key=lambda key: (-levels.index(key.level), not key.part))


def _finding(written: Table) -> Table:
    return {"level": "indicator", **written}


def _measure(written: Table, measures_year: int, unit_ids: Mapping[str, str]) -> Table:
    """A row of the table as the codec reads it; texts of steps and responsibles become rows named after it."""
    own = written["id"]
    steps = [{"id": f"{own}-s{n}", "text": text} for n, text in enumerate(written.get("steps", []), 1)]
    named = enumerate(written.get("responsibles", []), 1)
    responsibles = [{"id": f"{own}-r{n}", "text": text, "unit": unit_ids.get(text, "")} for n, text in named]
    results = [
        {**one, "id": f"{own}-x{n}", "step": f"{own}-s{one['step']}"}
        for n, one in enumerate(written.get("results", []), 1)
    ]
    timeframe = timeframe_of(written.get("timeframe", ""), measures_year)
    follow_up = follow_up_of(written.get("follow_up", ""), measures_year)
    rows = {"steps": steps, "responsibles": responsibles, "results": results}
    time: Table = {"text": timeframe.text} | _days(start=timeframe.start, end=timeframe.end)
    follow: Table = {"text": follow_up.text, "cycle_months": follow_up.cycle_months} | _days(cut_off=follow_up.cut_off)
    return {**written, **rows, "timeframe": time, "follow_up": follow}


def _days(**days: date | None) -> Table:
    return {name: day.isoformat() for name, day in days.items() if day is not None}
