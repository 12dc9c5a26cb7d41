"""Unattended deals, deals changed since the last review, the stages of one deal."""

from datetime import timedelta
from fractions import Fraction

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from reading import MONTH, figure, read, reports_of, rows_of

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.reports.reading.review import read_review
from salesdesk.domain.activity import ActivityResult
from salesdesk.domain.errors import DealUnknown, NotFound
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.reports.report import Scope
from salesdesk.storage.preferences import write_preferences

LONG_AGO = NOW - timedelta(days=40)


def titles(desk: Desk, name: str, scope: Scope | None = None) -> list[object]:
    return [row['deal'] for row in read(desk, name, scope)]


def titles_left_alone(desk: Desk) -> list[object]:
    return titles(desk, 'unattended')


def test_an_open_deal_without_action_and_contact_is_unattended(desk: Desk) -> None:
    desk.put('Oubliée', entered=LONG_AGO, amount=euros(500), organization='Girardeau')
    (row,) = read(desk, 'unattended')
    assert (row['deal'], row['organization'], row['days']) == ('Oubliée', 'Girardeau', 40)
    assert (row['amount'], row['last_contact']) == (500_00, None)


def test_a_planned_action_a_fresh_deal_and_a_closed_one_are_not(desk: Desk) -> None:
    desk.put('Prévue', entered=LONG_AGO, action=30)
    desk.put('Neuve', entered=NOW - timedelta(days=13))
    lost = desk.put('Perdue', entered=LONG_AGO)
    desk.closing.lose(lost, desk.reason('no_budget'))
    assert titles_left_alone(desk) == []


def test_a_call_attends_to_a_deal_for_a_fortnight(desk: Desk) -> None:
    deal_id = desk.put('Appelée', entered=LONG_AGO, action=0)
    (planned,) = desk.activities.planned_of(deal_id)
    desk.activities.complete(planned.id, Done(ActivityResult.ANSWERED))
    desk.clock.set(NOW + timedelta(days=13))
    assert titles_left_alone(desk) == []
    desk.clock.set(NOW + timedelta(days=14))
    (row,) = read(desk, 'unattended')
    assert (row['last_contact'], row['days']) == (TODAY, 14)


def left_alone_for(desk: Desk, days: int | None) -> list[object]:
    return titles(desk, 'unattended', Scope(None, MONTH, days=days))


def test_after_how_many_days_is_chosen(desk: Desk) -> None:
    for days in (6, 7, 13, 14, 29, 30):
        desk.put(str(days), entered=NOW - timedelta(days=days))
    assert left_alone_for(desk, 30) == ['30']
    assert left_alone_for(desk, 14) == ['30', '29', '14']
    assert left_alone_for(desk, 7) == ['30', '29', '14', '13', '7']


def test_without_a_choice_it_is_as_she_set_it(desk: Desk) -> None:
    desk.put('Un mois', entered=NOW - timedelta(days=30))
    desk.put('Une semaine', entered=NOW - timedelta(days=7))
    assert left_alone_for(desk, None) == ['Un mois']
    write_preferences(desk.workspace.database, {'unattended_after': '7'})
    assert left_alone_for(desk, None) == ['Un mois', 'Une semaine']
    report = reports_of(desk).report('unattended', Scope(None, MONTH))
    assert report.notes == (('Without contact for {days} or longer.', (('days', '7d'),)),)


@pytest.mark.parametrize('text', ['0', '-3', 'never', '99999', ''])
def test_a_setting_nobody_can_mean_is_a_fortnight(desk: Desk, text: str) -> None:
    write_preferences(desk.workspace.database, {'unattended_after': text})
    assert reports_of(desk).basis(Scope(None, MONTH)).unattended_after == 14


def test_the_longest_left_alone_comes_first(desk: Desk) -> None:
    desk.put('Un mois', entered=NOW - timedelta(days=30))
    desk.put('Deux mois', entered=NOW - timedelta(days=60))
    assert titles_left_alone(desk) == ['Deux mois', 'Un mois']


def test_deals_of_another_pipeline_are_not_asked_for(desk: Desk) -> None:
    desk.put('Oubliée', entered=LONG_AGO)
    assert titles(desk, 'unattended', Scope(desk.pipeline('prospecting').id, MONTH)) == []
    assert titles(desk, 'unattended', Scope(desk.pipeline('sales').id, MONTH)) == ['Oubliée']


def test_changed_tells_what_a_deal_was_and_is(desk: Desk) -> None:
    deal_id = desk.put_ready('Atelier')
    reports_of(desk).mark_reviewed()
    assert read(desk, 'changed') == []
    desk.move(deal_id, 'qualification')
    desk.deals.provide(deal_id, Provided(amount=euros(2_000), expected_close_on=in_days(60)))
    (row,) = read(desk, 'changed', Scope(desk.pipeline().id, MONTH))
    assert (row['stage_before'], row['stage']) == ('Identification', 'Qualification')
    assert (row['amount_before'], row['amount']) == (1_000_00, 2_000_00)
    assert (row['close_before'], row['close']) == (in_days(30), in_days(60))
    assert row['happened'] == 'moved, amount changed and close date changed'


