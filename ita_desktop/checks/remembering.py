"""Remembering what was worked out of texts, up to a bound of signs: one text may be as long as a thousand others."""

from collections.abc import Callable
from functools import wraps

_SIGNS = 300_000
"""How many signs of texts are remembered at least, and half of how many at most: more than a large year has."""


def remembered[*A, T](work: Callable[[*A], T]) -> Callable[[*A], T]:
    """A function of texts, and of little else, that is asked anew only for what it was not asked lately."""
    lately: dict[tuple[*A], T] = {}
    before: dict[tuple[*A], T] = {}
    signs = 0

    @wraps(work)
    def answered(*asked: *A) -> T:
        nonlocal lately, before, signs
        now, then = lately, before
        if asked in now:
            return now[asked]
        answer = now[asked] = then[asked] if asked in then else work(*asked)
        signs += sum(len(one) for one in asked if isinstance(one, str))
        if signs > _SIGNS:
            lately, before, signs = {}, now, 0
        return answer

    return answered
