"""Which cell is a number, which is nothing, and which number stands at the end of a label."""

import re
from decimal import Decimal

from ita_desktop.domain.scores import read_score, score_problem
from ita_desktop.thai.digits import plain_digits

_LOOKS = re.compile(r"(?:ร้อยละ)?\s*[-+−–]?\s*\d[\d\s.,]*(?:%|คะแนน)?")
# A year, or a disclosure whose o was typed as a zero ("017", "0 17").
_NO_NUMBER = re.compile(r"2[45]\d\d|19\d\d|20\d\d|0\s?\d{1,2}")
_WITHIN = re.compile(
    r"(?P<label>.*?\S)\s*(?:(?:ได้|มี|ที่)?(?:ผล)?คะแนน|ร้อยละ|เท่ากับ|=|:|\s|(?=\())\s*\(?\s*"
    r"(?P<number>\d{1,3}(?:[.,]\d{1,4})?)\s*(?P<unit>คะแนน|%|$|(?=\)))\s*\)?(?:\s*(?:อยู่ใน|ระดับ).*)?",
    re.DOTALL,
)
_WORDED = re.compile(r"(?:ได้|มี)?(?:ผล)?คะแนน\s*:?\s*(?P<number>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:คะแนน)?")
# "i1 94.38 i2 96.25": the last number is not that of the first label.
_SEVERAL = re.compile(r"(?<=[\s:=])\d{1,3}[.,]\d{1,4}(?=\s|$)")
_SIGNED = re.compile(r"[-+]?\d{1,3}(?:\.\d{1,4})?", re.ASCII)
_MINUS = str.maketrans("−–", "--")
_LONGEST = 300


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no number: empty, "-", "-ไม่มี-"."""
    return read_score(text).value is None and not score_problem(text)


def number_of(text: str) -> str:
    """The number of a cell that holds nothing else, as typed, without words around it ("ได้คะแนน ๙๓.๙๖ คะแนน").

    Right or wrong numbers ("- 11.76", "105"), but neither years nor codes; empty where there is none.
    """
    plain = plain_digits(text).strip()
    if _NO_NUMBER.fullmatch(plain):
        return ""
    if read_score(text).value is not None or _LOOKS.fullmatch(plain):
        return text.strip()
    found = _WORDED.fullmatch(plain)
    return text.strip()[found.start("number") : found.end("number")] if found else ""


def is_number(text: str) -> bool:
    """Whether a cell holds a number and nothing else (`number_of`)."""
    return bool(number_of(text))


def signed_number(text: str) -> Decimal | None:
    """The number of a cell with its sign ("- 11.76"), for columns of differences too; None for anything else."""
    plain = re.sub(r"[\s%]|คะแนน|ร้อยละ", "", plain_digits(text)).translate(_MINUS)
    return Decimal(plain) if _SIGNED.fullmatch(plain) else None


def plain_count(text: str) -> int | None:
    """The whole number of a cell that holds nothing else ("1", "๒."), as ranks and running numbers do."""
    plain = plain_digits(text).strip().rstrip(".)")
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 4 else None


def number_within(text: str) -> tuple[str, str]:
    """A label and the score at its end as typed ("การใช้อำนาจ ๙๓.๘๖ คะแนน"); the score is empty where there is none."""
    plain = plain_digits(text).strip()
    found = _WITHIN.fullmatch(plain) if len(text) <= _LONGEST else None
    if not found or _SEVERAL.search(found["label"]):
        return text, ""
    if not (found["unit"] or "." in found["number"] or "คะแนน" in plain[found.end("label") :]):
        return text, ""
    typed = text.strip()
    return typed[: found.end("label")], typed[slice(*found.span("number"))]
