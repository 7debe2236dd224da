"""Reads what is shipped and an office may overlay: frameworks, forms of papers, phrases, ready measures."""

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
