"""Writing the analysis of a result: texts of findings and the office's own recommendations, each as a new value."""

from collections.abc import Mapping
from dataclasses import replace

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.rows import changed_year, place_of, replaced, without, year_of
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.years import Assessment, Finding, Recommendation

_FIELDS: Mapping[str, tuple[str, ...]] = {
    ScoreLevel.INDICATOR: ("defect", "improve", "maintain"),
    ScoreLevel.TOOL: ("text",),
}


def fields_of(level: str) -> tuple[str, ...]:
    """The texts of a finding: three of an indicator, one of a tool; KeyError for another level."""
    return _FIELDS[level]


def finding_text(assessment: Assessment, level: str, code: str, field: str) -> str:
    """A text of the analysis; empty where nothing was written."""
    found = _finding(assessment, level, code)
    return str(getattr(found, field)) if found else ""


def texts_written(assessment: Assessment, level: str, code: str) -> int:
    """How many of the texts of an indicator or tool say something."""
    return sum(bool(finding_text(assessment, level, code, field).strip()) for field in fields_of(level))


def with_finding_texts(
    file: OfficeFile, fiscal_year: int, level: str, code: str, texts: Mapping[str, str], new_id: NewId
) -> OfficeFile:
    """The file with texts of one indicator or tool, by field; a finding that says nothing at all is removed."""
    assessment = year_of(file, fiscal_year).assessment
    found = _finding(assessment, level, code)
    changed = replace(found or Finding(new_id(), level, code), **texts)
    if not any((changed.defect, changed.improve, changed.maintain, changed.text)):
        findings = without(assessment.findings, changed.id)
    elif found is None:
        findings = (*assessment.findings, changed)
    else:
        findings = replaced(assessment.findings, changed)
    return _with(file, fiscal_year, replace(assessment, findings=findings))


def put_recommendation(file: OfficeFile, fiscal_year: int, recommendation: Recommendation) -> OfficeFile:
    """The file with a recommendation: exchanged for the one of its id, else added behind the others."""
    assessment = year_of(file, fiscal_year).assessment
    known = place_of(assessment.recommendations, recommendation.id) >= 0
    rows = (
        replaced(assessment.recommendations, recommendation) if known else (*assessment.recommendations, recommendation)
    )
    return _with(file, fiscal_year, replace(assessment, recommendations=rows))


def joined(before: str, after: str) -> str:
    """A text put behind another, on a line of its own."""
    return f"{before.rstrip()}\n{after}" if before.strip() else after


def _finding(assessment: Assessment, level: str, code: str) -> Finding | None:
    return next((one for one in assessment.findings if (one.level, one.code) == (level, code)), None)


def _with(file: OfficeFile, fiscal_year: int, assessment: Assessment) -> OfficeFile:
    if assessment == year_of(file, fiscal_year).assessment:
        return file
    return changed_year(file, fiscal_year, lambda work: replace(work, assessment=assessment))
