"""How the program looks and speaks as a whole: icon, fonts that carry Thai, Qt's own words."""

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from ita_desktop.gui.icons import app_icon
from ita_desktop.gui.qt_translator import ThaiTranslator
from ita_desktop.paths import resource


def dress(application: QApplication, language: str) -> None:
    """Gives the application its icon, a font with Thai letters, and Thai words in Qt's own dialogs."""
    application.setWindowIcon(app_icon())
    if sys.platform != "win32":  # Windows' interface font carries Thai by itself
        add_thai_font(application)
    if language == "th":
        application.installTranslator(ThaiTranslator(application))


def add_thai_font(application: QApplication) -> None:
    """Where no installed font knows Thai, lets the bundled one of the papers help out."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.Thai):
        return
    families = [
        family for file in sorted(resource("fonts", "laksaman").glob("*.ttf")) for family in _families(str(file))
    ]
    font = QFont(application.font())
    font.setFamilies([*font.families(), *dict.fromkeys(families)])
    application.setFont(font)


def _families(file: str) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(file))
