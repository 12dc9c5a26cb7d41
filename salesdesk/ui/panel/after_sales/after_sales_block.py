"""What is done for a customer after the sale: the hand-over, how content she is, what she may give."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.after_sales.checklist_controller import Gift, gift_words
from salesdesk.domain.closing.checklist_item import ChecklistItem
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.after_sales.check_rows import CheckFace, CheckRows
from salesdesk.ui.panel.after_sales.line_popover import LinePopover
from salesdesk.ui.panel.after_sales.referral_dialog import ReferralDialog
from salesdesk.ui.panel.after_sales.satisfaction_section import SatisfactionSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.text.label import Label

SIDE = 20


class AfterSalesBlock(QWidget):
    """`lead_made(deal)` for a referral. The hand-over is folded once it is done."""

    lead_made = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._deal_id, self._folded = 0, False
        self.head = FlushButton('', 'list-checks')
        self.lines, self.gifts = CheckRows(), CheckRows()
        self.add_line = FlushButton(_('Line…'), 'plus')
        self.satisfaction = SatisfactionSection(shown)
        self.answer = Button(_('Answer…'), size='sm', icon='plus')
        self.referral = Button(_('A referral…'), size='sm', icon='user-plus')
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        checklist, deal_id = self._shown.workplace.checklist, self._shown.id
        items = checklist.hand_over(deal_id)
        done = sum(item.done_at is not None for item in items)
        if deal_id != self._deal_id:
            self._deal_id, self._folded = deal_id, bool(items) and done == len(items)
            self.satisfaction.fold()
        count = _('Hand-over: {done} of {all}').format(done=done, all=len(items)) if items else _('Hand-over')
        self.head.set_caption(count)
        self.lines.show_faces([self._face(item) for item in items])
        given = checklist.gifts(deal_id)
        self.gifts.show_faces(
            [CheckFace(gift, gift_words(gift), self._day(given[gift]), may_go=False) for gift in Gift]
        )
        self.satisfaction.refresh()
        self._show_fold()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 4)
        column.setSpacing(4)
        for part in (self.head, self.lines, self.add_line):
            column.addWidget(part)
        for left in (self.head, self.add_line):
            column.setAlignment(left, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(self.satisfaction)
        column.addWidget(Label(_('What the customer gives'), 'small', 'text-2'))
        column.addWidget(self.gifts)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.answer, self.referral):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _connect(self) -> None:
        checklist = self._shown.workplace.checklist
        self.head.clicked.connect(self._turn)
        self.lines.ticked.connect(lambda key, on: self._act(lambda: checklist.tick(key, is_done=on)))
        self.lines.gone.connect(lambda key: self._act(lambda: checklist.delete(key)))
        self.gifts.ticked.connect(
            lambda key, on: self._act(lambda: checklist.receive(self._shown.id, Gift(key), is_done=on))
        )
        self.add_line.clicked.connect(lambda: LinePopover(self._shown).open_at(rect_in_window(self.add_line), 'left'))
        self.answer.clicked.connect(lambda: self.satisfaction.open_form(None, self.answer))
        self.referral.clicked.connect(self.refer)

    def refer(self) -> None:
        """The short form; the lead is made in prospecting, the panel stays with the customer."""
        dialog = ReferralDialog(self._shown.desk.window, self._shown.workplace, self._shown.id)
        dialog.referred.connect(lambda deal_id: self._say_lead(deal_id))
        dialog.open_dialog()

    def _say_lead(self, deal_id: int) -> None:
        self._shown.desk.say_last()
        self.lead_made.emit(deal_id)

    def _act(self, act: Callable[[], object]) -> None:
        if not self._shown.act(act):
            # What was refused is not ticked on the screen either.
            self.refresh()

    def _turn(self) -> None:
        self._folded = not self._folded
        self._show_fold()

    def _show_fold(self) -> None:
        for part in (self.lines, self.add_line):
            part.setVisible(not self._folded)
        self.head.setAccessibleDescription(_('folded') if self._folded else _('unfolded'))

    def _face(self, item: ChecklistItem) -> CheckFace:
        return CheckFace(item.id, item.text, self._day(item))

    def _day(self, item: ChecklistItem | None) -> str:
        if item is None or item.done_at is None:
            return ''
        clock = self._shown.workplace.clock
        return day_text(item.done_at.astimezone(clock.zone).date(), clock.today())
