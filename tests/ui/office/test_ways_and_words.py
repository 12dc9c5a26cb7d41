"""The office between pages: which deal a record is for, where a search leads, and what the rail says of her data."""

from datetime import timedelta

import pytest
from building import NOW, in_days
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.domain.touched import Touched
from salesdesk.ui.office.upkeep import MANY, Upkeep
from salesdesk.ui.office.which_deal import WhichDeal
from salesdesk.ui.panel.deal_panel import DealPanel

Key = Qt.Key
PAGES = ['today', 'board', 'contacts', 'reports', 'knowledge', 'process', 'settings']


def asked(seat: Seat, kind: str = 'call') -> tuple[WhichDeal, list[int]]:
    """The question in front, and the deals it has named."""
    dialog, named = WhichDeal(seat.office.desk, kind), list[int]()
    dialog.named.connect(named.append)
    dialog.open_dialog()
    return dialog, named


@pytest.mark.parametrize(
    ('kind', 'title'),
    [('call', 'Consigner un appel'), ('email', 'Consigner un e-mail'), ('meeting', 'Consigner un rendez-vous'),
     ('note', 'Écrire une note')],
)  # fmt: skip
def test_the_question_says_what_it_is_for(seat: Seat, kind: str, title: str) -> None:
    dialog, _named = asked(seat, kind)
    assert dialog.accessibleName() == title
    assert focused() is dialog.deal.line


@pytest.mark.parametrize(('typed', 'said'), [('', 'concernée'), ('zzz', 'liste')])
def test_without_a_deal_it_stays_and_says_why(seat: Seat, typed: str, said: str) -> None:
    dialog, named = asked(seat)
    dialog.deal.set_text(typed)
    seat.press(Key.Key_Return, CTRL)
    assert (dialog.isVisible(), named) == (True, [])
    assert said in dialog.deal.error()
    assert focused() is dialog.deal.line


def test_a_deal_is_named_by_letters_and_enter_and_only_once(seat: Seat) -> None:
    deal_id = seat.desk.put('Serre ouverte')
    seat.desk.put('Halle')
    _dialog, named = asked(seat)
    seat.write('serre')
    seat.press(Key.Key_Down)
    seat.press(Key.Key_Return)
    seat.press(Key.Key_Return)
    assert (named, seat.shown(WhichDeal)) == ([deal_id], [])


def test_typing_on_forgets_the_deal_that_was_taken(seat: Seat) -> None:
    seat.desk.put('Serre')
    dialog, named = asked(seat)
    seat.write('serre')
    seat.press(Key.Key_Down)
    seat.press(Key.Key_Return)
    assert dialog.deal.deal_id() is not None
    seat.write('s')
    seat.press(Key.Key_Return, CTRL)
    assert (dialog.isVisible(), dialog.deal.deal_id(), named) == (True, None, [])


def test_escape_names_nobody(seat: Seat) -> None:
    _dialog, named = asked(seat)
    seat.press(Key.Key_Escape)
    assert (named, seat.shown(WhichDeal)) == ([], [])


@pytest.mark.parametrize('key', PAGES)
def test_ctrl_f_leads_to_a_search_from_every_page(sample_seat: Seat, key: str) -> None:
    sample_seat.window.show_page(key)
    sample_seat.press(Key.Key_F, CTRL)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    assert field.accessibleName()


@pytest.mark.parametrize('key', PAGES)
def test_a_deal_opened_over_a_page_closes_when_she_goes_to_another(sample_seat: Seat, key: str) -> None:
    deal_id = sample_seat.card('Cuisine').id
    sample_seat.window.show_page(key)
    pages = sample_seat.office._pages
    pages.open_deal(deal_id)
    assert pages.deal_in_panel() == deal_id
    sample_seat.window.show_page('board' if key != 'board' else 'today')
    assert (pages.deal_in_panel(), sample_seat.shown(DealPanel)) == (None, [])


def test_a_reminder_leads_to_its_row_from_any_page(sample_seat: Seat) -> None:
    deal_id = sample_seat.desk.put('Halle', action=0)
    (activity,) = sample_seat.desk.activities.planned_of(deal_id)
    sample_seat.window.show_page('settings')
    sample_seat.office._pages.complete(activity.id)
    assert sample_seat.window.front_key == 'today'
    form = sample_seat.window.front.agenda.view.form  # type: ignore[union-attr]
    assert form.line.id == activity.id


@pytest.fixture
def upkeep(seat: Seat) -> Upkeep:
    return seat.office._upkeep


def test_before_any_copy_the_rail_says_that_all_is_saved(upkeep: Upkeep) -> None:
    assert upkeep.copy_text() == 'Tout est enregistré sur cet ordinateur.'


@pytest.mark.parametrize(('days', 'said'), [(0, 'aujourd’hui 9:00'), (1, 'hier 9:00'), (40, '9 juin 9:00')])
def test_the_rail_says_when_the_last_copy_was_made(seat: Seat, upkeep: Upkeep, days: int, said: str) -> None:
    seat.office.desk.workplace.backups.make()
    seat.desk.clock.set(NOW + timedelta(days=days))
    assert upkeep.copy_text().splitlines() == [
        'Tout est enregistré sur cet ordinateur.',
        f'Dernière copie\u00a0: {said}',
    ]


@pytest.mark.parametrize(('count', 'said'), [(1, '1 affaire'), (2, '2 affaires')])
def test_deals_that_come_back_are_said_together(
    qtbot: QtBot, seat: Seat, upkeep: Upkeep, count: int, said: str
) -> None:
    for number in range(count):
        seat.desk.closing.lose(seat.desk.put(f'Halle {number}'), seat.desk.reason('no_budget'), returns_on=in_days(1))
    seat.desk.clock.set(NOW + timedelta(days=1))
    upkeep._bring_back()
    qtbot.waitUntil(lambda: bool(seat.toast()))
    assert seat.toast().startswith(said)
    assert len(seat.titles('identification')) == count


def test_nothing_to_bring_back_says_nothing_and_does_nothing(seat: Seat, upkeep: Upkeep) -> None:
    seat.desk.closing.lose(seat.desk.put('Halle'), seat.desk.reason('no_budget'), returns_on=in_days(2))
    before = seat.desk.dump()
    upkeep._bring_back()
    assert (seat.desk.dump(), seat.toast()) == (before, '')


@pytest.mark.parametrize(('deals', 'reads'), [(1, False), (MANY, False), (MANY + 1, True)])
def test_only_an_import_is_read_into_the_search_beside_her_work(
    qtbot: QtBot, upkeep: Upkeep, deals: int, reads: bool
) -> None:
    upkeep._follow(Touched(frozenset(range(deals)), frozenset({'deal'})))
    assert (upkeep._reading is not None) is reads
    qtbot.waitUntil(lambda: upkeep._reading is None)
