"""How the program looks and speaks as a whole: icon, fonts that carry Thai, Qt's own words."""

import sys

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ita_desktop.gui.distances import sized
from ita_desktop.gui.icons import app_icon
from ita_desktop.gui.qt_translator import ThaiTranslator
from ita_desktop.paths import resource

# The papers' font is drawn smaller in its square than an interface font.
_THAI_FONT_FACTOR = 1.3
_QUIET = 0.66


def dress(application: QApplication, language: str) -> None:
    """Gives the application its icon, a font with Thai letters, and Thai words in Qt's own dialogs."""
    application.setWindowIcon(app_icon())
    if sys.platform != "win32":  # Windows' interface font carries Thai by itself
        use_thai_font(application)
    quieten(application)
    application.styleHints().colorSchemeChanged.connect(lambda: quieten(application))
    if language == "th":
        application.installTranslator(ThaiTranslator(application))


def use_thai_font(application: QApplication) -> None:
    """Where the interface font has no Thai letters, uses the papers' own, bundled one for the screen too.

    Two fonts in one line would differ in size: Latin letters come from the same font then.
    """
    font = application.font()
    if QFontDatabase.WritingSystem.Thai in QFontDatabase.writingSystems(font.family()):
        return
    files = sorted(resource("fonts", "laksaman").glob("*.ttf"))
    families = [family for file in files for family in _families(str(file))]
    if families:
        larger = sized(font, _THAI_FONT_FACTOR)
        larger.setFamilies([*dict.fromkeys(families), *font.families()])
        application.setFont(larger)


def _families(file: str) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(file))


def quieten(application: QApplication) -> None:
    """Makes the palette's quieter text strong enough to be read."""
    quiet = application.palette().color(QPalette.ColorRole.WindowText)
    quiet.setAlphaF(_QUIET)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.PlaceholderText, quiet)
    application.setPalette(palette)
