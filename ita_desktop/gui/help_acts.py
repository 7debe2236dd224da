"""What the help menu does."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ita_desktop import __version__
from ita_desktop.gui.menus import Menus
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


def connect_help(window: QWidget, menus: Menus, words: ScreenWords) -> None:
    """Lets the actions of the menu do what they say."""
    menus.keys.triggered.connect(lambda: show_keys(window, menus.actions(), words))
    menus.catalog.triggered.connect(lambda: show_catalog(window, words))
    menus.about.triggered.connect(lambda: tell_about(window))


def show_keys(window: QWidget, actions: Iterable[QAction], words: ScreenWords) -> None:
    """All keys on one page."""
    from ita_desktop.gui.keys_dialog import KeysDialog

    dialog = KeysDialog(actions, words, window)
    dialog.exec()
    dialog.deleteLater()


def show_catalog(window: QWidget, words: ScreenWords) -> None:
    """All that the program checks."""
    from ita_desktop.gui.issues.catalog_dialog import CatalogDialog

    dialog = CatalogDialog(words, window)
    dialog.exec()
    dialog.deleteLater()


def tell_about(window: QWidget) -> None:
    """Which program this is, and that it keeps to itself."""
    from PySide6.QtWidgets import QMessageBox

    text = _("ITA Desktop รุ่น {version}\n\nทำงานในเครื่องนี้เท่านั้น ไม่ส่งข้อมูลออกไปที่ใด").format(version=__version__)
    QMessageBox.about(window, _("เกี่ยวกับโปรแกรม"), text)
