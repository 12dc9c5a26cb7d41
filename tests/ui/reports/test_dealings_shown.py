"""Reports on offers, objections, promises, cadences and rules on the page: filled, and led through to their deals."""

from collections.abc import Iterator

import pytest
from building import Desk
from dealings import put_dealings
from furnishing import furnished
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from report_seat import ReportSeat

PERCENT, TWO = '100,0\u00a0%', '2,0\u00a0j'
# The first row of each, as she reads it.
FIRST = {
    'en': {
        'proposals': ['June 2026', '1', '1', '0', '0', '0', '0', '100.0%', '2.0d', '2.0d', '2.0d'],
        'objections': ['Trop cher', 'Deux ans', '1', '1', '0', '0', '100.0%'],
        'promises': ['You', *['0'] * 6, '–'],
        'cadences': ['Short cadence', '1', '0', '0', '1', '0', '0.0%'],
        'cadence_steps': ['Short cadence', 'D+2: E-mail, First', '0', '0', '–'],
        'cadence_ends': ['Short cadence', 'The deal was won', '1', '100.0%'],
        'rules': ['Gros montant', '1', *['0'] * 9],
    },
    'fr': {
        'proposals': ['juin 2026', '1', '1', '0', '0', '0', '0', PERCENT, TWO, TWO, TWO],
        'objections': ['Trop cher', 'Deux ans', '1', '1', '0', '0', PERCENT],
        'promises': ['Vous', *['0'] * 6, '–'],
        'cadences': ['Relance courte', '1', '0', '0', '1', '0', '0,0\u00a0%'],
        'cadence_steps': ['Relance courte', 'J+2\u00a0: E-mail, Première', '0', '0', '–'],
        'cadence_ends': ['Relance courte', 'Affaire gagnée', '1', PERCENT],
        'rules': ['Gros montant', '1', *['0'] * 9],
    },
}  # fmt: skip


@pytest.fixture(params=['fr', 'en'])
def dealt(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, desk: Desk
) -> Iterator[tuple[ReportSeat, str]]:
    put_dealings(desk)
    with furnished(qtbot, qapp, desk, language=request.param) as seat:
        seat.window.resize(1180, 720)
        yield ReportSeat(seat, qtbot), request.param


def test_each_is_filled_and_leads_to_its_deals_in_either_language(dealt: tuple[ReportSeat, str]) -> None:
    reports, language = dealt
    for name, first in FIRST[language].items():
        table = reports.open(name)
        assert reports.cells()[0] == first, name
        assert reports.page.sheet.meanings.isVisible()
        assert table.whole_height() == table.height()
        # In the steps of that cadence nothing was done.
        assert titles_behind(reports) == ([] if name == 'cadence_steps' else ['Hall B']), name


def titles_behind(reports: ReportSeat) -> list[str]:
    """Of the first number that has deals behind it."""
    report = reports.page.sheet.report
    assert report is not None
    figures = [figure for row in report.rows for figure in row if figure.behind]
    deals = reports.page.explainer.lists.deals_behind(figures[0].behind, 10) if figures else []
    return [deal.title for deal in deals]
