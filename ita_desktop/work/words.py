"""The word breaker of an office: the shipped words and the names the office does not want torn."""

from functools import lru_cache

from ita_desktop.catalog.words import common_breaker
from ita_desktop.domain.file import OfficeFile
from ita_desktop.thai.words import OwnWordBreaker, WordBreaker


def breaker_of(file: OfficeFile) -> WordBreaker:
    """The word breaker that also knows the office's own names and words; the same one for screen and paper."""
    return _breaker(_own_words(file))


def _own_words(file: OfficeFile) -> tuple[str, ...]:
    """Bare names only: a full title such as องค์การบริหารส่วนตำบลX kept whole would tear holes into lines."""
    places = {name for p in file.profiles for name in (p.name, p.tambon, p.district, p.province)}
    people = {person.name for person in file.people}
    words = {word for text in (*places, *people, *file.preferences.own_words) for word in text.split()}
    return tuple(sorted(words))


@lru_cache(maxsize=2)
def _breaker(own_words: tuple[str, ...]) -> WordBreaker:
    return OwnWordBreaker(common_breaker(), own_words) if own_words else common_breaker()
