"""What is still open when a year is closed, a row for each measure."""

from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.domain.closing_year import OpenKind, OpenPoint
from ita_desktop.i18n import _


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A measure by its id, named as in the table, and what of it is open."""

    measure: str
    title: str
    what: str


def rows_of_open(points: Iterable[OpenPoint]) -> tuple[OpenRow, ...]:
    """The measures in their order, each with all that is open of it."""
    by_measure: dict[str, list[OpenPoint]] = {}
    for point in points:
        by_measure.setdefault(point.measure.id, []).append(point)
    return tuple(_row(found) for found in by_measure.values())


def _row(points: list[OpenPoint]) -> OpenRow:
    first = points[0]
    titles = " / ".join(title for title in first.measure.titles if title.strip()) or _("(ยังไม่มีชื่อ)")
    which = {kind: ", ".join(str(one.which) for one in points if one.kind is kind) for kind in OpenKind}
    kinds = {one.kind for one in points}
    said = (
        (OpenKind.MEASURE, _("ยังดำเนินการไม่แล้วเสร็จ")),
        (OpenKind.STEP, _("ขั้นตอนที่ {numbers} ยังไม่แล้วเสร็จ").format(numbers=which[OpenKind.STEP])),
        (OpenKind.ROUND, _("ยังไม่ได้รายงานรอบที่ {numbers}").format(numbers=which[OpenKind.ROUND])),
        (OpenKind.REASON, _("ไม่ได้ดำเนินการ แต่ยังไม่ได้บอกเหตุผล")),
    )
    what = " · ".join(sentence for kind, sentence in said if kind in kinds)
    return OpenRow(first.measure.id, f"{first.number}. {titles}", what)
