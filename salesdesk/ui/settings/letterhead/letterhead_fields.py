"""What her papers say of her, field by field: each saves itself when she leaves it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea

# (field, text) -> '' or what is wrong.
SaveText = Callable[[str, str], str]
GAP = 14
# Side by side, and over the whole width.
WHO = ('company', 'name', 'email', 'phone', 'address')
NUMBERS = ('siret', 'vat_number', 'legal')
WIDE = frozenset(('address', 'legal'))
LABELS = {
    'company': mark('Company'),
    'name': mark('Your name'),
    'email': mark('E-mail'),
    'phone': mark('Phone'),
    'address': mark('Address'),
    'siret': mark('SIRET'),
    'vat_number': mark('VAT number'),
    'legal': mark('Legal mentions'),
}


class LetterheadFields(QWidget):
    """Some fields of the letterhead in two columns, by their names."""

    def __init__(self, names: tuple[str, ...], save: SaveText) -> None:
        super().__init__()
        self.fields: dict[str, LineField | TextArea] = {}
        self._typed: dict[str, Committing] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(SIDE, GAP, SIDE, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        place = 0
        for name in names:
            field = self._made(name, save)
            # One over the whole width begins a row.
            place += place % 2 if name in WIDE else 0
            span = 2 if name in WIDE else 1
            grid.addWidget(field, place // 2, place % 2, 1, span, Qt.AlignmentFlag.AlignTop)
            place += span

    def show_letterhead(self, letterhead: Letterhead) -> None:
        for name, typed in self._typed.items():
            typed.show(getattr(letterhead, name))

    def finish(self) -> None:
        """Saves what is being typed."""
        for typed in self._typed.values():
            typed.finish()

    def _made(self, name: str, save: SaveText) -> LineField | TextArea:
        label = _(LABELS[name])
        field = TextArea(label, min_lines=2, max_lines=5) if name in WIDE else LineField(label)
        self.fields[name] = field
        self._typed[name] = Committing(field, lambda text: save(name, text))
        return field
