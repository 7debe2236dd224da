"""The menu bar: every action of the window, so that each can be reached by keys alone."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ita_desktop.gui.paper_actions import PaperActions
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.i18n import _
from ita_desktop.session.settings import LANGUAGES, RecentFile

_Keys = QKeySequence.StandardKey
_LANGUAGE_NAMES = {"th": "ไทย", "en": "English"}


class Menus:
    """Makes the menus of a window; what the window's own actions do is connected by the window."""

    def __init__(self, window: QMainWindow, paper: PaperActions) -> None:
        self._window = window
        self.new = self._action(_("สร้างหน่วยงานใหม่…"), _Keys.New)
        self.open = self._action(_("เปิด…"), _Keys.Open)
        self.sample = self._action(_("ทดลองกับหน่วยงานตัวอย่าง"))
        self.save = self._action(_("บันทึก"), _Keys.Save)
        self.save_elsewhere = self._action(_("บันทึกเป็นไฟล์ใหม่…"), "Ctrl+Shift+S")
        self.pack = self._action(_("จัดชุดไฟล์พร้อมหลักฐาน…"))
        self.send_forms = self._action(_("ส่งแบบรายงานให้ส่วนราชการ…"))
        self.read_forms = self._action(_("นำเข้าแบบที่กรอกแล้ว…"))
        self.restore = self._action(_("กู้คืนจากสำเนาสำรอง…"))
        self.close = self._action(_("ปิดไฟล์"), _Keys.Close)
        self.quit = self._action(_("ออกจากโปรแกรม"), _Keys.Quit)
        self.next_pane = self._action(_("ไปยังส่วนถัดไป"), "F6")
        self.previous_pane = self._action(_("ไปยังส่วนก่อนหน้า"), "Shift+F6")
        self.issues = self._action(_("ข้อทักท้วง"), "F8")
        self.issues.setCheckable(True)
        self.reminds = self._action(_("เตือนงานที่ถึงกำหนดเมื่อเปิดไฟล์"))
        self.reminds.setCheckable(True)
        self.undo = self._action(_("เลิกทำ"), _Keys.Undo)
        self.redo = self._action(_("ทำซ้ำ"), _Keys.Redo)
        self.go = {name: self._action(name.label, f"Ctrl+{number}") for number, name in enumerate(ScreenName, 1)}
        self.keys = self._action(_("แป้นพิมพ์ลัด…"), "F1")
        self.catalog = self._action(_("รายการที่โปรแกรมตรวจ…"))
        self.about = self._action(_("เกี่ยวกับโปรแกรม"))
        self.recent = QMenu(_("เปิดไฟล์ล่าสุด"), window)
        self.languages = self._languages()
        self._fill_file(paper)
        self._fill_edit(paper)
        self._fill_view(paper)
        self._menu(_("ไป(&G)")).addActions(list(self.go.values()))
        self._menu(_("ช่วยเหลือ(&H)")).addActions([self.keys, self.catalog, self.about])

    def _action(self, text: str, keys: QKeySequence.StandardKey | str = "") -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, _Keys):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        return action

    def _menu(self, title: str) -> QMenu:
        menu: QMenu = self._window.menuBar().addMenu(title)
        return menu

    @property
    def of_a_file(self) -> tuple[QAction, ...]:
        """What can be done with an open file as a whole."""
        forms = self.send_forms, self.read_forms
        return self.save, self.save_elsewhere, self.pack, *forms, self.restore, self.close

    def actions(self) -> tuple[QAction, ...]:
        """All actions in the order of the menus."""
        menus = [action.menu() for action in self._window.menuBar().actions()]
        return tuple(action for menu in menus if isinstance(menu, QMenu) for action in menu.actions())

    def _fill_file(self, paper: PaperActions) -> None:
        menu = self._menu(_("ไฟล์(&F)"))
        menu.addActions([self.new, self.open])
        menu.addMenu(self.recent)
        menu.addAction(self.sample)
        menu.addSeparator()
        menu.addActions([self.save, self.save_elsewhere, self.pack])
        menu.addSeparator()
        menu.addActions([self.send_forms, self.read_forms])
        menu.addSeparator()
        menu.addActions([paper.save, paper.save_all, paper.open_outside, paper.print])
        menu.addSeparator()
        menu.addActions([self.restore, self.close])
        menu.addSeparator()
        menu.addAction(self.quit)

    def _fill_edit(self, paper: PaperActions) -> None:
        menu = self._menu(_("แก้ไข(&E)"))
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addActions([paper.find, paper.find_next, paper.find_previous])

    def _fill_view(self, paper: PaperActions) -> None:
        menu = self._menu(_("มุมมอง(&V)"))
        menu.addActions([self.issues, self.reminds])
        menu.addSeparator()
        menu.addActions([paper.zoom_in, paper.zoom_out, paper.fit_width, paper.fit_page, paper.thumbnails])
        menu.addSeparator()
        menu.addActions([paper.next_page, paper.previous_page])
        menu.addSeparator()
        menu.addActions([self.next_pane, self.previous_pane])
        menu.addSeparator()
        menu.addMenu(self._language_menu())

    def _languages(self) -> QActionGroup:
        group = QActionGroup(self._window)
        for language in LANGUAGES:
            action = QAction(_LANGUAGE_NAMES[language], group, checkable=True)
            action.setData(language)
        return group

    def _language_menu(self) -> QMenu:
        menu = QMenu("ภาษา / Language", self._window)
        menu.addActions(self.languages.actions())
        return menu

    def show_language(self, language: str) -> None:
        """Marks the language in use."""
        for action in self.languages.actions():
            action.setChecked(action.data() == language)

    def show_steps(self, undo: str, redo: str) -> None:
        """Names the step that can be undone and the one that can be done again; empty for none."""
        for action, word, step in ((self.undo, _("เลิกทำ"), undo), (self.redo, _("ทำซ้ำ"), redo)):
            action.setText(f"{word} “{step}”".replace("&", "&&") if step else word)
            action.setEnabled(bool(step))

    def show_recent(self, files: tuple[RecentFile, ...], open_file: Callable[[str], None]) -> None:
        """Lists the recent files, each opened by a call with its path."""
        self.recent.clear()
        self.recent.setEnabled(bool(files))
        for file in files:
            action = self.recent.addAction(f"{file.office}  ·  {file.path}".replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=file.path: open_file(path))
