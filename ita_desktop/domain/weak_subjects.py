"""Which indicators and items of a result lie below the year's target, weakest first."""

from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scoring import best, score_keys

type _Places = dict[tuple[ScoreLevel, str], list[ScoreKey]]


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator or item with the scores known of it: the whole, else one for each part."""

    level: ScoreLevel
    code: str
    name: str
    scores: tuple[Decimal, ...] = ()

    @property
    def lowest(self) -> Decimal | None:
        """The score it is judged by; None where none is known."""
        return min(self.scores, default=None)


def indicator_subjects(framework: Framework, scores: Scores) -> tuple[Subject, ...]:
    """All indicators in the framework's order."""
    return _indicators(framework, scores, _places(framework))


def weak_subjects(framework: Framework, scores: Scores) -> tuple[Subject, ...]:
    """Indicators and items below the target, weakest first; of equal ones in the framework's order."""
    places = _places(framework)
    items = (_subject(framework, scores, places[ScoreLevel.ITEM, item.code], item.name) for item in framework.items)
    subjects = (*_indicators(framework, scores, places), *items)
    weak = [(low, one) for one in subjects if (low := one.lowest) is not None and low < framework.target]
    return tuple(one for _low, one in sorted(weak, key=lambda pair: pair[0]))


def _indicators(framework: Framework, scores: Scores, places: _Places) -> tuple[Subject, ...]:
    level = ScoreLevel.INDICATOR
    return tuple(_subject(framework, scores, places[level, one.code], one.name) for one in framework.indicators)


def _places(framework: Framework) -> _Places:
    """The places of a subject's scores: of the whole where there is one, else of its parts."""
    places: _Places = {}
    for key in score_keys(framework):
        places.setdefault((key.level, key.code), []).append(key)
    return {subject: [key for key in keys if not key.part] or keys for subject, keys in places.items()}


def _subject(framework: Framework, scores: Scores, keys: list[ScoreKey], name: str) -> Subject:
    known = (best(framework, scores, key) for key in keys)
    return Subject(keys[0].level, keys[0].code, name, tuple(value for value in known if value is not None))
