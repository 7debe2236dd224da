"""The pages of what is due: one for every unit, with what is overdue or comes due by the end of the next month."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.catalog import frameworks_of, load_forms
from ita_desktop.compose.documents import compose_paper, documents_of
from ita_desktop.domain.blocks import Block, Grid, Paragraph
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Result, Status, Step
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.years import Closing
from tests.compose.offices import office

QUARTERLY = FollowUp("ทุก ๓ เดือน", 3)


def planned(name: str, *responsibles: Responsible, results: tuple[Result, ...] = ()) -> Measure:
    steps = (Step(f"{name}-1", "ประชุม"), Step(f"{name}-2", "อบรม"))
    return Measure(name, (name,), steps=steps, responsibles=responsibles, follow_up=QUARTERLY, results=results)


def pages(file: OfficeFile, today: date) -> list[list[Block]]:
    """The blocks of every page."""
    context = Context(file, 2569, frameworks_of(file, 2569), today)
    forms = load_forms(file)
    [printable] = [one for one in documents_of(context, forms) if one.document.kind == "unit-due"]
    parts = compose_paper(context, printable, forms).parts
    assert all(part.restart for part in parts)
    return [list(part.blocks) for part in parts]


def texts(page: list[Block]) -> list[str]:
    return [one.runs[0].text.replace("\u00a0", " ") for one in page if isinstance(one, Paragraph)]


def due(page: list[Block]) -> list[tuple[str, str, str, str]]:
    """Measure, round, day and state of every row."""
    [grid] = [one for one in page if isinstance(one, Grid)]
    lines = [
        [" ".join(p.runs[0].text for p in cell.paragraphs).replace("\u00a0", " ") if cell else "" for cell in row]
        for row in grid.rows
    ]
    return [(line[1], line[2], line[3], line[4]) for line in lines]


CLERKS, TREASURY = Responsible("r1", "งานธุรการ สำนักปลัด", "u"), Responsible("r2", "กองคลัง")


def test_every_unit_has_its_page_a_part_of_a_unit_goes_with_it() -> None:
    file = office(measures=(planned("อบรม", CLERKS, TREASURY), planned("ประกาศ", Responsible("r3", "สำนักปลัด", "u"))))
    first, second = pages(file, date(2025, 12, 1))
    assert [texts(page)[-1] for page in (first, second)] == ["สำนักปลัด", "กองคลัง"]
    assert [row[0] for row in due(first)] == ["๑. อบรม", "๒. ประกาศ"]
    assert [row[0] for row in due(second)] == ["๑. อบรม"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 10, 31), []),
        (date(2025, 11, 1), ["ยังไม่รายงาน"]),
        (date(2025, 12, 31), ["ยังไม่รายงาน"]),
        (date(2026, 1, 1), ["เกินกำหนด"]),
        (date(2026, 2, 28), ["เกินกำหนด", "ยังไม่รายงาน"]),
        (date(2026, 12, 5), ["เกินกำหนด"] * 4),
    ],
)
def test_what_is_overdue_or_due_by_the_end_of_the_next_month(today: date, expected: list[str]) -> None:
    [page] = pages(office(measures=(planned("อบรม", TREASURY),)), today)
    tables = [one for one in page if isinstance(one, Grid)]
    assert [row[3] for row in due(page)] == expected if expected else not tables


def test_a_row_says_which_round_and_how_much_was_reported() -> None:
    told = Result("r", "อบรม-1", Status.UNDER_WAY, output="ประชุมแล้ว", round_end=date(2025, 12, 31))
    [page] = pages(office(measures=(planned("อบรม", TREASURY, results=(told,)),)), date(2026, 1, 5))
    assert due(page)[0] == (
        "๑. อบรม",
        "รอบที่ ๑ ๑ ต.ค. ๖๘ – ๓๑ ธ.ค. ๖๘",
        "๓๑ ธ.ค. ๖๘",
        "เกินกำหนด รายงานแล้ว ๑ จาก ๒ ขั้นตอน",
    )


def test_where_nothing_is_due_one_sentence_says_so() -> None:
    file = office(measures=(planned("อบรม", TREASURY),))
    [page] = pages(file, date(2025, 10, 3))
    assert texts(page)[-1] == "ไม่มีรายการที่เกินกำหนด หรือถึงกำหนดรายงานในเดือนนี้และเดือนถัดไป"
    closed = changed_year(file, 2569, lambda work: replace(work, closing=Closing(date(2026, 10, 1))))
    [page] = pages(closed, date(2026, 10, 3))
    assert not [one for one in page if isinstance(one, Grid)]


def test_what_nobody_answers_for_has_a_page_too() -> None:
    [page] = pages(office(measures=(planned("อบรม"),)), date(2025, 12, 1))
    assert texts(page)[-1] == "ไม่ระบุผู้รับผิดชอบ"


def test_what_is_left_of_the_year_before_says_so_until_that_year_is_closed() -> None:
    file = office(measures=(planned("อบรม", TREASURY),))
    before = changed_year(file, 2568, lambda work: replace(work, measures=(planned("เดิม", TREASURY),)))
    [page] = pages(before, date(2025, 11, 1))
    assert [row[0] for row in due(page)] == ["๑. เดิม (มาตรการปีงบประมาณ พ.ศ. ๒๕๖๘)", "", "", "", "๑. อบรม"]
    closed = changed_year(before, 2568, lambda work: replace(work, closing=Closing(date(2025, 10, 15))))
    [page] = pages(closed, date(2025, 11, 1))
    assert [row[0] for row in due(page)] == ["๑. อบรม"]
