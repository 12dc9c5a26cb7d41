"""What stands over a month: won, target and the line between them; the target set in place."""

from datetime import date

import pytest
from building import NOW, TODAY, euros, in_days
from forecast_seat import JUNE, ForecastSeat
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from seat import CTRL

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, CurrencySum
from salesdesk.domain.views.forecast import Forecast, ForecastColumn, Horizon
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.forecast.forecast_header import TRACK_TOP, ForecastHeader
from salesdesk.ui.board.forecast.month_cells import MonthCell, month_cells
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.side.target_popover import TargetPopover

Key = Qt.Key


def totals(*amounts: Money) -> ColumnTotals:
    return ColumnTotals(len(amounts), tuple(CurrencySum(amount, amount.weighted(50)) for amount in amounts))


def cell(*expected: Money, won: ColumnTotals | None = None, target: Money | None = None, key: int = JUNE) -> MonthCell:
    use_language('fr')
    column = ForecastColumn(key, totals(*expected), won or ColumnTotals(), target)
    return month_cells(Forecast(Horizon(TODAY, JUNE + 4), (column,), ColumnTotals(), 'EUR'))[0]


def header(months: ForecastSeat) -> ForecastHeader:
    return months.pane.view.canvas.header


def picture(months: ForecastSeat) -> QImage:
    return header(months).grab().toImage()


def target_of(months: ForecastSeat, amount: str, key: int) -> TargetPopover:
    """Types a target into the popover of a month."""
    header(months).links[key].click()
    popover = months.seat.one(TargetPopover)
    popover.field.set_text(amount)
    popover.submit()
    return popover


def tip_over(months: ForecastSeat, column: int) -> str:
    spot = header(months)._spot(column)

    class Asked:
        def pos(self) -> QPoint:
            return QPoint(round(spot.left) + 20, 10)

    return header(months)._tip(Asked())  # type: ignore[arg-type]


def test_won_weighted_and_target_make_the_line() -> None:
    month = cell(euros(200), won=totals(euros(50)), target=euros(400))
    assert month.progress == (5_000, 10_000, 40_000)
    assert (month.won.full, month.target.full) == ('gagné 50\u00a0€', 'sur 400\u00a0€')
    assert month.hint.startswith('12\u00a0% de l’objectif gagnés, 37\u00a0% avec')


def test_without_a_target_there_is_nothing_to_reach() -> None:
    month = cell(euros(200), won=totals(euros(50)))
    assert (month.progress, month.target.full, month.hint) == (None, 'Fixer un objectif', '')
    assert month.target_name == 'Objectif de juin\u00a0: pas encore fixé'


def test_before_anything_is_won_the_target_stands_alone() -> None:
    month = cell(target=euros(12_000), key=JUNE + 2)
    assert (month.won.full, month.target.full, month.target.short) == (
        '', 'objectif 12\u202f000\u00a0€', 'objectif 12\u00a0k€',
    )  # fmt: skip
    assert month.target_name == 'Objectif d’août\u00a0: 12\u202f000\u00a0€'


def test_what_is_won_in_another_currency_is_said_but_reaches_nothing() -> None:
    month = cell(won=totals(euros(50), Money(700, 'GBP')), target=euros(100))
    assert month.won.full == 'gagné 50\u00a0€ · 7\u00a0£GB'
    assert month.progress == (5_000, 0, 10_000)


def test_the_target_of_any_month_is_set_in_place(months: ForecastSeat) -> None:
    target_of(months, '12000', JUNE + 2)
    assert header(months).links[JUNE + 2].caption() == 'objectif 12\u202f000\u00a0€'
    assert header(months).links[JUNE].caption() == 'Fixer un objectif'
    assert (months.desk.undo_key(), months.seat.toast()) == ('set_target', 'Objectif fixé')
    months.seat.press(Key.Key_Z, CTRL)
    assert header(months).links[JUNE + 2].caption() == 'Fixer un objectif'


