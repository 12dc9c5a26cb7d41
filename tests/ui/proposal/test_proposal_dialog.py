"""An offer is written in its form, survives a crash, and is read alone once it was sent."""

from dataclasses import replace

import pytest
from bench import Bench, click, press
from building import euros, in_days
from priced import LINE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import CTRL

from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.ui.proposal.offer_flow import OfferFlow
from salesdesk.ui.proposal.proposal_dialog import CHANGES, LINES, ProposalDialog
from salesdesk.ui.proposal.send_dialog import SendDialog
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.floating.window_dialog import MARGIN

Key = Qt.Key
EUROS = '\u00a0€'


@pytest.fixture
def flow(wide: Bench, priced: Bench) -> OfferFlow:
    return OfferFlow(wide.desk, wide.window)


def write(dialog: ProposalDialog, *lines: str) -> None:
    """A line for each text; the keyboard is left in its cell."""
    for text in lines:
        QTest.keyClicks(dialog.lines.add.line, text)
        press(dialog.lines.add.line, Key.Key_Return)


def test_an_offer_is_written_and_kept_in_one_step(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    dialog.head.title.set_text('Toit')
    write(dialog, 'audit', 'maintenance')
    press(bench.window.focusWidget(), Key.Key_Return, CTRL)
    [kept] = proposals.of_deal(deal_id)
    assert (kept.number, kept.title, kept.amount, kept.valid_until) == (1, 'Toit', euros(900 + 600), in_days(30))
    assert [line.name.fr for line in proposals.lines(kept.id)] == ['Audit énergétique', 'Maintenance']
    assert (bench.ledger.undo_key(), dialog.isVisible()) == ('add_proposal', False)
    assert bench.toasts() == ['Proposition enregistrée']


def test_what_is_being_typed_in_a_cell_is_saved_too(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit')
    QTest.keyClicks(bench.window.focusWidget(), '3')
    press(bench.window.focusWidget(), Key.Key_Return, CTRL)
    [kept] = proposals.of_deal(deal_id)
    assert proposals.lines(kept.id)[0].quantity == 3_000


def test_without_lines_its_amount_is_typed(flow: OfferFlow, proposals: ProposalController, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    assert (dialog.head.amount.isVisible(), dialog.sums.isVisible()) == (True, False)
    dialog.head.amount.set_text('1 250,50')
    dialog.submit()
    assert proposals.of_deal(deal_id)[0].amount == Money(125_050, 'EUR')


def test_with_lines_the_sums_say_it(flow: OfferFlow, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit', 'maintenance')
    assert (dialog.head.amount.isVisible(), dialog.sums.worth.text()) == (False, f'1\u202f500{EUROS}')
    assert dialog.sums.told() == [
        ['', 'Une seule fois', 'Chaque mois'],
        ['Total HT', f'900,00{EUROS}', f'50,00{EUROS}'],
        ['TVA 20\u00a0%', f'180,00{EUROS}', f'10,00{EUROS}'],
        ['Total TTC', f'1\u202f080,00{EUROS}', f'60,00{EUROS}'],
    ]


def test_options_and_discounts_are_told_apart_and_a_margin_only_of_the_whole(flow: OfferFlow, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit')
    model = dialog.lines.model
    assert dialog.sums.margin.text() == f'Marge\u00a0: 300{EUROS}, 33\u00a0%'
    model.setData(model.index(0, 4), '10 %')
    write(dialog, 'maintenance')
    model.change(1, is_optional=True)
    assert dialog.sums.options.text() == f'Options en plus, HT\u00a0: 50,00{EUROS} par mois'
    assert [row[0] for row in dialog.sums.told()][1:3] == ['Remises', 'Total HT']
    model.change(1, is_optional=False)
    assert not dialog.sums.margin.isVisible()


def test_a_cell_that_is_not_understood_keeps_the_form_open(
    flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit')
    dialog.lines.model.setData(dialog.lines.model.index(0, 1), 'x')
    dialog.tabs.setCurrentIndex(1)
    dialog.submit()
    assert (proposals.of_deal(deal_id), dialog.isVisible(), dialog.tabs.currentIndex()) == ([], True, LINES)


def test_a_day_that_is_none_is_said_under_its_field(
    flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    dialog.head.valid.set_text('31 fevrier')
    dialog.submit()
    assert (proposals.of_deal(deal_id), bool(dialog.head.valid.error())) == ([], True)


def test_what_she_wrote_is_there_again_after_a_crash(bench: Bench, flow: OfferFlow, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    dialog.head.title.set_text('Toit')
    dialog.head.language.segments[1].click()
    write(dialog, 'audit', 'Nacelle')
    dialog.drafts.flush()
    again = flow.begin(deal_id)
    assert (again.head.title.text(), again.head.language.current()) == ('Toit', 'en')
    assert [line.name.read('en') for line in again.lines.model.lines] == ['Energy audit', 'Nacelle']
    again.leave()
    assert bench.workplace.drafts.keys() == []


def test_a_saved_offer_leaves_no_draft(bench: Bench, flow: OfferFlow, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit')
    dialog.drafts.flush()
    assert bench.workplace.drafts.keys() == [f'deal/{deal_id}/proposal/new']
    dialog.submit()
    assert bench.workplace.drafts.keys() == []


def test_an_offer_opened_and_saved_as_it_is_says_nothing(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    offer = proposals.add(deal_id, ProposalForm(lines=(LINE,)))
    before = bench.ledger.dump()
    dialog = flow.open(offer)
    assert not dialog.is_touched()
    dialog.submit()
    assert (bench.ledger.dump(), bench.toasts()) == (before, [])


def test_a_new_version_says_what_it_changes(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    offer = proposals.add(deal_id, ProposalForm(title='Toit', lines=(LINE,)))
    dialog = flow.new_version(offer)
    dialog.tabs.setCurrentIndex(CHANGES)
    assert dialog.changes is not None
    assert not dialog.changes.view.rows
    dialog.tabs.setCurrentIndex(LINES)
    write(dialog, 'maintenance')
    dialog.lines.model.setData(dialog.lines.model.index(0, 3), '800')
    dialog.tabs.setCurrentIndex(CHANGES)
    told = [(row.kind, row.text) for row in dialog.changes.view.rows]
    assert told[-2:] == [('added', 'Maintenance'), ('changed', 'Audit énergétique')]
    assert dialog.changes.view.rows[-1].detail == f'Prix unitaire\u00a0: 900,00{EUROS} → 800,00{EUROS}'
    dialog.submit()
    assert [one.number for one in proposals.of_deal(deal_id)] == [1, 2]
    assert bench.ledger.undo_key() == 'add_proposal'


def test_what_was_sent_can_be_read_and_its_name_changed(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    offer = proposals.add(deal_id, ProposalForm(lines=(LINE,)))
    proposals.send(offer, Sending())
    dialog = flow.open(offer)
    assert (dialog.lines.add.isVisible(), dialog.head.language.isEnabled(), dialog.send.isVisible()) == (False,) * 3
    dialog.head.title.set_text('Toit')
    dialog.submit()
    assert (proposals.record(offer).title, proposals.record(offer).state) == ('Toit', ProposalState.SENT)


def test_from_what_was_sent_she_goes_on_to_a_new_version(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    offer = proposals.add(deal_id, ProposalForm(lines=(LINE,)))
    proposals.send(offer, Sending())
    dialog = flow.open(offer)
    dialog.head.title.set_text('Toit')
    [banner] = [one for one in dialog.findChildren(Banner) if one.isVisible()]
    click(banner.findChildren(type(dialog.main))[0])
    further = bench.found(ProposalDialog)[-1]
    assert (further.locked, further.head.title.text(), len(further.lines.model.lines)) == (False, 'Toit', 1)
    assert proposals.record(offer).title == 'Toit'


def test_saved_and_sent_are_two_steps_in_a_row(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    write(dialog, 'audit')
    click(dialog.send)
    bench.one(SendDialog).submit()
    assert proposals.of_deal(deal_id)[0].state is ProposalState.SENT
    bench.ledger.workspace.undo()
    assert proposals.of_deal(deal_id)[0].state is ProposalState.DRAFT


def test_it_fits_the_smallest_window_and_does_not_grow_with_its_lines(
    bench: Bench, flow: OfferFlow, deal_id: int
) -> None:
    dialog = flow.begin(deal_id)
    bench.settle()
    height = dialog.height()
    dialog.lines.model.restore([replace(LINE, name=Wording(f'Ligne {number}' * 20, '')) for number in range(60)])
    bench.settle()
    dialog.fit()
    assert (dialog.height(), dialog.width()) == (height, 1180 - 2 * MARGIN)
    assert bench.window.rect().contains(dialog.geometry())


def test_its_paper_is_what_stands_in_the_form(flow: OfferFlow, deal_id: int) -> None:
    dialog = flow.begin(deal_id)
    dialog.head.title.set_text('Toit')
    write(dialog, 'audit')
    paper = dialog.paper()
    assert (paper.proposal.title, paper.proposal.number, paper.proposal.amount) == ('Toit', 1, euros(900))
    assert [line.name.fr for line in paper.lines] == ['Audit énergétique']
