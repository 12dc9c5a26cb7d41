"""The lists behind the forms: what old deals refer to stays readable for ever."""

from fractions import Fraction

import pytest
from building import Desk, in_days

from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording

WEATHER = Wording('Météo', 'Weather')


def names(desk: Desk) -> list[str]:
    return [reason.name.fr for reason in desk.lists.lost_reasons()]


def test_a_new_reason_stands_before_other(desk: Desk) -> None:
    desk.lists.add_reason(WEATHER)
    assert names(desk)[-2:] == ['Météo', 'Autre']


def test_reasons_are_renamed_and_may_ask_for_words(desk: Desk) -> None:
    reason_id = desk.reason('no_budget')
    desk.lists.edit_reason(reason_id, WEATHER, needs_note=True)
    reason = next(reason for reason in desk.lists.lost_reasons() if reason.id == reason_id)
    assert (reason.name, reason.needs_note) == (WEATHER, True)


def test_reasons_are_offered_in_her_order(desk: Desk) -> None:
    backwards = [reason.id for reason in reversed(desk.lists.lost_reasons())]
    desk.lists.order_reasons(backwards)
    assert [reason.id for reason in desk.lists.lost_reasons()] == backwards


def test_a_removed_reason_still_names_old_losses(desk: Desk) -> None:
    reason_id = desk.reason('no_budget')
    desk.closing.lose(desk.put(), reason_id)
    desk.lists.remove_reason(reason_id)
    assert 'Pas de budget' not in names(desk)
    assert desk.lists.reason_names()[reason_id].en == 'No budget'


def test_the_reasons_of_a_win_are_a_list_of_their_own(desk: Desk) -> None:
    losses, wins = names(desk), desk.lists.won_reasons
    wins.add_reason(WEATHER)
    wins.remove_reason(wins.reasons()[0].id)
    assert [reason.name.fr for reason in wins.reasons()][-2:] == ['Météo', 'Autre']
    assert names(desk) == losses
    assert len(wins.reason_names()) == len(wins.reasons()) + 1 == 9


def test_a_loss_always_has_a_reason_to_choose(desk: Desk) -> None:
    *others, last = desk.lists.lost_reasons()
    for reason in others:
        desk.lists.remove_reason(reason.id)
    with pytest.raises(FieldInvalid) as refusal:
        desk.lists.remove_reason(last.id)
    assert refusal.value.problem == 'last_one'


def test_tags_are_listed_by_name(desk: Desk) -> None:
    desk.put(tags=('Zinc', 'Écran', 'bois'))
    assert [tag.name for tag in desk.lists.tags()] == ['bois', 'Écran', 'Zinc']


def test_rates_are_exact_and_listed_newest_first(desk: Desk) -> None:
    desk.put_rate('USD', 'EUR', '1/3', -9)
    desk.put_rate('USD', 'EUR', '0.91', -1)
    desk.put_rate('CHF', 'EUR', '1.05', -5)
    assert [(rate.currency, rate.value, rate.on) for rate in desk.lists.rates()] == [
        ('CHF', Fraction(21, 20), in_days(-5)),
        ('USD', Fraction(91, 100), in_days(-1)),
        ('USD', Fraction(1, 3), in_days(-9)),
    ]


def test_a_removed_rate_is_gone_and_can_be_taken_back(desk: Desk) -> None:
    desk.put_rate('USD', 'EUR', '0.91')
    [rate] = desk.lists.rates()
    desk.lists.remove_rate(rate)
    assert desk.lists.rates() == []
    desk.workspace.undo()
    assert desk.lists.rates() == [rate]
