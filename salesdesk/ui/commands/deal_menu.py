"""The menu of a deal: the same commands as keys and drag, with the same rules."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.move import Permission, Verdict
from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.domain.views.forecast import MOST_AHEAD, horizon_of, key_of_month, month_of
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.commands.close_date import expect_close
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import field_name, name_of
from salesdesk.ui.month_texts import month_title
from salesdesk.ui.prospecting.lists_menu import add_lists
from salesdesk.ui.widgets.floating.menu import Menu

if TYPE_CHECKING:
    from salesdesk.ui.entrusting.entrust_deal import entrust_deal
else:
    entrust_deal = on_demand('salesdesk.ui.entrusting.entrust_deal', 'entrust_deal')


class DealMenu(Menu):
    """For an open deal on the board, or a closed or deleted one in a list. by_month: there, the arrows mean months."""

    def __init__(
        self, desk: Desk, commands: DealCommands, deal: Deal, parent: QWidget, *, by_month: bool = False
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._deal = deal
        self._keys = ('', '') if by_month else ('Ctrl+Shift+Left', 'Ctrl+Shift+Right')
        if deal.deleted_at is not None:
            self.add(_('Restore'), lambda: commands.restore(deal.id), icon='undo-2')
        elif deal.is_open:
            self._fill_open()
        else:
            self.add(_('Open the deal'), lambda: commands.show(deal.id), icon='info', keys='Return')
            self.add(_('Edit…'), lambda: commands.open(deal.id), icon='pencil', keys='F2')
            self.add(_('Reopen'), lambda: commands.reopen(deal.id), icon='undo-2')
            self.addSeparator()
            self.add(_('Move to the trash'), lambda: commands.delete(deal.id), icon='trash-2')

    def _fill_open(self) -> None:
        commands, deal = self._commands, self._deal
        self.add(_('Open the deal'), lambda: commands.show(deal.id), icon='info', keys='Return')
        self.add(_('Edit…'), lambda: commands.open(deal.id), icon='pencil', keys='F2')
        self.add(_('Plan an action…'), lambda: commands.plan(deal.id), icon='calendar-plus', keys='P')
        self.addSeparator()
        self._add_stages()
        self._add_months()
        self.add(_('Next stage'), lambda: commands.next_stage(deal.id), icon='arrow-right', keys=self._keys[1])
        self.add(_('Previous stage'), lambda: commands.previous_stage(deal.id), icon='arrow-left', keys=self._keys[0])
        add_lists(self, self._desk, deal, lambda: commands.anchor_of(deal.id))
        if self._asks_decision():
            self.add(_('Decide: go on or abandon…'), lambda: commands.decide(deal.id), icon='git-fork')
        self.add(_('Hand over…'), self._entrust, icon='users')
        self.addSeparator()
        target = commands.hand_over_target(deal.id)
        if target is None:
            self.add(_('Won…'), lambda: commands.win(deal.id), icon='trophy', keys='Alt+G')
        else:
            text = _('Hand over to {pipeline}').format(pipeline=name_of(target))
            self.add(text, lambda: commands.win_or_hand_over(deal.id), icon='trophy', keys='Alt+G')
        self.add(_('Lost…'), lambda: commands.lose(deal.id), icon='circle-x', keys='Alt+P')
        self.addSeparator()
        self.add(_('Move to the trash'), lambda: commands.delete(deal.id), icon='trash-2', keys='Del')

    def _add_stages(self) -> None:
        """Every stage; those that may not be entered say why and are off."""
        menu = Menu(self)
        menu.setTitle(_('Move to'))
        self.addMenu(menu)
        verdicts = self._desk.workplace.moves.verdicts(self._deal.id)
        for stage in self._desk.workplace.book.process(self._deal.pipeline_id).active:
            verdict = verdicts[stage.id]
            entry = menu.add(_entry(name_of(stage), verdict), partial(self._commands.move_to, self._deal.id, stage.id))
            # A stage that only asks something stays on: its questions are answered in place.
            entry.setEnabled(stage.id != self._deal.stage_id and verdict.permission not in CLOSED)

    def _add_months(self) -> None:
        """When the close is expected: this month, the twelve behind it, or nobody knows."""
        menu = Menu(self)
        menu.setTitle(field_name(RequiredField.EXPECTED_CLOSE_ON))
        self.addMenu(menu)
        today, present = self._desk.workplace.clock.today(), self._deal.expected_close_on
        horizon = horizon_of(today, key_of_month(today) + MOST_AHEAD)
        here = horizon.column_of(present)
        expect = partial(expect_close, self._desk, self._commands, self._deal.id)
        for key in horizon.months:
            entry = menu.add(
                month_title(month_of(key), today), partial(expect, month_of(key)), icon='check' if key == here else ''
            )
            entry.setEnabled(key != here)
        menu.addSeparator()
        menu.add(_('No date'), partial(expect, None)).setEnabled(present is not None)

    def _entrust(self) -> None:
        """To an account manager, with a sheet."""
        entrust_deal(self._desk, self._commands.flow, self._deal.id, lambda: self._commands.anchor_of(self._deal.id))

    def _asks_decision(self) -> bool:
        stage = self._desk.workplace.book.process(self._deal.pipeline_id).stage(self._deal.stage_id)
        return stage is not None and stage.asks_decision


# What no answer can change.
CLOSED = (Permission.SKIPPED, Permission.REMOVED, Permission.CLOSED)


def _entry(name: str, verdict: Verdict) -> str:
    if verdict.permission is Permission.SKIPPED and verdict.first_stage is not None:
        return _('{stage} (first {first})').format(stage=name, first=name_of(verdict.first_stage))
    if verdict.permission is Permission.MISSING:
        return _('{stage}…').format(stage=name)
    return name
