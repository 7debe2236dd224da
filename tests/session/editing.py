"""Edits as a screen makes them."""

from dataclasses import replace

from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.session.office import CurrentOffice


def rename(office: CurrentOffice, name: str) -> None:
    """The office gets another name, which stands on every paper."""
    profiles = tuple(replace(profile, name=name, full_name="") for profile in office.file.profiles)
    office.edits.make("ชื่อหน่วยงาน", Place(PlaceKind.OFFICE, 0, ("profiles",)), replace(office.file, profiles=profiles))
