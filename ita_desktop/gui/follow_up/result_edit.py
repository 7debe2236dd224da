"""What an entry of the form of results asks to be done to the result in sight."""

from collections.abc import Callable
from typing import NamedTuple

from ita_desktop.domain.measures import Result


class ResultEdit(NamedTuple):
    """How a result becomes another; `what` names the step, `field` (and `inner` id) the place one types at.

    `apart` is a step of its own, not typing that goes on.
    """

    what: str
    field: str
    change: Callable[[Result], Result]
    inner: str = ""
    apart: bool = False
