"""The price list: kept in her order, put away, found by a few letters, filled from a file."""

from dataclasses import replace

import pytest
from building import Desk, euros
from priced import PRODUCT

from salesdesk.controllers.proposals.price_list import PriceListController, ProductForm, line_of, suggest
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing, Product


def form(name: str, price: int = 100, code: str = '') -> ProductForm:
    return ProductForm(Wording(name, ''), euros(price), 2_000, code=code)


def names(price_list: PriceListController, *, archived: bool = False) -> list[str]:
    return [product.name.fr for product in price_list.products(archived=archived)]


def test_products_stand_in_her_order(price_list: PriceListController) -> None:
    first, second, third = (price_list.add(form(name)) for name in ('Audit', 'Pose', 'Suivi'))
    assert names(price_list) == ['Audit', 'Pose', 'Suivi']
    price_list.order([third, first, second])
    assert names(price_list) == ['Suivi', 'Audit', 'Pose']
    price_list.add(form('Formation'))
    assert names(price_list)[-1] == 'Formation'


def test_what_is_put_away_is_no_longer_offered_and_comes_back_last(price_list: PriceListController) -> None:
    audit = price_list.add(form('Audit'))
    price_list.add(form('Pose'))
    price_list.archive(audit)
    assert (names(price_list), names(price_list, archived=True)) == (['Pose'], ['Audit'])
    price_list.restore(audit)
    assert names(price_list) == ['Pose', 'Audit']
    price_list.delete(audit)
    assert (names(price_list), names(price_list, archived=True)) == (['Pose'], [])


def test_a_form_is_kept_trimmed(price_list: PriceListController) -> None:
    kept = price_list.product(
        price_list.add(
            ProductForm(
                Wording(' Audit ', ' Audit '), euros(9), 550, Billing.MONTHLY, Wording(' jour ', ''), ' A1 ', 450
            )
        )
    )
    assert (kept.name, kept.unit, kept.code) == (Wording('Audit', 'Audit'), Wording('jour', ''), 'A1')
    assert (kept.vat, kept.billing, kept.unit_cost) == (550, Billing.MONTHLY, 450)


@pytest.mark.parametrize(
    ('wrong', 'problem'),
    [
        (form(' '), 'empty'),
        (form('É' * 501), 'too_long'),
        (replace(form('Audit'), vat=10_001), 'out_of_range'),
        (replace(form('Audit'), vat=-1), 'out_of_range'),
        (replace(form('Audit'), price=Money(10**16, 'EUR')), 'out_of_range'),
    ],
)
def test_a_product_that_makes_no_sense_is_refused(
    price_list: PriceListController, wrong: ProductForm, problem: str
) -> None:
    with pytest.raises(FieldInvalid) as refusal:
        price_list.add(wrong)
    assert refusal.value.problem == problem
    assert price_list.products() == []


def test_an_offer_keeps_the_price_it_was_made_at(
    price_list: PriceListController, proposals: ProposalController, deal_id: int
) -> None:
    audit = price_list.add(form('Audit', 100))
    offer = proposals.add(deal_id, ProposalForm(lines=(line_of(price_list.product(audit)),)))
    price_list.edit(audit, form('Audit complet', 150))
    price_list.delete(audit)
    [line] = proposals.lines(offer)
    assert (line.name.fr, line.price, line.product_id) == ('Audit', euros(100), audit)


def test_a_file_brings_known_codes_up_to_date_and_adds_the_rest(desk: Desk, price_list: PriceListController) -> None:
    price_list.add(form('Audit', 100, 'A-1'))
    before = desk.workspace.undo_title()
    assert price_list.add_all([form('Audit 2026', 120, 'a-1'), form('Pose', 80), form('Pose', 90)]) == 3
    assert [(one.name.fr, one.price) for one in price_list.products()] == [
        ('Audit 2026', euros(120)), ('Pose', euros(80)), ('Pose', euros(90)),
    ]  # fmt: skip
    desk.workspace.undo()
    assert (names(price_list), desk.workspace.undo_title()) == (['Audit'], before)


def product(number: int, fr: str, en: str = '', code: str = '') -> Product:
    return replace(PRODUCT, id=number, name=Wording(fr, en), code=code)


LISTED = [
    product(1, 'Étude thermique', 'Thermal study', 'ET'),
    product(2, 'Isolation des combles', 'Loft insulation', 'ISO'),
    product(3, 'Maintenance', 'Upkeep of the study'),
    product(4, 'Bilan', '', 'MÉT-4'),
    product(5, 'Combles perdus'),
]


@pytest.mark.parametrize(
    ('typed', 'found'),
    [
        ('et', [1, 4]),  # a name that begins with it before a code that holds it
        ('COMBLES', [5, 2]),
        ('study', [1, 3]),
        ('loft', [2]),
        ('main', [3]),
        ('met', [4]),
        ('', [1, 2, 3, 4, 5]),
        ('zzz', []),
    ],
)
def test_a_few_letters_find_a_product_in_either_language(typed: str, found: list[int]) -> None:
    assert [one.id for one in suggest(LISTED, typed)] == found


def test_no_more_is_offered_than_can_be_seen() -> None:
    assert len(suggest([product(number, f'Audit {number}') for number in range(40)], 'audit', 8)) == 8
