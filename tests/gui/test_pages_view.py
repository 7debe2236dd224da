"""Real pages: zoomed, turned and searched."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.loaded_pages import LoadedPages, Shelf
from ita_desktop.gui.pages_view import ZOOMS, PagesView, zooms_for
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text
from tests.gui.papers_in_sight import pane, previews, view
from tests.gui.wheel import turn_wheel
from tests.session.editing import rename

pytestmark = pytest.mark.slow

__all__ = ["pane", "previews", "view"]


def search(qtbot: QtBot, pane: PaperPane, text: str) -> str:
    """Types into the search line and says what stands beside it at the end."""
    pane.commands.find.trigger()
    bar = pane.search
    bar.field.clear()
    type_text(text)
    pages = pane.view
    assert pages is not None
    wait(qtbot, lambda: not pages.search.searching and "กำลัง" not in bar.count.text())
    return bar.count.text()


def test_pages_fit_the_width_at_first(pane: PaperPane, view: PagesView) -> None:
    assert pane.commands.fit_width.isChecked()
    assert pane.zoom_shown.text() == f"{view.zoom():.0%}"


def test_zooming_goes_in_steps_and_ends_at_the_limits(pane: PaperPane, view: PagesView) -> None:
    for _ in range(len(ZOOMS) + 3):
        pane.commands.zoom_out.trigger()
    assert view.zoom() == ZOOMS[0]

    pane.commands.zoom_in.trigger()
    assert view.zoom() == ZOOMS[1]

    for _ in range(len(ZOOMS) + 3):
        pane.commands.zoom_in.trigger()
    assert view.zoom() == ZOOMS[-1]
    assert not pane.commands.fit_width.isChecked()


def test_the_first_step_from_a_fitted_page_is_the_next_larger(pane: PaperPane, view: PagesView) -> None:
    fitted = view.zoom()

    pane.commands.zoom_in.trigger()

    assert view.zoom() == min(zoom for zoom in ZOOMS if zoom > fitted * 1.01)


def test_a_whole_page_can_be_seen(pane: PaperPane, view: PagesView) -> None:
    pane.commands.fit_page.trigger()

    height = view.pdf.pagePointSize(0).height() * view.logicalDpiY() / 72 * view.zoom()
    assert height <= view.viewport().height()
    assert pane.commands.fit_page.isChecked()
    assert not pane.commands.fit_width.isChecked()


def test_a_whole_page_is_seen_from_its_upper_edge_wherever_one_was_on_it(pane: PaperPane, view: PagesView) -> None:
    view.verticalScrollBar().setValue(view.sheets()[0].toRect().bottom() - view.viewport().height())

    pane.commands.fit_page.trigger()

    sheet, top = view.sheets()[0], view.verticalScrollBar().value()
    assert view.page == 0
    assert top <= sheet.top()
    assert sheet.bottom() <= top + view.viewport().height()


def test_the_wheel_zooms_with_ctrl_only(view: PagesView) -> None:
    before = view.zoom()
    turn_wheel(view.viewport(), 120)
    assert view.zoom() == before

    turn_wheel(view.viewport(), 120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() > before

    turn_wheel(view.viewport(), -120, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(view.viewport(), -120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() < before * 1.01


def test_the_page_field_turns_pages_and_follows_them(pane: PaperPane, view: PagesView) -> None:
    assert (pane.page_field.text(), pane.page_total.text()) == ("หน้า 1", f" จาก {view.page_count}")

    pane.page_field.setValue(3)
    assert view.page == 2

    pane.commands.next_page.trigger()
    assert pane.page_field.value() == 4

    pane.commands.previous_page.trigger()
    assert pane.page_field.value() == 3


def test_there_is_no_page_before_the_first(pane: PaperPane, view: PagesView) -> None:
    pane.commands.previous_page.trigger()

    assert view.page == 0


def test_search_counts_the_places_and_goes_round(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    assert search(qtbot, pane, "คะแนน") == f"1 จาก {len(view.search.hits)}"
    assert len(view.search.hits) > 2
    bar = pane.search

    press(Qt.Key.Key_Return)
    assert bar.count.text() == f"2 จาก {len(view.search.hits)}"

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{len(view.search.hits)} จาก {len(view.search.hits)}"
    assert view.page > 0


def place_of_hit(view: PagesView) -> QPointF:
    """Where the chosen place stands in the view, as a part of its width and height."""
    found = view.search.hits[view.search.hit]
    sheet = view.sheets()[found.page]
    point = view.search.places(found)[0].center() * (sheet.width() / view.pdf.pagePointSize(found.page).width())
    x = sheet.x() + point.x() - view.horizontalScrollBar().value()
    y = sheet.y() + point.y() - view.verticalScrollBar().value()
    return QPointF(x / view.viewport().width(), y / view.viewport().height())


@pytest.mark.parametrize("steps", [0, len(ZOOMS)])
def test_a_place_found_stands_in_the_upper_part_of_the_view(
    qtbot: QtBot, pane: PaperPane, view: PagesView, steps: int
) -> None:
    for _ in range(steps):
        view.zoom_in()
    search(qtbot, pane, "คะแนน")

    for _ in range(len(view.search.hits) // 2):
        view.search.step(1)

    place = place_of_hit(view)
    assert 0 < place.x() < 1
    assert place.y() == pytest.approx(1 / 3, abs=0.01)


def test_a_page_gone_to_begins_at_the_upper_edge_whatever_the_zoom(view: PagesView) -> None:
    for zoom in (view.fit_page, view.zoom_in, view.fit_width):
        zoom()
        for page in (2, view.page_count // 2):
            view.go_to_page(page)
            assert view.sheets()[page].y() - view.verticalScrollBar().value() == GAP
            assert view.page == page


def test_stepping_on_from_the_only_place_stays_there(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    text = view.pdf.getAllText(5).text()
    once = next(part for n in range(0, len(text), 7) if view_has_once(view, part := " ".join(text[n : n + 12].split())))
    search(qtbot, pane, once)
    before = view.verticalScrollBar().value()

    view.search.step(1)

    assert (len(view.search.hits), view.verticalScrollBar().value()) == (1, before)


def view_has_once(view: PagesView, text: str) -> bool:
    pages = (view.pdf.getAllText(page).text() for page in range(view.page_count))
    return len(text) > 9 and sum(page.count(text) for page in pages) == 1


def test_a_search_begins_at_the_page_in_sight(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    view.go_to_page(5)

    search(qtbot, pane, "คะแนน")

    assert view.search.hits[view.search.hit].page >= 5
    assert view.search.hits[view.search.hit - 1].page < 5


def test_nothing_stays_marked_once_the_search_is_emptied(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    search(qtbot, pane, "คะแนน")
    wait(qtbot, lambda: marked(view) > 0)

    pane.search.field.clear()

    wait(qtbot, lambda: marked(view) == 0)


def marked(view: PagesView) -> int:
    """Coloured points in the view."""
    picture = view.viewport().grab().toImage()
    points = ((x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3))
    return sum(picture.pixelColor(x, y).saturation() > 20 for x, y in points)


@pytest.mark.parametrize("place", [4.3, 4.5, 4.8])
def test_zooming_keeps_what_is_in_the_middle(view: PagesView, place: float) -> None:
    bring_to_the_middle(view, place)

    for zoom in (view.zoom_in, view.zoom_in, view.zoom_out, view.fit_width):
        zoom()

    assert middle(view) == pytest.approx(place, abs=0.02)


def test_a_whole_page_that_was_in_the_middle_stays_there(view: PagesView) -> None:
    bring_to_the_middle(view, 4.5)

    for zoom in (view.zoom_in, view.fit_page, view.zoom_out, view.fit_width):
        zoom()

    assert middle(view) == pytest.approx(4.5, abs=0.02)


def bring_to_the_middle(view: PagesView, place: float) -> None:
    """Scrolls to a place counted in pages, as in `middle`."""
    sheet = view.sheets()[int(place)]
    y = sheet.y() + (place - int(place)) * sheet.height()
    view.verticalScrollBar().setValue(round(y - view.viewport().height() / 2))


def middle(view: PagesView) -> float:
    """What is in the middle of the view, counted in pages."""
    y = view.verticalScrollBar().value() + view.viewport().height() / 2
    page, sheet = next((n, sheet) for n, sheet in enumerate(view.sheets()) if sheet.bottom() >= y)
    return page + (y - sheet.y()) / sheet.height()


@pytest.mark.parametrize(("dots", "largest"), [(1.0, 2.0), (1.25, 1.5), (1.5, 1.25), (2.0, 1.0), (3.0, 1.0)])
def test_finer_screens_zoom_less(dots: float, largest: float) -> None:
    assert zooms_for(dots)[-1] == largest


def test_a_step_back_from_the_first_place_goes_to_the_last(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    search(qtbot, pane, "คะแนน")

    pane.commands.find_previous.trigger()

    assert view.search.hit == len(view.search.hits) - 1


@pytest.mark.parametrize("text", ["พ.ศ. 2568", "พ.ศ. ๒๕๖๘"])
def test_digits_are_found_in_whichever_script_they_were_printed(
    qtbot: QtBot, pane: PaperPane, view: PagesView, text: str
) -> None:
    assert search(qtbot, pane, text).startswith("1 จาก ")


@pytest.mark.parametrize("text", ["ไม่มีคำนี้ในเอกสาร", "\u0e33\u0e33\u0e33", "((([", "🙂"])
def test_what_is_not_there_is_said_to_be_not_found(qtbot: QtBot, pane: PaperPane, view: PagesView, text: str) -> None:
    assert search(qtbot, pane, text) == "ไม่พบ"


def test_escape_ends_the_search_and_gives_the_pages_the_focus(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    search(qtbot, pane, "คะแนน")

    press(Qt.Key.Key_Escape)

    assert not pane.search.isVisible()
    assert len(view.search.hits) == 0
    assert view.hasFocus()


def test_find_next_opens_the_search_line_when_there_is_none(pane: PaperPane, view: PagesView) -> None:
    pane.commands.find_next.trigger()

    assert pane.search.field.hasFocus()


def test_a_text_is_found_over_the_end_of_its_line(qtbot: QtBot, pane: PaperPane, view: PagesView) -> None:
    before, after = next(
        ends
        for page in range(view.page_count)
        for ends in pairwise(view.pages.text(page).splitlines())
        if all(len(line) > 30 and line[-1] > "ก" for line in ends)
    )

    search(qtbot, pane, before[-8:].strip() + after[:8].rstrip())

    assert len(view.search.hits) >= 1
    assert len(view.search.places(view.search.hits[0])) == 2


def test_pages_that_did_not_change_are_not_drawn_again(
    qtbot: QtBot, pane: PaperPane, view: PagesView, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = pane.preview
    assert preview is not None
    for _ in ZOOMS:
        view.zoom_out()
    view.go_to_page(0)
    view.grab()
    seen = sum(sheet.intersects(view.viewport().rect().toRectF()) for sheet in view.sheets())
    drawn: list[int] = []
    drawing = LoadedPages._drawn

    def noted(pages: LoadedPages, page: int, size: QSize) -> QImage:
        drawn.append(page)
        return drawing(pages, page, size)

    monkeypatch.setattr(LoadedPages, "_drawn", noted)

    view.pages.put(preview.data, preview.looks)
    view.grab()
    assert (seen > 1, drawn) == (True, [])

    view.pages.put(preview.data, (preview.looks[0] + 1, *preview.looks[1:]))
    view.grab()
    assert drawn == [0]


def test_an_edit_is_seen_at_the_same_place_and_zoom(
    qtbot: QtBot, pane: PaperPane, view: PagesView, office: CurrentOffice
) -> None:
    view.zoom_in()
    view.verticalScrollBar().setValue(900)
    zoom, looks = view.zoom(), view.pages.looks

    rename(office, "ทดสอบใหม่")
    wait(qtbot, lambda: view.pages.looks != looks)

    assert "ทดสอบใหม่" in "".join(view.pages.text(page) for page in range(view.page_count))
    assert (view.verticalScrollBar().value(), view.zoom()) == (900, zoom)


def test_what_was_found_stays_found_while_one_types(
    qtbot: QtBot, pane: PaperPane, view: PagesView, office: CurrentOffice
) -> None:
    search(qtbot, pane, "คะแนน")
    for _ in range(3):
        view.search.step(1)
    count, looks, place = pane.search.count.text(), view.pages.looks, view.verticalScrollBar().value()
    told: list[str] = []
    view.search.changed.connect(lambda: told.append(pane.search.count.text()))

    rename(office, "ทดสอบใหม่")
    wait(qtbot, lambda: view.pages.looks != looks and not view.search.searching)

    assert set(told) == {count} and count.startswith("4 จาก ")
    assert view.verticalScrollBar().value() == place


def test_drawn_pages_are_let_go_of_before_memory_runs_short() -> None:
    shelf = Shelf(most=1000)
    pictures = {(look, 10, 10): QImage(10, 10, QImage.Format.Format_RGB32) for look in range(5)}

    for key, picture in pictures.items():
        shelf.put(key, picture)
        shelf.get((0, 10, 10))

    assert shelf.bytes == 800
    assert [key[0] for key in pictures if shelf.get(key)] == [0, 4]


def test_pictures_of_pages_that_are_gone_are_let_go_of() -> None:
    shelf = Shelf(most=1000)
    for look in (1, 2):
        shelf.put((look, 10, 10), QImage(10, 10, QImage.Format.Format_RGB32))

    shelf.keep({2})

    assert (shelf.get((1, 10, 10)), shelf.bytes) == (None, 400)


def test_data_that_are_no_pdf_are_refused(pane: PaperPane, view: PagesView) -> None:
    assert not view.pages.put(b"no pdf at all", (1, 2))
    assert view.page_count == 0
    assert not view.grab().isNull()
    view.zoom_in()
    view.go_to_page(0)


def test_pages_shown_many_times_over_stay_whole(view: PagesView, pane: PaperPane) -> None:
    pages, preview = view.page_count, pane.preview
    assert preview is not None

    for _ in range(20):
        assert view.pages.put(preview.data, preview.looks)

    assert view.page_count == pages
    assert not view.grab().isNull()
