"""The part ตราครุฑและตราหน่วยงาน: the emblem and the logo the office chose itself."""

from PySide6.QtWidgets import QVBoxLayout

from ita_desktop.gui.form_area import FormArea, bring_into_sight
from ita_desktop.gui.office.part import Part
from ita_desktop.gui.office.picture_panel import PicturePanel
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.work.pictures import EMBLEM, LOGO


class PicturesPart(Part):
    """A panel for each of the two pictures."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        emblem = _(
            "การจัดทำและใช้ตราครุฑมีกฎหมายกำหนดไว้ โปรแกรมจึงไม่มีภาพตราครุฑมาให้ โปรดใช้ไฟล์ภาพของหน่วยงานเอง "
            "พิมพ์สูง 1.5 เซนติเมตรในบันทึกข้อความ และ 3 เซนติเมตรในประกาศและคำสั่ง"
        )
        box = _("ยังไม่มีภาพ เอกสารจะเว้นกรอบว่างขนาดเท่ากันไว้ ซึ่งใช้กับกระดาษที่พิมพ์ภาพไว้แล้วได้")
        logo, no_logo = _("ตราสัญลักษณ์ของหน่วยงาน สำหรับปกรายงาน"), _("ยังไม่มีภาพ ปกรายงานจะไม่มีตราหน่วยงาน")
        self.panels = {
            EMBLEM.name: PicturePanel(tools, EMBLEM, _("ตราครุฑ"), emblem, box),
            LOGO.name: PicturePanel(tools, LOGO, _("ตราหน่วยงาน"), logo, no_logo),
        }
        for panel in self.panels.values():
            panel.said.connect(self.said)
        self.form = FormArea(_("ตราครุฑและตราหน่วยงาน"), *self.panels.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def refresh(self) -> None:
        """Shows both pictures."""
        for panel in self.panels.values():
            panel.refresh()

    def take_focus(self) -> None:
        """The emblem."""
        self.panels[EMBLEM.name].choose_button.setFocus()

    def show_row(self, ids: tuple[str, ...], field: str) -> None:
        """Shows the picture of a role."""
        panel = self.panels.get(ids[1] if len(ids) > 1 else "") or self.panels[EMBLEM.name]
        panel.choose_button.setFocus()
        bring_into_sight(panel)
