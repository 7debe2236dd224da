"""Figures that can be typed over, and what a document lacks."""

from ita_desktop.catalog import load_forms
from ita_desktop.compose.desk import Desk, desk_for
from ita_desktop.compose.offers import clean, figures_of, missing_in, writable
from ita_desktop.domain.documents import Document, SectionText, Signer
from ita_desktop.domain.drafting import Figure
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Digits
from ita_desktop.domain.scores import TOTAL
from tests.compose.offices import GOOD, entered, indicator_scores, measure, office, seen


def desk(file: OfficeFile, document: Document) -> Desk:
    return desk_for(seen(file), document, load_forms(file))


def test_every_printed_figure_is_offered_in_the_order_of_the_paper() -> None:
    file = office(indicator_scores("90", "95"))
    figures = figures_of(desk(file, Document("d", "analysis-short", digits=Digits.ARABIC)))
    assert figures[:2] == (Figure("ranking.indicator.1", "90", None), Figure("ranking.indicator.2", "95", None))
    assert Figure("ranking.rank.2", "1", None) in figures
    assert len({one.key for one in figures}) == len(figures)


def test_a_figure_typed_over_keeps_what_is_computed_beside_it() -> None:
    document = Document("d", "analysis-short", digits=Digits.ARABIC, overrides={"ranking.indicator.1": "99"})
    figures = {one.key: one for one in figures_of(desk(office(indicator_scores("90", "95")), document))}
    assert figures["ranking.indicator.1"] == Figure("ranking.indicator.1", "90", "99")
    assert figures["ranking.rank.1"].computed == "1"


def test_what_is_typed_over_and_no_longer_printed_can_still_be_taken_back() -> None:
    document = Document("d", "measures", overrides={"measures.number.9": "๙"})
    figures = figures_of(desk(office(measures=(measure("อบรม"),)), document))
    assert figures[-1] == Figure("measures.number.9", "", "๙")


def test_a_memo_lacks_its_signer_until_there_is_one() -> None:
    file = office(GOOD)
    assert missing_in(desk(file, Document("m", "memo"))) == ("ผู้ลงนาม",)
    assert missing_in(desk(file, Document("m", "memo", signer=Signer("นายสมมติ ทดสอบ")))) == ()


def test_what_cannot_be_known_or_was_emptied_is_missing_by_its_label() -> None:
    nameless = OfficeFile("f", years=office(GOOD).years)
    signer = Signer("นายสมมติ ทดสอบ")
    assert "ภาคความประสงค์" in missing_in(desk(nameless, Document("m", "memo", signer=signer)))
    assert "เรียน" in missing_in(desk(nameless, Document("m", "memo", signer=signer)))
    own = Document("m", "memo", signer=signer, sections=(SectionText("s", "result", "เขียนเอง"),))
    assert "ภาคความประสงค์" not in missing_in(desk(nameless, own))
    emptied = Document("m", "memo", signer=signer, fields={"subject": " "})
    assert missing_in(desk(office(GOOD), emptied)) == ("เรื่อง",)


def test_a_paper_signed_by_nobody_needs_no_signer() -> None:
    assert missing_in(desk(office(measures=(measure("อบรม"),)), Document("d", "measures"))) == ()


def test_every_section_that_can_be_written_has_a_label() -> None:
    forms = load_forms(office())
    sections = [spec for form in forms.forms.values() for spec in form.sections]
    assert [spec.id for spec in sections if spec.default and not writable(spec) and spec.kind != "score-lines"] == []
    assert [field.id for form in forms.forms.values() for field in form.fields if not field.label] == []
    assert [spec.id for spec in sections if spec.table and not spec.label] == []


def test_default_wording_written_as_ones_own_prints_the_same() -> None:
    file = office({TOTAL: entered("94.50")}, measures=(measure("อบรม"),))
    for form in load_forms(file).forms.values():
        plain = desk(file, Document("d", form.id))
        texts = {spec.id: clean(plain.default_section(spec)) for spec in form.sections if writable(spec)}
        own = Document("d", form.id, sections=tuple(SectionText(key, key, text) for key, text in texts.items()))
        again = desk(file, own)
        for spec in form.sections:
            if writable(spec):
                assert again.section_text(spec) == plain.section_text(spec), (form.id, spec.id)
