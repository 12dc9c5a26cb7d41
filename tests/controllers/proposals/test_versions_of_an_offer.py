"""A deal's versions as they are listed, compared, and put on paper."""

from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from priced import LINE

from salesdesk.controllers.automation.sweep import SweepController
from salesdesk.controllers.proposals.feedback_controller import FeedbackController, FeedbackForm, HeldAgainst
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.controllers.proposals.proposal_reader import ProposalReader
from salesdesk.domain.contact import ContactPoint, PointKind
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import ProposalState

FORM = ProposalForm(valid_until=in_days(5), lines=(LINE,))


@pytest.fixture
def offer(proposals: ProposalController, deal_id: int) -> int:
    return proposals.add(deal_id, FORM)


def further(proposals: ProposalController, offer: int) -> int:
    """A new version of it."""
    return proposals.add(proposals.record(offer).deal_id, proposals.copied(offer))


def told(reader: ProposalReader, deal_id: int) -> list[tuple[int, ProposalState, bool]]:
    return [(one.proposal.number, one.state, one.is_replaced) for one in reader.of_deal(deal_id)]


def test_the_last_version_stands_first(
    proposals: ProposalController, reader: ProposalReader, deal_id: int, offer: int
) -> None:
    proposals.send(offer, Sending())
    second = further(proposals, offer)
    assert told(reader, deal_id) == [(2, ProposalState.DRAFT, False), (1, ProposalState.SENT, False)]
    proposals.send(second, Sending())
    assert told(reader, deal_id) == [(2, ProposalState.SENT, False), (1, ProposalState.SENT, True)]


def test_one_that_was_answered_is_replaced_by_none(
    proposals: ProposalController, reader: ProposalReader, deal_id: int, offer: int
) -> None:
    proposals.answer(offer, ProposalState.REFUSED)
    proposals.send(further(proposals, offer), Sending())
    assert told(reader, deal_id)[1] == (1, ProposalState.REFUSED, False)


@pytest.mark.parametrize(('days', 'is_replaced'), [(5, True), (6, False)])
def test_one_that_was_replaced_in_time_stays_so_when_its_last_day_is_over(
    desk: Desk, proposals: ProposalController, reader: ProposalReader, deal_id: int, offer: int, days: int,
    is_replaced: bool,
) -> None:  # fmt: skip
    proposals.send(offer, Sending())
    desk.clock.set(NOW + timedelta(days=days))
    second = proposals.add(deal_id, replace(FORM, valid_until=in_days(99)))
    proposals.send(second, Sending())
    desk.clock.set(NOW + timedelta(days=40))
    assert told(reader, deal_id)[1] == (1, ProposalState.EXPIRED, is_replaced)
    SweepController(desk.workspace).sweep()
    assert proposals.record(offer).state is ProposalState.EXPIRED
    assert told(reader, deal_id)[1] == (1, ProposalState.EXPIRED, is_replaced)


@pytest.mark.parametrize(('days', 'state'), [(5, ProposalState.SENT), (6, ProposalState.EXPIRED)])
def test_it_expires_after_its_last_day(
    desk: Desk, proposals: ProposalController, reader: ProposalReader, offer: int, days: int, state: ProposalState
) -> None:
    proposals.send(offer, Sending())
    desk.clock.set(NOW.replace(day=NOW.day + days))
    [version] = reader.of_deal(proposals.record(offer).deal_id)
    assert version.state is state


def test_what_was_said_stands_beside_its_version(
    feedback: FeedbackController, proposals: ProposalController, reader: ProposalReader, deal_id: int, offer: int
) -> None:
    further(proposals, offer)
    feedback.log(offer, FeedbackForm('Le délai', '', (HeldAgainst('Trop cher'),)))
    second, first = reader.of_deal(deal_id)
    assert (second.feedback, second.objections) == (None, ())
    assert first.feedback is not None
    assert (first.feedback.liked, [one.text for one in first.objections]) == ('Le délai', ['Trop cher'])


def test_two_versions_are_compared_as_they_are_kept(
    proposals: ProposalController, reader: ProposalReader, offer: int
) -> None:
    second = further(proposals, offer)
    held = proposals.form(second)
    cheaper = replace(held.lines[0], price=euros(800))
    proposals.edit(second, replace(held, lines=(cheaper, replace(LINE, name=Wording('Pose', '')))))
    diff = reader.compare(offer, second)
    assert [line.name.fr for line in diff.added] == ['Pose']
    assert [change.fields for change in diff.changed] == [('price',)]
    assert (diff.before.first_year, diff.after.first_year) == (euros(900), euros(1_700))


def test_a_paper_names_all_that_it_is_about(desk: Desk, reader: ProposalReader, deal_id: int, offer: int) -> None:
    deal = desk.deal(deal_id)
    with desk.workspace.unrecorded() as work:
        for value, owner in (
            ('1 rue du Port', {'contact_id': deal.contact_id}),
            ('2 quai', {'organization_id': deal.organization_id}),
        ):
            work.save(ContactPoint(work.new_id(), PointKind.ADDRESS, value, **owner))
        work.save(Letterhead(company='Ana Diaz Conseil'))
    paper = reader.paper(offer)
    assert paper.organization is not None
    assert paper.contact is not None
    assert (paper.organization.name, paper.contact.name, paper.address) == ('Girardeau', 'Anne', '2 quai')
    assert (paper.letterhead.company, paper.dated_on, paper.deal) == ('Ana Diaz Conseil', TODAY, deal)
    assert paper.totals.first_year == euros(900)


def test_a_paper_bears_the_day_it_was_sent_on(
    proposals: ProposalController, reader: ProposalReader, offer: int
) -> None:
    proposals.send(offer, Sending(in_days(-4)))
    assert reader.paper(offer).dated_on == in_days(-4)


def test_a_paper_of_what_is_being_written_has_its_lines(
    proposals: ProposalController, reader: ProposalReader, offer: int
) -> None:
    lines: list[LineItem] = [LINE, replace(LINE, is_optional=True)]
    paper = reader.paper_of(proposals.record(offer), lines)
    assert (paper.totals.lines, paper.options.lines) == (1, 1)


def test_a_deal_of_nobody_has_a_paper_too(desk: Desk, proposals: ProposalController, reader: ProposalReader) -> None:
    paper = reader.paper(proposals.add(desk.put('Seule'), FORM))
    assert (paper.organization, paper.contact, paper.address) == (None, None, '')


def test_an_offer_that_is_gone_has_no_paper(reader: ProposalReader) -> None:
    with pytest.raises(NotFound):
        reader.paper(12)
