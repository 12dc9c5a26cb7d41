"""The menu of a deal: the same commands as keys and drag, with the same rules."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.domain.deal import Deal
from salesdesk.domain.move import Permission, Verdict
from salesdesk.i18n.translator import _
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.theme.icons import icon
from salesdesk.ui.widgets.text.key_captions import key_caption


class DealMenu(QMenu):
    """For an open deal on the board, or a closed or deleted one in a list."""

    def __init__(self, desk: Desk, commands: DealCommands, deal: Deal, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._deal = deal
        if deal.deleted_at is not None:
            self._add(_('Restore'), 'undo-2', lambda: commands.restore(deal.id))
        elif deal.is_open:
            self._fill_open()
        else:
            self._add(_('Open…'), 'pencil', lambda: commands.open(deal.id))
            self._add(_('Reopen'), 'undo-2', lambda: commands.reopen(deal.id))
            self.addSeparator()
            self._add(_('Move to the trash'), 'trash-2', lambda: commands.delete(deal.id))

    def _fill_open(self) -> None:
        commands, deal = self._commands, self._deal
        self._add(_('Open…'), 'pencil', lambda: commands.open(deal.id), 'Return')
        self._add(_('Plan an action…'), 'calendar-plus', lambda: commands.plan(deal.id), 'P')
        self.addSeparator()
        self._add_stages()
        self._add(_('Next stage'), 'arrow-right', lambda: commands.next_stage(deal.id), 'Ctrl+Shift+Right')
        self._add(_('Previous stage'), '', lambda: commands.previous_stage(deal.id), 'Ctrl+Shift+Left')
        if self._asks_decision():
            self._add(_('Decide: go on or abandon…'), 'git-fork', lambda: commands.decide(deal.id))
        self.addSeparator()
        target = commands.hand_over_target(deal.id)
        if target is None:
            self._add(_('Won…'), 'trophy', lambda: commands.win(deal.id), 'Alt+G')
        else:
            text = _('Hand over to {pipeline}').format(pipeline=name_of(target))
            self._add(text, 'trophy', lambda: commands.win_or_hand_over(deal.id), 'Alt+G')
        self._add(_('Lost…'), 'circle-x', lambda: commands.lose(deal.id), 'Alt+P')
        self.addSeparator()
        self._add(_('Move to the trash'), 'trash-2', lambda: commands.delete(deal.id), 'Del')

    def _add_stages(self) -> None:
        """Every stage; those that may not be entered say why and are off."""
        menu = self.addMenu(_('Move to'))
        verdicts = self._desk.workplace.moves.verdicts(self._deal.id)
        for stage in self._desk.workplace.book.process(self._deal.pipeline_id).active:
            verdict = verdicts[stage.id]
            action = menu.addAction(_entry(name_of(stage), verdict))
            action.setEnabled(stage.id != self._deal.stage_id and verdict.permission not in CLOSED)
            action.triggered.connect(partial(self._move_to, stage.id))

    def _move_to(self, stage_id: int, _checked: bool = False) -> None:
        self._commands.move_to(self._deal.id, stage_id)

    def _asks_decision(self) -> bool:
        stage = self._desk.workplace.book.process(self._deal.pipeline_id).stage(self._deal.stage_id)
        return stage is not None and stage.asks_decision

    def _add(self, text: str, icon_name: str, act: object, keys: str = '') -> None:
        action = self.addAction(text)
        if icon_name:
            action.setIcon(icon(icon_name))
        if keys:
            # Shown, not bound: the page acts on keys itself.
            action.setText(f'{text}\t{key_caption(keys)}')
        action.triggered.connect(act)


CLOSED = (Permission.SKIPPED, Permission.REMOVED, Permission.CLOSED)


def _entry(name: str, verdict: Verdict) -> str:
    if verdict.permission is Permission.SKIPPED and verdict.first_stage is not None:
        return _('{stage} (first {first})').format(stage=name, first=name_of(verdict.first_stage))
    if verdict.permission is Permission.MISSING:
        return _('{stage}…').format(stage=name)
    return name
