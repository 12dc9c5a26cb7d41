"""How an activity comes back: every rule there can be is shown and kept, and the words say what will happen."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

import pytest
from building import TODAY, in_days
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from salesdesk.domain.agenda.recurrence import MOST_COUNT, MOST_INTERVAL, Frequency, Recurrence, occurrences
from salesdesk.domain.agenda.rrule import parse_rrule, rrule_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.today.form.recurrence_field import (
    COUNT,
    ENDLESS,
    FIRST_END,
    KEPT,
    LAST_DAY,
    NEVER,
    STEPS,
    UNTIL,
    WORKDAYS,
    RecurrenceField,
)


@pytest.fixture(scope='module')
def shared(qapp: QApplication) -> Iterator[RecurrenceField]:
    """One field for many rules: each of them is set anew."""
    apply_theme(qapp, 'light', animations=False)
    own = RecurrenceField(TODAY)
    yield own
    own.deleteLater()


@pytest.fixture
def field(qapp: QApplication) -> Iterator[RecurrenceField]:
    own = RecurrenceField(TODAY)
    own.show()
    yield own
    own.hide()
    own.deleteLater()


def rules() -> st.SearchStrategy[Recurrence]:
    ends = st.one_of(
        st.just((None, None)),
        st.tuples(st.dates(TODAY, date(2060, 1, 1)), st.none()),
        st.tuples(st.none(), st.integers(1, MOST_COUNT)),
    )
    weekdays = st.one_of(st.just(frozenset[int]()), st.just(frozenset(range(5))), st.frozensets(st.integers(0, 6)))
    return st.builds(
        _rule, st.sampled_from(list(Frequency)), st.integers(1, MOST_INTERVAL), weekdays, st.booleans(), ends
    )


def _rule(
    frequency: Frequency, interval: int, weekdays: frozenset[int], last: bool, end: tuple[date | None, int | None]
) -> Recurrence:
    return Recurrence(
        frequency, interval, weekdays if frequency is Frequency.WEEKLY else frozenset(),
        last and frequency is Frequency.MONTHLY, *end,
    )  # fmt: skip


@given(rule=rules())
def test_every_rule_is_kept_as_it_was_planned(shared: RecurrenceField, rule: Recurrence) -> None:
    shared.set_rule(rrule_text(rule), TODAY)
    assert parse_rrule(shared.repeats()) == rule
    assert shared.validate()


@given(rules_=st.lists(rules(), min_size=2, max_size=3))
def test_nothing_of_the_rule_before_stays_in_the_next(shared: RecurrenceField, rules_: list[Recurrence]) -> None:
    for rule in rules_:
        shared.set_rule(rrule_text(rule), TODAY)
    assert parse_rrule(shared.repeats()) == rules_[-1]
    shared.set_rule('', TODAY)
    assert (shared.repeats(), shared.step.current()) == ('', NEVER)


@given(rule=rules())
def test_a_rule_is_always_said_in_words_and_once_never_is(shared: RecurrenceField, rule: Recurrence) -> None:
    shared.set_rule(rrule_text(rule), TODAY)
    words = shared.words.text()
    assert words[:1] == words[:1].upper() != ''
    shared.set_rule('', TODAY)
    assert shared.words.text() == ''


@pytest.mark.parametrize(
    ('step', 'days'),
    [
        (NEVER, [0]),
        ('DAILY', [0, 1, 2, 3]),
        (WORKDAYS, [0, 1, 2, 3]),
        ('WEEKLY', [0, 7, 14, 21]),
        ('MONTHLY', [0, 30, 61, 92]),
        (LAST_DAY, [0, 21, 52, 83]),
        ('YEARLY', [0, 365, 731, 1096]),
    ],
)
def test_each_step_falls_on_the_days_its_name_says(field: RecurrenceField, step: str, days: list[int]) -> None:
    field.step.choose(step)
    repeats = field.repeats()
    found = islice(occurrences(parse_rrule(repeats), TODAY), 4) if repeats else [TODAY]
    assert [(day - TODAY).days for day in found] == days


PARTS = {
    NEVER: (False, False, False, False),
    WORKDAYS: (False, True, False, False),
    'WEEKLY': (True, True, False, False),
    LAST_DAY: (True, True, False, False),
}


@pytest.mark.parametrize('step', PARTS)
def test_only_what_a_step_needs_is_asked(field: RecurrenceField, step: str) -> None:
    field.step.choose(step)
    field.step.chosen.emit(step)
    shown = tuple(part.isVisible() for part in (field.interval, field.end, field.until, field.count))
    assert shown == PARTS[step]


@pytest.mark.parametrize(
    ('end', 'until', 'count'), [(ENDLESS, False, False), (UNTIL, True, False), (COUNT, False, True)]
)
def test_only_what_an_end_needs_is_asked(field: RecurrenceField, end: str, until: bool, count: bool) -> None:
    field.step.choose('WEEKLY')
    field.end.choose(end)
    field.end.chosen.emit(end)
    assert (field.until.isVisible(), field.count.isVisible()) == (until, count)


@pytest.mark.parametrize('ahead', [0, 40, 400])
def test_an_end_is_proposed_behind_the_first_day(field: RecurrenceField, ahead: int) -> None:
    field.set_start(in_days(ahead))
    field.step.choose('WEEKLY')
    field.end.choose(UNTIL)
    field.end.chosen.emit(UNTIL)
    assert field.until.day() == in_days(ahead) + FIRST_END
    assert field.validate()


@pytest.mark.parametrize(('ahead', 'allowed'), [(-1, True), (0, True), (1, False), (400, False)])
def test_the_last_day_may_be_the_first_and_no_earlier(field: RecurrenceField, ahead: int, allowed: bool) -> None:
    field.set_rule(f'FREQ=DAILY;UNTIL={TODAY:%Y%m%d}', TODAY)
    field.set_start(in_days(ahead))
    assert field.validate() is allowed
    assert bool(field.until.error()) is not allowed


@pytest.mark.parametrize('typed', ['', 'bientôt', '31/02/2027'])
def test_an_end_that_is_no_day_is_refused_where_it_is_typed(field: RecurrenceField, typed: str) -> None:
    field.set_rule('FREQ=DAILY;UNTIL=20270101', TODAY)
    field.until.set_text(typed)
    assert not field.validate()
    assert field.until.error()


@pytest.mark.parametrize('typed', ['', 'bientôt'])
def test_an_unread_end_does_not_matter_once_there_is_none(field: RecurrenceField, typed: str) -> None:
    field.set_rule('FREQ=DAILY;UNTIL=20270101', TODAY)
    field.until.set_text(typed)
    field.end.choose(ENDLESS)
    assert (field.validate(), field.repeats()) == (True, 'FREQ=DAILY')


def test_a_kept_rule_may_be_replaced_and_taken_back(field: RecurrenceField) -> None:
    rule = 'FREQ=WEEKLY;BYDAY=MO,TH'
    field.set_rule(rule, TODAY)
    assert [field.interval.isVisible(), field.end.isVisible()] == [False, False]
    field.step.choose('DAILY')
    assert field.repeats() == 'FREQ=DAILY'
    field.step.choose(KEPT)
    assert field.repeats() == rule


def test_as_planned_is_only_offered_where_something_is_kept(field: RecurrenceField) -> None:
    offered = [field.step.select.itemData(row) for row in range(field.step.select.count())]
    assert offered == [str(step) for step in STEPS]
    field.set_rule('FREQ=HOURLY', TODAY)
    assert field.step.select.itemData(0) == KEPT


@pytest.mark.parametrize(
    ('rule', 'start', 'french', 'english'),
    [
        ('FREQ=DAILY', TODAY, 'Chaque jour', 'Every day'),
        ('FREQ=DAILY;INTERVAL=3', TODAY, 'Tous les 3 jours', 'Every 3 days'),
        ('FREQ=WEEKLY', TODAY, 'Chaque semaine, le mardi', 'Every week on Tuesday'),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', TODAY, 'Chaque mois, le dernier jour', 'Every month on the last day'),
    ],
)
def test_the_rule_in_words(field: RecurrenceField, rule: str, start: date, french: str, english: str) -> None:
    for language, said in (('fr', french), ('en', english)):
        use_language(language)
        field.set_rule(rule, start)
        words = field.words.text()
        use_language('en')
        assert words == said


def test_the_words_follow_the_day_of_the_activity(field: RecurrenceField) -> None:
    field.set_rule('FREQ=WEEKLY', TODAY)
    before = field.words.text()
    field.set_start(TODAY + timedelta(1))
    assert (before, field.words.text()) == ('Every week on Tuesday', 'Every week on Wednesday')


def test_every_change_is_told(field: RecurrenceField) -> None:
    told: list[bool] = []
    field.changed.connect(lambda: told.append(True))
    field.step.chosen.emit('DAILY')
    field.interval.changed.emit(2)
    field.end.chosen.emit(COUNT)
    field.count.changed.emit(3)
    assert len(told) == 4
