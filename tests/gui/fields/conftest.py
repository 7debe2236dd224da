"""A stage for every test of an entry."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.fields.stage import Stage


@pytest.fixture
def stage(qapp: object, qtbot: QtBot) -> Stage:
    """An empty window."""
    return Stage(qtbot)
