"""Promises, concessions, competitors, contracts and offers are written down and changed in the panel."""

from typing import TypeVar

import pytest
from bench import Bench, choose, entries
from building import TODAY, euros, in_days

from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.controllers.negotiation.negotiation import Negotiation
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.money import Money
from salesdesk.ui.panel.negotiation.competitors import CompetitorPopover
from salesdesk.ui.panel.negotiation.concessions import ConcessionPopover
from salesdesk.ui.panel.negotiation.contracts import ContractPopover
from salesdesk.ui.panel.negotiation.negotiation_rows import NegotiationRows
from salesdesk.ui.panel.negotiation.promises import PromisePopover
from salesdesk.ui.panel.negotiation.record_section import RecordRow, RecordSection
from salesdesk.ui.widgets.floating.menu import Menu

W = TypeVar('W')


@pytest.fixture
def deal_id(bench: Bench) -> int:
    return bench.ledger.put('Atelier', amount=euros(12_400))


@pytest.fixture
def book(bench: Bench) -> Negotiation:
    return Negotiation(bench.ledger.workspace)


@pytest.fixture
def rows(bench: Bench, deal_id: int) -> NegotiationRows:
    shown = bench.shown(deal_id)
    part = NegotiationRows(shown)
    part.refresh()
    bench.follow(shown, part)
    return bench.put(part)


def told(section: RecordSection) -> list[tuple[str, str, str]]:
    return [(row.face.text, row.face.detail, row.face.chip.text if row.face.chip else '') for row in section.rows]


def menu_of(row: RecordRow) -> Menu:
    row.more.click()
    menu = row.parent().findChildren(Menu)[-1]
    menu.close()
    return menu


def form(bench: Bench, kind: type[W]) -> W:
    return bench.window.findChildren(kind)[-1]  # type: ignore[call-overload, no-any-return]


def test_without_anything_there_are_the_buttons_alone(rows: NegotiationRows) -> None:
    assert not any(section.isVisible() for section in (rows.promises, rows.concessions, rows.competitors))
    assert [button.isVisible() for button in rows.buttons] == [True] * 4


def test_a_promise_of_hers_is_planned_with_it(bench: Bench, rows: NegotiationRows, deal_id: int) -> None:
    rows.buttons[0].click()
    popover = form(bench, PromisePopover)
    popover.text.set_text('Plan coté')
    popover.due.set_day(in_days(3))
    # It is proposed: what she promised is not to be forgotten.
    popover.submit()
    assert told(rows.promises) == [('Plan coté', 'Vous, ven. 12', 'à tenir')]
    [planned] = bench.ledger.activities.planned_of(deal_id)
    assert (planned.subject, planned.due_on) == ('Plan coté', in_days(3))


def test_she_may_promise_without_planning_anything(bench: Bench, rows: NegotiationRows, deal_id: int) -> None:
    rows.buttons[0].click()
    popover = form(bench, PromisePopover)
    popover.text.set_text('Plan coté')
    popover.plan.setChecked(False)
    popover.submit()
    assert bench.ledger.activities.planned_of(deal_id) == []


def test_a_promise_without_a_day_is_planned_for_one_on_which_she_works(
    bench: Bench, rows: NegotiationRows, deal_id: int
) -> None:
    with bench.ledger.workspace.unrecorded() as work:
        work.save(DayOff(1, TODAY, in_days(1)))
    rows.buttons[0].click()
    popover = form(bench, PromisePopover)
    popover.text.set_text('Plan coté')
    popover.plan.setChecked(True)
    popover.submit()
    assert [one.due_on for one in bench.ledger.activities.planned_of(deal_id)] == [in_days(2)]


@pytest.mark.parametrize('number', [0, 1])
def test_she_types_the_words_at_once(bench: Bench, rows: NegotiationRows, number: int) -> None:
    rows.buttons[number].click()
    popover = form(bench, (PromisePopover, ConcessionPopover)[number])
    focus = bench.window.focusWidget()
    assert focus is not None
    assert focus is popover.text.line


