"""Price lists as people keep them in a spreadsheet, in French and in English."""

import pytest
from building import NOW

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.exchange.errors import FileRefused
from salesdesk.exchange.prices.price_file import PricedRow, PricesUnnamed, RefusedPrice, read_price_file
from salesdesk.exchange.prices.price_rows import price_csv
from salesdesk.exchange.tables.table_writing import Format

FRENCH = """Référence;Désignation;Nom (EN);Unité;Prix unitaire HT;TVA;Paiement;Coût
AUD-1;Audit énergétique;Energy audit;jour;1 200,50 €;20 %;;700
MNT;Maintenance;;site;149;5,5;mensuel;
"""
ENGLISH = """sku,Product,Unit,Net price,Currency,VAT %,Billing
A1,Audit,day,"1,200.50",EUR,20,once
B2,Support,,99,USD,0.2,Yearly
"""


def test_a_french_list_is_read() -> None:
    found = read_price_file(FRENCH.encode(), 'fr', 'EUR')
    assert found.refused == ()
    assert found.rows == (
        PricedRow(
            Wording('Audit énergétique', 'Energy audit'), Wording('jour', ''), Money(120_050, 'EUR'), 2_000,
            Billing.ONCE, 'AUD-1', 70_000,
        ),
        PricedRow(
            Wording('Maintenance', ''), Wording('site', ''), Money(14_900, 'EUR'), 550, Billing.MONTHLY, 'MNT', None
        ),
    )  # fmt: skip


def test_an_english_list_is_read_with_its_currencies() -> None:
    audit, support = read_price_file(ENGLISH.encode(), 'en', 'EUR').rows
    assert (audit.price, audit.vat, audit.code) == (Money(120_050, 'EUR'), 2_000, 'A1')
    assert (support.price, support.vat, support.billing) == (Money(9_900, 'USD'), 2_000, Billing.YEARLY)


def test_an_old_spreadsheet_in_latin_letters_is_read() -> None:
    found = read_price_file('Désignation;Prix\nÉtude;80\nPièce;5\n'.encode('cp1252'), 'fr', 'EUR')
    assert [(row.name.fr, row.price.minor, row.vat) for row in found.rows] == [
        ('Étude', 8_000, 2_000),
        ('Pièce', 500, 2_000),
    ]


@pytest.mark.parametrize(
    ('line', 'refused'),
    [
        (';80;20;', RefusedPrice(2, 'name', '')),
        ('Audit;;20;', RefusedPrice(2, 'price', '')),
        ('Audit;cher;20;', RefusedPrice(2, 'price', 'cher')),
        ('Audit;80;vingt;', RefusedPrice(2, 'vat', 'vingt')),
        ('Audit;80;120;', RefusedPrice(2, 'vat', '120')),
        ('Audit;80;20;parfois', RefusedPrice(2, 'billing', 'parfois')),
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_the_others_are_taken(line: str, refused: RefusedPrice) -> None:
    text = f'Nom;Prix;TVA;Paiement\n{line}\n\nPose;90;20;\n'
    found = read_price_file(text.encode(), 'fr', 'EUR')
    assert (found.refused, [row.name.fr for row in found.rows]) == ((refused,), ['Pose'])


@pytest.mark.parametrize('text', ['Nom;Ville\nAudit;Nantes\n', 'Prix\n80\n', 'Audit;80\nPose;90\n'])
def test_without_a_name_and_a_price_there_is_no_list(text: str) -> None:
    with pytest.raises(PricesUnnamed):
        read_price_file(text.encode(), 'fr', 'EUR')


@pytest.mark.parametrize('data', [b'', b'PK\x03\x04nothing', b'\x00\x01\x02'])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        read_price_file(data, 'fr', 'EUR')


def test_a_formula_in_a_name_is_only_a_name() -> None:
    [row] = read_price_file(b"Nom;Prix\n'=1+1;80\n", 'fr', 'EUR').rows
    assert row.name.fr == '=1+1'


@pytest.mark.parametrize(('language', 'how'), [('fr', Format(';', bom=True)), ('en', Format())])
def test_what_is_handed_out_is_read_as_it_was(language: str, how: Format) -> None:
    made = [
        Product(1, '=A', Wording('Audit, complet', 'Survey'), Wording('jour', 'day'), Money(-120_050, 'EUR'), 50,
                Billing.QUARTERLY, NOW, unit_cost=7),
        Product(2, '', Wording('', 'Support'), Wording('', ''), Money(5, 'JPY'), 0, Billing.ONCE, NOW),
    ]  # fmt: skip
    found = read_price_file(b''.join(price_csv(made, how, language)), language, 'USD')
    assert found.refused == ()
    assert [(row.name, row.unit, row.price, row.vat, row.billing, row.code, row.unit_cost) for row in found.rows] == [
        (one.name, one.unit, one.price, one.vat, one.billing, one.code, one.unit_cost) for one in made
    ]
