"""Checks of a working year with the office's words and font."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.file import AcceptedIssue, OfficeFile
from ita_desktop.domain.issues import PlaceKind, Severity
from ita_desktop.domain.office import Image
from ita_desktop.work.checking import UNREADABLE_IMAGE, check_year, needs_attention
from tests.work.offices import with_total

MISSING_CHARACTER = "paper.missing-character"
TODAY = date(2025, 11, 24)


def with_title(office: OfficeFile, title: str) -> OfficeFile:
    year = office.years[2569]
    measures = (replace(year.measures[0], titles=(title,)),)
    return replace(office, years={**office.years, 2569: replace(year, measures=measures)})


def test_a_measure_without_responsible_and_timeframe_is_found(office: OfficeFile) -> None:
    issues = check_year(office, 2569, TODAY)

    assert sum("measure" in str(issue.place) for issue in issues) >= 2
    assert needs_attention(issues)


def test_an_image_that_cannot_be_read_is_said(office: OfficeFile) -> None:
    broken = replace(office, images=(Image("i", "emblem", "image/png", b"AAAA"),))
    assert [str(i.place) for i in check_year(broken, 2569, TODAY) if i.check == UNREADABLE_IMAGE] == [
        "2569/office/images/emblem"
    ]


def test_the_gravest_come_first(office: OfficeFile) -> None:
    order = [list(Severity).index(issue.severity) for issue in check_year(office, 2569, TODAY)]

    assert order == sorted(order)


def test_a_score_out_of_range_is_found(office: OfficeFile) -> None:
    before = {issue.check for issue in check_year(office, 2569, TODAY)}

    assert {issue.check for issue in check_year(with_total(office, "100.01"), 2569, TODAY)} != before


def test_characters_the_paper_cannot_print_are_named_with_their_place(office: OfficeFile) -> None:
    issues = [i for i in check_year(with_title(office, "อบรม 🙂 ✓"), 2569, TODAY) if i.check == MISSING_CHARACTER]

    assert issues
    assert all("🙂" in i.message and "✓" in i.message for i in issues)
    assert [(issue.place.kind, issue.place.field) for issue in issues] == [(PlaceKind.MEASURE, "titles")]


def test_thai_text_misses_no_character(office: OfficeFile) -> None:
    issues = check_year(with_title(office, "ประกาศ “No Gift Policy” ฯลฯ ๆ ก่ำ ป่า ญู"), 2569, TODAY)

    assert MISSING_CHARACTER not in {issue.check for issue in issues}


def test_an_accepted_issue_is_not_shown_again(office: OfficeFile) -> None:
    first, *others = check_year(office, 2569, TODAY)
    accepted = AcceptedIssue("a", first.check, str(first.place), "ตกลงแล้ว", first.basis)

    assert list(check_year(replace(office, accepted=(accepted,)), 2569, TODAY)) == others
