"""Every text of a year can be exchanged at its place, and nothing but that text changes."""

import json
from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.catalog import frameworks_of
from ita_desktop.compose.desk import desk_for
from ita_desktop.compose.documents import documents_of
from ita_desktop.compose.said import texts_of_document
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, Opinion, SectionText, Signer
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Mend
from ita_desktop.domain.measures import Event, FollowUp, Measure, Responsible, Result, Step, Timeframe
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.text_at import mended, text_at, with_text_at
from ita_desktop.domain.texts import Text, TextKind, texts_of
from ita_desktop.domain.years import Assessment, Finding, Recommendation, YearWork
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from ita_desktop.work.printing import forms_of
from tests.ids import counted

MEASURE = Measure(
    "m",
    ("หนึ่ง", "สอง"),
    ("4",),
    analysis="ประเด็น",
    steps=(Step("s1", "ขั้น", ("ย่อย ก", "ย่อย ข")), Step("s2", "ขั้นสอง")),
    responsibles=(Responsible("r", "สำนักปลัด"),),
    timeframe=Timeframe("ตลอดปี"),
    follow_up=FollowUp("ทุก 3 เดือน"),
    budget="10,000",
    target="85",
    kpi="ร้อยละ",
    results=(
        Result(
            "x",
            "s1",
            output="ผล",
            outcome="ผลลัพธ์",
            budget_used="1",
            problems="ป",
            suggestions="ข",
            reason="เหตุ",
            events=(Event("v", None, "อบรม", "ศาลา", "40 คน"), Event("w", None, "ประชุม", "ห้อง", "8 คน")),
        ),
    ),
    extra={"note": "หมายเหตุ"},
)
DOCUMENT = Document(
    "d",
    "memo",
    "ชื่อ",
    fields={"subject": "เรื่อง"},
    sections=(SectionText("t", "cause", "เหตุ"),),
    signer=Signer("ก", "ปลัด", "รักษาการ"),
    opinions=(Opinion("o", "ความเห็น", "เห็นชอบ", signer=Signer("ข", "นายก", "แทน")),),
    overrides={"scores.tool.IIT": "90.00"},
)
FILE = OfficeFile(
    "file",
    years={
        2568: YearWork(
            2568,
            Assessment(
                findings=(Finding("f", "indicator", "4", "ก", "ข", "ค"), Finding("g", "tool", "IIT", text="ง")),
                recommendations=(Recommendation("q", ("i1",), "แนะนำ"),),
            ),
        ),
        2569: YearWork(
            2569,
            measures=(MEASURE,),
            removed=(replace(MEASURE, id="r"),),
            documents=(DOCUMENT, replace(DOCUMENT, id="d2")),
        ),
    },
)


UNDERSTOOD = (TextKind.TIMEFRAME, TextKind.FOLLOW_UP)
"""Whose dates and cycle are read from the text."""


def all_texts(file: OfficeFile, working_year: int) -> list[Text]:
    context = Context(file, working_year, frameworks_of(file, working_year), date(2026, 1, 1))
    forms = forms_of(file)
    printables = documents_of(context, forms)
    desks = [desk_for(context, one.document, forms) for one in printables]
    of_papers = [t for desk, one in zip(desks, printables, strict=True) for t in texts_of_document(desk, one)]
    return [*texts_of(context), *(text for text in of_papers if text.typed)]


def test_there_is_a_text_of_every_kind() -> None:
    assert {text.kind for text in all_texts(FILE, 2569)} == set(TextKind)


@pytest.mark.parametrize("text", all_texts(FILE, 2569), ids=lambda text: f"{text.place}")
def test_each_text_stands_at_its_place_and_can_be_exchanged_there(text: Text) -> None:
    assert text_at(FILE, text.place) == text.text

    after = with_text_at(FILE, text.place, "ใหม่", counted())

    now = {one.place: one.text for one in all_texts(after, 2569)}
    before = {one.place: one.text for one in all_texts(FILE, 2569)}
    assert now == {**before, text.place: "ใหม่"}
    assert with_text_at(after, text.place, text.text, counted()) == FILE or text.kind in UNDERSTOOD


@pytest.mark.parametrize("working_year", [2568, 2569])
def test_the_sample_office_has_all_its_texts_at_their_places(working_year: int) -> None:
    file = from_json(json.loads(resource("sample", "office.json").read_text(encoding="utf-8")))
    assert [t.place for t in all_texts(file, working_year) if text_at(file, t.place) != t.text] == []


def test_a_typed_over_figure_can_be_given_back() -> None:
    place = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo-2",), "overrides.scores.tool.IIT")

    after = with_text_at(FILE, place, None, counted())

    assert [document.overrides for document in after.years[2569].documents] == [DOCUMENT.overrides, {}]


@pytest.mark.parametrize(
    "place",
    [
        Place(PlaceKind.MEASURE, 2569, ("gone",), "analysis"),
        Place(PlaceKind.MEASURE, 2569, ("m", "gone"), "steps"),
        Place(PlaceKind.MEASURE, 2569, ("m", "s1", "7"), "steps"),
        Place(PlaceKind.MEASURE, 2569, ("m", "5"), "titles"),
        Place(PlaceKind.MEASURE, 2569, ("m",), "indicators"),
        Place(PlaceKind.RESULT, 2569),
        Place(PlaceKind.RESULT, 2569, ("m",)),
        Place(PlaceKind.RESULT, 2569, ("m", "x")),
        Place(PlaceKind.RESULT, 2569, ("m", "x"), "status"),
        Place(PlaceKind.RESULT, 2569, ("m", "x"), "evidence"),
        Place(PlaceKind.RESULT, 2569, ("m", "x"), "events.what"),
        Place(PlaceKind.RESULT, 2569, ("m", "x", "v"), "events.on"),
        Place(PlaceKind.RESULT, 2569, ("r", "x"), "output"),
        Place(PlaceKind.DOCUMENT, 2569, ("2569-memo-3",), "title"),
        Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "opinions.4.text"),
        Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "fields.date"),
        Place(PlaceKind.RECOMMENDATION, 2568, ("gone",), "text"),
        Place(PlaceKind.SCORE, 2568, ("indicator", "4")),
        Place(PlaceKind.OFFICE, 0, ("profiles", "p"), "name"),
    ],
    ids=str,
)
def test_a_place_that_is_no_text_stays_as_it_is(place: Place) -> None:
    assert text_at(FILE, place) is None
    assert mended(FILE, Mend(place, "", "ใหม่"), counted()) is None


def test_scores_and_level_are_texts_too() -> None:
    score, level = Place(PlaceKind.SCORE, 2568, ("indicator", "4")), Place(PlaceKind.LEVEL, 2568)

    after = with_text_at(with_text_at(FILE, score, "81.88", counted()), level, "ผ่านดี", counted())

    assert (text_at(after, score), text_at(after, level)) == ("81.88", "ผ่านดี")


def test_a_timeframe_that_is_mended_means_its_new_days() -> None:
    place = Place(PlaceKind.MEASURE, 2569, ("m",), "timeframe")

    after = mended(FILE, Mend(place, "ตลอดปี", "1 ตุลาคม 2568 – 31 มีนาคม 2569"), counted())

    assert after is not None
    timeframe = after.years[2569].measures[0].timeframe
    assert (timeframe.start, timeframe.end) == (date(2025, 10, 1), date(2026, 3, 31))


def test_a_mend_made_for_other_words_is_not_carried_out() -> None:
    place = Place(PlaceKind.MEASURE, 2569, ("m",), "analysis")

    assert mended(FILE, Mend(place, "ประเด็นเดิม", "ใหม่"), counted()) is None
