"""Saved views looked after one by one, and the ones that are proposed: each change one step, none lost by an error."""

import pytest
from bench import Bench, entries, heard, press
from building import NOW, in_days
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator
from salesdesk.domain.custom_field import NAME_LIMIT
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.list_look import ListLook, wanted_of
from salesdesk.domain.views.view_definition import ViewDefinition, view_of
from salesdesk.i18n.translator import use_language
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.views.proposed_views import proposed_views
from salesdesk.ui.views.view_flow import ViewFlow
from salesdesk.ui.views.view_popovers import NamePopover, ViewsPopover

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def views(bench: Bench) -> ViewsController:
    return ViewsController(bench.ledger.workspace)


@pytest.fixture
def flow(bench: Bench) -> ViewFlow:
    asked = BoardFilter(bench.ledger.pipeline().id)
    source = BoardSource(bench.workplace.board, bench.ledger.clock, asked, 'EUR')
    return ViewFlow(bench.desk, source, bench.put(QPushButton('vues')))


def definition(bench: Bench, *conditions: Condition) -> ViewDefinition:
    return ViewDefinition(BoardFilter(bench.ledger.pipeline().id, conditions=conditions), 'list', ListLook())


def managed(bench: Bench, views: ViewsController, *names: str) -> ViewsPopover:
    for name in names:
        views.save(name, definition(bench))
    popover = ViewsPopover(bench.desk, views)
    popover.open_at(bench.window.rect(), 'below')
    return popover


def saved(views: ViewsController) -> list[str]:
    return [view.name for view in views.views()]


@pytest.mark.parametrize(
    ('row', 'key', 'order'),
    [(0, Key.Key_Down, ['Deux', 'Une', 'Trois']), (2, Key.Key_Up, ['Une', 'Trois', 'Deux']),
     (0, Key.Key_Up, ['Une', 'Deux', 'Trois']), (2, Key.Key_Down, ['Une', 'Deux', 'Trois'])],
    ids=['down', 'up', 'not over the first', 'not below the last'],
)  # fmt: skip
def test_ctrl_and_an_arrow_move_a_view_one_place(
    bench: Bench, views: ViewsController, row: int, key: Qt.Key, order: list[str]
) -> None:
    popover = managed(bench, views, 'Une', 'Deux', 'Trois')
    popover.list.setCurrentRow(row)
    press(popover.list, key, CTRL)
    assert saved(views) == order


def test_the_buttons_do_the_same_and_undo_takes_it_back(bench: Bench, views: ViewsController) -> None:
    popover = managed(bench, views, 'Une', 'Deux')
    popover.list.setCurrentRow(0)
    popover.down.click()
    assert saved(views) == ['Deux', 'Une']
    bench.ledger.workspace.undo()
    assert saved(views) == ['Une', 'Deux']


@pytest.mark.parametrize(('row', 'next_'), [(0, 'Deux'), (1, 'Trois'), (2, 'Deux')])
def test_deleted_the_next_one_is_at_hand(bench: Bench, views: ViewsController, row: int, next_: str) -> None:
    popover = managed(bench, views, 'Une', 'Deux', 'Trois')
    popover.list.setCurrentRow(row)
    press(popover.list, Key.Key_Delete)
    assert (len(saved(views)), popover.list.currentItem().text()) == (2, next_)
    bench.ledger.workspace.undo()
    assert saved(views) == ['Une', 'Deux', 'Trois']


def test_after_the_last_one_nothing_can_be_pressed(bench: Bench, views: ViewsController) -> None:
    popover = managed(bench, views, 'Une')
    told = heard(popover.renaming)
    popover.list.setCurrentRow(0)
    popover.delete.click()
    for key in (Key.Key_Delete, Key.Key_F2):
        press(popover.list, key)
    enabled = [button.isEnabled() for button in (popover.rename, popover.up, popover.down, popover.delete)]
    assert (saved(views), enabled, told) == ([], [False] * 4, [])


