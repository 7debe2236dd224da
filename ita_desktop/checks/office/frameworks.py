"""Checks of the frameworks the papers go by: is the year's own framework known."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity


@check(
    "framework-assumed",
    Severity.HINT,
    "ใช้เกณฑ์การประเมินของปีอื่นแทน",
    why="ชื่อ น้ำหนัก และเกณฑ์คะแนนเปลี่ยนได้ทุกปี หากปีจริงไม่เหมือนปีที่สมมติ ตัวเลขในเอกสารจะผิด",
    example="ปีงบประมาณ พ.ศ. 2571 ยังไม่มีเกณฑ์ จึงใช้ของปี 2569",
    reads=(Aspect.YEAR,),
)
def assumed(view: View) -> Iterator[Found]:
    """A year without a framework of its own: everything is assumed from another year until the office enters it."""
    context = view.context
    for year in (context.assessed_year, context.working_year):
        framework = context.frameworks[year]
        if framework.assumed_from is not None:
            message = (
                f"ยังไม่มีเกณฑ์การประเมิน ITA ของปีงบประมาณ พ.ศ. {year} จึงสมมติตามปี {framework.assumed_from} ไปก่อน "
                "โปรดตรวจสอบชื่อ น้ำหนัก และเกณฑ์คะแนนกับประกาศของสำนักงาน ป.ป.ช."
            )
            figures = (("year", str(year)), ("assumed_from", str(framework.assumed_from)))
            yield Found(Place(PlaceKind.FRAMEWORK, year), message, figures)
