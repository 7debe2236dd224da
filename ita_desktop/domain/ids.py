"""The ids of new rows: every row of a file has one of its own, in whatever year and list it stands."""

from collections.abc import Callable
from uuid import uuid4

type NewId = Callable[[], str]
"""Gives another id each time; functions that make rows are handed one, so that they stay pure."""


def new_id() -> str:
    """An id no other row has."""
    return str(uuid4())
