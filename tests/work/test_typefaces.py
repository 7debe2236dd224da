"""Which fonts there are."""

from dataclasses import replace

from ita_desktop.domain.office import Preferences
from ita_desktop.work.typefaces import BUNDLED, typefaces_of
from tests.work.offices import small_office


def test_the_font_that_comes_along_can_always_be_chosen() -> None:
    office = replace(small_office(), preferences=Preferences(font=BUNDLED))

    typefaces = typefaces_of(office)

    assert (typefaces.now, typefaces.note) == (BUNDLED, "")


def test_a_font_that_is_not_there_is_said_so() -> None:
    office = replace(small_office(), preferences=Preferences(font="แบบที่ไม่มี"))

    typefaces = typefaces_of(office)

    assert typefaces.now in (*typefaces.found, BUNDLED)
    assert "แบบอักษร" in typefaces.note
