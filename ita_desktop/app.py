"""Puts the window together and runs it."""

import sys
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ita_desktop import __version__, i18n
from ita_desktop.gui.dress import dress
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.paths import resource, settings_folder
from ita_desktop.session.crash import crash_sentence, log
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

_SAMPLE_NAME = "หน่วยงานตัวอย่าง.ita"
# Long enough for the first paint to be over, short enough that nobody has opened a file yet.
_WARM_UP_AFTER_MS = 150


def main(path: str | None) -> int:
    """Opens the window, on a file if one is named, and runs until it is closed; the program's exit code.

    Where this user's program runs already it is that one's window, and this one ends.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ITA Desktop")
    application.setOrganizationName("ITA Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ita-desktop")
    qInstallMessageHandler(_log_qt)
    if _handed_over(path):
        return 0
    window = make_window(application)
    answer_later_starts(application, window)
    sys.excepthook = CrashHook(window)
    window.show()
    if path:
        QTimer.singleShot(0, lambda: window.open_file(path))
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    qInstallMessageHandler(None)
    return int(code)


def make_window(application: QApplication) -> MainWindow:
    """The window with all it works with; the slow libraries load in the background once it has been shown."""
    settings = SettingsKeeper(settings_folder())
    i18n.use_language(settings.value.language, resource("locale"))
    dress(application, settings.value.language)
    jobs = JobRunner()
    office = CurrentOffice(jobs, settings, date.today)
    words = ScreenWords(jobs, office)
    window = MainWindow(jobs, settings, office, words, sample_path())
    for companion in (settings, jobs, office, words):
        companion.setParent(window)
    QTimer.singleShot(_WARM_UP_AFTER_MS, window, lambda: _warm_up(window, words))
    return window


def _warm_up(window: MainWindow, words: ScreenWords) -> None:
    if window.isVisible():  # else it was closed again, and nothing may run that nobody waits for
        words.warm_up()


def _handed_over(path: str | None) -> bool:
    """Whether this user's program runs already and now sees to the file."""
    from ita_desktop.session.instance import hand_over, instance_name

    return hand_over(instance_name(settings_folder()), path)


def answer_later_starts(application: QApplication, window: MainWindow) -> None:
    """Later starts bring this window forward, with their file, until it is closed."""
    from ita_desktop.gui.coming_forward import come_forward, once_free
    from ita_desktop.session.instance import FirstProgram, instance_name

    def answer(path: str) -> None:
        come_forward(window)
        if path:
            once_free(lambda: window.open_file(path))

    first = FirstProgram(instance_name(settings_folder()), window)
    first.called.connect(answer)
    application.lastWindowClosed.connect(first.close)
    first.listen()


def sample_path() -> Path:
    """Where the sample office is put for the clerk to try: among their documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(documents) if documents else Path.home()) / _SAMPLE_NAME


class CrashHook:
    """What happens to an error nobody expected: the log gets all of it, the clerk one sentence."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        log(error)
        self._window.tell_crash(crash_sentence())


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg:
        log(RuntimeWarning(f"Qt: {text}"))
