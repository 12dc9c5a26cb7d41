"""A deal goes to somebody else: owner, move, line of history and sheet in one action."""

from dataclasses import replace

import pytest
from building import Desk, answers, call, euros, in_days

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.attachment_controller import AttachmentController
from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.entrusting.entrust_controller import EntrustController, WriteSheet
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import DealClosed, DiskFull, FieldInvalid, GateNotPassed
from salesdesk.domain.process.criterion import Criterion
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.exchange.papers.told_hand_over import ToldHandOver

PAUL = Entrusting('Paul Durand', 'Le gérant décide seul.')


class Sheets:
    """What was told to whoever writes the sheet."""

    def __init__(self) -> None:
        self.told: list[ToldHandOver] = []

    def write(self, told: ToldHandOver) -> tuple[str, bytes]:
        self.told.append(told)
        return 'fiche.pdf', b'%PDF'


@pytest.fixture
def entrusting(desk: Desk) -> EntrustController:
    return EntrustController(desk.workspace, desk.book, desk.moves)


def request(desk: Desk, deal_id: int, stage: str = 'negotiation', **said: object) -> MoveRequest:
    return MoveRequest(deal_id, desk.stage(stage).id, **said)  # type: ignore[arg-type]


def files(desk: Desk, deal_id: int) -> list[str]:
    return [file.name for file in AttachmentController(desk.workspace).of_deal(deal_id)]


