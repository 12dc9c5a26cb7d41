"""What rules want her to look at on a deal: a banner each, until she says that she has seen it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.automation.rules_told import warnings_of
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.banner import Banner

SIDE = 20


class DealWarnings(QWidget):
    """`rule_asked(id)`: the rule that warned; `emptied` when the keyboard was on the last of them."""

    rule_asked = Signal(ID)
    emptied = Signal()

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.banners: dict[int, Banner] = {}
        self._seen: dict[int, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 6, SIDE, 10)
        self._column.setSpacing(8)

    def refresh(self) -> None:
        """Those of the deal that is shown; one that still stands keeps its place, and the keyboard."""
        found = {one.id: one for one in warnings_of(self._shown.workplace.workspace, self._shown.id)}
        held = self.window().focusWidget() or self
        led = any(banner.isAncestorOf(held) for id_, banner in self.banners.items() if id_ not in found)
        for gone in [id_ for id_ in self.banners if id_ not in found]:
            banner = self.banners.pop(gone)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        for id_, one in found.items():
            if id_ not in self.banners:
                self._put(id_, one.text, one.rule_id, one.rule)
        self.setVisible(bool(self.banners))
        if led:
            self._keep_keyboard()

    def _put(self, id_: int, text: str, rule_id: int, rule: str) -> None:
        banner = self.banners[id_] = Banner('warning', text)
        if rule:
            lead = banner.add_button(_('Rule'), 'ghost')
            lead.setToolTip(_('Rule “{rule}”').format(rule=rule))
            lead.setAccessibleName(lead.toolTip())
            lead.clicked.connect(partial(self._ask_rule, rule_id))
        seen = self._seen[id_] = banner.add_button(_('Seen'))
        seen.clicked.connect(partial(self._see, id_))
        self._column.addWidget(banner)

    def _ask_rule(self, rule_id: int, _checked: bool = False) -> None:
        self.rule_asked.emit(rule_id)

    def _see(self, id_: int, _checked: bool = False) -> None:
        self._shown.act(lambda: self._shown.workplace.negotiation.watch.see(id_))

    def _keep_keyboard(self) -> None:
        """It was on one that is gone: on the next of them, else in the panel."""
        if self.banners:
            self._seen[next(iter(self.banners))].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