def test_what_was_before_is_told_by_the_first_of_several_changes(desk: Desk) -> None:
    deal_id = desk.put_ready('Atelier')
    reports_of(desk).mark_reviewed()
    for amount, days in ((2_000, 60), (3_000, 90)):
        desk.deals.provide(deal_id, Provided(amount=euros(amount), expected_close_on=in_days(days)))
    (row,) = read(desk, 'changed')
    assert (row['amount_before'], row['amount']) == (1_000_00, 3_000_00)
    assert (row['close_before'], row['close']) == (in_days(30), in_days(90))


def test_a_win_dated_back_is_still_a_change(desk: Desk) -> None:
    deal_id = desk.put_ready('Atelier', entered=LONG_AGO)
    reports_of(desk).mark_reviewed()
    desk.closing.win(deal_id, in_days(-5), None)
    (row,) = read(desk, 'changed')
    assert (row['happened'], row['changed_on']) == ('is won', in_days(-5))


def test_what_is_taken_back_did_not_change(desk: Desk) -> None:
    deal_id = desk.put_ready()
    reports_of(desk).mark_reviewed()
    desk.move(deal_id, 'qualification')
    desk.workspace.undo()
    assert titles(desk, 'changed') == []


def test_before_the_first_review_a_week_is_told(desk: Desk) -> None:
    desk.put('Ancienne', entered=NOW - timedelta(days=8))
    desk.put('Récente', entered=NOW - timedelta(days=6))
    report = reports_of(desk).report('changed', Scope(None, MONTH))
    assert [row['deal'] for row in rows_of(report)] == ['Récente']
    assert report.notes == (('Never reviewed: changes since {day}.', (('day', '2 Jun 2026'),)),)


def test_a_review_is_a_preference_and_no_action(desk: Desk) -> None:
    reports = reports_of(desk)
    reports.mark_reviewed()
    assert desk.undo_key() == ''
    assert reports.report('changed', Scope(None, MONTH)).notes[0][1] == (('day', '9 Jun 2026'),)


@pytest.mark.parametrize('text', ['', 'yesterday', '12', '12 yesterday', 'x 2026-06-09T07:00:00+00:00'])
def test_a_review_nobody_can_read_is_none(desk: Desk, text: str) -> None:
    write_preferences(desk.workspace.database, {'reviewed': text})
    assert read_review(desk.workspace.database) is None


def test_the_stages_of_one_deal_add_up_its_visits(desk: Desk) -> None:
    deal_id = desk.put_ready('Atelier')
    for days, stage in ((3, 'qualification'), (4, 'identification'), (10, 'qualification')):
        desk.clock.set(NOW + timedelta(days=days))
        desk.move(deal_id, stage, reason='vu')
    desk.clock.set(NOW + timedelta(days=12, hours=12))
    first, second = rows_of(reports_of(desk).deal_times(deal_id))
    assert (first['stage'], first['days'], first['visits']) == ('Identification', 9, 2)
    assert (second['stage'], second['days'], second['visits']) == ('Qualification', Fraction(7, 2), 2)
    assert (first['entered_on'], first['left_on']) == (TODAY, in_days(10))
    assert second['left_on'] is None


def test_a_changed_amount_is_no_new_visit(desk: Desk) -> None:
    deal_id = desk.put_ready('Atelier')
    desk.clock.set(NOW + timedelta(days=2))
    desk.deals.provide(deal_id, Provided(amount=euros(7)))
    desk.clock.set(NOW + timedelta(days=5))
    (row,) = rows_of(reports_of(desk).deal_times(deal_id))
    assert (row['visits'], row['days']) == (1, 5)


def test_the_stages_of_a_deal_wait_for_no_refresh(desk: Desk) -> None:
    reports = reports_of(desk)
    deal_id = desk.put_ready('Atelier')
    desk.clock.set(NOW + timedelta(days=3))
    report = reports.deal_times(deal_id)
    assert [(row['stage'], row['days']) for row in rows_of(report)] == [('Identification', 3)]
    assert report.notes == (('Deal: {title}', (('title', 'Atelier'),)),)


def test_a_deal_is_known_by_its_id_and_by_that_of_another_program(desk: Desk) -> None:
    deal_id, other = desk.put(), desk.put()
    desk.workspace.database.execute('UPDATE deal SET external_id = ? WHERE id = ?', ('OPP-7', other))
    reports = reports_of(desk)
    assert (reports.deal_known_as(encode_id(deal_id)), reports.deal_known_as('OPP-7')) == (deal_id, other)
    desk.deals.delete(other)
    for text in ('OPP-7', '', encode_id(other), encode_id(4711), str(deal_id)):
        with pytest.raises(DealUnknown):
            reports.deal_known_as(text)


def test_the_stages_of_no_deal_are_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        reports_of(desk).deal_times(4711)


def test_the_usual_time_is_that_of_all_deals(desk: Desk) -> None:
    for days in (2, 4):
        other = desk.put_ready(f'Autre {days}', entered=NOW - timedelta(days=days))
        desk.move(other, 'qualification')
    deal_id = desk.put_ready()
    usual = figure(reports_of(desk).deal_times(deal_id), 0, 'usual')
    assert (usual.value, usual.n) == (3, 2)
