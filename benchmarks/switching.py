"""How long it takes to bring each screen to the front, painted, in a file of many years: a child process."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter


def main() -> None:
    """Prints the median and the longest switch of every screen in milliseconds, an edit before each."""
    from statistics import median

    from PySide6.QtCore import QCoreApplication, QEventLoop
    from PySide6.QtWidgets import QApplication

    from benchmarks.large_office import large_office
    from ita_desktop import app, paths
    from ita_desktop.domain.issues import Place, PlaceKind
    from ita_desktop.domain.rows import with_scores
    from ita_desktop.domain.scores import TOTAL
    from ita_desktop.gui.screen_names import ScreenName
    from ita_desktop.store.database import create
    from ita_desktop.work.creating import read_json

    with TemporaryDirectory() as folder:
        os.environ["ITA_DESKTOP_HOME"] = folder
        path = Path(folder) / "large.ita"
        create(path, large_office(read_json(paths.resource("sample", "office.json"))))
        application = QApplication(sys.argv[:1])
        window = app.make_window(application)
        window.resize(1366, 768)
        window.show()
        loop = QEventLoop()
        window._office.opened.connect(loop.quit)
        window.open_file(str(path))
        loop.exec()

        def settle() -> None:
            while window._jobs.busy:
                QCoreApplication.processEvents()
            QCoreApplication.processEvents()

        def edit(number: int) -> None:
            """Something every screen may show became another."""
            office = window._office
            texts = [(TOTAL, f"{number % 100}.50")]
            after = with_scores(office.file, office.working_year - 1, texts)
            office.edit("", Place(PlaceKind.SCORE, office.working_year - 1, ("total",)), after)

        def switch(name: ScreenName) -> float:
            begun = perf_counter()
            window.show_screen(name)
            window.repaint()
            QCoreApplication.processEvents()
            return 1000 * (perf_counter() - begun)

        for name in ScreenName:
            switch(name)
            settle()
        spent: dict[ScreenName, list[float]] = {name: [] for name in ScreenName}
        for turn in range(9):
            for name in ScreenName:
                edit(turn)
                settle()
                spent[name].append(switch(name))
                settle()
        for name, times in spent.items():
            print(name.value, f"{median(times):.1f}", f"{max(times):.1f}")
        window.close()


if __name__ == "__main__":
    main()
