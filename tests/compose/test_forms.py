"""Every form and table in forms/ says only what the program can do."""

import json
from collections.abc import Iterator

import pytest

from ita_desktop.catalog import load_forms
from ita_desktop.compose.facts import FACTS, PREDICATES
from ita_desktop.compose.sections import SECTIONS
from ita_desktop.compose.tables import ROW_SOURCES
from ita_desktop.compose.wording import names_in
from ita_desktop.domain.file import OfficeFile, OwnForm
from ita_desktop.domain.forms import FormError, Wording

FORMS = load_forms(OfficeFile("file"))
ROW_FACTS = {"code", "name", "number", "score", "text"}


def wordings() -> Iterator[tuple[str, Wording]]:
    for form in FORMS.forms.values():
        yield f"{form.id}.title", Wording(form.title)
        yield from ((f"{form.id}.{field.id}", wording) for field in form.fields for wording in field.default)
        yield from ((f"{form.id}.{section.id}", wording) for section in form.sections for wording in section.default)


def test_wording_quotes_only_known_facts() -> None:
    unknown = {place: names_in(w.text) - FACTS - {"score"} for place, w in wordings()}
    assert {place: names for place, names in unknown.items() if names} == {}


def test_wording_asks_only_known_predicates() -> None:
    asked = {w.when for _, w in wordings()}
    asked |= {s.when for form in FORMS.forms.values() for s in form.sections}
    asked |= {line.when for form in FORMS.forms.values() for s in form.sections for line in s.scores}
    assert asked - PREDICATES == {""}


def test_sections_name_known_composers_tables_variants_and_fields() -> None:
    for form in FORMS.forms.values():
        fields = {field.id for field in form.fields}
        for section in form.sections:
            assert section.kind in SECTIONS, (form.id, section.id)
            assert {name for line in section.fields for name in line} <= fields, (form.id, section.id)
            if section.table:
                table = FORMS.tables[section.table]
                assert not section.variant or section.variant in table.variants, (form.id, section.id)


def test_bundles_name_known_forms() -> None:
    assert {part for form in FORMS.forms.values() for part in form.parts} <= FORMS.forms.keys()


def test_tables_name_known_rows_and_their_wording_quotes_row_facts() -> None:
    for table in FORMS.tables.values():
        assert table.rows in ROW_SOURCES
        assert table.default in table.variants
        for text in table.wording.values():
            assert names_in(text) <= ROW_FACTS
        for variant in table.variants.values():
            assert all(column.width > 0 and column.label for column in variant.columns)


def test_an_office_may_add_a_column_of_its_own() -> None:
    note = {"id": "note", "label": "หมายเหตุ", "width": 10}
    variant = {"name": "ของหน่วยงาน", "columns": ["measure", "note"]}
    overlay = json.dumps({"columns": [note], "variants": {"T5": variant}})
    forms = load_forms(OfficeFile("file", forms=(OwnForm("f", "measures", overlay),)))
    assert [column.id for column in forms.tables["measures"].variants["T5"].columns] == ["measure", "note"]


@pytest.mark.parametrize("overlay", ["{", "[]", '{"columns": [{"label": "ไม่มีรหัส"}]}'])
def test_a_broken_overlay_is_named(overlay: str) -> None:
    with pytest.raises(FormError, match="measures"):
        load_forms(OfficeFile("file", forms=(OwnForm("f", "measures", overlay),)))
