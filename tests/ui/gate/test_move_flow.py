"""A move from asking to its end, on its own: gates, reasons, refusals, undo, and what happens to the deal meanwhile."""

from collections.abc import Iterator

import pytest
from building import Desk as OwnDesk
from building import call, in_days
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.reason_popover import ReasonPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.gate.gate_rows import CriterionRow
from salesdesk.ui.gate.move_flow import MoveFlow
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

Line = tuple[str, str]
ESCAPE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return
NEED, VALUE, CONTACT = ('criterion_answered', 'need'), ('criterion_answered', 'value'), ('field_present', 'contact')


class Counter:
    """A flow in a bare window, and all that it said."""

    def __init__(self, qtbot: QtBot, desk: OwnDesk) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1180, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.own = desk
        self.workplace = Workplace(desk.workspace)
        jobs = JobRunner(self.window)
        self.flow = MoveFlow(Desk(self.window, self.workplace, Feedback(self.window, desk.workspace.undo), jobs))
        self.settled: list[bool] = []
        self.moved: list[int] = []
        self.abandoned: list[int] = []
        self.flow.settled.connect(self.settled.append)
        self.flow.moved.connect(self.moved.append)
        self.flow.abandon_asked.connect(self.abandoned.append)

    def gate(
        self, *blocks: tuple[str, str], warns: tuple[tuple[str, str], ...] = (), stage: str = 'identification'
    ) -> None:
        lines = [GateLine(RequirementKind(kind), subject, RequirementLevel.BLOCK) for kind, subject in blocks]
        lines += [GateLine(RequirementKind(kind), subject, RequirementLevel.WARN) for kind, subject in warns]
        self.own.process.set_gate(self.own.stage(stage).id, lines)

    def rules(self, *, may_skip: bool = True, may_override: bool = True, back_needs_reason: bool = False) -> None:
        self.own.process.set_rules(
            self.own.pipeline().id, may_skip=may_skip, may_override=may_override, back_needs_reason=back_needs_reason
        )

    def move(self, deal_id: int, stage: str = 'qualification') -> None:
        self.flow.move(MoveRequest(deal_id, self.own.stage(stage).id), lambda: QRect(400, 200, 200, 100))

    @property
    def open(self) -> list[Popover]:
        return [popover for popover in self.window.findChildren(Popover) if popover.isVisible()]

    @property
    def asked(self) -> GatePopover:
        (popover,) = self.open
        assert isinstance(popover, GatePopover)
        return popover

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def say(self, *answers: str) -> None:
        """'yes', 'no' or '' for each question in turn."""
        for row, answer in zip(self.asked.findChildren(CriterionRow), answers, strict=True):
            if answer:
                (row.yes if answer == 'yes' else row.no).click()

    def toast(self) -> str:
        return next((toast.accessibleName() for toast in self.window.findChildren(Toast) if toast.isVisible()), '')


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication, desk: OwnDesk) -> Iterator[Counter]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    own = Counter(qtbot, desk)
    own.gate()
    own.gate(stage='qualification')
    desk.heard.clear()
    yield own
    # Before the database is closed: what is given on leaving would still be written.
    for popover in own.open:
        popover.dismiss()
    own.workplace.signals.stop()
    use_language('en')


def test_a_deal_that_may_go_goes_at_once(counter: Counter, desk: OwnDesk) -> None:
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    assert (desk.stage_of(deal_id), counter.settled, counter.moved) == ('qualification', [True], [deal_id])
    assert counter.open == []
    assert counter.toast() == 'Affaire déplacée en Qualification'


@pytest.mark.parametrize(
    ('language', 'title', 'sentence'),
    [
        ('fr', 'Pas encore en Qualification', 'Il manque 2 réponses pour quitter Identification.'),
        ('en', 'Not in Qualification yet', '2 answers are missing to leave Identification.'),
    ],
)
def test_what_is_missing_is_counted_in_her_language(
    counter: Counter, desk: OwnDesk, language: str, title: str, sentence: str
) -> None:
    use_language(language)
    counter.gate(NEED, VALUE)
    counter.move(desk.put('Toit'))
    assert counter.asked.accessibleName() == title
    assert sentence in [label.text() for label in counter.asked.findChildren(Label)]


