"""What is understood of a name as clerks type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.naming import (
    UnderstoodName,
    bare_district,
    bare_province,
    bare_tambon,
    is_unserved,
    place_line,
    understood_name,
)
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.titles import full_name, short_name

SAO, SUBDISTRICT, TOWN = OfficeType


@pytest.mark.parametrize(
    ("typed", "office_type", "name"),
    [
        ("หนองดาว", None, "หนองดาว"),
        ("  หนองดาว  ", None, "หนองดาว"),
        ("อบต.หนองดาว", SAO, "หนองดาว"),
        ("อบต. หนองดาว", SAO, "หนองดาว"),
        ("อบตหนองดาว", SAO, "หนองดาว"),
        ("อ.บ.ต.หนองดาว", SAO, "หนองดาว"),
        ("องค์การบริหารส่วนตำบลหนองดาว", SAO, "หนองดาว"),
        ("องค์กรบริหารส่วนตําบล หนองดาว", SAO, "หนองดาว"),
        ("ที่ทำการองค์การบริหารส่วนตำบลหนองดาว", SAO, "หนองดาว"),
        ("เทศบาลตำบลหนองดาว", SUBDISTRICT, "หนองดาว"),
        ("สำนักงานเทศบาลตำบลหนองดาว", SUBDISTRICT, "หนองดาว"),
        ("ทต.หนองดาว", SUBDISTRICT, "หนองดาว"),
        ("เทศบาลเมืองหนองดาว", TOWN, "หนองดาว"),
        ("ทม.หนองดาว", TOWN, "หนองดาว"),
        ("ทมนางาม", None, "ทมนางาม"),
        ("เมืองใหม่", None, "เมืองใหม่"),
        ("ตำบลหนองดาว", None, "หนองดาว"),
        ("หนอง\u200bดาว", None, "หนองดาว"),
        ("อบต.", SAO, ""),
        ("", None, ""),
    ],
)
def test_a_name_tells_its_type_and_loses_its_prefix(typed: str, office_type: OfficeType | None, name: str) -> None:
    assert understood_name(typed) == UnderstoodName(office_type, name)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("อบต.หนองดาว อ.เมือง จ.ตราด", UnderstoodName(SAO, "หนองดาว", "เมือง", "ตราด")),
        ("เทศบาลตำบลหนองดาว อําเภอ เมือง", UnderstoodName(SUBDISTRICT, "หนองดาว", "เมือง")),
        ("หนองดาว จังหวัดตราด", UnderstoodName(None, "หนองดาว", "", "ตราด")),
        ("หนอง อ่าง", UnderstoodName(None, "หนอง อ่าง")),
    ],
)
def test_a_place_typed_behind_the_name_is_no_part_of_it(typed: str, understood: UnderstoodName) -> None:
    assert understood_name(typed) == understood


@given(st.sampled_from(OfficeType), st.text("กขคงจดตนบปมยรลวสหอาีเแ", min_size=1))
def test_the_names_the_program_makes_are_understood(office_type: OfficeType, name: str) -> None:
    profile = Profile("p", office_type, name)

    for made in (full_name(profile), short_name(profile)):
        assert understood_name(made) == UnderstoodName(office_type, name)


@pytest.mark.parametrize("typed", ["เทศบาลนครหนองดาว", "ทน.หนองดาว", "อบจ.หนองดาว", "องค์การบริหารส่วนจังหวัดหนองดาว"])
def test_offices_of_other_kinds_are_told_apart(typed: str) -> None:
    assert is_unserved(typed)


@pytest.mark.parametrize("typed", ["อบต.หนองดาว", "เทศบาลตำบลหนองดาว", "นครไทย", ""])
def test_offices_the_program_serves_are_not_refused(typed: str) -> None:
    assert not is_unserved(typed)


@pytest.mark.parametrize("typed", ["หนองดาว", "ต.หนองดาว", "ต. หนองดาว", "ตำบลหนองดาว", "ตําบลหนองดาว "])
def test_a_tambon_loses_its_prefix(typed: str) -> None:
    assert bare_tambon(typed) == "หนองดาว"


@pytest.mark.parametrize("typed", ["เมืองดาว", "อ.เมืองดาว", "อ. เมืองดาว", "อำเภอเมืองดาว", "อําเภอ เมืองดาว"])
def test_a_district_loses_its_prefix(typed: str) -> None:
    assert bare_district(typed) == "เมืองดาว"


def test_a_district_that_begins_with_the_letter_of_its_prefix_keeps_it() -> None:
    assert bare_district("อมก๋อย") == "อมก๋อย"


@pytest.mark.parametrize("typed", ["จันทร์ดาว", "จ.จันทร์ดาว", "จ. จันทร์ดาว", "จว.จันทร์ดาว", "จังหวัดจันทร์ดาว"])
def test_a_province_loses_its_prefix(typed: str) -> None:
    assert bare_province(typed) == "จันทร์ดาว"


@pytest.mark.parametrize(
    ("district", "province", "line"),
    [
        ("เมือง", "สมมติ", "อำเภอเมือง จังหวัดสมมติ"),
        ("", "สมมติ", "จังหวัดสมมติ"),
        ("เมือง", "", "อำเภอเมือง"),
        ("", "", ""),
    ],
)
def test_the_place_is_said_as_far_as_it_is_known(district: str, province: str, line: str) -> None:
    assert place_line(Profile("p", SAO, "หนองดาว", district=district, province=province)) == line
