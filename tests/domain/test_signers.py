"""Who signs on a day, and the usual chain with the names of that day."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.documents import Opinion, Signer
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import ChainStep, OfficeType, Person, Post, Profile
from ita_desktop.domain.signers import Candidate, candidates, chain_on, signer_of

CLERK = "ปลัดองค์การบริหารส่วนตำบลทุ่งสมมติ"
DEPUTY = "รองปลัดองค์การบริหารส่วนตำบลทุ่งสมมติ"
ACTING = f"รักษาราชการแทน {CLERK}"
OLD = Person("old", "นายหนึ่ง สมมติ", (Post("old-1", CLERK, valid_to=date(2025, 8, 31)),))
NEW = Person(
    "new",
    "นางสาวสอง สมมติ",
    (
        Post("new-1", DEPUTY, valid_from=date(2021, 5, 3)),
        Post("new-2", DEPUTY, acting=ACTING, valid_from=date(2025, 9, 1)),
    ),
)
NOBODY = Person("nobody", "นายสาม สมมติ")
FILE = OfficeFile(
    "file",
    profiles=(Profile("p", OfficeType.SAO, "ทุ่งสมมติ"),),
    people=(OLD, NOBODY, NEW),
    chain=(ChainStep("c", "ความเห็นปลัด", "new", f"{DEPUTY}\n{ACTING}"),),
)
BEFORE, AFTER = date(2025, 8, 31), date(2025, 9, 1)


def test_posts_held_on_the_day_stand_first() -> None:
    assert candidates(FILE, AFTER) == (
        Candidate("new", "new-1", Signer("นางสาวสอง สมมติ", DEPUTY), current=True),
        Candidate("new", "new-2", Signer("นางสาวสอง สมมติ", DEPUTY, ACTING), current=True),
        Candidate("old", "old-1", Signer("นายหนึ่ง สมมติ", CLERK), current=False),
        Candidate("nobody", "", Signer("นายสาม สมมติ"), current=False),
    )
    assert [one.post_id for one in candidates(FILE, BEFORE)] == ["old-1", "new-1", "", "new-2"]


def test_a_signer_is_name_post_and_acting_line() -> None:
    assert signer_of(NEW, NEW.posts[1]) == Signer("นางสาวสอง สมมติ", DEPUTY, ACTING)
    assert signer_of(NOBODY) == Signer("นายสาม สมมติ")


def test_the_chain_names_who_was_chosen_while_the_post_is_held() -> None:
    assert chain_on(FILE, AFTER) == (
        Opinion("c", "ความเห็นปลัด", signer=Signer("นางสาวสอง สมมติ", f"{DEPUTY}\n{ACTING}")),
    )


def test_the_chain_of_an_earlier_day_names_who_held_the_post_then() -> None:
    assert chain_on(FILE, BEFORE)[0].signer == Signer("นายหนึ่ง สมมติ", CLERK)


def test_a_step_with_a_post_alone_names_its_holder_or_who_acts_for_them() -> None:
    file = replace(FILE, chain=(ChainStep("c", "ความเห็นปลัด", "", CLERK),))
    assert chain_on(file, BEFORE)[0].signer == Signer("นายหนึ่ง สมมติ", CLERK)
    assert chain_on(file, AFTER)[0].signer == Signer("นางสาวสอง สมมติ", DEPUTY, ACTING)


def test_a_post_nobody_held_stays_as_it_was_chosen() -> None:
    file = replace(FILE, people=(OLD,), chain=(ChainStep("c", "ความเห็นปลัด", "old", CLERK),))
    assert chain_on(file, AFTER)[0].signer == Signer("นายหนึ่ง สมมติ", CLERK)


def test_a_post_held_twice_is_held_again() -> None:
    again = replace(OLD, posts=(*OLD.posts, Post("old-2", CLERK, valid_from=AFTER)))
    file = replace(
        FILE,
        people=(Person("x", "นายสี่ สมมติ", (Post("x1", CLERK),)), again),
        chain=(ChainStep("c", "ความเห็นปลัด", "old", CLERK),),
    )
    assert chain_on(file, AFTER)[0].signer == Signer("นายหนึ่ง สมมติ", CLERK)


def test_who_left_a_post_gives_way_to_who_acts_for_it() -> None:
    file = replace(FILE, chain=(ChainStep("c", "ความเห็นปลัด", "old", CLERK),))
    assert chain_on(file, AFTER)[0].signer == Signer("นางสาวสอง สมมติ", DEPUTY, ACTING)


def test_somebody_named_without_posts_stays() -> None:
    file = replace(
        FILE,
        chain=(
            ChainStep("c", "ความเห็น", "nobody", "ที่ปรึกษา"),
            ChainStep("d", "ความเห็น"),
            ChainStep("e", "ความเห็น", post="รักษาราชการแทน"),
        ),
    )
    signers = [one.signer for one in chain_on(file, AFTER)]
    assert signers == [Signer("นายสาม สมมติ", "ที่ปรึกษา"), Signer(), Signer(post="รักษาราชการแทน")]


def test_without_a_chain_the_usual_posts_are_filled_with_who_holds_them() -> None:
    opinions = chain_on(replace(FILE, chain=()), AFTER)
    assert [(one.signer.name, one.signer.post) for one in opinions] == [
        ("", "หัวหน้าสำนักปลัด"),
        ("นางสาวสอง สมมติ", DEPUTY),
        ("", "นายกองค์การบริหารส่วนตำบลทุ่งสมมติ"),
    ]
    assert chain_on(OfficeFile("empty"), AFTER) == ()
