"""When a parcel leaves and arrives, and why not sooner. November 2026: the 20th is a Friday."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shop.clock import JST
from shop.money import Yen
from shop.shipping import reasons
from shop.shipping.calendar import Closure, MakerCalendar, Season, weekdays
from shop.shipping.promise import (
    Promise,
    delivery_choices,
    earliest_ship_date,
    promise,
    transit_days,
)
from shop.shipping.reasons import Reason, why_not_sooner
from shop.shipping.terms import Destination, RateRow, ShippingTerms

WEEKDAYS_ONLY = MakerCalendar(closed_weekdays=weekdays("5,6"))
EVERY_DAY = MakerCalendar(observes_public_holidays=False)
TOKYO = Destination("13")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JST)


def ship(
    now: str,
    calendar: MakerCalendar = WEEKDAYS_ONLY,
    lead_days: int = 1,
    season: Season | None = None,
    paid_by: str | None = None,
) -> tuple[date | None, list[str]]:
    found = earliest_ship_date(
        now=at(now),
        calendar=calendar,
        lead_days=lead_days,
        seasons=[season] if season else [],
        paid_by=at(paid_by) if paid_by else None,
    )
    return found.on, [reason.code for reason in found.reasons]


def test_before_the_cut_off_today_counts() -> None:
    assert ship("2026-11-18T11:59") == (date(2026, 11, 19), ["lead_days"])


def test_after_the_cut_off_the_next_working_day_counts() -> None:
    assert ship("2026-11-18T12:00") == (date(2026, 11, 20), ["after_cutoff", "lead_days"])


def test_no_lead_ships_today() -> None:
    assert ship("2026-11-18T11:59", lead_days=0) == (date(2026, 11, 18), [])


def test_weekend_and_public_holiday_are_passed_over() -> None:
    on, why = ship("2026-11-20T15:00")  # Friday afternoon before 勤労感謝の日
    assert on == date(2026, 11, 25)
    assert why == ["after_cutoff", "closed_day", "public_holiday", "lead_days"]


def test_lead_days_are_working_days() -> None:
    assert ship("2026-11-19T09:00", lead_days=2)[0] == date(2026, 11, 24)


def test_the_turn_of_the_year_is_passed_over() -> None:
    found = earliest_ship_date(now=at("2026-12-28T15:00"), calendar=WEEKDAYS_ONLY, lead_days=1)
    assert found.on == date(2027, 1, 5)
    assert Reason(reasons.YEAR_END, on=date(2027, 1, 3)) in found.reasons


def test_a_closure_tells_its_reason_and_its_end() -> None:
    rest = Closure(date(2026, 11, 19), date(2026, 11, 24), "蔵の改修のため")
    calendar = MakerCalendar(closed_weekdays=weekdays("6"), closures=(rest,))
    found = earliest_ship_date(now=at("2026-11-18T09:00"), calendar=calendar, lead_days=1)
    assert found.on == date(2026, 11, 25)
    assert found.reasons[0] == Reason(reasons.CLOSURE, on=date(2026, 11, 24), name="蔵の改修のため")


def test_a_season_is_waited_for_and_is_then_the_only_reason() -> None:
    summer = Season((6, 1), (7, 31))
    found = earliest_ship_date(
        now=at("2026-11-20T15:00"), calendar=EVERY_DAY, lead_days=1, seasons=[summer]
    )
    assert found.on == date(2027, 6, 1)
    assert found.reasons == (Reason(reasons.HARVEST_FROM, on=date(2027, 6, 1)),)


def test_a_season_may_span_the_new_year() -> None:
    winter = Season.between("11-15", "02-28")
    assert winter is not None
    assert winter.covers(date(2027, 1, 10))
    assert not winter.covers(date(2027, 3, 1))
    assert ship("2026-11-18T09:00", season=winter)[0] == date(2026, 11, 19)


def test_the_end_of_a_season_is_kept() -> None:
    autumn = Season((9, 1), (11, 19))
    assert ship("2026-11-18T09:00", season=autumn)[0] == date(2026, 11, 19)
    assert ship("2026-11-18T13:00", season=autumn)[0] == date(2027, 9, 1)


def test_a_season_keeps_goods_apart_only_outside_it() -> None:
    summer = Season((6, 1), (7, 31))
    assert summer.key(date(2026, 7, 1)) == ""
    assert summer.key(date(2026, 8, 1)) == "s0601"
    assert Season.between(None, None) is None


def test_goods_of_seasons_that_never_meet_do_not_ship() -> None:
    found = earliest_ship_date(
        now=at("2026-11-20T09:00"),
        calendar=EVERY_DAY,
        lead_days=1,
        seasons=[Season((6, 1), (6, 30)), Season((9, 1), (9, 30))],
    )
    assert found.on is None
    assert found.reasons[-1] == Reason(reasons.NO_SHIP_DAY)


def test_a_maker_who_never_works_promises_nothing() -> None:
    never = MakerCalendar(closed_weekdays=frozenset(range(7)))
    assert ship("2026-11-18T09:00", calendar=never)[0] is None
    assert a_promise(calendar=never).choices == ()
    assert a_promise(calendar=never).earliest is None


def test_days_count_from_the_deadline_of_a_later_payment() -> None:
    on, why = ship("2026-11-18T09:00", paid_by="2026-11-21T23:59")
    assert on == date(2026, 11, 25)
    assert why[0] == "counts_from_payment"


def test_a_deadline_that_has_passed_does_not_make_it_earlier() -> None:
    late = ship("2026-11-25T09:00", paid_by="2026-11-21T23:59")
    assert late[0] == ship("2026-11-25T09:00")[0]


def test_the_most_telling_reason_comes_first() -> None:
    found = [Reason(reasons.LEAD_DAYS, count=1), Reason(reasons.CLOSURE, name="棚卸し")]
    assert why_not_sooner(found) == found[1]
    assert why_not_sooner([]) is None


def test_weekdays_are_read_from_their_column() -> None:
    assert weekdays("5,6") == {5, 6}
    assert weekdays("") == frozenset()
    with pytest.raises(ValueError, match="week"):
        weekdays("7")


def test_the_makers_own_days_come_before_the_zones_and_islands_add_theirs() -> None:
    assert transit_days("32", TOKYO, None) == 1
    assert transit_days("32", TOKYO, RateRow(Yen(1), 3)) == 3
    assert transit_days("13", Destination("47", "9070001"), None) == 3
    assert transit_days("13", Destination("13", "1002101"), None) == 10


def a_promise(
    *,
    now: str = "2026-11-18T09:00",
    calendar: MakerCalendar = WEEKDAYS_ONLY,
    temperature: str = "ambient",
    destination: Destination = TOKYO,
    no_delivery: tuple[Closure, ...] = (),
) -> Promise:
    return promise(
        now=at(now),
        calendar=calendar,
        terms=ShippingTerms(temperature, "yamato", "32", 1, None, Yen(0)),
        destination=destination,
        rate=RateRow(Yen(880), 1),
        no_delivery=no_delivery,
    )


def test_fourteen_days_are_offered_the_earliest_first() -> None:
    offered = a_promise()
    assert offered.earliest is not None
    assert offered.earliest.delivery_on == offered.dates[0] == date(2026, 11, 20)
    assert offered.dates == [date(2026, 11, 20) + timedelta(days=number) for number in range(14)]


def test_a_sunday_parcel_leaves_before_the_weekend() -> None:
    sunday = a_promise().choice(date(2026, 11, 29))
    assert sunday is not None
    assert sunday.ship_on == date(2026, 11, 27)


def test_a_cool_parcel_is_kept_two_days_only() -> None:
    long_rest = MakerCalendar(closures=(Closure(date(2026, 11, 21), date(2026, 11, 25)),))
    cool = a_promise(calendar=long_rest, temperature="chilled").dates
    assert cool[:5] == [date(2026, 11, day) for day in (20, 21, 22, 23, 27)]
    assert a_promise(calendar=long_rest).dates[:5] == [
        date(2026, 11, day) for day in (20, 21, 22, 23, 24)
    ]


def test_days_without_delivery_are_left_out() -> None:
    typhoon = Closure(date(2026, 11, 20), date(2026, 11, 21), "台風")
    assert a_promise(no_delivery=(typhoon,)).dates[0] == date(2026, 11, 22)


def test_a_day_that_is_not_offered_is_no_choice() -> None:
    assert a_promise().choice(date(2026, 11, 19)) is None


def test_hours_are_offered_except_on_islands() -> None:
    assert a_promise().allows_slot("am")
    assert a_promise().allows_slot("")
    assert not a_promise().allows_slot("1214")
    island = a_promise(destination=Destination("47", "9070001"))
    assert island.slots == ()
    assert island.allows_slot("")
    assert not island.allows_slot("am")
    assert Reason("island_days", count=1, name="石垣島", name_en="Ishigakijima") in island.reasons


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=JST)
)
days = st.dates(date(2026, 1, 1), date(2028, 3, 31))
closures = st.lists(
    st.builds(
        lambda first, length: Closure(first, first + timedelta(days=length)),
        days,
        st.integers(0, 20),
    ),
    max_size=4,
).map(tuple)
calendars = st.builds(
    MakerCalendar,
    closed_weekdays=st.frozensets(st.integers(0, 6), max_size=5),
    observes_public_holidays=st.booleans(),
    cutoff_hour=st.integers(0, 24),
    closures=closures,
)
seasons = st.lists(
    st.builds(
        Season,
        st.tuples(st.integers(1, 12), st.integers(1, 28)),
        st.tuples(st.integers(1, 12), st.integers(1, 28)),
    ),
    max_size=1,
)
leads = st.integers(0, 5)


@given(moments, calendars, leads, seasons)
def test_nothing_ships_on_a_closed_day_or_out_of_season(
    now: datetime, calendar: MakerCalendar, lead: int, in_season: list[Season]
) -> None:
    on = earliest_ship_date(now=now, calendar=calendar, lead_days=lead, seasons=in_season).on
    assume(on is not None)
    assert on is not None
    assert on >= now.date()
    for choice in delivery_choices(
        on, transit_days=2, calendar=calendar, seasons=in_season, temperature="frozen"
    ):
        assert calendar.is_open(choice.ship_on)
        assert all(season.covers(choice.ship_on) for season in in_season)
        assert choice.ship_on >= on
        assert 2 <= (choice.delivery_on - choice.ship_on).days <= 4


@given(moments, st.timedeltas(timedelta(0), timedelta(days=40)), calendars, leads, seasons)
def test_an_earlier_order_never_ships_later(
    now: datetime,
    wait: timedelta,
    calendar: MakerCalendar,
    lead: int,
    in_season: list[Season],
) -> None:
    early = earliest_ship_date(now=now, calendar=calendar, lead_days=lead, seasons=in_season)
    late = earliest_ship_date(now=now + wait, calendar=calendar, lead_days=lead, seasons=in_season)
    if early.on and late.on:
        assert early.on <= late.on


@given(moments, calendars, leads, closures)
def test_more_lead_and_more_closures_never_make_it_earlier(
    now: datetime, calendar: MakerCalendar, lead: int, more: tuple[Closure, ...]
) -> None:
    busier = MakerCalendar(
        calendar.closed_weekdays,
        calendar.observes_public_holidays,
        calendar.cutoff_hour,
        calendar.closures + more,
    )
    plain = earliest_ship_date(now=now, calendar=calendar, lead_days=lead).on
    busy = earliest_ship_date(now=now, calendar=busier, lead_days=lead + 1).on
    if plain and busy:
        assert plain < busy


@given(moments, calendars)
def test_the_choices_are_days_in_order_without_repetition(
    now: datetime, calendar: MakerCalendar
) -> None:
    on = earliest_ship_date(now=now, calendar=calendar, lead_days=1).on
    offered = [c.delivery_on for c in delivery_choices(on, transit_days=1, calendar=calendar)]
    assert offered == sorted(set(offered))
    assert len(offered) <= 14
    if on is not None:
        assert offered[0] == on + timedelta(days=1)
