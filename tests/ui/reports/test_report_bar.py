"""The bar over the reports at any width and in both languages, and the line that speaks of other currencies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from building import Desk
from in_report import YEAR
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.periods import PeriodKind
from salesdesk.reports.report import Figure, Page, Period, Report, Tile
from salesdesk.ui.reports.report_bar import ReportBar
from salesdesk.ui.reports.tiles.currency_line import CurrencyLine
from salesdesk.ui.theme.apply import apply_theme

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
KINDS = ['month', 'quarter', 'twelve_months', 'year']


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    yield
    use_language('en')


def bar_of(qtbot: QtBot, desk: Desk, width: int = 1364, language: str = 'fr') -> ReportBar:
    use_language(language)
    bar = ReportBar()
    qtbot.addWidget(bar)
    bar.resize(width, bar.height())
    bar.show_pipelines(desk.book.pipelines, desk.pipeline().id)
    bar.show_period(PeriodKind.MONTH, JUNE)
    bar.show()
    return bar


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('width', [1120, 1364, 1844])
@pytest.mark.parametrize('kind', KINDS)
def test_whatever_the_period_nothing_leaves_the_bar(
    qtbot: QtBot, desk: Desk, width: int, language: str, kind: str
) -> None:
    bar = bar_of(qtbot, desk, width, language)
    bar.show_period(PeriodKind(kind), Period(date(2025, 9, 1), date(2026, 8, 31)))
    bar.row.activate()
    parts = (bar.others, bar.kinds, bar.range, bar.export, bar.paper)
    assert max(part.geometry().right() for part in parts) < width
    assert all(one.geometry().right() < other.x() for one, other in pairwise(parts))
    assert bar.range.width() >= bar.range.sizeHint().width()


@pytest.mark.parametrize(('width', 'words'), [(1844, True), (760, False)])
def test_without_room_two_buttons_are_icons_with_their_names(qtbot: QtBot, desk: Desk, width: int, words: bool) -> None:
    bar = bar_of(qtbot, desk, width)
    for button, name in ((bar.others, 'Autres rapports'), (bar.export, 'Tout exporter')):
        assert bool(button.caption()) is words
        assert button.accessibleName() == name
        assert words or button.toolTip() == name


def test_with_room_again_the_words_come_back(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk, 760)
    bar.resize(1844, bar.height())
    assert (bar.others.caption(), bar.export.caption()) == ('Autres rapports', 'Tout exporter')


@pytest.mark.parametrize('key', KINDS)
def test_each_kind_of_period_is_told_once(qtbot: QtBot, desk: Desk, key: str) -> None:
    bar = bar_of(qtbot, desk)
    bar.show_period(PeriodKind.RANGE, Period(date(2026, 1, 5), date(2026, 2, 6)))
    with qtbot.waitSignal(bar.kind_chosen) as told:
        next(segment for segment in bar.kinds.segments if segment.option.key == key).click()
    assert told.args == [key]


def test_a_span_of_her_own_is_none_of_the_kinds(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk)
    assert bar.kinds.current() == 'month'
    bar.show_period(PeriodKind.RANGE, Period(date(2026, 1, 5), date(2026, 2, 6)))
    assert bar.kinds.current() == ''
    assert bar.range.accessibleName() == 'Période\u00a0: 5 janv.\u00a0– 6 févr. 2026'


def test_shown_is_not_chosen(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk)
    with qtbot.assertNotEmitted(bar.pipeline_chosen), qtbot.assertNotEmitted(bar.kind_chosen):
        bar.show_pipelines(desk.book.pipelines, desk.pipeline('prospecting').id)
        bar.show_period(PeriodKind.YEAR, JUNE)


def test_a_tab_tells_its_pipeline(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk)
    ids = [pipeline.id for pipeline in desk.book.pipelines]
    other = next(at for at in range(len(ids)) if at != bar.tabs.currentIndex())
    with qtbot.waitSignal(bar.pipeline_chosen) as told:
        bar.tabs.setCurrentIndex(other)
    assert told.args == [ids[other]]


def test_a_pipeline_taken_away_takes_its_tab(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk)
    bar.show_pipelines([desk.pipeline()], desk.pipeline().id)
    assert bar.tabs.count() == 1
    assert bar.tabs.currentIndex() == 0


def test_each_way_out_is_asked_for_by_its_button(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_of(qtbot, desk)
    for button, asked in (
        (bar.range, bar.range_asked), (bar.others, bar.others_asked), (bar.export, bar.export_asked),
        (bar.paper, bar.paper_asked),
    ):  # fmt: skip
        with qtbot.waitSignal(asked):
            button.click()


def page(*currencies: str, into: str = '', notes: tuple[object, ...] = ()) -> Page:
    scope = replace(YEAR, into=into)
    empty = Report('forecast_months', scope, (), (), notes)  # type: ignore[arg-type]
    figures = tuple(Figure(Unit.MONEY, 100, currency) for currency in currencies)
    tiles = (Tile('open', 'Open pipeline', 'open', figures),) if currencies else ()
    return Page(scope, YEAR.period, tiles, empty, empty, empty, empty, closed_ever=True)


@pytest.mark.parametrize(
    ('currencies', 'said', 'link'),
    [
        (('EUR', 'USD'), 'Les montants en USD restent à part.', 'Convertir en EUR'),
        (('EUR', 'USD', 'GBP', 'USD'), 'Les montants en GBP, USD restent à part.', 'Convertir en EUR'),
    ],
)
def test_other_currencies_are_named_once(qtbot: QtBot, currencies: tuple[str, ...], said: str, link: str) -> None:
    use_language('fr')
    line = CurrencyLine()
    qtbot.addWidget(line)
    line.show_page(page(*currencies))
    assert (line.words.text(), line.link.caption()) == (said, link)
    assert not line.isHidden()


@pytest.mark.parametrize('currencies', [(), ('EUR',)])
def test_with_one_currency_there_is_nothing_to_say(qtbot: QtBot, currencies: tuple[str, ...]) -> None:
    line = CurrencyLine()
    qtbot.addWidget(line)
    line.show_page(page(*currencies))
    assert line.isHidden()


def test_converted_it_says_so_and_offers_the_way_back(qtbot: QtBot) -> None:
    use_language('en')
    line = CurrencyLine()
    qtbot.addWidget(line)
    line.show_page(page('EUR', 'USD'))
    with qtbot.waitSignal(line.convert_asked, check_params_cb=lambda on: on is True):
        line.link.click()
    line.show_page(page('EUR', into='EUR'))
    assert (line.words.text(), line.link.caption()) == ('All amounts are in EUR.', 'Show each currency apart')
    with qtbot.waitSignal(line.convert_asked, check_params_cb=lambda on: on is False):
        line.link.click()


def test_each_rate_is_said_once_and_other_notes_are_not(qtbot: QtBot) -> None:
    use_language('en')
    line = CurrencyLine()
    qtbot.addWidget(line)
    other = ('{count} deals are left out.', (('count', '3'),))
    rate = ('Rate of {currency}', (('currency', 'USD'),))
    line.show_page(page('EUR', into='EUR', notes=(rate, other, rate)))
    assert line.words.text() == 'Rate of USD'
