"""What a new offer begins with: how long it is valid, and its conditions in either language."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.letterhead.letterhead_controller import LONGEST_VALIDITY
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.i18n.formats import SPACE
from salesdesk.i18n.translator import LANGUAGES, _, mark
from salesdesk.ui.settings.letterhead.letterhead_fields import GAP, SaveText
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.text_area import TextArea

LABELS = {'fr': mark('Terms in French'), 'en': mark('Terms in English')}
DAYS_WIDTH = 160


class OfferStart(QWidget):
    """save_terms(language, text) and save_days(days) answer '' or what is wrong."""

    def __init__(self, save_terms: SaveText, save_days: Callable[[int], str]) -> None:
        super().__init__()
        self._save_days = save_days
        self._days_kept = 0
        suffix = SPACE + _('days')
        self.days = NumberField(_('Valid for'), 1, LONGEST_VALIDITY, suffix=suffix)
        self.days.setFixedWidth(DAYS_WIDTH)
        self.days.spin.editingFinished.connect(self._keep_days)
        self.terms = {key: TextArea(_(LABELS[key]), min_lines=3, max_lines=8) for key in LANGUAGES}
        self._typed = {key: self._committing(key, save_terms) for key in LANGUAGES}
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, GAP, SIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.days, 0, Qt.AlignmentFlag.AlignLeft)
        for area in self.terms.values():
            column.addWidget(area)

    def show_letterhead(self, letterhead: Letterhead) -> None:
        self._days_kept = letterhead.validity_days
        if not self.days.spin.hasFocus():
            self.days.set_value(letterhead.validity_days)
        for key, typed in self._typed.items():
            # As she wrote them: the other language must not seem to be said.
            typed.show(getattr(letterhead.terms, key))

    def finish(self) -> None:
        """Saves what is being typed."""
        self._keep_days()
        for typed in self._typed.values():
            typed.finish()

    def _keep_days(self) -> None:
        if self.days.value() != self._days_kept:
            self.days.set_error(self._save_days(self.days.value()))

    def _committing(self, key: str, save: SaveText) -> Committing:
        return Committing(self.terms[key], lambda text: save(key, text))
