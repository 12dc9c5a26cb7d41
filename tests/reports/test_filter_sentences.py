"""What a number was filtered by is said in one sentence: the pipeline, and the days that decide."""

from datetime import date

import pytest
from building import TODAY
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import LANGUAGES, use_language
from salesdesk.reports.filters import filter_sentence
from salesdesk.reports.report import Period, Scope
from salesdesk.reports.said.definition import Days

SPRING = Scope(1, Period(date(2026, 3, 1), date(2026, 5, 31)))
SAID = {
    Days.ENTERED: 'Sales: deals that entered from 1 Mar 2026 to 31 May 2026',
    Days.CLOSED: 'Sales: deals closed from 1 Mar 2026 to 31 May 2026',
    Days.OPEN: 'Sales: deals open at the end of 31 May 2026',
    Days.LEFT: 'Sales: deals that left the stage from 1 Mar 2026 to 31 May 2026',
    Days.EXPECTED: 'Sales: deals open on 9 Jun 2026, by their expected close',
    Days.PUSHED: 'Sales: deals put off from 1 Mar 2026 to 31 May 2026',
    Days.NOW: 'Sales: deals open on 9 Jun 2026',
    Days.HISTORY: 'Sales: deals closed up to 9 Jun 2026',
    Days.NOTED: 'Sales: noted from 1 Mar 2026 to 31 May 2026',
    Days.DONE: 'Sales: activities from 1 Mar 2026 to 31 May 2026',
    Days.SENT: 'Sales: proposals sent from 1 Mar 2026 to 31 May 2026',
    Days.STARTED: 'Sales: cadences started from 1 Mar 2026 to 31 May 2026',
    Days.FIRED: 'Sales: what rules did from 1 Mar 2026 to 31 May 2026',
    Days.SET: 'Sales: as set on 9 Jun 2026',
    Days.SEVERAL: 'Sales: from 1 Mar 2026 to 31 May 2026',
}
PERIODS = st.tuples(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(1990, 1, 1), date(2100, 1, 1)))


@pytest.mark.parametrize('days', Days)
def test_the_sentence_names_the_days_that_decide(days: Days) -> None:
    assert filter_sentence(days, SPRING, 'Sales', TODAY) == SAID[days]


def test_of_a_period_that_runs_open_deals_are_those_of_today() -> None:
    running = Scope(1, Period(date(2026, 6, 1), date(2026, 6, 30)))
    assert filter_sentence(Days.OPEN, running, 'Sales', TODAY).endswith('9 Jun 2026')


@pytest.mark.parametrize('language', LANGUAGES)
def test_without_a_pipeline_it_speaks_of_all(language: str) -> None:
    use_language(language)
    said = filter_sentence(Days.NOW, SPRING, '', TODAY)
    assert said.startswith({'fr': 'Tous les pipelines', 'en': 'All pipelines'}[language])


@given(st.sampled_from(Days), PERIODS, st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.sampled_from(LANGUAGES))
def test_no_sentence_names_a_day_that_is_not_its_own(
    days: Days, ends: tuple[date, date], today: date, language: str
) -> None:
    """Days are said as everywhere; a name with braces is only a name."""
    use_language(language)
    period = Period(min(ends), max(ends))
    said = filter_sentence(days, Scope(1, period), '{Vente}', today)
    assert said.startswith('{Vente}')
    known = {date_text(day) for day in (period.first, period.last, today)}
    for day in known:
        said = said.replace(day, '')
    assert not [sign for sign in said.removeprefix('{Vente}') if sign.isdigit() or sign in '{}']
