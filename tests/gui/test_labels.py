"""Thai that wraps on every system, light and dark, with or without a Thai font."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ita_desktop.gui.cards import CardView
from ita_desktop.gui.dress import use_thai_font
from ita_desktop.gui.icons import Icons, app_icon
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.paths import resource
from ita_desktop.session.screen_words import ScreenWords

LONG = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
NARROW = 200


@pytest.fixture
def known(qtbot: QtBot, words: ScreenWords) -> ScreenWords:
    """Words with the dictionary loaded."""
    with qtbot.waitSignal(words.ready, timeout=30_000):
        words.warm_up()
    return words


def test_a_long_thai_label_wraps_between_words(qtbot: QtBot, known: ScreenWords) -> None:
    label = ThaiLabel(known, LONG)
    qtbot.addWidget(label)

    assert label.heightForWidth(NARROW) >= 3 * label.fontMetrics().height()
    assert label.minimumSizeHint().width() < NARROW


def test_a_label_shown_before_the_words_were_known_is_broken_afterwards(qtbot: QtBot, words: ScreenWords) -> None:
    label = ThaiLabel(words, LONG)
    qtbot.addWidget(label)
    assert "\u200b" not in label.text()

    with qtbot.waitSignal(words.ready, timeout=30_000):
        words.warm_up()

    assert "\u200b" in label.text()
    assert (label.clean_text, label.accessibleName()) == (LONG, LONG)


def test_cards_grow_with_their_titles_and_their_data_stay_clean(qtbot: QtBot, known: ScreenWords) -> None:
    view = CardView(known)
    qtbot.addWidget(view)
    view.resize(QSize(NARROW, 400))
    view.cards.show_rows((("สั้น", "", False, 1), (LONG, "", False, 2), (LONG, "บรรทัดล่าง", False, 3)))
    view.show()

    short, long, longer = (view.visualRect(view.cards.index(row)) for row in range(3))

    assert short.height() < long.height() < longer.height()
    assert not long.intersects(longer)
    assert view.cards.index(1).data() == LONG


def test_a_lower_line_of_words_wraps_where_a_path_is_cut(qtbot: QtBot, known: ScreenWords) -> None:
    heights = []
    for wraps in (False, True):
        view = CardView(known, wraps=wraps)
        qtbot.addWidget(view)
        view.resize(QSize(NARROW, 400))
        view.cards.show_rows((("สั้น", LONG, False, 1),))
        view.show()
        heights.append(view.visualRect(view.cards.index(0)).height())

    assert heights[0] < heights[1]


def test_a_word_wider_than_its_card_is_torn_rather_than_cut(qtbot: QtBot, words: ScreenWords) -> None:
    heights = []
    for length in (5, 100):
        view = CardView(words)
        qtbot.addWidget(view)
        view.resize(QSize(NARROW, 400))
        view.cards.show_rows((("กำ่" * length, "", False, 1),))
        view.show()
        heights.append(view.visualRect(view.cards.index(0)).height())

    assert heights[0] * 2 < heights[1]


def test_icons_take_the_colour_of_the_text(qtbot: QtBot) -> None:
    icons, button = Icons(painted("#101010")), QToolButton()
    qtbot.addWidget(button)

    icons.put("lock", button)
    dark_on_light = button.icon().pixmap(20, 20).toImage()
    icons.repaint(painted("#f0f0f0"))
    light_on_dark = button.icon().pixmap(20, 20).toImage()

    assert lightest(dark_on_light) < 60 < 200 < lightest(light_on_dark)


def painted(text: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    return palette


def lightest(image: object) -> int:
    size = image.size()  # type: ignore[attr-defined]
    pixels = [image.pixelColor(x, y) for x in range(size.width()) for y in range(size.height())]  # type: ignore[attr-defined]
    return max(pixel.red() for pixel in pixels if pixel.alpha() > 200)


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(qtbot: QtBot, path: Path) -> None:
    picture = Icons(QPalette()).pixmap(path.stem, QColor("black"), 24, 2.0).toImage()

    inked = sum(picture.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))
    assert 20 < inked < 48 * 48


def test_the_program_has_an_icon(qtbot: QtBot) -> None:
    assert not app_icon().pixmap(48, 48).isNull()


def test_an_interface_font_without_thai_gives_way_to_the_bundled_one(qapp: QApplication) -> None:
    before = qapp.font()
    try:
        qapp.setFont(QFont("DejaVu Sans", 9))
        use_thai_font(qapp)
        families = qapp.font().families()
        size = qapp.font().pointSizeF()
        use_thai_font(qapp)

        assert families[0] == "Laksaman"
        assert qapp.font().pointSizeF() == size > 9
    finally:
        qapp.setFont(before)
