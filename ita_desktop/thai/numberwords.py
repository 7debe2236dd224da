"""Numbers written out in Thai words: หนึ่งหมื่นห้าพัน."""

import re

_DIGITS = {
    "ศูนย์": 0,
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
_POWERS = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
_MILLION = "ล้าน"
NUMBER_WORD = "|".join((*_DIGITS, *_POWERS, _MILLION))
_WORD = re.compile(NUMBER_WORD)


def number_of(words: str) -> int | None:
    """The number that words without anything between say; None where they say none."""
    found = _WORD.findall(words)
    if not found or "".join(found) != words:
        return None
    millions = below = 0
    digit: int | None = None
    for word in found:
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif word in _POWERS:
            below += (1 if digit is None else digit) * _POWERS[word]
            digit = None
        else:
            millions = (millions + below + (digit or 0)) * 1_000_000
            below, digit = 0, None
    return millions + below + (digit or 0)
