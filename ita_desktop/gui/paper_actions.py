"""What can be done with the paper in sight, each as one action for tool bar, menu and keyboard."""

from dataclasses import dataclass, fields

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _

_Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class PaperActions:
    """Actions on the paper in sight; disabled while there is none."""

    print: QAction
    save: QAction
    save_all: QAction
    open_outside: QAction
    find: QAction
    find_next: QAction
    find_previous: QAction
    zoom_in: QAction
    zoom_out: QAction
    fit_width: QAction
    fit_page: QAction
    thumbnails: QAction
    next_page: QAction
    previous_page: QAction

    def enable(self, enabled: bool) -> None:
        """Enables or disables all but `save_all`, which asks only for a list of papers, and `thumbnails`."""
        for field in fields(self):
            if field.name not in ("save_all", "thumbnails"):
                getattr(self, field.name).setEnabled(enabled)


def make_paper_actions(owner: QObject) -> PaperActions:
    """The actions with their words and keys; icons and what they do come with the pane that shows the paper."""

    def action(text: str, keys: QKeySequence.StandardKey | str, tip: str = "") -> QAction:
        made = QAction(text, owner)
        made.setShortcuts(QKeySequence.keyBindings(keys) if isinstance(keys, _Keys) else [QKeySequence(keys)])
        made.setToolTip(_with_keys(tip or text.rstrip("…"), made))
        return made

    actions = PaperActions(
        print=action(_("พิมพ์…"), _Keys.Print),
        save=action(_("บันทึก PDF…"), "F12", _("บันทึกเอกสารนี้เป็นไฟล์ PDF")),
        save_all=action(_("บันทึก PDF ทุกฉบับ…"), "Shift+F12"),
        open_outside=action(_("เปิดในโปรแกรม PDF"), "F9"),
        find=action(_("ค้นหา…"), _Keys.Find, _("ค้นหาในเอกสาร")),
        find_next=action(_("ค้นหาถัดไป"), _Keys.FindNext),
        find_previous=action(_("ค้นหาก่อนหน้า"), _Keys.FindPrevious),
        zoom_in=action(_("ขยาย"), _Keys.ZoomIn),
        zoom_out=action(_("ย่อ"), _Keys.ZoomOut),
        fit_width=action(_("พอดีความกว้าง"), "F7"),
        fit_page=action(_("ทั้งหน้า"), "Shift+F7"),
        thumbnails=action(_("แสดงภาพย่อ"), "Shift+F8", _("แสดงหรือซ่อนภาพย่อของทุกหน้า")),
        next_page=action(_("หน้าถัดไป"), "Ctrl+PgDown"),
        previous_page=action(_("หน้าก่อนหน้า"), "Ctrl+PgUp"),
    )
    for checkable in (actions.fit_width, actions.fit_page, actions.thumbnails):
        checkable.setCheckable(True)
    actions.enable(False)
    actions.save_all.setEnabled(False)
    return actions


def put_icons(actions: PaperActions, icons: Icons) -> None:
    """Gives icons to the actions that stand in the tool bar."""
    for name, action in (
        ("print", actions.print),
        ("save", actions.save),
        ("save-all", actions.save_all),
        ("external", actions.open_outside),
        ("search", actions.find),
        ("zoom-in", actions.zoom_in),
        ("zoom-out", actions.zoom_out),
        ("fit-width", actions.fit_width),
        ("fit-page", actions.fit_page),
        ("thumbnails", actions.thumbnails),
    ):
        icons.put(name, action)


def _with_keys(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
