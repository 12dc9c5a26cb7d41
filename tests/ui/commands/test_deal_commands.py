"""What she does with a deal, from the menu as from the keys: each command ends in one action and its toast."""

from datetime import timedelta

import pytest
from building import NOW, euros, in_days
from PySide6.QtGui import QAction
from seat import Seat

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.decision_dialog import DecisionDialog
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.deal.reopen_popover import ReopenPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.gate.gate_popover import GatePopover


@pytest.fixture
def commands(seat: Seat) -> DealCommands:
    return seat.page.commands


def menu_of(seat: Seat, deal_id: int) -> DealMenu:
    return DealMenu(seat.office.desk, seat.page.commands, seat.desk.deal(deal_id), seat.window)


def entries(menu: DealMenu) -> list[str]:
    return [action.text().split('\t')[0] for action in menu.actions() if not action.isSeparator()]


def entry(menu: DealMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().split('\t')[0] == text)


def stages_of(menu: DealMenu) -> dict[str, bool]:
    """The stages of "Move to", and which of them may be chosen."""
    inner = next(action.menu() for action in menu.actions() if action.menu() is not None)
    return {action.text(): action.isEnabled() for action in inner.actions()}


def test_on_to_the_next_stage(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready()
    commands.next_stage(deal_id)
    assert seat.desk.stage_of(deal_id) == 'qualification'
    assert seat.titles('qualification') == ['Prête']


def test_what_the_stage_asks_is_asked_and_nothing_moves(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put('Nue', 'qualification')
    commands.next_stage(deal_id)
    assert seat.one(GatePopover).isVisible()
    assert seat.desk.stage_of(deal_id) == 'qualification'


def test_back_from_the_first_stage_says_why_not(seat: Seat, commands: DealCommands) -> None:
    commands.previous_stage(seat.desk.put_ready())
    assert seat.toast() == 'C’est la première étape.'


def test_back_to_the_stage_before(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready(stage='qualification')
    commands.previous_stage(deal_id)
    assert seat.desk.stage_of(deal_id) == 'identification'


def test_on_from_the_last_stage_is_won(seat: Seat, commands: DealCommands) -> None:
    commands.next_stage(seat.desk.put_ready(stage='closing'))
    assert seat.one(WonDialog).isVisible()


def test_on_from_the_last_stage_of_a_pipeline_that_hands_over(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready(stage='interested', pipeline='prospecting')
    commands.next_stage(deal_id)
    assert seat.desk.deal(deal_id).pipeline_id == seat.desk.pipeline('sales').id


def test_only_a_pipeline_that_is_followed_hands_over(seat: Seat, commands: DealCommands) -> None:
    sold, lead = seat.desk.put(), seat.desk.put(stage='interested', pipeline='prospecting')
    target = commands.hand_over_target(lead)
    assert target is not None
    assert target.key == 'sales'
    assert commands.hand_over_target(sold) is None


@pytest.mark.parametrize(
    ('command', 'form'),
    [('open', DealFormDialog), ('lose', LostDialog), ('decide', DecisionDialog), ('plan', PlanPopover)],
)
def test_a_command_opens_its_form(seat: Seat, commands: DealCommands, command: str, form: type) -> None:
    deal_id = seat.desk.put_ready(stage='qualification')
    getattr(commands, command)(deal_id)
    assert len(seat.shown(form)) == 1


def test_the_card_is_marked_while_its_form_is_open(seat: Seat, commands: DealCommands) -> None:
    told: list[int] = []
    commands.form_opened.connect(told.append)
    deal_id = seat.desk.put_ready()
    commands.open(deal_id)
    seat.one(DealFormDialog).reject()
    assert told == [deal_id, 0]


def test_deleted_it_is_in_the_trash_and_undo_is_offered(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready()
    commands.delete(deal_id)
    assert seat.titles('identification') == []
    assert seat.toast() == 'Affaire mise à la corbeille'
    commands.restore(deal_id)
    assert seat.titles('identification') == ['Prête']


def test_several_are_deleted_in_one_step(seat: Seat, commands: DealCommands) -> None:
    both = seat.desk.put_ready('Une'), seat.desk.put_ready('Deux')
    commands.delete(*both)
    seat.desk.workspace.undo()
    assert [seat.desk.deal(deal_id).deleted_at for deal_id in both] == [None, None]


def test_a_closed_deal_comes_back_to_its_stage(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready(stage='proposition')
    seat.desk.closing.win(deal_id, in_days(0), None)
    commands.reopen(deal_id)
    seat.one(ReopenPopover).button.click()
    assert seat.desk.deal(deal_id).status is DealStatus.OPEN
    assert seat.desk.stage_of(deal_id) == 'proposition'


def test_or_a_new_deal_is_made_of_it_and_shown(seat: Seat, commands: DealCommands) -> None:
    deal_id, asked = seat.desk.put_ready('Atelier', 'proposition', amount=euros(1_000)), []
    seat.desk.closing.lose(deal_id, seat.desk.reason('no_budget'))
    commands.panel_asked.connect(lambda shown, _kind: asked.append(shown))
    commands.reopen(deal_id)
    popover = seat.one(ReopenPopover)
    popover.new.click()
    assert popover.button.caption() == 'Créer la nouvelle affaire'
    popover.submit()
    assert seat.desk.deal(deal_id).status is DealStatus.LOST
    assert [seat.desk.deal(made).title for made in asked] == ['Atelier (nouvelle tentative)']
    assert seat.desk.deal(asked[0]).amount == euros(1_000)
    assert 'Nouvelle tentative lancée' in seat.toast()


def test_several_are_only_opened_again(seat: Seat, commands: DealCommands) -> None:
    both = [seat.desk.put_ready(title) for title in ('Un', 'Deux')]
    for deal_id in both:
        seat.desk.closing.lose(deal_id, seat.desk.reason('no_budget'))
    commands.reopen(*both)
    assert seat.shown(ReopenPopover) == []
    assert all(seat.desk.deal(deal_id).is_open for deal_id in both)


def test_the_menu_of_an_open_deal_offers_everything(seat: Seat) -> None:
    texts = entries(menu_of(seat, seat.desk.put_ready()))
    assert texts[:2] == ['Ouvrir l’affaire', 'Modifier…']
    assert texts[-1] == 'Mettre à la corbeille'
    assert 'Rouvrir' not in texts


def test_the_menu_of_a_closed_deal_opens_it_again(seat: Seat) -> None:
    deal_id = seat.desk.put_ready()
    seat.desk.closing.lose(deal_id, seat.desk.reason('no_budget'))
    assert entries(menu_of(seat, deal_id)) == ['Ouvrir l’affaire', 'Modifier…', 'Rouvrir', 'Mettre à la corbeille']


def test_the_menu_in_the_trash_has_one_way_out(seat: Seat) -> None:
    deal_id = seat.desk.put_ready()
    seat.desk.deals.delete(deal_id)
    menu = menu_of(seat, deal_id)
    assert entries(menu) == ['Restaurer']
    entry(menu, 'Restaurer').trigger()
    assert seat.desk.deal(deal_id).deleted_at is None


def test_the_menu_offers_stages_that_may_be_entered(seat: Seat) -> None:
    stages = stages_of(menu_of(seat, seat.desk.put_ready(stage='qualification')))
    assert len(stages) == 6
    assert not stages['Qualification']
    assert stages['Proposition']
    assert stages['Identification']


def test_a_stage_that_would_ask_ends_in_dots(seat: Seat) -> None:
    stages = stages_of(menu_of(seat, seat.desk.put('Nue', 'qualification')))
    assert stages['Proposition…']


def test_a_deal_another_window_has_closed_is_refused_in_a_sentence(seat: Seat, commands: DealCommands) -> None:
    deal_id = seat.desk.put_ready()
    seat.desk.clock.set(NOW + timedelta(minutes=1))
    seat.desk.closing.win(deal_id, in_days(0), None)
    commands.move_to(deal_id, seat.desk.stage('qualification').id)
    assert seat.toast() == 'Cette affaire est close. Rouvrez-la d’abord.'
    assert seat.desk.deal(deal_id).status is DealStatus.WON