def test_owner_stage_history_and_sheet_come_together(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up', owner='Claire Morin')
    entrusting.entrust(request(desk, deal_id), PAUL, Sheets().write)
    assert (desk.deal(deal_id).owner, desk.stage_of(deal_id)) == ('Paul Durand', 'negotiation')
    event = desk.event(deal_id, EventKind.ENTRUSTED)
    assert (event.detail, event.text) == ({'from': 'Claire Morin', 'to': 'Paul Durand'}, 'Le gérant décide seul.')
    assert files(desk, deal_id) == ['fiche.pdf']


def test_one_undo_takes_all_of_it_back(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up', owner='Claire Morin')
    before = desk.dump()
    entrusting.entrust(request(desk, deal_id), PAUL, Sheets().write)
    desk.workspace.undo()
    assert desk.dump() == before


def test_where_the_gate_still_asks_nothing_is_done(desk: Desk, entrusting: EntrustController) -> None:
    deal_id, sheets = desk.put(stage='follow_up'), Sheets()
    gate_asks(desk)
    before = desk.dump()
    with pytest.raises(GateNotPassed):
        entrusting.entrust(request(desk, deal_id), PAUL, sheets.write)
    assert (desk.dump() == before, sheets.told, files(desk, deal_id)) == (True, [], [])


def test_what_she_answers_to_the_gate_stands_on_the_sheet(desk: Desk, entrusting: EntrustController) -> None:
    deal_id, sheets = desk.put(stage='follow_up'), Sheets()
    gate_asks(desk)
    provided = Provided(answers('yyyy'), amount=euros(900), next_action=call(2))
    entrusting.entrust(request(desk, deal_id, provided=provided), PAUL, sheets.write)
    told = sheets.told[0]
    assert {one.criterion for one in told.summary.criteria if one.value == 'yes'} == set(Criterion)
    assert (told.deal.amount, told.stage.fr, told.owner) == (euros(900), 'Négociation', 'Paul Durand')


def test_moving_anyway_is_kept_with_its_reason(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put(stage='follow_up')
    gate_asks(desk)
    entrusting.entrust(request(desk, deal_id, override_reason='Il insiste'), PAUL, Sheets().write)
    assert desk.event(deal_id, EventKind.OVERRIDDEN).text == 'Il insiste'


def test_a_deal_that_stays_where_it_is_is_asked_nothing_and_keeps_its_place(
    desk: Desk, entrusting: EntrustController
) -> None:
    first, deal_id = desk.put('Avant', 'follow_up'), desk.put('Atelier', 'follow_up')
    gate_asks(desk)
    entrusting.entrust(request(desk, deal_id, 'follow_up'), PAUL, Sheets().write)
    assert desk.titles('follow_up') == ['Avant', 'Atelier']
    assert (desk.deal(deal_id).owner, desk.deal(first).owner) == ('Paul Durand', '')


@pytest.mark.parametrize(
    ('owner', 'problem'), [('', 'empty'), ('   ', 'empty'), ('claire MORIN', 'same'), ('x' * 201, 'too_long')]
)
def test_an_owner_that_is_none_is_refused(desk: Desk, entrusting: EntrustController, owner: str, problem: str) -> None:
    deal_id = desk.put_ready(stage='follow_up', owner='Claire Morin')
    with pytest.raises(FieldInvalid) as refused:
        entrusting.entrust(request(desk, deal_id), replace(PAUL, owner=owner), Sheets().write)
    assert (refused.value.problem, desk.stage_of(deal_id)) == (problem, 'follow_up')


def test_a_closed_deal_is_not_handed_over(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up')
    desk.closing.win(deal_id, in_days(0), euros(900))
    with pytest.raises(DealClosed):
        entrusting.entrust(request(desk, deal_id), PAUL, Sheets().write)


def test_a_sheet_that_cannot_be_kept_leaves_the_deal_as_it_was(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up')
    before = desk.dump()

    def full(_told: ToldHandOver) -> tuple[str, bytes]:
        raise DiskFull(path='disk')

    write: WriteSheet = full
    with pytest.raises(DiskFull):
        entrusting.entrust(request(desk, deal_id), PAUL, write)
    assert desk.dump() == before


@pytest.mark.parametrize(
    ('stage', 'proposed', 'ways'),
    [
        ('follow_up', 'negotiation', ['follow_up', 'negotiation']),
        ('proposition', 'proposition', ['proposition', 'follow_up']),
        ('negotiation', 'negotiation', ['negotiation', 'closing']),
        ('closing', 'closing', ['closing']),
    ],
)
def test_it_goes_to_the_negotiation_where_the_way_there_is_open(
    desk: Desk, entrusting: EntrustController, stage: str, proposed: str, ways: list[str]
) -> None:
    """Where no stage may be skipped: only the next one."""
    deal_id = desk.put_ready(stage=stage)
    assert entrusting.proposed(deal_id).key == proposed
    assert [way.key for way, _verdict in entrusting.ways(deal_id)] == ways


def test_from_anywhere_before_it_where_stages_may_be_skipped(desk: Desk, entrusting: EntrustController) -> None:
    desk.process.set_rules(desk.pipeline().id, may_skip=True, may_override=True, back_needs_reason=False)
    deal_id = desk.put(stage='identification')
    assert entrusting.proposed(deal_id).key == 'negotiation'
    assert len(entrusting.ways(deal_id)) == 6


def test_in_a_process_without_a_negotiation_it_stays(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put(stage='to_contact', pipeline='prospecting')
    assert entrusting.proposed(deal_id).key == 'to_contact'


def test_the_sheet_tells_who_need_promises_and_history(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up', owner='Claire', product='Audit', note='Aime la pêche')
    PromiseController(desk.workspace).add(deal_id, Side.MINE, 'Envoyer le plan', in_days(3))
    desk.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED, 'Il veut deux devis'))
    told = entrusting.reader.told(deal_id, PAUL)
    assert (told.before, told.organization, told.people[0].name) == ('Claire', 'Girardeau', 'Antoine Girardeau')
    assert [(one.text, one.due_on) for one in told.summary.promises] == [('Envoyer le plan', in_days(3))]
    assert [one.words for one in told.summary.exchanges] == ['Il veut deux devis']
    assert (told.deal.note, told.planned[0].due_on) == ('Aime la pêche', in_days(3))


def test_the_draft_goes_when_the_deal_went(desk: Desk, entrusting: EntrustController) -> None:
    deal_id = desk.put_ready(stage='follow_up')
    drafts = DraftsController(desk.workspace)
    drafts.keep('deal/1/entrusted', 'Le gérant')
    entrusting.entrust(request(desk, deal_id), PAUL, Sheets().write, 'deal/1/entrusted')
    assert drafts.read('deal/1/entrusted') == ''


def gate_asks(desk: Desk) -> None:
    """The stage before the negotiation asks for an answer."""
    line = GateLine(RequirementKind.CRITERION_YES, 'budget', RequirementLevel.BLOCK)
    desk.process.set_gate(desk.stage('follow_up').id, [line])
    desk.heard.clear()
