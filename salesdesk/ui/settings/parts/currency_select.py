"""A list of currencies that shortens a long name rather than cutting it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from salesdesk.i18n.currency_names import NAMES, currency_label, short_currency_label
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import CHEVRON, GAP, PADDING, Select


def currency_options(*extra: str) -> list[Option]:
    """The usual currencies, and others by their code where the seller has one of them already."""
    # Her own may be rarer than the list: a database from elsewhere, an import.
    codes = [*NAMES, *(code for code in dict.fromkeys(extra) if code not in NAMES)]
    return [Option(code, currency_label(code)) for code in codes]


class CurrencySelect(Select):
    """Its list says every name in full."""

    def __init__(self, name: str, options: Iterable[Option], parent: QWidget | None = None) -> None:
        super().__init__(name, options, parent)
        self.currentIndexChanged.connect(self._offer_full_name)

    def currentText(self) -> str:
        """What is shown while the list is closed: the name where there is room, else the code."""
        whole = self.itemText(self.currentIndex())
        room = self.width() - 2 * PADDING - CHEVRON - GAP
        return whole if text_size(whole, 'body') <= room else short_currency_label(self.current())

    def _offer_full_name(self, index: int) -> None:
        self.setToolTip(self.itemText(index))
