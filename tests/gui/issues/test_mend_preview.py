"""What a mend would change is shown near the place, with whole letters."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.issues import Mend
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.issues.mend_preview import MendPreview, passages
from ita_desktop.session.screen_words import ScreenWords

HERE = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.cause")


def unbroken(text: str) -> str:
    return text


def mend(before: str, after: str | None) -> Mend:
    return Mend(HERE, before, after)


def test_only_what_changes_is_marked() -> None:
    assert passages(mend("ปี 2567 แล้ว", "ปี 2568 แล้ว"), unbroken) == (
        (("ปี ", False), ("2567", True), (" แล้ว", False)),
        (("ปี ", False), ("2568", True), (" แล้ว", False)),
    )


def test_words_are_marked_whole() -> None:
    def broken(text: str) -> str:
        return text.replace("จริยธรรม", "จริยธรรม\u200b").replace("ไทย", "\u200bไทย")

    before, _after = passages(mend("จริยธรรมพลเรือนไทย", "จริยธรรมท้องถิ่นไทย"), broken)

    assert ("พลเรือน", True) in before
    before, _after = passages(mend("จริยธรรม พลเรือน ได้ 90 คะแนน", "จริยธรรม พลเรือน ได้ 80 คะแนน"), broken)
    assert ("90", True) in before


def test_a_word_that_lacks_a_letter_is_marked_before_and_after() -> None:
    def broken(text: str) -> str:
        return text.replace("จริยธรรมหรือ", "จริยธรรม\u200bหรือ\u200b").replace("ครอบ", "\u200bครอบ")

    before, after = passages(mend("จริยธรรมหรือธรรมภิบาลครอบคลุม", "จริยธรรมหรือธรรมาภิบาลครอบคลุม"), broken)

    assert before == (("จริยธรรมหรือ", False), ("ธรรมภิบาล", True), ("ครอบคลุม", False))
    assert after == (("จริยธรรมหรือ", False), ("ธรรมาภิบาล", True), ("ครอบคลุม", False))


def test_a_word_torn_by_its_mistake_is_marked_as_in_the_other_text() -> None:
    def broken(text: str) -> str:
        return text.replace("ธรรมภิ", "ธรรม\u200bภิ").replace("หรือ", "หรือ\u200b").replace("ครอบ", "\u200bครอบ")

    before, after = passages(mend("หรือธรรมภิบาลครอบคลุม", "หรือธรรมาภิบาลครอบคลุม"), broken)

    assert before == (("หรือ", False), ("ธรรมภิบาล", True), ("ครอบคลุม", False))
    assert after == (("หรือ", False), ("ธรรมาภิบาล", True), ("ครอบคลุม", False))


def test_several_changes_of_one_word_are_one() -> None:
    def broken(text: str) -> str:
        return (
            text.replace("เจตนาร", "\u200bเจตนาร")
            .replace("ต่อ", "\u200bต่อ\u200b")
            .replace("เจตนาธ", "\u200bเจตนา\u200bธ")
        )

    before, after = passages(mend("ประกาศเจตนาธรรมต่อต้าน", "ประกาศเจตนารมณ์ต่อต้าน"), broken)

    assert before == (("ประกาศ", False), ("เจตนาธรรม", True), ("ต่อต้าน", False))
    assert after == (("ประกาศ", False), ("เจตนารมณ์", True), ("ต่อต้าน", False))


@given(st.text("กขำ่ 7", max_size=30), st.text("กขำ่ 7", max_size=30))
def test_short_texts_are_shown_whole(before: str, after: str) -> None:
    shown = passages(mend(before, after), lambda text: text.replace(" ", "\u200b "))

    if before != after:
        assert ["".join(text for text, _ in parts) for parts in shown] == [before, after]


def test_what_is_put_between_two_words_marks_neither() -> None:
    def broken(text: str) -> str:
        return text.replace("ต่างๆ", "ต่าง\u200bๆ")

    before, after = passages(mend("เรื่อง ต่างๆ", "เรื่อง ต่าง ๆ"), broken)

    assert [text for text, changed in before if changed] == [""]
    assert [text for text, changed in after if changed] == [" "]


def test_text_is_left_out_by_whole_words() -> None:
    def broken(text: str) -> str:
        return text.replace("คำ", "\u200bคำ")

    text = "คำกลาง" * 30
    before, _after = passages(mend(f"{text} 7 {text} 5 {text}", f"{text} 8 {text} 6 {text}"), broken)

    kept = [part.strip("… ") for text, changed in before if not changed for part in text.split(" … ")]
    assert len(kept) == 4
    assert all(part.startswith("คำ") and part.endswith("กลาง") for part in kept)


def test_without_words_no_mark_is_torn_from_its_letter() -> None:
    before, _after = passages(mend("ก้" * 99 + "7" + "ขี่" * 99, "ก้" * 99 + "8" + "ขี่" * 99), unbroken)

    assert before[0][0].startswith("…ก้")
    assert before[-1][0].endswith(("ก้…", "ขี่…"))


def test_a_letter_is_marked_with_its_marks() -> None:
    before, after = passages(mend("น้ำ", "น่ำ"), unbroken)

    assert before[1] == ("น้ำ", True)
    assert after[1] == ("น่ำ", True)


def test_text_far_away_is_left_out() -> None:
    before, _after = passages(mend("ก" * 500 + "7" + "ข" * 500, "ก" * 500 + "8" + "ข" * 500), unbroken)

    assert sum(len(text) for text, _changed in before) < 130
    assert (before[0][0][0], before[-1][0][-1]) == ("…", "…")


def test_what_gives_way_to_the_form_says_so() -> None:
    before, after = passages(mend("95.10", None), unbroken)

    assert before == (("95.10", True),)
    assert "แบบ" in after[0][0]


def test_signs_of_html_stay_text(words: ScreenWords) -> None:
    preview = MendPreview(words)

    preview.show_mend(mend("<b>7</b>", "<b>8</b>"))

    assert "&lt;b&gt;" in preview.text()
    assert preview.accessibleName() == "เดิม <b>7</b> แก้เป็น <b>8</b>"
