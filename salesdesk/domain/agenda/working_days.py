"""The days on which one sells."""

from datetime import date, timedelta

_SATURDAY = 5


def working_day(day: date) -> date:
    """The day itself, or the Monday behind it: a proposal never falls on a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day
