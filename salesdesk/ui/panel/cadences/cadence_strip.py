"""The cadences of the deal: what is at work and what comes next; paused, stopped, started and answered in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.cadences.run_controller import RunController, ShownRun
from salesdesk.domain.activity import ActivityResult
from salesdesk.domain.cadences.cadence import Cadence
from salesdesk.domain.cadences.cadence_run import RunState
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import read
from salesdesk.ui.panel.cadences.run_card import RunCard
from salesdesk.ui.panel.cadences.run_texts import next_text, progress_text, question_text, standing_text
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label

SIDE, GAP = 20, 8


class CadenceStrip(QWidget):
    """Takes no place where there is nothing to say and nothing to start. `abandon_asked`: she gives the deal up."""

    abandon_asked = Signal()

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: object = None
        self._offers: list[Cadence] = []
        self.cards: list[RunCard] = []
        self.told = Label('', 'small', 'text-3', lines=0)
        self.start = Button(_('Cadences…'), 'ghost', size='sm', icon='repeat')
        self.start.setToolTip(_('Start a cadence by hand'))
        self.start.setAccessibleDescription(_('Start a cadence by hand'))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 8, SIDE, 6)
        self._column.setSpacing(GAP)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        foot.addStretch(0)
        self._column.addLayout(foot)
        self.start.clicked.connect(self._choose)
        self.hide()

    def refresh(self) -> None:
        workplace, deal = self._shown.workplace, self._shown.deal
        runs = workplace.cadence_runs.of_deal(deal.id)
        self._offers = workplace.cadence_runs.on_offer() if deal.is_open else []
        state = deal.id, runs, self._offers, workplace.clock.today()
        # Made anew only where something changed: the keyboard may be on a button.
        if state == self._known:
            return
        self._known = state
        led = any(button.hasFocus() for card in self.cards for button in card.buttons)
        live = [shown for shown in runs if shown.run.is_live]
        self._put([self._card(shown, live) for shown in live])
        over = next((shown for shown in runs if not shown.run.is_live), None)
        self.told.setText(standing_text(over, workplace.clock.today(), workplace.clock.zone) if over else '')
        self.told.setVisible(over is not None)
        self.start.setVisible(bool(self._offers))
        self.setVisible(bool(runs or self._offers))
        if led:
            (self.cards[0].buttons[0] if self.cards else self.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, shown: ShownRun, live: list[ShownRun]) -> RunCard:
        clock, state = self._shown.workplace.clock, shown.run.state
        if state is RunState.WAITING:
            return self._question(shown, [one for one in live if one.run.state is not RunState.WAITING])
        if state is RunState.PAUSED:
            words = standing_text(shown, clock.today(), clock.zone)
            card = RunCard(read(shown.name), progress_text(shown), words, asks=False)
            card.add_button(_('Resume'), partial(self._resume, shown, live, card), 'ghost')
        else:
            card = self._running(shown)
        card.add_button(_('Stop'), lambda: self._act(lambda runs: runs.stop(shown.run.id)), 'ghost')
        return card

    def _running(self, shown: ShownRun) -> RunCard:
        today, following = self._shown.workplace.clock.today(), shown.following
        decides = following is not None and following.due_on <= today and self._decides(following.id)
        card = RunCard(read(shown.name), progress_text(shown), next_text(following, today), asks=decides)
        if decides and following is not None:
            card.add_button(_('Continue'), partial(self._go_on, following.id))
            card.add_button(_('Abandon…'), self.abandon_asked.emit, 'danger-text')
        card.add_button(_('Pause'), lambda: self._act(lambda runs: runs.pause(shown.run.id)), 'ghost')
        return card

    def _question(self, shown: ShownRun, others: list[ShownRun]) -> RunCard:
        other = read(others[0].name) if others else ''
        card = RunCard(read(shown.name), '', question_text(shown.run, other), asks=True)
        choices = [(_('Start'), SecondRun.BOTH)]
        if others:
            choices = [(_('Instead of it'), SecondRun.REPLACE), (_('Both'), SecondRun.BOTH)]
        for caption, second in [*choices, (_('Do not start'), SecondRun.DROP)]:
            variant = 'ghost' if second is SecondRun.DROP else 'secondary'
            card.add_button(caption, partial(self._answer, shown.run.id, second), variant)
        return card

    def _decides(self, activity_id: int) -> bool:
        return self._shown.workplace.cadence_runs.decides(activity_id)

    def _answer(self, run_id: int, second: SecondRun) -> None:
        self._act(lambda runs: runs.answer(run_id, second))

    def _go_on(self, activity_id: int) -> None:
        activities = self._shown.workplace.activities
        self._shown.act(lambda: activities.complete(activity_id, Done(ActivityResult.DONE)))

    def _resume(self, shown: ShownRun, live: list[ShownRun], card: RunCard) -> None:
        """Beside another one only if she says so."""
        others = [one for one in live if one.run.state is RunState.RUNNING]
        if not others:
            self._act(lambda runs: runs.resume(shown.run.id))
            return
        menu = Menu(self)
        replaced = _('Instead of “{name}”').format(name=read(others[0].name))
        for caption, second in ((replaced, SecondRun.REPLACE), (_('Both'), SecondRun.BOTH)):
            menu.add(caption, partial(self._resume_so, shown.run.id, second), icon='repeat')
        self._pop(menu, card.buttons[0])

    def _resume_so(self, run_id: int, second: SecondRun) -> None:
        self._act(lambda runs: runs.resume(run_id, second))

    def _choose(self) -> None:
        """Which of her cadences; beside another one it waits until she has said how."""
        menu = Menu(self)
        for cadence in self._offers:
            menu.add(read(cadence.name), partial(self._start, cadence.id), icon='repeat')
        self._pop(menu, self.start)

    def _start(self, cadence_id: int) -> None:
        self._act(lambda runs: runs.start(self._shown.id, cadence_id))

    def _pop(self, menu: Menu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    def _act(self, act: Callable[[RunController], object]) -> None:
        self._shown.act(lambda: act(self._shown.workplace.cadence_runs))

    def _put(self, cards: list[RunCard]) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = cards
        for place, card in enumerate(cards):
            self._column.insertWidget(place, card)
