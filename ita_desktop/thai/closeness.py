"""How many slips of the pen lie between a Thai word and the beginning of a text, counted in consonants with marks."""

import re

_CLUSTER = re.compile("[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|.", re.DOTALL)
_FAR = 99


def clusters(text: str) -> list[str]:
    """A consonant with the marks above and below it, or one other sign, each."""
    return _CLUSTER.findall(text)


def slips(word: str, text: str, most: int) -> tuple[int, int]:
    """The fewest slips that make the beginning of `text` out of `word`, and how many signs of `text` that takes.

    A slip is a cluster left out, put in, taken for another, or exchanged with its neighbour. (99, 0) beyond `most`.
    Only the beginning is looked at, but all of `text` is cut into clusters: give a short stretch.
    """
    wanted = clusters(word)
    typed = clusters(text)[: len(wanted) + most]
    before: list[int] = []
    row = list(range(len(typed) + 1))
    for number, cluster in enumerate(wanted, 1):
        last, before, row = before, row, [number]
        for place, sign in enumerate(typed, 1):
            least = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (cluster != sign))
            if number > 1 and place > 1 and (wanted[number - 2], cluster) == (sign, typed[place - 2]):
                least = min(least, last[place - 2] + 1)
            row.append(least)
    fewest = min(row)
    if fewest > most:
        return _FAR, 0
    ends = (n for n, slip in enumerate(row) if slip == fewest)
    end = min(ends, key=lambda n: _unlikeness(wanted, typed[:n]))
    return fewest, sum(map(len, typed[:end]))


def _unlikeness(wanted: list[str], typed: list[str]) -> tuple[bool, bool, int]:
    """Of equally near beginnings the one of the same clusters is meant, then one that ends alike, then one as long."""
    return sorted(typed) != sorted(wanted), typed[-1:] != wanted[-1:], abs(len(typed) - len(wanted))
