"""Where one record names another by id, and whether the named one exists."""

from collections.abc import Iterator

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure


def broken_reference(file: OfficeFile) -> tuple[str, str] | None:
    """The first place whose id leads nowhere and a Thai phrase of what belongs there; None when all are sound."""
    return next(_broken(file), None)


def _broken(file: OfficeFile) -> Iterator[tuple[str, str]]:
    units = {one.id for one in file.units}
    people = {one.id for one in file.people}
    for n, person in enumerate(file.people):
        for m, post in enumerate(person.posts):
            if post.unit and post.unit not in units:
                yield f"people[{n}].posts[{m}].unit", _EXPECTED_UNIT
    for n, link in enumerate(file.chain):
        if link.person and link.person not in people:
            yield f"chain[{n}].person", "ต้องเป็นรหัสของบุคคลที่มีอยู่ใน people หรือเว้นว่าง"
    for year, work in file.years.items():
        for field, measures in (("measures", work.measures), ("removed", work.removed)):
            for n, measure in enumerate(measures):
                yield from _broken_in_measure(measure, f"years.{year}.{field}[{n}]", units)


_EXPECTED_UNIT = "ต้องเป็นรหัสของส่วนราชการที่มีอยู่ใน units หรือเว้นว่าง"


def _broken_in_measure(measure: Measure, path: str, units: set[str]) -> Iterator[tuple[str, str]]:
    steps = {one.id for one in measure.steps}
    for n, responsible in enumerate(measure.responsibles):
        if responsible.unit and responsible.unit not in units:
            yield f"{path}.responsibles[{n}].unit", _EXPECTED_UNIT
    for n, result in enumerate(measure.results):
        if result.step and result.step not in steps:
            yield f"{path}.results[{n}].step", "ต้องเป็นรหัสของขั้นตอนในมาตรการเดียวกัน หรือเว้นว่าง"
