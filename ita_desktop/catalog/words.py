"""The word breaker of the shipped words, one for all offices."""

import tomllib
from functools import lru_cache

from ita_desktop import paths
from ita_desktop.thai.words import WordBreaker


@lru_cache(maxsize=1)
def common_breaker() -> WordBreaker:
    """The breaker that knows the dictionary and the words official papers add to it, but no office's own names."""
    official = tomllib.loads(paths.resource("words", "official.toml").read_text(encoding="utf-8"))
    return WordBreaker(paths.resource("words", "words_th.txt"), tuple(official["add"]), frozenset(official["drop"]))
