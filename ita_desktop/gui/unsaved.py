"""What happens when a file is to be closed and cannot be saved: nothing is lost unless the clerk says so."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice


def close_or_ask(window: QWidget, office: CurrentOffice) -> bool:
    """Closes the office's file; where it cannot be saved asks what to do. False: it is to stay open."""
    failure = office.close()
    while failure is not None:
        match _ask(window, failure.sentence):
            case "again":
                failure = office.close()
            case "elsewhere":
                if save_elsewhere(window, office, reopen=False):
                    return True
            case "lose":
                office.abandon()
                return True
            case _:
                return False
    return True


def _ask(window: QWidget, sentence: str) -> str:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("ยังบันทึกไม่ได้"))
    box.setText(sentence)
    box.setInformativeText(_("สิ่งที่แก้ไขล่าสุดยังอยู่ในโปรแกรม โปรดเลือกว่าจะทำอย่างไรก่อนปิด"))
    answers = {
        box.addButton(_("ลองบันทึกอีกครั้ง"), QMessageBox.ButtonRole.AcceptRole): "again",
        box.addButton(_("บันทึกเป็นไฟล์ใหม่…"), QMessageBox.ButtonRole.ActionRole): "elsewhere",
        box.addButton(_("ปิดโดยไม่บันทึก"), QMessageBox.ButtonRole.DestructiveRole): "lose",
        box.addButton(_("ไม่ปิด"), QMessageBox.ButtonRole.RejectRole): "stay",
    }
    box.exec()
    answer = next((word for button, word in answers.items() if button is box.clickedButton()), "stay")
    box.deleteLater()
    return answer


def save_elsewhere(window: QWidget, office: CurrentOffice, *, reopen: bool = True) -> bool:
    """Asks for a new file and writes everything into it; False where that was not done."""
    name = str(office.path.with_name(_("{name} (ฉบับใหม่).ita").format(name=office.path.stem)))
    path, _kind = QFileDialog.getSaveFileName(
        window,
        _("บันทึกเป็นไฟล์ใหม่"),
        name,
        _("ไฟล์หน่วยงาน (*.ita)"),
        options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever overwritten
    )
    if not path:
        return False
    failure = office.save_elsewhere(Path(path), reopen=reopen)
    if failure is not None:
        QMessageBox.warning(window, _("ยังบันทึกไม่ได้"), failure.sentence)
    return failure is None
