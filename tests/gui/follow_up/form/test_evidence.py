"""The evidence of a result: dropped, linked, described, found again, taken away; opened by a click and never else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.removing import without_measures
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.years import Closing
from ita_desktop.gui.follow_up.evidence_opening import web_address
from ita_desktop.session.evidence import EvidenceFiles
from ita_desktop.work.evidence_states import EvidenceState
from tests.gui.conftest import wait
from tests.gui.follow_up.form.conftest import Followed
from tests.gui.keyboard import focused, press, type_text

pytestmark = pytest.mark.filterwarnings("ignore:Function. .QDragEnterEvent")  # there is no other way to make one


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system's own programs."""
    urls: list[str] = []

    def take(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A file on the clerk's desk."""
    path = tmp_path / "บนโต๊ะ" / "ภาพประชุม.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF-1.4 photo")
    return path


def drop(followed: Followed, *urls: QUrl) -> None:
    """Drops something on the form, as the system does."""
    data = QMimeData()
    data.setUrls(list(urls))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    entering.ignore()
    target = followed.form.viewport()
    QCoreApplication.sendEvent(target, entering)
    if target.acceptDrops() and entering.isAccepted():
        QCoreApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, none))


def attached_to(followed: Followed) -> tuple[Evidence, ...]:
    return followed.results[0].evidence if followed.results else ()


def with_evidence(followed: Followed, *evidence: Evidence) -> None:
    followed.edits.attach(followed.edits.measures_year, followed.spot, followed.edits.first_id(followed.spot), evidence)


def test_a_dropped_file_makes_the_result_and_undo_takes_both_away(
    qtbot: QtBot, followed: Followed, photo: Path
) -> None:
    before = followed.office.file

    drop(followed, QUrl.fromLocalFile(str(photo)))
    wait(qtbot, lambda: bool(attached_to(followed)))

    (evidence,) = attached_to(followed)
    assert (evidence.title, evidence.dated) == ("ภาพประชุม", None)
    assert followed.form.evidence.list.current == evidence
    followed.office.edits.undo()
    assert followed.office.file == before


def test_what_was_dropped_goes_where_it_was_dropped_though_one_has_gone(
    qtbot: QtBot, followed: Followed, photo: Path
) -> None:
    here = followed.spot

    drop(followed, QUrl.fromLocalFile(str(photo)))
    followed.show(here._replace(step=""))
    wait(qtbot, lambda: bool(followed.edits.results(here)))

    assert followed.results == ()
    assert [one.title for one in followed.edits.results(here)[0].evidence] == ["ภาพประชุม"]


def test_what_was_dropped_on_a_measure_deleted_meanwhile_is_told(qtbot: QtBot, followed: Followed, photo: Path) -> None:
    said: list[str] = []
    followed.form.said.connect(lambda sentence, _kind: said.append(sentence))
    year, measure = followed.edits.measures_year, followed.spot.measure

    drop(followed, QUrl.fromLocalFile(str(photo)))
    place = Place(PlaceKind.MEASURE, year, (measure,))
    followed.office.edit("ลบ", place, without_measures(followed.office.file, year, measure))
    wait(qtbot, lambda: bool(said))

    assert "แนบไม่ได้" in said[0]


def test_a_file_that_cannot_be_attached_is_told(qtbot: QtBot, followed: Followed, tmp_path: Path) -> None:
    said: list[str] = []
    followed.form.said.connect(lambda sentence, _kind: said.append(sentence))

    drop(followed, QUrl.fromLocalFile(str(tmp_path / "ไม่มี.pdf")))
    wait(qtbot, lambda: bool(said))

    assert attached_to(followed) == ()


def test_many_files_are_picked_at_once(
    qtbot: QtBot, followed: Followed, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = photo.with_name("รายงาน.pdf")
    other.write_bytes(b"%PDF-1.4 report")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(photo), str(other)], ""))

    followed.form.evidence.add_files.click()
    wait(qtbot, lambda: bool(attached_to(followed)))

    assert [one.title for one in attached_to(followed)] == ["ภาพประชุม", "รายงาน"]
    assert followed.steps == 1


