"""Which backups stay."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.work.retention import DAYS, MONTHS, WEEKS, keep

TODAY = date(2026, 9, 30)
moments = st.lists(
    st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2027, 12, 31)).map(
        lambda m: m.replace(microsecond=0)
    ),
    unique=True,
)


def daily(days: int) -> list[datetime]:
    return [datetime(2026, 9, 30, 8, 30) - timedelta(days=n) for n in range(days)]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    stay = keep(daily(366), TODAY)

    assert set(daily(12)) <= stay
    assert min(stay) == datetime(2026, 1, 31, 8, 30)
    assert len(stay) <= DAYS + WEEKS + MONTHS


def test_of_a_past_day_only_the_newest_stays() -> None:
    morning, noon = datetime(2026, 9, 29, 8), datetime(2026, 9, 29, 12)

    assert keep([noon, morning], TODAY) == {noon}


def test_todays_stay_up_to_twelve() -> None:
    hourly = [datetime(2026, 9, 30, hour) for hour in range(20)]

    assert keep(hourly, TODAY) == set(hourly[-DAYS:])


def test_a_file_opened_once_a_year_loses_nothing() -> None:
    yearly = [datetime(2026 - n, 9, 1) for n in range(9)]

    assert keep(yearly, TODAY) == set(yearly)


def test_backups_dated_in_the_future_push_no_real_one_out() -> None:
    wrong_clock = [datetime(2099, 1, 1) + timedelta(days=n) for n in range(30)]

    stay = keep(daily(12) + wrong_clock, TODAY)

    assert set(daily(12)) <= stay
    assert len(stay) == 2 * DAYS


@given(moments)
def test_what_stays_is_some_of_it_with_the_newest_and_bounded(made: list[datetime]) -> None:
    stay = keep(made, TODAY)

    assert stay <= set(made)
    assert not made or max(made) in stay
    assert len(stay) <= DAYS + DAYS + WEEKS + MONTHS + DAYS


@given(moments)
def test_thinning_out_twice_changes_nothing(made: list[datetime]) -> None:
    stay = keep(made, TODAY)

    assert keep(list(stay), TODAY) == stay


@given(moments)
def test_a_day_of_the_newest_twelve_is_never_without_a_backup(made: list[datetime]) -> None:
    past_days = sorted({m.date() for m in made if m.date() <= TODAY})

    assert set(past_days[-DAYS:]) <= {m.date() for m in keep(made, TODAY)}
