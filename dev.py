"""The developer's commands: run, test, verify, format, golden, bench; any Python 3.8 or later can start them."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
OUT = ROOT / "out"
BUILD = ROOT / "build"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
SUFFIX = ".exe" if WINDOWS else ""
PYTHONS = ("3.13", "3.12")
OLDEST_UV = (0, 8)
VERSION_AND_PATH = "import sys; print('%d.%d' % sys.version_info[:2]); print(sys.executable)"

# What must be there on Debian and the package that brings it; the newest release's name stands first.
QT = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
}
WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
SCREEN = {"Xvfb": ("xvfb",), "xauth": ("xauth",)}
MOUSE = {"xdotool": ("xdotool",)}
PACKAGING = {"objdump": ("binutils",)}
WEASYPRINT = {"libpangoft2-1.0.so.0": ("libpangoft2-1.0-0",)}


class MissingToolError(Exception):
    """One sentence that says what is missing and how to get it."""


def say(text: str) -> None:
    """Print a line in order with the output of the programs started between."""
    print(text, flush=True)


def answer(*command: str) -> str | None:
    """What a program prints, or None where it does not exist or fails, as a pyenv shim without its version does."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


# --- Debian packages


def found(name: str) -> bool:
    """Whether a shared library can be loaded, or a program is on PATH."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def root_prefix() -> list[str] | None:
    """What makes a command run as root without a question: nothing for root, sudo where it may, else None."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if answer("sudo", "-n", "true") is not None else None


def require(*tables: Mapping[str, tuple[str, ...]]) -> bool:
    """Install what the tables name and this machine lacks; False, after a sentence, where that is not possible."""
    missing = [names for table in tables for name, names in table.items() if not found(name)] if LINUX else []
    if not missing:
        return True
    prefix = root_prefix()
    if prefix is None or not shutil.which("apt-get"):
        say("Please install these packages: " + " ".join(sorted({" or ".join(names) for names in missing})))
        return False
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.call([*apt, "update"], stdin=subprocess.DEVNULL)
    packages = sorted({known_name(names) for names in missing})
    say("Installing Debian packages: " + " ".join(packages))
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.call(install, stdin=subprocess.DEVNULL, stdout=sys.stderr) == 0


def known_name(names: tuple[str, ...]) -> str:
    """The first of a package's names that this release of Debian knows."""
    return next((name for name in names if answer("apt-cache", "show", "--no-all-versions", name)), names[-1])


# --- Python and uv


def pyenv_folders() -> Iterator[Path]:
    """Where pyenv may keep its versions; HOME need not be the user's own under a build service."""
    yield Path(os.environ.get("PYENV_ROOT") or Path(os.environ.get("HOME", ""), ".pyenv"))
    if not WINDOWS:
        import pwd

        yield from (Path(user.pw_dir, ".pyenv") for user in pwd.getpwall() if user.pw_uid == os.getuid())


def pyenv_pythons(version: str) -> Iterator[tuple[str, ...]]:
    """The interpreters pyenv has of a version, whether or not its shims would start them."""
    for folder in pyenv_folders():
        try:
            yield from [(str(found / "bin" / "python"),) for found in folder.glob(f"versions/{version}.*")]
        except OSError:
            continue  # a folder of somebody else's


def python_commands() -> Iterator[tuple[str, ...]]:
    """Commands that may start a fitting Python, best first."""
    for version in PYTHONS:
        yield ("python" + version,)
        yield ("py", "-" + version)
        yield from pyenv_pythons(version)
    yield from (("python3",), ("python",))


def environment_version() -> str | None:
    """The Python of the environment made before, such as "3.13", or None."""
    python = ROOT / ".venv" / ("Scripts" if WINDOWS else "bin") / ("python" + SUFFIX)
    version = (answer(str(python), "-c", VERSION_AND_PATH) or "").split("\n")[0]
    return version if version in PYTHONS else None


