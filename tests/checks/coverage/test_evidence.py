"""Evidence: its file, its day, its danger, its address."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.coverage import evidence as family
from ita_desktop.domain.measures import Evidence, EvidenceKind, Measure, Status
from tests.checks.coverage.told import measure, places, result, told

PHOTO = Evidence("x", EvidenceKind.FILE, "2569/อบรม.jpg", sha256="ab" * 32, dated=date(2026, 3, 3))
LINK = Evidence("l", EvidenceKind.LINK, "https://www.example.go.th/news/1")


def proven(*evidence: Evidence, id: str = "m") -> Measure:
    return measure(replace(result(Status.DONE), evidence=evidence), id=id)


def test_good_evidence_is_fine() -> None:
    checks = (family.same_file, family.undated, family.harmful, family.no_address)
    assert [place for check in checks for place in places(check, proven(PHOTO, LINK))] == []


def test_the_file_of_another_measure_is_said_once() -> None:
    (issue,) = told(family.same_file, proven(PHOTO), proven(replace(PHOTO, id="y"), replace(PHOTO, id="z"), id="n"))
    assert (str(issue.place), dict(issue.figures)["other"]) == ("2569/result/n/r/evidence", "m")
    assert issue.message.endswith("เป็นไฟล์เดียวกับหลักฐานของมาตรการลำดับที่ 1 โปรดตรวจสอบว่าแนบถูกมาตรการ")


@pytest.mark.parametrize(
    "other", [replace(PHOTO, sha256="cd" * 32), replace(PHOTO, sha256=""), replace(LINK, sha256=PHOTO.sha256)]
)
def test_another_file_may_bear_the_same_name(other: Evidence) -> None:
    assert places(family.same_file, proven(PHOTO), proven(other, id="n")) == []


def test_one_file_may_prove_two_results_of_a_measure() -> None:
    two = (result(Status.DONE, step="s1"), result(Status.DONE, step="s2", id="q"))
    assert places(family.same_file, measure(*(replace(one, evidence=(PHOTO,)) for one in two))) == []


def test_files_without_a_day_of_their_own_are_said_once_for_a_result() -> None:
    (issue,) = told(family.undated, proven(replace(PHOTO, dated=None), replace(PHOTO, id="y", dated=None), LINK))
    assert "2 ไฟล์ เช่น “อบรม.jpg”" in issue.message
    assert issue.basis == "files=x y"


@pytest.mark.parametrize("target", ["2569/ตั้งค่า.exe", "ทางลัด.LNK", "ผล.xlsm", "2569/a.jpg.bat"])
def test_files_that_can_harm(target: str) -> None:
    assert places(family.harmful, proven(LINK, replace(PHOTO, target=target))) == ["m/r/evidence"]


@pytest.mark.parametrize("target", ["2569/คำสั่ง.pdf", "ผล.xlsx", "exe.jpg"])
def test_files_that_do_not_harm(target: str) -> None:
    assert places(family.harmful, proven(replace(PHOTO, target=target))) == []


@pytest.mark.parametrize("target", ["", "ดูที่เว็บไซต์ของหน่วยงาน", "https://", "facebook อบต."])
def test_links_that_lead_nowhere(target: str) -> None:
    assert places(family.no_address, proven(replace(LINK, target=target))) == ["m/r/evidence"]


@pytest.mark.parametrize("target", [" https://example.go.th ", "www.example.go.th", "\\\\server\\ita\\a.pdf"])
def test_links_that_lead_somewhere(target: str) -> None:
    assert places(family.no_address, proven(replace(LINK, target=target))) == []
