"""Word breaks: where a line may end, and that no sign is ever lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import nlpo3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai import words
from ita_desktop.thai.words import WordBreaker, with_break_marks, without_break_marks
from tests.thai.writing import THAI_SIGNS, thai_text

DICTIONARY = Path(__file__).parents[2] / "resources" / "words" / "words_th.txt"
OWN = "ศรีวิไลซ์ปลาบึกทอง"
BREAKER = WordBreaker(DICTIONARY)

space_free = st.text(THAI_SIGNS + "aZ09.()“”/-😀\u00a0", max_size=80)


@pytest.fixture
def segmented(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every text handed to nlpo3 while the test runs."""
    seen: list[str] = []
    segment = nlpo3.segment

    def recorded(text: str, dict_name: str) -> list[str]:
        seen.append(text)
        return segment(text, dict_name)

    monkeypatch.setattr(nlpo3, "segment", recorded)
    yield seen


@pytest.mark.parametrize(
    "lines",
    [
        "การประเมิน|คุณธรรม|และ|ความ|โปร่งใส",
        "e1|เจ้าหน้าที่",
        "(ITA)|ที่",
        "พ.ศ.๒๕๖๘|ของ|เทศบาล",
        "94.50คะแนน|สูง|กว่า",
        "ต่างๆ|ที่",
        "ฯลฯ|และ",
        "มาตรการ/|แนวทาง",
        "“กขค”|และ|(คง)",
        "๒๕๖๖|ของ|องค์การ",
        "โทร.๐๗๔",
        "ขออนุญาต|ณ|สำนักงาน",
        "ของ|นายวินัย",
        "พ.ศ.\u00a02568|ของ",
        "E-Service2568",
        "๑๒๓๔๕๖",
        "ฆฌฎฆฌฎฆฌฎ",
        "\u0e48",
        "",
    ],
)
def test_a_line_may_break_here(lines: str) -> None:
    assert BREAKER.pieces(lines.replace("|", "")) == tuple(lines.split("|"))


@given(space_free | thai_text)
def test_pieces_join_back_to_the_word(word: str) -> None:
    assert "".join(BREAKER.pieces(word)) == word


@given(space_free)
def test_no_line_begins_or_ends_with_a_forbidden_sign(word: str) -> None:
    pieces = BREAKER.pieces(word)
    assert all(piece[0] in "(“" or "ก" <= piece[0] <= "ฮ" or "เ" <= piece[0] <= "ไ" for piece in pieces[1:])
    assert not any(piece[-1] in "เแโใไ(“.฿" or (piece[-1].isascii() and piece[-1].isalpha()) for piece in pieces[:-1])


def test_a_lone_surrogate_stays_in_one_piece() -> None:
    assert BREAKER.pieces("การ\ud800ประเมิน") == ("การ\ud800ประเมิน",)


def test_a_segmenter_that_changes_the_text_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlpo3, "segment", lambda text, dict_name: ["การ", "ประ"])
    assert WordBreaker(DICTIONARY).pieces("การประเมิน") == ("การประเมิน",)


def test_own_words_stay_whole() -> None:
    assert BREAKER.pieces(f"ตำบล{OWN}") != ("ตำบล", OWN)
    assert WordBreaker(DICTIONARY, (OWN,)).pieces(f"ตำบล{OWN}") == ("ตำบล", OWN)


def test_a_second_office_has_its_own_words() -> None:
    WordBreaker(DICTIONARY, (OWN,)).pieces(f"ตำบล{OWN}")
    assert WordBreaker(DICTIONARY, (f"{OWN}คำ",)).pieces(f"ตำบล{OWN}คำ") == ("ตำบล", f"{OWN}คำ")


@pytest.mark.parametrize(
    "odd",
    [f"อบต. {OWN}\n", f"ก\x00\ud800 {OWN}", f"\n\n{OWN}\t=cmd", f"😀 {OWN} \u200b", f"{OWN} '; DROP"],
)
def test_own_words_may_hold_spaces_and_odd_signs(odd: str) -> None:
    assert WordBreaker(DICTIONARY, (odd, "", " ", "A")).pieces(f"ตำบล{OWN}") == ("ตำบล", OWN)


def test_without_room_for_a_temporary_file_lines_still_break(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(prefix: str) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(words, "TemporaryDirectory", full)
    assert WordBreaker(DICTIONARY, ("คำเฉพาะของที่นี่",)).pieces("การประเมินคุณธรรม") == ("การประเมิน", "คุณธรรม")


@pytest.mark.parametrize(("content", "error"), [(None, FileNotFoundError), (b"\xff\xfe\x00", UnicodeDecodeError)])
def test_a_broken_dictionary_is_an_error_that_harms_no_other(
    tmp_path: Path, content: bytes | None, error: type[Exception]
) -> None:
    dictionary = tmp_path / "คำ.txt"
    if content is not None:
        dictionary.write_bytes(content)
    with pytest.raises(error):
        WordBreaker(dictionary).pieces("การประเมิน")
    assert WordBreaker(DICTIONARY).pieces("การประเมินคุณธรรม") == ("การประเมิน", "คุณธรรม")


def test_the_dictionary_is_loaded_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[str] = []
    load = nlpo3.load_dict

    def counted(path: str, name: str) -> tuple[str, bool]:
        loads.append(name)
        return load(path, name)

    monkeypatch.setattr(nlpo3, "load_dict", counted)
    breaker = WordBreaker(DICTIONARY)
    assert loads == []
    with ThreadPoolExecutor(8) as pool:
        cut = set(pool.map(breaker.pieces, ["การประเมินคุณธรรม"] * 100))
    assert (cut, len(loads)) == ({("การประเมิน", "คุณธรรม")}, 1)


def test_a_repeated_word_is_cut_once(segmented: list[str]) -> None:
    breaker = WordBreaker(DICTIONARY)
    assert breaker.pieces("การประเมินคุณธรรม") == breaker.pieces("การประเมินคุณธรรม")
    assert segmented == ["การประเมินคุณธรรม"]


def test_work_grows_with_the_length_of_a_run(segmented: list[str]) -> None:
    unit = "การประเมินคุณธรรม"
    pieces = WordBreaker(DICTIONARY).pieces(unit * 6_000)
    assert len(pieces) == 12_000
    assert sum(map(len, segmented)) == 6_000 * len(unit) > 100_000


@pytest.mark.parametrize("run", ["ตากลม", "มากกว่า", "ก", "ฆ", "เ", "่", "a", "๑", "กA", "(ก)"])
def test_awkward_runs_of_100_000_signs_come_through(run: str) -> None:
    word = run * (100_000 // len(run))
    assert "".join(BREAKER.pieces(word)) == word


def test_marks_stand_between_words_only() -> None:
    assert with_break_marks("การประเมินคุณธรรม ITA ปี 2568", BREAKER) == "การประเมิน\u200bคุณธรรม ITA ปี 2568"


@given(thai_text)
def test_marks_come_off_again(text: str) -> None:
    marked = with_break_marks(text, BREAKER)
    assert without_break_marks(marked) == without_break_marks(text)
    assert with_break_marks(marked, BREAKER) == marked
