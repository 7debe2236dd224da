"""Whatever is typed into a result or an event is read by the checks of texts, and their mends reach it."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.running import BY_ID
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Event, Measure, Result, Status
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import EVENT_TEXTS, RESULT_TEXTS
from ita_desktop.domain.text_at import mended, text_at, with_text_at
from tests.checks.seen import complaints, seen
from tests.ids import counted

RESULT = Result("r", status=Status.UNDER_WAY, events=(Event("e", date(2025, 11, 5)),))
TOLD = [
    *(Place(PlaceKind.RESULT, 2569, ("m", "r"), field) for field in RESULT_TEXTS),
    *(Place(PlaceKind.RESULT, 2569, ("m", "r", "e"), f"events.{field}") for field in EVENT_TEXTS),
]
SLIPS = {
    "date-impossible": "จัดอบรมเมื่อวันที่ 31 เมษายน 2569",
    "name-organ": "ประชุมที่องค์กรบริหารส่วนตำบลทุ่งสมมุติ",
    "mark-two-e": "ประกาศเเละเผยแพร่บนเว็บไซต์",
    "result-date": "ประชุมเมื่อวันที่ 5 มกราคม 2567",
}


def context() -> Context:
    made = seen(measures=(Measure("m", ("อบรมบุคลากร",), results=(RESULT,)),))
    office = Profile("p", OfficeType.SAO, "ทุ่งสมมุติ")
    return replace(made, file=replace(made.file, profiles=(office,)))


def said(check: str, place: Place, text: str) -> list[Issue]:
    made = context()
    file = with_text_at(made.file, place, text, counted())
    return complaints(BY_ID[check], replace(made, file=file))


@pytest.mark.parametrize("place", TOLD, ids=lambda place: str(place.field))
@pytest.mark.parametrize("check", SLIPS)
def test_slips_are_found_where_they_stand(check: str, place: Place) -> None:
    assert [issue.place for issue in said(check, place, SLIPS[check])] == [place]


@pytest.mark.parametrize("place", TOLD, ids=lambda place: str(place.field))
def test_a_mend_reaches_its_text(place: Place) -> None:
    (issue,) = said("mark-two-e", place, SLIPS["mark-two-e"])
    assert issue.mend is not None
    file = mended(with_text_at(context().file, place, SLIPS["mark-two-e"], counted()), issue.mend, counted())
    assert file is not None
    assert text_at(file, place) == "ประกาศและเผยแพร่บนเว็บไซต์"
