"""How complaints about years quote a phrase, guess the year that was meant, and put it in place."""

from collections.abc import Iterable

from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.years.year_meanings import BUDDHIST, GREGORIAN, YearPhrase
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Mend
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET

_FAR_FUTURE = 40


def years_of(context: Context) -> tuple[int, ...]:
    """The fiscal years a working year's papers speak of, the likeliest first."""
    return context.working_year, context.assessed_year, context.previous_year


def quoted_phrase(reading: Reading, phrase: YearPhrase) -> str:
    """The phrase as it was typed, in quotation marks."""
    return quoted(reading.typed(phrase.start, phrase.end))


def folded_phrase(reading: Reading, phrase: YearPhrase) -> str:
    """The phrase as a figure of a complaint."""
    return reading.said[phrase.start : phrase.end]


def with_year(reading: Reading, phrases: Iterable[YearPhrase], year: int) -> Mend | None:
    """The mend that writes one year in several places."""
    return with_years(reading, ((phrase, year) for phrase in phrases))


def with_years(reading: Reading, years: Iterable[tuple[YearPhrase, int]], era: str = "") -> Mend | None:
    """The mend that writes other years (and another letter of ค.ศ.) in the digits that were typed there."""
    raw = reading.raw
    mend = None
    for phrase, year in sorted(years, key=lambda one: -one[0].first):
        first, last = reading.folded.span(phrase.first, phrase.last)
        number = thai_digits(str(year)) if raw[first] >= "๐" else str(year)
        lead = raw[reading.folded.span(phrase.start, phrase.first)[0] : first]
        place = max(lead.rfind("พ"), lead.rfind("ค")) if era else -1
        if place >= 0 and "ศักราช" in lead:
            return None
        if place >= 0:
            lead = lead[:place] + era + lead[place + 1 :]
        raw = raw[: first - len(lead)] + lead + number + raw[last:]
        mend = reading.mend_typed(0, len(reading.raw), raw)
    return mend


def is_543_twice(phrase: YearPhrase) -> bool:
    """Whether 543 was added to a year that was of the Buddhist era already."""
    return len(phrase.digits) == 4 and phrase.number - BUDDHIST_OFFSET in range(BUDDHIST.start + 90, 2640)


def is_other_era(phrase: YearPhrase) -> bool:
    """Whether พ.ศ. stands before a Gregorian year or ค.ศ. before a Buddhist one."""
    return (phrase.era == "พ" and phrase.number in GREGORIAN) or (phrase.era == "ค" and phrase.number in BUDDHIST)


def is_no_year(phrase: YearPhrase, working_year: int) -> bool:
    """Whether the number can be no year at all, or lies further ahead than any plan."""
    if not phrase.digits or is_543_twice(phrase):
        return False
    return phrase.year is None or phrase.year > working_year + _FAR_FUTURE


def likely_year(digits: str, years: Iterable[int]) -> int | None:
    """The only one of the years that one slip of the fingers turns into `digits`; None for none or several."""
    near = [year for year in years if digits != str(year) and _one_slip(digits, str(year))]
    return near[0] if len(near) == 1 else None


def _one_slip(typed: str, right: str) -> bool:
    """One digit another, missing or too many, or two neighbours exchanged."""
    if len(typed) == len(right):
        wrong = [place for place in range(len(right)) if typed[place] != right[place]]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(typed) == sorted(right)
        return len(wrong) == 1 or swapped
    long, short = (typed, right) if len(typed) > len(right) else (right, typed)
    return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
