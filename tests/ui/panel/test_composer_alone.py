"""The composer by itself: what it asks of each kind, what becomes of a plan, and what it does when the ground moves."""

import pytest
from bench import Bench, click, press
from building import NOW, TODAY, in_days
from PySide6.QtCore import Qt

from salesdesk.controllers.deals.note_controller import About
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction, NextAction
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.composer.composer import Composer, attempt_text

CALL, EMAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK
CTRL = Qt.KeyboardModifier.ControlModifier
RETURN = Qt.Key.Key_Return


def composer_on(bench: Bench, deal_id: int) -> Composer:
    shown = bench.shown(deal_id)
    composer = bench.put(Composer(shown))
    composer.show_deal()
    bench.follow(shown, composer)
    return composer


@pytest.fixture
def composer(bench: Bench) -> Composer:
    """On a deal for which nothing is planned."""
    return composer_on(bench, bench.ledger.put('Atelier'))


def plan(bench: Bench, deal_id: int, kind: ActivityKind, days: int, subject: str = '') -> None:
    bench.workplace.activities.plan(deal_id, NewAction(kind, in_days(days), 600, subject))


def newest(bench: Bench, composer: Composer) -> TimelineEntry:
    return bench.workplace.timeline.page(composer._shown.id)[0]


@pytest.mark.parametrize(
    ('kind', 'picks', 'timed', 'placeholder'),
    [
        ('call', ['answered', 'voicemail', 'no_answer'], True, 'Ce qui s’est dit'),
        ('email', [], False, 'De quoi il s’agissait'),
        ('meeting', ['done', 'postponed'], True, 'Ce qui s’est dit'),
        ('note', [], False, 'Une note, en Markdown si vous voulez'),
    ],
)
def test_each_kind_asks_what_belongs_to_it(
    composer: Composer, kind: str, picks: list[str], timed: bool, placeholder: str
) -> None:
    click(composer.kinds.tabs[kind])
    assert list(composer.results.picks) == picks
    assert composer.results.isVisible() == bool(picks)
    assert composer.duration.isVisible() == timed
    assert composer.text.placeholderText() == placeholder


@pytest.mark.parametrize('kind', ['call', 'meeting'])
def test_pressed_again_a_kind_takes_no_outcome_back(composer: Composer, kind: str) -> None:
    composer.open_on(kind)
    composer.pick_result(2)
    said = composer.results.current()
    click(composer.kinds.tabs[kind])
    assert composer.results.current() == said != ''
    composer.open_on(kind)
    assert composer.results.current() == said


