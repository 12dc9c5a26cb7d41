"""A criterion asked on the spot: what is ticked is what is kept, whatever is pressed and typed in between."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from bench import Bench, click, heard, press
from building import NOW, TODAY, in_days
from PySide6.QtCore import Qt

from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.guidance.criterion_question import CriterionQuestion, mark_of
from salesdesk.ui.panel.qualification.qualification_tab import QualificationTab
from salesdesk.ui.widgets.text.label import Label

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN
Key = Qt.Key


def answer(bench: Bench, given: str = 'y') -> Answer:
    """How the need is answered on a deal made for it."""
    deal_id = bench.ledger.put(given=given)
    return bench.ledger.deals.details(deal_id).answers[Criterion.NEED]


def question(bench: Bench, known: Answer | None = None, *, wants_yes: bool = False) -> CriterionQuestion:
    shown = bench.shown(bench.ledger.put())
    return bench.put(CriterionQuestion(shown, Criterion.NEED, known, wants_yes=wants_yes))


def ticked(asked: CriterionQuestion) -> tuple[bool, bool]:
    return asked.yes.isChecked(), asked.no.isChecked()


@pytest.mark.parametrize(
    ('given', 'shown', 'mark'),
    [('y', (True, False), True), ('n', (False, True), False), ('?', (False, False), None)],
)
def test_it_shows_the_answer_there_is(bench: Bench, given: str, shown: tuple[bool, bool], mark: bool | None) -> None:
    known = answer(bench, given)
    assert (ticked(question(bench, known)), mark_of(known)) == (shown, mark)


def test_without_an_answer_it_has_no_mark(bench: Bench) -> None:
    assert (ticked(question(bench)), mark_of(None)) == ((False, False), None)


@pytest.mark.parametrize(('chip', 'value'), [('yes', YES), ('no', NO)])
def test_one_press_answers_with_the_day(bench: Bench, chip: str, value: AnswerValue) -> None:
    asked = question(bench)
    told = heard(asked.answered)
    click(getattr(asked, chip))
    assert told == [GivenAnswer(Criterion.NEED, value, '', TODAY)]


def test_a_day_that_has_passed_is_kept_with_it(bench: Bench) -> None:
    asked = question(bench)
    asked.unfold()
    asked.evidence.set_text('  pannes répétées ')
    asked.day.set_day(in_days(-40))
    told = heard(asked.answered)
    click(asked.no)
    assert told == [GivenAnswer(Criterion.NEED, NO, 'pannes répétées', in_days(-40))]


@pytest.mark.parametrize('given', ['y', 'n'])
def test_the_same_answer_pressed_again_stays_ticked(bench: Bench, given: str) -> None:
    asked = question(bench, answer(bench, given))
    before = ticked(asked)
    click(asked.yes if given == 'y' else asked.no)
    assert ticked(asked) == before


def test_an_answer_that_cannot_be_kept_is_not_ticked(bench: Bench) -> None:
    asked = question(bench, answer(bench, 'y'))
    asked.unfold()
    asked.day.line.setText('31/02/2026')
    told = heard(asked.answered)
    click(asked.no)
    assert (told, ticked(asked), bool(asked.day.error())) == ([], (True, False), True)


def test_evidence_without_an_answer_waits_for_one(bench: Bench) -> None:
    asked = question(bench)
    asked.unfold()
    asked.evidence.set_text('38 tubes')
    told = heard(asked.answered)
    press(asked.evidence.line, Key.Key_Return)
    assert told == []
    click(asked.yes)
    assert told == [GivenAnswer(Criterion.NEED, YES, '38 tubes', TODAY)]


def test_evidence_is_kept_on_enter_with_the_answer_and_its_day(bench: Bench) -> None:
    asked = question(bench, replace(answer(bench, 'n'), answered_on=in_days(-12)))
    asked.unfold()
    asked.evidence.set_text('trop cher')
    told = heard(asked.answered)
    press(asked.evidence.line, Key.Key_Return)
    assert told == [GivenAnswer(Criterion.NEED, NO, 'trop cher', in_days(-12))]


def test_escape_takes_back_what_was_typed(bench: Bench) -> None:
    asked = question(bench, answer(bench))
    asked.unfold()
    asked.evidence.set_text('essai')
    assert asked.is_typing()
    press(asked.evidence.line, Key.Key_Escape)
    assert (asked.evidence.text(), asked.is_typing()) == ('', False)


@pytest.mark.parametrize(('given', 'wants_yes', 'warned'), [('n', True, True), ('n', False, False), ('y', True, False)])
def test_a_no_where_a_yes_is_asked_is_said(bench: Bench, given: str, wants_yes: bool, warned: bool) -> None:
    asked = question(bench, answer(bench, given), wants_yes=wants_yes)
    words = [label.text() for label in asked.findChildren(Label)]
    assert ('Ici, la règle demande un oui.' in words) == warned


@pytest.mark.parametrize(
    ('language', 'names'),
    [('fr', ['Besoin réel\u00a0? Oui', 'Besoin réel\u00a0? Non']),
     ('en', ['Is there a real need? Yes', 'Is there a real need? No'])],
)  # fmt: skip
def test_each_chip_says_what_it_answers(bench: Bench, language: str, names: list[str]) -> None:
    use_language(language)
    asked = question(bench)
    assert [asked.yes.accessibleName(), asked.no.accessibleName()] == names


@pytest.fixture
def tab(bench: Bench) -> QualificationTab:
    shown = bench.shown(bench.ledger.put(given='yn--'))
    own = bench.put(QualificationTab(shown))
    own.show_deal()
    bench.follow(shown, own)
    return own


def kept(bench: Bench, tab: QualificationTab, criterion: Criterion) -> tuple[AnswerValue, str, date | None]:
    known = bench.ledger.deals.details(tab._shown.id).answers[criterion]
    return known.value, known.evidence, known.answered_on


def past(tab: QualificationTab, criterion: Criterion) -> list[str]:
    """The answers of before, as they are told on the card."""
    return [label.text() for label in tab.cards[criterion].children() if isinstance(label, Label)]


def test_all_four_stand_there_each_with_its_answer(tab: QualificationTab) -> None:
    assert list(tab.cards) == list(Criterion)
    assert [ticked(card.question) for card in tab.cards.values()] == [
        (True, False), (False, True), (False, False), (False, False),
    ]  # fmt: skip


def test_on_the_tab_an_answer_is_one_step(bench: Bench, tab: QualificationTab) -> None:
    click(tab.cards[Criterion.BUDGET].question.no)
    assert kept(bench, tab, Criterion.BUDGET) == (NO, '', TODAY)
    bench.ledger.workspace.undo()
    assert ticked(tab.cards[Criterion.BUDGET].question) == (False, False)


def test_pressed_twice_the_card_says_what_is_kept(bench: Bench, tab: QualificationTab) -> None:
    for _time in range(2):
        click(tab.cards[Criterion.BUDGET].question.yes)
    assert kept(bench, tab, Criterion.BUDGET)[0] is YES
    assert ticked(tab.cards[Criterion.BUDGET].question) == (True, False)


def test_what_was_answered_before_is_told_the_newest_first(bench: Bench, tab: QualificationTab) -> None:
    for days, chip in enumerate(('yes', 'no', 'yes')):
        bench.ledger.clock.set(NOW + timedelta(days=days))
        click(getattr(tab.cards[Criterion.BUDGET].question, chip))
    assert past(tab, Criterion.BUDGET) == ['10 juin 2026\u00a0: non', '9 juin 2026\u00a0: oui']
    assert past(tab, Criterion.NEED) == []


def test_an_answer_of_a_later_program_is_told_as_it_was_written(bench: Bench, tab: QualificationTab) -> None:
    detail = {'criterion': 'budget', 'value': 'maybe'}
    with bench.ledger.workspace.unrecorded() as work:
        work.record_event(DealEvent(tab._shown.id, NOW, EventKind.ANSWERED, text='à voir', detail=detail))
    bench.ledger.clock.set(NOW + timedelta(days=1))
    click(tab.cards[Criterion.BUDGET].question.yes)
    assert past(tab, Criterion.BUDGET) == ['9 juin 2026\u00a0: maybe, à voir']


def test_evidence_being_typed_outlives_an_answer_elsewhere(tab: QualificationTab) -> None:
    tab.cards[Criterion.NEED].question.evidence.set_text('en cours')
    click(tab.cards[Criterion.BUDGET].question.yes)
    assert tab.cards[Criterion.NEED].question.evidence.text() == 'en cours'


def test_the_order_stays_whatever_is_answered(bench: Bench, tab: QualificationTab) -> None:
    for criterion in (Criterion.DECISION_MAKER, Criterion.NEED, Criterion.VALUE):
        click(tab.cards[criterion].question.yes)
    bench.settle()
    tops = [card.y() for card in tab.cards.values()]
    assert tops == sorted(set(tops))


def test_another_deal_has_its_own_answers_and_no_words_of_the_first(bench: Bench, tab: QualificationTab) -> None:
    tab.cards[Criterion.NEED].question.evidence.set_text('de la première')
    tab._shown.show(bench.ledger.put('Autre', given='---n'))
    tab.show_deal()
    assert tab.cards[Criterion.NEED].question.evidence.text() == ''
    assert ticked(tab.cards[Criterion.DECISION_MAKER].question) == (False, True)
