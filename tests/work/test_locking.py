"""One writer per file."""

import json
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.work import locking
from ita_desktop.work.locking import FileLock, LockLostError, Refused, lock_path, take
from tests.work.failing import full_disk, read_only_folder

START = datetime(2025, 11, 24, 2, 0, tzinfo=UTC)


class Watch:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "อบต.ตัวอย่าง.ita"


def taken(office: Path, watch: Watch, alive: bool = True) -> FileLock:
    lock = take(office, clock=watch, alive=lambda _: alive, heartbeat=False)
    assert isinstance(lock, FileLock)
    return lock


def refused(office: Path, watch: Watch, alive: Callable[[int], bool] = lambda _: True) -> str:
    answer = take(office, clock=watch, alive=alive, heartbeat=False)
    assert isinstance(answer, Refused)
    return answer.sentence


def test_the_lock_lies_beside_the_file_and_says_who_and_when(office: Path, watch: Watch) -> None:
    taken(office, watch)

    note = json.loads((office.parent / "~อบต.ตัวอย่าง.ita.lock").read_text("utf-8"))
    assert note["process"] == os.getpid()
    assert note["opened"] == note["heartbeat"] == START.isoformat()
    assert note["user"] and note["computer"]


def test_a_second_opener_is_told_name_and_time_of_the_first(
    office: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "user_name", lambda: "somjai")
    monkeypatch.setattr(locking, "computer_name", lambda: "คลัง-01")
    taken(office, watch)
    local = START.astimezone()

    monkeypatch.setattr(locking, "computer_name", lambda: "คลัง-02")
    sentence = refused(office, watch)

    assert "somjai ที่เครื่อง คลัง-01" in sentence
    assert f"{local:%H.%M} น." in sentence
    assert "68" in sentence


def test_who_opens_a_file_twice_is_told_of_the_other_window(office: Path, watch: Watch) -> None:
    taken(office, watch)

    sentence = refused(office, watch)

    assert "ในอีกหน้าต่างหนึ่งของเครื่องนี้" in sentence
    assert "ผู้ใช้นั้น" not in sentence


def test_another_user_of_the_same_computer_is_named(
    office: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "user_name", lambda: "somjai")
    taken(office, watch)
    monkeypatch.setattr(locking, "user_name", lambda: "malee")

    assert "โดย somjai" in refused(office, watch)


def test_a_lock_given_back_is_free(office: Path, watch: Watch) -> None:
    taken(office, watch).release()

    assert not lock_path(office).exists()
    taken(office, watch)


@pytest.mark.parametrize(("seconds", "stale"), [(119, False), (121, True), (-3600, False), (-3 * 86400, True)])
def test_a_lock_is_stale_two_minutes_after_its_last_heartbeat(
    office: Path, watch: Watch, seconds: float, stale: bool
) -> None:
    taken(office, watch)
    watch.forward(seconds=seconds)

    answer = take(office, clock=watch, alive=lambda _: True, heartbeat=False)

    assert isinstance(answer, FileLock) is stale


def test_a_heartbeat_keeps_the_lock(office: Path, watch: Watch) -> None:
    lock = taken(office, watch)
    for _ in range(10):
        watch.forward(seconds=100)
        lock.verify()

    refused(office, watch)


def test_a_living_owner_survives_its_clock_being_set_back(office: Path, watch: Watch) -> None:
    lock = taken(office, watch)
    watch.forward(hours=-1)
    refused(office, watch)

    lock.verify()

    watch.forward(seconds=119)
    refused(office, watch)


def test_a_lock_of_a_program_that_died_on_this_computer_is_stale_at_once(office: Path, watch: Watch) -> None:
    taken(office, watch)

    taken(office, watch, alive=False)


def test_a_lock_of_another_computer_is_not_judged_by_our_processes(
    office: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "computer_name", lambda: "คลัง-01")
    taken(office, watch)
    monkeypatch.setattr(locking, "computer_name", lambda: "คลัง-02")

    refused(office, watch, alive=lambda _: False)


def test_who_lost_the_lock_learns_it_before_the_next_save_and_ever_after(office: Path, watch: Watch) -> None:
    first = taken(office, watch)
    watch.forward(minutes=5)
    second = taken(office, watch)

    with pytest.raises(LockLostError, match="จึงไม่ได้บันทึก"):
        first.verify()
    second.release()
    with pytest.raises(LockLostError):
        first.verify()


