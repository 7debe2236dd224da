"""Units, people and steps of the chain: added, typed, moved, deleted, undone."""

from collections.abc import Callable
from random import Random
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.gui.cards import CardRole
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.office.chain import ChainPart
from ita_desktop.gui.office.people import PeoplePart
from ita_desktop.gui.office.rows_part import RowsPart
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.gui.office.slots import rows_of
from ita_desktop.gui.office.units import UnitsPart
from ita_desktop.gui.tab_order import tab_stops
from ita_desktop.session.office import CurrentOffice
from tests.gui.keyboard import focused, press, type_text, undo
from tests.gui.office.conftest import Show, new_office

ALT = Qt.KeyboardModifier.AltModifier


def units_of(screen: OfficeScreen) -> UnitsPart:
    screen.list.select("units")
    part = screen.current
    assert isinstance(part, UnitsPart)
    return part


def people_of(screen: OfficeScreen) -> PeoplePart:
    screen.list.select("people")
    part = screen.current
    assert isinstance(part, PeoplePart)
    return part


def chain_of(screen: OfficeScreen) -> ChainPart:
    screen.list.select("chain")
    part = screen.current
    assert isinstance(part, ChainPart)
    return part


def names(office: CurrentOffice) -> list[str]:
    return [unit.name for unit in office.file.units]


