"""Thai and Arabic digits in one number and in one document."""

from dataclasses import replace

import pytest

from ita_desktop.checks.hygiene import digit_mix
from ita_desktop.domain.documents import Document
from ita_desktop.domain.office import Digits
from ita_desktop.domain.years import YearWork
from tests.checks.hygiene.one_text import mended, said_of
from tests.checks.seen import complaints, seen


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("พ.ศ. ๒5๖๘", "พ.ศ. ๒๕๖๘"),
        ("พ.ศ. 25๖8", "พ.ศ. 2568"),
        ("๙๔.5๐ คะแนน", "๙๔.๕๐ คะแนน"),
        ("๑,2๐๐ บาท", "๑,๒๐๐ บาท"),
        ("๒5 ธันวาคม ๒๕๖๘", "๒๕ ธันวาคม ๒๕๖๘"),
        ("2๕ in 2568", "25 in 2568"),
    ],
)
def test_one_number_in_two_kinds_of_digits(typed: str, right: str) -> None:
    assert mended(digit_mix.mixed_number, typed) == right


@pytest.mark.parametrize(
    "typed", ["พ.ศ. ๒๕๖๘ และ 2569", "ข้อ i10 ร้อยละ ๙๕", "๐17 และ ๐25", "ITA2568 ๑.", "o๒5", "๑) 2568", "๙๔ 50"]
)
def test_two_numbers_are_left_alone(typed: str) -> None:
    assert said_of(digit_mix.mixed_number, typed) == []


def test_the_example_of_the_catalogue_is_complained_of() -> None:
    assert len(said_of(digit_mix.mixed_number, digit_mix.mixed_number.example)) == 1


@pytest.mark.parametrize(
    ("digits", "texts", "complains"),
    [
        (Digits.AS_TYPED, ("คะแนน ๙๔.๕๐", "คะแนน 94.50"), True),
        (Digits.AS_TYPED, ("คะแนน ๙๔.๕๐", "ข้อ i10 และ o25 ITA2568"), False),
        (Digits.AS_TYPED, ("คะแนน 94.50", "ปี 2568"), False),
        (Digits.THAI, ("คะแนน ๙๔.๕๐", "คะแนน 94.50"), False),
    ],
)
def test_one_document_in_two_kinds_of_digits(digits: Digits, texts: tuple[str, str], complains: bool) -> None:
    subject, cause = texts
    document = Document("d", "memo", digits=digits, fields={"subject": subject, "unit": cause})
    empty = seen()
    file = replace(empty.file, years={2569: YearWork(2569, documents=(document,))})
    issues = complaints(digit_mix.mixed_document, replace(empty, file=file))
    assert [str(issue.place) for issue in issues] == (["2569/document/2569-memo/digits"] if complains else [])
