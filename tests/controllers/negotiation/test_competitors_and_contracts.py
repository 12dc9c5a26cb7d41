"""Who else is in the race, and what was signed in the end."""

from dataclasses import replace

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController, competitor_id_of
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.domain.errors import FieldInvalid

SIGNED = ContractForm(
    ' Pose et entretien ', TODAY, in_days(10), in_days(375), in_days(285), renews=True, note=' 12 mois '
)


def listed(competitors: CompetitorController, deal_id: int) -> list[tuple[str, object, str]]:
    return [(one.competitor.name, one.price, one.note) for one in competitors.of_deal(deal_id)]


def test_a_competitor_is_known_by_its_name_from_then_on(
    desk: Desk, competitors: CompetitorController, deal_id: int
) -> None:
    first = competitors.put(deal_id, ' Électra ', euros(11_000), 'moins cher')
    assert competitors.put(desk.put(), 'ELECTRA') == first
    assert listed(competitors, deal_id) == [('Électra', euros(11_000), 'moins cher')]


def test_they_are_listed_by_name_and_suggested_as_she_types(competitors: CompetitorController, deal_id: int) -> None:
    for name in ('Volta', 'Électra', 'Altavolt'):
        competitors.put(deal_id, name)
    assert [name for name, _price, _note in listed(competitors, deal_id)] == ['Altavolt', 'Électra', 'Volta']
    assert competitors.suggest('volt') == ['Volta', 'Altavolt']


def test_a_price_heard_later_takes_the_place_of_the_first(competitors: CompetitorController, deal_id: int) -> None:
    competitors.put(deal_id, 'Volta')
    competitors.put(deal_id, 'volta', euros(9_000))
    assert listed(competitors, deal_id) == [('Volta', euros(9_000), '')]


def test_one_that_is_out_of_the_race_is_still_known(competitors: CompetitorController, deal_id: int) -> None:
    competitors.remove(deal_id, competitors.put(deal_id, 'Volta'))
    assert competitors.of_deal(deal_id) == []
    assert competitors.suggest('v') == ['Volta']


def test_no_name_is_no_competitor(desk: Desk, competitors: CompetitorController, deal_id: int) -> None:
    with pytest.raises(FieldInvalid):
        competitors.put(deal_id, ' ')
    with desk.workspace.unrecorded() as work:
        assert competitor_id_of(work, ' ') is None


def test_a_contract_is_kept_as_it_was_signed(contracts: ContractController, timeline: Timeline, deal_id: int) -> None:
    [contract] = [contracts.record(contracts.add(deal_id, SIGNED))]
    assert contracts.of_deal(deal_id) == [contract]
    assert (contract.title, contract.note, contract.renews) == ('Pose et entretien', '12 mois', True)
    entry = timeline.page(deal_id)[0]
    assert (entry.kind, entry.name, entry.text, entry.at) == (
        EntryKind.CONTRACT_SIGNED, 'Pose et entretien', '12 mois', NOW,
    )  # fmt: skip


def test_it_enters_the_history_once_on_the_day_it_is_signed(
    contracts: ContractController, timeline: Timeline, deal_id: int
) -> None:
    found = contracts.add(deal_id, replace(SIGNED, signed_on=None))
    assert [entry.kind for entry in timeline.page(deal_id)] == [EntryKind.CREATED]
    for signed_on in (in_days(-1), TODAY):
        contracts.edit(found, replace(SIGNED, signed_on=signed_on))
    signed = [entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.CONTRACT_SIGNED]
    assert [entry.at.date() for entry in signed] == [in_days(-1)]


def test_a_deleted_contract_is_off_the_timeline(
    contracts: ContractController, timeline: Timeline, deal_id: int
) -> None:
    contracts.delete(contracts.add(deal_id, SIGNED))
    assert [entry.kind for entry in timeline.page(deal_id)] == [EntryKind.CREATED]


@pytest.mark.parametrize('wrong', [{'title': ' '}, {'signed_on': in_days(1)}, {'end_on': in_days(9)}], ids=str)
def test_a_contract_that_cannot_be_is_refused(
    contracts: ContractController, deal_id: int, wrong: dict[str, object]
) -> None:
    with pytest.raises(FieldInvalid):
        contracts.add(deal_id, replace(SIGNED, **wrong))  # type: ignore[arg-type]
    found = contracts.add(deal_id, SIGNED)
    with pytest.raises(FieldInvalid):
        contracts.edit(found, replace(SIGNED, **wrong))  # type: ignore[arg-type]
