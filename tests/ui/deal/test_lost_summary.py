"""What the history tells beside the question why a deal is lost."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from building import NOW, TODAY, Desk, euros
from filling import put
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contact_summary import ToldCriterion
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.exchange.closing.summary_texts import criteria_text, period_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.figure_row import Dots, FigureRow
from salesdesk.ui.deal.lost.contact_strip import ContactStrip
from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.deal.lost.stage_rows import StageRows
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


@pytest.mark.parametrize(
    ('language', 'first', 'text'),
    [
        ('fr', date(2026, 4, 29), '41 jours, du 29 avr. au 9 juin'),
        ('fr', date(2025, 12, 1), '190 jours, du 1er déc. 2025 au 9 juin 2026'),
        ('en', date(2026, 6, 8), '1 day, from 8 Jun to 9 Jun'),
        ('fr', TODAY, '0 jour, le 9 juin'),
        ('en', TODAY, '0 days, on 9 Jun'),
    ],
)
def test_the_period_is_said(language: str, first: date, text: str) -> None:
    use_language(language)
    assert period_text(first, TODAY) == text


def given(**values: tuple[str, str]) -> list[ToldCriterion]:
    said = {name: (AnswerValue(value), text) for name, (value, text) in values.items()}
    return [ToldCriterion(one, *said.get(one, (AnswerValue.UNKNOWN, ''))) for one in Criterion]


def test_what_was_never_answered_is_named_once() -> None:
    assert criteria_text(given(need=('yes', 'x'), value=('yes', ''))) == (
        'Budget planned and decision-maker reached: left unanswered.'
    )


def test_a_no_stands_with_its_evidence() -> None:
    answers = given(need=('yes', ''), value=('yes', ''), budget=('no', 'Gel'), decision_maker=('unknown', ''))
    text = criteria_text(answers)
    assert text == 'Budget planned: no. Gel\nDecision-maker reached: left unanswered.'


def test_with_every_yes_there_is_nothing_to_say() -> None:
    assert criteria_text(ToldCriterion(one, AnswerValue.YES) for one in Criterion) == ''


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
    [stages] = pane.findChildren(StageRows)
    late = [label for label in stages.findChildren(Label) if label._color == 'danger']
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


def test_promises_do_not_cut_short_whose_they_are(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    use_language('fr')
    deal_id = desk.put()
    promises = workplace.negotiation.promises
    promises.break_(promises.add(deal_id, Side.MINE, 'Rappeler'))
    promises.add(deal_id, Side.MINE, 'Former')
    pane = put(window, LostSummary(workplace, deal_id), 282)
    [row] = [row for row in pane.findChildren(FigureRow) if row.findChildren(Label)[0].text() == 'Nos promesses']
    name, figure = row.findChildren(Label)
    assert figure.text() == '1 non tenue,\n1 ouverte'
    assert name.width() >= name.sizeHint().width()
    assert figure.height() >= figure.heightForWidth(figure.width())


@pytest.fixture
def called_deal(desk: Desk) -> int:
    """Begun 41 days ago; called twice, written to twice, seen once, and not heard of for 18 days."""
    deal_id = desk.put('Entrepôt', contact='Anne', entered=NOW - timedelta(days=41))
    made = [
        (30, ActivityKind.CALL, ActivityResult.ANSWERED), (28, ActivityKind.EMAIL, ActivityResult.DONE),
        (25, ActivityKind.MEETING, ActivityResult.DONE), (20, ActivityKind.CALL, ActivityResult.VOICEMAIL),
        (18, ActivityKind.EMAIL, ActivityResult.DONE),
    ]  # fmt: skip
    for days, kind, result in made:
        desk.activities.log(deal_id, kind, Done(result, 'Sans nouvelles' if days == 18 else ''), NOW - timedelta(days))
    return deal_id


def test_contacts_are_counted_by_kind(window: QWidget, workplace: Workplace, called_deal: int) -> None:
    texts = shown(window, workplace, called_deal)
    found = dict(pairwise(texts))
    assert found['Calls'] == '2, of which 1 unanswered'
    assert found['E-mails'] == '2, of which 1 unanswered'
    assert found['Meetings'] == '1'
    assert found['Attempts in vain'] == '2'


def test_the_last_exchange_is_the_last_word(window: QWidget, workplace: Workplace, called_deal: int) -> None:
    assert shown(window, workplace, called_deal)[-2:] == [
        'Last exchange, 22 May',
        'E-mail, unanswered.\nSans nouvelles',
    ]


def test_the_strip_has_a_dot_for_each_exchange_and_a_bar_of_silence(
    window: QWidget, workplace: Workplace, called_deal: int
) -> None:
    pane = put(window, LostSummary(workplace, called_deal), 282)
    [strip] = pane.findChildren(ContactStrip)
    places, bar = strip.places(), strip.silence()
    assert strip.accessibleName() == '5 exchanges, 18 days of silence'
    assert places == sorted(places)
    assert strip.width() * 0.2 < places[0] < strip.width() * 0.35
    assert bar is not None
    assert places[-1] < bar.left() < strip.width() * 0.65
    assert bar.right() == strip.width()


def test_a_silence_too_short_to_be_drawn_is_only_said(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(contact='Anne', entered=NOW - timedelta(days=60))
    desk.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED), NOW - timedelta(days=1))
    pane = put(window, LostSummary(workplace, deal_id), 282)
    [strip] = pane.findChildren(ContactStrip)
    assert strip.silence() is None
    assert '1 day of silence' in [label.text() for label in pane.findChildren(Label)]


def test_without_a_word_the_whole_line_is_silence(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    pane = put(window, LostSummary(workplace, desk.put(entered=NOW - timedelta(days=9))), 282)
    [strip] = pane.findChildren(ContactStrip)
    bar = strip.silence()
    assert bar is not None
    assert (bar.left(), strip.accessibleName()) == (0, '0 exchanges, 9 days of silence')


def test_a_deal_of_today_has_no_line(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    assert put(window, LostSummary(workplace, desk.put()), 282).findChildren(ContactStrip) == []


def test_a_longer_silence_before_the_last_is_said(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(entered=NOW - timedelta(days=41))
    desk.activities.log(deal_id, ActivityKind.CALL, Done(), NOW - timedelta(days=3))
    texts = shown(window, workplace, deal_id)
    assert texts[texts.index('Longest silence') + 1] == '38 days'


def test_the_median_of_won_deals_stands_beside_the_days(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    for days in (4, 9):
        desk.closing.win(desk.put(entered=NOW - timedelta(days=days)), TODAY, None)
    Figures(workplace.workspace).refresh()
    texts = shown(window, workplace, desk.put(entered=NOW - timedelta(days=20)))
    assert texts[texts.index('20d of 14') + 1] == '6.5d'
    assert 'median' in texts


def test_what_was_promised_and_conceded_stands_where_there_is_any(
    window: QWidget, workplace: Workplace, called_deal: int
) -> None:
    assert 'We promised' not in shown(window, workplace, called_deal)
    with workplace.workspace.transaction(titled('edit_deal', title='Entrepôt')) as work:
        work.save(Promise(work.new_id(), called_deal, Side.MINE, 'Le plan', NOW, TODAY - timedelta(days=3)))
        work.save(Concession(work.new_id(), called_deal, Side.MINE, 'Pose', euros(450), NOW))
    pane = put(window, LostSummary(workplace, called_deal), 282)
    labels = {label.text(): label.toolTip() for label in pane.findChildren(Label)}
    assert {'We promised', '1 late', 'Concessions', '1 given'} <= set(labels)
    assert labels['1 given'] == '1 given (€450)'
