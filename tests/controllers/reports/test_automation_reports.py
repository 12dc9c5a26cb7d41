"""Whatever ran and acted by itself: the reports say what slow Python makes of the tables."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from automated_lives import AutomatedLives
from reading import reports_of, rows_of
from slow_automation import SLOW_AUTOMATION
from slow_dealings import Slow

from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Period, Scope

PERIODS = (Period(date.min, date.max), Period(date(2025, 4, 10), date(2025, 7, 20)))


@pytest.fixture(scope='module', params=(60, 61))
def lived(
    request: pytest.FixtureRequest, sales_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[AutomatedLives]:
    """Lived once for all tests, which leave it as it was."""
    own = AutomatedLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('automated'))), request.param)
    own.live(480)
    yield own
    own.desk.workspace.close()


def scopes(lived: AutomatedLives) -> Iterator[Scope]:
    for period in PERIODS:
        yield Scope(None, period)
        yield Scope(lived.desk.pipeline('sales').id, period)


def test_these_lives_have_something_of_all_that_runs_by_itself(lived: AutomatedLives) -> None:
    for name, make in SLOW_AUTOMATION.items():
        rows = make(Slow(lived.desk, None, PERIODS[0]))
        assert all(any(row[key] for row in rows) for key in rows[0]), name


@pytest.mark.parametrize('name', SLOW_AUTOMATION)
def test_a_report_on_automation_says_what_slow_python_does(name: str, lived: AutomatedLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        wanted = SLOW_AUTOMATION[name](Slow(lived.desk, scope.pipeline_id, scope.period))
        found = rows_of(reports.report(name, scope))
        assert sorted(map(repr, found)) == sorted(map(repr, wanted)), scope


@pytest.mark.parametrize('name', SLOW_AUTOMATION)
def test_behind_a_number_of_automation_are_its_deals(name: str, lived: AutomatedLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        for figure in (figure for row in reports.report(name, scope).rows for figure in row):
            assert figure.behind or figure.n in (None, 0)
            deals = reports.deals_behind(figure.behind, 10_000)
            assert reports.count_behind(figure.behind) == len(deals) == (figure.n or 0)
            assert not isinstance(figure.value, int) or sum(deal.count for deal in deals) == figure.value


def test_cadences_stand_in_her_order_and_their_steps_by_day_in_her_language(lived: AutomatedLives) -> None:
    use_language('fr')
    rows = rows_of(reports_of(lived.desk).report('cadence_steps', Scope(None, PERIODS[0])))
    steps = [(row['cadence'], row['step']) for row in rows if row['step'] != 'Avant la première étape']
    assert steps == [
        (f'Relance {cadence}', f'J+{day}\u00a0: {kind}, Étape {place}')
        for cadence in (2, 1)
        for place, (day, kind) in enumerate(((0, 'Appel'), (2, 'E-mail'), (5, 'Rendez-vous')))
    ]


def test_a_rule_that_never_acted_is_told_of_as_well(lived: AutomatedLives) -> None:
    before = Scope(None, Period(date(2001, 1, 1), date(2001, 3, 31)))
    reports = reports_of(lived.desk)
    rows = rows_of(reports.report('rules', before))
    assert [(row['rule'], row['fired']) for row in rows] == [('Règle 1', 0), ('Règle 2', 0)]
    assert all(reports.report(name, before).rows == () for name in SLOW_AUTOMATION if name != 'rules')
