"""Checks of the measures of the working year: does each say what is done, how, by whom and when."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import letters, planned
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import measure_name
from ita_desktop.thai.periods import read_period


@check(
    "measure-responsible",
    Severity.WARNING,
    "มาตรการไม่มีผู้รับผิดชอบ",
    why="เกณฑ์การประเมินกำหนดให้ทุกมาตรการมีผู้รับผิดชอบ",
    example="มาตรการลำดับที่ 3 ยังว่างในช่องผู้รับผิดชอบ",
    reads=(Aspect.MEASURES,),
)
def without_responsible(view: View) -> Iterator[Found]:
    """A measure nobody is named for."""
    context = view.context
    for row in planned(context):
        if not any(letters(person.text) or person.unit for person in row.measure.responsibles):
            message = f"{row.name} ยังไม่มีผู้รับผิดชอบ โปรดระบุส่วนราชการหรือผู้ที่ต้องดำเนินการ"
            yield row.found("responsibles", message)


@check(
    "measure-timeframe",
    Severity.WARNING,
    "มาตรการไม่มีระยะเวลาดำเนินการ",
    why="เกณฑ์การประเมินกำหนดให้ทุกมาตรการมีระยะเวลาดำเนินการ",
    example="มาตรการลำดับที่ 2 ยังว่างในช่องระยะเวลา",
    reads=(Aspect.MEASURES,),
)
def without_timeframe(view: View) -> Iterator[Found]:
    """A measure that says neither in words nor in dates when it is done."""
    context = view.context
    for row in planned(context):
        time = row.measure.timeframe
        if not (letters(time.text) or time.start or time.end):
            year = context.measures_year
            message = f"{row.name} ยังไม่มีระยะเวลาดำเนินการ โปรดระบุช่วงเวลาในปีงบประมาณ พ.ศ. {year}"
            yield row.found("timeframe", message)


@check(
    "measure-timeframe-date",
    Severity.WARNING,
    "ระยะเวลาของมาตรการไม่ถูกต้อง",
    why="วันที่ที่ไม่มีจริงหรือสลับกันทำให้ติดตามผลไม่ได้",
    example="ระยะเวลา “31 เมษายน 2569 – 1 มีนาคม 2569”",
    reads=(Aspect.MEASURES,),
)
def with_impossible_timeframe(view: View) -> Iterator[Found]:
    """A timeframe whose words name a day that does not exist or an end before its start."""
    context = view.context
    for row in planned(context):
        problem = read_period(row.measure.timeframe.text, context.measures_year).problem
        if problem:
            message = f"{row.name} ระยะเวลา {quoted(row.measure.timeframe.text)}: {problem}"
            yield row.found("timeframe", message, ("timeframe", row.measure.timeframe.text))


@check(
    "measure-title",
    Severity.WARNING,
    "มาตรการไม่มีชื่อ",
    why="แถวที่ไม่มีชื่อมาตรการพิมพ์เป็นเพียงตัวเลข ผู้อ่านไม่ทราบว่าจะทำอะไร",
    example="มาตรการลำดับที่ 4 มีขั้นตอนแล้ว แต่ช่องชื่อมาตรการยังว่าง",
    reads=(Aspect.MEASURES,),
)
def without_title(view: View) -> Iterator[Found]:
    """A row without any title, or with an empty one beside others, which is printed as a bare number."""
    context = view.context
    for row in planned(context):
        if row.measure.titles and all(letters(title) for title in row.measure.titles):
            continue
        if any(letters(title) for title in row.measure.titles):
            message = f"{row.name} มีชื่อมาตรการที่ว่างอยู่อีกบรรทัดหนึ่ง ซึ่งจะพิมพ์เป็นเพียงตัวเลข โปรดกรอกชื่อหรือลบบรรทัดนั้น"
        else:
            message = f"{measure_name(row.number)} ยังไม่มีชื่อมาตรการ โปรดกรอกชื่อ หรือลบแถวนี้หากไม่ใช้"
        yield row.found("titles", message)


@check(
    "measure-same-title",
    Severity.WARNING,
    "มาตรการชื่อซ้ำกัน",
    why="ชื่อที่ซ้ำกันมักเกิดจากการคัดลอกแถวแล้วลืมแก้ และทำให้รายงานผลแยกจากกันไม่ได้",
    example="มาตรการลำดับที่ 2 และลำดับที่ 5 ใช้ชื่อ “จัดทำคู่มือการให้บริการ” เหมือนกัน",
    reads=(Aspect.MEASURES,),
)
def with_same_title(view: View) -> Iterator[Found]:
    """A title that an earlier row has too, spaces and punctuation aside."""
    context, first = view.context, dict[str, int]()
    for row in planned(context):
        for order, title in enumerate(row.measure.titles):
            said = letters(title)
            if said and said in first:
                message = (
                    f"{measure_name(row.number)} ใช้ชื่อ {quoted(title)} ซ้ำกับมาตรการลำดับที่ {first[said]} "
                    "โปรดแก้ไขชื่อให้ต่างกัน หรือรวมเป็นมาตรการเดียว"
                )
                inner = (str(order),) if order else ()
                yield row.found("titles", message, ("title", said), inner=inner)
            elif said:
                first[said] = row.number


@check(
    "measure-steps",
    Severity.WARNING,
    "มาตรการไม่มีขั้นตอน",
    why="เกณฑ์การประเมินกำหนดให้แสดงขั้นตอนหรือวิธีการดำเนินการของมาตรการ",
    example="มาตรการลำดับที่ 3 ยังไม่มีขั้นตอนแม้แต่ข้อเดียว",
    reads=(Aspect.MEASURES,),
)
def without_steps(view: View) -> Iterator[Found]:
    """A measure that does not say how it is done."""
    context = view.context
    for row in planned(context):
        if not any(
            letters(step.text) or any(letters(point) for point in step.sub_points) for step in row.measure.steps
        ):
            message = f"{row.name} ยังไม่มีขั้นตอนหรือวิธีการดำเนินการ โปรดเพิ่มอย่างน้อยหนึ่งข้อ"
            yield row.found("steps", message)


@check(
    "measure-empty-step",
    Severity.WARNING,
    "ขั้นตอนว่าง",
    why="ขั้นตอนที่ว่างพิมพ์เป็นเพียงตัวเลขข้อในตาราง",
    example="มาตรการลำดับที่ 1 ขั้นตอนที่ 3 ไม่มีข้อความ",
    reads=(Aspect.MEASURES,),
)
def with_empty_step(view: View) -> Iterator[Found]:
    """A step or sub-point without words beside others that have some."""
    context = view.context
    for row in planned(context):
        if not any(letters(step.text) for step in row.measure.steps):
            continue
        for order, step in enumerate(row.measure.steps, 1):
            empty = [f"ข้อย่อยที่ {n}" for n, point in enumerate(step.sub_points, 1) if not letters(point)]
            if not letters(step.text):
                empty.insert(0, "")
            for part in empty:
                what = f"ขั้นตอนที่ {order} {part}".rstrip()
                message = f"{row.name} {what} ยังไม่มีข้อความ โปรดกรอกข้อความหรือลบข้อนี้"
                yield row.found("steps", message, ("part", part), inner=(step.id,))
