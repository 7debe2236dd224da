"""The document in sight follows what is edited."""

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import AcceptedIssue
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.previews import Previews
from ita_desktop.work.printing import Preview
from tests.session.editing import rename
from tests.waiting import WAIT_MS, open_office_file


@pytest.fixture
def previews(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> Previews:
    made = Previews(office, jobs)
    open_office_file(qtbot, office, office_path)
    return made


@pytest.fixture
def came(previews: Previews) -> list[Preview]:
    """The previews in the order they came."""
    seen: list[Preview] = []
    previews.made.connect(seen.append)
    return seen


def shown(preview: Preview) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(preview.data)).pages)


def follow(qtbot: QtBot, previews: Previews, document_id: str = "2569-memo") -> None:
    with qtbot.waitSignal(previews.made, timeout=WAIT_MS):
        previews.follow(document_id)


def idle(qtbot: QtBot, jobs: JobRunner) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)


def test_a_followed_document_is_drawn(qtbot: QtBot, previews: Previews, came: list[Preview]) -> None:
    follow(qtbot, previews)

    assert came[0].document_id == "2569-memo"
    assert came[0].data.startswith(b"%PDF")
    assert len(came[0].looks) == len(pypdf.PdfReader(BytesIO(came[0].data)).pages)


def test_it_is_drawn_again_after_an_edit_and_after_its_undoing(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, came: list[Preview]
) -> None:
    follow(qtbot, previews)

    with qtbot.waitSignal(previews.made, timeout=WAIT_MS):
        rename(office, "ทดสอบใหม่")
    with qtbot.waitSignal(previews.made, timeout=WAIT_MS):
        office.edits.undo()

    assert ["ทดสอบใหม่" in shown(preview) for preview in came] == [False, True, False]
    assert came[0].looks == came[2].looks


def test_typing_on_is_drawn_once_more_and_not_once_for_each_letter(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, jobs: JobRunner, came: list[Preview]
) -> None:
    follow(qtbot, previews)

    for letter in range(20):
        rename(office, "ก" * letter + "ทดสอบ")
    idle(qtbot, jobs)

    assert len(came) == 3
    assert "ก" * 19 + "ทดสอบ" in shown(came[-1])


def test_never_two_are_drawn_at_once(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    run = jobs.run

    def noted(slot: str, *rest: Any) -> None:
        started.append(slot)
        run(slot, *rest)

    monkeypatch.setattr(jobs, "run", noted)

    previews.follow("2569-memo")
    rename(office, "ทดสอบ")
    previews.follow("2569-measures")
    rename(office, "ทดสอบใหม่")

    assert started == ["preview"]
    idle(qtbot, jobs)
    assert started.count("preview") == 2


def test_of_two_documents_wanted_only_the_later_comes(
    qtbot: QtBot, previews: Previews, jobs: JobRunner, came: list[Preview]
) -> None:
    previews.follow("2569-memo")
    previews.follow("2569-measures")
    idle(qtbot, jobs)

    assert [preview.document_id for preview in came] == ["2569-measures"]


def test_what_papers_do_not_read_draws_nothing(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, jobs: JobRunner, came: list[Preview]
) -> None:
    follow(qtbot, previews)
    accepted = (AcceptedIssue("a", "check", "place", "ทราบแล้ว"),)

    office.edits.make("รับทราบ", Place(PlaceKind.OFFICE, 0), replace(office.file, accepted=accepted))

    assert not previews._drawing
    assert len(came) == 1


def test_acting_on_the_newest_waits_for_it(qtbot: QtBot, previews: Previews, office: CurrentOffice) -> None:
    acted: list[str] = []
    follow(qtbot, previews)
    previews.when_fresh(lambda: acted.append("at once"))
    previews.made.connect(lambda _: acted.append("made"))

    rename(office, "ทดสอบ")
    rename(office, "ทดสอบใหม่")
    previews.when_fresh(lambda: acted.append("then"))

    qtbot.waitUntil(lambda: "then" in acted, timeout=WAIT_MS)
    assert acted == ["at once", "made", "made", "then"]


def test_an_unknown_document_is_one_sentence_and_nothing_is_done_with_it(
    qtbot: QtBot, previews: Previews, jobs: JobRunner
) -> None:
    acted: list[str] = []

    with qtbot.waitSignal(previews.failed, timeout=WAIT_MS) as failed:
        previews.follow("2569-ไม่มี")
        previews.when_fresh(lambda: acted.append("then"))
    idle(qtbot, jobs)

    assert "ไม่พบเอกสาร" in failed.args[0].sentence
    assert acted == []


def test_a_document_drawn_after_a_failure_is_shown(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, came: list[Preview]
) -> None:
    with qtbot.waitSignal(previews.failed, timeout=WAIT_MS):
        previews.follow("2569-ไม่มี")

    follow(qtbot, previews)

    assert len(came) == 1


def test_closing_the_file_ends_the_following(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, jobs: JobRunner, came: list[Preview]
) -> None:
    previews.follow("2569-memo")
    office.close()
    idle(qtbot, jobs)

    assert came == []


def test_out_of_sight_nothing_is_drawn_until_it_is_seen_again(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, jobs: JobRunner, came: list[Preview]
) -> None:
    follow(qtbot, previews)

    previews.set_in_sight(False)
    rename(office, "ทดสอบ")
    rename(office, "ทดสอบใหม่")
    assert not previews._drawing

    previews.set_in_sight(True)
    qtbot.waitUntil(lambda: len(came) == 2, timeout=WAIT_MS)
    assert "ทดสอบใหม่" in shown(came[-1])


def test_another_file_opened_ends_the_following(
    qtbot: QtBot, previews: Previews, office: CurrentOffice, sample: Path, tmp_path: Path, came: list[Preview]
) -> None:
    previews.follow("2569-memo")

    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open(Path(shutil.copy(sample, tmp_path / "อีกหน่วยงาน.ita")))

    assert previews.document_id == ""
