"""The welcome page: what it asks, what it answers, and how it looks while it is being answered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from building import Desk
from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.currency_names import NAMES
from salesdesk.i18n.translator import current_language, use_language
from salesdesk.settings import Preferences
from salesdesk.ui.start.onboarding_choice import OnboardingChoice, StartKind
from salesdesk.ui.start.onboarding_page import OnboardingPage, system_preferences
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

FRENCH = Preferences(language='fr', theme='light')


@pytest.fixture(autouse=True)
def as_found(qapp: QApplication) -> Iterator[None]:
    """The page changes the language and the look of the whole program: other tests get them back."""
    apply_theme(qapp, 'light', animations=False)
    yield
    use_language('en')
    apply_theme(qapp, 'light', animations=False)


@pytest.fixture
def page(qtbot: QtBot) -> OnboardingPage:
    return shown(qtbot, FRENCH)


def shown(qtbot: QtBot, preferences: Preferences, path: Path | None = None) -> OnboardingPage:
    page = OnboardingPage(lambda: path, preferences)
    qtbot.addWidget(page)
    page.resize(1180, 720)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def texts(page: QWidget) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel)}


def begin(qtbot: QtBot, page: OnboardingPage) -> OnboardingChoice:
    with qtbot.waitSignal(page.chosen) as heard:
        qtbot.mouseClick(page.footer.begin, Qt.MouseButton.LeftButton)
    return heard.args[0]


def switch_language(qtbot: QtBot, page: OnboardingPage, language: str) -> None:
    form = page.form
    segment = next(part for part in form.language.segments if part.option.key == language)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.form is not form)


def test_without_an_answer_it_begins_with_the_sample_in_the_selling_process(qtbot: QtBot, page: OnboardingPage) -> None:
    assert begin(qtbot, page) == OnboardingChoice(StartKind.SAMPLE, 'sales', FRENCH)


def test_every_answer_is_in_the_choice(qtbot: QtBot, page: OnboardingPage) -> None:
    page.form.currency.choose('CHF')
    page.form.currency.chosen.emit('CHF')
    qtbot.mouseClick(page.form.templates['building'], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.form.starts[StartKind.EMPTY], Qt.MouseButton.LeftButton)
    assert begin(qtbot, page) == OnboardingChoice(StartKind.EMPTY, 'building', replace(FRENCH, currency='CHF'))


def test_the_four_main_processes_are_offered_with_their_stages(page: OnboardingPage) -> None:
    cards = page.form.templates
    assert list(cards) == ['sales', 'consulting', 'building', 'software']
    assert cards['building'].accessibleDescription() == 'Visite, devis, relance, accord, acompte. 5 étapes'


def test_the_language_is_switched_at_once_and_keeps_the_answers(qtbot: QtBot, page: OnboardingPage) -> None:
    page.form.templates['software'].setChecked(True)
    switch_language(qtbot, page, 'en')
    assert 'How you sell' in texts(page.form)
    assert page.form.templates['software'].isChecked()
    assert current_language() == 'en'
    assert page.choice.preferences.language == 'en'


def test_the_keyboard_stays_on_the_language_that_was_switched(qtbot: QtBot, page: OnboardingPage) -> None:
    switch_language(qtbot, page, 'en')
    focused = page.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == 'English'


def test_an_arrow_switches_the_language(qtbot: QtBot, page: OnboardingPage) -> None:
    form = page.form
    form.focus_language()
    qtbot.keyClick(form.language.segments[0], Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.form is not form)
    assert page.choice.preferences.language == 'en'


def test_the_appearance_is_applied_at_once(qtbot: QtBot, page: OnboardingPage) -> None:
    qtbot.mouseClick(page.form.appearance.segments[1], Qt.MouseButton.LeftButton)
    assert theme().name == 'dark'
    assert page.choice.preferences.theme == 'dark'


def test_the_preview_shows_the_stages_and_the_currency_chosen(page: OnboardingPage) -> None:
    page.form.starts[StartKind.EMPTY].setChecked(True)
    page.form.templates['building'].setChecked(True)
    page.form.currency.chosen.emit('CHF')
    preview = page.preview.preview
    assert preview is not None
    assert preview.stages == ['Demande', 'Visite', 'Devis', 'Relance', 'Accord']
    assert (preview.pipeline, preview.currency, preview.start) == ('Bâtiment', 'CHF', StartKind.EMPTY)
    assert page.preview.caption == 'Aperçu avec vos choix'


def test_the_preview_says_that_the_sample_has_a_process_of_its_own(page: OnboardingPage) -> None:
    page.form.templates['building'].setChecked(True)
    assert page.preview.caption == 'L’exemple suit le processus «\u00a0Vente aux entreprises\u00a0»'
    assert page.preview.preview is not None
    assert page.preview.preview.stages[0] == 'Identification'


def test_the_sample_has_as_many_deals_as_the_card_says(page: OnboardingPage, sample_desk: Desk) -> None:
    count = sample_desk.board.board(sample_desk.filter()).totals.count
    assert page.form.starts[StartKind.SAMPLE].accessibleDescription().startswith(f'{count} affaires')


@pytest.mark.parametrize(
    ('start', 'words'), [(StartKind.SAMPLE, 'Ouvrir le tableau'), (StartKind.IMPORT, 'Choisir le fichier CSV')]
)
def test_the_button_says_what_comes_next(page: OnboardingPage, start: StartKind, words: str) -> None:
    page.form.starts[start].setChecked(True)
    assert page.footer.begin.caption() == words


def test_an_existing_file_is_asked_for_and_handed_on(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, FRENCH, tmp_path / 'deals.db')
    with qtbot.waitSignal(page.open_file_asked) as heard:
        qtbot.mouseClick(page.footer.open_file, Qt.MouseButton.LeftButton)
    assert heard.args == [tmp_path / 'deals.db']


def test_no_file_chosen_changes_nothing(qtbot: QtBot, page: OnboardingPage) -> None:
    with qtbot.assertNotEmitted(page.open_file_asked):
        qtbot.mouseClick(page.footer.open_file, Qt.MouseButton.LeftButton)


def test_enter_begins_from_anywhere(qtbot: QtBot, page: OnboardingPage) -> None:
    card = page.form.starts[StartKind.EMPTY]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.chosen) as heard:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert heard.args[0].start is StartKind.EMPTY


def test_tab_goes_through_every_question_in_order(page: OnboardingPage) -> None:
    names = [stop.accessibleName() for stop in focus_stops(page)]
    wanted = ['Français', 'Devise', 'Clair', 'Vente aux entreprises', 'Explorer', 'Ouvrir un fichier existant']
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)
    assert names[-1] == 'Ouvrir le tableau'
    assert all(names)


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize('size', [QSize(1440, 900), QSize(1180, 720)])
def test_nothing_is_cut_and_nothing_scrolls(qtbot: QtBot, language: str, size: QSize) -> None:
    page = shown(qtbot, replace(FRENCH, language=language))
    page.resize(size)
    for label in page.findChildren(QLabel):
        QApplication.sendEvent(label, QEvent(QEvent.Type.UpdateRequest))
        assert not label.toolTip(), label.text()
    assert page.form.parentWidget().height() >= page.form.heightForWidth(page.form.width())


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_a_long_currency_is_shortened_never_cut(qtbot: QtBot, language: str) -> None:
    page = shown(qtbot, replace(FRENCH, language=language, currency='XAF'))
    assert page.form.currency.currentText() == 'XAF (FCFA)'
    assert page.form.currency.count() == len(NAMES)
    assert 'CFA' in page.form.currency.itemText(page.form.currency.findData('XAF'))


def test_a_currency_of_hers_that_is_not_in_the_list_is_added(qtbot: QtBot) -> None:
    page = shown(qtbot, replace(FRENCH, currency='KWD'))
    assert page.form.currency.current() == 'KWD'


def test_the_first_answers_come_from_the_computer() -> None:
    assert system_preferences() == Preferences(language='fr', currency='EUR')


@pytest.mark.parametrize(
    ('place', 'country', 'currency'),
    [
        ('fr_BE', 'BE', 'EUR'),
        ('de_CH', 'CH', 'CHF'),
        ('ja_JP', 'JP', 'JPY'),
        ('C', 'FR', 'EUR'),
        ('en_150', 'FR', 'EUR'),
    ],
)
def test_public_holidays_are_those_of_the_computers_country(place: str, country: str, currency: str) -> None:
    found = system_preferences(QLocale(place))
    assert (found.country, found.currency) == (country, currency)