def test_a_link_is_typed_and_opened_only_by_a_click(followed: Followed, opened: list[str]) -> None:
    followed.form.evidence.add_link.click()
    type_text("https://example.go.th/news")
    press(Qt.Key.Key_Return)

    (evidence,) = attached_to(followed)
    assert (evidence.kind, evidence.target) == (EvidenceKind.LINK, "https://example.go.th/news")
    assert focused() is followed.form.evidence.form.title.editor
    assert followed.form.evidence.form.target.clean_text == "https://example.go.th/news"
    assert opened == []
    followed.form.evidence.form.open.click()
    assert opened == ["https://example.go.th/news"]


def test_what_is_no_link_is_refused_and_stays_to_be_mended(followed: Followed) -> None:
    said: list[str] = []
    followed.form.said.connect(lambda sentence, _kind: said.append(sentence))
    followed.form.evidence.add_link.click()

    type_text("javascript:alert(1)")
    press(Qt.Key.Key_Return)

    assert (len(said), attached_to(followed)) == (1, ())
    assert followed.form.evidence.link.field.text == "javascript:alert(1)"


def test_escape_puts_the_line_of_the_link_away(followed: Followed) -> None:
    followed.form.evidence.add_link.click()
    type_text("https://")

    press(Qt.Key.Key_Escape)

    assert not followed.form.evidence.link.isVisible()
    assert followed.steps == 0


def test_what_was_dropped_before_the_year_was_closed_is_told(qtbot: QtBot, followed: Followed, photo: Path) -> None:
    said: list[str] = []
    followed.form.said.connect(lambda sentence, _kind: said.append(sentence))
    year = followed.edits.measures_year

    drop(followed, QUrl.fromLocalFile(str(photo)))
    closed = changed_year(followed.office.file, year, lambda work: replace(work, closing=Closing(date(2026, 10, 1))))
    followed.office.edit("ปิด", Place(PlaceKind.MEASURE, year), closed)
    wait(qtbot, lambda: bool(said))

    assert attached_to(followed) == ()


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://a.go.th/x", "https://a.go.th/x"),
        ("www.a.go.th", "https://www.a.go.th"),
        ("file:///C:/x.exe", None),
        (r"\\server\share\x.exe", None),
        (r"C:\x.exe", None),
        ("C:/x.exe", None),
    ],
)
def test_only_web_addresses_are_opened(link: str, address: str | None) -> None:
    url = web_address(Evidence("ก", EvidenceKind.LINK, link))

    assert (url.toString() if url else None) == address


def test_title_day_page_and_note_are_typed_and_undone(followed: Followed) -> None:
    with_evidence(followed, Evidence("ก", EvidenceKind.LINK, "https://a.go.th"))
    before = followed.office.file

    for field, text in (("title", "ข่าว"), ("dated", "10/1/2569"), ("page", "๓"), ("note", "ดูย่อหน้าแรก")):
        followed.form.focus_field("", f"evidence.{field}", "ก")
        type_text(text)

    (evidence,) = attached_to(followed)
    assert (evidence.title, evidence.dated, evidence.page, evidence.note) == (
        "ข่าว",
        date(2026, 1, 10),
        "๓",
        "ดูย่อหน้าแรก",
    )
    assert followed.steps == 1 + 4
    for _step in range(4):
        followed.office.edits.undo()
    assert followed.office.file == before


def test_a_program_is_kept_with_its_warning_and_has_no_open(
    qtbot: QtBot, followed: Followed, photo: Path, opened: list[str]
) -> None:
    program = photo.with_name("ดู.exe")
    program.write_bytes(b"MZ")
    drop(followed, QUrl.fromLocalFile(str(program)))
    wait(qtbot, lambda: bool(attached_to(followed)))
    form = followed.form.evidence.form

    assert form.danger.clean_text
    assert not form.open.isVisible()
    form.open_wanted.emit()
    assert opened == []


def test_a_missing_file_is_marked_and_found_again(
    qtbot: QtBot, followed: Followed, evidence: EvidenceFiles, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(followed, QUrl.fromLocalFile(str(photo)))
    wait(qtbot, lambda: bool(attached_to(followed)))
    form = followed.form.evidence.form
    path = evidence.path_of(attached_to(followed)[0])
    assert path is not None
    path.unlink()
    evidence.look()
    wait(qtbot, form.find_file.isVisible)
    assert form.trouble.clean_text
    assert not form.open.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(photo), ""))

    form.find_file.click()
    wait(qtbot, lambda: not form.find_file.isVisible())

    kept = evidence.path_of(attached_to(followed)[0])
    assert kept is not None
    assert kept.read_bytes() == photo.read_bytes()


