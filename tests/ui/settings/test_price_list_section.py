"""The price list in the settings: filled, ordered, put away, taken from a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import Bench, click
from building import euros
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.proposals.price_list import PriceListController, ProductForm
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.ui.settings.sections.price_list_section import PriceListSection


@pytest.fixture
def prices(bench: Bench) -> PriceListController:
    return bench.workplace.offers.price_list


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / 'tarif.csv'


@pytest.fixture
def section(bench: Bench, file: Path) -> Iterator[PriceListSection]:
    bench.window.resize(820, 720)
    part = PriceListSection(bench.desk, lambda: file if file.exists() else None)
    part.refresh()
    bench.workplace.signals.changed.connect(lambda _touched: part.refresh())
    yield bench.put(part)
    part.finish()


def form(name: str, price: int = 100) -> ProductForm:
    return ProductForm(Wording(name, ''), euros(price), 2_000)


def leave(field: object, text: str) -> None:
    """Types and goes elsewhere."""
    field.line.setFocus()  # type: ignore[attr-defined]
    field.set_text(text)  # type: ignore[attr-defined]
    field.line.clearFocus()  # type: ignore[attr-defined]


def only(prices: PriceListController) -> Product:
    [product] = prices.products()
    return product


def test_an_empty_list_says_how_to_begin(bench: Bench, section: PriceListSection, prices: PriceListController) -> None:
    assert (section.empty.isVisible(), section.form.isVisible()) == (True, False)
    click(section.begin)
    assert (only(prices).name, only(prices).vat) == (Wording('Nouveau produit', ''), 2_000)
    assert (section.empty.isVisible(), QApplication.focusWidget()) == (False, section.form.name.line)
    assert section.form.name.line.selectedText() == 'Nouveau produit'


def test_each_field_is_kept_when_it_is_left(section: PriceListSection, prices: PriceListController) -> None:
    prices.add(form('Audit'))
    fields = section.form
    for field, text in (
        (fields.name, 'Audit complet'), (fields.other_name, 'Full audit'), (fields.unit, 'jour'), (fields.code, 'A-1'),
        (fields.price, '1 250,50'), (fields.vat, '5,5'), (fields.cost, '700'),
    ):  # fmt: skip
        leave(field, text)
    fields.billing.chosen.emit('monthly')
    one = only(prices)
    assert (one.name, one.unit, one.code) == (Wording('Audit complet', 'Full audit'), Wording('jour', ''), 'A-1')
    assert (one.price, one.vat, one.unit_cost) == (Money(125_050, 'EUR'), 550, 70_000)
    assert one.billing is Billing.MONTHLY
    assert (fields.price.text(), fields.vat.text()) == ('1\u202f250,50\u00a0€', '5,5\u00a0%')


def test_a_unit_taken_out_is_gone_in_both_languages(section: PriceListSection, prices: PriceListController) -> None:
    prices.add(ProductForm(Wording('Audit', ''), euros(1), 0, unit=Wording('jour', 'day')))
    leave(section.form.unit, '')
    assert (only(prices).unit, section.form.unit.text()) == (Wording('', ''), '')


@pytest.mark.parametrize(
    ('name', 'text', 'words'),
    [
        ('name', '', 'Donnez un nom'), ('price', 'cher', 'Entrez un montant'), ('vat', '120', 'de 0 à 100'),
        ('cost', '5 $US', 'EUR'), ('cost', 'peu', 'Entrez un montant'), ('name', 'É' * 501, 'trop long'),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_said_under_its_field(
    section: PriceListSection, prices: PriceListController, name: str, text: str, words: str
) -> None:
    prices.add(form('Audit'))
    before = only(prices)
    field = getattr(section.form, name)
    leave(field, text)
    assert words in field.error()
    assert only(prices) == before


def test_products_are_ordered_put_away_put_back_and_deleted(
    bench: Bench, section: PriceListSection, prices: PriceListController
) -> None:
    for name in ('Audit', 'Pose', 'Suivi'):
        prices.add(form(name))
    click(section.form.down)
    assert [one.name.fr for one in prices.products()] == ['Pose', 'Audit', 'Suivi']
    section.list.removal_asked.emit()
    assert [one.name.fr for one in prices.products()] == ['Pose', 'Suivi']
    current = section.list.current()
    assert current is not None
    assert current.name.fr == 'Suivi'
    [(back, _gone)] = section.put_away.rows.values()
    click(back)
    assert ([one.name.fr for one in prices.products()], section.put_away.isVisible()) == (
        ['Pose', 'Suivi', 'Audit'],
        False,
    )
    section.list.removal_asked.emit()
    [(_back, gone)] = section.put_away.rows.values()
    click(gone)
    assert prices.products(archived=True) == []
    assert bench.toasts() == ['Produit supprimé']


def test_the_list_says_names_and_prices(section: PriceListSection, prices: PriceListController) -> None:
    prices.add(ProductForm(Wording('Suivi', ''), euros(50), 2_000, Billing.MONTHLY))
    spoken = section.list.rows.index(0, 0).data(0x000B)
    assert spoken == 'Suivi, 50,00\u00a0€ par mois'


def test_a_file_is_taken_in_and_says_what_it_left_out(
    bench: Bench, section: PriceListSection, prices: PriceListController, file: Path
) -> None:
    click(section.begin_with_file)
    assert prices.products() == []
    file.write_text('Nom;Prix\nAudit;80\nPose;cher\n;5\n', encoding='utf-8')
    click(section.begin_with_file)
    assert (only(prices).name.fr, bench.toasts()) == ('Audit', ['1 produit importé'])
    assert section.left_out.accessibleName() == (
        '2 lignes laissées de côté. ligne 3\u00a0: le prix «\u00a0cher\u00a0» est illisible; ligne 4\u00a0: sans nom'
    )
    file.write_text('Nom;Prix\nPose;90\n', encoding='utf-8')
    click(section.take_in)
    assert (len(prices.products()), section.left_out.isVisible()) == (2, False)


def test_a_file_without_prices_is_refused_in_words(bench: Bench, section: PriceListSection, file: Path) -> None:
    file.write_text('Nom;Ville\nAudit;Nantes\n', encoding='utf-8')
    click(section.begin_with_file)
    assert bench.toasts()[0].startswith('Le fichier doit avoir une colonne «\u00a0Nom\u00a0»')


def test_the_list_is_handed_out_as_a_file_that_changes_nothing_when_it_comes_back(
    bench: Bench, section: PriceListSection, prices: PriceListController, file: Path
) -> None:
    prices.add(ProductForm(Wording('Audit', 'Survey'), euros(80), 550, Billing.YEARLY, Wording('jour', 'day'), 'A', 50))
    before = only(prices)
    section.out.ask_file = lambda _title, _kinds, _name: file
    click(section.hand_out)
    assert bench.toasts() == ['Enregistré\u00a0: tarif.csv']
    click(section.take_in)
    assert only(prices) == before
