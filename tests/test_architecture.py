"""The shape of the house: who may import whom, and how long anything may grow."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ita_desktop"

# Imports go down, never up or sideways: a room, then all it may import.
ROOMS = {
    "thai": "",
    "domain": "thai",
    "compose": "domain thai",
    "store": "domain thai paths",
    "paper": "domain thai paths",
    "intake": "domain thai catalog paths",
    "checks": "compose domain thai catalog paths",
    "work": "store paper intake checks compose domain thai catalog paths i18n",
    "session": "work intake compose domain thai catalog paths i18n",
    "gui": "session work domain thai catalog paths i18n",
    "catalog": "domain thai paths",
    "paths": "domain",
    "i18n": "domain thai paths",
}
KNOWS_ALL_ROOMS = {"app", "arguments", "cli", "commands", "__main__"}

# A library, and who alone may import it.
OWNERS = {
    "sqlite3": "store",
    "sqlite_utils": "store",
    "reportlab": "paper",
    "openpyxl": "paper intake",
    "docx": "paper intake",
    "lxml": "paper intake",
    "defusedxml": "intake",
    "icalendar": "work",
    "PySide6": "session gui app",
    "PySide6.QtWidgets": "gui app",
}


@dataclass(frozen=True)
class Import:
    """One import: which file and line, what it names."""

    path: Path
    line: int
    name: str

    @property
    def place(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}"

    @property
    def room(self) -> str:
        return self.path.relative_to(PACKAGE).with_suffix("").parts[0]

    @property
    def target(self) -> str:
        """The room imported, or "" where it is not ours."""
        package, _, rest = self.name.partition(".")
        room = rest.partition(".")[0]
        return room if package == "ita_desktop" and room in {*ROOMS, *KNOWS_ALL_ROOMS} else ""


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports_of(path: Path) -> Iterator[Import]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (Import(path, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            assert node.level == 0, f"{path.relative_to(ROOT)}:{node.lineno}: write the whole name, not dots"
            yield from (Import(path, node.lineno, f"{base}.{alias.name}") for alias in node.names)


@cache
def all_imports() -> list[Import]:
    return [found for path in sources() for found in imports_of(path)]


def test_imports_go_down_only() -> None:
    wrong = [
        f"{found.place}: {found.room} may not import {found.target}"
        for found in all_imports()
        if found.target
        and found.room not in KNOWS_ALL_ROOMS
        and found.target not in {found.room, *ROOMS.get(found.room, "").split()}
    ]
    assert not wrong, "\n".join(wrong)


def test_every_module_belongs_to_a_room() -> None:
    strangers = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in sources()}
    assert strangers <= {*ROOMS, *KNOWS_ALL_ROOMS, "__init__"}


def test_each_library_stays_in_its_room() -> None:
    wrong = [
        f"{found.place}: only {owners} may import {library}"
        for found in all_imports()
        for library, owners in OWNERS.items()
        if f"{found.name}.".startswith(f"{library}.") and found.room not in owners.split()
    ]
    assert not wrong, "\n".join(wrong)


def test_no_module_imports_itself_in_a_circle() -> None:
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sources()}
    graph = {
        name: {
            target
            for found in imports_of(path)
            for target in (found.name, found.name.rpartition(".")[0])
            if target in names and target != name
        }
        for name, path in names.items()
    }
    refuse_circles(graph)


def test_no_folder_of_the_window_needs_another_that_needs_it() -> None:
    folders = {path.name for path in (PACKAGE / "gui").iterdir() if (path / "__init__.py").is_file()}
    graph: dict[str, set[str]] = {folder: set() for folder in folders}
    for found in all_imports():
        own, other = found.path.parent.name, found.name.removeprefix("ita_desktop.gui.").partition(".")[0]
        if found.room == "gui" and own in folders and other in folders - {own}:
            graph[own].add(other)
    assert "fields" in graph["follow_up"]
    refuse_circles(graph)


def refuse_circles(graph: dict[str, set[str]]) -> None:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as cycle:
        pytest.fail(" → ".join(cycle.args[1]))


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_it_owns_and_stays_small(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module), "begins with a sentence that says what it owns"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert path.stem not in {"utils", "util", "helpers", "misc", "common"}
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 60
    ]
    assert not long


# The window is on the screen before any of these is loaded.
HEAVY = {
    "reportlab",
    "openpyxl",
    "docx",
    "lxml",
    "defusedxml",
    "icalendar",
    "sqlite_utils",
    "babel",
    "nlpo3",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
}


def loaded_by(statement: str) -> set[str]:
    """The names of the modules a fresh interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stdout.split("\n")[-2].split())


def test_the_window_loads_nothing_heavy_before_it_is_seen() -> None:
    loaded = loaded_by("import ita_desktop.app")
    assert "ita_desktop.app" in loaded
    assert not loaded & HEAVY
    assert not {name for name in loaded if name.startswith("ita_desktop.checks")}


@pytest.mark.parametrize("command", ["--version", "--help", "schema", "sample {file}", "documents {file}"])
def test_the_command_line_loads_no_qt(command: str, tmp_path: Path) -> None:
    arguments = command.format(file=tmp_path / "office.ita").split()
    loaded = loaded_by(f"from ita_desktop.cli import main\ntry: main({arguments!r})\nexcept SystemExit: pass")
    assert "ita_desktop.cli" in loaded
    assert not {name for name in loaded if name.startswith(("PySide6", "ita_desktop.gui", "ita_desktop.session"))}
    assert not loaded & {"openpyxl", "docx", "lxml", "icalendar"}
