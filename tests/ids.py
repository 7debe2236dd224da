"""Ids that come one after another, so that what a test expects can name them."""

from itertools import count

from ita_desktop.domain.ids import NewId


def counted(prefix: str = "new") -> NewId:
    """new-1, new-2, …: from the beginning for every call."""
    return map(f"{prefix}-{{}}".format, count(1)).__next__
