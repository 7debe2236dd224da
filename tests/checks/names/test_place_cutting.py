"""Names cut out of Thai without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog.place_names import place_names
from ita_desktop.checks.names.naming import named_offices, named_places
from ita_desktop.checks.names.own_names import own_names
from ita_desktop.checks.names.place_cutting import name_at, province_at, real_name_at, starts_with
from ita_desktop.checks.names.place_mentions import place_mentions
from ita_desktop.domain.file import OfficeFile
from ita_desktop.thai.normal import fold
from ita_desktop.thai.words import WordBreaker
from ita_desktop.work.words import breaker_of
from tests.checks.names.offices_named import SAO, paper_of

TAILS = ("", "ได้จัดทำแผน", "พบว่า", "จังหวัดตรัง", " อำเภอเมือง", "มีมติ", "ปรากฏผลดังนี้", "จึงประกาศ")
WORDS = st.sampled_from(
    [
        "อบต.",
        "องค์การบริหารส่วนตำบล",
        "เทศบาล",
        "ตำบล",
        "ต.",
        "อำเภอ",
        "จังหวัด",
        "จ.",
        "หนอง",
        "เลย",
        "ดาวเรือง",
        " ",
        "\n",
        "ๆ",
        "์",
        "2",
        "ได้",
    ]
)


@pytest.fixture(scope="module")
def breaker() -> WordBreaker:
    return breaker_of(OfficeFile("file"))


def test_nearly_every_real_name_is_cut_exactly_whatever_follows(breaker: WordBreaker) -> None:
    wrong = []
    for number, name in enumerate(sorted(place_names().tambons)[::7]):
        found = name_at(name + TAILS[number % len(TAILS)], 0, breaker)
        wrong += [] if found and found.text == name else [name]
    assert len(wrong) <= 8, wrong


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ดอนมณีแสงได้ประกาศ", "ดอนมณีแสง"),
        ("ดอนสวรรค์ใหม่", "ดอนสวรรค์ใหม่"),
        ("หนองกุงพบว่า", "หนองกุง"),
        ("ได้ดำเนินการ", None),
        ("ทุกแห่ง", None),
        ("ประจำตำบล", None),
        ("ประชุมร่วมกัน", None),
        ("บางแห่ง", None),
        ("อบต. ทุกแห่ง", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(breaker: WordBreaker, said: str, name: str | None) -> None:
    found = name_at(said, 0, breaker)
    assert (found.text if found else None) == name


def test_a_real_name_is_known_and_a_made_up_one_is_not(breaker: WordBreaker) -> None:
    known, made_up = name_at("ควนขนุน", 0, breaker), name_at("ดอนมณีแสง", 0, breaker)
    assert known is not None and known.known
    assert made_up is not None and not made_up.known and made_up.headed
    assert real_name_at("ดอนมณีแสง", 0, breaker) is None


@pytest.mark.parametrize(
    ("said", "province"),
    [
        ("ตรังได้แจ้ง", "ตรัง"),
        ("สุราษฎร์ธานี", "สุราษฎร์ธานี"),
        ("สุราษฎร์ฯ", "สุราษฎร์ธานี"),
        ("นครศรี", "นครศรีธรรมราช"),
        ("ตากแดด", None),
        ("ชายแดน", None),
    ],
)
def test_a_province_is_known_by_its_full_and_its_short_name(
    breaker: WordBreaker, said: str, province: str | None
) -> None:
    found = province_at(said, 0, breaker)
    assert (found.text if found else None) == province


@pytest.mark.parametrize(
    ("said", "end"), [("ท้ายเหมืองได้", 10), ("ท้าย เห มือง", 12), ("ท้ายเหมือ", -1), ("ท้ายเหมืองิ", -1), ("", -1)]
)
def test_a_name_may_be_torn_by_spaces(said: str, end: int) -> None:
    assert starts_with(said, 0, "ท้ายเหมือง") == end


@given(st.lists(WORDS, max_size=12).map("".join))
def test_whatever_is_named_lies_in_the_text(text: str) -> None:
    view, said = paper_of(SAO), fold(text)
    own = own_names(view)
    assert own is not None
    for named in (*named_offices(said, own, view.tools.breaker), *named_places(said, own, view.tools.breaker)):
        assert 0 <= named.mention.start < named.at < named.end <= len(said)
    assert all(one.at <= len(said) for one in place_mentions(said))


@pytest.mark.slow
def test_a_very_long_text_is_read_whole() -> None:
    view = paper_of(SAO)
    own = own_names(view)
    assert own is not None
    said = "องค์การบริหารส่วนตำบล" * 2_000 + "ก" * 20_000 + "อบต.ควนขนุน" * 2_000 + "ตำบลห้วยแก้วงาม " * 2_000
    assert len(named_offices(said, own, view.tools.breaker)) == 2_000
    assert len(named_places(said, own, view.tools.breaker)) == 2_000
