"""Deleting a row leaves nothing that names it, and nothing else is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import AcceptedIssue, Correction, OfficeFile
from ita_desktop.domain.measures import Measure, Responsible, Result, Status, Step
from ita_desktop.domain.office import ChainStep, Person, Post, Unit
from ita_desktop.domain.removing import (
    with_restored,
    without_correction,
    without_document,
    without_measures,
    without_person,
    without_post,
    without_removed,
    without_step,
    without_unit,
)
from ita_desktop.domain.rows import changed_year, replaced
from ita_desktop.domain.years import YearWork
from ita_desktop.store.codec import from_json, to_json
from ita_desktop.store.references import broken_reference
from tests.store.made import FILE_ID, full_file, office_files

MEASURE = Measure(
    "m",
    ("มาตรการ",),
    steps=(Step("s1", "จัดประชุม"), Step("s2", "รายงานผล")),
    responsibles=(Responsible("r", "งานแผน กองคลัง", "u"),),
    results=(
        Result("x1", "s1", Status.DONE, output="ประชุม ๒ ครั้ง", outcome="เข้าใจตรงกัน"),
        Result("x2", "s2", Status.UNDER_WAY),
        Result("x3", "", Status.DONE, output="ครบถ้วน"),
    ),
)
FILE = OfficeFile(
    FILE_ID,
    units=(Unit("u", "กองคลัง"), Unit("v", "กองช่าง")),
    people=(Person("p", "นายสมมติ ตัวอย่าง", (Post("q", "ผู้อำนวยการกองคลัง", "u"),)),),
    chain=(ChainStep("c", "ความเห็น", "p", "ผู้อำนวยการกองคลัง"),),
    years={2569: YearWork(2569, measures=(MEASURE,))},
    accepted=(AcceptedIssue("a", "measure-steps", "2569/measure/m", "ตรวจแล้ว"),),
)


def sound(file: OfficeFile) -> bool:
    """No reference leads nowhere, and what is written is read again as the same value."""
    return broken_reference(file) is None and from_json(to_json(file)) == file


def test_without_a_unit_texts_stay_and_links_go() -> None:
    file = without_unit(FILE, "u")
    assert file.units == (Unit("v", "กองช่าง"),)
    assert file.people[0].posts == (Post("q", "ผู้อำนวยการกองคลัง"),)
    assert file.years[2569].measures[0].responsibles == (Responsible("r", "งานแผน กองคลัง"),)
    assert sound(file)


def test_without_a_unit_other_links_stay() -> None:
    other = replace(MEASURE, id="n", responsibles=(Responsible("r2", "กองช่าง", "v"), Responsible("r3", "กองคลัง", "u")))
    posts = (Post("q", "ผู้อำนวยการกองคลัง", "u"), Post("q2", "ผู้อำนวยการกองช่าง", "v"))
    people = (Person("p", "นายสมมติ ตัวอย่าง", posts),)
    file = replace(
        FILE, people=people, years={2569: YearWork(2569, measures=(replace(MEASURE, responsibles=()), other))}
    )
    cleared = without_unit(file, "u")
    assert [one.unit for measure in cleared.years[2569].measures for one in measure.responsibles] == ["v", ""]
    assert [post.unit for post in cleared.people[0].posts] == ["", "v"]


def test_without_a_person_the_chain_keeps_the_post() -> None:
    file = without_person(FILE, "p")
    assert (file.people, file.chain) == ((), (ChainStep("c", "ความเห็น", "", "ผู้อำนวยการกองคลัง"),))
    assert sound(file)


def test_without_a_post_the_person_stays() -> None:
    assert without_post(FILE, "p", "q").people == (Person("p", "นายสมมติ ตัวอย่าง"),)


def test_what_was_reported_of_a_removed_step_is_kept_and_says_of_which() -> None:
    measure = without_step(MEASURE, "s1")
    assert measure.steps == (Step("s2", "รายงานผล"),)
    assert measure.results[0] == Result("x1", "", Status.DONE, output="จัดประชุม\nประชุม ๒ ครั้ง", outcome="เข้าใจตรงกัน")
    assert measure.results[1:] == MEASURE.results[1:]


def test_a_step_without_output_leaves_its_text() -> None:
    assert without_step(MEASURE, "s2").results[1] == Result("x2", "", Status.UNDER_WAY, output="รายงานผล")


def test_with_a_measure_goes_what_was_accepted_about_it() -> None:
    file = without_measures(FILE, 2569, "m")
    assert (file.years[2569].measures, file.accepted) == ((), ())


def test_a_reported_measure_is_kept_whole_and_can_be_restored() -> None:
    other = replace(MEASURE, id="n", results=())
    file = changed_year(FILE, 2569, lambda work: replace(work, measures=(*work.measures, other)))
    gone = without_measures(file, 2569, "m", "n")
    assert (gone.years[2569].measures, gone.years[2569].removed) == ((), (MEASURE,))
    back = with_restored(gone, 2569, "m")
    assert (back.years[2569].measures, back.years[2569].removed) == ((MEASURE,), ())
    assert with_restored(gone, 2569, "n") == gone
    assert without_removed(gone, 2569, "m").years[2569] == YearWork(2569)
    assert sound(gone)
    assert sound(back)


def test_a_measure_removed_restored_and_removed_again_is_kept_once() -> None:
    gone = without_measures(with_restored(without_measures(FILE, 2569, "m"), 2569, "m"), 2569, "m")
    assert gone.years[2569].removed == (MEASURE,)


def test_a_removed_measure_loses_its_link_to_a_removed_unit() -> None:
    gone = without_unit(without_measures(FILE, 2569, "m"), "u")
    assert [one.unit for one in gone.years[2569].removed[0].responsibles] == [""]
    assert sound(gone)


def test_removing_what_is_not_there_changes_nothing() -> None:
    assert without_unit(FILE, "nobody") == FILE
    assert without_person(FILE, "nobody") == FILE
    assert without_post(FILE, "p", "nobody") == FILE
    assert without_step(MEASURE, "nobody") == MEASURE
    assert without_measures(FILE, 2560, "m") == FILE
    assert with_restored(FILE, 2569, "nobody") == FILE
    assert without_removed(FILE, 2569, "nobody") == FILE
    assert without_document(FILE, 2569, "nobody") == FILE
    assert without_correction(FILE, "nobody") == FILE


def test_a_correction_goes_alone() -> None:
    kept = Correction("k1", 2569, "item", "o1", "name", "ก")
    file = replace(FILE, corrections=(kept, replace(kept, id="k2")))
    assert without_correction(file, "k2").corrections == (kept,)


def test_every_row_of_a_full_file_can_be_removed() -> None:
    file = full_file()
    assert sound(file)
    for unit in file.units:
        file = without_unit(file, unit.id)
        assert sound(file)
    for person in file.people:
        file = without_person(file, person.id)
        assert sound(file)
    for year, work in file.years.items():
        for document in work.documents:
            file = without_document(file, year, document.id)
        for measure in work.measures:
            for step in measure.steps:
                measure = without_step(measure, step.id)
                file = changed_year(
                    file, year, lambda work, new=measure: replace(work, measures=replaced(work.measures, new))
                )
                assert sound(file)
            file = without_measures(file, year, measure.id)
    assert sound(file)
    assert not (file.units or file.people)


@pytest.mark.slow
@given(office_files(), st.data())
def test_any_file_stays_sound(file: OfficeFile, data: st.DataObject) -> None:
    ids = [*(unit.id for unit in file.units), *(person.id for person in file.people), "none"]
    chosen = data.draw(st.sampled_from(ids))
    assert broken_reference(without_person(without_unit(file, chosen), chosen)) is None
