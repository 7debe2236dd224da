"""Why an issue is accepted: the reason is typed, or taken from earlier ones."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QWidget

from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIZE = QSize(640, 400)
_LONGEST_REASON = 500


class AcceptDialog(AgreeingDialog):
    """`sentence` is what the issue says; accepted, `reason` says why."""

    def __init__(self, sentence: str, reasons: tuple[str, ...], words: ScreenWords, parent: QWidget) -> None:
        super().__init__(_("ยอมรับข้อทักท้วง"), _SIZE, parent)
        self.box = SteadyBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.addItems(list(reasons))
        self.box.setCurrentIndex(-1)
        self.box.setAccessibleName(_("เหตุผล"))
        edit = self.box.lineEdit()
        if edit is not None:
            edit.setMaxLength(_LONGEST_REASON)
            edit.setAccessibleName(_("เหตุผล"))
            edit.setPlaceholderText(_("เช่น ตรวจกับต้นฉบับแล้ว ถูกต้องตามนี้"))
        label = QLabel(_("เหตุผล"))
        label.setBuddy(self.box)
        note = muted(ThaiLabel(words, _("ข้อนี้จะไม่นับเป็นข้อทักท้วงอีก จนกว่าข้อมูลที่เกี่ยวข้องจะเปลี่ยนไป และนำกลับมาตรวจได้ทุกเมื่อ")))
        area: QScrollArea = FormArea(_("ยอมรับข้อทักท้วง"), ThaiLabel(words, sentence), label, self.box, note)
        self.arrange(area, growing=area)
        self.box.editTextChanged.connect(self._follow)
        self._follow()
        self.box.setFocus()

    @property
    def reason(self) -> str:
        """What was typed or taken."""
        return self.box.currentText().strip()

    def _follow(self) -> None:
        self.offer(_("ยอมรับ"), "" if self.reason else _("โปรดกรอกเหตุผลก่อน"))
