"""What she does with rules: each command is one action and its toast."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind
from salesdesk.i18n.translator import _
from salesdesk.jobs.automation_job import switch_on_rule
from salesdesk.ui.deal_list.bulk.bulk_flow import AT_ONCE, BulkFlow
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.rules.editor.rule_dialog import RuleDialog
from salesdesk.ui.rules.list.rule_rows import RuleRow
from salesdesk.ui.rules.preview.preview_dialog import PreviewDialog
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.widgets.floating.menu import Menu

NEW = RuleForm(
    '', Trigger(TriggerKind.STAGE_ENTERED), effects=(Effect(EffectKind.PLAN, {'kind': 'call', 'days': '2'}),)
)


class RuleCommands(QObject):
    """`shown(id)`: a rule that was written or changed; `deal_asked(id)`: one of a preview is to be opened."""

    shown = Signal(ID)
    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._doing = desk, Doing(desk)
        # What is applied at once may be thousands of deals: its progress is shown over the list.
        self.flow = BulkFlow(desk, self)
        self._rules = desk.workplace.rules

    def write(self, form: RuleForm = NEW) -> RuleDialog:
        """A new one; once it is kept she is asked whether it is to be switched on."""
        dialog = RuleDialog(self._desk, form)
        dialog.saved.connect(self._changed)
        # Once the form is gone: of two dialogs at once the keyboard would be in the wrong one.
        dialog.accepted.connect(lambda: self._ask_to_switch_on(dialog.rule_id))
        dialog.open_dialog()
        return dialog

    def edit(self, rule: Rule) -> RuleDialog | None:
        """None for one that a newer program wrote."""
        if not rule.is_known:
            return None
        dialog = RuleDialog(self._desk, RuleForm.of(rule), rule.id)
        dialog.saved.connect(self._changed)
        dialog.open_dialog()
        return dialog

    def preview(self, rule: Rule) -> PreviewDialog:
        """What it would do, and the question whether it shall."""
        dialog = PreviewDialog(self._desk, rule)
        dialog.switched.connect(lambda at_once: self._switch_on(rule.id, at_once=at_once))
        dialog.deal_asked.connect(self.deal_asked)
        dialog.open_dialog(dialog.main)
        return dialog

    def switch(self, row: RuleRow) -> None:
        """Off at once; on after a look at what that means."""
        if row.rule.is_on:
            self._doing.do(lambda: self._rules.switch_off(row.id))
        elif row.is_whole:
            self.preview(row.rule)
        else:
            self.edit(row.rule)

    def duplicate(self, rule_id: int) -> None:
        made: list[int] = []
        self._doing.do(lambda: made.append(self._rules.duplicate(rule_id)))
        for copy in made:
            self.shown.emit(copy)

    def delete(self, rule_id: int) -> None:
        self._doing.do(lambda: self._rules.delete(rule_id))

    def move(self, rows: Sequence[RuleRow], rule_id: int, step: int) -> None:
        """One place up or down; at the end nothing happens."""
        ids = [row.id for row in rows]
        at = ids.index(rule_id) + step
        if 0 <= at < len(ids):
            ids.remove(rule_id)
            ids.insert(at, rule_id)
            self._doing.do(lambda: self._rules.order(ids))

    def copy_text(self, rule: Rule) -> None:
        """As one reads it, to be pasted anywhere."""
        workplace = self._desk.workplace
        sentence = RuleReading(workplace.workspace, workplace.book).sentence(rule)
        QGuiApplication.clipboard().setText(f'{rule.name}\n{sentence}')
        self._desk.feedback.say(_('The rule is in the clipboard as text.'))

    def open_menu(self, row: RuleRow, at: QPoint) -> None:
        """All that can be done with a rule."""
        menu, rule = Menu(self._desk.window), row.rule
        newer = '' if rule.is_known else _('Written by a newer version of the program: it is kept as it is.')
        missing = '' if row.is_whole else newer or _('Something is missing: edit it first.')
        menu.add(_('Edit…'), lambda: self.edit(rule), icon='pencil', keys='Return', disabled_because=newer)
        menu.add(_('Preview…'), lambda: self.preview(rule), icon='list-checks', disabled_because=missing)
        menu.addSeparator()
        menu.add(_('Duplicate'), lambda: self.duplicate(rule.id), icon='copy')
        menu.add(_('Copy as text'), lambda: self.copy_text(rule), icon='file-text')
        menu.addSeparator()
        menu.add(_('Delete the rule'), lambda: self.delete(rule.id), icon='trash-2', keys='Del')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _ask_to_switch_on(self, rule_id: int | None) -> None:
        rule = self._rules.rule(rule_id) if rule_id is not None else None
        if rule is not None and not self._rules.lacking(RuleForm.of(rule)):
            self.preview(rule)

    def _changed(self, rule_id: int) -> None:
        self.shown.emit(rule_id)
        self._desk.say_last()

    def _switch_on(self, rule_id: int, *, at_once: bool) -> None:
        if at_once and self._rules.standing(rule_id) > AT_ONCE:
            workspace = self._desk.workplace.workspace
            self.flow.start(switch_on_rule(workspace.path, workspace.clock, rule_id))
        else:
            self._doing.do(lambda: self._rules.switch_on(rule_id, at_once=at_once))
