"""Names compared, and cells shortened."""

from salesdesk.exchange.words import shortened, squeezed


def test_only_letters_and_digits_are_compared() -> None:
    assert squeezed('Date de clôture_prévue !') == squeezed('DATE-DE-CLOTURE PREVUE') == 'datedeclotureprevue'


def test_a_short_cell_is_shown_whole_on_one_line() -> None:
    assert shortened(' a\nb ') == 'a b'


def test_a_long_cell_ends_in_an_ellipsis() -> None:
    assert shortened('x' * 100) == 'x' * 59 + '…'
    assert len(shortened('x' * 61)) == 60
