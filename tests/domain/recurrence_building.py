"""Any recurrence, for the tests that hold for all of them."""

from datetime import date

from hypothesis import strategies as st

from salesdesk.domain.agenda.recurrence import Frequency, Recurrence


@st.composite
def rules(draw: st.DrawFn) -> Recurrence:
    """Any rule, most of them short enough to end within a few years."""
    frequency = draw(st.sampled_from(Frequency))
    weekdays = draw(st.frozensets(st.integers(0, 6))) if frequency is Frequency.WEEKLY else frozenset()
    on_last_day = frequency is Frequency.MONTHLY and draw(st.booleans())
    until = draw(st.none() | st.dates(date(2023, 1, 1), date(2030, 1, 1)))
    count = draw(st.none() | st.integers(1, 40)) if until is None else None
    return Recurrence(frequency, draw(st.integers(1, 14)), weekdays, on_last_day, until, count)
