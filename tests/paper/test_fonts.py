"""The office's own TH Sarabun is used where it can print Thai, else the bundled font, and the clerk is told."""

from pathlib import Path

import pytest
import reportlab

from ita_desktop.paper.faces import load_font
from ita_desktop.paper.fonts import choose_font, font_folders, missing_characters, usable_families
from tests.paper.fontfiles import assembled, named, tables
from tests.paper.made import FONT_FOLDER, font

NO_THAI = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def renamed(source: Path, target: Path, family: str, weight: str) -> None:
    """Write the font with another name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(assembled({**tables(source), b"name": named(family, weight)}))


def install(folder: Path, family: str, source: Path = FONT_FOLDER / "Laksaman.ttf") -> None:
    for weight in ("Regular", "Bold"):
        renamed(source, folder / "fonts" / f"THSarabun {family[-3:]} {weight}.ttf", family, weight)


def test_without_sarabun_the_bundled_font_prints_and_the_clerk_is_told(tmp_path: Path) -> None:
    choice = choose_font(FONT_FOLDER, [tmp_path, tmp_path / "missing"])
    assert choice.family == "Laksaman"
    assert "ไม่พบแบบอักษร TH Sarabun" in choice.note


def test_sizes_are_scaled_by_the_height_of_ko_kai() -> None:
    assert 16 * font().scale == pytest.approx(10.65, abs=0.03)


@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK", "TH SarabunIT๙"])
def test_an_installed_sarabun_is_used(tmp_path: Path, family: str) -> None:
    install(tmp_path, family)
    choice = choose_font(FONT_FOLDER, [tmp_path])
    assert (choice.family, choice.note) == (family, "")
    assert "Bold" in choice.bold.name and "Bold" not in choice.regular.name


def test_the_wanted_family_comes_first(tmp_path: Path) -> None:
    install(tmp_path / "a", "TH Sarabun New")
    install(tmp_path / "b", "TH SarabunPSK")
    assert choose_font(FONT_FOLDER, [tmp_path]).family == "TH Sarabun New"
    assert choose_font(FONT_FOLDER, [tmp_path], "TH SarabunPSK").family == "TH SarabunPSK"
    assert choose_font(FONT_FOLDER, [tmp_path], "Laksaman").family == "Laksaman"
    other = choose_font(FONT_FOLDER, [tmp_path], "TH Niramit AS")
    assert other.family == "TH Sarabun New" and "TH Niramit AS" in other.note


def test_only_families_that_print_thai_are_offered(tmp_path: Path) -> None:
    install(tmp_path / "a", "TH Sarabun New", NO_THAI)
    install(tmp_path / "b", "TH SarabunPSK")
    install(tmp_path / "c", "TH SarabunIT๙")
    assert usable_families([tmp_path]) == ("TH SarabunPSK", "TH SarabunIT๙")


def test_a_font_without_shifted_marks_is_not_used(tmp_path: Path) -> None:
    install(tmp_path, "TH Sarabun New", NO_THAI)
    choice = choose_font(FONT_FOLDER, [tmp_path])
    assert choice.family == "Laksaman"
    assert "TH Sarabun New ในเครื่องนี้ไม่มีรูปสระและวรรณยุกต์ครบ" in choice.note


def test_an_unusable_font_does_not_hide_a_usable_one(tmp_path: Path) -> None:
    install(tmp_path / "a", "TH Sarabun New", NO_THAI)
    install(tmp_path / "b", "TH SarabunPSK")
    assert choose_font(FONT_FOLDER, [tmp_path]).family == "TH SarabunPSK"


def test_broken_files_and_a_family_without_bold_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "THSarabun.ttf").write_bytes(b"no font")
    (tmp_path / "THSarabun Folder.ttf").mkdir()
    renamed(FONT_FOLDER / "Laksaman.ttf", tmp_path / "THSarabunNew.ttf", "TH Sarabun New", "Regular")
    assert choose_font(FONT_FOLDER, [tmp_path]).family == "Laksaman"


def test_the_system_has_font_folders_for_all_and_for_the_user() -> None:
    assert len(font_folders()) >= 2


def test_missing_characters_are_named() -> None:
    assert missing_characters(font())("ผ่าน ✓ ดี\u00a0😀 \uf0b7 \ue123 น\u0e4dา") == {"✓", "😀", "\ue123"}
    assert missing_characters(font())("") == frozenset()


def test_a_stand_in_does_not_become_a_known_character() -> None:
    load_font(font().regular).width("中")
    assert missing_characters(font())("中") == {"中"}
