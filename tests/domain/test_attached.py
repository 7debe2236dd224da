"""Every piece of evidence of a file."""

from ita_desktop.domain.attached import attached, attached_files
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind, Measure, Result
from ita_desktop.domain.years import YearWork

PHOTO = Evidence("a", EvidenceKind.FILE, "2568/ก.jpg")
LINK = Evidence("b", EvidenceKind.LINK, "https://example.org")
REPORT = Evidence("c", EvidenceKind.FILE, "2569/ข.pdf")


def measure(measure_id: str, *evidence: Evidence) -> Measure:
    return Measure(measure_id, ("ก",), results=(Result(f"{measure_id}-r", evidence=evidence),))


def test_evidence_of_all_years_and_of_removed_measures_is_found_oldest_first() -> None:
    file = OfficeFile(
        "f",
        years={
            2569: YearWork(2569, measures=(measure("m", REPORT, LINK),)),
            2568: YearWork(2568, removed=(measure("gone", PHOTO),)),
        },
    )

    found = [(one.fiscal_year, one.measure.id, one.result.id, one.evidence, one.removed) for one in attached(file)]

    assert found == [
        (2568, "gone", "gone-r", PHOTO, True),
        (2569, "m", "m-r", REPORT, False),
        (2569, "m", "m-r", LINK, False),
    ]
    assert list(attached_files(file)) == [PHOTO, REPORT]
