"""The way out of the stage: the button to the next one with the reason when it is off, or the outcome."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.deals.guidance import Guidance, OffReason
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import money, name_of, read
from salesdesk.ui.panel.guidance.guidance_texts import reason_off
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

# As far in as the marks of the lines above.
SIDE = 6


class GuidanceFoot(QWidget):
    """Signals say which way she takes."""

    next_asked = Signal()
    won_asked = Signal()
    lost_asked = Signal()
    decision_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.outcome = Label('', weight='semibold', lines=0)
        self.told = Label('', 'small', 'text-2', lines=0)
        self.next = Button('', 'on-soft', size='sm', icon_after='arrow-right')
        self.reason = Label('', 'small', 'text-2', lines=2)
        self.won = Button(_('Won'), 'won-text', size='sm', icon='trophy')
        self.lost = Button(_('Lost'), 'danger-text', size='sm', icon='circle-x')
        self.decide = Button(_('Decide…'), 'ghost', size='sm', icon='git-fork')
        self.reopen = Button(_('Reopen'), size='sm', icon='undo-2')
        self._arrange()
        for button, signal in (
            (self.next, self.next_asked), (self.won, self.won_asked), (self.lost, self.lost_asked),
            (self.decide, self.decision_asked), (self.reopen, self.reopen_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)

    def show_guidance(self, guidance: Guidance) -> None:
        off = guidance.off_because
        closed, last = off is OffReason.CLOSED, off is OffReason.LAST_STAGE
        self._column.setContentsMargins(SIDE, 0 if closed or not guidance.lines else 8, SIDE, 0)
        for part in (self.outcome, self.told, self.reopen):
            part.setVisible(closed)
        self.next.setVisible(not closed and not last)
        self.won.setVisible(last)
        self.lost.setVisible(last)
        self.decide.setVisible(guidance.asks_decision and not closed)
        words = '' if closed else reason_off(guidance)
        self.reason.setText(words)
        self.reason.setVisible(bool(words))
        if closed:
            self._tell_outcome()
        elif guidance.next_stage is not None:
            self._name_next(guidance)
            self.next.set_disabled_reason(words if off is OffReason.MISSING else '')

    def _name_next(self, guidance: Guidance) -> None:
        assert guidance.next_stage is not None
        if guidance.hands_over:
            pipeline = self._shown.workplace.book.process(guidance.next_stage.pipeline_id).pipeline
            self.next.set_caption(_('Hand over to {pipeline}').format(pipeline=name_of(pipeline)))
        else:
            self.next.set_caption(_('Move to {stage}').format(stage=name_of(guidance.next_stage)))
        self.next.updateGeometry()

    def _tell_outcome(self) -> None:
        deal, workplace = self._shown.deal, self._shown.workplace
        if deal.closed_at is None:
            return
        day = date_text(wall_of(deal.closed_at, workplace.clock.zone).date())
        self.outcome.setText((_('Won on {day}') if deal.won_at else _('Lost on {day}')).format(day=day))
        names = workplace.reference.reason_names() if deal.lost_reason_id else {}
        # A reason taken off the list since still has its name.
        reason = next((read(name) for id_, name in names.items() if id_ == deal.lost_reason_id), '')
        returns = date_text(deal.returns_on) if deal.returns_on else ''
        back = _('Comes back by itself on {day}.').format(day=returns) if returns else ''
        parts = [money(deal.amount)] if deal.won_at else [reason, deal.lost_note, back]
        words = '\n'.join(part for part in parts if part)
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.outcome)
        self._column.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.next, self.won, self.lost, self.reopen):
            row.addWidget(button)
        row.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        row.addWidget(self.decide)
        self._column.addLayout(row)