def python_request() -> str:
    """What to ask uv for: the environment's version, else an interpreter's path, else a version to download."""
    made = environment_version()
    if made:
        return made
    for command in python_commands():
        lines = (answer(*command, "-c", VERSION_AND_PATH) or "").split("\n")
        if lines[0] in PYTHONS:
            return lines[1].strip()
    return PYTHONS[0]


def fits(uv: str) -> bool:
    """Whether this uv runs and is new enough to read the lock."""
    numbers = re.search(r"(\d+)\.(\d+)", answer(uv, "--version") or "")
    return numbers is not None and tuple(map(int, numbers.groups())) >= OLDEST_UV


def find_uv() -> str:
    """A uv from PATH or .tools/, put there by the pip of any Python when there is none."""
    own = str(TOOLS / "bin" / ("uv" + SUFFIX))
    for uv in (shutil.which("uv"), own):
        if uv and fits(uv):
            return uv
    for command in ((sys.executable,), *python_commands()):
        if answer(*command, "-m", "pip", "--version"):
            say("Installing uv into .tools/ ...")
            subprocess.call([*command, "-m", "pip", "install", "--quiet", "--upgrade", "--target", str(TOOLS), "uv"])
            if fits(own):
                return own
    if not found("pip3") and require({"pip3": ("python3-pip",)}):
        return find_uv()
    raise MissingToolError(
        "No uv here and no pip to install it with: see https://docs.astral.sh/uv/ for one command that does."
    )


class Workshop:
    """The locked environment: uv, and the variables it and everything it starts run with."""

    def __init__(self) -> None:
        self.uv = find_uv()
        # A registry behind a proxy is trusted as the machine trusts it; the second is the switch's older name.
        certificates = {"UV_SYSTEM_CERTS": "1", "UV_NATIVE_TLS": "1"}
        self.variables = dict(os.environ, UV_PYTHON=python_request(), UV_COMPILE_BYTECODE="1", **certificates)
        for name in ("VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH"):
            self.variables.pop(name, None)
        if not environment_version():
            say("Making the environment in .venv/ (the first time this downloads about 250 MB) ...")
        if subprocess.call([self.uv, "sync", "--locked", "--inexact", "--quiet"], cwd=str(ROOT), env=self.variables):
            raise MissingToolError(
                "No environment, for the reason above; Python 3.13 or 3.12 and the package registry are needed."
            )

    def run(
        self,
        *command: object,
        group: str = "",
        wrapper: tuple[str, ...] = (),
        variables: Mapping[str, str] | None = None,
    ) -> int:
        """Run a command in the locked environment; returns its exit code."""
        uv_run = [self.uv, "run", "--locked", "--quiet", *(["--group", group] if group else [])]
        whole = [*wrapper, *uv_run, *map(str, command)]
        return subprocess.call(whole, cwd=str(ROOT), env=dict(self.variables, **(variables or {})))

    def program(self, *arguments: object) -> int:
        """Run ITA Desktop itself."""
        return self.run("python", "-m", "ita_desktop", *arguments)

    def on_screen(self, *command: str, group: str = "") -> int:
        """Run a command with a screen of its own where one can be had, else with Qt drawing into memory."""
        wrapper: tuple[str, ...] = ()
        variables: dict[str, str] = {}
        if LINUX and shutil.which("xvfb-run") and all(map(found, (*WINDOW, *SCREEN))):
            wrapper = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24")
        else:
            variables["QT_QPA_PLATFORM"] = "offscreen"
        return self.run(*command, group=group, wrapper=wrapper, variables=variables)

    def pytest(self, *arguments: str, patience: int = 120) -> int:
        """Run pytest without libthai, as on Windows; a test that takes more than `patience` seconds counts as hung.

        Qt draws into memory: on one shared screen the windows of parallel workers take the focus from each other.
        """
        stub = BUILD / "no-libthai"
        stub.mkdir(parents=True, exist_ok=True)
        # The loader gives up at an empty file instead of looking further, so Qt finds no libthai.
        (stub / "libthai.so.0").touch()
        folders = os.pathsep.join(filter(None, [str(stub), os.environ.get("LD_LIBRARY_PATH")]))
        hung = ("-o", f"faulthandler_timeout={patience}", "-o", "faulthandler_exit_on_timeout=true")
        variables = {"LD_LIBRARY_PATH": folders, "QT_QPA_PLATFORM": "offscreen"}
        return self.run("pytest", *hung, *arguments, variables=variables)


