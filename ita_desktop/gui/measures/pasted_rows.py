"""Pasted measures as rows of the preview: what comes in, and what was understood of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Timeframe
from ita_desktop.gui.measures.cells import link_lines
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.text_table import TextRow
from ita_desktop.i18n import _
from ita_desktop.thai.dates import short_date, short_period


def preview_heads() -> tuple[str, ...]:
    """The heads over such a row."""
    return (
        _("มาตรการ"),
        _("ขั้นตอน"),
        _("ผู้รับผิดชอบ"),
        _("ระยะเวลาดำเนินการ"),
        _("การติดตามผล"),
        _("ตัวชี้วัด"),
        _("ข้อความอื่น"),
    )


def preview_row(measure: Measure, reference: Reference, twin: bool) -> TextRow:
    """A measure as it will come to stand; `twin` says that the table has one of the same title."""
    notes = tuple(_notes(measure, twin))
    cells = (
        "\n".join(filter(None, (*measure.titles, *notes))),
        _steps(measure),
        "\n".join(map(_responsible, measure.responsibles)),
        _timeframe(measure.timeframe),
        _follow_up(measure.follow_up),
        "\n".join(link_lines(measure, reference)),
        "\n".join(f"{label}: {text}" for label, text in _others(measure, reference) if text),
    )
    return TextRow(cells, "caution" if notes else "plain")


def with_own_columns(measure: Measure, reference: Reference) -> Measure:
    """The measure with texts under the label of one of the table's own columns put into that column."""
    ids: Mapping[str, str] = {column.label: column.id for column in reference.columns}
    return replace(measure, extra={ids.get(label, label): text for label, text in measure.extra.items()})


def _steps(measure: Measure) -> str:
    count, points = len(measure.steps), sum(len(step.sub_points) for step in measure.steps)
    if not count:
        return ""
    told = _("{count} ขั้นตอน").format(count=count)
    more = _(" {count} ข้อย่อย").format(count=points) if points else ""
    return f"{told}{more}\n{measure.steps[0].text}{' …' if count > 1 else ''}"


def _responsible(one: Responsible) -> str:
    return one.text if one.unit else _("{name} (ไม่ตรงกับชื่อส่วนราชการของหน่วยงาน)").format(name=one.text)


def _timeframe(value: Timeframe) -> str:
    if not value.text:
        return ""
    if value.start and value.end:
        return f"{value.text}\n{_meant(short_period(value.start, value.end))}"
    day = value.start or value.end
    return f"{value.text}\n{_meant(short_date(day)) if day else _('(ไม่พบวันที่)')}"


def _follow_up(value: FollowUp) -> str:
    cycle = _("ทุก {months} เดือน").format(months=value.cycle_months) if value.cycle_months else ""
    last = _("ภายใน {day}").format(day=short_date(value.cut_off)) if value.cut_off else ""
    known = ", ".join(filter(None, (cycle, last)))
    if not known:
        return value.text
    return value.text if value.text == known else f"{value.text}\n{_meant(known)}"


def _meant(what: str) -> str:
    return _("(หมายถึง {what})").format(what=what)


def _others(measure: Measure, reference: Reference) -> Iterator[tuple[str, str]]:
    yield _("ผลการวิเคราะห์"), measure.analysis
    yield _("งบประมาณ"), measure.budget
    yield _("เป้าหมาย"), measure.target
    yield _("ตัวชี้วัดความสำเร็จ"), measure.kpi
    labels = {column.id: column.label for column in reference.columns}
    yield from ((labels.get(name, name), text) for name, text in measure.extra.items())


def _notes(measure: Measure, twin: bool) -> Iterator[str]:
    if twin:
        yield _("(มีมาตรการนี้ในปีนี้แล้ว)")
    if not any(title.strip() for title in measure.titles):
        yield _("(ไม่มีชื่อมาตรการ)")
