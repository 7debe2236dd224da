"""Reads what the program ships and an office may overlay: the frameworks of the years, the forms of the papers."""

from ita_desktop.catalog.forms import load_forms
from ita_desktop.catalog.frameworks import crosswalk, framework_for, frameworks_of, known_years, load_framework
from ita_desktop.catalog.toml_table import ResourceError

__all__ = [
    "ResourceError",
    "crosswalk",
    "framework_for",
    "frameworks_of",
    "known_years",
    "load_forms",
    "load_framework",
]
