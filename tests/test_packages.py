"""Every library the program runs with can be had for its users' Windows, as a wheel, without a compiler."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

LOCK = tomllib.loads((Path(__file__).parents[1] / "uv.lock").read_text(encoding="utf-8"))
PACKAGES = {package["name"]: package for package in LOCK["package"]}
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
PYTHON = {"python_version": "3.13", "python_full_version": "3.13.0", "implementation_name": "cpython"}
TAGS: frozenset[Tag] = frozenset(
    [*cpython_tags((3, 13), ["cp313"], ["win_amd64"]), *compatible_tags((3, 13), "cp313", ["win_amd64"])]
)


def wanted(package: str) -> Iterator[str]:
    """The packages one package needs on Windows."""
    for dependency in PACKAGES[package].get("dependencies", ()):
        marker = dependency.get("marker")
        if not marker or Marker(marker).evaluate({**WINDOWS, **PYTHON, "extra": ""}):
            yield dependency["name"]


def run_time_packages() -> list[str]:
    """Everything the program needs on Windows, through all dependencies of dependencies."""
    found: set[str] = set()
    open_ends = ["ita-desktop"]
    while open_ends:
        new = set(wanted(open_ends.pop())) - found
        found |= new
        open_ends += new
    return sorted(found)


def test_the_lock_lists_what_the_program_runs_with() -> None:
    assert {"pyside6-essentials", "shiboken6", "reportlab", "pillow", "sqlite-utils", "click", "nlpo3"} <= set(
        run_time_packages()
    )


@pytest.mark.parametrize("package", run_time_packages())
def test_a_wheel_for_windows_is_locked(package: str) -> None:
    wheels = [wheel["url"].rpartition("/")[2] for wheel in PACKAGES[package].get("wheels", ())]
    fitting = [name for name in wheels if parse_wheel_filename(name)[3] & TAGS]
    assert fitting, f"{package} {PACKAGES[package]['version']} has no wheel for win_amd64 and Python 3.13: {wheels}"


@pytest.mark.slow
def test_the_registry_hands_the_windows_wheels_out(tmp_path: Path) -> None:
    versions = [f"{name}=={PACKAGES[name]['version']}" for name in run_time_packages()]
    platform = ["--platform", "win_amd64", "--python-version", "313", "--only-binary=:all:", "--no-deps"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", *platform, "--dest", str(tmp_path), *versions]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PIP_NO_INPUT": "1"})
    if any(word in done.stderr for word in ("NewConnectionError", "NameResolutionError", "Connection refused")):
        pytest.skip("the package registry cannot be reached")
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.whl"))) == len(versions)
