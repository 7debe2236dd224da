"""What a unit is asked for one round."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.measures import Measure, Responsible, Status, Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.domain.unit_form import Answer, fingerprint
from ita_desktop.domain.unit_form_making import form_rounds, latest_round, unit_forms
from tests.unit_form_made import END, FINANCE, WORKS, YEAR, every_three_months, form_of, office, reported, result, usual


def asked(*measures: Measure, end: date = END) -> dict[str, list[str]]:
    return {
        form.identity.unit_name: [row.key.step or row.key.measure for row in form.rows]
        for form in unit_forms(office(*measures), YEAR, end)
    }


def of(measure: str, *responsibles: Responsible) -> Measure:
    return Measure(measure, (f"มาตรการ {measure}",), responsibles=responsibles)


def test_a_unit_is_asked_about_every_step_and_about_a_measure_without_steps() -> None:
    form = form_of(office())

    assert [(row.number, row.step_number, row.key.step) for row in form.rows] == [
        (1, 1, "s1"),
        (1, 2, "s2"),
        (2, 0, ""),
    ]
    assert form.rows[0].text == "จัดทำคู่มือ\n(1) ร่าง\n(2) ประกาศ"
    assert (form.identity.office_name, form.identity.unit_name) == ("องค์การบริหารส่วนตำบลหนองสมมติ", "กองคลัง")
    assert form.due >= END


def test_a_unit_is_told_by_its_id_then_by_its_name_or_short_name_then_by_the_text() -> None:
    linked = of("linked", Responsible("a", "งานการเงิน", FINANCE))
    named = of("named", Responsible("b", "กอง คลัง"))
    short = of("short", Responsible("c", "กค."))
    free = of("free", Responsible("d", "คณะทำงานฯ"))

    assert asked(linked, named, short, free) == {"กองคลัง": ["linked", "named", "short"], "คณะทำงานฯ": ["free"]}


def test_every_unit_is_asked_where_all_are_responsible() -> None:
    everybody = of("all", Responsible("a", "ทุกส่วนราชการ"))

    assert asked(everybody) == {"กองคลัง": ["all"], "กองช่าง": ["all"]}
    alone = replace(office(everybody), units=())
    assert [form.identity.unit_name for form in unit_forms(alone, YEAR, END)] == ["ทุกส่วนราชการ"]


def test_what_nobody_answers_for_has_a_form_of_its_own_at_the_end() -> None:
    assert asked(of("lost"), of("kept", Responsible("a", "กองช่าง", WORKS))) == {"กองช่าง": ["kept"], "": ["lost"]}


def test_a_unit_that_is_gone_by_then_is_asked_under_the_printed_name() -> None:
    gone = Unit(FINANCE, "ส่วนการคลัง", valid_to=date(2025, 12, 31))
    file = replace(office(), units=(gone,))

    assert [form.identity.unit_name for form in unit_forms(file, YEAR, END)] == ["กองคลัง"]


def test_only_measures_with_a_round_that_ends_then_are_asked_about() -> None:
    half, quarter = usual()[1], every_three_months(usual()[0])

    assert asked(half, quarter, end=date(2025, 12, 31)) == {"กองคลัง": ["s1", "s2"]}
    assert asked(half, quarter) == {"กองคลัง": ["m2", "s1", "s2"]}


def test_a_measure_that_begins_later_is_not_asked_about() -> None:
    later = replace(usual()[1], timeframe=Timeframe("", date(2026, 5, 1), None))

    assert asked(later) == {}


def test_a_step_finished_in_an_earlier_round_is_not_asked_about_again() -> None:
    done = result("x", "s1", status=Status.DONE, round_end=date(2025, 12, 31))
    file = reported(office(every_three_months(usual()[0])), "m1", done)

    assert [row.key.step for row in form_of(file).rows] == ["s2"]


def test_what_is_reported_of_the_round_stands_in_the_form_once_for_every_report() -> None:
    file = reported(office(), "m1", result("x", "s1", "ครั้งที่ ๑"), result("y", "s1", "ครั้งที่ ๒"), result("z", "", "รวม"))
    rows = form_of(file).rows

    assert [(row.key.step, row.key.result, row.answer.output) for row in rows[:4]] == [
        ("", "z", "รวม"),
        ("s1", "x", "ครั้งที่ ๑"),
        ("s1", "y", "ครั้งที่ ๒"),
        ("s2", "", ""),
    ]
    assert rows[1].key.seen == fingerprint(rows[1].answer)


def test_a_fingerprint_overlooks_what_office_programs_do_to_white_space() -> None:
    assert fingerprint(Answer(output="ก\r\nข ")) == fingerprint(Answer(output="ก\nข"))
    assert fingerprint(Answer(output="ก\x0bข")) == fingerprint(Answer(output="กข"))
    assert fingerprint(Answer(output="ก")) != fingerprint(Answer(outcome="ก"))


def test_the_latest_round_has_ended_or_is_the_first() -> None:
    file = office()

    assert form_rounds(file, YEAR) == (END, date(2026, 9, 30))
    assert latest_round(file, YEAR, date(2025, 11, 1)) == END
    assert latest_round(file, YEAR, date(2026, 4, 1)) == END
    assert latest_round(file, YEAR, date(2027, 1, 1)) == date(2026, 9, 30)
    assert latest_round(file, 2560, END) is None
