"""Whether a win starts looking after the customer by itself, and when she is called."""

from PySide6.QtCore import Signal

from salesdesk.i18n.translator import _
from salesdesk.settings import Preferences, day_counts
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField

WIDTH = 180


class AfterSalesPane(Pane):
    """`changed(name, value)`: a preference by its name."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(_('After-sales'))
        self.starts = Switch(_('After-sales with a win'))
        self.days = LineField(_('Check-ins after a win'))
        self.days.label.hide()
        self.days.setFixedWidth(WIDTH)
        self._keeper = Committing(self.days, self._commit)
        begun = _('A win starts a linked deal in after-sales, with a hand-over and check-ins.')
        self.add_row(SettingRow(_('After-sales with a win'), begun, self.starts))
        counted = _('Numbers of days after the win; a day off gives way to the next working day.')
        self.add_row(SettingRow(_('Check-ins after a win'), counted, self.days))
        self.starts.toggled.connect(lambda on: self.changed.emit('after_sales', on))

    def show_preferences(self, preferences: Preferences) -> None:
        # Shown, not chosen.
        self.starts.blockSignals(True)
        self.starts.setChecked(preferences.after_sales)
        self.starts.blockSignals(False)
        self._keeper.show(preferences.check_ins)

    def _commit(self, text: str) -> str:
        counts = day_counts(text)
        if counts is None:
            return _('Numbers of days, as in 7, 30, 90.')
        self.changed.emit('check_ins', ', '.join(map(str, counts)))
        return ''
