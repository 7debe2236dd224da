"""New files: empty, from JSON, the sample."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from ita_desktop.domain.context import default_working_year
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.scores import TOTAL, Entered
from ita_desktop.domain.years import Assessment
from ita_desktop.store.codec import from_json
from ita_desktop.work.creating import ReferenceTotal, dump_json, load_json, new_office, usual_office, write_sample
from ita_desktop.work.errors import ExitCode, WorkError
from ita_desktop.work.opening import read_file
from tests.work.offices import BAD_FILES, fingerprints


def test_a_new_office_has_profile_units_and_the_usual_chain(tmp_path: Path) -> None:
    path = tmp_path / "ใหม่.ita"

    new_office(path, "อบต.", "ทุ่งสมมติ", "เมืองใหม่", "จังหวัดใหม่")

    made = read_file(path)
    assert [(p.type, p.name, p.district, p.province) for p in made.profiles] == [
        (OfficeType.SAO, "ทุ่งสมมติ", "เมืองใหม่", "ใหม่")
    ]
    assert [unit.name for unit in made.units][:3] == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert [step.post for step in made.chain] == [
        "หัวหน้าสำนักปลัด",
        "ปลัดองค์การบริหารส่วนตำบล",
        "นายกองค์การบริหารส่วนตำบลทุ่งสมมติ",
    ]


@pytest.mark.parametrize("office_type", OfficeType)
def test_every_type_has_units_with_heads(office_type: OfficeType) -> None:
    made = usual_office(office_type, "ก", "", "")

    assert len({unit.id for unit in made.units}) == len(made.units) >= 6
    assert all(unit.head_post for unit in made.units)


def test_a_new_office_holds_what_was_chosen(tmp_path: Path) -> None:
    path = new_office(
        tmp_path / "ใหม่",
        "อบต.",
        " อบต. ทุ่งสมมติ ",
        "อ.เมืองใหม่",
        "จังหวัดใหม่",
        tambon="ต.ทุ่งสมมติ",
        units=("กองคลัง", "สำนักปลัด"),
        reference=ReferenceTotal(2567, "๘๗.๕๐"),
    )

    made = read_file(path)
    profile = made.profiles[0]
    assert (profile.name, profile.tambon, profile.district, profile.province) == (
        "ทุ่งสมมติ",
        "ทุ่งสมมติ",
        "เมืองใหม่",
        "ใหม่",
    )
    assert [unit.name for unit in made.units] == ["สำนักปลัด", "กองคลัง"]
    assert made.years[2567].assessment == Assessment(reference=True, scores={TOTAL: Entered("๘๗.๕๐", Decimal("87.50"))})
    assert default_working_year(made, otherwise=2569) == 2569


@pytest.mark.parametrize("text", ["", "-ไม่มี-"])
def test_no_total_makes_no_year(tmp_path: Path, text: str) -> None:
    path = new_office(tmp_path / "ก.ita", "อบต.", "ก", "", "", reference=ReferenceTotal(2567, text))

    assert read_file(path).years == {}


@pytest.mark.parametrize("text", ["187.5", "มาก"])
def test_a_total_that_is_no_score_makes_no_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkError, match="ยังไม่ได้สร้างไฟล์") as caught:
        new_office(tmp_path / "ก.ita", "อบต.", "ก", "", "", reference=ReferenceTotal(2567, text))

    assert caught.value.exit_code == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("office_type", "name"), [("กรม", "ก"), ("", "ก"), ("อบต.", "  "), ("อบต.", "อบต."), ("อบต.", "เทศบาลตำบลก")]
)
def test_an_unknown_type_or_no_name_makes_no_file(tmp_path: Path, office_type: str, name: str) -> None:
    with pytest.raises(WorkError) as caught:
        new_office(tmp_path / "ใหม่.ita", office_type, name, "", "")

    assert caught.value.exit_code == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_what_is_dumped_loads_as_an_equal_office(tmp_path: Path, saved: Path, office: OfficeFile, bom: bytes) -> None:
    data = tmp_path / "ข้อมูล.json"
    data.write_bytes(bom + dump_json(saved).encode())

    load_json(tmp_path / "อีกไฟล์.ita", data)

    assert read_file(tmp_path / "อีกไฟล์.ita") == office


WRONG_JSON: dict[str, tuple[bytes, str]] = {
    "broken": (b'{\n"profiles": [\n}', "บรรทัด 3"),
    "empty": (b"", "บรรทัด 1"),
    "a list": (b"[]", "JSON"),
    "unknown field": (b'{"profils": []}', "profils"),
    "wrong type": (
        b'{"years": {"2568": {"measures": [{"titles": ["a"], "steps": "x"}]}}}',
        "years.2568.measures[0].steps",
    ),
    "twice once cleaned": (rb'{"units": [], "units\u0000": []}', "“units” ซ้ำกัน"),
    "twice": (b'{"units": [], "units": []}', "“units” ซ้ำกัน".encode().decode()),
    "not a number": (b'{"years": NaN}', "NaN"),
    "deep": (b"[" * 100_000, "ลึก"),
    "long number": (b'{"years": ' + b"9" * 5000 + b"}", "ยาวเกินไป"),
    "not utf-8": ("{}".encode("utf-16"), "UTF-8"),
    "thai in an old encoding": ('{"a": "ก"}'.encode("cp874"), "UTF-8"),
}


@pytest.mark.parametrize("name", WRONG_JSON)
def test_wrong_json_names_the_place_and_writes_nothing(tmp_path: Path, name: str) -> None:
    text, said = WRONG_JSON[name]
    data = tmp_path / "ข้อมูล.json"
    data.write_bytes(text)
    before = fingerprints(tmp_path)

    with pytest.raises(WorkError) as caught:
        load_json(tmp_path / "ใหม่.ita", data)

    assert said in caught.value.sentence
    assert "\n" not in caught.value.sentence
    assert caught.value.exit_code == ExitCode.USAGE
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize(
    ("text", "name", "removed"),
    [
        (r'{"units": [{"name": "ก\u0000อง\u0000"}]}', "กอง", 2),
        ('{"units": [{"name": "ก\0อง"}]}', "กอง", 1),
        (r'{"units": [{"name": "กอง\ud83d\ude00\ud83d"}]}', "กอง😀", 1),
        (r'{"units": [{"name": "กอง", "id\udc00": "u"}]}', "กอง", 1),
        ('{"units": [{"name": " กอง\u200b\u0e4d\u0e32 "}]}', " กอง\u200b\u0e4d\u0e32 ", 0),
    ],
    ids=["escaped NUL", "NUL itself", "half a pair", "in a field's name", "everything else stays"],
)
def test_what_no_file_can_keep_is_removed_and_counted(tmp_path: Path, text: str, name: str, removed: int) -> None:
    (tmp_path / "ข้อมูล.json").write_bytes(text.encode())

    loaded = load_json(tmp_path / "ใหม่.ita", tmp_path / "ข้อมูล.json")

    assert loaded.removed == removed
    assert [unit.name for unit in read_file(loaded.path).units] == [name]


@pytest.mark.parametrize(
    ("given", "made"),
    [("งาน", "งาน.ita"), ("งาน.ita", "งาน.ita"), ("งาน.ITA", "งาน.ITA"), ("อบต.ตัวอย่าง", "อบต.ตัวอย่าง.ita")],
)
def test_a_missing_ending_is_added(tmp_path: Path, given: str, made: str) -> None:
    assert write_sample(tmp_path / given) == tmp_path / made
    assert [path.name for path in tmp_path.iterdir()] == [made]


def test_the_ending_that_is_added_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "งาน.ita").write_bytes(b"theirs")

    with pytest.raises(WorkError, match="อยู่แล้ว"):
        write_sample(tmp_path / "งาน")

    assert (tmp_path / "งาน.ita").read_bytes() == b"theirs"


@pytest.mark.parametrize("data", ["ไม่มี.json", "x" * 300, "."])
def test_a_json_file_that_cannot_be_read(tmp_path: Path, data: str) -> None:
    with pytest.raises(WorkError) as caught:
        load_json(tmp_path / "ใหม่.ita", tmp_path / data)

    assert caught.value.exit_code == ExitCode.CANNOT_OPEN
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["zero bytes", "not sqlite", "newer", "a folder"])
def test_an_existing_file_is_never_overwritten(tmp_path: Path, name: str) -> None:
    path = tmp_path / "มีแล้ว.ita"
    BAD_FILES[name][0](path)
    before = fingerprints(tmp_path)

    with pytest.raises(WorkError, match="อยู่แล้ว") as caught:
        new_office(path, "อบต.", "ก", "", "")

    assert caught.value.exit_code == ExitCode.USAGE
    assert fingerprints(tmp_path) == before


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="ไม่พบโฟลเดอร์"):
        new_office(tmp_path / "ไม่มี" / "ก.ita", "อบต.", "ก", "", "")


def test_the_sample_is_the_shipped_office(tmp_path: Path) -> None:
    path = tmp_path / "ตัวอย่าง.ita"

    write_sample(path)

    assert json.loads(dump_json(path))["years"].keys() >= {"2567", "2568", "2569"}
    assert from_json(json.loads(dump_json(path))) == read_file(path)
