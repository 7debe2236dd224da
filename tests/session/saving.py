"""An edit that is easily found again in the file, and saving that fails as long as there is a reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.errors import WorkError
from ita_desktop.work.opening import OpenOffice, open_office

PHONE = Place(PlaceKind.OFFICE, 2569, ("profiles", "p"), "telephone")


def phone(office: CurrentOffice, number: str) -> None:
    """Another telephone number of the office, as a step."""
    profile = replace(office.file.profiles[0], telephone=number)
    office.edit("แก้โทรศัพท์", PHONE, replace(office.file, profiles=(profile,)))


def stored_phone(path: Path) -> str:
    """The number in the file."""
    with open_office(path, read_only=True) as office:
        return office.file.profiles[0].telephone


def refuse_saving(monkeypatch: pytest.MonkeyPatch, *reasons: str) -> list[str]:
    """Saving fails, for the first of the reasons, until the list is emptied."""
    why = list(reasons)
    real = OpenOffice.save

    def save(self: OpenOffice, *args: object, **more: object) -> None:
        if why:
            raise WorkError(why[0])
        real(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(OpenOffice, "save", save)
    return why
