"""Check of a second set of scores typed over in a document: many figures that all differ from those entered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import score_of
from ita_desktop.checks.numbers.typed_over import TypedOver, fiscal_year_of, score_key, typed_over
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, Severity
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, Scores, read_score
from ita_desktop.domain.scoring import computed_value, differs, rounded, shown

_FEWEST = 4
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class SecondSet:
    """The typed-over scores of one table of a document that differ from the data, by indicator."""

    differing: tuple[TypedOver, ...]
    all_typed: tuple[TypedOver, ...]
    fiscal_year: int

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its differing figures stand."""
        return tuple(one.place for one in self.differing)


@check(
    "override-second-set",
    Severity.ERROR,
    "คะแนนที่พิมพ์แทนในตารางเป็นคะแนนอีกชุดหนึ่ง",
    why="คะแนนสองชุดในเอกสารเดียวกันแสดงว่าตารางหนึ่งคัดลอกมาจากที่อื่น",
    example="ตารางจัดอันดับพิมพ์คะแนนที่รวมแล้วได้ 95.87 แต่ตารางวิเคราะห์รวมได้ 94.98",
    reads=(Aspect.SCORES, Aspect.DOCUMENTS),
)
def second_set(view: View) -> Iterator[Found]:
    """Four indicators or more of one table that were typed over with other scores."""
    for found in second_sets(view):
        first = found.differing[0]
        figures = tuple((f"{one.table}.{one.code}", one.text) for one in found.differing)
        known = tuple((f"score.{one.code}", _shown_known(view.context, one)) for one in found.differing)
        yield Found(first.place, _message(view.context, found), (*figures, *known), where=first.where)


def second_sets(view: View) -> Iterator[SecondSet]:
    """Every table with at least four indicators that differ."""
    tables: dict[tuple[str, str, str], list[TypedOver]] = {}
    for one in typed_over(view):
        if one.what in ("indicator", "previous"):
            tables.setdefault((one.place.ids[0], one.table, one.what), []).append(one)
    for typed in tables.values():
        differing = tuple(one for one in typed if _differs(view.context, one))
        if len(differing) >= _FEWEST:
            yield SecondSet(differing, tuple(typed), fiscal_year_of(view.context, typed[0]))


def _known(context: Context, one: TypedOver) -> Decimal | None:
    key = score_key(context, one)
    return None if key is None else score_of(context, key, fiscal_year_of(context, one))


def _shown_known(context: Context, one: TypedOver) -> str:
    known = _known(context, one)
    return "" if known is None else shown(known)


def _differs(context: Context, one: TypedOver) -> bool:
    known, typed = _known(context, one), read_score(one.text).value
    return known is not None and typed is not None and abs(rounded(typed) - rounded(known)) > _CENT


def _message(context: Context, found: SecondSet) -> str:
    entered = context.year(found.fiscal_year).assessment.scores
    own = {key: value for key, value in entered.items() if key.level is ScoreLevel.INDICATOR and not key.part}
    other = own | {ScoreKey(ScoreLevel.INDICATOR, one.code): read_score(one.text) for one in found.all_typed}
    told = ", ".join(f"ตัวชี้วัดที่ {one.code} ({one.text})" for one in found.differing[:3])
    return (
        f"ตารางนี้พิมพ์คะแนนที่ไม่ตรงกับคะแนนที่กรอก {len(found.differing)} ตัวชี้วัด เช่น {told} "
        f"{_totals(context, found.fiscal_year, own, other)}โปรดใช้คะแนนชุดเดียวกันทั้งเอกสาร"
    )


def _totals(context: Context, fiscal_year: int, own: Scores, other: Scores) -> str:
    """What total each set gives, and which of them the printed total follows."""
    framework = context.frameworks[fiscal_year]
    first, second = computed_value(framework, own, TOTAL), computed_value(framework, other, TOTAL)
    if first is None or second is None:
        return ""
    told = f"คะแนนรวมของชุดที่พิมพ์แทนคือ {shown(second)}{_level(context, fiscal_year, other)} ของชุดที่กรอกคือ {shown(first)} "
    printed = score_of(context, TOTAL, fiscal_year)
    return told + ("" if printed is None else _followed(printed, {"ชุดที่กรอก": first, "ชุดที่พิมพ์แทน": second}))


def _followed(printed: Decimal, sets: Mapping[str, Decimal]) -> str:
    nearest = min(sets, key=lambda name: abs(sets[name] - printed))
    if differs(printed, sets[nearest], TOTAL):
        return f"คะแนนรวมที่พิมพ์คือ {shown(printed)} "
    return f"คะแนนรวมที่พิมพ์คือ {shown(printed)} ตรงกับ{nearest} "


def _level(context: Context, fiscal_year: int, scores: Scores) -> str:
    level = level_of(context.frameworks[fiscal_year], scores).level
    return f" (ระดับ {level.name})" if level else ""
