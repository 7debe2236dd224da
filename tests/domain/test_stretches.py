"""What a mend changes, and several mends of one text together."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.issues import Mend
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.stretches import Stretch, joined, stretches, whole_signs

HERE = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.cause")
THERE = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.fact")
TEXTS = st.text(alphabet="กขค่ ำ", max_size=30)


def test_only_what_differs_is_a_stretch() -> None:
    assert stretches("ปี 2567 แล้ว", "ปี 2568 แล้ว") == (Stretch(6, 7, "8"),)
    assert stretches("เหมือนกัน", "เหมือนกัน") == ()
    assert stretches("ก" * 9000, "ข" * 9000) == (Stretch(0, 9000, "ข" * 9000),)


@given(TEXTS, TEXTS)
def test_stretches_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    made, here = "", 0
    for change in stretches(before, after):
        assert here <= change.start <= change.end
        made += before[here : change.start] + change.text
        here = change.end
    assert made + before[here:] == after


def test_mends_of_one_text_become_one() -> None:
    text = "เเละ ปี 2567"
    one, other = Mend(HERE, text, "และ ปี 2567"), Mend(HERE, text, "เเละ ปี 2568")

    assert joined((one, other)) == (Mend(HERE, text, "และ ปี 2568"),)
    assert joined((one, one)) == (one,)


def test_mends_that_cannot_be_joined_leave_the_first() -> None:
    one = Mend(HERE, "ปี 2567", "ปี 2568")

    assert joined((one, Mend(HERE, "ปี 2567", "ปี 2569"))) == (one,)
    assert joined((one, Mend(HERE, "อื่น", "อื่น ๆ"))) == (one,)
    assert joined((one, Mend(HERE, "ปี 2567", None))) == (one,)
    assert joined((one, Mend(THERE, "ปี 2567", "ปี 2569"))) == (one, Mend(THERE, "ปี 2567", "ปี 2569"))


def test_a_letter_keeps_its_marks() -> None:
    text = "น้ำใจ"

    assert whole_signs(text, 1, 2) == (0, 3)
    assert whole_signs(text, 3, 4) == (3, 4)
    assert whole_signs(text, 0, len(text)) == (0, len(text))


def test_a_number_is_one_sign() -> None:
    assert whole_signs("ได้ ๙๔.๕๐ คะแนน", 5, 6) == (4, 9)
    assert whole_signs("ปี 2567", 5, 5) == (3, 7)
