"""The tab of rules: the list of them, everything about the one chosen, and some to begin with."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.process_tab import ProcessTab
from salesdesk.ui.rules.first_rules import FirstRules
from salesdesk.ui.rules.list.rule_list import RuleList
from salesdesk.ui.rules.list.rule_rows import RuleRow, rule_rows, rules_words
from salesdesk.ui.rules.rule_commands import RuleCommands
from salesdesk.ui.rules.rule_inspector import RuleInspector
from salesdesk.ui.rules.rules_bar import RulesBar
from salesdesk.ui.rules.suggestions import suggestions
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow

MARGIN = 16


class RulesTab(ProcessTab):
    """Reads everything anew after every change: what a rule names may have changed as well."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rule_id = 0
        self.commands = RuleCommands(desk, self)
        self.bar: RulesBar = RulesBar()
        self.stopped = Banner('warning', _('Rules and cadences are stopped:'), _('nothing happens by itself.'))
        self.resume = self.stopped.add_button(_('Let them act again'))
        self.progress = ProgressRow(_('Applying the rule…'))
        self.list = RuleList()
        self.inspector = RuleInspector()
        self.first = FirstRules()
        self._views = QStackedWidget()
        self.setAccessibleName(_('Rules'))
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Deals change the figures, everything else the sentences."""
        del touched
        workplace = self._desk.workplace
        reading = RuleReading(workplace.workspace, workplace.book)
        clock = workplace.clock
        rows = rule_rows(workplace.rules, reading, clock.today(), clock.zone)
        may_act = workplace.preferences.preferences.automation
        self.bar.show_state(rules_words(rows), may_act=may_act)
        self.stopped.setVisible(not may_act)
        self._show_head()
        self.list.show_rows(rows, self._rule_id)
        if not rows:
            forms = suggestions(list(workplace.book.processes.values()), workplace.currency)
            self.first.show_forms(forms, reading)
        self._views.setCurrentIndex(0 if rows else 1)
        self._show_current()

    def _show_head(self) -> None:
        """Over the list, where there is something to say or to wait for."""
        self._head.setVisible(not self.stopped.isHidden() or not self.progress.isHidden())

    def _work(self, *, going_on: bool) -> None:
        self.progress.setVisible(going_on)
        self._show_head()

    def open_record(self, record_id: int) -> bool:
        self._rule_id = record_id
        self.follow(EVERYTHING)
        is_there = self.list.choose(record_id)
        if is_there:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_there

    def panes(self) -> Sequence[QWidget]:
        return (self.list, self.inspector) if self.list.rules.rows else (self.first,)

    def _show_current(self) -> None:
        row = self.list.current()
        if row is not None:
            self._rule_id = row.id
            self.inspector.show_row(row)

    def _arrange(self) -> None:
        self._head = QWidget()
        warned = QVBoxLayout(self._head)
        warned.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        warned.addWidget(self.stopped)
        warned.addWidget(self.progress)
        self.progress.hide()
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 8, 0, 0)
        holder.addWidget(self.list)
        row.addLayout(holder, 1)
        row.addWidget(self.inspector)
        self._views.addWidget(shown)
        self._views.addWidget(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._head)
        column.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.bar.new_rule.clicked.connect(lambda: self.commands.write())
        self.bar.allowed.connect(self._allow)
        self.resume.clicked.connect(lambda: self._allow(on=True))
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.switch_asked.connect(self.commands.switch)
        self.first.chosen.connect(self.commands.write)
        self.commands.shown.connect(self.open_record)
        self.commands.deal_asked.connect(self.deal_asked)
        flow = self.commands.flow
        flow.started.connect(lambda: self._work(going_on=True))
        flow.progressed.connect(self.progress.show_progress)
        flow.ended.connect(lambda: self._work(going_on=False))
        self.progress.stopped.connect(flow.stop)
        self.inspector.switch_asked.connect(lambda: self._with_current(self.commands.switch))
        self.inspector.preview_asked.connect(lambda: self._with_current(lambda row: self.commands.preview(row.rule)))
        for source in (self.list, self.inspector):
            source.edit_asked.connect(lambda: self._with_current(lambda row: self.commands.edit(row.rule)))
            source.removal_asked.connect(self._remove)
            source.step_asked.connect(lambda step: self.commands.move(self.list.rules.rows, self._rule_id, step))
            source.menu_asked.connect(lambda at: self._with_current(lambda row: self.commands.open_menu(row, at)))

    def _with_current(self, act: Callable[[RuleRow], object]) -> None:
        row = self.list.current()
        if row is not None:
            act(row)

    def _remove(self) -> None:
        row = self.list.current()
        if row is not None:
            rows = self.list.rules.rows
            # Its neighbour is looked at next; at the end the one before it.
            beside = rows[row.place + 1 : row.place + 2] or rows[max(0, row.place - 1) : row.place]
            self._rule_id = beside[0].id if beside else 0
            self.commands.delete(row.id)

    def _allow(self, on: bool) -> None:
        self._desk.workplace.preferences.change(automation=on)
        self.follow(EVERYTHING)
