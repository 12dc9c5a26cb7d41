"""Rows of every measure as hypothesis draws them, of a year of one pipeline."""

from datetime import date, timedelta

from building import TODAY
from hypothesis import strategies as st
from made_sums import Row

from salesdesk.domain.figures.measure import DAY_ONE, Measure

FIRST = date(2026, 1, 1)
STAGES = ('1', '2', '3')
REASONS = ('', '61', '62')
NAMES = ('', 'Salon', 'Web')
AGES = ('30', '60', '90', '180', 'later')
COHORTS = [f'{end}:{age}' for end in ('won', 'lost') for age in AGES] + ['handed_over:later']
SUBJECTS: dict[Measure, tuple[str, ...]] = {
    **dict.fromkeys((Measure.ENTERED, Measure.WON, Measure.HANDED_OVER, Measure.PUSHED), ('',)),
    Measure.LOST: REASONS,
    **dict.fromkeys((Measure.WON_SOURCE, Measure.LOST_SOURCE, Measure.WON_PRODUCT, Measure.LOST_PRODUCT), NAMES),
    **dict.fromkeys((Measure.TOUCHED, Measure.LOST_AT, Measure.SKIPPED_TO, Measure.STAGE_TIME), STAGES),
    **dict.fromkeys((Measure.WON_OVERRIDDEN, Measure.LOST_OVERRIDDEN), ('', '61')),
    **dict.fromkeys((Measure.WON_COMPLIANT, Measure.LOST_COMPLIANT), ('', '61')),
    Measure.EXPECTED: STAGES,
    Measure.UNDATED: STAGES,
    Measure.COHORT: tuple(COHORTS),
}
# In every tenth row nothing is known of the amount.
AMOUNTS = st.tuples(st.sampled_from(['EUR', 'EUR', 'USD', 'JPY']), st.integers(0, 10**9)) | st.just(('', 0))


def rows_of(*measures: Measure, most: int = 25) -> st.SearchStrategy[list[Row]]:
    """Of these measures, on days of 2026; those of no day on the day they stand on."""
    return st.lists(st.sampled_from(measures).flatmap(_row), max_size=most)


def _row(measure: Measure) -> st.SearchStrategy[Row]:
    days = st.just(DAY_ONE) if measure is Measure.UNDATED else st.integers(0, 364).map(lambda n: FIRST + timedelta(n))
    drawn = st.tuples(days, st.sampled_from(SUBJECTS[measure]), AMOUNTS, st.integers(1, 5), st.integers(0, 400))
    return drawn.map(lambda row: Row(measure, row[0], row[1], row[2][0], row[3], row[2][1], row[4] * row[3]))


def counted(rows: list[Row], *measures: Measure) -> int:
    return sum(row.count for row in rows if row.measure in measures)


def summed(rows: list[Row], measure: Measure, currency: str) -> int:
    return sum(row.minor for row in rows if row.measure is measure and row.currency == currency)


def is_ahead(row: Row) -> bool:
    """Expected today or later."""
    return row.day >= TODAY
