"""What a version changes, in a row each."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import euros
from priced import LINE

from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.versions import difference
from salesdesk.i18n.translator import use_language
from salesdesk.ui.proposal.diff_view import DiffRow, diff_rows

NBSP, NARROW = '\u00a0', '\u202f'
MONTHLY = replace(LINE, name=Wording('Suivi', 'Care'), price=euros(50), billing=Billing.MONTHLY)


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def told(before: list[LineItem], after: list[LineItem], language: str = 'fr') -> list[DiffRow]:
    return diff_rows(difference(before, after), language)


def test_nothing_changed_says_nothing() -> None:
    assert told([LINE, MONTHLY], [MONTHLY, LINE]) == []


def test_one_sum_is_not_told_twice() -> None:
    [total, line] = told([LINE], [replace(LINE, price=euros(800))])
    assert total == DiffRow('', 'Une seule fois, HT', f'900,00{NBSP}€ → 800,00{NBSP}€ (-100,00{NBSP}€)')
    assert line.detail == f'Prix unitaire{NBSP}: 900,00{NBSP}€ → 800,00{NBSP}€'


def test_the_amount_counts_a_year_of_what_recurs() -> None:
    rows = told([LINE], [LINE, MONTHLY])
    assert rows == [
        DiffRow('', 'Montant de la proposition', f'900,00{NBSP}€ → 1{NARROW}500,00{NBSP}€ (+600,00{NBSP}€)'),
        DiffRow('', 'Chaque mois, HT', f'0,00{NBSP}€ → 50,00{NBSP}€ (+50,00{NBSP}€)'),
        DiffRow('added', 'Suivi', f'50,00{NBSP}€, par mois'),
    ]


def test_an_offer_emptied_loses_all_of_it() -> None:
    assert [row.kind for row in told([LINE], [])] == ['', 'removed']


@pytest.mark.parametrize(
    ('change', 'words'),
    [
        ({'quantity': 2_500}, f'Qté{NBSP}: 1 → 2,5'),
        ({'unit': Wording('', '')}, f'Unité{NBSP}: jour → –'),
        ({'discount_kind': DiscountKind.PERCENT, 'discount': 1_000}, f'Remise{NBSP}: – → 10{NBSP}%'),
        ({'vat': 550}, f'TVA{NBSP}: 20{NBSP}% → 5,5{NBSP}%'),
        ({'billing': Billing.YEARLY}, f'Paiement{NBSP}: une fois → par an'),
        ({'is_optional': True}, 'devient une option'),
        ({'description': 'Sur site'}, 'autre description'),
        (
            {'name': Wording('audit énergétique', 'Energy audit')},
            f'Désignation{NBSP}: Audit énergétique → audit énergétique',
        ),
    ],
)
def test_each_field_says_what_it_was_and_is(change: dict[str, object], words: str) -> None:
    [row] = [row for row in told([LINE], [replace(LINE, **change)]) if row.kind == 'changed']  # type: ignore[arg-type]
    assert row.detail == words


def test_names_are_those_of_the_paper() -> None:
    assert told([], [MONTHLY], 'en')[-1].text == 'Care'
