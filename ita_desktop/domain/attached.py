"""Every piece of evidence of a file with the measure and result it proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind, Measure, Result


@dataclass(frozen=True, slots=True)
class Attached:
    """A piece of evidence where it stands; `removed` where its measure was deleted and can be restored."""

    fiscal_year: int
    measure: Measure
    result: Result
    evidence: Evidence
    removed: bool = False


def attached(file: OfficeFile) -> Iterator[Attached]:
    """All evidence of all years, that of removed measures too; oldest year first."""
    for year, work in sorted(file.years.items()):
        for measures, removed in ((work.measures, False), (work.removed, True)):
            for measure in measures:
                for result in measure.results:
                    for evidence in result.evidence:
                        yield Attached(year, measure, result, evidence, removed)


def attached_files(file: OfficeFile) -> Iterator[Evidence]:
    """The evidence that is a copied file, not a link."""
    return (one.evidence for one in attached(file) if one.evidence.kind is EvidenceKind.FILE)