def test_a_key_on_a_draft_leaves_its_outcome(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    bench.workplace.drafts.keep(f'deal/{deal_id}/composer', '{"kind": "call", "result": "voicemail", "text": "dit"}')
    composer = composer_on(bench, deal_id)
    composer.open_on('call')
    assert composer.composed().result == 'voicemail'
    assert composer.text.hasFocus()


def test_another_kind_has_other_outcomes_and_the_same_words(composer: Composer) -> None:
    composer.open_on('call')
    composer.pick_result(1)
    composer.text.set_text('Devis à revoir')
    composer.open_on('meeting')
    assert (composer.results.current(), composer.text.written()) == ('', 'Devis à revoir')


@pytest.mark.parametrize(('kind', 'number'), [('call', 0), ('call', 4), ('meeting', 3), ('email', 1), ('note', 1)])
def test_a_digit_without_an_outcome_is_nobodys(composer: Composer, kind: str, number: int) -> None:
    composer.open_on(kind)
    assert not composer.pick_result(number)
    assert composer.results.current() == ''


def test_a_call_first_asks_how_it_ended_and_a_note_what_it_says(bench: Bench, composer: Composer) -> None:
    composer.open_on('call')
    bench.settle()
    assert composer.results.picks['answered'].hasFocus()
    composer.open_on('note')
    assert composer.text.hasFocus()


@pytest.mark.parametrize(
    ('planned', 'days', 'written', 'offered', 'ticked'),
    [
        (CALL, 0, 'call', True, True),
        (CALL, -3, 'call', True, True),
        (CALL, 1, 'call', True, False),
        (MEETING, 0, 'meeting', True, True),
        (EMAIL, -1, 'email', True, True),
        (CALL, 0, 'email', False, False),
        (TASK, 0, 'call', False, False),
        (CALL, 0, 'note', False, False),
    ],
    ids=['due', 'late', 'ahead', 'a meeting due', 'an e-mail late', 'another kind', 'a task', 'a note'],
)
def test_what_was_planned_is_offered_as_done(
    bench: Bench, planned: ActivityKind, days: int, written: str, offered: bool, ticked: bool
) -> None:
    deal_id = bench.ledger.put('Atelier')
    plan(bench, deal_id, planned, days)
    composer = composer_on(bench, deal_id)
    composer.open_on(written)
    assert composer.completes.isVisible() == offered
    assert (composer.completes.finished() is not None) == ticked


def test_it_names_the_action_it_would_finish(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    plan(bench, deal_id, CALL, 0, 'Relancer R&D')
    composer = composer_on(bench, deal_id)
    assert composer.completes.accessibleName() == 'C’était prévu\u00a0: Appel, 10:00, Relancer R&D'


def test_done_as_planned_it_keeps_its_subject_and_its_length(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    bench.workplace.activities.plan(deal_id, NewAction(CALL, TODAY, 600, 'Relancer', minutes=20))
    composer = composer_on(bench, deal_id)
    composer.pick_result(1)
    composer.text.set_text('D’accord')
    composer.next_row.skip.click()
    composer.save()
    entry = newest(bench, composer)
    assert (entry.subject, entry.minutes, entry.text) == ('Relancer', 20, 'D’accord')
    assert bench.workplace.activities.planned_of(deal_id) == []


def test_unticked_the_plan_stays_and_the_call_is_another_one(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    plan(bench, deal_id, CALL, 0, 'Relancer')
    composer = composer_on(bench, deal_id)
    composer.completes.setChecked(False)
    assert composer.next_row.following() is None
    composer.save()
    assert [action.subject for action in bench.workplace.activities.planned_of(deal_id)] == ['Relancer']
    assert newest(bench, composer).subject == ''


def test_what_she_unticked_stays_so_while_other_things_change(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    plan(bench, deal_id, CALL, 0)
    composer = composer_on(bench, deal_id)
    composer.completes.setChecked(False)
    composer._shown.change(owner='Anne')
    assert not composer.completes.isChecked()


def test_undo_brings_the_plan_back_and_redo_the_call(bench: Bench) -> None:
    deal_id = bench.ledger.put('Atelier')
    plan(bench, deal_id, CALL, 0)
    composer = composer_on(bench, deal_id)
    before = bench.ledger.dump()
    composer.save()
    after = bench.ledger.dump()
    bench.ledger.workspace.undo()
    assert (bench.ledger.dump(), composer.completes.isVisible()) == (before, True)
    bench.ledger.workspace.redo()
    assert bench.ledger.dump() == after


@pytest.mark.parametrize('key', [RETURN, Qt.Key.Key_Enter])
def test_ctrl_and_enter_save_and_plain_enter_is_a_new_line(bench: Bench, composer: Composer, key: Qt.Key) -> None:
    composer.open_on('note')
    composer.text.set_text('une')
    press(composer.text, key)
    assert bench.ledger.undo_key() == ''
    press(composer.text, key, CTRL)
    assert bench.ledger.undo_key() == 'log_note'


def test_a_note_keeps_the_blanks_that_mean_something(bench: Bench, composer: Composer) -> None:
    composer.open_on('note')
    composer.text.set_text('\n    du code\n\n12\u202f400\u00a0€\n\n')
    composer.save()
    assert newest(bench, composer).text == '    du code\n\n12\u202f400\u00a0€'


def test_an_empty_note_is_refused_until_she_types(composer: Composer) -> None:
    composer.open_on('note')
    composer.save()
    assert composer.fault.text() == 'Écrivez quelque chose, ou laissez la note de côté.'
    composer.text.insertPlainText('a')
    assert not composer.fault.isVisible()


def test_once_saved_it_is_empty_and_of_the_same_kind(composer: Composer) -> None:
    composer.open_on('meeting')
    composer.pick_result(1)
    composer.duration.choose(60)
    composer.text.set_text('Sur place')
    told: list[bool] = []
    composer.saved.connect(lambda: told.append(True))
    composer.save()
    composed = composer.composed()
    assert (composed.kind, composed.result, composed.text, composed.minutes) == ('meeting', '', '', 0)
    assert told == [True]


@pytest.mark.parametrize(
    ('language', 'count', 'words'),
    [('fr', 1, '1re tentative'), ('fr', 3, '3e tentative'), ('fr', 12, '12e tentative'),
     ('en', 2, 'Second attempt'), ('en', 4, 'Attempt number 4')],
)  # fmt: skip
def test_attempts_are_numbered_in_words(language: str, count: int, words: str) -> None:
    use_language(language)
    said = attempt_text(count)
    use_language('en')
    assert said == words


def test_an_answer_begins_the_count_again(composer: Composer) -> None:
    for number in (3, 3, 1):
        composer.pick_result(number)
        composer.save()
    composer.pick_result(3)
    assert composer.attempt.text() == '1re tentative'
    composer.pick_result(1)
    assert not composer.attempt.isVisible()


def test_on_a_closed_deal_things_are_still_written_down(bench: Bench) -> None:
    deal_id = bench.ledger.put_ready(stage='closing')
    bench.ledger.closing.win(deal_id, TODAY, None)
    composer = composer_on(bench, deal_id)
    composer.open_on('note')
    composer.text.set_text('Merci reçu')
    assert (composer.next_row.label.isVisible(), composer.completes.isVisible()) == (False, False)
    composer.save()
    assert newest(bench, composer).text == 'Merci reçu'


def test_what_was_planned_for_a_closed_deal_is_not_offered_as_done(bench: Bench) -> None:
    deal_id = bench.ledger.put_ready(stage='closing', action=0)
    bench.ledger.closing.win(deal_id, TODAY, None)
    composer = composer_on(bench, deal_id)
    composer.open_on('call')
    assert (composer.completes.isVisible(), composer.completes.finished()) == (False, None)


def test_only_what_takes_time_has_a_length(composer: Composer) -> None:
    composer.open_on('meeting')
    composer.duration.choose(45)
    minutes = []
    for kind in ('email', 'note', 'call'):
        composer.open_on(kind)
        minutes.append(composer.composed().minutes)
    assert minutes == [0, 0, 45]


def test_closed_beneath_an_open_composer_nothing_more_is_planned(bench: Bench, composer: Composer) -> None:
    bench.ledger.closing.lose(composer._shown.id, bench.ledger.reason('no_budget'))
    composer.open_on('email')
    composer.save()
    assert bench.deal(composer._shown.id).next_action is None
    assert EventKind.ACTIVITY_DONE in bench.ledger.history(composer._shown.id)


def test_two_deals_keep_their_words_apart(bench: Bench) -> None:
    first, second = bench.ledger.put('Une'), bench.ledger.put('Deux')
    composer = composer_on(bench, first)
    for deal_id, words in ((first, 'à la première'), (second, 'à la seconde')):
        composer._shown.show(deal_id)
        composer.show_deal()
        composer.text.insertPlainText(words)
    composer._shown.show(first)
    composer.show_deal()
    assert composer.text.written() == 'à la première'
    assert bench.workplace.drafts.read(f'deal/{second}/composer').count('à la seconde') == 1


def test_what_is_next_is_planned_from_the_note_as_one_step(bench: Bench, composer: Composer) -> None:
    before = bench.ledger.dump()
    composer.open_on('note')
    composer.text.set_text('Vue au salon')
    composer.next_row.choose(MEETING, in_days(2), 540)
    composer.save()
    assert bench.deal(composer._shown.id).next_action == NextAction(MEETING, in_days(2), 540)
    bench.ledger.workspace.undo()
    assert bench.ledger.dump() == before


def test_a_result_is_told_in_the_history_as_it_was_pressed(bench: Bench, composer: Composer) -> None:
    composer.open_on('meeting')
    composer.pick_result(2)
    composer.save()
    assert newest(bench, composer).result is ActivityResult.POSTPONED
    assert newest(bench, composer).at == NOW


def test_a_note_written_elsewhere_leaves_hers_alone(bench: Bench, composer: Composer) -> None:
    composer.open_on('note')
    composer.text.set_text('la mienne')
    bench.workplace.notes.write(About(deal_id=composer._shown.id), 'une autre')
    assert (composer.text.written(), composer.kinds.current()) == ('la mienne', 'note')
