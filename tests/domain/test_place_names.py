"""Every place has a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.place_names import place_name
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.years import YearWork

FILE = OfficeFile("f", years={2569: YearWork(2569, measures=(Measure("a", ("หนึ่ง",)), Measure("b", ("สอง",))))})


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Place(PlaceKind.SCORE, 2568, ("total",)), "คะแนนรวม"),
        (Place(PlaceKind.SCORE, 2568, ("item", "i3")), "คะแนนข้อ i3"),
        (Place(PlaceKind.SCORE, 2568), "คะแนน ปี 2568"),
        (Place(PlaceKind.LEVEL, 2568), "ระดับผลการประเมิน ปี 2568"),
        (Place(PlaceKind.FINDING, 2568, ("indicator", "3"), "defect"), "ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ 3"),
        (Place(PlaceKind.FINDING, 2568, ("tool", "IIT"), "text"), "บทวิเคราะห์ของแบบวัด IIT"),
        (Place(PlaceKind.MEASURE, 2569, ("b",), "responsibles"), "มาตรการลำดับที่ 2 ผู้รับผิดชอบ"),
        (Place(PlaceKind.RESULT, 2569, ("b", "r"), "output"), "มาตรการลำดับที่ 2 ผลการดำเนินการ"),
        (Place(PlaceKind.MEASURE, 2569, ("gone",)), "มาตรการ ปี 2569"),
        (Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "fields.to"), "บันทึกข้อความนำเรียน"),
        (Place(PlaceKind.DOCUMENT, 2569, ("2569-gone",)), "เอกสาร"),
        (Place(PlaceKind.OFFICE, 2569, ("units", "u")), "ส่วนราชการ"),
        (Place(PlaceKind.OFFICE, 2569), "หน่วยงาน"),
    ],
)
def test_a_place_is_named_as_a_clerk_calls_it(place: Place, name: str) -> None:
    assert place_name(FILE, place, {"2569-memo": "บันทึกข้อความนำเรียน"}) == name


@given(
    kind=st.sampled_from(PlaceKind),
    ids=st.lists(st.sampled_from(["", "total", "item", "tool", "a", "ไม่มี", "profiles"]), max_size=4),
    field=st.sampled_from(["", "defect", "titles", "output", "ไม่มี"]),
)
def test_no_place_is_without_a_name(kind: PlaceKind, ids: list[str], field: str) -> None:
    assert place_name(FILE, Place(kind, 2569, tuple(ids), field), {}).strip()
