"""The process page: stages, follow-ups, rules and templates, a tab each, made when it is first looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page
from salesdesk.ui.process.process_tab import ProcessTab, TabEntry
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl

GAP = 8
STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ProcessPage(Page):
    """Only the tab in front follows what happens; the others read anew when they come to the front."""

    deal_asked = Signal(ID)

    def __init__(self, desk: Desk, entries: Sequence[TabEntry]) -> None:
        super().__init__()
        self._desk = desk
        self._entries = {entry.key: entry for entry in entries}
        self._made: dict[str, ProcessTab] = {}
        self.tabs = SegmentedControl(_('What to show of the process'), _options(entries))
        self._bars, self._stack = QStackedWidget(), QStackedWidget()
        self.setAccessibleName(_('Process'))
        self._arrange()
        self.tabs.chosen.connect(self.show_tab)
        self._bring(entries[0].key)

    @property
    def front(self) -> ProcessTab:
        return self._made[self.tabs.current()]

    def tab(self, key: str) -> ProcessTab:
        """A tab by its key, made if it is not there yet."""
        if key not in self._made:
            made = self._made[key] = self._entries[key].make(self._desk)
            made.deal_asked.connect(self.deal_asked)
            self._stack.addWidget(made)
            # Taken out of the tab: it stands beside the tabs, in the one bar over the page.
            self._bars.addWidget(made.bar)
        return self._made[key]

    def show_tab(self, key: str) -> ProcessTab:
        """Brings it to the front; what was typed in the one that goes behind is saved."""
        current = self._stack.currentWidget()
        if isinstance(current, ProcessTab) and current is not self._made.get(key):
            current.finish()
        self._bring(key)
        self.front.arrive()
        return self.front

    def open_rule(self, rule_id: int) -> None:
        """One of hers, in the tab of rules; what is gone is said."""
        if not self.show_tab('rules').open_record(rule_id):
            self._desk.feedback.say(_('This rule was deleted.'))

    def arrive(self) -> None:
        self.front.arrive()

    def follow(self, touched: Touched) -> None:
        self.front.follow(touched)

    def panes(self) -> Sequence[QWidget]:
        return self.bar, *self.front.panes()

    def take_key(self, event: QKeyEvent) -> bool:
        """Ctrl+Tab and Ctrl+Page turn the tabs, wherever the keyboard is."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier or len(self._entries) < 2:
            return self.front.take_key(event)
        self._step(step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _bring(self, key: str) -> None:
        tab = self.tab(key)
        self.tabs.choose(key)
        self._stack.setCurrentWidget(tab)
        self._bars.setCurrentWidget(tab.bar)

    def _step(self, by: int) -> None:
        keys = list(self._entries)
        at = (keys.index(self.tabs.current()) + by) % len(keys)
        # First, so that what is left keeps nothing: the keyboard would go anywhere from a field that is hidden.
        self.tabs.segments[at].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_tab(keys[at])

    def _arrange(self) -> None:
        self.bar = PageBar()
        self.bar.row.setContentsMargins(0, 0, 0, 0)
        self.bar.row.setSpacing(0)
        if len(self._entries) > 1:
            self.bar.row.addSpacing(2 * GAP)
        self.bar.row.addWidget(self.tabs)
        # A page of one tab needs none. Once they have their place: shown before, they would be a window of their own.
        self.tabs.setVisible(len(self._entries) > 1)
        self.bar.row.addWidget(self._bars, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)


def _options(entries: Sequence[TabEntry]) -> list[Option]:
    return [Option(entry.key, _(entry.title)) for entry in entries]
