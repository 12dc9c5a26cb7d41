"""The bar over the rules: how many there are, whether any may act, and the way to a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.i18n.translator import _
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label


class RulesBar(PageBar):
    """`allowed(on)` when she lets rules and cadences act, or stops them all."""

    allowed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.summary = Label('', 'small', 'text-3')
        self.may_act = Switch(_('Rules and cadences act by themselves'))
        self.new_rule = Button(_('New rule'), 'primary', icon='plus')
        self.row.addWidget(self.summary, 1)
        acting = QHBoxLayout()
        acting.setSpacing(8)
        acting.addWidget(Label(_('Rules and cadences act by themselves'), 'small', 'text-2', shrinks=False))
        acting.addWidget(self.may_act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addLayout(acting)
        self.row.addSpacing(8)
        self.row.addWidget(self.new_rule)
        self.may_act.clicked.connect(lambda: self.allowed.emit(self.may_act.isChecked()))

    def show_state(self, summary: str, *, may_act: bool) -> None:
        self.summary.setText(summary)
        self.may_act.setChecked(may_act)
