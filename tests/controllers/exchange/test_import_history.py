"""The dates of a file become the history of its deals: cycles, months and conversions are right afterwards."""

from datetime import date, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk
from taking_in import means, noon, only_deal, take_in

from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import AnswerValue, Criterion

OWN = 'title,status,stage,created,stage_entered,closed,lost_note,returns_on'


def history(desk: Desk) -> list[DealEvent]:
    return desk.deals.history(only_deal(desk).id)


def told(desk: Desk) -> list[tuple[str, datetime]]:
    return [(str(event.kind), event.at) for event in history(desk)]


def test_a_deal_is_created_on_the_day_its_file_says(desk: Desk) -> None:
    take_in(desk, 'title,created,stage,amount\nA,2026-05-01,Suivi,120\n')
    deal, (created,) = only_deal(desk), history(desk)
    assert deal.created_at == deal.stage_entered_at == created.at == noon(2026, 5, 1)
    assert (created.kind, created.to_stage_id) == (EventKind.CREATED, deal.stage_id)
    assert created.amount == Money(12_000, 'EUR')


def test_without_a_day_it_is_created_now(desk: Desk) -> None:
    take_in(desk, 'title\nA\n')
    assert told(desk) == [('created', NOW)]


def test_the_day_it_entered_its_stage_is_an_event_of_its_own(desk: Desk) -> None:
    take_in(desk, 'title,created,stage_entered,stage\nA,2026-05-01,2026-05-20,Suivi\n')
    created, entered = history(desk)
    assert (created.to_stage_id, entered.kind, entered.at) == (None, EventKind.STAGE_ENTERED, noon(2026, 5, 20))
    assert entered.to_stage_id == only_deal(desk).stage_id
    assert only_deal(desk).stage_entered_at == entered.at


def test_the_clock_of_a_stage_does_not_run_ahead_of_today(desk: Desk) -> None:
    take_in(desk, 'title,created,stage\nA,2026-08-01,Suivi\n')
    assert only_deal(desk).created_at == noon(2026, 8, 1)
    assert only_deal(desk).stage_entered_at == NOW
    assert desk.card(only_deal(desk).id).days == 0


def test_a_win_is_dated_by_the_file(desk: Desk) -> None:
    take_in(desk, 'title,stage,created,closed,amount\nA,Won,2026-01-10,2026-03-05,99\n')
    created, won = history(desk)
    assert only_deal(desk).won_at == won.at == noon(2026, 3, 5)
    assert (won.kind, won.amount) == (EventKind.WON, Money(9_900, 'EUR'))
    assert created.to_stage_id is None


def test_a_loss_carries_its_reason_and_words(desk: Desk) -> None:
    file = 'title,status,stage,closed,lost_reason,lost_note\nA,lost,Suivi,2026-03-05,Pas de budget,Gelé\n'
    take_in(desk, file)
    lost = desk.event(only_deal(desk).id, EventKind.LOST)
    assert (lost.at, lost.text) == (noon(2026, 3, 5), 'Gelé')
    assert lost.detail == {'lost_reason_id': str(only_deal(desk).lost_reason_id)}
    assert lost.from_stage_id == desk.stage('follow_up').id


def test_a_closed_deal_without_a_day_closes_now(desk: Desk) -> None:
    take_in(desk, 'title,status\nA,won\n')
    assert told(desk) == [('created', NOW), ('won', NOW)]


def test_a_closed_deal_was_created_no_later_than_it_closed(desk: Desk) -> None:
    take_in(desk, 'title,status,closed\nA,won,2026-03-05\n')
    assert told(desk) == [('created', noon(2026, 3, 5)), ('won', noon(2026, 3, 5))]


def test_nothing_is_won_in_the_future(desk: Desk) -> None:
    take_in(desk, 'title,status,created,closed\nA,won,2026-05-01,2027-01-01\n')
    assert only_deal(desk).won_at == NOW


def test_the_day_of_closing_of_an_open_deal_is_when_it_is_expected(desk: Desk) -> None:
    take_in(desk, 'title,stage,closed\nA,Suivi,2026-07-31\n')
    assert only_deal(desk).expected_close_on == date(2026, 7, 31)
    assert only_deal(desk).closed_at is None


