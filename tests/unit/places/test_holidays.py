"""Days on which Japan rests."""

from datetime import date

import pytest

from shop.places import holidays


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 11, 23), "勤労感謝の日"),
        (date(2027, 1, 1), "元日"),
        (date(2027, 3, 22), "春分の日 振替休日"),
        (date(2026, 9, 22), "国民の休日"),
        (date(2026, 11, 24), None),
    ],
)
def test_public_holidays_have_a_name(day: date, name: str | None) -> None:
    assert holidays.holiday_name(day) == name
    assert holidays.is_holiday(day) is (name is not None)


def test_2027_has_its_holidays() -> None:
    days = [date.fromordinal(date(2027, 1, 1).toordinal() + number) for number in range(365)]
    assert sum(holidays.is_holiday(day) for day in days) == 17


def test_the_turn_of_the_year_is_29_december_to_3_january() -> None:
    resting = [date(2026, 12, 29), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 3)]
    assert all(holidays.is_year_end(day) for day in resting)
    assert not any(holidays.is_year_end(day) for day in (date(2026, 12, 28), date(2027, 1, 4)))
