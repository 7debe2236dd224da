"""Dated events inside an output by real keys: added, typed, put in order, taken away, undone."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from ita_desktop.domain.measures import Event
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.follow_up.events_part import by_day
from tests.gui.follow_up.form.conftest import Followed
from tests.gui.keyboard import focused, press, type_text

_ALT = Qt.KeyboardModifier.AltModifier
FIRST = Event("แรก", date(2026, 1, 10), "ประชุม", "ห้องประชุม", "35")
SECOND = Event("สอง", date(2025, 12, 1), "อบรม")


def held(followed: Followed, *events: Event) -> None:
    followed.edits.report(followed.spot, "รายงาน", "", lambda one: replace(one, events=events))


def events(followed: Followed) -> tuple[Event, ...]:
    return followed.results[0].events if followed.results else ()


def test_an_event_is_typed_from_its_day_on_and_undone(followed: Followed) -> None:
    before = followed.office.file

    followed.form.events.add.click()
    type_text("10/1/2569")
    press(Qt.Key.Key_Tab)
    row = followed.form.events.rows[0]
    row.what.setFocus()
    type_text("ประชุมชี้แจง")

    assert [(one.on, one.what) for one in events(followed)] == [(date(2026, 1, 10), "ประชุมชี้แจง")]
    while followed.steps:
        followed.office.edits.undo()
    assert followed.office.file == before


def test_enter_in_a_line_begins_the_next_event(followed: Followed) -> None:
    held(followed, FIRST, SECOND)
    followed.form.focus_field("", "events.people", "แรก")

    press(Qt.Key.Key_Return)
    type_text("5/2/2569")

    assert [one.on for one in events(followed)] == [FIRST.on, date(2026, 2, 5), SECOND.on]


def test_alt_and_an_arrow_move_an_event_and_the_cursor_goes_with_it(followed: Followed) -> None:
    held(followed, FIRST, SECOND)
    followed.form.focus_field("", "events.where", "แรก")

    press(Qt.Key.Key_Down, _ALT)

    assert [one.id for one in events(followed)] == ["สอง", "แรก"]
    assert focused() is followed.form.events.rows[1].where.editor
    steps = followed.steps
    press(Qt.Key.Key_Down, _ALT)
    assert followed.steps == steps


def test_events_are_sorted_by_day_on_request_alone(followed: Followed) -> None:
    held(followed, FIRST, SECOND)

    followed.form.events.sort.click()

    assert [one.id for one in events(followed)] == ["สอง", "แรก"]
    assert not followed.form.events.sort.isEnabled()
    followed.office.edits.undo()
    assert [one.id for one in events(followed)] == ["แรก", "สอง"]


def test_an_event_without_a_day_stays_last() -> None:
    undated = Event("ไม่มีวันที่")

    assert by_day((undated, FIRST, SECOND)) == (SECOND, FIRST, undated)


def test_removing_an_event_goes_to_its_neighbour(followed: Followed) -> None:
    held(followed, FIRST, SECOND)

    followed.form.events.rows[0].remove.click()

    assert [one.id for one in events(followed)] == ["สอง"]
    assert focused() is followed.form.events.rows[0].what.editor


def test_what_is_no_day_stays_with_its_event_when_events_move(followed: Followed) -> None:
    held(followed, Event("แรก", what="ประชุม"), SECOND)
    followed.form.focus_field("", "events.on", "แรก")
    type_text("30/2/2569")

    followed.form.events.rows[0].down.click()

    assert followed.form.events.rows[1].on.line.text() == "30/2/2569"
    assert not followed.form.events.rows[0].on.problem


def test_the_line_says_how_an_event_is_printed_in_the_digits_of_the_office(followed: Followed) -> None:
    held(followed, FIRST)
    shown = followed.form.events.rows[0].printed.clean_text
    assert "วันที่ ๑๐ มกราคม ๒๕๖๙ ประชุม ณ ห้องประชุม ผู้เข้าร่วม ๓๕ คน" in shown


def test_the_place_of_a_typed_event_leads_back_to_its_entry(followed: Followed) -> None:
    held(followed, FIRST, SECOND)
    places: list[Place] = []
    followed.office.edits.returned.connect(places.append)
    followed.form.focus_field("", "events.people", "สอง")
    type_text("20 คน")

    followed.office.edits.undo()

    (place,) = places
    assert (place.kind, place.ids[2], place.field) == (PlaceKind.RESULT, "สอง", "events.people")
    followed.form.focus_field(place.ids[1], place.field, place.ids[2])
    assert focused() is followed.form.events.rows[1].people.editor


def test_places_of_other_events_are_offered(followed: Followed) -> None:
    held(followed, FIRST, SECOND)
    followed.form.focus_field("", "events.where", "สอง")

    completer = followed.form.events.rows[1].where.line.completer()

    assert completer is not None
    completer.setCompletionPrefix("ประชุม")
    assert "ห้องประชุม" in {
        completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())
    }
