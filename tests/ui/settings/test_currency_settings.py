"""Her currency, and the rates of the others."""

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.rate_texts import rate_text
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.settings.rates.rate_texts import read_rate
from salesdesk.ui.settings.sections.currencies_section import CurrenciesSection
from salesdesk.ui.settings.settings_page import SettingsPage

JUNE, MAY, JULY = date(2026, 6, 1), date(2026, 5, 1), date(2026, 7, 1)


@pytest.fixture
def section(page: SettingsPage) -> CurrenciesSection:
    page.open_section('currencies')
    section = page.section('currencies')
    assert isinstance(section, CurrenciesSection)
    return section


def rates(desk: Desk) -> list[ExchangeRate]:
    return desk.workplace.reference.rates()


def states(section: CurrenciesSection) -> dict[str, str]:
    """The chip of each line, by its words; '' for none."""
    chips = {row.words: row.findChild(ChipLabel) for row in section.rates.rows.values()}
    return {words: chip.chip.text if isinstance(chip, ChipLabel) else '' for words, chip in chips.items()}


def test_without_rates_the_page_says_what_that_means(section: CurrenciesSection) -> None:
    assert [label.text() for label in section.rates.findChildren(QLabel)] == [
        'Aucun taux\u00a0: chaque devise reste à part.'
    ]


def test_a_rate_is_added_as_it_is_typed(qtbot: QtBot, ui_desk: Desk, section: CurrenciesSection) -> None:
    section.form.value.set_text('0,9235')
    qtbot.mouseClick(section.form.button, Qt.MouseButton.LeftButton)
    added = rates(ui_desk)[0]
    assert (added.currency, added.into, added.value, added.on) == ('USD', 'EUR', Fraction('0.9235'), date(2026, 6, 9))
    assert states(section) == {'1 USD = 0,9235 EUR': 'en vigueur'}
    assert section.form.value.text() == ''


@pytest.mark.parametrize(
    ('typed', 'sentence'),
    [
        ('', 'Entrez un taux, par exemple 0,92.'),
        ('abc', 'Entrez un taux, par exemple 0,92.'),
        ('0', 'Entrez un taux supérieur à zéro.'),
        ('-1', 'Entrez un taux supérieur à zéro.'),
    ],
)
def test_a_rate_that_cannot_be_is_refused_under_the_field(
    ui_desk: Desk, section: CurrenciesSection, typed: str, sentence: str
) -> None:
    section.form.value.set_text(typed)
    section.form.submit()
    assert section.form.value.error() == sentence
    assert rates(ui_desk) == []


def test_a_day_that_cannot_be_is_refused_too(ui_desk: Desk, section: CurrenciesSection) -> None:
    section.form.value.set_text('0,92')
    section.form.day.set_text('31/02/2026')
    section.form.submit()
    assert section.form.day.error()
    assert rates(ui_desk) == []


def test_the_latest_rate_that_is_not_of_the_future_is_in_force(ui_desk: Desk, section: CurrenciesSection) -> None:
    add = ui_desk.workplace.reference.add_rate
    for value, day in (('0.90', MAY), ('0.92', JUNE), ('0.95', JULY)):
        add('USD', 'EUR', Fraction(value), day)
    assert states(section) == {'1 USD = 0,95 EUR': 'à venir', '1 USD = 0,92 EUR': 'en vigueur', '1 USD = 0,9 EUR': ''}


def test_a_rate_is_removed_and_comes_back_by_undo(qtbot: QtBot, ui_desk: Desk, section: CurrenciesSection) -> None:
    ui_desk.workplace.reference.add_rate('USD', 'EUR', Fraction('0.92'), JUNE)
    row = next(iter(section.rates.rows.values()))
    assert row.remove.accessibleName() == 'Retirer le taux 1 USD = 0,92 EUR du 1er juin 2026'
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert rates(ui_desk) == []
    ui_desk.workplace.workspace.undo()
    assert states(section) == {'1 USD = 0,92 EUR': 'en vigueur'}


def test_another_own_currency_is_kept_and_is_no_longer_offered_for_a_rate(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, section: CurrenciesSection
) -> None:
    with qtbot.waitSignal(page.preferences_changed):
        section.own.chosen.emit('CHF')
    assert ui_desk.workplace.currency == 'CHF'
    assert section.form.currency.select.findData('CHF') == -1
    assert section.form.value.label.text().endswith('en CHF')


def test_a_rate_into_another_currency_is_not_in_force(ui_desk: Desk, section: CurrenciesSection) -> None:
    ui_desk.workplace.reference.add_rate('USD', 'CHF', Fraction('0.8'), JUNE)
    assert states(section) == {'1 USD = 0,8 CHF': ''}


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize(
    ('typed', 'value'),
    [
        ('0,92', '0.92'),
        ('0.92', '0.92'),
        ('655,957', '655.957'),
        ('655.957', '655.957'),
        ('1.085', '1.085'),
        ('1 234,5', '1234.5'),
        ('0,001524', '0.001524'),
    ],
)
def test_a_lone_mark_in_a_rate_is_the_decimal_one(language: str, typed: str, value: str) -> None:
    use_language(language)
    read = read_rate(typed)
    use_language('en')
    assert read == Fraction(value)


@pytest.mark.parametrize(
    ('value', 'text'),
    [
        (Fraction('0.90'), '0,9'),
        (Fraction(1, 3), '0,3333333333'),
        (Fraction(655957, 1000), '655,957'),
        (Fraction(12_400), '12\u202f400'),
        (Fraction('0.0000012'), '0,0000012'),
    ],
)
def test_a_rate_is_written_exactly_and_without_idle_zeros(value: Fraction, text: str) -> None:
    use_language('fr')
    written = decimal_text(value)
    use_language('en')
    assert written == text


def test_a_rate_is_a_sentence_of_its_own() -> None:
    assert rate_text(ExchangeRate(1, 'USD', 'EUR', Fraction('0.92'), JUNE)) == '1 USD = 0.92 EUR'
