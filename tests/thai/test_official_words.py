"""The shipped words: phrases of official papers break between their words."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ita_desktop.thai.words import WordBreaker

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "resources" / "words"
OFFICIAL = tomllib.loads((WORDS / "official.toml").read_text(encoding="utf-8"))
BREAKER = WordBreaker(WORDS / "words_th.txt", tuple(OFFICIAL["add"]), frozenset(OFFICIAL["drop"]))
# fmt: off
COMMON = [
    "มาตรการ", "เจ้าหน้าที่", "ขั้นตอน", "ทันที", "แนวทาง", "ช่องทาง", "รายงาน", "จัดทำ",
    "ดำเนินการ", "ราชการ", "จริยธรรม", "คุณธรรม", "ติดตาม", "จัดการ", "กำหนด", "ประเมิน",
    "วิเคราะห์", "ปรับปรุง", "โครงการ", "กิจกรรม", "หน่วยงาน", "ทุจริต", "ข้อมูล", "เว็บไซต์",
    "โปร่งใส", "เปิดเผย", "องค์กร", "คะแนน",
]
# fmt: on


@pytest.mark.parametrize(
    "lines",
    [
        "กำหนด|มาตรการ|ควบคุม",
        "มาตรการ|ประเมินผล|การ",
        "มาตรการ|ทบทวน|กระบวนการ",
        "เมื่อ|พบว่า|เจ้าหน้าที่",
        "มี|ความเห็นว่า|การ|ให้บริการ",
        "ปรากฏว่า|ผล",
        "แก่|ผู้ร้อง|โดยตรง",
        "ผู้แจ้ง|ให้",
        "ผู้มารับบริการ|ที่",
        "โดย|เจ้าหน้าที่|สอง|คน",
        "บริการ|ทันที|หลัง|รับ",
        "ระบุ|ขั้นตอน|ที่|ชัดเจน",
        "คะแนน|ราย|ตัวชี้วัด",
        "ตัวชี้วัดย่อย|ที่",
        "แนวทาง|การ|ปฏิบัติงาน",
        "ช่องทาง|การ|ติดต่อ",
        "เผยแพร่|รายงาน|การ|วิเคราะห์",
        "จัดการ|งาน|ทั่วไป",
        "ดำเนินการ|ตาม|แผน",
        "ได้|ดำเนินการประเมิน|คุณธรรม",
        "จริยธรรม|สภาท้องถิ่น",
        "จัดทำ|เป็น|สื่อ",
        "ปีละ|ครั้ง",
        "๓๗รายการ",
        "๒กอง|ที่",
        "๑ตัว|ที่",
        "๓๐กันยายน",
        "๒๕๖๘|รายการ",
        "หัว|บันทึกข้อความ",
        "มีส่วนร่วม|ใน|การปรับปรุง",
    ],
)
def test_a_phrase_breaks_between_its_words(lines: str) -> None:
    assert BREAKER.pieces(lines.replace("|", "")) == tuple(lines.split("|"))


def texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list():
            for inner in value:
                yield from texts(inner)


WORDINGS = sorted(
    {
        run
        for path in (ROOT / "forms").glob("**/*.toml")
        for text in texts(tomllib.loads(path.read_text(encoding="utf-8")))
        for run in text.split()
    }
)


def torn(run: str) -> list[str]:
    """The words of a run in which a line may break."""
    pieces = BREAKER.pieces(run)
    breaks = {len("".join(pieces[:number])) for number in range(1, len(pieces))}
    return [
        word
        for word in (*OFFICIAL["add"], *COMMON)
        for found in re.finditer(word, run)
        if breaks & set(range(found.start() + 1, found.end()))
    ]


def test_no_wording_of_a_form_tears_a_word() -> None:
    assert len(WORDINGS) > 100
    assert {run: torn(run) for run in WORDINGS if torn(run)} == {}


def test_every_added_word_stays_whole() -> None:
    assert [word for word in OFFICIAL["add"] if BREAKER.pieces(word) != (word,)] == []


def test_the_lists_say_nothing_twice_or_in_vain() -> None:
    listed = set((WORDS / "words_th.txt").read_text(encoding="utf-8").splitlines())
    for words in OFFICIAL.values():
        assert len(words) == len(set(words))
    assert listed.isdisjoint(OFFICIAL["add"])
    assert listed.issuperset(OFFICIAL["drop"])
