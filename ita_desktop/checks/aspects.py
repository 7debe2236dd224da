"""What of a working year a check can look at, and telling whether that changed."""

from enum import Enum

from ita_desktop.domain.context import Context


class Aspect(Enum):
    """A part of what a working year rests on; the year itself and its frameworks belong to every one of them.

    WORDS are the names of the office, its places and its people, which its word breaker keeps whole, and what it
    prefers; NAMES are these with posts, units and the chain of opinions, which its papers print.
    """

    YEAR = "year"
    NAMES = "names"
    WORDS = "words"
    IMAGES = "images"
    SCORES = "scores"
    FINDINGS = "findings"
    RECOMMENDATIONS = "recommendations"
    MEASURES = "measures"
    REPORTED = "reported"
    DOCUMENTS = "documents"


def value_of(aspect: Aspect, context: Context) -> tuple[object, ...]:
    """Equal values: nothing that belongs to the aspect changed. Cheap where the parts are the same objects."""
    file, assessed = context.file, context.assessed
    match aspect:
        case Aspect.YEAR:
            parts: tuple[object, ...] = ()
        case Aspect.NAMES:
            parts = (file.profiles, file.units, file.people, file.chain, file.preferences)
        case Aspect.WORDS:
            parts = (file.profiles, tuple(one.name for one in file.people), file.preferences)
        case Aspect.IMAGES:
            parts = (file.images,)
        case Aspect.SCORES:
            previous = context.previous
            parts = (assessed.reference, assessed.level, assessed.scores, previous.scores, previous.level)
        case Aspect.FINDINGS:
            parts = (assessed.findings,)
        case Aspect.RECOMMENDATIONS:
            parts = (assessed.recommendations,)
        case Aspect.MEASURES:
            work = context.year(context.measures_year)
            parts = (work.measures, work.closing)
        case Aspect.REPORTED:
            work = context.year(context.reported_year)
            parts = (work.measures, work.closing)
        case Aspect.DOCUMENTS:
            parts = (context.year(context.working_year).documents, file.forms)
    return (context.working_year, context.today, file.corrections, *parts)
