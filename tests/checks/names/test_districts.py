"""Another tambon, district or province however written, the own one misspelt, and what must not be flagged."""

from dataclasses import replace

import pytest

from ita_desktop.checks.names import districts
from ita_desktop.checks.view import View
from tests.checks.names.offices_named import MUNICIPALITY, SAO, TOWN, mended, named_in, paper_of


@pytest.fixture(scope="module")
def sao() -> View:
    return paper_of(SAO)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ตามที่จังหวัดภูเก็ตได้แจ้ง", "ภูเก็ต"),
        ("จังหวัด ระนอง", "ระนอง"),
        ("จ.กระบี่", "กระบี่"),
        ("จว.ตรัง ๙๒๐๐๐", "ตรัง"),
        ("อ.ทุ่งรุ้งทองจ.สงขลา", "สงขลา"),
        ("ผู้ว่าราชการจังหวัด\nสุราษฎร์ธานี", "สุราษฎร์ธานี"),
        ("จ.สุราษฎร์ฯ", "สุราษฎร์ธานี"),
        ("จังหวัดอยุธยา", "พระนครศรีอยุธยา"),
        ("จังหวัดเลยแจ้งเวียน", "เลย"),
        ("สำนักงาน ป.ป.ช. ประจำจังหวัดนครราชสีมา", "นครราชสีมา"),
        ("สสจ.สตูล", "สตูล"),
        ("อบจ.ยะลา", "ยะลา"),
        ("องค์การบริหารส่วนจังหวัดยะลา", "ยะลา"),
        ("(จังหวัดลำปาง)", "ลำปาง"),
        ("จังหวัด : ลำปาง", "ลำปาง"),
        ("จังหวัดธาราทิพย์สวรรค์ อำเภอห้วยแก้วงาม", "ธาราทิพย์สวรรค์"),
    ],
)
def test_another_province_is_found_however_it_is_written(sao: View, text: str, name: str) -> None:
    assert named_in(districts.other_province, text, sao) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "จังหวัดพัทลุงได้แจ้ง",
        "จ.พัทลุง",
        "จังหวัดได้แจ้งให้ดำเนินการ",
        "อำเภอและจังหวัด",
        "ทุกจังหวัด จังหวัดละ ๑ คน ศาลากลางจังหวัด",
        "จังหวัดชายแดนภาคใต้",
        "อบรม ณ โรงแรมริมเล จังหวัดภูเก็ต",
        "ศึกษาดูงาน ณ เทศบาลเมืองควนลัง จังหวัดสงขลา",
        "สำนักงาน ป.ป.ช. ภาค ๙ จังหวัดสงขลา",
        "สำนักตรวจเงินแผ่นดินภูมิภาคที่ ๑๕ จังหวัดสงขลา",
        "จังหวัดพัทลุงและจังหวัดสงขลา",
        "องค์การบริหารส่วนจังหวัดพัทลุง อบจ.พัทลุง อบจ. แห่งหนึ่ง",
        "จ.ส.ต. สมชาย",
        "อำเภอ (ระบุ) จังหวัด........",
        "ระบบแจ้งเตือน พ.จ.อ. และ อ. จ.",
        "ประชาสัมพันธ์ให้ทราบทั้งจังหวัดเลย",
    ],
)
def test_the_own_province_general_words_and_places_of_events_are_none_of_it(sao: View, text: str) -> None:
    assert named_in(districts.other_province, text, sao) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("อำเภอเขาชัยสน", "เขาชัยสน"),
        ("อ.ควนขนุน จ.พัทลุง", "ควนขนุน"),
        ("นายอำเภอป่าบอนสั่งการ", "ป่าบอน"),
        ("ที่ว่าการอำเภอ\nกงหรา", "กงหรา"),
        ("อ าเภอปากพะยูน", "ปากพะยูน"),
        ("อำเภอเมืองตรัง", "เมืองตรัง"),
        ("อำเภอห้วยแก้วงาม", "ห้วยแก้วงาม"),
        ("เขตบางรัก กรุงเทพมหานคร", "บางรัก"),
    ],
)
def test_another_district_is_found_however_it_is_written(sao: View, text: str, name: str) -> None:
    assert named_in(districts.other_district, text, sao) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "อำเภอทุ่งรุ้งทอง อ.ทุ่ง รุ้ง ทอง",
        "อำเภอเมือง จังหวัดพัทลุง",
        "อำเภอเมืองพัทลุง",
        "ระดับอำเภอ อำเภอละ ๒ แห่ง อำเภอเคลื่อนที่",
        "อำเภอได้แจ้ง นายอำเภอมอบหมาย ปลัดอำเภอประจำตำบล",
        "อ.นงลักษณ์ วิทยากร",
        "นอกเขตพื้นที่ ในเขตเลือกตั้ง เขตชุมชน",
        "การอบรมร่วมกับอำเภอเขาชัยสน",
        "พ.ศ. ๒๕๖๘ อ.ส.ม.",
        "อำเภอทุ่งรุ้งทอง จังหวัดพัทลุง ระยะห่างจากตัวอำเภอประมาณ 15 กิโลเมตร",
        "จังหวัดพัทลุง อยู่ห่างตัวอำเภอราว 8 กิโลเมตร",
        "ทิศเหนือ จดกับตำบลแม่ขรีและตำบลป่าบอน อำเภอตะโหมด",
    ],
)
def test_the_own_district_and_general_words_are_none_of_it(sao: View, text: str) -> None:
    assert named_in(districts.other_district, text, sao) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ประชาชนในตำบลแม่ขรีได้รับ", "แม่ขรี"),
        ("หมู่ 3ต.นาเตย", "นาเตย"),
        ("ต.โคกม่วงอ.ทุ่งรุ้งทองจ.พัทลุง", "โคกม่วง"),
        ("ตำบล “คลองเฉลิม”", "คลองเฉลิม"),
        ("ต าบลทุ่งนารี", "ทุ่งนารี"),
        ("ตำบลห้วยแก้วงาม", "ห้วยแก้วงาม"),
        ("ตำบลแก้มขวัญ อำเภอทุ่งรุ้งทอง", "แก้มขวัญ"),
    ],
)
def test_another_tambon_is_found_however_it_is_written(sao: View, text: str, name: str) -> None:
    assert named_in(districts.other_tambon, text, sao) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "ตำบลหนองดาวเรืองมีประชากร",
        "ต.หนองดาวเรือง อ.ทุ่งรุ้งทอง จ.พัทลุง ๙๓๐๐๐",
        "ตำบลเป้าหมาย ตำบลละ ๕ คน ระดับตำบล ตำบลใกล้เคียง",
        "ต.ค. ๒๕๖๘ ถึง ก.ย. ๒๕๖๙ ด.ต.หญิง พ.ต.ท. สมชาย",
        "พนักงานส่วนตำบลทุกคน สภาตำบล กำนันตำบล ผู้ใหญ่บ้าน",
        "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านใหม่",
        "จัดกิจกรรม ณ วัดเขาเจียก ตำบลแม่ขรี",
        "ก่อตั้งโดยแยกตัวออกมาจากตำบลแม่ขรีและตำบลป่าบอน",
        "ทิศใต้ จดตำบลแม่ขรี ทิศตะวันออก ติดตำบลป่าบอน",
    ],
)
def test_the_own_tambon_and_general_words_are_none_of_it(sao: View, text: str) -> None:
    assert named_in(districts.other_tambon, text, sao) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("จังหวัดพัทลง", "จังหวัดพัทลุง"),
        ("จ.พัทลุ่ง", "จ.พัทลุง"),
        ("อำเภอทุ่งรุ่งทอง จังหวัดพัทลุง", "อำเภอทุ่งรุ้งทอง จังหวัดพัทลุง"),
        ("อ.ทุงรุ้งทอง", "อ.ทุ่งรุ้งทอง"),
        ("ตำบลหนองดาวเรื่องมี", "ตำบลหนองดาวเรืองมี"),
    ],
)
def test_an_own_place_misspelt_can_be_mended(sao: View, text: str, right: str) -> None:
    assert mended(districts.place_misspelt, text, sao) == [right]
    for check in (districts.other_province, districts.other_district, districts.other_tambon):
        assert named_in(check, text, sao) == []


