"""What is typed for a new office, and the file it makes."""

from pathlib import Path

import pytest

from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.scores import TOTAL
from ita_desktop.session.new_office import NewOffice, file_name, free_path, make_file, problems_of, profile_of
from ita_desktop.work.errors import WorkError
from ita_desktop.work.opening import read_file

COMPLETE = NewOffice(OfficeType.SAO, "หนองดาว", "หนองดาว", "ทุ่งรุ้ง", "ศรีธารา", 2568)


def test_a_type_told_by_the_name_goes_before_the_chosen_one() -> None:
    profile = profile_of(NewOffice(OfficeType.SAO, "เทศบาลตำบลหนองดาว", "ต.หนองดาว", "อ.ทุ่งรุ้ง", "จ.ศรีธารา"))

    assert (profile.type, profile.name) == (OfficeType.SUBDISTRICT_MUNICIPALITY, "หนองดาว")
    assert (profile.tambon, profile.district, profile.province) == ("หนองดาว", "ทุ่งรุ้ง", "ศรีธารา")


def test_what_is_missing_is_told_in_the_order_of_the_page() -> None:
    assert list(problems_of(NewOffice(total="187"))) == ["name", "district", "province", "total"]


def test_a_prefix_alone_is_no_name() -> None:
    assert list(problems_of(NewOffice(OfficeType.SAO, "อบต.", "", "อำเภอ", "จ."))) == ["name", "district", "province"]


def test_an_office_of_another_kind_is_told_what_the_program_is_for() -> None:
    found = problems_of(NewOffice(OfficeType.SAO, "เทศบาลนครหนองดาว", "", "ก", "ข"))

    assert "เทศบาลเมือง" in found["name"]


def test_nothing_is_wrong_with_a_complete_one() -> None:
    assert problems_of(COMPLETE) == {}


@pytest.mark.parametrize(
    ("new", "name"),
    [
        (COMPLETE, "อบต.หนองดาว.ita"),
        (NewOffice(OfficeType.TOWN_MUNICIPALITY, "หนอง/ดาว"), "ทม.หนอง ดาว.ita"),
        (NewOffice(), "หน่วยงานใหม่.ita"),
    ],
)
def test_the_file_is_called_by_the_short_name(new: NewOffice, name: str) -> None:
    assert file_name(new) == name


def test_a_path_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "อบต.หนองดาว.ita").touch()
    (tmp_path / "อบต.หนองดาว (2).ita").touch()

    assert free_path(tmp_path / "อบต.หนองดาว.ita") == tmp_path / "อบต.หนองดาว (3).ita"
    assert free_path(tmp_path / "อบต.หนองดาว") == tmp_path / "อบต.หนองดาว (3).ita"
    assert free_path(tmp_path / "อื่น.ita") == tmp_path / "อื่น.ita"


def test_the_file_holds_what_was_said(tmp_path: Path) -> None:
    new = NewOffice(
        OfficeType.SAO, "หนองดาว", "หนองดาว", "ทุ่งรุ้ง", "ศรีธารา", 2568, "๘๗.๕", frozenset({"กองช่าง", "กองคลัง"})
    )

    made = read_file(make_file(new, tmp_path / "ยังไม่มี" / "ก.ita"))

    assert [unit.name for unit in made.units][:2] == ["สำนักปลัด", "กองการศึกษา ศาสนาและวัฒนธรรม"]
    assert {year: (work.assessment.reference, list(work.assessment.scores)) for year, work in made.years.items()} == {
        2567: (True, [TOTAL])
    }


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "ก.ita").write_bytes(b"theirs")

    with pytest.raises(WorkError, match="อยู่แล้ว"):
        make_file(COMPLETE, tmp_path / "ก.ita")

    assert (tmp_path / "ก.ita").read_bytes() == b"theirs"
