"""The command line: commands, exit codes, one Thai sentence for every error, no Qt."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from ita_desktop import __version__, cli, commands
from ita_desktop.work.check_page import check_page
from ita_desktop.work.errors import WorkError
from ita_desktop.work.filenames import write_whole
from ita_desktop.work.opening import open_office, read_file
from tests.work.offices import BAD_FILES, fingerprints, with_total

COMMANDS_ON_A_FILE = (
    ["dump"],
    ["documents"],
    ["check"],
    ["evidence"],
    ["export", "--document", "2569-memo"],
    ["export", "--all"],
)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "ตัวอย่าง.ita"
    assert cli.main(["sample", str(path)]) == 0
    return path


def program(*arguments: str, **more: str) -> "subprocess.CompletedProcess[bytes]":
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ita_desktop", *arguments], capture_output=True, env={**os.environ, **more}, check=False
    )


def test_the_journey_from_sample_to_papers_and_back(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["documents", str(sample)]) == 0
    listed = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {"2569-memo", "2569-analysis-long", "2569-analysis-short", "2569-measures"} <= {id for id, _ in listed}

    assert cli.main(["export", str(sample), "--all", "--out", str(tmp_path / "เอกสาร")]) == 0
    printed = capsys.readouterr()
    assert [Path(line).exists() for line in printed.out.splitlines()] == [True] * len(listed)
    assert printed.err.splitlines()[0].startswith(f"(1/{len(listed)}) ")

    assert cli.main(["check", str(sample), "--working-year", "2568"]) == 0
    capsys.readouterr()

    assert cli.main(["dump", str(sample)]) == 0
    dumped = capsys.readouterr().out
    (tmp_path / "ข้อมูล.json").write_text(dumped, encoding="utf-8")
    assert cli.main(["load", str(tmp_path / "อีกไฟล์.ita"), str(tmp_path / "ข้อมูล.json")]) == 0
    assert read_file(tmp_path / "อีกไฟล์.ita") == read_file(sample)


def test_one_document_is_written_where_it_is_asked_for(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", str(sample), "--document", "2569-memo", "--format", "pdf", "--out", str(tmp_path)]) == 0

    path = Path(capsys.readouterr().out.strip())
    assert path.parent == tmp_path
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_year_without_documents_says_so(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["documents", str(sample), "--working-year", "2540"]) == 0
    assert cli.main(["export", str(sample), "--all", "--working-year", "2540", "--out", str(tmp_path / "ว่าง")]) == 0

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("ยังไม่มีเอกสารที่พิมพ์ได้ในปีงบประมาณ พ.ศ. 2540") == 2
    assert not (tmp_path / "ว่าง").exists()


def test_reading_commands_leave_the_file_and_its_folder_alone(
    sample: Path, tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprints(tmp_path)

    for command in (["dump"], ["documents"], ["check"], ["restore"]):
        cli.main([command[0], str(sample), *command[1:]])

    assert fingerprints(tmp_path) == before
    assert fingerprints(home) == {}


def test_reading_commands_work_while_the_window_has_the_file_open(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(sample):
        assert cli.main(["documents", str(sample)]) == 0

    assert "2569-memo" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS_ON_A_FILE, ids=lambda command: " ".join(command))
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_ends_with_its_code_and_changes_nothing(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str], name: str, command: list[str]
) -> None:
    make, code = BAD_FILES[name]
    path = tmp_path / "งาน.ita"
    make(path)
    before = fingerprints(tmp_path)

    assert (
        cli.main([command[0], str(path), *command[1:], *(["--out", str(tmp_path)] if "export" in command else [])])
        == code
    )

    assert one_thai_sentence(capsys.readouterr().err)
    assert fingerprints(tmp_path) == before
    assert fingerprints(home) == {}


@pytest.mark.parametrize(
    "wrong",
    [
        ["export", "x.ita"],
        ["export", "x.ita", "--all", "--document", "a"],
        ["export", "x.ita", "--all", "--format", "docx"],
        ["export", "x.ita", "--all", "--format", "odt"],
        ["export", "x.ita", "--document"],
        ["check", "x.ita", "--working-year", "2026"],
        ["check", "x.ita", "--working-year", "abc"],
        ["check"],
        ["check", "x.ita", "--jsn"],
        ["new", "x.ita"],
        ["load", "x.ita"],
        ["nonsense"],
        ["nonsense", "x.ita"],
        ["x.ita", "--unknown"],
        ["--unknown"],
        ["-"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main(wrong) == 2

    said = capsys.readouterr()
    assert one_thai_sentence(said.err)
    assert said.out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_named_with_the_ending_it_got(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d.json").write_text("{}", encoding="utf-8")
    new = ["--type", "อบต.", "--name", "ก"]
    for command in (["sample", "ก"], ["new", "ข", *new], ["load", "ค", str(tmp_path / "d.json")]):
        path = tmp_path / command[1]
        assert cli.main([command[0], str(path), *command[2:]]) == 0

        assert capsys.readouterr() == (f"สร้างไฟล์ “{path}.ita” เรียบร้อยแล้ว\n", "")
        assert read_file(Path(f"{path}.ita"))


def test_signs_that_cannot_be_kept_are_removed_and_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "d.json").write_text(r'{"units": [{"name": "กอง\u0000\ud800คลัง"}]}', encoding="utf-8")

    assert cli.main(["load", str(tmp_path / "ก.ita"), str(tmp_path / "d.json")]) == 0

    said = capsys.readouterr().err
    assert one_thai_sentence(said)
    assert "2 ตัว" in said
    assert read_file(tmp_path / "ก.ita").units[0].name == "กองคลัง"


def test_an_export_that_fails_midway_lists_what_is_written(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = write_whole

    def fails_at_the_third(path: Path, data: bytes) -> None:
        if len(list(path.parent.iterdir())) == 2:
            raise WorkError("พื้นที่ในไดรฟ์เต็ม")
        whole(path, data)

    monkeypatch.setattr("ita_desktop.work.printing.write_whole", fails_at_the_third)

    assert cli.main(["export", str(sample), "--all", "--out", str(tmp_path / "out")]) == 3

    said = capsys.readouterr()
    assert {Path(line) for line in said.out.splitlines()} == set((tmp_path / "out").iterdir())
    assert len(said.out.splitlines()) == 2
    assert "ก่อนหน้านี้ 2 จาก" in said.err.splitlines()[-1]


def test_a_file_whose_first_bytes_are_gone_is_damaged_and_restored(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = read_file(sample)
    open_office(sample).close()
    with sample.open("r+b") as file:
        file.write(b"\xa5" * 200)
    capsys.readouterr()

    assert cli.main(["check", str(sample)]) == 4
    assert "ita-desktop restore" in capsys.readouterr().err
    assert cli.main(["restore", str(sample)]) == 0
    newest = capsys.readouterr().out.split("\t")[0]
    assert cli.main(["restore", str(sample), "--backup", newest, "--yes"]) == 0
    assert read_file(sample) == original


def test_restore_without_file_and_backups_cannot_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["restore", str(tmp_path / "ไม่มี.ita")]) == 3

    said = capsys.readouterr()
    assert one_thai_sentence(said.err)
    assert said.out == ""


def test_an_unknown_document_is_wrong_usage(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(sample), "--document", "2569-nothing", "--out", str(tmp_path / "out")]) == 2

    assert one_thai_sentence(capsys.readouterr().err)
    assert not (tmp_path / "out").exists()


def test_docx_is_answered_by_not_yet(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(sample), "--all", "--format", "docx"]) == 2

    assert "ยังไม่รองรับ docx" in capsys.readouterr().err


def test_new_makes_an_office_and_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "new",
        str(tmp_path / "ก.ita"),
        "--type",
        "เทศบาลตำบล",
        "--name",
        "สมมติ",
        "--district",
        "อ",
        "--province",
        "จ",
    ]

    assert cli.main(command) == 0
    before = fingerprints(tmp_path)
    assert cli.main(command) == 2

    assert fingerprints(tmp_path) == before
    assert one_thai_sentence(capsys.readouterr().err)


def test_check_finds_issues_and_says_one_a_line_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = {
        "profiles": [{"type": "อบต.", "name": "ก"}],
        "years": {
            "2568": {"assessment": {"scores": [{"level": "total", "text": "94.50"}]}},
            "2569": {"measures": [{"titles": ["อบรม"]}]},
        },
    }
    (tmp_path / "d.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    assert cli.main(["load", str(tmp_path / "ก.ita"), str(tmp_path / "d.json")]) == 0
    capsys.readouterr()

    assert cli.main(["check", str(tmp_path / "ก.ita")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert cli.main(["check", str(tmp_path / "ก.ita"), "--json", "--working-year", "๒๕๖๙"]) == 1
    issues = json.loads(capsys.readouterr().out)

    assert len(lines) == len(issues) > 0
    assert [line.split("\t")[1] for line in lines] == [issue["place"] for issue in issues]
    assert all(line.endswith(issue["message"]) for line, issue in zip(lines, issues, strict=True))
    assert all(issue["why"] for issue in issues)


def test_checks_prints_the_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["checks"]) == 0
    assert capsys.readouterr().out == check_page()


def test_the_schema_describes_what_dump_writes(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert cli.main(["dump", str(sample)]) == 0

    jsonschema.validate(json.loads(capsys.readouterr().out), schema)


def test_restore_lists_shows_and_only_then_restores(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = read_file(sample)
    with open_office(sample) as opened:
        opened.save(with_total(original, "12.34"))
    edited = fingerprints(sample.parent)

    assert cli.main(["restore", str(sample)]) == 0
    listed = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]
    assert cli.main(["restore", str(sample), "--backup", listed[-1]]) == 0
    shown = capsys.readouterr().out
    assert fingerprints(sample.parent) == edited
    assert cli.main(["restore", str(sample), "--backup", listed[-1], "--yes"]) == 0

    assert "ยังไม่ได้แก้ไขไฟล์ใด" in shown
    assert len(list(sample.parent.glob("*.ita"))) == 2
    assert read_file(sample) == original


def test_a_calendar_reminds_of_what_a_unit_has_to_report(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["calendar", str(sample), "--working-year", "2569", "--unit", "กองคลัง", "--out"]

    assert cli.main([*asked, str(tmp_path / "กองคลัง")]) == 0
    assert "กองคลัง.ics" in capsys.readouterr().out
    assert b"BEGIN:VEVENT\r\n" in (tmp_path / "กองคลัง.ics").read_bytes()
    assert cli.main([*asked[:-2], "กองที่ไม่มี", "--out", str(tmp_path / "b.ics")]) == 2
    assert one_thai_sentence(capsys.readouterr().err)


def test_restore_without_that_backup_is_wrong_usage(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["restore", str(sample), "--backup", "../../etc", "--yes"]) == 2

    assert one_thai_sentence(capsys.readouterr().err)


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out
    assert cli.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert "วิธีใช้: ita-desktop" in told
    assert "usage" not in told
    assert "selftest" not in told
    assert all(command in told for command in commands.COMMANDS)


@pytest.mark.parametrize("command", list(commands.COMMANDS))
def test_every_command_has_thai_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([command, "--help"]) == 0

    told = capsys.readouterr().out
    assert told.startswith(f"วิธีใช้: ita-desktop {command}")
    assert "options:" not in told


def test_the_selftest_tries_database_paper_forms_and_dates(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--selftest"]) == 0

    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["ok", "database"],
        ["ok", "pdf"],
        ["ok", "pdf"],
        ["ok", "unit"],
        ["ok", "unit"],
        ["ok", "date"],
    ]


@pytest.mark.parametrize("given", [[], ["งาน.ita"], ["own.json"], ["./ไม่มี"]], ids=" ".join)
def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch, given: list[str]) -> None:
    opened: list[str | None] = []
    window = ModuleType("ita_desktop.app")

    def open_window(path: str | None) -> int:
        opened.append(path)
        return 0

    window.main = open_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ita_desktop.app", window)

    assert cli.main(given) == 0

    assert opened == [str(Path(given[0])) if given else None]


@pytest.mark.skipif(sys.platform != "linux", reason="a screen is always there")
def test_without_a_screen_the_window_is_refused_in_a_sentence() -> None:
    bare = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}

    done = program("งาน.ita", **bare)

    assert done.returncode == 3
    assert one_thai_sentence(done.stderr.decode())


def test_an_unexpected_error_is_one_sentence_and_its_traceback_is_in_the_log(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ita_desktop.work.creating.schema_json", broken)

    assert cli.main(["schema"]) == 70

    said = capsys.readouterr().err
    assert one_thai_sentence(said)
    assert "ZeroDivisionError" not in said
    assert "ZeroDivisionError" in (home / "log" / "ita-desktop.log").read_text(encoding="utf-8")


def test_streams_that_are_missing_or_speak_no_thai_survive(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["documents", str(sample)]) == 0
    assert cli.main(["documents", "ไม่มี.ita"]) == 3

    written = io.BytesIO()
    old_console = io.TextIOWrapper(written, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", old_console)
    assert cli.main(["documents", str(sample)]) == 0
    old_console.flush()
    assert "บันทึกข้อความ" in written.getvalue().decode()


def test_no_command_imports_qt(sample: Path, tmp_path: Path) -> None:
    commands: list[list[str]] = [
        ["documents", str(sample)],
        ["check", str(sample), "--working-year", "2568"],
        ["dump", str(sample)],
        ["schema"],
        ["checks"],
        ["export", str(sample), "--document", "2569-memo", "--out", str(tmp_path / "out")],
        ["restore", str(sample)],
        ["calendar", str(sample), "--working-year", "2569", "--out", str(tmp_path / "a.ics")],
        ["new", str(tmp_path / "ก.ita"), "--type", "อบต.", "--name", "ก"],
        ["--help"],
    ]
    look = (
        "import sys; from ita_desktop.cli import main\n"
        f"assert [main(c) for c in {commands!r}] == [0] * {len(commands)}\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"
    )

    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode()


def test_the_program_itself_in_a_process_of_its_own(sample: Path, tmp_path: Path) -> None:
    listed = program("documents", str(sample), PYTHONIOENCODING="ascii", LC_ALL="C")
    missing = program("dump", str(tmp_path / "ไม่มี.ita"), PYTHONIOENCODING="ascii", LC_ALL="C")

    assert listed.returncode == 0
    assert "บันทึกข้อความ" in listed.stdout.decode()
    assert missing.returncode == 3
    assert one_thai_sentence(missing.stderr.decode())


def test_a_reader_that_goes_away_early_is_no_error(sample: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "ita_desktop", "dump", str(sample)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert child.stdout and child.stderr
    child.stdout.read(1)
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()

    assert child.wait() == 0
    assert said == b""


def one_thai_sentence(text: str) -> bool:
    lines = text.splitlines()
    return len(lines) == 1 and any("ก" <= char <= "ฮ" for char in lines[0]) and "Traceback" not in text


def broken() -> str:
    return str(1 // 0)
