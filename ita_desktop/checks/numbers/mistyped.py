"""Finding the one mistyped digit: the score whose mending makes every figure that rests on it fit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import HIGHEST, ScoreKey, Scores, read_score
from ita_desktop.domain.scoring import Basis, composition, differs, rounded, score_keys
from ita_desktop.thai.digits import plain_digits, thai_digits

_DIGITS = "0123456789"
_DECIMALS = 2

type Failure = tuple[ScoreKey, Basis]
"""A score that does not follow from the level below, and from which."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A score as typed and as it would be right: one digit changed, dropped, added, two swapped, or the point moved."""

    key: ScoreKey
    typed: str
    right: str


@dataclass(frozen=True, slots=True)
class _Relation:
    """An entered score beside what follows for it, and how much each entered score below counts in that."""

    key: ScoreKey
    basis: Basis
    entered: Decimal
    follows: Decimal
    shares: Mapping[ScoreKey, Decimal]

    @property
    def members(self) -> frozenset[ScoreKey]:
        return frozenset((self.key, *self.shares))

    def fails(self) -> bool:
        return differs(self.entered, self.follows, self.key)

    def apart(self, key: ScoreKey, change: Decimal) -> Decimal | None:
        """How far the two are apart once a score has changed; None where that is too far."""
        entered = self.entered + (change if key == self.key else 0)
        follows = self.follows + self.shares.get(key, Decimal(0)) * change
        return None if differs(entered, follows, self.key) else abs(rounded(entered) - rounded(follows))


def mistyped(framework: Framework, scores: Scores) -> Mapping[Failure, Proposal]:
    """For every score that does not fit, the one mending that makes all figures fit; none where several would do."""
    relations = tuple(_relations(framework, scores))
    failing = [relation for relation in relations if relation.fails()]
    found: dict[Failure, Proposal] = {}
    for group in _groups(failing):
        fitting = _fitting(relations, group, scores)
        if len(fitting) == 1:
            found |= {(relation.key, relation.basis): fitting[0] for relation in group}
    return found


def candidates(framework: Framework, scores: Scores) -> tuple[Proposal, ...]:
    """Every mending of one digit that makes all figures of its group fit, however many."""
    relations = tuple(_relations(framework, scores))
    failing = [relation for relation in relations if relation.fails()]
    return tuple(one for group in _groups(failing) for one, _ in _mendings(relations, group, scores))


def variants(typed: str) -> Iterator[str]:
    """A number as it may have been meant: every text that one slip of the keyboard turns into `typed`."""
    yield from _moved_point(typed)
    for place, sign in enumerate(typed):
        if sign not in _DIGITS:
            continue
        before, after = typed[:place], typed[place + 1 :]
        yield from (before + other + after for other in _DIGITS if other != sign)
        yield before + after
        point = "." if after.startswith(".") else ""
        if after.removeprefix(point)[:1].isdecimal():
            yield before + after[len(point)] + point + sign + after[len(point) + 1 :]
    for place in range(len(typed) + 1):
        yield from (typed[:place] + added + typed[place:] for added in _DIGITS)


def in_like_digits(right: str, typed: str) -> str:
    """A number in the digits, Thai or Arabic, of what was typed."""
    return right if plain_digits(typed) == typed else thai_digits(right)


def _moved_point(typed: str) -> Iterator[str]:
    digits = typed.replace(".", "", 1)
    if digits.isdecimal():
        yield digits
        yield from (f"{digits[:place]}.{digits[place:]}" for place in range(1, len(digits)))


def _relations(framework: Framework, scores: Scores) -> Iterator[_Relation]:
    for key in score_keys(framework):
        entered = scores.get(key)
        if entered is None or entered.value is None:
            continue
        for basis in Basis:
            below = composition(framework, key, basis)
            shares = _shares(framework, scores, below)
            if shares:
                follows = sum((share * _value(scores, one) for one, share in shares.items()), Decimal(0))
                yield _Relation(key, basis, entered.value, follows, shares)


