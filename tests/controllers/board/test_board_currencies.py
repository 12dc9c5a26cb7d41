"""Several currencies: side by side, and added up only at a rate she has dated."""

from building import Desk, euros

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import Board


def dollars(amount: int) -> Money:
    return Money(amount * 100, 'USD')


def board(desk: Desk) -> Board:
    return desk.board.board(desk.filter(), 'EUR')


def shown(board: Board) -> list[Money]:
    return [sum_.total for sum_ in board.totals.sums]


def put_both(desk: Desk) -> None:
    desk.put('Ici', 'closing', amount=euros(1_000))
    desk.put('Là-bas', 'closing', amount=dollars(2_000))


def test_currencies_stand_side_by_side(desk: Desk) -> None:
    put_both(desk)
    assert shown(board(desk)) == [dollars(2_000), euros(1_000)]
    assert [sum_.weighted for sum_ in board(desk).totals.sums] == [dollars(1_800), euros(900)]


def test_a_dated_rate_adds_them_up_and_is_named(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'EUR', '0.9', -3)
    merged = board(desk)
    assert shown(merged) == [euros(2_800)]
    assert merged.totals.sums[0].weighted == euros(2_520)
    assert [(rate.currency, rate.on.day) for rate in merged.rates] == [('USD', 6)]


def test_columns_are_added_up_as_the_board_is(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'EUR', '0.9')
    closing = next(column for column in board(desk).columns if column.stage == desk.stage('closing'))
    assert closing.totals == board(desk).totals


def test_a_rate_of_the_future_does_not_count_yet(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'EUR', '0.9', 1)
    assert len(shown(board(desk))) == 2
    assert board(desk).rates == ()


def test_the_latest_rate_of_the_past_counts(desk: Desk) -> None:
    put_both(desk)
    for value, days in (('0.5', -9), ('0.9', -1), ('0.7', -5)):
        desk.put_rate('USD', 'EUR', value, days)
    assert shown(board(desk)) == [euros(2_800)]


def test_a_corrected_rate_of_the_same_day_counts(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'EUR', '9')
    desk.put_rate('USD', 'EUR', '0.9')
    assert shown(board(desk)) == [euros(2_800)]


def test_a_rate_into_another_currency_is_none_of_hers(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'CHF', '0.8')
    assert len(shown(board(desk))) == 2


def test_a_currency_without_a_rate_stays_apart(desk: Desk) -> None:
    put_both(desk)
    desk.put('Loin', amount=Money(50_000, 'JPY'))
    desk.put_rate('USD', 'EUR', '0.9')
    assert shown(board(desk)) == [euros(2_800), Money(50_000, 'JPY')]


def test_a_rate_nobody_needs_is_not_named(desk: Desk) -> None:
    desk.put(amount=euros(10))
    desk.put_rate('USD', 'EUR', '0.9')
    assert board(desk).rates == ()


def test_without_a_currency_of_her_own_nothing_is_added_up(desk: Desk) -> None:
    put_both(desk)
    desk.put_rate('USD', 'EUR', '0.9')
    assert len(shown(desk.board.board(desk.filter()))) == 2


def test_deals_without_an_amount_count_but_do_not_add(desk: Desk) -> None:
    desk.put()
    assert (board(desk).totals.count, shown(board(desk))) == (1, [])


def test_a_bound_compares_deals_of_its_currency_alone(desk: Desk) -> None:
    for title, amount in (('Yens', Money(9_000, 'JPY')), ('Euros', euros(60)), ('Moins', euros(40)), ('Rien', None)):
        desk.put(title, 'closing', amount=amount)
    desk.put_rate('JPY', 'EUR', '0.006')
    assert desk.titles('closing', amount_from=5_000, amount_currency='EUR') == ['Euros']
    assert desk.titles('closing', amount_to=5_000, amount_currency='EUR') == ['Moins']
    assert desk.titles('closing', amount_from=5_000, amount_currency='JPY') == ['Yens']
    assert len(desk.titles('closing', amount_currency='EUR')) == 4


def test_an_amount_filter_reads_minor_units(desk: Desk) -> None:
    put_both(desk)
    assert desk.titles('closing', amount_from=150_000) == ['Là-bas']
    assert desk.titles('closing', amount_to=100_000) == ['Ici']
