"""Says that other currencies stand apart, and offers to convert them; converted, it shows the rates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.reports.report import Page
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.text.label import Label

# What a note of rates speaks of.
RATES = {'currency', 'currencies'}


class CurrencyLine(QWidget):
    """`convert_asked(bool)`: whether all amounts shall be in her own currency. Hidden while there is no other one."""

    convert_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_converted = False
        self.words = Label('', 'small', 'text-2', lines=0)
        self.link = Link('', 'small')
        self.link.clicked.connect(lambda: self.convert_asked.emit(not self._is_converted))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        self.hide()

    def show_page(self, page: Page) -> None:
        own = page.tiles[0].figures[0].currency if page.tiles else ''
        self._is_converted = bool(page.scope.into)
        others = sorted({figure.currency for tile in page.tiles for figure in tile.figures[1:]})
        if self._is_converted:
            # Each report has a line for each rate it used, among others.
            notes = dict.fromkeys((*page.forecast.notes, *page.lost_reasons.notes))
            said = [_(text).format(**dict(values)) for text, values in notes if RATES & dict(values).keys()]
            self.words.setText('; '.join(said) or _('All amounts are in {currency}.').format(currency=own))
            self.link.set_caption(_('Show each currency apart'))
        else:
            self.words.setText(_('Amounts in {currencies} stand apart.').format(currencies=', '.join(others)))
            self.link.set_caption(_('Convert into {currency}').format(currency=own))
        self.link.updateGeometry()
        self.setVisible(self._is_converted or bool(others))