def test_where_a_stage_is_answered_to_be_a_win_its_day_is_the_closing_one(desk: Desk) -> None:
    take_in(desk, 'title,stage,close date\nA,Commande,2026-03-05\n', stages=means(Commande='won'))
    deal = only_deal(desk)
    assert (deal.won_at, deal.expected_close_on) == (noon(2026, 3, 5), None)


def test_deals_whose_path_is_unknown_say_nothing_about_conversions(desk: Desk) -> None:
    take_in(desk, 'title,stage,created\nA,Won,2026-05-01\nB,Lost,2026-05-01\nC,Identification,2026-05-01\n')
    conversions = desk.board.conversions(desk.pipeline().id)
    assert conversions[desk.stage('identification').id].reached == 1
    assert all(conversion.went_on == 0 for conversion in conversions.values())


def test_our_own_export_leaves_the_path_unknown_where_it_was(desk: Desk) -> None:
    take_in(desk, f'{OWN}\nA,won,Conclusion,2026-05-01,,2026-05-02,,\n')
    assert [event.to_stage_id for event in history(desk)] == [None, None]


def test_another_program_that_names_the_stage_of_a_win_is_believed(desk: Desk) -> None:
    take_in(desk, 'title,status,stage,created\nA,won,Proposition,2026-05-01\n')
    assert history(desk)[0].to_stage_id == desk.stage('proposition').id


def test_a_lost_deal_comes_back_on_its_day(desk: Desk) -> None:
    take_in(desk, f'{OWN}\nA,lost,Suivi,2026-05-01,2026-05-01,2026-05-02,Plus tard,2026-06-20\n')
    assert only_deal(desk).returns_on == date(2026, 6, 20)
    desk.clock.set(NOW + timedelta(days=12))
    assert desk.closing.bring_back_due() == 1


def test_answers_and_the_next_action_come_along(desk: Desk) -> None:
    action = 'next_action_kind,next_action_on,next_action_time,next_action_subject'
    row = 'A,call,2026-06-12,10:30,Relancer,yes,Voté en mai,2026-05-20'
    take_in(desk, f'title,{action},budget,budget_evidence,budget_on\n{row}\n')
    details = desk.deals.details(only_deal(desk).id)
    answer, planned = details.answers[Criterion.BUDGET], details.next_activity
    assert (answer.value, answer.evidence, answer.answered_on) == (AnswerValue.YES, 'Voté en mai', date(2026, 5, 20))
    assert planned is not None
    assert planned.as_next_action == details.deal.next_action
    assert (planned.due_on, planned.due_minute, planned.subject) == (date(2026, 6, 12), 630, 'Relancer')
    assert desk.event(details.deal.id, EventKind.ANSWERED).text == 'Voté en mai'


def test_every_other_field_arrives(desk: Desk) -> None:
    header = 'title,owner,product,note,external_id,amount,currency,expected_close,Couleur'
    take_in(desk, f'{header}\nA,Léa,Toit,"deux\nlignes",X1,"1 200,50",CHF,2026-07-01,bleu\n')
    deal = only_deal(desk)
    assert (deal.owner, deal.product, deal.note, deal.external_id) == ('Léa', 'Toit', 'deux\nlignes', 'X1')
    assert (deal.amount, deal.expected_close_on) == (Money(120_050, 'CHF'), date(2026, 7, 1))
    assert deal.extra == {'Couleur': 'bleu'}


@pytest.mark.parametrize('column', ['', ',Couleur'])
def test_an_amount_that_is_missing_has_no_currency(desk: Desk, column: str) -> None:
    take_in(desk, f'title,amount,currency{column}\nA,,USD\n')
    assert only_deal(desk).amount is None


def test_a_card_shows_what_the_file_told(desk: Desk) -> None:
    take_in(desk, 'title,organization,stage,created,tags\nA,Mairie,Suivi,2026-06-02,"vip; été"\n')
    card = desk.cards('follow_up')[0]
    assert (card.organization, card.days) == ('Mairie', (TODAY - date(2026, 6, 2)).days)
    assert [tag.name for tag in card.tags] == ['vip', 'été']
