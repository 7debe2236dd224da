"""Reads forms/: every kind of paper and table, with an office's own overlays on top."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop import paths
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.forms import FormError, Forms, overlaid, read_form, read_table


def load_forms(file: OfficeFile) -> Forms:
    """All forms and tables, the file's overlays applied. FormError names the form or overlay that is wrong."""
    return _forms_with(tuple((own.form, own.overlay) for own in file.forms))


@cache
def _forms_with(overlays: tuple[tuple[str, str], ...]) -> Forms:
    folder = paths.form_folder()
    forms = {form.id: form for form in map(read_form, _entries(folder, overlays))}
    tables = {table.id: table for table in map(read_table, _entries(folder / "tables", overlays))}
    return Forms(forms, tables)


def _entries(folder: Path, overlays: tuple[tuple[str, str], ...]) -> Iterable[Mapping[str, Any]]:
    import tomllib  # compiles its patterns on import, which the window's start need not wait for

    for path in sorted(folder.glob("*.toml")):
        data: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, overlay in overlays:
            if name == data["id"]:
                data = overlaid(data, _overlay(name, overlay))
        yield data


def _overlay(name: str, text: str) -> Mapping[str, Any]:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise FormError(f"overlay of {name}: {error}") from error
    if not isinstance(data, dict):
        raise FormError(f"overlay of {name}: not an object")
    return data
