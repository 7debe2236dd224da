"""Run as a program: the window as it is started by its user; a line with a name asks where that thing stands.

Answers are lines: "x y" in pixels of the screen for the middle of a widget or of a row of a list, or "-" while there
is none in sight.
"""

import sys

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from ita_desktop import app


def place_of(name: str) -> QPoint | None:
    """The middle of what is called so."""
    for widget in QApplication.allWidgets():
        if not widget.isVisible() or not widget.isEnabled():
            continue
        if called(widget).rstrip("…") == name:
            return widget.mapToGlobal(widget.rect().center())
        if isinstance(widget, QAbstractItemView) and (found := row_called(widget, name)):
            return found
    return None


def called(widget: QWidget) -> str:
    """The name a person would use."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def row_called(view: QAbstractItemView, name: str) -> QPoint | None:
    """The middle of the first cell of a row that begins so."""
    model = view.model()
    for row in range(model.rowCount() if model else 0):
        index = model.index(row, 0)
        place = view.visualRect(index)
        if str(index.data() or "").startswith(name) and not place.isEmpty():
            return view.viewport().mapToGlobal(place.center())
    return None


def answer_questions(notifier: QSocketNotifier) -> None:
    """Answers one line; ends the program with its questions."""
    line = sys.stdin.readline()
    if not line:
        notifier.setEnabled(False)
        QApplication.closeAllWindows()
        return
    place = place_of(line.rstrip("\n"))
    print(f"{place.x()} {place.y()}" if place else "-", flush=True)


def main() -> int:
    """Starts the program, with questions read beside it."""
    made = app.make_window

    def make_window(application: QApplication) -> object:
        window = made(application)
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
        notifier.activated.connect(lambda: answer_questions(notifier))
        return window

    app.make_window = make_window  # type: ignore[assignment]
    return app.main(None)


if __name__ == "__main__":
    sys.exit(main())
