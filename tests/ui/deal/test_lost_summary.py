"""What the history tells beside the question why a deal is lost."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from building import NOW, PARIS, TODAY, Desk
from filling import put
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.figure_row import Dots, FigureRow
from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.deal.lost.stage_times import days_by_stage
from salesdesk.ui.deal.lost.told import criteria_text, period_text
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

ONE, TWO, THREE = 11, 12, 13


def event(days_ago: int, kind: EventKind, to: int | None = None, hour: int = 7) -> DealEvent:
    at = NOW.replace(hour=hour) - timedelta(days=days_ago)
    return DealEvent(1, at, kind, to_stage_id=to)


def days(*events: DealEvent) -> dict[int, int]:
    return days_by_stage(events, PARIS, TODAY)


def test_the_days_run_until_today() -> None:
    assert days(event(5, EventKind.CREATED, ONE)) == {ONE: 5}


def test_each_stage_has_its_days_in_the_order_they_were_entered() -> None:
    found = days(
        event(41, EventKind.CREATED, TWO),
        event(17, EventKind.STAGE_ENTERED, ONE),
        event(3, EventKind.HANDED_OVER, THREE),
    )
    assert list(found.items()) == [(TWO, 24), (ONE, 14), (THREE, 3)]


def test_a_stage_entered_again_adds_up() -> None:
    found = days(
        event(10, EventKind.CREATED, ONE),
        event(8, EventKind.STAGE_ENTERED, TWO),
        event(3, EventKind.STAGE_ENTERED, ONE),
    )
    assert found == {ONE: 5, TWO: 5}


def test_time_spent_closed_counts_nowhere() -> None:
    found = days(event(20, EventKind.CREATED, ONE), event(15, EventKind.LOST), event(4, EventKind.REOPENED, ONE))
    assert found == {ONE: 9}


def test_other_events_do_not_stop_the_clock() -> None:
    assert days(event(9, EventKind.CREATED, ONE), event(2, EventKind.ANSWERED), event(1, EventKind.EDITED)) == {ONE: 9}


def test_days_are_those_of_her_calendar() -> None:
    """23:30 UTC on 7 June is 8 June in Paris."""
    late = DealEvent(1, datetime(2026, 6, 7, 23, 30, tzinfo=UTC), EventKind.CREATED, to_stage_id=ONE)
    assert days(late) == {ONE: 1}


@pytest.mark.parametrize('events', [(), (event(3, EventKind.CREATED, None),), (event(3, EventKind.ANSWERED),)])
def test_a_deal_whose_stages_are_not_known_has_none(events: Sequence[DealEvent]) -> None:
    assert days(*events) == {}


@pytest.mark.parametrize(
    ('language', 'first', 'text'),
    [
        ('fr', date(2026, 4, 29), '41 jours, du 29 avr. au 9 juin'),
        ('fr', date(2025, 12, 1), '190 jours, du 1er déc. 2025 au 9 juin 2026'),
        ('en', date(2026, 6, 8), '1 day, from 8 Jun to 9 Jun'),
    ],
)
def test_the_period_is_said(language: str, first: date, text: str) -> None:
    use_language(language)
    assert period_text(first, TODAY) == text


def given(**values: tuple[str, str]) -> dict[Criterion, Answer]:
    return {
        Criterion(name): Answer(1, Criterion(name), AnswerValue(value), text) for name, (value, text) in values.items()
    }


def test_what_was_never_answered_is_named_once() -> None:
    assert criteria_text(given(need=('yes', 'x'), value=('yes', ''))) == (
        'Budget planned and decision-maker reached: left unanswered.'
    )


def test_a_no_stands_with_its_evidence() -> None:
    answers = given(need=('yes', ''), value=('yes', ''), budget=('no', 'Gel'), decision_maker=('unknown', ''))
    text = criteria_text(answers)
    assert text == 'Budget planned: no. Gel\nDecision-maker reached: left unanswered.'


def test_with_every_yes_there_is_nothing_to_say() -> None:
    assert criteria_text({c: Answer(1, c, AnswerValue.YES) for c in Criterion}) == ''


def shown(window: QWidget, workplace: Workplace, deal_id: int) -> list[str]:
    pane = put(window, LostSummary(workplace, deal_id), 282)
    return [label.text() for label in pane.findChildren(Label)]


@pytest.fixture
def old_deal(desk: Desk) -> int:
    """41 days old: 24 in Identification, 17 in Qualification, whose limit is 10."""
    deal_id = desk.put('Entrepôt', given='yy?y', entered=NOW - timedelta(days=41))
    desk.clock.set(NOW - timedelta(days=17))
    desk.move(deal_id, 'qualification', override_reason='Il insiste')
    desk.clock.set(NOW)
    return deal_id


def test_days_stand_against_the_limit_of_their_stage(window: QWidget, workplace: Workplace, old_deal: int) -> None:
    texts = shown(window, workplace, old_deal)
    assert texts[:2] == ['What was done', '41 days, from 29 Apr to 9 Jun']
    assert {'Identification', '24d of 14', 'Qualification', '17d of 10'} <= set(texts)


def test_days_within_the_limit_stand_alone(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(entered=NOW - timedelta(days=14))
    assert '14d' in shown(window, workplace, deal_id)


def test_late_stages_are_red_and_others_are_not(window: QWidget, workplace: Workplace, old_deal: int) -> None:
    pane = put(window, LostSummary(workplace, old_deal), 282)
    late = [label for label in pane.findChildren(Label) if label._color == 'danger']
    assert [label.text() for label in late] == ['24d of 14', '17d of 10']


def test_the_criteria_are_dots_with_words(window: QWidget, workplace: Workplace, old_deal: int) -> None:
    pane = put(window, LostSummary(workplace, old_deal), 282)
    [dots] = pane.findChildren(Dots)
    assert dots._answers == (True, True, None, True)
    assert dots.accessibleName().startswith('Real need: yes, Value understood: yes, Budget planned: no answer yet')


def test_the_reason_of_an_override_is_the_last_word(window: QWidget, workplace: Workplace, old_deal: int) -> None:
    assert shown(window, workplace, old_deal)[-2:] == ['Moved on without an answer, 23 May', 'Il insiste']


def test_without_a_decision_the_note_is(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    assert shown(window, workplace, desk.put(note='Rappeler en juin'))[-2:] == ['Note', 'Rappeler en juin']


def test_without_a_note_the_last_evidence_is(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put()
    answer = GivenAnswer(Criterion.NEED, AnswerValue.YES, 'Pannes', TODAY)
    desk.deals.provide(deal_id, Provided(answers=(answer,)))
    assert shown(window, workplace, deal_id)[-2:] == ['Last answer, 9 Jun', 'Pannes']


def test_without_any_word_there_is_none(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    assert shown(window, workplace, desk.put(given='yyyy'))[-1] == 'Criteria'


def test_a_stage_that_was_removed_keeps_its_days(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(stage='follow_up', entered=NOW - timedelta(days=2))
    workplace.process.remove_stage(desk.stage('follow_up').id)
    assert {'Follow-up', '2d'} <= set(shown(window, workplace, deal_id))


def test_a_page_of_words_does_not_push_the_question_out(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(note='mot ' * 2_000)
    pane = put(window, LostSummary(workplace, deal_id), 282)
    assert pane.sizeHint().height() < 500


def test_rows_keep_their_figures_whole(window: QWidget) -> None:
    figure = Label('999 999 999 999 F CFA', shrinks=False)
    put(window, FigureRow('A very long name of a deal that has no end', figure), 241)
    assert figure.width() >= figure.sizeHint().width()
