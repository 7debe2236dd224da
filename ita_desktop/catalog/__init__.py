"""Reads what is shipped and an office may overlay: frameworks of the years, forms of papers, phrases of drafts."""

from ita_desktop.catalog.forms import load_forms
from ita_desktop.catalog.frameworks import crosswalk, framework_for, frameworks_of, known_years, load_framework
from ita_desktop.catalog.phrases import load_phrases
from ita_desktop.catalog.toml_table import ResourceError

__all__ = [
    "ResourceError",
    "crosswalk",
    "framework_for",
    "frameworks_of",
    "known_years",
    "load_forms",
    "load_framework",
    "load_phrases",
]