def test_the_popover_names_its_month_and_what_it_is(months: ForecastSeat) -> None:
    header(months).links[JUNE + 2].click()
    popover = months.seat.one(TargetPopover)
    assert popover.accessibleName() == 'Objectif d’août'
    popover.close_popover()
    target_of(months, '5000', JUNE + 2).deleteLater()
    header(months).links[JUNE + 2].click()
    assert months.seat.one(TargetPopover).field.text() == '5\u202f000\u00a0€'


def test_a_target_that_is_none_is_said_and_nothing_is_kept(months: ForecastSeat) -> None:
    assert target_of(months, '-3', JUNE + 1).isVisible()
    assert months.desk.undo_key() == ''


def test_the_keyboard_reaches_every_target(months: ForecastSeat) -> None:
    link = header(months).links[JUNE]
    link.setFocus(Qt.FocusReason.TabFocusReason)
    months.seat.press(Key.Key_Tab)
    assert header(months).links[JUNE + 1].hasFocus()
    months.seat.press(Key.Key_Return)
    assert months.seat.shown(TargetPopover)


def test_the_line_is_green_blue_and_marks_the_target(months: ForecastSeat) -> None:
    months.desk.put(amount=euros(100), won_at=NOW)
    months.desk.put('Ouverte', 'closing', amount=euros(100), expected_close_on=in_days(5))
    target_of(months, '300', JUNE)
    spot = header(months)._spot(0)
    image, y = picture(months), TRACK_TOP + 2
    # 300 stands at three quarters: 100 is a quarter of the line.
    colors = [image.pixelColor(round(spot.left + spot.width * part), y).name() for part in (0.1, 0.4, 0.9)]
    assert colors == [theme().color(name).name() for name in ('chart-won', 'chart-weighted', 'chart-track')]
    assert image.pixelColor(round(spot.left + spot.width * 0.75), y).name() == theme().color('chart-target').name()


def test_a_narrow_column_says_its_amounts_short(months: ForecastSeat) -> None:
    months.desk.put(amount=euros(123_456_789), won_at=NOW)
    target_of(months, '987654321', JUNE)
    assert header(months).links[JUNE].caption() == 'sur 987,7\u00a0M€'
    link, spot = header(months).links[JUNE], header(months)._spot(0)
    assert link.geometry().right() <= spot.left + spot.width


def test_a_month_that_is_gone_takes_its_target_along(months: ForecastSeat) -> None:
    deal_id = months.put('Loin', date(2026, 12, 1))
    assert JUNE + 6 in header(months).links
    months.desk.deals.delete(deal_id)
    assert sorted(header(months).links) == [*range(JUNE, JUNE + 5)]


@pytest.mark.parametrize('column', [0, 5])
def test_the_header_explains_its_columns(months: ForecastSeat, column: int) -> None:
    months.put('Atelier', in_days(2), amount=euros(90))
    target_of(months, '300', JUNE)
    tip = tip_over(months, column)
    assert ('de l’objectif' in tip) == (column == 0)
    assert tip.startswith('90\u00a0€' if column == 0 else 'Pas encore de date')


@pytest.mark.parametrize(('won', 'said'), [((euros(50),), True), ((), False)])
def test_it_says_which_amounts_are_won_and_that_reports_may_differ(
    months: ForecastSeat, won: tuple[Money, ...], said: bool
) -> None:
    header(months).set_months([cell(euros(200), won=totals(*won))])
    assert ('Les rapports comptent le montant' in tip_over(months, 0)) is said


def test_won_in_two_currencies_leaves_the_target_its_place(months: ForecastSeat) -> None:
    month = cell(won=totals(euros(1_836_485), Money(683_113_00, 'USD')))
    won, target = header(months)._phrases(month, 200)
    assert (won, target) == ('gagné 1,8\u00a0M€ · +1', 'Objectif…')
    assert header(months)._phrases(month, 400)[0] == 'gagné 1\u202f836\u202f485\u00a0€ · 683\u202f113\u00a0$US'