def test_what_the_customer_promises_is_not_hers_to_plan(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[0].click()
    popover = form(bench, PromisePopover)
    popover.side.segments[1].click()
    assert not popover.plan.isVisible()
    popover.text.set_text('Accès au toit')
    popover.submit()
    assert told(rows.promises) == [('Accès au toit', 'Le client', 'à tenir')]


def test_a_promise_is_kept_broken_and_opened_by_its_menu(
    rows: NegotiationRows, book: Negotiation, deal_id: int
) -> None:
    book.promises.add(deal_id, Side.MINE, 'Plan', in_days(-1))
    assert told(rows.promises)[0][2] == 'en retard'
    choose(menu_of(rows.promises.rows[0]), 'Elle n’a pas été tenue')
    assert told(rows.promises)[0][2] == 'non tenue'
    choose(menu_of(rows.promises.rows[0]), 'Rouvrir')
    choose(menu_of(rows.promises.rows[0]), 'Supprimer')
    assert rows.promises.rows == []
    assert not rows.promises.isVisible()


def test_a_promise_kept_after_its_day_is_told_as_kept_late(
    rows: NegotiationRows, book: Negotiation, deal_id: int
) -> None:
    book.promises.keep(book.promises.add(deal_id, Side.THEIRS, 'Plan', in_days(-1)))
    assert told(rows.promises)[0][2] == 'tenue en retard'


def test_a_promise_without_words_is_refused_in_its_form(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[0].click()
    popover = form(bench, PromisePopover)
    popover.submit()
    assert popover.fault.text() == 'Écrivez ce qui est promis.'


def test_an_edited_promise_keeps_its_side(bench: Bench, rows: NegotiationRows, book: Negotiation, deal_id: int) -> None:
    book.promises.add(deal_id, Side.THEIRS, 'Accès')
    choose(menu_of(rows.promises.rows[0]), 'Modifier…')
    popover = form(bench, PromisePopover)
    assert (popover.side.isVisible(), popover.plan.isVisible()) == (False, False)
    popover.text.set_text('Accès au toit')
    popover.submit()
    assert told(rows.promises) == [('Accès au toit', 'Le client', 'à tenir')]


def test_a_concession_says_what_it_costs(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[1].click()
    popover = form(bench, ConcessionPopover)
    popover.text.set_text('Pose le samedi')
    popover.cost.set_text('300')
    popover.submit()
    assert told(rows.concessions) == [
        ('Pose le samedi', '300\u00a0€, aujourd’hui, il reste\u00a012\u202f100\u00a0€', 'faite')
    ]
    assert rows.concessions.start.text() == 'Montant de l’affaire\u00a0: 12\u202f400\u00a0€'


def test_what_was_asked_in_return_and_its_day_stand_in_the_ledger(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[1].click()
    popover = form(bench, ConcessionPopover)
    popover.text.set_text('Pose le samedi')
    popover.counterpart.set_text('Un avis')
    popover.day.set_day(in_days(-1))
    popover.submit()
    assert told(rows.concessions)[0][1] == 'hier, il reste\u00a012\u202f400\u00a0€, en échange\u00a0: Un avis'


def test_the_third_give_without_a_get_is_warned_of_before_and_after(
    bench: Bench, rows: NegotiationRows, book: Negotiation, deal_id: int
) -> None:
    for words in ('Pose', 'Transport'):
        book.concessions.add(deal_id, Side.MINE, words)
    assert not rows.concessions.warning.isVisible()
    rows.buttons[1].click()
    popover = form(bench, ConcessionPopover)
    assert popover.warning.isVisible()
    assert popover.warning.accessibleName() == '3 concessions sans contrepartie. Demandez une contrepartie.'
    popover.side.segments[1].click()
    assert (popover.warning.isVisible(), popover.counterpart.isVisible()) == (False, False)
    assert popover.cost.line.accessibleName() == 'Ce que cela vaut'
    popover.side.segments[0].click()
    popover.text.set_text('Garantie')
    popover.submit()
    assert rows.concessions.warning.isVisible()
    book.concessions.add(deal_id, Side.THEIRS, 'Acompte')
    assert not rows.concessions.warning.isVisible()


def test_a_contract_plans_its_reminder_with_it_or_later_by_its_menu(
    bench: Bench, rows: NegotiationRows, deal_id: int
) -> None:
    rows.buttons[3].click()
    popover = form(bench, ContractPopover)
    popover.title.set_text('Entretien')
    popover.remind.setChecked(True)
    popover.submit()
    assert popover.fault.text() == 'Indiquez d’abord le dernier jour de préavis.'
    popover.days['notice_on'].set_day(in_days(40))
    popover.submit()
    choose(menu_of(rows.contracts.rows[0]), 'Planifier un rappel')
    planned = [(one.subject, one.due_on) for one in bench.ledger.activities.planned_of(deal_id)]
    assert planned == [('Préavis\u00a0: Entretien', in_days(10))] * 2


def test_a_contract_says_whether_its_notice_is_settled(
    rows: NegotiationRows, bench: Bench, book: Negotiation, deal_id: int
) -> None:
    contract_id = book.contracts.add(deal_id, ContractForm('Entretien', notice_on=in_days(20)))
    assert told(rows.contracts) == [('Entretien', '', 'à renouveler')]
    choose(menu_of(rows.contracts.rows[0]), 'Modifier…')
    popover = form(bench, ContractPopover)
    popover.settled.setChecked(True)
    popover.submit()
    assert book.contracts.record(contract_id).settled_on == TODAY
    assert told(rows.contracts) == [('Entretien', 'Préavis réglé le 9 juin 2026', '')]
    choose(menu_of(rows.contracts.rows[0]), 'Modifier…')
    again = form(bench, ContractPopover)
    assert (again.settled.text(), again.settled.isChecked()) == ('Préavis réglé le 9 juin 2026', True)
    again.days['notice_on'].set_text('4 juil. 2026')
    assert again.days['notice_on'].validate()
    assert (again.settled.text(), again.settled.isChecked()) == ('Préavis réglé', False)
    again.submit()
    book.watch.put_off(book.watch.watched()[0], in_days(2))
    assert told(rows.contracts) == [('Entretien', 'Préavis reporté au 11 juin 2026', 'à renouveler')]


def test_other_currencies_are_told_apart_from_what_is_left(
    rows: NegotiationRows, book: Negotiation, deal_id: int
) -> None:
    book.concessions.add(deal_id, Side.MINE, 'Licence', Money(5_000, 'USD'))
    assert told(rows.concessions)[0][1] == '50\u00a0$US, aujourd’hui'
    assert rows.concessions.others.text() == 'Dans d’autres devises\u00a0: -50\u00a0$US'
    assert entries(menu_of(rows.concessions.rows[0])) == ['Supprimer']


def test_a_cost_that_is_none_stays_in_the_form(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[1].click()
    popover = form(bench, ConcessionPopover)
    popover.text.set_text('Pose')
    popover.cost.set_text('beaucoup')
    popover.submit()
    assert popover.cost.error()
    assert rows.concessions.rows == []


def test_a_competitor_is_named_priced_and_taken_off(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[2].click()
    popover = form(bench, CompetitorPopover)
    popover.name.set_text('Électra')
    popover.submit()
    choose(menu_of(rows.competitors.rows[0]), 'Modifier…')
    popover = form(bench, CompetitorPopover)
    assert not popover.name.isVisible()
    popover.price.set_text('11 000')
    popover.submit()
    assert told(rows.competitors) == [('Électra', '11\u202f000\u00a0€', '')]
    choose(menu_of(rows.competitors.rows[0]), 'Retirer de l’affaire')
    assert rows.competitors.rows == []


def test_a_contract_says_until_when_it_runs(bench: Bench, rows: NegotiationRows) -> None:
    rows.buttons[3].click()
    popover = form(bench, ContractPopover)
    popover.title.set_text('Entretien')
    popover.days['signed_on'].set_day(TODAY)
    popover.days['end_on'].set_day(in_days(365))
    popover.submit()
    assert told(rows.contracts) == [('Entretien', '9 juin 2026, jusqu’au 9 juin 2027', 'signé')]
    choose(menu_of(rows.contracts.rows[0]), 'Modifier…')
    popover = form(bench, ContractPopover)
    popover.title.set_text('Entretien complet')
    popover.submit()
    assert told(rows.contracts)[0][0] == 'Entretien complet'
