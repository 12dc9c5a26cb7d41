"""The bar over the contacts, the filters, and who is near while she types: each alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lone_parts import placed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.duplicates_controller import NearMatch
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.translator import use_language
from salesdesk.storage.people.match_keys import Identity
from salesdesk.ui.contacts.contacts_bar import ROOMY, ContactsBar
from salesdesk.ui.contacts.near.near_matches import NearMatches
from salesdesk.ui.contacts.people_filters import PeopleFilters

BOXES = ('with_deals', 'without_action', 'silent', 'deleted')
NAMES = ('with_open_deals', 'without_action', 'do_not_contact', 'deleted')
FILTERS = st.builds(
    PeopleFilter, st.sampled_from(['', 'roy']), st.booleans(), st.booleans(), st.booleans(),
    st.sampled_from(['', 'Salon']), st.booleans(),
)  # fmt: skip


def filters(host: QWidget, wanted: PeopleFilter, sources: Sequence[str] = ('Salon', 'Site')) -> PeopleFilters:
    return PeopleFilters(host, wanted, sources)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS)
def test_the_filters_show_what_the_list_is_narrowed_to(host: QWidget, wanted: PeopleFilter) -> None:
    popover = filters(host, wanted)
    shown = {name: getattr(popover, box).isChecked() for box, name in zip(BOXES, NAMES, strict=True)}
    assert shown == {name: getattr(wanted, name) for name in NAMES}
    assert popover.source.current() == wanted.source
    popover.deleteLater()


@pytest.mark.parametrize(('box', 'name'), list(zip(BOXES, NAMES, strict=True)))
def test_each_box_narrows_at_once_and_the_search_stays(host: QWidget, french: None, box: str, name: str) -> None:
    popover = filters(host, PeopleFilter(text='roy'))
    heard: list[PeopleFilter] = []
    popover.changed.connect(heard.append)
    for _ in range(2):
        getattr(popover, box).click()
    assert heard == [replace(PeopleFilter(text='roy'), **{name: True}), PeopleFilter(text='roy')]


def test_all_filters_are_cleared_and_the_search_stays(host: QWidget, french: None) -> None:
    popover = filters(host, PeopleFilter('roy', True, True, True, 'Salon', True))
    heard: list[PeopleFilter] = []
    popover.changed.connect(heard.append)
    popover.clear.click()
    assert heard[-1] == PeopleFilter('roy')
    assert popover.source.current() == ''
    popover.clear.click()
    assert len(heard) == len(set(heard))


def test_a_source_that_no_record_has_any_more_still_narrows(host: QWidget, french: None) -> None:
    popover = filters(host, PeopleFilter(source='Ancien salon'))
    heard: list[PeopleFilter] = []
    popover.changed.connect(heard.append)
    popover.silent.click()
    assert heard == [PeopleFilter(source='Ancien salon', do_not_contact=True)]


@pytest.fixture
def bar(host: QWidget, french: None) -> ContactsBar:
    return placed(host, ContactsBar(host))


@pytest.mark.parametrize(
    ('wanted', 'caption'),
    [
        (PeopleFilter(), 'Filtres'),
        (PeopleFilter(text='roy'), 'Filtres'),
        (PeopleFilter(do_not_contact=True), 'Filtres 1'),
        (PeopleFilter('roy', True, True, True, 'Salon', True), 'Filtres 5'),
    ],
)
def test_the_bar_says_by_how_many_filters_the_list_is_narrowed(
    bar: ContactsBar, wanted: PeopleFilter, caption: str
) -> None:
    bar.show_state(0, wanted)
    assert (bar.filters.caption(), bar.search.text()) == (caption, wanted.text)


@pytest.mark.parametrize(
    ('language', 'tab', 'caption'),
    [
        ('fr', 0, 'Nouveau contact'),
        ('fr', 1, 'Nouvelle organisation'),
        ('en', 0, 'New contact'),
        ('en', 1, 'New organisation'),
    ],
)
def test_the_primary_button_makes_what_the_list_is_of(
    qtbot: QtBot, host: QWidget, bar: ContactsBar, language: str, tab: int, caption: str
) -> None:
    use_language(language)
    own = placed(host, ContactsBar(host))
    own.show_state(tab, PeopleFilter())
    assert own.new.caption() == caption
    with qtbot.waitSignal(own.new_asked):
        QTest.mouseClick(own.new, Qt.MouseButton.LeftButton)


def test_showing_is_silent_and_choosing_is_told(qtbot: QtBot, bar: ContactsBar) -> None:
    with qtbot.assertNotEmitted(bar.tab_chosen), qtbot.assertNotEmitted(bar.searched):
        bar.show_state(1, PeopleFilter(text='roy'))
    with qtbot.waitSignal(bar.tab_chosen) as heard:
        bar.tabs.setCurrentIndex(0)
    assert heard.args == [0]


@pytest.mark.parametrize('signal', ['filters', 'twins', 'signature', 'new'])
@pytest.mark.parametrize('width', [ROOMY, ROOMY - 1])
def test_every_button_is_pressed_by_key_where_it_is_shown(
    qtbot: QtBot, bar: ContactsBar, signal: str, width: int
) -> None:
    bar.fit(width)
    button = getattr(bar, signal)
    assert button.isVisible() is (signal != 'signature' or width >= ROOMY)
    with qtbot.waitSignal(getattr(bar, f'{signal}_asked')):
        QTest.keyClick(button, Qt.Key.Key_Space)


def match(name: str, firm: str = '', *reasons: str, id_: int = 1) -> NearMatch:
    return NearMatch(Identity(id_, name, firm, (), (), (), ''), 0.9, reasons)


class Looker:
    """Answers as the search would; counts how often it is asked."""

    def __init__(self) -> None:
        self.found: Sequence[NearMatch] = ()
        self.asked = 0

    def __call__(self) -> Sequence[NearMatch]:
        self.asked += 1
        return self.found


@pytest.fixture
def looker() -> Looker:
    return Looker()


@pytest.fixture
def near(host: QWidget, french: None, looker: Looker) -> NearMatches:
    made = NearMatches(looker, lambda: False)
    layout = host.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(made)
    return made


@pytest.mark.parametrize(
    ('found', 'said'),
    [
        (match('Anne'), 'Anne'),
        (match('Anne', 'Roux'), 'Anne, Roux'),
        (match('Anne', 'Roux', 'same_phone', 'similar_name'), 'Anne, Roux: même téléphone, nom proche'),
        (match('Anne', '', 'of_a_newer_program'), 'Anne'),
    ],
)
def test_who_is_near_is_told_with_firm_and_reason(
    near: NearMatches, looker: Looker, found: NearMatch, said: str
) -> None:
    looker.found = (found,)
    near.look_now()
    (row,) = near.rows
    assert (row.words, near.isVisible()) == (said, True)
    assert row.use.accessibleName() == f'Utiliser cette fiche\u00a0: {said}'
    assert words(near)[0] == 'Déjà dans vos fiches\u00a0?'


def test_the_same_rows_stay_and_keep_the_keyboard(near: NearMatches, looker: Looker) -> None:
    looker.found = (match('Anne'), match('Luc', id_=2))
    near.look_now()
    rows = list(near.rows)
    rows[1].use.setFocus()
    near.look_now()
    assert (near.rows, rows[1].use.hasFocus()) == (rows, True)
    looker.found = (match('Luc', id_=2),)
    near.look_now()
    assert [row.words for row in near.rows] == ['Luc']


def test_nobody_near_any_more_the_box_goes(near: NearMatches, looker: Looker) -> None:
    looker.found = (match('Anne'),)
    near.look_now()
    looker.found = ()
    near.look_now()
    assert (near.rows, near.isVisible()) == ([], False)


def test_one_is_taken_and_then_forgotten(qtbot: QtBot, near: NearMatches, looker: Looker) -> None:
    looker.found = (match('Anne'), match('Luc', id_=2))
    near.look_now()
    with qtbot.waitSignal(near.used) as heard:
        near.rows[1].use.click()
    assert heard.args == [looker.found[1]]
    near.forget()
    assert (near.rows, near.isVisible()) == ([], False)


def test_while_she_types_it_is_asked_once_she_pauses(qtbot: QtBot, near: NearMatches, looker: Looker) -> None:
    looker.found = (match('Anne'),)
    for _ in range(5):
        near.look_soon()
    assert looker.asked == 0
    qtbot.waitUntil(near.isVisible)
    assert looker.asked == 1


def test_in_a_form_that_is_closed_nobody_is_looked_for(host: QWidget, near: NearMatches, looker: Looker) -> None:
    host.hide()
    near.look_now()
    assert looker.asked == 0
