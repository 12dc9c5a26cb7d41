"""The rows of a gate on their own, without the board: what each takes for an answer, and what it does not."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import pytest
from building import TODAY, WEEKDAYS, Desk, euros, in_days
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED, Provided
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.domain.process.stage_gate import RequiredField, Requirement, RequirementKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.gate.field_rows import AmountRow, CloseDayRow, NameRow, OwnFieldRow
from salesdesk.ui.gate.gate_footer import GateFooter
from salesdesk.ui.gate.gate_list import GateList
from salesdesk.ui.gate.gate_rows import ActionRow, CriterionRow
from salesdesk.ui.gate.gate_title import GateTitle
from salesdesk.ui.gate.row_maker import AskedRow, made_row
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

R = TypeVar('R', bound=QWidget)
ENTER = Qt.Key.Key_Return
NEED = Requirement(1, 1, RequirementKind.CRITERION_ANSWERED, 'need')
NEED_YES = Requirement(1, 1, RequirementKind.CRITERION_YES, 'need')


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    yield
    use_language('en')


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window in which a row can be seen and typed in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def put(host: QWidget) -> Callable[[R], R]:
    def shown(row: R) -> R:
        row.setParent(host)
        row.setGeometry(0, 0, 346, 300)
        row.show()
        return row

    return shown


def typed(row: AmountRow | CloseDayRow | NameRow, text: str) -> Provided:
    row.field.line.setFocus()
    row.field.line.setText(text)
    QTest.keyClick(row.field.line, ENTER)
    return row.add_to(NOTHING_PROVIDED)


@pytest.mark.parametrize(
    ('text', 'amount'),
    [
        ('12 400', euros(12_400)), ('12400,50', Money(1_240_050, 'EUR')), ('500 $', Money(50_000, 'USD')),
        ('1,5 k', euros(1_500)), ('0', euros(0)), ('-20', euros(-20)), ('3,005', Money(301, 'EUR')),
        ('9000 JPY', Money(9_000, 'JPY')),
    ],
)  # fmt: skip
def test_an_amount_may_be_typed_in_many_ways(put: Callable[[AmountRow], AmountRow], text: str, amount: Money) -> None:
    assert typed(put(AmountRow('EUR')), text).amount == amount


@pytest.mark.parametrize('text', ['', '   ', 'beaucoup', '12 %', '999999999999999999', '1 2 3 x'])
def test_what_is_no_amount_is_no_answer(put: Callable[[AmountRow], AmountRow], text: str) -> None:
    row = put(AmountRow('EUR'))
    assert typed(row, text) == NOTHING_PROVIDED
    assert bool(row.field.error()) == bool(text.strip())


def test_her_own_currency_is_meant_where_none_is_typed(put: Callable[[AmountRow], AmountRow]) -> None:
    assert typed(put(AmountRow('JPY')), '9000').amount == Money(9_000, 'JPY')


@pytest.mark.parametrize(
    ('text', 'day'),
    [
        ('30/06/2026', date(2026, 6, 30)), ('demain', in_days(1)), ('+7', in_days(7)),
        ('fin du mois', date(2026, 6, 30)), ('jeudi', date(2026, 6, 11)), ('29 février 2028', date(2028, 2, 29)),
    ],
)  # fmt: skip
def test_a_close_may_be_typed_as_she_says_it(put: Callable[[CloseDayRow], CloseDayRow], text: str, day: date) -> None:
    assert typed(put(CloseDayRow(TODAY)), text).expected_close_on == day


@pytest.mark.parametrize('text', ['bientôt', '31/02/2026', '99/99'])
def test_a_day_that_is_none_is_no_answer(put: Callable[[CloseDayRow], CloseDayRow], text: str) -> None:
    row = put(CloseDayRow(TODAY))
    assert typed(row, text) == NOTHING_PROVIDED
    assert row.field.error()


def test_an_empty_field_left_says_nothing(put: Callable[[AmountRow], AmountRow], qtbot: QtBot) -> None:
    row = put(AmountRow('EUR'))
    with qtbot.assertNotEmitted(row.changed):
        typed(row, '')


def names_like(typed: str) -> list[str]:
    return [name for name in ('Élodie Bérard', 'Éric Noël', 'Luc Aubry') if typed.casefold() in name.casefold()]


@pytest.mark.parametrize(
    ('field', 'provided'),
    [
        (RequiredField.ORGANIZATION, Provided(organization='Éts. Noël & Fils')),
        (RequiredField.CONTACT, Provided(contact='Éts. Noël & Fils')),
    ],
)
def test_a_name_answers_what_was_asked(
    put: Callable[[NameRow], NameRow], field: RequiredField, provided: Provided
) -> None:
    assert typed(put(NameRow(field, names_like)), '  Éts. Noël & Fils ') == provided


def test_a_name_picked_is_told_like_one_typed(put: Callable[[NameRow], NameRow], qtbot: QtBot) -> None:
    row = put(NameRow(RequiredField.CONTACT, names_like))
    QTest.keyClicks(row.field.line, 'aub')
    QTest.keyClick(row.field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(row.changed):
        QTest.keyClick(row.field.line, ENTER)
    assert row.add_to(NOTHING_PROVIDED).contact == 'Luc Aubry'


@pytest.mark.parametrize(('language', 'yes', 'no'), [('fr', 'Oui', 'Non'), ('en', 'Yes', 'No')])
def test_a_question_is_read_with_its_answer(
    put: Callable[[CriterionRow], CriterionRow], language: str, yes: str, no: str
) -> None:
    use_language(language)
    row = put(CriterionRow(NEED, TODAY))
    question = row.question.text()
    assert question.endswith('?')
    assert (row.yes.accessibleName(), row.no.accessibleName()) == (f'{question} {yes}', f'{question} {no}')


@pytest.mark.parametrize('requirement', [NEED, NEED_YES])
def test_nothing_chosen_is_no_answer_even_with_evidence(
    put: Callable[[CriterionRow], CriterionRow], requirement: Requirement
) -> None:
    row = put(CriterionRow(requirement, TODAY))
    row.evidence_button.click()
    assert row._evidence is not None
    row._evidence.set_text('Vu en réunion')
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED


def test_an_answer_is_of_today_and_has_its_evidence(put: Callable[[CriterionRow], CriterionRow]) -> None:
    row = put(CriterionRow(NEED, TODAY))
    row.evidence_button.click()
    assert row._evidence is not None
    row._evidence.set_text('  Appel d’offres publié ')
    row.yes.click()
    given = GivenAnswer(Criterion.NEED, AnswerValue.YES, 'Appel d’offres publié', TODAY)
    assert row.add_to(NOTHING_PROVIDED).answers == (given,)


def test_she_may_change_her_mind_and_is_warned_once(put: Callable[[CriterionRow], CriterionRow]) -> None:
    row = put(CriterionRow(NEED_YES, TODAY))
    for chip in (row.no, row.yes, row.no, row.yes, row.no):
        chip.click()
    warned = [label.text() for label in row.findChildren(Label) if 'règle' in label.text()]
    assert warned == ['Ici, la règle demande un oui.']
    assert [answer.value for answer in row.add_to(NOTHING_PROVIDED).answers] == [AnswerValue.NO]


def test_answers_of_several_questions_add_up(put: Callable[[CriterionRow], CriterionRow]) -> None:
    provided = NOTHING_PROVIDED
    for criterion in Criterion:
        row = put(CriterionRow(Requirement(1, 1, RequirementKind.CRITERION_ANSWERED, criterion.value), TODAY))
        row.yes.click()
        provided = row.add_to(provided)
    assert [answer.criterion for answer in provided.answers] == list(Criterion)


def nobody(_action: NewAction | None) -> str:
    return ''


def plan_button(row: ActionRow) -> Button:
    return next(button for button in row.findChildren(Button) if button.caption() == 'Planifier')


def test_an_action_counts_once_it_is_planned(put: Callable[[ActionRow], ActionRow], qtbot: QtBot) -> None:
    row = put(ActionRow(TODAY, WEEKDAYS, nobody))
    row.button.click()
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED
    with qtbot.waitSignal(row.changed):
        plan_button(row).click()
    assert row.add_to(NOTHING_PROVIDED).next_action == NewAction(ActivityKind.CALL, in_days(1), None, '')


@pytest.mark.parametrize(('day', 'hour'), [('bientôt', ''), ('', ''), ('demain', '25h')])
def test_an_action_that_is_not_understood_is_not_planned(
    put: Callable[[ActionRow], ActionRow], qtbot: QtBot, day: str, hour: str
) -> None:
    row = put(ActionRow(TODAY, WEEKDAYS, nobody))
    row.button.click()
    assert row._editor is not None
    row._editor.day.set_text(day)
    row._editor.hour.set_text(hour)
    with qtbot.assertNotEmitted(row.changed):
        plan_button(row).click()
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED
    assert row._editor.wrong_field() is not None


def test_unfolding_twice_leaves_one_editor(put: Callable[[ActionRow], ActionRow]) -> None:
    row = put(ActionRow(TODAY, WEEKDAYS, nobody))
    row.button.click()
    row._unfold()
    assert len([button for button in row.findChildren(Button) if button.caption() == 'Planifier']) == 1


def test_before_it_reaches_somebody_silent_it_asks(put: Callable[[ActionRow], ActionRow], qtbot: QtBot) -> None:
    row = put(ActionRow(TODAY, WEEKDAYS, lambda _action: 'Luc Aubry'))
    row.button.click()
    with qtbot.assertNotEmitted(row.changed):
        plan_button(row).click()
    assert row.silence.isVisible()
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED
    with qtbot.waitSignal(row.changed):
        row.silence.button.click()
    assert row.add_to(NOTHING_PROVIDED).next_action is not None


def test_withheld_a_plan_that_would_have_to_be_asked_is_none(put: Callable[[ActionRow], ActionRow]) -> None:
    silent: list[str] = ['']
    row = put(ActionRow(TODAY, WEEKDAYS, lambda _action: silent[0]))
    row.button.click()
    plan_button(row).click()
    row.withhold()
    assert row.add_to(NOTHING_PROVIDED).next_action is not None
    silent[0] = 'Luc Aubry'
    row.withhold()
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED


@pytest.fixture
def workplace(desk: Desk) -> Iterator[Workplace]:
    PreferencesController(desk.workspace).change(currency='USD')
    made = Workplace(desk.workspace)
    yield made
    made.signals.stop()


def asks(kind: str, subject: str = '') -> Requirement:
    return Requirement(1, 1, RequirementKind(kind), subject)


@pytest.mark.parametrize(
    ('requirement', 'kind'),
    [
        (asks('next_action_planned'), ActionRow), (asks('criterion_yes', 'need'), CriterionRow),
        (asks('criterion_answered', 'need'), CriterionRow), (asks('field_present', 'amount'), AmountRow),
        (asks('field_present', 'expected_close_on'), CloseDayRow), (asks('field_present', 'organization'), NameRow),
        (asks('field_present', 'contact'), NameRow),
    ],
)  # fmt: skip
def test_each_requirement_is_asked_by_its_own_kind_of_row(
    workplace: Workplace, desk: Desk, put: Callable[[AskedRow], AskedRow], requirement: Requirement, kind: type
) -> None:
    row = put(made_row(requirement, workplace, desk.put()))
    assert isinstance(row, kind)
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED


def test_an_amount_is_asked_in_her_own_currency(
    workplace: Workplace, desk: Desk, put: Callable[[AskedRow], AskedRow]
) -> None:
    row = put(made_row(asks('field_present', 'amount'), workplace, desk.put()))
    assert isinstance(row, AmountRow)
    assert typed(row, '500').amount == Money(50_000, 'USD')


@pytest.mark.parametrize(
    ('kind', 'kept'),
    [
        (FieldKind.TEXT, 'Lot Nº 3'), (FieldKind.LONG_TEXT, 'Accès par la cour\nSonner deux fois'),
        (FieldKind.NUMBER, '12.5'), (FieldKind.DATE, '2026-06-30'), (FieldKind.YES_NO, 'yes'),
    ],
)  # fmt: skip
def test_a_field_of_her_own_is_an_answer_once_understood(
    workplace: Workplace, desk: Desk, put: Callable[[AskedRow], AskedRow], kind: FieldKind, kept: str
) -> None:
    field_id = OwnFieldsController(desk.workspace).add(Entity.DEAL, 'Lot', kind, ())
    row = put(made_row(asks('field_present', f'own:{field_id}'), workplace, desk.put()))
    assert isinstance(row, OwnFieldRow)
    assert row.add_to(NOTHING_PROVIDED) == NOTHING_PROVIDED
    row.own.set_value(kept)
    assert row.add_to(NOTHING_PROVIDED).own_fields == {field_id: kept}


def test_several_choices_are_an_answer_when_she_says_that_is_all(
    workplace: Workplace, desk: Desk, put: Callable[[AskedRow], AskedRow], qtbot: QtBot
) -> None:
    field_id = OwnFieldsController(desk.workspace).add(Entity.DEAL, 'Lots', FieldKind.CHOICES, ('A', 'B'))
    row = put(made_row(asks('field_present', f'own:{field_id}'), workplace, desk.put()))
    assert isinstance(row, OwnFieldRow)
    assert not row.done.isEnabled()
    row.own.changed.emit('A')
    assert row.done.isEnabled()
    with qtbot.waitSignal(row.changed):
        row.done.click()
    row.own.changed.emit('')
    assert not row.done.isEnabled()


def shown_words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def shown_buttons(widget: QWidget) -> list[str]:
    return [button.caption() for button in widget.findChildren(Button) if button.isVisible()]


@pytest.mark.parametrize(
    ('language', 'override', 'abandons', 'ways'),
    [
        ('fr', True, True, ['Passer outre…', 'Abandonner…']), ('fr', True, False, ['Passer outre…']),
        ('fr', False, False, []), ('en', True, True, ['Move anyway…', 'Abandon…']), ('en', False, True, ['Abandon…']),
    ],
)  # fmt: skip
def test_the_foot_offers_the_ways_around_once_the_card_is_let_go(
    put: Callable[[GateFooter], GateFooter], language: str, override: bool, abandons: bool, ways: list[str]
) -> None:
    use_language(language)
    footer = put(GateFooter(may_override=override, abandons=abandons))
    footer.show_ways(shown=False)
    assert (shown_buttons(footer), len(shown_words(footer))) == ([], 2)
    footer.show_ways(shown=True)
    assert (shown_buttons(footer), len(shown_words(footer))) == (ways, 1)


def test_each_way_around_is_told(put: Callable[[GateFooter], GateFooter], qtbot: QtBot) -> None:
    footer = put(GateFooter(may_override=True, abandons=True))
    override, abandon = footer.findChildren(Button)[:2]
    with qtbot.waitSignal(footer.override_asked), qtbot.assertNotEmitted(footer.abandon_asked):
        override.click()
    with qtbot.waitSignal(footer.abandon_asked):
        abandon.click()


@pytest.mark.parametrize('count', [1, 2, 12])
def test_a_list_is_as_high_as_its_rows_until_it_may_not_be(put: Callable[[GateList], GateList], count: int) -> None:
    rows = put(GateList([CriterionRow(NEED, TODAY) for _row in range(count)]))
    wanted = rows.heightForWidth(346)
    assert wanted == rows.wanted_height(346) >= 46 * count
    rows.allow(100)
    assert rows.heightForWidth(346) == min(wanted, 100)
    rows.allow(0)
    assert rows.heightForWidth(346) == wanted


def test_a_list_that_scrolls_keeps_the_keyboard_in_sight(put: Callable[[GateList], GateList]) -> None:
    made = [CriterionRow(NEED, TODAY) for _row in range(12)]
    rows = put(GateList(made))
    rows.allow(100)
    rows.resize(346, 100)
    made[-1].no.setFocus()
    rows.show_focused()
    spot = made[-1].no.mapTo(rows.viewport(), made[-1].no.rect().center())
    assert rows.viewport().rect().contains(spot)


def test_a_refusal_of_two_long_sentences_wraps(put: Callable[[GateTitle], GateTitle]) -> None:
    long = 'Pas encore en « Négociation avec le comité d’achat de la collectivité »'
    title = put(GateTitle(long, f'{long}.'))
    layout = title.layout()
    assert layout is not None
    assert layout.heightForWidth(346) > layout.heightForWidth(1200)