@pytest.mark.parametrize("text", ["จังหวัดพัทลุง", "อำเภอทุ่งรุ้งทอง", "ตำบลหนองดาวเรือง", "จังหวัดพังงา", "จังหวัดพัทยา"])
def test_well_spelt_and_real_other_places_are_no_misspelling(sao: View, text: str) -> None:
    assert mended(districts.place_misspelt, text, sao) == []


def test_a_short_form_of_the_own_province_is_fine_and_its_misspelling_is_not() -> None:
    view = paper_of(TOWN)
    assert named_in(districts.other_province, "จังหวัดอุดร จ.อุดรฯ", view) == []
    assert mended(districts.place_misspelt, "จังหวัดอุดรทานี", view) == ["จังหวัดอุดรธานี"]


def test_of_a_place_the_profile_does_not_name_nothing_is_said() -> None:
    view = paper_of(replace(SAO, district="", province=""), replace(MUNICIPALITY, district="", province="", tambon=""))
    for check in (districts.other_province, districts.other_district, districts.other_tambon):
        assert named_in(check, "ตำบลแม่ขรี อำเภอตะโหมด จังหวัดสงขลา", view) == []


def test_an_allowed_name_covers_its_place() -> None:
    view = paper_of(SAO, allowed=("เทศบาลตำบลแม่ขรี อำเภอตะโหมด จังหวัดสงขลา",))
    for check in (districts.other_province, districts.other_district, districts.other_tambon):
        assert named_in(check, "ตำบลแม่ขรี อ.ตะโหมด จ.สงขลา", view) == []
