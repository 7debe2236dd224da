"""What the catalogue gives as an example of a text is complained of, put into an ordinary office."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.running import CHECKS
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.texts import Text
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from tests.checks.seen import view_of

ORDINARY = (resource("sample", "office.json"), Path(__file__).parents[1] / "data/sample-004.json")


@cache
def offices() -> tuple[View, ...]:
    """Ordinary offices as they are; a figure in an example may belong to one of them."""
    files = [from_json(json.loads(path.read_text(encoding="utf-8"))) for path in ORDINARY]
    return tuple(view_of(Context(file, 2569, frameworks_of(file, 2569), date(2025, 11, 24))) for file in files)


def one_of_each(view: View) -> Iterator[Text]:
    """A typed text of every kind and field there is; an example belongs into one of them."""
    typed = (reading.text for reading in view.readings if reading.text.typed)
    yield from {(text.kind, text.place.field): text for text in typed}.values()


def told(check: TextCheck, view: View) -> Iterator[str]:
    for text in one_of_each(view):
        yield from (issue.check for issue in check.issues(Reading(replace(text, text=check.example)), view))


@pytest.mark.parametrize("check", [one for one in CHECKS if isinstance(one, TextCheck)], ids=lambda one: one.id)
def test_the_example_of_a_text_is_complained_of(check: TextCheck) -> None:
    assert {name for view in offices() for name in told(check, view)} == {check.id}