def _shares(framework: Framework, scores: Scores, below: Mapping[ScoreKey, Decimal]) -> dict[ScoreKey, Decimal]:
    """How much each entered score counts, down to where something was entered; empty where a number is missing."""
    shares: dict[ScoreKey, Decimal] = {}
    for key, share in below.items():
        entered = scores.get(key)
        if entered is not None and entered.value is not None:
            shares[key] = shares.get(key, Decimal(0)) + share
            continue
        deeper = _shares_of_computed(framework, scores, key)
        if not deeper:
            return {}
        for inner, part in deeper.items():
            shares[inner] = shares.get(inner, Decimal(0)) + share * part
    return shares


def _shares_of_computed(framework: Framework, scores: Scores, key: ScoreKey) -> dict[ScoreKey, Decimal]:
    """As `computed_value` goes: over the level whose scores were all entered, else over the first that is known."""
    compositions = [composition(framework, key, basis) for basis in Basis]
    compositions.sort(key=lambda below: any(_missing(scores, one) for one in below))
    ways = (_shares(framework, scores, below) for below in compositions if below)
    return next((way for way in ways if way), {})


def _missing(scores: Scores, key: ScoreKey) -> bool:
    return key not in scores or scores[key].value is None


def _value(scores: Scores, key: ScoreKey) -> Decimal:
    return scores[key].value or Decimal(0)


def _groups(failing: list[_Relation]) -> list[list[_Relation]]:
    """The failing relations by what they have in common: one slip can only explain those of one group."""
    groups: list[list[_Relation]] = []
    for relation in failing:
        joined = [group for group in groups if any(relation.members & other.members for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(one for group in joined for one in group), relation])
    return groups


def _fitting(relations: tuple[_Relation, ...], group: list[_Relation], scores: Scores) -> list[Proposal]:
    """The mendings that leave no figure of the group in doubt; of several those after which the figures fit best."""
    rated = _mendings(relations, group, scores)
    least = min((apart for _, apart in rated), default=Decimal(0))
    return [proposal for proposal, apart in rated if apart == least]


def _mendings(
    relations: tuple[_Relation, ...], group: list[_Relation], scores: Scores
) -> list[tuple[Proposal, Decimal]]:
    """Each mending with how far the figures are apart after it, in all."""
    shared = frozenset.intersection(*(relation.members for relation in group))
    rated: list[tuple[Proposal, Decimal]] = []
    for key in sorted(shared):
        touched = [relation for relation in relations if key in relation.members]
        rated += _mendings_of(key, scores[key].text, _value(scores, key), touched)
    return rated


def _mendings_of(
    key: ScoreKey, typed: str, value: Decimal, touched: list[_Relation]
) -> Iterator[tuple[Proposal, Decimal]]:
    seen = {value}
    plain = plain_digits(typed.strip())
    for right in sorted(variants(plain), key=lambda one: len(one) != len(plain)):  # rather 82.60 than 82.6
        number = read_score(right).value
        if number is None or number in seen or not _plausible(right):
            continue
        seen.add(number)
        apart = _apart_in_all(key, number - value, touched)
        if apart is not None:
            yield Proposal(key, typed, in_like_digits(right, typed)), apart


def _apart_in_all(key: ScoreKey, change: Decimal, touched: list[_Relation]) -> Decimal | None:
    total = Decimal(0)
    for relation in touched:
        apart = relation.apart(key, change)
        if apart is None:
            return None
        total += apart
    return total


def _plausible(right: str) -> bool:
    """Whether a number looks like a published score: no leading zero, at most two decimals."""
    whole, point, decimals = right.partition(".")
    if not whole.isdecimal() or (point and not decimals):
        return False
    return (whole == "0" or not whole.startswith("0")) and len(decimals) <= _DECIMALS and int(whole) <= HIGHEST
