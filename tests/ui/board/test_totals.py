"""The totals at the right of the chips: in full where there is room, short where there is none, never cut."""

import pytest
from building import euros
from pytestqt.qtbot import QtBot

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import Board, ColumnTotals, CurrencySum
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.attention_bar import AttentionBar

AMOUNTS = (euros(406_250), Money(98_765_00, 'USD'), Money(1_234_567, 'JPY'), Money(55_000_00, 'GBP'))


def bar_with(qtbot: QtBot, width: int, *amounts: Money, count: int = 27) -> AttentionBar:
    bar = AttentionBar(None)  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    sums = tuple(CurrencySum(amount, amount.weighted(50)) for amount in amounts)
    bar.resize(width, 40)
    bar.show_board(Board((), ColumnTotals(count, sums)), frozenset())
    bar.show()
    bar.resize(width + 1, 40)
    return bar


def text(bar: AttentionBar) -> str:
    return bar.totals.text()


def test_with_room_everything_is_in_full(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, 1364, euros(406_250))
    assert text(bar) == '27 affaires ouvertes  ·  406\u202f250\u00a0€  ·  pondéré 203\u202f125\u00a0€'
    assert bar.totals.toolTip() == ''


def test_english_says_it_its_own_way(qtbot: QtBot) -> None:
    use_language('en')
    assert text(bar_with(qtbot, 1364, euros(406_250))) == '27 open deals  ·  €406,250  ·  weighted €203,125'


@pytest.mark.parametrize('width', [1120, 1364, 1844])
@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('count', [1, 2, 3, 4])
def test_the_totals_are_never_cut(qtbot: QtBot, width: int, language: str, count: int) -> None:
    use_language(language)
    bar = bar_with(qtbot, width, *AMOUNTS[:count], count=12_345)
    last = [chip for chip in bar.chips.values() if chip.isVisible()][-1]
    assert bar.totals.width() >= bar.totals.sizeHint().width()
    assert bar.totals.x() > last.geometry().right()
    assert bar.totals.geometry().right() < width


def test_where_they_are_short_the_tip_has_them_in_full(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, 1120, *AMOUNTS)
    assert '98,8\u00a0k$US' in text(bar)
    assert '406\u202f250\u00a0€' in bar.totals.toolTip()


def test_more_room_brings_them_back(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, 1000, *AMOUNTS)
    bar.resize(2200, 40)
    assert '406\u202f250\u00a0€' in text(bar)


@pytest.mark.parametrize(
    ('language', 'width', 'shown'), [('fr', 1120, 'pondéré 203\u202f125'), ('en', 1120, 'weighted €203,125')]
)
def test_a_chip_that_is_not_shown_takes_no_room_from_them(qtbot: QtBot, language: str, width: int, shown: str) -> None:
    use_language(language)
    assert shown in text(bar_with(qtbot, width, *AMOUNTS[:2], count=12_345))


def test_a_chip_that_comes_takes_its_room(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, 1120, *AMOUNTS[:2], count=12_345)
    before = text(bar)
    sums = tuple(CurrencySum(amount, amount.weighted(50)) for amount in AMOUNTS[:2])
    bar.show_board(Board((), ColumnTotals(12_345, sums)), frozenset((Attention.CLOSE_PASSED,)))
    assert bar.chips[Attention.CLOSE_PASSED].isVisible()
    assert len(text(bar)) < len(before)
    assert bar.totals.sizeHint().width() <= bar.totals.width()
    assert 'pondéré 203\u202f125' in bar.totals.toolTip()


def test_without_deals_there_is_a_count_alone(qtbot: QtBot) -> None:
    assert text(bar_with(qtbot, 1364, count=0)) == '0 affaire ouverte'
