"""What the overview says of each step of the year: what is done, what is missing, and where it is mended."""

from dataclasses import dataclass

from ita_desktop.domain.context import Context
from ita_desktop.domain.due import measure_status
from ita_desktop.domain.measures import Status
from ita_desktop.domain.pressing import Pressing
from ita_desktop.domain.progress import (
    Tally,
    documents_signed,
    indicators_analysed,
    measures_complete,
    scores_known,
    scores_not_understood,
    weak_without_measure,
)
from ita_desktop.domain.scores import ScoreKey
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date


@dataclass(frozen=True, slots=True)
class Stage:
    """One step as a card shows it; one that `waits` is not the next to take, though it is not done."""

    screen: ScreenName
    title: str
    state: str
    missing: str
    done: bool
    waits: bool = False


def stages_of(context: Context, pressing: tuple[Pressing, ...]) -> tuple[Stage, ...]:
    """The steps of the working year in their order; the office's own data come first."""
    return (
        _office(context),
        _scores(context),
        _analysis(context),
        _measures(context),
        _follow_up(context, pressing),
        _documents(context),
    )


def _office(context: Context) -> Stage:
    file = context.file
    signers = any(person.posts for person in file.people)
    emblem = any(image.role == "emblem" for image in file.images)
    missing = [word for word, there in ((_("ผู้ลงนาม"), signers), (_("ภาพตราครุฑ"), emblem)) if not there]
    state = _("ส่วนราชการ {units} ส่วน บุคลากร {people} คน").format(units=len(file.units), people=len(file.people))
    return Stage(ScreenName.OFFICE, _("ข้อมูลหน่วยงาน"), state, _not_yet(missing), not missing)


def _scores(context: Context) -> Stage:
    tally = scores_known(context)
    title = _("คะแนนผลการประเมิน ปี {year}").format(year=context.assessed_year)
    if not context.assessed.scores:
        return Stage(ScreenName.SCORES, title, _("ยังไม่ได้กรอกคะแนน"), "", False)
    state = _("ทราบคะแนนแล้ว {done} จาก {total} รายการ").format(done=tally.done, total=tally.total)
    wrong = scores_not_understood(context)
    return Stage(ScreenName.SCORES, title, state, _scores_missing(context, wrong), tally.complete and not wrong)


def _scores_missing(context: Context, wrong: int) -> str:
    if wrong:
        return _("มี {count} ช่องที่กรอกไว้ไม่ใช่คะแนน โปรดแก้ไขช่องที่มีเครื่องหมายเตือน").format(count=wrong)
    return "" if context.previous.scores else _("ยังไม่มีคะแนนปี {year} ไว้เปรียบเทียบ").format(year=context.previous_year)


def _analysis(context: Context) -> Stage:
    tally = indicators_analysed(context)
    state = _("เขียนบทวิเคราะห์แล้ว {done} จาก {total} ตัวชี้วัด").format(done=tally.done, total=tally.total)
    if not tally.done:
        state = _("ยังไม่ได้เขียนบทวิเคราะห์")
    return Stage(
        ScreenName.ANALYSIS,
        _("วิเคราะห์ผลการประเมิน ปี {year}").format(year=context.assessed_year),
        state,
        "",
        tally.complete,
    )


def _measures(context: Context) -> Stage:
    tally, weak = measures_complete(context), weak_without_measure(context)
    title = _("มาตรการ ปี {year}").format(year=context.measures_year)
    missing = _without_measure(weak)
    return Stage(ScreenName.MEASURES, title, _measures_state(tally), missing, tally.complete and not weak)


def _measures_state(tally: Tally) -> str:
    if not tally.total:
        return _("ยังไม่มีมาตรการ")
    if tally.complete:
        return _("มี {total} มาตรการ กรอกครบทุกมาตรการ").format(total=tally.total)
    return _("มี {total} มาตรการ กรอกครบแล้ว {done} มาตรการ").format(total=tally.total, done=tally.done)


def _without_measure(weak: tuple[ScoreKey, ...]) -> str:
    if not weak:
        return ""
    codes = ", ".join(key.code for key in weak)
    return _("ตัวชี้วัดที่ {codes} ต่ำกว่าเกณฑ์และยังไม่มีมาตรการรองรับ").format(codes=codes)


def _follow_up(context: Context, pressing: tuple[Pressing, ...]) -> Stage:
    work = context.year(context.measures_year)
    title = _("ติดตามผล ปี {year}").format(year=context.measures_year)
    if work.closing.on:
        state = _("ปิดปีแล้วเมื่อ {day}").format(day=long_date(work.closing.on))
        return Stage(ScreenName.FOLLOW_UP, title, state, "", done=True)
    if not work.measures:
        return Stage(ScreenName.FOLLOW_UP, title, _("ติดตามผลได้เมื่อมีมาตรการแล้ว"), "", done=False, waits=True)
    reported = sum(bool(measure.results) for measure in work.measures)
    finished = sum(measure_status(measure) in (Status.DONE, Status.NOT_DONE) for measure in work.measures)
    state = _("ยังไม่ได้รายงานผล")
    if reported:
        counts = {"done": reported, "total": len(work.measures), "finished": finished}
        state = _("รายงานแล้ว {done} จาก {total} มาตรการ เสร็จสิ้นแล้ว {finished} มาตรการ").format(**counts)
    done = finished == len(work.measures) and not pressing
    return Stage(ScreenName.FOLLOW_UP, title, state, _not_reported(context, pressing), done, waits=not pressing)


def _not_reported(context: Context, pressing: tuple[Pressing, ...]) -> str:
    """What should be reported by now, and how the year before stands once it is closed."""
    overdue = sum(one.is_overdue for one in pressing)
    last = context.year(context.reported_year).closing.on
    said = (
        _("เกินกำหนด {count} มาตรการ").format(count=overdue) if overdue else "",
        _("ครบกำหนดเดือนนี้ {count} มาตรการ").format(count=len(pressing) - overdue) if len(pressing) > overdue else "",
        _("ปี {year} ปิดแล้วเมื่อ {day}").format(year=context.reported_year, day=long_date(last)) if last else "",
    )
    return _(" ").join(filter(None, said))


def _documents(context: Context) -> Stage:
    signed = documents_signed(context)
    begun = bool(context.assessed.scores) and not context.assessed.reference
    missing = _papers_missing(context) if begun and not signed else []
    if signed:
        state = _("ลงนามแล้ว {count} ฉบับ").format(count=signed)
    elif not begun:
        state = _("จัดทำได้เมื่อกรอกคะแนนแล้ว")
    else:
        state = _("ดูและพิมพ์ร่างได้") if missing else _("พร้อมตรวจและพิมพ์")
    title = _("เอกสาร ปี {year}").format(year=context.working_year)
    return Stage(ScreenName.DOCUMENTS, title, state, _not_yet(missing), signed > 0)


def _papers_missing(context: Context) -> list[str]:
    """What the papers would show as gaps."""
    there = (
        (_("คะแนนครบทุกตัวชี้วัด"), scores_known(context).complete),
        (_("บทวิเคราะห์"), indicators_analysed(context).done),
        (_("มาตรการ"), measures_complete(context).total),
    )
    return [word for word, is_there in there if not is_there]


def _not_yet(missing: list[str]) -> str:
    *others, last = missing or [""]
    things = _("{others} และ{last}").format(others=_(" ").join(others), last=last) if others else last
    return _("ยังไม่มี{things}").format(things=things) if things else ""