@pytest.mark.parametrize('key', [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_a_key_asks_for_another_name(bench: Bench, views: ViewsController, key: Qt.Key) -> None:
    popover = managed(bench, views, 'Une', 'Deux')
    told = heard(popover.renaming)
    popover.list.setCurrentRow(1)
    press(popover.list, key)
    assert (told, popover.isVisible()) == ([views.views()[1].id], False)


@pytest.mark.parametrize(
    ('name', 'fault'),
    [('', True), ('   ', True), ('é' * (NAME_LIMIT + 1), True), ('DÉJÀ  LÀ', True), ('Déjà là, encore', False)],
    ids=['none', 'blanks', 'too long', 'taken', 'another'],
)
def test_a_name_that_cannot_be_is_refused_in_place(
    bench: Bench, views: ViewsController, flow: ViewFlow, name: str, fault: bool
) -> None:
    views.save('Déjà là', definition(bench))
    flow.ask_name()
    popover = bench.one(NamePopover)
    popover.name.line.setText(name)
    press(popover.name.line, Key.Key_Return)
    assert (popover.fault.isVisible(), len(saved(views))) == (fault, 1 if fault else 2)


def test_the_view_in_front_is_marked_and_offers_its_update_once_it_differs(
    bench: Bench, views: ViewsController, flow: ViewFlow
) -> None:
    views.save('R&D', definition(bench))
    flow.show_view(views.views()[0])
    menu = flow.menu()
    assert not menu.actions()[0].icon().isNull()
    update = 'Mettre à jour «\u00a0R&&D\u00a0»'
    assert update not in entries(menu)
    flow._source.view = 'board'
    assert update in entries(flow.menu())
    flow.update(views.views()[0].id)
    assert view_of(views.views()[0].definition).view == 'board'


def test_without_a_view_of_hers_there_is_nothing_to_manage(
    bench: Bench, views: ViewsController, flow: ViewFlow
) -> None:
    assert 'Gérer les vues…' not in entries(flow.menu())
    views.save('Une', definition(bench))
    assert 'Gérer les vues…' in entries(flow.menu())


def test_what_a_newer_program_asked_outlives_an_update(bench: Bench, views: ViewsController, flow: ViewFlow) -> None:
    newer = Condition('', '', raw='{"field": "mood"}')
    view_id = views.save('Une', definition(bench, newer))
    flow.show_view(views.views()[0])
    flow._source.view = 'board'
    flow.update(view_id)
    assert views.definition(view_id).board.conditions == (newer,)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_proposed_views_have_names_of_their_own_and_ask_what_can_be_asked(bench: Bench, language: str) -> None:
    use_language(language)
    proposed = proposed_views(bench.ledger.pipeline().id)
    assert len({name for name, _view in proposed}) == len(proposed) == 4
    for _name, view in proposed:
        assert all(condition.is_complete for condition in view.board.conditions)
        assert view.look.sort in view.look.columns
        assert view_of(view.to_text()) == view


def listed(bench: Bench, number: int) -> list[str]:
    """The titles that a proposed view shows, in its order."""
    _name, view = proposed_views(bench.ledger.pipeline().id)[number]
    ids = bench.workplace.lists.ids(wanted_of(view.board, view.look))
    titles = {deal.id: deal.title for deal in bench.workplace.lists.lines(ids)}
    return [titles[deal_id] for deal_id in ids]


def test_the_longest_there_comes_first_among_those_without_an_action(bench: Bench) -> None:
    for days in (3, 40, 12):
        bench.ledger.put(f'{days} jours', entered=NOW - (in_days(days) - in_days(0)))
    bench.ledger.put('prévue', action=2)
    assert listed(bench, 0) == ['40 jours', '12 jours', '3 jours']
    assert listed(bench, 2) == ['40 jours']


def test_this_month_ends_with_its_last_day(bench: Bench) -> None:
    for title, days in (('passé', -9), ('fin', 21), ('début', -8), ('juillet', 22), ('hier', -1)):
        bench.ledger.put(title, expected_close_on=in_days(days))
    assert set(listed(bench, 1)) == {'fin', 'début', 'hier'}


def test_won_this_quarter_forgets_the_last_one(bench: Bench) -> None:
    for title, days in (('avril', -69), ('mars', -70), ('hier', -1)):
        deal_id = bench.ledger.put_ready(title, 'closing', entered=NOW - (in_days(90) - in_days(0)))
        bench.ledger.closing.win(deal_id, in_days(days), None)
    assert set(listed(bench, 3)) == {'avril', 'hier'}
    assert Condition(DealField.CLOSED, Operator.THIS_QUARTER).is_complete