# --- the commands


def run() -> int:
    """Open the window on the sample office; without a screen, make all its papers."""
    screen = not LINUX or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    require(QT, WINDOW if screen else {})
    workshop = Workshop()
    sample = OUT / "sample.ita"
    OUT.mkdir(exist_ok=True)
    if not sample.exists() and workshop.program("sample", sample):
        return 1
    if screen:
        return workshop.program(sample)
    papers = OUT / "papers"
    failed = workshop.program("export", sample, "--all", "--out", papers)
    if not failed:
        say("No screen here, so all papers of the sample office were made in " + str(papers))
    return failed


def test() -> int:
    """Run the fast tests."""
    require(QT)
    return Workshop().pytest("-m", "not slow", "-n", "3")


def golden() -> int:
    """Write anew the files in tests/golden/ that the tests compare with."""
    return Workshop().pytest("--update-golden", "-m", "not slow")


def format_code() -> int:
    """Format the code and mend what the linter can mend."""
    workshop = Workshop()
    return workshop.run("ruff", "format") | workshop.run("ruff", "check", "--fix")


def bench() -> int:
    """Measure the figures of benchmarks/ side by side."""
    require(QT, WINDOW, SCREEN, WEASYPRINT)
    OUT.mkdir(exist_ok=True)
    return Workshop().on_screen("python", "-m", "benchmarks", group="bench")


def package() -> int:
    """Build the program's folder and let the frozen program test itself."""
    require(QT, PACKAGING)
    workshop = Workshop()
    folders = ("--distpath", BUILD / "dist", "--workpath", BUILD / "work")
    failed = workshop.run("pyinstaller", "--noconfirm", "--clean", "--log-level", "WARN", *folders, "build.spec")
    program = BUILD / "dist" / "ita-desktop" / ("ita-desktop-cli" + SUFFIX)
    return failed or subprocess.call([str(program), "--selftest"], cwd=str(BUILD), stdin=subprocess.DEVNULL)


def verify_rest() -> int:
    """Check everything `test` does not: format, lint, types, slow tests, package; every step runs."""
    require(QT, WINDOW, SCREEN, MOUSE)
    workshop = Workshop()
    steps = {
        "format": lambda: workshop.run("ruff", "format", "--check"),
        "lint": lambda: workshop.run("ruff", "check"),
        "types": lambda: workshop.run("mypy"),
        "slow tests": lambda: workshop.pytest("-m", "slow", "-n", "2", patience=900),
        "package": package,
    }
    failed = []
    for name, step in steps.items():
        say("== " + name)
        if step():
            failed.append(name)
    say("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return 1 if failed else 0


def verify() -> int:
    """Run the fast tests, then everything else there is to check."""
    return max(test() != 0, verify_rest() != 0)


COMMANDS = {
    "run": run,
    "test": test,
    "verify": verify,
    "verify-rest": verify_rest,
    "package": package,
    "format": format_code,
    "golden": golden,
    "bench": bench,
}


def main(arguments: list[str]) -> int:
    """Take the command named; 2 where there is none."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        for name, command in COMMANDS.items():
            say(f"  dev.py {name:<12} {command.__doc__}")
        return 2
    try:
        return COMMANDS[arguments[0]]()
    except MissingToolError as problem:
        print(problem, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
