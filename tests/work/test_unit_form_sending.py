"""Forms written for the units, one failing, some stopped."""

from pathlib import Path

import pytest

from ita_desktop.domain.measures import Measure, Responsible
from ita_desktop.work.errors import WorkError
from ita_desktop.work.filenames import write_whole
from ita_desktop.work.unit_form_sending import send_forms
from ita_desktop.work.unit_forms import DOCX, XLSX, forms_of_round
from tests.unit_form_made import END, YEAR, office, usual

FILE = office(*usual(), Measure("m3", ("ร่วมกัน",), responsibles=(Responsible("r", "ทุกส่วนราชการ"),)))
FORMS = forms_of_round(FILE, YEAR, END)


class Counting:
    """Writes down what it is told, and stops before the step of this number."""

    def __init__(self, stop_at: int = 99) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self._stop_at


def test_all_kinds_of_all_forms_are_written_and_told_by_name(tmp_path: Path) -> None:
    progress = Counting()
    sent = send_forms(FILE, FORMS, tmp_path / "แบบ", (XLSX, DOCX), progress)

    assert [path.suffix for path in sent.written] == [".xlsx", ".docx"] * 2
    assert (sent.failed, sent.stopped) == ((), False)
    assert [(done, total) for done, total, _ in progress.told] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert progress.told[0][2] == sent.written[0].name


def test_one_that_cannot_be_written_is_named_and_the_others_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        if "กองคลัง" in path.name:
            raise WorkError("พื้นที่ในไดรฟ์เต็ม")
        write_whole(path, data)

    monkeypatch.setattr("ita_desktop.work.unit_forms.write_whole", full)
    sent = send_forms(FILE, FORMS, tmp_path, (XLSX,))

    assert [path.name for path in sent.written] == ["แบบรายงาน รอบ 31 มี.ค. 2569 - กองช่าง.xlsx"]
    assert sent.failed == (("แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง.xlsx", "พื้นที่ในไดรฟ์เต็ม"),)


def test_what_was_written_before_a_stop_stays(tmp_path: Path) -> None:
    sent = send_forms(FILE, FORMS, tmp_path, (XLSX, DOCX), Counting(stop_at=1))

    assert sent.stopped
    assert len(sent.written) == 1
    assert sent.written[0].is_file()


def test_a_folder_that_cannot_be_made_stops_all(tmp_path: Path) -> None:
    blocked = tmp_path / "ไฟล์"
    blocked.write_text("x", encoding="utf-8")

    with pytest.raises(WorkError, match="โปรดเลือกโฟลเดอร์อื่น"):
        send_forms(FILE, FORMS, blocked / "แบบ", (XLSX,))
