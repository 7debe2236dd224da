"""The number of a memo."""

from dataclasses import replace

import pytest

from ita_desktop.checks.texts import document_numbers as family
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.office import Unit
from ita_desktop.domain.rows import changed_year
from tests.checks.seen import complaints, seen
from tests.domain.grids import grid

UNITS = (Unit("u1", "สำนักปลัด", number_prefix="ศท ๗๑๒๐๑"), Unit("u2", "กองคลัง", number_prefix="ศท ๗๑๒๐๒"))


def _numbered(number: str, units: tuple[Unit, ...] = UNITS) -> Context:
    context = seen(grid(total="94"))
    memo = Document("d", "memo", fields={"number": number})
    file = changed_year(context.file, 2569, lambda work: replace(work, documents=(memo,)))
    return replace(context, file=replace(file, units=units))


@pytest.mark.parametrize(
    "number",
    ["", "ศท ๗๑๒๐๑/", "ศท 71201/123", "ศท๗๑๒๐๑/ว ๑๒", "ศท ๗๑๒๐๒/ว๑๒", "ที่ ศท ๗๑๒๐๑/๑๒๓", "ศท ๗๑๒๐๑/-", "ศท ๗๑๒๐๓/๕"],
)
def test_numbers_of_the_office(number: str) -> None:
    context = _numbered(number)
    assert complaints(family.not_like_a_number, context) == []
    assert complaints(family.of_another_office, context) == []


@pytest.mark.parametrize("number", ["๗๓๒", "๗๑๒๐๑/๑๒๓", "ศท ๗๑๒๐๑", "ศท/๑๒๓", "ศท ๗๑/๑๒๓", "อบต.๑๒๓/๒๕๖๙", "-"])
def test_numbers_that_lack_something(number: str) -> None:
    (issue,) = complaints(family.not_like_a_number, _numbered(number))
    assert "ศท ๗๑๒๐๑/" in issue.message
    assert issue.mend is None


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("ศท ๗๑๒๐๑ / ๑๒๓", "ศท ๗๑๒๐๑/๑๒๓"),
        ("ศท. ๗๑๒๐๑/๑๒๓", "ศท ๗๑๒๐๑/๑๒๓"),
        ("ศท ๗๑๒๐๑/๑๒๓.", "ศท ๗๑๒๐๑/๑๒๓"),
    ],
)
def test_dots_and_spaces_are_mended(number: str, right: str) -> None:
    (issue,) = complaints(family.not_like_a_number, _numbered(number))
    assert issue.mend is not None
    assert issue.mend.after == right


@pytest.mark.parametrize("number", ["พท ๕๖๕๐๑/๗๓๒", "ศท ๕๖๕๐๑/๗๓๒", "ที่ พท 56501/", "พท ๕๖๕๐๑"])
def test_numbers_of_another_office(number: str) -> None:
    (issue,) = complaints(family.of_another_office, _numbered(number))
    assert str(issue.place) == "2569/document/2569-memo/fields.number"
    assert "“ศท ๗๑๒๐๑”, “ศท ๗๑๒๐๒”" in issue.message


def test_an_office_without_prefixes_is_not_judged() -> None:
    assert complaints(family.of_another_office, _numbered("พท ๕๖๕๐๑/๗๓๒", ())) == []