def test_who_lost_the_lock_does_not_remove_the_others(office: Path, watch: Watch) -> None:
    first = taken(office, watch)
    watch.forward(minutes=5)
    second = taken(office, watch)

    first.release()

    second.verify()
    assert lock_path(office).exists()


def test_of_many_starters_one_wins_a_stale_lock(office: Path, watch: Watch) -> None:
    taken(office, watch)
    watch.forward(minutes=5)
    won = together(8, lambda: take(office, clock=watch, alive=lambda _: True, heartbeat=False))

    assert sum(isinstance(answer, FileLock) for answer in won) == 1


def test_of_many_starters_one_wins_a_free_lock(office: Path, watch: Watch) -> None:
    won = together(8, lambda: take(office, clock=watch, alive=lambda _: True, heartbeat=False))

    assert sum(isinstance(answer, FileLock) for answer in won) == 1


def test_a_lock_somebody_removed_by_hand_is_made_again(office: Path, watch: Watch) -> None:
    lock = taken(office, watch)
    lock_path(office).unlink()

    lock.verify()

    refused(office, watch)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"token": 1}',
        b"[" * 4096,
        b'{"token":"x","user":"u","computer":"c","process":Infinity,"opened":"x","heartbeat":"x"}',
        b'{"token":"x","user":"u","computer":"c","process":1,"opened":"9999-12-31T23:59:59+00:00",'
        b'"heartbeat":"9999-12-31T23:59:59+00:00"}',
    ],
)
def test_an_unreadable_lock_counts_from_the_files_own_time(office: Path, watch: Watch, text: bytes) -> None:
    lock_path(office).write_bytes(text)
    os.utime(lock_path(office), (START.timestamp(), START.timestamp()))

    assert "ผู้ใช้อื่น" in refused(office, watch)

    watch.forward(minutes=3)
    taken(office, watch)


LEADING: dict[str, Callable[[Path, Path], None]] = {
    "symbolic link": lambda victim, name: name.symlink_to(victim),
    "relative link": lambda victim, name: name.symlink_to(victim.name),
    "hard link": lambda victim, name: name.hardlink_to(victim),
}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("kind", LEADING)
@pytest.mark.parametrize("hours", [0, 1])
def test_a_lock_that_leads_to_another_file_is_never_written_through(
    office: Path, watch: Watch, kind: str, hours: int
) -> None:
    victim = office.with_name("victim.txt")
    victim.write_bytes(b"precious")
    os.utime(victim, (START.timestamp(), START.timestamp()))
    LEADING[kind](victim, lock_path(office))
    watch.forward(hours=hours)

    assert "ไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ" in refused(office, watch)

    assert victim.read_bytes() == b"precious"
    assert victim.stat().st_mtime == START.timestamp()


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("nowhere")])
def test_a_lock_that_is_no_file_is_refused_without_waiting(
    office: Path, watch: Watch, make: Callable[[Path], None]
) -> None:
    make(lock_path(office))

    assert "ไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ" in refused(office, watch)
    assert not office.with_name("nowhere").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("kind", LEADING)
def test_a_lock_swapped_for_a_link_is_lost(office: Path, watch: Watch, kind: str) -> None:
    lock = taken(office, watch)
    victim = office.with_name("victim.txt")
    victim.write_bytes(lock_path(office).read_bytes())
    before = victim.read_bytes()
    lock_path(office).unlink()
    LEADING[kind](victim, lock_path(office))
    watch.forward(seconds=60)

    with pytest.raises(LockLostError):
        lock.verify()
    lock.release()

    assert victim.read_bytes() == before


def test_a_folder_that_cannot_be_written_gives_reading_and_says_so(
    office: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", read_only_folder)

    assert "เขียนในโฟลเดอร์" in refused(office, watch)


def test_a_full_disk_gives_reading_and_leaves_no_lock(
    office: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", full_disk)

    assert "พื้นที่เต็ม" in refused(office, watch)
    assert not lock_path(office).exists()


def test_the_heartbeat_ends_with_the_lock(office: Path) -> None:
    lock = take(office)
    assert isinstance(lock, FileLock)
    beating = next(thread for thread in threading.enumerate() if thread.name == "lock-heartbeat")

    lock.release()
    beating.join(timeout=10)

    assert beating.daemon and not beating.is_alive()


def together[T](count: int, act: Callable[[], T]) -> list[T]:
    answers: list[T] = []
    gate = threading.Barrier(count)

    def run() -> None:
        gate.wait()
        answers.append(act())

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
