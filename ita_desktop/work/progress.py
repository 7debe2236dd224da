"""How long work tells what it has done and asks whether it should go on."""

from typing import Protocol


class Progress(Protocol):
    """What a caller hands in to follow long work; called from the thread that works."""

    def step(self, done: int, total: int, what: str) -> None:
        """`done` of `total` are finished, `what` comes next (empty at the end)."""

    @property
    def cancelled(self) -> bool:
        """True once the work should stop before its next step."""


class Silent:
    """Nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        """Says nothing."""

    @property
    def cancelled(self) -> bool:
        """Never."""
        return False


SILENT = Silent()
