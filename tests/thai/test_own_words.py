"""An office's own words over the shared dictionary."""

from pathlib import Path

import nlpo3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.words import OwnWordBreaker, WordBreaker
from tests.thai.writing import THAI_SIGNS

COMMON = WordBreaker(Path(__file__).parents[2] / "resources" / "words" / "words_th.txt")
OWN = "ศรีวิไลซ์ปลาบึกทอง"


@pytest.mark.parametrize(
    ("own", "lines"),
    [
        ((OWN,), f"ตำบล|{OWN}"),
        ((OWN,), f"องค์การบริหารส่วนตำบล|{OWN}|ได้|ดำเนินการ"),
        ((OWN, f"{OWN}คำ"), f"ตำบล|{OWN}คำ"),
        (("ดาวเรืองงาม", "หนองดาวเรืองงาม"), "ตำบล|หนองดาวเรืองงาม|และ"),
        (("นา",), "นายกเทศมนตรี|และ"),
        (("ดี",), "ความดีใจ|และ"),
        ((OWN,), f"{OWN}|{OWN}"),
        (("คำเฉพาะของที่นี่",), "การประเมิน|คุณธรรม"),
        ((f"อบต. {OWN}\n", "", " ", "A"), f"ตำบล|{OWN}"),
        ((), "การประเมิน|คุณธรรม"),
    ],
)
def test_own_words_stay_whole_and_others_as_they_are(own: tuple[str, ...], lines: str) -> None:
    assert OwnWordBreaker(COMMON, own).pieces(lines.replace("|", "")) == tuple(lines.split("|"))


@given(st.lists(st.text(THAI_SIGNS, min_size=1, max_size=6), max_size=3), st.text(THAI_SIGNS + "aZ09.()", max_size=60))
def test_pieces_join_back_to_the_word(own: list[str], word: str) -> None:
    assert "".join(OwnWordBreaker(COMMON, tuple(own)).pieces(word + "".join(own))) == word + "".join(own)


def test_a_name_being_typed_makes_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    COMMON.load()
    loads: list[str] = []
    monkeypatch.setattr(nlpo3, "load_dict", lambda path, name: loads.append(name))

    cut = [OwnWordBreaker(COMMON, (OWN[:length],)).pieces(f"ตำบล{OWN[:length]}") for length in (9, 12, 15)]

    assert cut == [("ตำบล", OWN[:length]) for length in (9, 12, 15)]
    assert loads == []


def test_what_is_known_is_in_the_dictionary_or_is_an_own_word() -> None:
    breaker = OwnWordBreaker(COMMON, (OWN,))
    assert [word for word in (OWN, "ประชาชน", "ประชาขน", "") if breaker.knows(word)] == [OWN, "ประชาชน"]
    assert [word for word in (OWN, "ประชาชน", "ประชาขน", "") if COMMON.knows(word)] == ["ประชาชน"]
