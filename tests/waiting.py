"""How long tests wait for what is done in the background, and for a file to be open."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.session.office import CurrentOffice

WAIT_MS = 30_000


def open_office_file(qtbot: QtBot, office: CurrentOffice, path: Path) -> None:
    """Opens a file and waits until it is open."""
    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open(path)
