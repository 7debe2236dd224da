"""Two real papers and the sample office, composed whole: what they say stands in golden files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop.catalog import load_forms
from ita_desktop.compose.documents import compose_paper
from ita_desktop.domain.context import default_working_year
from ita_desktop.domain.file import OfficeFile
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from tests.compose.offices import printables, seen
from tests.compose.showing import shown

DATA = Path(__file__).parent.parent / "data"


def composed(path: Path, kind: str) -> str:
    file: OfficeFile = from_json(json.loads(path.read_text(encoding="utf-8")))
    year = default_working_year(file, 0)
    printable = printables(file, year)[f"{year}-{kind}"]
    return shown(compose_paper(seen(file, year), printable, load_forms(file)))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sample-004", "bundle"),
        ("sample-004", "memo"),
        ("sample-001", "analysis-short"),
        ("sample-001", "measures"),
    ],
)
def test_real_papers(golden: Callable[[str, str], None], name: str, kind: str) -> None:
    golden(f"blocks/{name}-{kind}.txt", composed(DATA / f"{name}.json", kind))


@pytest.mark.parametrize(
    "kind",
    [
        "bundle",
        "analysis-short",
        "measures",
        "measures-2",
        "measures-3",
        "measures-4",
        "measures-report",
        "unit-due",
    ],
)
def test_the_sample_office(golden: Callable[[str, str], None], kind: str) -> None:
    golden(f"blocks/office-{kind}.txt", composed(resource("sample", "office.json"), kind))
