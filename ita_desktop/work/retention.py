"""Which automatic backups stay: today's, and the newest of 12 days, of 10 weeks and of 9 months."""

from collections.abc import Callable, Collection, Hashable
from datetime import date, datetime

DAYS = 12
WEEKS = 10
MONTHS = 9


def keep(moments: Collection[datetime], today: date) -> frozenset[datetime]:
    """The moments of the backups that stay.

    Today's stay (the newest 12), so that a bad hour can be undone. Days, weeks and months without a backup do not
    count, so a file opened rarely keeps as many. Backups dated after `today` (a clock was wrong) are counted by
    themselves and push no real one out.
    """
    past = sorted(m for m in moments if m.date() <= today)
    future = sorted(m for m in moments if m.date() > today)
    todays = [m for m in past if m.date() == today]
    return frozenset(todays[-DAYS:]) | _kept(past) | _newest_of_each(future, lambda m: m.date(), DAYS)


def _kept(moments: list[datetime]) -> frozenset[datetime]:
    return (
        _newest_of_each(moments, lambda m: m.date(), DAYS)
        | _newest_of_each(moments, lambda m: m.isocalendar()[:2], WEEKS)
        | _newest_of_each(moments, lambda m: (m.year, m.month), MONTHS)
    )


def _newest_of_each(moments: list[datetime], period: Callable[[datetime], Hashable], count: int) -> frozenset[datetime]:
    """`moments` ascend; of the newest `count` periods the newest moment each."""
    newest = {period(m): m for m in moments}
    return frozenset(sorted(newest.values())[-count:])
