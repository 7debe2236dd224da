"""The voice of a document: its digits and the pairs that stay together."""

from ita_desktop.compose.voice import voice_of
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.office import Digits, Person, Preferences


def voice(digits: Digits | None, typed: str = "", file: OfficeFile | None = None):  # type: ignore[no-untyped-def]
    document = Document("d", "memo", digits=digits, sections=(SectionText("s", "cause", typed),))
    return voice_of(file or OfficeFile("file"), document)


def test_one_switch_covers_the_clerks_words_and_the_programs() -> None:
    thai = voice(Digits.THAI)
    assert thai.program("ข้อ i1 ปี 2568") == "ข้อ i1 ปี ๒๕๖๘".replace("ปี ", "ปี\u00a0") or "๒๕๖๘" in thai.program("ปี 2568")
    assert "๙๔.๕๐" in thai.typed("ได้ 94.50") and "i1" in thai.typed("ข้อ i1")
    assert "94.50" in voice(Digits.ARABIC).typed("ได้ ๙๔.๕๐")


def test_as_typed_keeps_the_clerks_digits_and_the_program_follows_the_majority() -> None:
    assert voice(Digits.AS_TYPED, "พ.ศ. ๒๕๖๘ และ 7").program("10") == "๑๐"
    assert voice(Digits.AS_TYPED, "พ.ศ. 2568 และ ๗").program("10") == "10"
    assert voice(Digits.AS_TYPED, "พ.ศ. ๒๕๖๘").typed("i1 และ 94.50").endswith("94.50")


def test_as_typed_without_digits_of_its_own_the_document_follows_the_measures() -> None:
    file = OfficeFile("file", preferences=Preferences(digits=Digits.AS_TYPED))
    thai = (Measure("m", ("อบรม",), results=(Result("r", output="อบรม ๓๕ คน"),)),)

    assert voice_of(file, Document("d", "measures-report"), thai).program("10") == "๑๐"
    assert voice_of(file, Document("d", "measures-report", fields={"a": "หมู่ 4"}), thai).program("10") == "10"


def test_without_its_own_choice_a_document_follows_the_office() -> None:
    file = OfficeFile("file", preferences=Preferences(digits=Digits.ARABIC))
    assert voice(None, file=file).program("10") == "10"
    assert voice(None).program("10") == "๑๐"


def test_blanks_fold_and_thai_is_normalised_for_print() -> None:
    assert voice(Digits.AS_TYPED).typed("การทํา\tงาน   ดี") == "การทำ งาน ดี"


def test_a_known_name_is_never_torn() -> None:
    file = OfficeFile("file", people=(Person("p", "นางสมมติ ใจดียิ่ง"),))
    assert "นางสมมติ\u00a0ใจดียิ่ง" in voice(Digits.AS_TYPED, file=file).typed("โดย นางสมมติ ใจดียิ่ง")
