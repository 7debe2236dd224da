"""Another office's name however written, the own one misspelt or under another type, and what must not be flagged."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.names import offices
from ita_desktop.checks.view import View
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.texts import TextKind
from tests.checks.names.offices_named import MUNICIPALITY, SAO, TOWN, issues_in, mended, named_in, paper_of


@pytest.fixture(scope="module")
def sao() -> View:
    return paper_of(SAO)


@pytest.fixture(scope="module")
def municipality() -> View:
    return paper_of(MUNICIPALITY)


OTHERS = [
    ("องค์การบริหารส่วนตำบลควนขนุนได้ประกาศนโยบาย", "องค์การบริหารส่วนตำบลควนขนุน"),
    ("อบต.ชะรัด", "อบต.ชะรัด"),
    ("ตามมติ อบต. ทุ่งนารี มีมติให้", "อบต. ทุ่งนารี"),
    ("อ.บ.ต.โคกม่วง", "อ.บ.ต.โคกม่วง"),
    ("เว็บไซต์ (อบต.แม่ขรี)", "อบต.แม่ขรี"),
    ("“องค์การบริหารส่วนตำบล “ป่าบอน””", "องค์การบริหารส่วนตำบล “ป่าบอน"),
    ("องค์กรบริหารส่วนตำบลทุ่งหลวงกำหนด", "องค์กรบริหารส่วนตำบลทุ่งหลวง"),
    ("นโยบายขององค์การบริหารส่วน\nตำบล\nคลองเฉลิม", "องค์การบริหารส่วน ตำบล คลองเฉลิม"),
    ("องค์การบริหารส่วนต าบลเขาชัยสน", "องค์การบริหารส่วนต าบลเขาชัยสน"),
    ("อบต.ควน\u200bขนุน", "อบต.ควนขนุน"),
    ("ร่วมพิจารณากับ อบต.\nบ้าน\nสวนตะวัน และ อบต.หนองดาวเรือง", "อบต. บ้าน สวนตะวัน"),
    ("อบต.ทุ่ง มะพร้าว", "อบต.ทุ่ง มะพร้าว"),
    ("๒๕๖๙อบต.ควนขนุน๒๕๖๘", "อบต.ควนขนุน"),
    ("ปลัดอบต.โคกม่วงลงนาม", "อบต.โคกม่วง"),
    ("เทศบาลตำบลท่ามะเดื่อพบว่า", "เทศบาลตำบลท่ามะเดื่อ"),
    ("ทต.ท่ามะเดื่อ", "ทต.ท่ามะเดื่อ"),
    ("ของทต.ท่ามะเดื่อ", "ทต.ท่ามะเดื่อ"),
    ("เทศบาลเมืองพัทลุงจัดทำ", "เทศบาลเมืองพัทลุง"),
    ("เทศบาลนครหาดใหญ่", "เทศบาลนครหาดใหญ่"),
    ("เทศบาลท่ามะเดื่อ", "เทศบาลท่ามะเดื่อ"),
    ("นายกเทศมนตรีตำบลแม่ขรีเห็นชอบ", "นายกเทศมนตรีตำบลแม่ขรี"),
    ("อบต.สวนสวรรค์จันทร์ฉาย", "อบต.สวนสวรรค์จันทร์ฉาย"),
    ("นายก อบต.ลั่นทม", "อบต.ลั่นทม"),
    ("องค์การบริหารส่วนตำบลหนองดาวเรืองใต้", "องค์การบริหารส่วนตำบลหนองดาวเรืองใต้"),
    ("การขอยืมทรัพย์สินของ อบต.ป่าบอน", "อบต.ป่าบอน"),
    ("ผู้มาติดต่อกับเทศบาลตำบลแม่ขรีได้รับ", "เทศบาลตำบลแม่ขรี"),
    ("เปรียบเทียบคะแนนของ อบต.ป่าบอน กับปีก่อน", "อบต.ป่าบอน"),
    ("ทิศทางการพัฒนาของ อบต.ป่าบอน", "อบต.ป่าบอน"),
    ("ความร่วมมือของบุคลากร อบต.ป่าบอน", "อบต.ป่าบอน"),
    ("ระหว่างปีงบประมาณ อบต.ป่าบอน", "อบต.ป่าบอน"),
    ("ประชุม ณ ห้องประชุมองค์การบริหารส่วนตำบลป่าบอน", "องค์การบริหารส่วนตำบลป่าบอน"),
    ("ประกาศ ณ วันที่ 1 ตุลาคม 2568 อบต.ป่าบอน", "อบต.ป่าบอน"),
    ("อบต.มะปรางทอง ได้รับแจ้งผลคะแนนแล้ว", "อบต.มะปรางทอง"),
    ("อบต.ลั่นทม กำหนดมาตรการไว้ดังนี้", "อบต.ลั่นทม"),
    ("องค์การบริหารส่วนตำบลสายธารา จึงได้วิเคราะห์", "องค์การบริหารส่วนตำบลสายธารา"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_another_office_is_found_however_it_is_written(sao: View, text: str, name: str) -> None:
    assert named_in(offices.other_office, text, sao) == [name]


INNOCENT = [
    "องค์การบริหารส่วนตำบลหนองดาวเรืองพบว่า",
    "อบต. หนอง ดาว เรือง",
    "อ.บ.ต.หนองดาวเรืองได้",
    "องค์การบริหารส่วน\nตำบลหนองดาว\nเรือง",
    "องค์การบริหารส่วนตำบลหนองดาวเรืองใหม่ทั้งหมด",
    "องค์การบริหารส่วนตำบลทุกแห่ง",
    "อบต.ในจังหวัด",
    "นายกองค์การบริหารส่วนตำบล",
    "สมาชิกสภาองค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนตำบล (อบต.)",
    "พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. ๒๕๓๗",
    "เทศบาลและองค์การบริหารส่วนตำบลทั่วประเทศ",
    "เทศบาลเมืองและเทศบาลนคร",
    "องค์การบริหารส่วนตำบลเป็นผู้อนุมัติ",
    "องค์การบริหารส่วนตำบลบรรลุเป้าหมาย",
    "โครงการ อบต.เคลื่อนที่",
    "อบต.โปร่งใสไร้ทุจริต",
    "อบต. ประจำปีงบประมาณ พ.ศ. 2569",
    "อบต. สองแห่ง อบต.ประสงค์จะ ที่ทำการ อบต. โทร. 0 7600 0000",
    "การประชุมสภาองค์การบริหารส่วนตำบล สมัยสามัญ สมัยที่ ๑",
    "นายก อบต. ผ่านปลัด อบต. เพื่อโปรดทราบ ส.อบต. หมู่ที่ ๓",
    "ตรวจสอบตามระเบียบ ตอบต่อประชาชน",
    "ศึกษาดูงาน ณ อบต.ป่าบอน จังหวัดสงขลา",
    "อบรมเชิงปฏิบัติการ ณ ห้องประชุมเทศบาลตำบลแม่ขรี",
    "ร่วมกับเทศบาลตำบลแม่ขรีรณรงค์",
    "เทศบาลตำบลแม่ขรีซึ่งเป็นหน่วยงานข้างเคียง",
    "อบต.เคลื่อนที่ ได้รับความสนใจจากประชาชน",
    "อบต.ใสสะอาด ได้จัดขึ้นทุกปี",
    "อบต. ทั้งหมด ได้รับแจ้งแล้ว",
    "แยกออกจากองค์การบริหารส่วนตำบลป่าบอน",
    "",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_own_general_and_purposely_named_offices_are_none_of_it(sao: View, text: str) -> None:
    assert named_in(offices.other_office, text, sao) == []


@pytest.mark.parametrize("allowed", ["เทศบาลตำบลแม่ขรี", "ทต.แม่ขรี", "แม่ขรี", "เทศบาลตำบล แม่ขรี อ.ตะโหมด จ.พัทลุง"])
def test_a_name_the_office_allows_may_stand_in_any_form(allowed: str) -> None:
    view = paper_of(SAO, allowed=(allowed,))
    text = "เทียบกับเทศบาลตำบลแม่ขรี ทต. แม่ขรี และเทศบาล\nตำบล แม่ ขรี"
    assert named_in(offices.other_office, text, view) == []


def test_a_former_name_of_the_office_is_its_own() -> None:
    former = replace(SAO, id="former", name="ดอนเดิม", valid_to=date(2024, 9, 30))
    today = replace(MUNICIPALITY, valid_from=date(2024, 10, 1))
    view = paper_of(former, today)
    assert named_in(offices.other_office, "อบต.ดอนเดิมยกฐานะเป็นเทศบาลตำบลบ้านธารใส", view) == []
    assert named_in(offices.other_type, "อบต.ดอนเดิมยกฐานะเป็นเทศบาลตำบลบ้านธารใส", view) == []


def test_without_a_profile_nothing_is_another_office() -> None:
    assert named_in(offices.other_office, "อบต.ควนขนุน", paper_of()) == []
    assert named_in(offices.other_office, "อบต.ควนขนุน", paper_of(Profile("p", OfficeType.SAO, " "))) == []


def test_an_office_named_twice_is_told_once(sao: View) -> None:
    text = "อบต.ควนขนุน และ อบต.ควนขนุน และ อบต.ชะรัด"
    assert named_in(offices.other_office, text, sao) == ["อบต.ควนขนุน", "อบต.ชะรัด"]


@pytest.mark.parametrize("kind", [TextKind.SIGNER, TextKind.DOCUMENT_TITLE])
def test_below_a_signature_it_is_an_error_even_beside_a_visit(sao: View, kind: TextKind) -> None:
    text = "รายงานผลการศึกษาดูงานของนายกองค์การบริหารส่วนตำบลป่าบอน"
    assert named_in(offices.other_signs, text, sao, kind) == ["องค์การบริหารส่วนตำบลป่าบอน"]
    assert named_in(offices.other_office, text, sao, kind) == []
    assert named_in(offices.other_signs, text, sao) == []


MISSPELT = [
    ("อบต.หนองดาวเรื่อง พบว่า", "อบต.หนองดาวเรือง พบว่า"),
    ("องค์การบริหารส่วนตำบลหนองดาวเรอืงได้", "องค์การบริหารส่วนตำบลหนองดาวเรืองได้"),
    ("องค์การบริหารส่วนตำบลหนองดวเรือง", "องค์การบริหารส่วนตำบลหนองดาวเรือง"),
    ("องค์การบริหารส่วนตำบลหนองงดาวเรือง", "องค์การบริหารส่วนตำบลหนองดาวเรือง"),
    ("ที่ทำการ อบต.หน่องดาวเลือง มี", "ที่ทำการ อบต.หนองดาวเรือง มี"),
    ("นายก อบต.\nหนองดาวเรือน", "นายก อบต.\nหนองดาวเรือง"),
    ("อบต.หนอง ดาว\nเรื่อง ได้", "อบต.หนองดาวเรือง ได้"),
    ("อบต.หนองดาวเรรืองได้", "อบต.หนองดาวเรืองได้"),
    ("อบต.หนองดาวเรือองได้", "อบต.หนองดาวเรืองได้"),
    ("ของ\nอบต.หนองดาวเรืองง", "ของ\nอบต.หนองดาวเรือง"),
    ("อบต.หนองดาวเรืองร (ท้องถิ่น)", "อบต.หนองดาวเรือง (ท้องถิ่น)"),
]


@pytest.mark.parametrize(("text", "right"), MISSPELT)
def test_the_own_name_misspelt_can_be_mended(sao: View, text: str, right: str) -> None:
    assert mended(offices.misspelt, text, sao) == [right]
    assert named_in(offices.other_office, text, sao) == []


def test_two_slips_are_a_misspelling_of_a_name_that_is_long_enough() -> None:
    view = paper_of(replace(MUNICIPALITY, name="คลองใหญ่"))
    assert mended(offices.misspelt, "เทศบาลตำบลครองไหญ่ได้", view) == ["เทศบาลตำบลคลองใหญ่ได้"]


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("คลองใหญ่", "เทศบาลตำบลคลองใหม่"),
        ("คลองใหญ่", "เทศบาลตำบลคลองใหญ่ใต้"),
        ("บ้านนา", "เทศบาลตำบลบ้านนาง"),
        ("โคกม่วง", "เทศบาลตำบลโคกมะม่วง"),
        ("ชะรัด", "เทศบาลตำบลชะอำ"),
    ],
)
def test_a_like_name_of_a_real_place_is_no_misspelling(own: str, text: str) -> None:
    view = paper_of(replace(MUNICIPALITY, name=own))
    assert named_in(offices.misspelt, text, view) == []


def test_of_very_short_names_nothing_is_a_misspelling() -> None:
    view = paper_of(replace(SAO, name="ปง", tambon="ปง"))
    assert named_in(offices.misspelt, "อบต.ปาง", view) == []


OTHER_TYPES = [
    (SAO, "เทศบาลตำบลหนองดาวเรืองจัดทำ"),
    (SAO, "เทศบาลหนองดาวเรือง"),
    (MUNICIPALITY, "องค์การบริหารส่วนตำบลบ้านธารใส"),
    (MUNICIPALITY, "ปลัด อบต.บ้านธารใส"),
    (MUNICIPALITY, "เทศบาลเมืองบ้านธารใส"),
    (TOWN, "เทศบาลตำบลบึงสวรรค์"),
    (TOWN, "นายกเทศมนตรีตำบลบึงสวรรค์"),
]


@pytest.mark.parametrize(("profile", "text"), OTHER_TYPES)
def test_the_own_name_under_another_type_is_told(profile: Profile, text: str) -> None:
    assert len(issues_in(offices.other_type, text, paper_of(profile))) == 1


OWN_TYPES = [
    (SAO, "อบต.หนองดาวเรือง และองค์การบริหารส่วนตำบลหนองดาวเรือง"),
    (SAO, "ร่วมกับเทศบาลตำบลหนองดาวเรือง"),
    (MUNICIPALITY, "ได้รับการยกฐานะจากองค์การบริหารส่วนตำบลบ้านธารใสเมื่อวันที่ 24 สิงหาคม 2555"),
    (TOWN, "เดิมเป็นเทศบาลตำบลบึงสวรรค์"),
    (MUNICIPALITY, "ทต.บ้านธารใส เทศบาลบ้านธารใส นายกเทศมนตรีตำบลบ้านธารใส"),
    (TOWN, "ทม.บึงสวรรค์ เทศบาลเมืองบึงสวรรค์ นายกเทศมนตรีเมืองบึงสวรรค์"),
]


@pytest.mark.parametrize(("profile", "text"), OWN_TYPES)
def test_the_own_name_under_its_own_type_is_fine(profile: Profile, text: str) -> None:
    assert issues_in(offices.other_type, text, paper_of(profile)) == []
    assert issues_in(offices.other_office, text, paper_of(profile)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("องค์กรบริหารส่วนตำบลหนองดาวเรือง", "องค์การบริหารส่วนตำบลหนองดาวเรือง"),
        ("นายกองค์กร บริหารส่วน\nตำบล", "นายกองค์การ บริหารส่วน\nตำบล"),
        ("องค์กรบริหารส่วนจังหวัดพัทลุง", "องค์การบริหารส่วนจังหวัดพัทลุง"),
        ("องค์กรบริหารส่วนตํา\u200bบล", "องค์การบริหารส่วนตํา\u200bบล"),
    ],
)
def test_an_organ_is_mended_to_an_organisation(sao: View, text: str, right: str) -> None:
    assert mended(offices.organ, text, sao) == [right]


@pytest.mark.parametrize("text", ["องค์กรปกครองส่วนท้องถิ่น", "องค์กรกลางบริหารงานบุคคล", "องค์การบริหารส่วนตำบล"])
def test_other_organs_are_fine(sao: View, text: str) -> None:
    assert mended(offices.organ, text, sao) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("องการบริหารส่วนตำบลหนองดาวเรือง", "องค์การบริหารส่วนตำบลหนองดาวเรือง"),
        ("องค์การบริหารสวนตำบลหนองดาวเรือง", "องค์การบริหารส่วนตำบลหนองดาวเรือง"),
        ("องค์การบริการส่วนตำบล", "องค์การบริหารส่วนตำบล"),
        ("องค์การบริหารส่วนตำลบ", "องค์การบริหารส่วนตำบล"),
        ("เทสบาลตำบลบ้านธารใส", "เทศบาลตำบลบ้านธารใส"),
        ("เทศบาลตำบนบ้านธารใส", "เทศบาลตำบลบ้านธารใส"),
    ],
)
def test_a_misspelt_type_can_be_mended(sao: View, text: str, right: str) -> None:
    assert mended(offices.type_misspelt, text, sao) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "องค์การบริหารส่วนตำบลหนองดาวเรือง",
        "องค์การบริหารส่วนต าบล",
        "องค์การบริหารส่วนตําบล",
        "องค์กรบริหารส่วนตำบล",
        "องค์การบริหารส่วนจังหวัด",
        "องค์กรปกครองส่วนท้องถิ่น",
        "องค์การบริหาร ส่วน ตำบล",
        "เทศบาลตำบลบ้านธารใส",
        "เทศบาลตำแหน่งว่าง",
        "เทศกาลตำบลหนองดาวเรือง",
        "เทศบาลเมือง เทศบาลนคร",
    ],
)
def test_well_spelt_types_and_other_words_are_fine(sao: View, text: str) -> None:
    assert mended(offices.type_misspelt, text, sao) == []
