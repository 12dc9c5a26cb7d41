"""Saved views from the bar: saved, switched to, updated, looked after; one whose pipeline is gone says so."""

from dataclasses import replace

import pytest
from list_seat import headers, show_list, titles
from PySide6.QtCore import Qt
from seat import CTRL, Seat

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.views.deal_list import ListColumn
from salesdesk.domain.views.saved_view import SavedView
from salesdesk.domain.views.view_definition import ViewDefinition
from salesdesk.ui.views.view_flow import ViewFlow
from salesdesk.ui.views.view_popovers import NamePopover, ViewsPopover
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key


@pytest.fixture
def flow(sample_seat: Seat) -> ViewFlow:
    flow = sample_seat.page._popups.open_views(sample_seat.page.top.saved, sample_seat.page.arrive)
    for menu in sample_seat.shown(Menu):
        menu.close()
    return flow


def entries(flow: ViewFlow) -> list[str]:
    return [action.text() for action in flow.menu().actions() if action.text()]


def take(flow: ViewFlow, text: str) -> None:
    next(action for action in flow.menu().actions() if action.text() == text).trigger()


def save(seat: Seat, flow: ViewFlow, name: str) -> None:
    take(flow, 'Enregistrer cette vue…')
    popover = seat.one(NamePopover)
    popover.name.set_text(name)
    popover.submit()


def filtered_list(seat: Seat) -> list[str]:
    """A list of some deals in two columns; returns its titles."""
    source = seat.page._source
    source.filter = replace(source.filter, conditions=(Condition('title', 'contains', ('salle',)),))
    view = show_list(seat)
    view._look(
        replace(view.look, columns=(ListColumn.TITLE, ListColumn.OWNER), sort=ListColumn.TITLE, descending=False)
    )
    return titles(view)


def test_a_saved_view_brings_filter_columns_order_and_kind_back(sample_seat: Seat, flow: ViewFlow) -> None:
    shown = filtered_list(sample_seat)
    save(sample_seat, flow, 'Salles')
    take(flow, 'Sans prochaine action')
    sample_seat.page.top.view_chosen.emit('board')
    take(flow, 'Salles')
    view = show_list(sample_seat)
    assert (titles(view), headers(view)) == (shown, ['Titre', 'Responsable'])
    assert sample_seat.page.top.saved.accessibleName() == 'Vues enregistrées\u00a0: Salles'


@pytest.mark.parametrize(
    ('name', 'count'),
    [('Sans prochaine action', 3), ('À conclure ce mois', 6), ('Plus de 30 jours dans l’étape', 0)],
)
def test_proposed_views_show_what_they_say(sample_seat: Seat, flow: ViewFlow, name: str, count: int) -> None:
    take(flow, name)
    view = sample_seat.page.body.listing
    assert view is not None
    assert view.model.total == count


def test_a_name_that_is_taken_is_said_in_place(sample_seat: Seat, flow: ViewFlow) -> None:
    save(sample_seat, flow, 'Salles')
    save(sample_seat, flow, 'SALLES')
    popover = sample_seat.one(NamePopover)
    assert popover.fault.text() == 'Ce nom est déjà pris.'


def test_a_view_that_was_changed_on_the_screen_can_be_updated(sample_seat: Seat, flow: ViewFlow) -> None:
    save(sample_seat, flow, 'Ma vue')
    update = 'Mettre à jour «\u00a0Ma vue\u00a0»'
    assert update not in entries(flow)
    filtered_list(sample_seat)
    take(flow, update)
    assert update not in entries(flow)
    assert sample_seat.desk.undo_key() == 'update_view'


def test_views_are_ordered_renamed_and_deleted(sample_seat: Seat, flow: ViewFlow) -> None:
    views = ViewsController(sample_seat.desk.workspace)
    for name in ('Une', 'Deux'):
        views.save(name, flow.current())
    take(flow, 'Gérer les vues…')
    popover = sample_seat.one(ViewsPopover)
    popover.list.setFocus()
    sample_seat.press(Key.Key_Down, CTRL)
    assert [view.name for view in views.views()] == ['Deux', 'Une']
    sample_seat.press(Key.Key_Delete)
    assert [view.name for view in views.views()] == ['Deux']
    sample_seat.press(Key.Key_F2)
    renaming = sample_seat.one(NamePopover)
    renaming.name.set_text('Trois')
    renaming.submit()
    assert [view.name for view in views.views()] == ['Trois']


def test_a_view_whose_pipeline_is_gone_says_so(sample_seat: Seat, flow: ViewFlow) -> None:
    gone = ViewDefinition(replace(flow.current().board, pipeline_id=5), 'list')
    with sample_seat.desk.workspace.unrecorded() as work:
        work.save(SavedView(9, 'Perdue de vue', 0, gone.to_text()))
    take(flow, 'Perdue de vue')
    assert sample_seat.toast() == 'Le pipeline de la vue «\u00a0Perdue de vue\u00a0» n’existe plus.'
    assert sample_seat.page.body.listing is None
