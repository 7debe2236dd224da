"""The progress of one piece of background work, told on the window's thread and stopped from there."""

from collections.abc import Callable


class Reporter:
    """Handed to the work as its Progress; `tell` is a signal's emit."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self.step = tell
        self.cancelled = False