def test_the_same_file_elsewhere_is_told(followed: Followed) -> None:
    here, twin = followed.spot, Evidence("ก", EvidenceKind.FILE, "2569/a.pdf", sha256="ab" * 32)
    with_evidence(followed, twin)
    assert not followed.form.evidence.form.twins.isVisible()
    followed.show(here._replace(step=""))

    with_evidence(followed, replace(twin, id="ข"))

    assert followed.form.evidence.form.twins.isVisible()
    assert followed.form.evidence.form.go_to_twin.window() is followed.form.window()
    places: list[Place] = []
    followed.form.place_wanted.connect(places.append)
    followed.form.evidence.form.go_to_twin.click()
    (place,) = places
    assert (place.kind, place.ids[2], place.field) == (PlaceKind.RESULT, "ก", "evidence")


def test_taking_evidence_away_leaves_its_file(qtbot: QtBot, followed: Followed, photo: Path) -> None:
    drop(followed, QUrl.fromLocalFile(str(photo)))
    wait(qtbot, lambda: bool(attached_to(followed)))
    path = followed.form.evidence._files.path_of(attached_to(followed)[0])

    followed.form.evidence.form.remove.click()

    assert attached_to(followed) == ()
    assert path is not None
    assert path.exists()


def test_a_locked_form_takes_nothing(followed: Followed, photo: Path) -> None:
    followed.form.show_spot(followed.spot, True)

    drop(followed, QUrl.fromLocalFile(str(photo)))

    assert not followed.form.evidence._files.keeping


def test_no_entry_takes_a_dropped_file_as_text(followed: Followed) -> None:
    followed.form.events.add.click()
    editors = followed.form.page.findChildren(QPlainTextEdit)
    lines = followed.form.page.findChildren(QLineEdit)

    taking = [one for one in (*editors, *(box.viewport() for box in editors), *lines) if one.acceptDrops()]

    assert taking == []


def test_delete_takes_the_current_piece_away(followed: Followed) -> None:
    with_evidence(followed, *(Evidence(name, EvidenceKind.LINK, f"https://{name}.go.th") for name in "abc"))
    followed.form.focus_field("", "evidence", "b")

    press(Qt.Key.Key_Delete)

    assert [one.id for one in attached_to(followed)] == ["a", "c"]


def test_how_far_the_copying_has_come_is_shown_while_it_lasts(
    followed: Followed, evidence: EvidenceFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = followed.form.evidence.copying
    monkeypatch.setattr(EvidenceFiles, "keeping", True)

    evidence.progressed.emit(3, 10, "ภาพ.jpg")

    assert (line.isVisible(), line.bar.value(), line.bar.maximum()) == (True, 3, 10)
    assert "ภาพ.jpg" in line.sentence.clean_text
    monkeypatch.setattr(EvidenceFiles, "keeping", False)
    evidence.ended.emit()
    assert not line.isVisible()


def test_several_warnings_are_told_together(followed: Followed, evidence: EvidenceFiles) -> None:
    said: list[str] = []
    followed.form.said.connect(lambda sentence, _kind: said.append(sentence))

    for number in range(1, 6):
        evidence.warned.emit(f"คำเตือนที่ {number}")

    assert all(f"คำเตือนที่ {number}" in said[-1] for number in (1, 2, 3))
    assert "อีก 2 เรื่อง" in said[-1]


@pytest.mark.slow
def test_thousands_of_pieces_are_shown_by_one_row_each(followed: Followed, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [Evidence(f"e{n}", EvidenceKind.LINK, f"https://a.go.th/{n}") for n in range(5000)]
    with_evidence(followed, *many)
    asked: set[str] = set()
    look = followed.form.evidence._files.state

    def noted(one: Evidence) -> EvidenceState:
        asked.add(one.id)
        return look(one)

    monkeypatch.setattr(followed.form.evidence.list.evidence, "_state_of", noted)

    followed.form.focus_field("", "output")
    type_text("ก")
    followed.form.evidence.list.repaint()

    assert len(asked) < 50
