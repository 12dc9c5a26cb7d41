"""The fields a letter may have, as chips: a press writes one where she is writing."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.letters.fields import LetterField
from salesdesk.i18n.letter_sentences import letter_field_text
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.floating.menu import Menu

# Those of most letters; the others are in the menu behind them.
USUAL = (
    LetterField.FIRST_NAME, LetterField.ORGANIZATION, LetterField.DEAL, LetterField.PROPOSAL_AMOUNT,
    LetterField.VALID_UNTIL, LetterField.SELLER,
)  # fmt: skip
LINE, GAP = 28, 6


class FieldPalette(QWidget):
    """`picked(field)`: its name. The keyboard stays where it is when a chip is pressed."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_('Fields'))
        self.chips = {field: _chip(field, self) for field in USUAL}
        self.more = FlushButton(_('Other fields'), 'plus')
        self.menu = Menu(self)
        for field in LetterField:
            if field not in self.chips:
                self.menu.add(letter_field_text(field), partial(self.picked.emit, str(field)))
        for field, chip in self.chips.items():
            chip.clicked.connect(partial(self._press, field))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4))))
        # The last part of the flow takes the rest of its line: the button itself keeps its width.
        end = QWidget(self)
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.more)
        row.addStretch(1)
        flow = FlowLayout(self, line=LINE, gap=GAP, least=self.more.sizeHint().width())
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (*self.chips.values(), end):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _press(self, field: LetterField) -> None:
        self.picked.emit(str(field))


def _chip(field: LetterField, parent: QWidget) -> PickChip:
    chip = PickChip(letter_field_text(field), parent=parent)
    chip.setCheckable(False)
    chip.setToolTip(field.in_braces)
    # Else the text would lose the keyboard, and with it the place to write at.
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip
