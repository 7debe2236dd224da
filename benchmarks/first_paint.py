"""Run as a program: opens a window, prints the milliseconds from Python's start to its first paint, and ends.

`ours` is the program's own start; `bare MODULE …` an empty main window with the same Qt modules imported.
"""

import importlib
import os
import sys
import time
from collections.abc import Callable

START = time.perf_counter()


def show_bare(modules: list[str]) -> None:
    """An empty main window."""
    for name in modules:
        importlib.import_module(name)
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1200, 700)
    window.show()
    application.exec()


def show_ours(_: list[str]) -> None:
    """The program as the user starts it."""
    from ita_desktop.app import main

    main(None)


def end_at_first_paint(run: Callable[[list[str]], None], modules: list[str]) -> None:
    """Run a window whose event loop ends, with the whole process, when the first paint is done."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QWidget

    class Watch(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
                self.painted = True
            return False

    def until_painted(*_: object) -> int:
        application = QApplication.instance()
        assert application is not None
        watch = Watch()
        application.installEventFilter(watch)
        while not watch.painted:
            application.processEvents()
        spent = time.perf_counter() - START
        print(f"{1000 * spent:.1f}", *(name for name in sys.modules if name.startswith("PySide6.Qt")), flush=True)
        os._exit(0)

    QApplication.exec = until_painted  # type: ignore[method-assign]
    run(modules)


if __name__ == "__main__":
    end_at_first_paint({"ours": show_ours, "bare": show_bare}[sys.argv[1]], sys.argv[2:])