def test_one_answer_of_two_moves_nothing_and_keeps_the_popover(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED, VALUE)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    first = counter.asked
    counter.say('yes', '')
    assert counter.asked is first
    assert (desk.stage_of(deal_id), counter.settled) == ('identification', [])
    counter.say('', 'no')
    assert (desk.stage_of(deal_id), counter.settled, counter.open) == ('qualification', [True], [])


def test_answers_and_the_move_go_back_and_come_again_in_one_step(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    before = desk.dump()
    counter.move(deal_id)
    counter.say('yes')
    after = desk.dump()
    desk.workspace.undo()
    assert desk.dump() == before
    desk.workspace.redo()
    assert desk.dump() == after
    assert desk.deals.details(deal_id).answers[Criterion.NEED].value is AnswerValue.YES


def test_escape_keeps_the_answers_and_leaves_the_deal(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED, VALUE)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    counter.say('yes', '')
    counter.press(ESCAPE)
    assert (desk.stage_of(deal_id), counter.settled, counter.open) == ('identification', [False], [])
    assert desk.deals.details(deal_id).answers[Criterion.NEED].value is AnswerValue.YES
    desk.workspace.undo()
    assert desk.deals.details(deal_id).answers.get(Criterion.NEED) in (
        None,
        desk.deals.details(deal_id).answers.get(Criterion.VALUE),
    )


def test_escape_without_an_answer_writes_nothing(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    before = desk.dump()
    counter.move(deal_id)
    counter.press(ESCAPE)
    assert desk.dump() == before
    assert (counter.settled, counter.toast()) == ([False], '')


def test_another_move_takes_the_place_of_the_first(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED)
    first, second = desk.put('Toit'), desk.put('Mur', given='y')
    counter.move(first)
    counter.move(second)
    assert counter.open == []
    assert (desk.stage_of(first), desk.stage_of(second)) == ('identification', 'qualification')
    assert counter.moved == [second]


def override(counter: Counter, reason: str) -> None:
    next(button for button in counter.asked.findChildren(Button) if button.caption() == 'Passer outre…').click()
    QTest.keyClicks(counter.window.focusWidget(), reason)
    counter.press(ENTER)


def test_moved_anyway_the_reason_stays_in_the_history(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    override(counter, 'ordre du patron')
    assert desk.stage_of(deal_id) == 'qualification'
    assert 'ordre du patron' in desk.event(deal_id, EventKind.OVERRIDDEN).text
    desk.workspace.undo()
    assert (desk.stage_of(deal_id), EventKind.OVERRIDDEN in desk.history(deal_id)) == ('identification', False)


@pytest.mark.parametrize('reason', ['', '   '])
def test_moving_anyway_needs_a_reason(counter: Counter, desk: OwnDesk, reason: str) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    override(counter, reason)
    assert (desk.stage_of(deal_id), counter.settled) == ('identification', [])
    assert counter.asked._reason is not None
    assert counter.asked._reason.error() == 'Écrivez la raison en quelques mots.'


def test_warnings_are_said_afterwards(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(warns=(CONTACT, NEED))
    counter.move(desk.put('Toit'))
    assert counter.settled == [True]
    assert counter.toast().startswith(
        'Affaire déplacée en Qualification. Reste à compléter\u00a0: Contact principal et '
    )


def test_going_back_asks_why_where_the_rules_say_so(counter: Counter, desk: OwnDesk) -> None:
    counter.rules(back_needs_reason=True)
    deal_id = desk.put('Toit', 'qualification')
    counter.move(deal_id, 'identification')
    (popover,) = counter.open
    assert isinstance(popover, ReasonPopover)
    counter.press(ENTER)
    assert desk.stage_of(deal_id) == 'qualification'
    QTest.keyClicks(popover.reason.line, 'trop tot')
    QTest.keyClick(popover.reason.line, ENTER)
    assert (desk.stage_of(deal_id), counter.settled, counter.open) == ('identification', [True], [])
    assert desk.event(deal_id, EventKind.STAGE_ENTERED).text == 'trop tot'


def test_who_gives_no_reason_stays_where_she_is(counter: Counter, desk: OwnDesk) -> None:
    counter.rules(back_needs_reason=True)
    deal_id = desk.put('Toit', 'qualification')
    counter.move(deal_id, 'identification')
    counter.press(ESCAPE)
    assert (desk.stage_of(deal_id), counter.settled) == ('qualification', [False])


def test_a_stage_may_not_be_skipped_where_the_rules_say_so(counter: Counter, desk: OwnDesk) -> None:
    counter.rules(may_skip=False)
    deal_id = desk.put('Toit')
    counter.move(deal_id, 'proposition')
    assert (desk.stage_of(deal_id), counter.settled, counter.moved) == ('identification', [False], [])
    assert counter.toast()


@pytest.mark.parametrize('how', ['deleted', 'won'])
def test_a_deal_gone_while_it_is_asked_about_is_said(counter: Counter, desk: OwnDesk, how: str) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    if how == 'deleted':
        desk.deals.delete(deal_id)
    else:
        desk.closing.win(deal_id, in_days(0), None)
    counter.say('yes')
    assert (counter.settled, counter.moved, counter.open) == ([False], [], [])
    assert counter.toast()


def test_a_deal_moved_elsewhere_meanwhile_goes_where_she_asked(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED)
    deal_id = desk.put('Toit')
    counter.move(deal_id)
    desk.deals.plan_action(deal_id, call(2))
    counter.say('yes')
    assert desk.stage_of(deal_id) == 'qualification'
    assert desk.deals.details(deal_id).next_activity is not None


def test_a_deal_may_be_given_up_where_she_decides(counter: Counter, desk: OwnDesk) -> None:
    counter.gate(NEED, stage='qualification')
    deal_id = desk.put('Piste', 'qualification')
    counter.move(deal_id, 'proposition')
    next(button for button in counter.asked.findChildren(Button) if button.caption() == 'Abandonner…').click()
    assert (counter.abandoned, counter.settled, counter.open) == ([deal_id], [False], [])
    assert desk.deal(deal_id).lost_at is None


@pytest.fixture
def lead(desk: OwnDesk) -> int:
    """In the last stage of prospecting, whose gate asks for the need."""
    gate = [GateLine(RequirementKind.CRITERION_ANSWERED, 'need', RequirementLevel.BLOCK)]
    desk.process.set_gate(desk.stage('interested', 'prospecting').id, gate)
    return desk.put('Piste', 'interested', pipeline='prospecting')


def hand_over(counter: Counter, lead: int) -> None:
    counter.flow.hand_over(MoveRequest(lead, 0), lambda: QRect(400, 200, 200, 100))


def test_handed_over_with_its_answer_it_is_one_step(counter: Counter, desk: OwnDesk, lead: int) -> None:
    before = desk.dump()
    hand_over(counter, lead)
    assert counter.asked.accessibleName() == 'Pas encore en Vente'
    counter.say('yes')
    assert desk.deal(lead).pipeline_id == desk.pipeline('sales').id
    assert EventKind.HANDED_OVER in desk.history(lead)
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_lead_that_is_not_handed_over_stays_a_lead(counter: Counter, desk: OwnDesk, lead: int) -> None:
    hand_over(counter, lead)
    counter.press(ESCAPE)
    assert desk.deal(lead).pipeline_id == desk.pipeline('prospecting').id
    assert (counter.settled, counter.moved) == ([False], [])
