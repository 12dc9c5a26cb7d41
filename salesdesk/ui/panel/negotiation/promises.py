"""The promises of both sides: made, kept, broken."""

from functools import partial

from PySide6.QtCore import Qt

from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.closing.promise import Promise, PromiseState, Side
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover, side_choice
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.timeline.texts.negotiated_texts import STATES
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.menu import Menu

OPEN_STATES = (PromiseState.OPEN, PromiseState.LATE)


class PromisePopover(RecordPopover):
    """Who promises what, for when; one of hers may have its action planned at once."""

    def __init__(self, shown: PanelDeal, promise: Promise | None) -> None:
        super().__init__(shown, _('Promise'))
        self._promise = promise
        today = shown.workplace.clock.today()
        self.side = side_choice(_('You promise'), _('The customer promises'))
        self.text = LineField(_('What is promised'), text=promise.text if promise else '')
        self.due = day_field(_('For when'), today, day=promise.due_on if promise else None)
        self.plan = CheckBox(_('Plan an action to keep it'))
        self.plan.setChecked(True)
        # The words first: she types at once.
        self.add(self.text, self.side, self.due, self.plan)
        self.content.setAlignment(self.side, Qt.AlignmentFlag.AlignLeft)
        # Whose promise it is and what is planned for it are said once.
        for part in (self.side, self.plan):
            part.setVisible(promise is None)
        self.side.chosen.connect(lambda side: self.plan.setVisible(side == Side.MINE))
        self.typed = [self.due]
        for field in (self.text, self.due):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        promises = self._shown.workplace.negotiation.promises
        if self._promise is not None:
            promise_id = self._promise.id
            self.keep(lambda: promises.edit(promise_id, self.text.text(), self.due.day()))
        else:
            self.keep(lambda: promises.add(
                self._shown.id, Side(self.side.current()), self.text.text(), self.due.day(), self._planned()
            ))  # fmt: skip

    def _planned(self) -> NewAction | None:
        if self.side.current() != Side.MINE or not self.plan.isChecked():
            return None
        workplace = self._shown.workplace
        on = self.due.day() or workplace.working_day(workplace.clock.today())
        return NewAction(ActivityKind.TASK, on, subject=self.text.text())


class PromiseSection(RecordSection):
    """Open ones say for when, all say what became of them."""

    def faces(self) -> list[RecordFace]:
        today = self._shown.workplace.clock.today()
        return [self._face(promise, promise.state(today)) for promise in self._promises().of_deal(self._shown.id)]

    def fill_menu(self, menu: Menu, key: int) -> None:
        promises, promise = self._promises(), self._promises().record(key)
        is_open = promise.kept_on is None and promise.broken_on is None
        acts = [(_('It was kept'), promises.keep, 'check'), (_('It was not kept'), promises.break_, 'x')]
        for caption, act, icon in acts if is_open else [(_('Open again'), promises.reopen, 'undo-2')]:
            menu.add(caption, partial(self._shown.act, partial(act, key)), icon=icon)
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        menu.add(_('Delete'), lambda: self._shown.act(lambda: promises.delete(key)), icon='trash-2')

    def form(self, key: int | None) -> PromisePopover:
        return PromisePopover(self._shown, self._promises().record(key) if key is not None else None)

    def _promises(self) -> PromiseController:
        return self._shown.workplace.negotiation.promises

    def _face(self, promise: Promise, state: PromiseState) -> RecordFace:
        words, kind = STATES[promise.told(self._shown.workplace.clock.today())]
        whose = _('You') if promise.side is Side.MINE else _('The customer')
        day = promise.due_on if state in OPEN_STATES else promise.kept_on or promise.broken_on
        when = day_text(day, self._shown.workplace.clock.today()) if day else ''
        return RecordFace(promise.id, promise.text, ', '.join(filter(None, (whose, when))), Chip(_(words), kind))
