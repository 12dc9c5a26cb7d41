"""Public holidays as the `holidays` package knows them: loaded on demand alone, for it takes 200 ms."""

from collections.abc import Iterable

import holidays

from salesdesk.domain.agenda.day_off import PublicHoliday

_ENGLISH = 'en_US'


def holidays_of(country: str, years: Iterable[int]) -> list[PublicHoliday]:
    """Of the whole country, by day; none of a country it does not know. A name it lacks is as the country writes it."""
    if country not in holidays.list_supported_countries(include_aliases=False):
        return []
    french, english = (_names(country, list(years), language) for language in ('fr', _ENGLISH))
    return [PublicHoliday(country, day, _typed(french[day]), _typed(english[day])) for day in sorted(french)]


def _names(country: str, years: list[int], language: str) -> holidays.HolidayBase:
    offered = getattr(holidays, country).supported_languages
    # Some countries speak a French of their own: 'fr_MC'.
    wanted = next((one for one in sorted(offered) if one == language or one.startswith(f'{language}_')), None)
    return holidays.country_holidays(country, years=years, language=wanted)


def _typed(name: str) -> str:
    """With the apostrophe of print: 'Jour de l’an'."""
    return name.replace("'", '’')
