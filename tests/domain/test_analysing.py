"""Texts of findings and recommendations are written as new values, and nothing empty is left behind."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.analysing import (
    fields_of,
    finding_text,
    joined,
    put_recommendation,
    texts_written,
    with_finding_texts,
)
from ita_desktop.domain.file import AcceptedIssue, OfficeFile
from ita_desktop.domain.removing import without_recommendation
from ita_desktop.domain.years import Assessment, Finding, Recommendation, YearWork
from tests.ids import counted

FILE = OfficeFile(
    "f",
    years={
        2568: YearWork(
            2568,
            Assessment(
                findings=(Finding("a", "indicator", "1", defect="เดิม"),),
                recommendations=(Recommendation("r", ("i1",), "ควรทำ"), Recommendation("s", ("e1",), "ควรทำอีก")),
            ),
        )
    },
    accepted=(AcceptedIssue("x", "check", "2568/recommendation/r/text", "เพราะ"),),
)


def write(file: OfficeFile, code: str, **texts: str) -> OfficeFile:
    return with_finding_texts(file, 2568, "indicator", code, texts, counted())


def findings(file: OfficeFile) -> tuple[Finding, ...]:
    return file.years[2568].assessment.findings


def test_a_text_is_written_beside_the_others() -> None:
    after = write(FILE, "1", improve="ปรับปรุง")

    assert findings(after) == (Finding("a", "indicator", "1", defect="เดิม", improve="ปรับปรุง"),)


def test_a_first_text_makes_a_finding() -> None:
    after = write(FILE, "2", maintain="รักษา")

    assert findings(after)[1] == Finding("new-1", "indicator", "2", maintain="รักษา")
    assert finding_text(after.years[2568].assessment, "indicator", "2", "maintain") == "รักษา"


def test_a_finding_without_texts_is_removed() -> None:
    assert findings(write(FILE, "1", defect="")) == ()
    assert write(FILE, "2", defect="") is FILE


def test_an_unchanged_text_is_no_change() -> None:
    assert write(FILE, "1", defect="เดิม") is FILE


def test_a_tool_of_the_same_code_is_another_finding() -> None:
    after = with_finding_texts(FILE, 2568, "tool", "1", {"text": "ก"}, lambda: "t")

    assert texts_written(after.years[2568].assessment, "tool", "1") == 1
    assert texts_written(after.years[2568].assessment, "indicator", "1") == 1


def test_spaces_are_kept_as_typed_but_say_nothing() -> None:
    after = write(FILE, "2", defect="  ")

    assert findings(after)[1].defect == "  "
    assert texts_written(after.years[2568].assessment, "indicator", "2") == 0


@given(st.permutations(fields_of("indicator")), st.text(min_size=1))
def test_writing_and_emptying_leaves_the_file_as_it_was(order: list[str], text: str) -> None:
    file = FILE
    for field in order:
        file = write(file, "9", **{field: text})
    for field in reversed(order):
        file = write(file, "9", **{field: ""})

    assert file == FILE


def test_a_recommendation_is_exchanged_or_added() -> None:
    changed = put_recommendation(FILE, 2568, Recommendation("r", ("i1", "i2"), "แก้แล้ว"))
    added = put_recommendation(changed, 2568, Recommendation("t", ("o1",), ""))

    assert [one.id for one in added.years[2568].assessment.recommendations] == ["r", "s", "t"]
    assert added.years[2568].assessment.recommendations[0].text == "แก้แล้ว"


def test_a_deleted_recommendation_takes_along_what_was_accepted_about_it() -> None:
    after = without_recommendation(FILE, 2568, "r")

    assert [one.id for one in after.years[2568].assessment.recommendations] == ["s"]
    assert after.accepted == ()
    assert without_recommendation(FILE, 2560, "r") is FILE
    assert replace(after, years=FILE.years, accepted=FILE.accepted) == FILE


def test_a_text_is_put_behind_another_on_its_own_line() -> None:
    assert joined("เดิม \n", "ใหม่") == "เดิม\nใหม่"
    assert joined(" ", "ใหม่") == "ใหม่"