def test_a_unit_is_added_behind_the_current_one_and_typed(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    units = units_of(screen)
    units.list.setCurrentIndex(units.list.cards.index(1))

    units.add_button.click()
    type_text("กองใหม่")

    assert names(office)[1:4] == ["กองคลัง", "กองใหม่", "กองช่าง"]
    assert units.list.currentIndex().data() == "กองใหม่"
    undo()
    undo()
    assert office.file == before
    assert units.isAncestorOf(focused())


def test_thai_digits_of_a_number_stay_as_typed(screen: OfficeScreen, office: CurrentOffice) -> None:
    units = units_of(screen)
    units.prefix.setFocus()
    units.prefix.line.selectAll()

    type_text("ศท ๗๑๒๐๑.1")

    assert office.file.units[0].number_prefix == "ศท ๗๑๒๐๑.1"
    assert units.list.row_id == office.file.units[0].id


def test_alt_arrows_move_a_unit_and_keep_it_chosen(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    units = units_of(screen)
    units.list.setFocus()

    press(Qt.Key.Key_Down, ALT)

    assert names(office)[:2] == ["กองคลัง", "สำนักปลัด"]
    assert units.list.currentIndex().data() == "สำนักปลัด"
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Up, ALT)
    assert office.file == before


def test_a_row_that_is_dragged_lands_where_it_was_dropped(screen: OfficeScreen, office: CurrentOffice) -> None:
    units = units_of(screen)
    below = units.list.visualRect(units.list.cards.index(2)).bottomLeft() + QPoint(30, -2)
    data = units.list.cards.mimeData([units.list.currentIndex()])
    event = _Drop(units.list, below, data)

    units.list.dropEvent(event)

    assert names(office)[:3] == ["กองคลัง", "กองช่าง", "สำนักปลัด"]
    assert units.list.currentIndex().data() == "สำนักปลัด"
    assert office.edits.stack.undoText().startswith("ย้าย")


def test_what_is_dragged_from_elsewhere_is_left_alone(screen: OfficeScreen, office: CurrentOffice) -> None:
    units = units_of(screen)
    data = units.list.cards.mimeData([units.list.currentIndex()])

    units.list.dropEvent(_Drop(screen, QPoint(5, 5), data))

    assert office.edits.stack.count() == 0


def test_deleting_a_unit_says_what_no_longer_refers_to_it(
    screen: OfficeScreen, window: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    units = units_of(screen)
    units.list.setFocus()

    press(Qt.Key.Key_Delete)

    assert names(office)[0] == "กองคลัง"
    assert all(post.unit != before.units[0].id for person in office.file.people for post in person.posts)
    said = window.messages.sentence.clean_text
    assert "ลบ “สำนักปลัด” แล้ว" in said
    assert "บุคลากร 3 คน" in said
    assert "Ctrl+Z" in said
    undo()
    assert office.file == before
    assert units.list.currentIndex().data() == "สำนักปลัด"


def test_an_ended_unit_is_faded_and_reversed_days_are_marked(screen: OfficeScreen, office: CurrentOffice) -> None:
    units = units_of(screen)
    units.period.last.setFocus()
    type_text("30 ก.ย. 2567")

    assert units.list.currentIndex().data(CardRole.FADED)
    assert "30 กันยายน 2567" in units.list.currentIndex().data(CardRole.SUBTITLE)
    units.period.first.setFocus()
    type_text("๑ ต.ค. ๒๕๖๘")
    assert "ก่อนวันที่เริ่ม" in units.period.note.clean_text
    assert office.file.units[0].valid_from is not None
    assert office.file.units[0].valid_to is not None


def test_enter_goes_from_the_list_to_the_form(screen: OfficeScreen) -> None:
    units = units_of(screen)
    units.list.setFocus()

    press(Qt.Key.Key_Return)

    assert focused() is units.name.line


def test_deleting_every_row_leaves_a_way_to_begin_again(screen: OfficeScreen, office: CurrentOffice) -> None:
    units = units_of(screen)
    while office.file.units:
        units.delete_button.click()

    assert units.first.isVisible()
    assert not units.form.isVisible()
    units.first.click()
    type_text("กองเดียว")
    assert names(office) == ["กองเดียว"]


def test_without_rows_there_is_nothing_to_type_into(show: Show, office: CurrentOffice) -> None:
    people = people_of(show(new_office()))

    assert people.first.isVisible()
    assert not people.form.isVisible()

    people.first.click()
    type_text("นายสมมติ ใจดี")

    assert [person.name for person in office.file.people] == ["นายสมมติ ใจดี"]


def test_very_long_names_are_kept_and_shown(screen: OfficeScreen, office: CurrentOffice) -> None:
    long = "กองส่งเสริมการเกษตรและสิ่งแวดล้อม" * 30
    units = units_of(screen)
    units.name.setFocus()
    units.name.line.selectAll()

    type_text(long)

    assert names(office)[0] == long
    assert units.width() <= screen.width()


def test_a_person_gets_a_post_with_a_second_line(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    people = people_of(screen)
    people.list.setCurrentIndex(people.list.cards.index(5))

    people.add_post_button.click()
    type_text("นักวิชาการคลัง")
    form = people.posts[1]
    form.acting.box.setFocus()
    type_text("รักษาราชการ")
    form.acting_post.setFocus()
    type_text("ผู้อำนวยการกองคลัง")

    post = office.file.people[5].posts[1]
    assert (post.title, post.acting) == ("นักวิชาการคลัง", "รักษาราชการแทน ผู้อำนวยการกองคลัง")
    while office.edits.stack.canUndo():
        undo()
    assert office.file == before
    assert len([form for form in people.posts if form.isVisible()]) == 1


def test_tab_goes_from_the_name_to_the_post_and_deleting_comes_last(screen: OfficeScreen) -> None:
    people = people_of(screen)
    people.name.setFocus()

    press(Qt.Key.Key_Tab)
    assert focused() is people.posts[0].title.line

    stops = list(tab_stops(people.posts[0]))
    assert stops[-1] is people.posts[0].delete_button


def test_taking_the_words_away_takes_the_second_line_away(screen: OfficeScreen, office: CurrentOffice) -> None:
    people = people_of(screen)
    people.list.setCurrentIndex(people.list.cards.index(2))
    form = people.posts[1]
    assert form.acting_post.text == "ปลัดองค์การบริหารส่วนตำบลหนองดาวเรืองงาม"

    form.acting.box.setFocus()
    press(Qt.Key.Key_Home)

    assert office.file.people[2].posts[1].acting == ""
    assert not form.acting_post.isVisible()


def test_posts_at_the_same_time_are_marked_and_kept(screen: OfficeScreen, office: CurrentOffice) -> None:
    people = people_of(screen)
    people.list.setCurrentIndex(people.list.cards.index(4))
    form = people.posts[0]
    assert form.period.note.clean_text == ""

    form.period.last.setFocus()
    form.period.last.line.selectAll()
    press(Qt.Key.Key_Delete)

    assert "ซ้อนกับตำแหน่ง" in form.period.note.clean_text
    assert office.file.people[4].posts[0].valid_to is None


def test_a_post_is_deleted_and_comes_back(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    people = people_of(screen)
    people.list.setCurrentIndex(people.list.cards.index(4))

    people.posts[0].delete_button.click()

    assert len(office.file.people[4].posts) == 1
    assert not people.posts[1].isVisible()
    undo()
    assert office.file == before
    assert focused() is people.posts[0].title.line


def test_a_deleted_person_leaves_the_chain_with_the_post(
    screen: OfficeScreen, window: MainWindow, office: CurrentOffice
) -> None:
    people = people_of(screen)

    people.delete_button.click()

    assert office.file.chain[2].person == ""
    assert "ลำดับความเห็นยังมีตำแหน่งเดิม" in window.messages.sentence.clean_text


def test_choosing_who_writes_an_opinion_fills_in_the_post(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    chain = chain_of(screen)
    chain.add_button.click()
    type_text("ความเห็นของนิติกร")
    chain.person.box.setFocus()
    type_text("นายธรรมนูญ")

    step = office.file.chain[1]
    assert (step.title, step.post) == ("ความเห็นของนิติกร", "นิติกรชำนาญการ")
    assert step.person == office.file.people[7].id
    while office.edits.stack.canUndo():
        undo()
    assert office.file == before


def test_the_chain_has_at_most_five_steps(screen: OfficeScreen, office: CurrentOffice) -> None:
    chain = chain_of(screen)
    chain.add_button.click()
    chain.add_button.click()

    assert len(office.file.chain) == 5
    assert not chain.add_button.isEnabled()
    assert "5" in chain.add_button.toolTip()


def test_the_usual_chain_names_who_holds_the_posts_today(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    chain = chain_of(screen)

    chain.usual_button.click()

    people = {person.id: person.name for person in office.file.people}
    assert [people[step.person] for step in office.file.chain] == [
        "ว่าที่ร้อยตรีหญิงกัญญาณัฐธนพรพิมลวรรณ ศรีสุวรรณเวชพาณิชย์กุล",
        "นางสาวบุษบัน ฟ้าหลังฝน",
        "นายทองสุข ใจทุ่งกว้าง",
    ]
    assert "รักษาราชการแทน" in office.file.chain[1].post
    count = office.edits.stack.count()
    chain.usual_button.click()
    assert office.edits.stack.count() == count
    undo()
    assert office.file == before


def test_an_office_without_people_gets_its_usual_chain_by_posts(show: Show, office: CurrentOffice) -> None:
    profile = Profile(str(uuid4()), OfficeType.TOWN_MUNICIPALITY, "ตัวอย่าง")
    chain = chain_of(show(OfficeFile(str(uuid4()), profiles=(profile,))))

    chain.usual_button.click()

    assert [step.post for step in office.file.chain] == ["หัวหน้าสำนักปลัดเทศบาล", "ปลัดเทศบาล", "นายกเทศมนตรีเมืองตัวอย่าง"]


@pytest.mark.parametrize("name", ["units", "people", "chain"])
def test_typing_keeps_the_lists_place(screen: OfficeScreen, office: CurrentOffice, name: str) -> None:
    screen.list.select(name)
    part = screen.current
    assert isinstance(part, RowsPart)
    last = part.list.cards.rowCount() - 1
    part.list.setCurrentIndex(part.list.cards.index(last))
    part.list.verticalScrollBar().setValue(part.list.verticalScrollBar().maximum())
    scrolled = part.list.verticalScrollBar().value()
    press_target = part._first_entry()
    press_target.setFocus()

    type_text("ก")

    assert part.list.currentIndex().row() == last
    assert part.list.verticalScrollBar().value() == scrolled
    assert office.edits.stack.count() == 1


class _Drop(QDropEvent):
    """A drop of a view's own row; Qt would know the source from the drag under way."""

    def __init__(self, source: QObject, point: QPoint, data: QMimeData) -> None:
        super().__init__(
            QPointF(point),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self._source = source

    def source(self) -> QObject:
        """Where the drag began."""
        return self._source


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["units", "people", "chain"])
def test_whatever_is_done_list_form_and_file_agree(
    screen: OfficeScreen, office: CurrentOffice, name: str, seed: int
) -> None:
    before = office.file
    screen.list.select(name)
    part = screen.current
    assert isinstance(part, RowsPart)
    chance = Random(seed)
    acts = (
        part.add,
        part._delete,
        lambda: part._shift(-1),
        lambda: part._shift(1),
        office.edits.undo,
        _choose(part, chance),
    )

    for _ in range(40):
        chance.choice(acts)()
        rows = rows_of(office.file, name)
        shown = [part.list.cards.index(row).data(CardRole.VALUE) for row in range(part.list.cards.rowCount())]
        assert shown == [row.id for row in rows]
        assert (part.row is None) == (not rows)
        assert part.row is None or part._first_entry().text == (part.row.title if name == "chain" else part.row.name)
    while office.edits.stack.canUndo():
        office.edits.undo()
    assert office.file == before


def _choose(part: RowsPart, chance: Random) -> Callable[[], None]:
    def choose() -> None:
        if rows := part.list.cards.rowCount():
            part.list.setCurrentIndex(part.list.cards.index(chance.randrange(rows)))

    return choose
