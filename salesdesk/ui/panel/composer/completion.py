"""Whether what she writes down is the action that was planned: then it is not left standing."""

from datetime import date

from PySide6.QtWidgets import QWidget

from salesdesk.domain.activity import Activity
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import action_line, planned
from salesdesk.ui.widgets.choices.check_box import CheckBox


class Completion(CheckBox):
    """Shown where the deal's next action is of the kind at hand; ticked by itself once that action is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__('', checked=True, parent=parent)
        self._planned: Activity | None = None

    def offer(self, next_action: Activity | None, kind: str, today: date) -> None:
        own = next_action if next_action is not None and str(next_action.kind) == kind else None
        before, self._planned = self._planned, own
        self.setVisible(own is not None)
        if own is None:
            return
        self.set_caption(_('This was planned: {action}').format(action=action_line(planned(own), today)))
        # Offered anew only for another action: what she has ticked or not stays as she left it.
        if before is None or before.id != own.id:
            self.setChecked(own.due_on <= today)

    def finished(self) -> Activity | None:
        """The action that is done with what she writes down."""
        return self._planned if self._planned is not None and self.isChecked() else None
