"""What is typed into a cell of an offer, in both languages, and how it is read back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import euros
from priced import LINE

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.i18n.translator import use_language
from salesdesk.ui.proposal.lines.line_cells import cell_text, read_cell, typed_text
from salesdesk.ui.proposal.lines.line_columns import TYPED, Column
from salesdesk.ui.proposal.lines.offer_words import billing_of

NBSP, NARROW = '\u00a0', '\u202f'
PERCENT, AMOUNT, NONE = DiscountKind.PERCENT, DiscountKind.AMOUNT, DiscountKind.NONE


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


@pytest.mark.parametrize(
    ('language', 'typed', 'quantity'),
    [
        ('fr', '1,5', 1_500), ('fr', '1 200', 1_200_000), ('fr', '1,200', 1_200), ('fr', '0,0005', 1),
        ('en', '1.5', 1_500), ('en', '1,200', 1_200_000), ('en', '1.200', 1_200), ('fr', '2k', 2_000_000),
    ],
)  # fmt: skip
def test_a_quantity_is_read_as_her_language_writes_it(language: str, typed: str, quantity: int) -> None:
    use_language(language)
    assert read_cell(LINE, Column.QUANTITY, typed, 'fr').quantity == quantity


@pytest.mark.parametrize('typed', ['', '0', '-2', 'deux', '3 €', '10 %', '0,0004', '9' * 30])
def test_what_is_no_quantity_is_told_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match='par exemple 1,5'):
        read_cell(LINE, Column.QUANTITY, typed, 'fr')


@pytest.mark.parametrize(
    ('language', 'typed', 'minor'),
    [
        ('fr', '1 250,5', 125_050), ('fr', '12k€', 1_200_000), ('fr', '', 0), ('fr', '-80', -8_000),
        ('en', '1,250.50', 125_050), ('en', '€80', 8_000), ('fr', '80 HT', 8_000),
    ],
)  # fmt: skip
def test_a_price_is_read_as_amounts_are(language: str, typed: str, minor: int) -> None:
    use_language(language)
    assert read_cell(LINE, Column.PRICE, typed, 'fr').price == Money(minor, 'EUR')


def test_a_price_of_another_currency_does_not_stand_among_the_others() -> None:
    with pytest.raises(ValueError, match='en EUR'):
        read_cell(LINE, Column.PRICE, '80 $US', 'fr')


@pytest.mark.parametrize(
    ('held', 'typed', 'kind', 'discount'),
    [
        (NONE, '10', PERCENT, 1_000), (NONE, '10 %', PERCENT, 1_000), (NONE, '-12,5%', PERCENT, 1_250),
        (NONE, '150 €', AMOUNT, 15_000), (NONE, '-150 €', AMOUNT, 15_000), (AMOUNT, '150', AMOUNT, 15_000),
        (AMOUNT, '5 %', PERCENT, 500), (PERCENT, '', NONE, 0), (AMOUNT, '0', NONE, 0), (PERCENT, '0 %', NONE, 0),
        (NONE, '100', PERCENT, 10_000), (NONE, '900 €', AMOUNT, 90_000),
    ],
)  # fmt: skip
def test_a_discount_is_a_percentage_or_an_amount(
    held: DiscountKind, typed: str, kind: DiscountKind, discount: int
) -> None:
    line = read_cell(replace(LINE, discount_kind=held, discount=100), Column.DISCOUNT, typed, 'fr')
    assert (line.discount_kind, line.discount) == (kind, discount)


@pytest.mark.parametrize('typed', ['101', '901 €', 'beaucoup', '10 $US', '150 %'])
def test_a_discount_that_makes_no_sense_is_told(typed: str) -> None:
    with pytest.raises(ValueError, match=r'.'):
        read_cell(LINE, Column.DISCOUNT, typed, 'fr')


@pytest.mark.parametrize(('typed', 'vat'), [('20', 2_000), ('5,5 %', 550), ('', 0), ('2,1', 210), ('100', 10_000)])
def test_a_rate_has_its_sign_or_not(typed: str, vat: int) -> None:
    assert read_cell(LINE, Column.VAT, typed, 'fr').vat == vat


@pytest.mark.parametrize('typed', ['101', '-1', 'vingt', '20 €'])
def test_a_rate_is_from_nothing_to_all(typed: str) -> None:
    with pytest.raises(ValueError, match='de 0 à 100'):
        read_cell(LINE, Column.VAT, typed, 'fr')


def test_a_name_is_written_in_the_language_of_the_paper() -> None:
    english = read_cell(LINE, Column.NAME, ' Full audit ', 'en')
    assert english.name == Wording('Audit énergétique', 'Full audit')
    assert cell_text(english, Column.NAME, 'fr') == 'Audit énergétique'
    with pytest.raises(ValueError, match='supprimez la ligne'):
        read_cell(LINE, Column.NAME, '  ', 'fr')


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_a_unit_taken_out_is_gone_in_both_languages(language: str) -> None:
    bare = read_cell(LINE, Column.UNIT, ' ', language)
    assert (cell_text(bare, Column.UNIT, 'fr'), cell_text(bare, Column.UNIT, 'en')) == ('', '')


SHOWN = replace(
    LINE, quantity=3_500, price=Money(1_234_50, 'EUR'), vat=550, discount_kind=PERCENT, discount=1_250,
    billing=Billing.MONTHLY, is_optional=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ('language', 'texts'),
    [
        (
            'fr',
            ['Audit énergétique', '3,5', 'jour', f'1{NARROW}234,50{NBSP}€', f'12,5{NBSP}%', f'5,5{NBSP}%', 'par mois',
             'option', f'3{NARROW}780,66{NBSP}€', ''],
        ),
        (
            'en',
            ['Energy audit', '3.5', 'day', '€1,234.50', '12.5%', '5.5%', 'a month', 'option', '€3,780.66', ''],
        ),
    ],
)  # fmt: skip
def test_a_line_reads_in_either_language(language: str, texts: list[str]) -> None:
    use_language(language)
    assert [cell_text(SHOWN, column, language) for column in Column] == texts


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('column', sorted(TYPED), ids=lambda column: column.name)
@pytest.mark.parametrize(
    'line', [LINE, SHOWN, replace(SHOWN, discount_kind=AMOUNT, discount=1_999)], ids=['plain', 'full', 'cut']
)
def test_a_cell_left_as_it_opened_means_the_same(line: LineItem, column: Column, language: str) -> None:
    use_language(language)
    assert read_cell(line, column, typed_text(line, column, language), language) == line


@pytest.mark.parametrize(
    ('typed', 'billing'),
    [
        ('m', Billing.MONTHLY), ('T', Billing.QUARTERLY), ('an', Billing.YEARLY), ('f', Billing.ONCE), ('p', None),
        ('', None),
    ],
)  # fmt: skip
def test_a_letter_says_how_often_a_price_is_paid(typed: str, billing: Billing | None) -> None:
    assert billing_of(typed) is billing


def test_sums_show_their_cents_below_one_another() -> None:
    assert cell_text(replace(LINE, price=euros(80)), Column.NET, 'fr') == f'80,00{NBSP}€'
