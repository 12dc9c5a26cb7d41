"""The days of a month in weeks, and where a key leads from a day. Pure dates."""

from datetime import date, timedelta

WEEKS, DAYS = 6, 7
# A grid shows some days of both neighbours, and date ends at year 1 and year 9999.
FIRST, LAST = date(1, 2, 1), date(9999, 11, 30)


def first_of(day: date) -> date:
    return day.replace(day=1)


def month_days(month: date, first_weekday: int) -> list[date]:
    """The 42 days of the grid that shows `month`; weeks start on `first_weekday` (0 is Monday)."""
    first = first_of(month)
    start = first - timedelta(days=(first.weekday() - first_weekday) % DAYS)
    return [start + timedelta(days=number) for number in range(WEEKS * DAYS)]


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last; kept within the years a date can hold."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not FIRST.year <= year <= LAST.year:
        return day
    # 31 January and one month is the last day of February, not the third of March.
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return day
