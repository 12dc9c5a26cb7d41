"""The dialog that hands a deal over: who, words, where to; the gate asks as in a move, and nothing typed is lost."""

import pytest
from bench import Bench, choose, click, entries, heard
from building import euros
from printed import printed
from PySide6.QtCore import QRect

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal.ending.still_asked import StillAsked
from salesdesk.ui.entrusting.entrust_dialog import EntrustDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_rows import CriterionRow


@pytest.fixture
def commands(bench: Bench) -> DealCommands:
    bench.window.resize(1180, 720)
    return DealCommands(bench.desk, lambda _deal_id: QRect(100, 100, 10, 10), bench.window)


def ready(bench: Bench, stage: str = 'follow_up') -> int:
    return bench.ledger.put_ready('Entrepôt', stage, owner='Claire Morin')


def opened(bench: Bench, commands: DealCommands, deal_id: int) -> EntrustDialog:
    choose(DealMenu(bench.desk, commands, bench.deal(deal_id), bench.window), 'Confier l’affaire…')
    bench.settle()
    return bench.one(EntrustDialog)


def filled(dialog: EntrustDialog, owner: str = 'Paul Durand', words: str = 'Le gérant décide.') -> EntrustDialog:
    dialog.owner.set_text(owner)
    dialog.words.set_text(words)
    dialog.words.edited.emit(words)
    return dialog


def ask_for_budget(bench: Bench) -> None:
    """Before a deal may leave the follow-up."""
    line = GateLine(RequirementKind.CRITERION_YES, 'budget', RequirementLevel.BLOCK)
    bench.ledger.process.set_gate(bench.ledger.stage('follow_up').id, [line])


def test_the_menu_of_an_open_deal_offers_it(bench: Bench, commands: DealCommands) -> None:
    deal_id = ready(bench)
    menu = DealMenu(bench.desk, commands, bench.deal(deal_id), bench.window)
    assert 'Confier l’affaire…' in entries(menu)
    choose(menu, 'Confier l’affaire…')
    assert bench.one(EntrustDialog).owner.text() == ''


def test_a_closed_deal_does_not(bench: Bench, commands: DealCommands) -> None:
    deal_id = ready(bench)
    bench.ledger.closing.win(deal_id, bench.workplace.clock.today(), euros(900))
    menu = DealMenu(bench.desk, commands, bench.deal(deal_id), bench.window)
    assert 'Confier l’affaire…' not in entries(menu)


def test_the_deal_goes_over_in_one_action_and_comes_back_in_one(bench: Bench, commands: DealCommands) -> None:
    deal_id = ready(bench)
    filled(opened(bench, commands, deal_id)).submit()
    assert (bench.deal(deal_id).owner, bench.ledger.stage_of(deal_id)) == ('Paul Durand', 'negotiation')
    assert [file.name for file in bench.workplace.attachments.of_deal(deal_id)] == ['Fiche de passation, Entrepôt.pdf']
    assert bench.toasts() == ['Affaire confiée à Paul Durand']
    bench.ledger.workspace.undo()
    assert (bench.deal(deal_id).owner, bench.ledger.stage_of(deal_id)) == ('Claire Morin', 'follow_up')
    assert bench.workplace.attachments.of_deal(deal_id) == []


def test_the_sheet_follows_what_she_types(bench: Bench, commands: DealCommands) -> None:
    dialog = filled(opened(bench, commands, ready(bench)))
    texts = printed(dialog.pane.sheet).texts
    assert {'De Claire Morin à Paul Durand, le 9 juin 2026', 'Le gérant décide.', 'Négociation'} <= set(texts)
    dialog.pane.language.choose('en')
    dialog.pane.language_chosen.emit('en')
    assert 'From Claire Morin to Paul Durand, 9 Jun 2026' in printed(dialog.pane.sheet).texts


@pytest.mark.parametrize(
    ('owner', 'sentence'),
    [('', 'Dites à qui l’affaire est confiée.'),
     ('claire morin', 'L’affaire appartient déjà à cette personne. Nommez quelqu’un d’autre.')],
)  # fmt: skip
def test_who_is_nobody_or_has_it_already_is_said_at_the_field(
    bench: Bench, commands: DealCommands, owner: str, sentence: str
) -> None:
    deal_id = ready(bench)
    dialog = filled(opened(bench, commands, deal_id), owner)
    dialog.submit()
    assert (dialog.owner.error(), dialog.isVisible()) == (sentence, True)
    assert bench.deal(deal_id).owner == 'Claire Morin'


def test_known_owners_are_proposed(bench: Bench, commands: DealCommands) -> None:
    bench.ledger.put('Autre', owner='Paul Durand')
    dialog = opened(bench, commands, ready(bench))
    assert [offer.text for offer in dialog.owner._suggest('pau')] == ['Paul Durand']


def test_she_is_told_what_the_gate_will_ask(bench: Bench, commands: DealCommands) -> None:
    ask_for_budget(bench)
    deal_id = bench.ledger.put('Entrepôt', 'follow_up')
    dialog = opened(bench, commands, deal_id)
    assert [part.words.text() for part in bench.found(StillAsked)] == ['Encore ouvert\xa0: budget prévu']
    dialog.stage.choose(str(bench.ledger.stage('follow_up').id))
    dialog.stage.chosen.emit(dialog.stage.current())
    assert bench.found(StillAsked) == []


def test_the_gate_asks_and_its_answer_makes_the_move(bench: Bench, commands: DealCommands) -> None:
    ask_for_budget(bench)
    deal_id = bench.ledger.put('Entrepôt', 'follow_up')
    filled(opened(bench, commands, deal_id)).submit()
    gate = bench.one(GatePopover)
    assert bench.deal(deal_id).owner == ''
    click(gate.findChildren(CriterionRow)[0].yes)
    assert (bench.deal(deal_id).owner, bench.ledger.stage_of(deal_id)) == ('Paul Durand', 'negotiation')
    assert EventKind.ENTRUSTED in bench.ledger.history(deal_id)


def test_who_thinks_better_of_it_at_the_gate_finds_her_words_again(bench: Bench, commands: DealCommands) -> None:
    ask_for_budget(bench)
    deal_id = bench.ledger.put('Entrepôt', 'follow_up')
    filled(opened(bench, commands, deal_id)).submit()
    bench.one(GatePopover).dismiss()
    assert bench.deal(deal_id).owner == ''
    again = opened(bench, commands, deal_id)
    assert (again.owner.text(), again.words.text()) == ('Paul Durand', 'Le gérant décide.')


def test_once_it_went_nothing_is_left_of_the_draft(bench: Bench, commands: DealCommands) -> None:
    deal_id = ready(bench)
    filled(opened(bench, commands, deal_id)).submit()
    bench.ledger.workspace.undo()
    assert opened(bench, commands, deal_id).words.text() == ''


def test_where_the_way_to_the_negotiation_is_not_open_it_stays(bench: Bench, commands: DealCommands) -> None:
    deal_id = ready(bench, 'qualification')
    dialog = filled(opened(bench, commands, deal_id))
    assert dialog.stage.select.currentText() == 'Reste en Qualification'
    told = heard(dialog.finished)
    dialog.submit()
    assert (bench.ledger.stage_of(deal_id), bench.deal(deal_id).owner) == ('qualification', 'Paul Durand')
    assert told == [1]
