"""Several deals are lost at once: one reason, one step, all or none."""

import pytest
from building import Desk, in_days

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.errors import DealClosed, NoteRequired


@pytest.fixture
def three(desk: Desk) -> tuple[int, ...]:
    return tuple(desk.put(title, 'qualification') for title in ('Une', 'Deux', 'Trois'))


def test_all_are_lost_for_the_same_reason(desk: Desk, three: tuple[int, ...]) -> None:
    desk.closing.lose_all(three, LossWords(desk.reason('postponed'), 'Gel', returns_on=in_days(90)))
    for deal_id in three:
        deal = desk.deal(deal_id)
        assert (deal.status, deal.lost_note, deal.returns_on) == (DealStatus.LOST, 'Gel', in_days(90))


def test_they_come_back_in_one_step(desk: Desk, three: tuple[int, ...]) -> None:
    before = desk.dump()
    desk.closing.lose_all(three, LossWords(desk.reason('no_budget')))
    undone = desk.workspace.undo()
    assert undone is not None
    assert (undone.key, undone.values) == ('lose_deals', {'count': '3'})
    assert desk.dump() == before


def test_one_alone_is_named_in_the_title(desk: Desk, three: tuple[int, ...]) -> None:
    desk.closing.lose_all(three[:1], LossWords(desk.reason('no_budget')))
    assert desk.undo_key() == 'lose_deal'


def test_if_one_is_closed_none_is_lost(desk: Desk, three: tuple[int, ...]) -> None:
    desk.closing.win(three[1], in_days(0), None)
    with pytest.raises(DealClosed):
        desk.closing.lose_all(three, LossWords(desk.reason('no_budget')))
    assert desk.deal(three[0]).is_open


def test_a_reason_that_asks_for_words_gets_them_or_none_is_lost(desk: Desk, three: tuple[int, ...]) -> None:
    with pytest.raises(NoteRequired):
        desk.closing.lose_all(three, LossWords(desk.reason('other'), ' '))
    assert all(desk.deal(deal_id).is_open for deal_id in three)
