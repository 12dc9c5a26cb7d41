"""The head of an offer's form: its name, its last day, the language of its paper; the amount where it has no lines."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

VALID_WIDTH, AMOUNT_WIDTH, GAP = 172, 160, 12


class OfferHead(QWidget):
    """`changed()` when she changes anything, `language_chosen(code)`, `submitted()` on Enter."""

    changed = Signal()
    language_chosen = Signal(str)
    submitted = Signal()

    def __init__(self, form: ProposalForm, today: date, currency: str, *, locked: bool) -> None:
        super().__init__()
        self.title = LineField(_('Title of the proposal'), text=form.title)
        self.valid = day_field(_('Valid until'), today, day=form.valid_until)
        self.amount = AmountField(_('Amount excl. VAT'), currency, amount=form.amount)
        self.language = SegmentedControl(_('Language of the paper'), language_options())
        self.language.choose(form.language)
        self.language.setEnabled(not locked)
        self._arrange()
        self._connect()

    def validate(self) -> bool:
        """False, with the keyboard where something is not understood."""
        wrong = [field for field in (self.valid, self.amount) if field.isVisibleTo(self) and not field.validate()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _arrange(self) -> None:
        spoken = QVBoxLayout()
        spoken.setSpacing(4)
        spoken.addWidget(Label(_('Language of the paper'), 'small', 'text-2', weight='medium'))
        spoken.addWidget(self.language)
        spoken.addStretch(1)
        self.valid.setFixedWidth(VALID_WIDTH)
        self.amount.setFixedWidth(AMOUNT_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        for field in (self.amount, self.valid):
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(spoken)

    def _connect(self) -> None:
        for field in (self.title, self.valid, self.amount):
            field.edited.connect(lambda _text: self.changed.emit())
            field.submitted.connect(self.submitted)
        self.valid.changed.connect(lambda _day: self.changed.emit())
        self.language.chosen.connect(self.language_chosen)
        self.language.chosen.connect(lambda _key: self.changed.emit())
