"""Which days the page is about: the switch, steps, spans of her own, and the passing of days."""

from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.reports.periods import PeriodKind
from salesdesk.reports.report import Period
from salesdesk.ui.reports.scope_choice import ScopeChoice

TODAY = date(2026, 6, 9)


@pytest.fixture
def choice(qapp: QObject) -> ScopeChoice:
    use_language('en')
    return ScopeChoice(7, TODAY, 1, qapp)


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> Period:
    return Period(date(*first), date(*last))


def test_it_begins_with_twelve_months_of_one_pipeline(choice: ScopeChoice) -> None:
    assert choice.scope.pipeline_id == 7
    assert choice.scope.period == days((2025, 7, 1), (2026, 6, 30))
    assert choice.since() == 'on a year'


@pytest.mark.parametrize(
    ('kind', 'period', 'since'),
    [
        (PeriodKind.MONTH, days((2026, 6, 1), (2026, 6, 30)), 'on a month'),
        (PeriodKind.QUARTER, days((2026, 4, 1), (2026, 6, 30)), 'on a quarter'),
        (PeriodKind.YEAR, days((2026, 1, 1), (2026, 12, 31)), 'on a year'),
    ],
)
def test_the_switch_chooses_a_period_around_today(
    choice: ScopeChoice, qtbot: QtBot, kind: PeriodKind, period: Period, since: str
) -> None:
    with qtbot.waitSignal(choice.changed):
        choice.choose_kind(kind)
    assert (choice.period, choice.since()) == (period, since)


def test_a_step_keeps_the_kind(choice: ScopeChoice) -> None:
    choice.choose_kind(PeriodKind.QUARTER)
    choice.step(forward=False)
    assert (choice.period, choice.kind) == (days((2026, 1, 1), (2026, 3, 31)), PeriodKind.QUARTER)
    choice.step(forward=True)
    choice.step(forward=True)
    assert choice.period == days((2026, 7, 1), (2026, 9, 30))


def test_a_span_that_is_a_month_is_a_month(choice: ScopeChoice) -> None:
    choice.choose_period(days((2026, 2, 1), (2026, 2, 28)))
    assert choice.kind is PeriodKind.MONTH


def test_any_other_span_is_one_of_its_own(choice: ScopeChoice) -> None:
    choice.choose_period(days((2026, 2, 3), (2026, 2, 20)))
    assert (choice.kind, choice.since()) == (PeriodKind.RANGE, 'on the period before')


def test_a_new_month_moves_what_stands_at_today(choice: ScopeChoice, qtbot: QtBot) -> None:
    choice.choose_kind(PeriodKind.MONTH)
    with qtbot.assertNotEmitted(choice.changed):
        choice.refresh(date(2026, 7, 1), 1)
    assert choice.period == days((2026, 7, 1), (2026, 7, 31))


def test_a_new_month_leaves_another_period_alone(choice: ScopeChoice) -> None:
    choice.choose_kind(PeriodKind.MONTH)
    choice.step(forward=False)
    choice.refresh(date(2026, 7, 1), 1)
    assert choice.period == days((2026, 5, 1), (2026, 5, 31))


def test_the_same_pipeline_is_no_choice(choice: ScopeChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose_pipeline(7)
    with qtbot.waitSignal(choice.changed):
        choice.choose_pipeline(8)
    assert choice.scope.pipeline_id == 8


def test_amounts_are_converted_until_she_says_otherwise(choice: ScopeChoice) -> None:
    choice.convert('EUR')
    choice.choose_kind(PeriodKind.MONTH)
    assert choice.scope.into == 'EUR'
    choice.convert('')
    assert choice.scope.into == ''
