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
    open_outside: QAction
    find: QAction
    find_next: QAction
    find_previous: QAction
    zoom_in: QAction
    zoom_out: QAction
    fit_width: QAction
    fit_page: QAction
    next_page: QAction
    previous_page: QAction

    def enable(self, enabled: bool) -> None:
        """Enables or disables all of them."""
        for field in fields(self):
            getattr(self, field.name).setEnabled(enabled)


def make_paper_actions(owner: QObject, icons: Icons) -> PaperActions:
    """The actions with their Thai words, icons and keys; what they do is connected by who shows the paper."""

    def action(text: str, icon: str, keys: QKeySequence.StandardKey | str, tip: str = "") -> QAction:
        made = QAction(text, owner)
        if icon:
            icons.put(icon, made)
        made.setShortcuts(QKeySequence.keyBindings(keys) if isinstance(keys, _Keys) else [QKeySequence(keys)])
        made.setToolTip(_with_keys(tip or text.rstrip("…"), made))
        return made

    actions = PaperActions(
        print=action(_("พิมพ์…"), "print", _Keys.Print),
        save=action(_("บันทึก PDF…"), "save", "F12", _("บันทึกเอกสารนี้เป็นไฟล์ PDF")),
        open_outside=action(_("เปิดในโปรแกรม PDF"), "external", "F9"),
        find=action(_("ค้นหา…"), "search", _Keys.Find, _("ค้นหาในเอกสาร")),
        find_next=action(_("ค้นหาถัดไป"), "", _Keys.FindNext),
        find_previous=action(_("ค้นหาก่อนหน้า"), "", _Keys.FindPrevious),
        zoom_in=action(_("ขยาย"), "zoom-in", _Keys.ZoomIn),
        zoom_out=action(_("ย่อ"), "zoom-out", _Keys.ZoomOut),
        fit_width=action(_("พอดีความกว้าง"), "fit-width", "F7"),
        fit_page=action(_("ทั้งหน้า"), "fit-page", "F8"),
        next_page=action(_("หน้าถัดไป"), "", "Ctrl+PgDown"),
        previous_page=action(_("หน้าก่อนหน้า"), "", "Ctrl+PgUp"),
    )
    for checkable in (actions.fit_width, actions.fit_page):
        checkable.setCheckable(True)
    actions.enable(False)
    return actions


def _with_keys(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
