"""Prints every figure beside its limit: `dev.py bench`."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count, islice
from pathlib import Path
from statistics import median

from pypdf import PdfReader

from benchmarks.checking import checking_figures
from benchmarks.papers import DOCUMENT, ROOT, SAMPLE, TODAY, makers, sample, tables_only, with_new_words
from benchmarks.saving import savers
from benchmarks.timing import Figure, medians
from benchmarks.typst_writer import typst_source
from ita_desktop.paper.pdf import write_pdf
from ita_desktop.work.printing import font_of, paper_of
from ita_desktop.work.words import breaker_of

TYPST_PROGRAM = """
import sys, typst
open(sys.argv[2], "wb").write(typst.compile(sys.argv[1], font_paths=[sys.argv[3]], ignore_system_fonts=True))
"""

# ReportLab loads uharfbuzz where it finds it: here it is a library of the tests, users do not have it.
OUR_PROGRAM = """
import sys
sys.modules["uharfbuzz"] = None
from ita_desktop.__main__ import main
main()
"""


def program(*arguments: object) -> Callable[[], None]:
    """A whole Python process from its start to its end."""

    def run() -> None:
        subprocess.run([sys.executable, *map(str, arguments)], cwd=ROOT, check=True, capture_output=True)

    return run


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(BytesIO(pdf)).pages)


def warm_figures(rounds: int = 9) -> Iterator[Figure]:
    """The sample's bundle in one process, everything loaded, with new words at every turn."""
    file = sample()
    paper = paper_of(file, DOCUMENT, TODAY)
    made = makers(file, [with_new_words(paper, 100 + turn) for turn in range(rounds + 2)])
    tasks = {"ours": made.ours, "Typst": made.typst, "WeasyPrint": made.weasyprint}
    print("Pages of the bundle:", ", ".join(f"{name} {pages(task())}" for name, task in tasks.items()))
    spent = medians({"composing": lambda: paper_of(file, DOCUMENT, TODAY), **tasks}, rounds)
    yield from (Figure(f"bundle, warm, {name}", None, 1000 * time, "ms") for name, time in spent.items())
    yield Figure("bundle, warm, ours / Typst", 0.3, spent["ours"] / spent["Typst"])
    yield Figure("bundle, warm, ours / WeasyPrint", 0.1, spent["ours"] / spent["WeasyPrint"])


def growth_figures(rounds: int = 7) -> Iterator[Figure]:
    """The sample's tables, and the same with ten times the rows; no row is met twice."""
    file = sample()
    font, breaker = font_of(file), breaker_of(file)
    paper = paper_of(file, DOCUMENT, TODAY)
    numbers = count(1000)

    def task(times: int) -> Callable[[], bytes]:
        papers = iter([tables_only(paper, islice(numbers, times)) for _ in range(rounds + 2)])
        return lambda: write_pdf(next(papers), font, breaker.pieces, breaker.parts)

    tasks = {"once": task(1), "ten times": task(10)}
    print("Pages of the tables:", ", ".join(f"{name} {pages(make())}" for name, make in tasks.items()))
    spent = medians(tasks, rounds)
    yield Figure("tables, ten times the rows / once", 11, spent["ten times"] / spent["once"])


def cold_figures(folder: Path) -> Iterator[Figure]:
    """Whole processes: ours opens the office's file, checks it, composes and prints; Typst compiles its source."""
    office, source = folder / "office.ita", folder / "bundle.typ"
    file = sample()
    font = font_of(file)
    source.write_text(typst_source(paper_of(file, DOCUMENT, TODAY), font.family, font.scale), encoding="utf-8")
    program("-m", "ita_desktop", "load", office, SAMPLE)()
    export = ("export", office, "--document", DOCUMENT, "--out", folder / "papers")
    tasks = {
        "ours": program("-c", OUR_PROGRAM, *export),
        "Typst": program("-c", TYPST_PROGRAM, source, folder / "typst.pdf", font.regular.parent),
    }
    spent = medians(tasks, rounds=9)
    yield from (Figure(f"bundle, whole process, {name}", None, 1000 * seconds, "ms") for name, seconds in spent.items())
    yield Figure("bundle, whole process, ours / Typst", 1.2, spent["ours"] / spent["Typst"])


def window_figures() -> Iterator[Figure]:
    """From Python's start to the first paint; the bare window imports the Qt modules ours has imported by then."""

    def first_paint(*arguments: str) -> list[str]:
        command = [sys.executable, "-m", "benchmarks.first_paint", *arguments]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        return done.stdout.split("\n")[-2].split()

    modules = first_paint("ours")[1:]
    turns = [(float(first_paint("ours")[0]), float(first_paint("bare", *modules)[0])) for _ in range(9)]
    ours, bare = (median(times) for times in zip(*turns, strict=True))
    yield Figure("first paint, ours", None, ours, "ms")
    yield Figure("first paint, bare window with the same modules", None, bare, "ms")
    yield Figure("first paint, ours / bare", 1.5, ours / bare)


def switching_figures() -> Iterator[Figure]:
    """Bringing a screen to the front, painted, in a file of 20 years and 500 measures that was just edited."""
    command = [sys.executable, "-m", "benchmarks.switching"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        name, middle, _longest = line.split()
        yield Figure(f"switching to the screen of {name}", 50, float(middle), "ms")


def following_up_figures() -> Iterator[Figure]:
    """Bringing the follow-up to the front, painted, over a year of 500 measures of four steps that was just edited."""
    first, later, _longest = numbers_of("benchmarks.following_up")
    yield Figure("the follow-up of 500 measures, first", None, first, "ms")
    yield Figure("the follow-up of 500 measures, after an edit", 50, later, "ms")


def typing_figures() -> Iterator[Figure]:
    """From a letter typed into a measure to its page of the long report redrawn, in the real window."""
    pages, typed, _longest, still, _stillest = numbers_of("benchmarks.typing_seen")
    print(f"Pages of the report that is typed in: {pages:.0f}")
    yield Figure("a letter to the redrawn page", 150, typed, "ms")
    yield Figure("the window stands still at a letter", None, still, "ms")


def memory_figures() -> Iterator[Figure]:
    """What the real window takes, and by how much 500 redraws and 5,000 edits make it grow."""
    first, redrawn, edited = numbers_of("benchmarks.memory")
    yield Figure("memory at first", None, first, "MB")
    yield Figure("500 redraws and 5,000 edits let it grow by", 50, edited - first, "MB")
    yield Figure("memory at last", 300, max(redrawn, edited), "MB")


def numbers_of(module: str) -> list[float]:
    """What a child process prints on its last line."""
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [float(number) for number in done.stdout.split("\n")[-2].split()]


def saving_figures(folder: Path) -> Iterator[Figure]:
    """One changed score: ours connects, stores row and history, commits, closes; bare is one UPDATE and its commit."""
    with savers(folder) as (ours, commit):
        spent = medians({"ours": ours, "commit": commit}, rounds=40, warm=3)
    yield from (Figure(f"save of an edit, {name}", None, 1000 * seconds, "ms") for name, seconds in spent.items())
    yield Figure("save of an edit, ours / bare commit", 3, spent["ours"] / spent["commit"])


def main() -> int:
    """Measure and print everything."""
    with tempfile.TemporaryDirectory(dir=ROOT / "out") as name:
        folder = Path(name)
        for figures in (
            warm_figures(),
            growth_figures(),
            cold_figures(folder),
            window_figures(),
            switching_figures(),
            following_up_figures(),
            typing_figures(),
            memory_figures(),
            checking_figures(),
            saving_figures(folder),
        ):
            for figure in figures:
                print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
