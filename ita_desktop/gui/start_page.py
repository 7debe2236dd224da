"""What is seen before a file is open: make a new office, open one, try the sample, or go on with a recent one."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from ita_desktop.gui.centred import centred
from ita_desktop.gui.distances import GAP, ICON_SIZE, PAGE_MARGIN, WIDE_GAP
from ita_desktop.gui.icons import Icons, app_icon
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import RecentFile

if TYPE_CHECKING:
    from ita_desktop.gui.cards import CardView

_COLUMN = 720
_LOGO = 56
_LEAST_LIST = 160


class StartPage(QScrollArea):
    """Says what the clerk chose; opens nothing itself. Scrolls where the window is small."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._words = words
        self._files: tuple[RecentFile, ...] = ()
        self.new_button = _large_button(icons, "new", _("สร้างหน่วยงานใหม่…"))
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button = _large_button(icons, "open", _("เปิดไฟล์หน่วยงาน…"))
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button = _large_button(icons, "sample", _("ทดลองกับหน่วยงานตัวอย่าง"))
        self.sample_button.clicked.connect(self.sample_wanted)
        self.no_recent = muted(ThaiLabel(words, _("ไฟล์ที่เคยเปิดจะแสดงที่นี่ หรือลากไฟล์ .ita มาวางในหน้าต่างนี้ก็ได้")))
        self.first_steps = ThaiLabel(words, _first_steps())
        self._lay_out()

    @cached_property
    def recent_list(self) -> "CardView":
        """The recent files; made when there are any."""
        from ita_desktop.gui.cards import CardView

        view = CardView(self._words)
        view.setAccessibleName(_("ไฟล์ที่เปิดล่าสุด"))
        view.setMinimumHeight(_LEAST_LIST)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_at)
        view.activated.connect(self._open)
        view.clicked.connect(self._open)
        forget = QAction(_("นำออกจากรายการนี้"), view)
        forget.setShortcut(QKeySequence.StandardKey.Delete)
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self._forget)
        view.addAction(forget)
        self._column.insertWidget(self._column.count() - 1, view, 100)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(WIDE_GAP)
        column.addLayout(self._title())
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(WIDE_GAP)
        for button in (self.new_button, self.open_button, self.sample_button):
            self._buttons.addWidget(button, 1)
        column.addLayout(self._buttons)
        column.addSpacing(WIDE_GAP)
        column.addWidget(heading(self._words, _("ไฟล์ที่เปิดล่าสุด")))
        column.addWidget(self.no_recent)
        column.addSpacing(WIDE_GAP)
        column.addWidget(self.first_steps)
        column.addStretch(1)
        self._column = column
        self.setWidget(centred(column, _COLUMN, PAGE_MARGIN, WIDE_GAP))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the buttons stand below each other."""
        super().resizeEvent(event)
        texts = (self.new_button, self.open_button, self.sample_button)
        room = sum(button.sizeHint().width() for button in texts) + 2 * WIDE_GAP + 2 * PAGE_MARGIN
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.LeftToRight if event.size().width() >= room else ways.TopToBottom)

    def _title(self) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatioF()))
        texts = QVBoxLayout()
        texts.addWidget(heading(self._words, "ITA Desktop", 1.8))
        texts.addWidget(
            ThaiLabel(
                self._words,
                _("จากผลการประเมิน ITA สู่บันทึกข้อความ รายงาน และมาตรการที่พร้อมเสนอลงนาม"),
            )
        )
        row = QHBoxLayout()
        row.setSpacing(WIDE_GAP)
        row.addWidget(logo)
        row.addLayout(texts, 1)
        return row

    def show_recent(self, files: tuple[RecentFile, ...], missing: frozenset[str]) -> None:
        """Lists recent files; those missing are kept and said to be so."""
        self._files = files
        for widget in (self.no_recent, self.first_steps):
            widget.setVisible(not files)
        if not files and "recent_list" not in self.__dict__:
            return
        chosen = self.recent_list.value()
        self.recent_list.cards.show_rows(tuple(_card(f, f.path in missing) for f in files))
        if not self.recent_list.select(chosen) and files:
            self.recent_list.setCurrentIndex(self.recent_list.cards.index(0))
        self.recent_list.setVisible(bool(files))

    def take_focus(self) -> None:
        """Where the keyboard most likely wants to be: the recent files, else the button for a new office."""
        (self.recent_list if self._files else self.new_button).setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.file_wanted.emit(str(self.recent_list.value()))

    def _forget(self) -> None:
        if self.recent_list.currentIndex().isValid():
            self.forget_wanted.emit(str(self.recent_list.value()))

    def _ask_at(self, place: QPoint) -> None:
        if self.recent_list.indexAt(place).isValid():
            menu = QMenu(self)
            menu.addActions(self.recent_list.actions())
            menu.exec(self.recent_list.mapToGlobal(place))
            menu.deleteLater()


def _first_steps() -> str:
    return _(
        "ใช้ครั้งแรก ทำตามลำดับนี้\n"
        "1. สร้างหน่วยงาน: กรอกชื่อ อำเภอ และจังหวัด โปรแกรมตั้งชื่อตำแหน่งและส่วนราชการให้\n"
        "2. กรอกคะแนน: กรอกตามใบแจ้งผล หรือคัดลอกตารางจากเว็บไซต์ Word หรือ Excel มาวาง\n"
        "3. วิเคราะห์และกำหนดมาตรการ: มีร่างข้อความจากคะแนนและคลังมาตรการให้เลือก\n"
        "4. ตรวจและพิมพ์เอกสาร: เห็นหน้าจริงขณะกรอก ทุกอย่างบันทึกเองและเลิกทำได้"
    )


def _large_button(icons: Icons, icon: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    button.setMinimumHeight(5 * GAP)
    icons.put(icon, button)
    return button


def _card(file: RecentFile, missing: bool) -> tuple[str, str, bool, object]:
    from ita_desktop.thai.dates import long_date  # not wanted where nothing was ever opened

    note = _("ไม่พบไฟล์นี้แล้ว") if missing else _("เปิดเมื่อ {day}").format(day=long_date(file.opened.date()))
    return (file.office or _("ไม่มีชื่อหน่วยงาน"), f"{note}  ·  {file.path}", missing, file.path)
