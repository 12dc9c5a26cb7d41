"""A line of text that proposes what is known already, while she types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.drop_down import DropDown
from salesdesk.ui.widgets.floating.option_model import Offer

Suggest = Callable[[str], Sequence[Offer]]


class SuggestField(LineField):
    """`suggest(typed)` gives the rows to offer; how it compares (accents, case) is its own affair.

    Signals: `edited(text)` while she types, `picked(Offer)` when she takes a row. Typing on forgets what was picked.
    """

    picked = Signal(object)

    def __init__(
        self,
        label: str,
        suggest: Suggest,
        *,
        placeholder: str = '',
        text: str = '',
        hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, placeholder=placeholder, text=text, hint=hint, parent=parent)
        self._suggest = suggest
        self._offer: Offer | None = None
        self._list = DropDown(self.frame, self.line)
        self._list.picked.connect(self._pick)
        self._list.asked.connect(self._ask)
        self.edited.connect(self._propose)

    def offer(self) -> Offer | None:
        """What she took from the list, unless she has typed since."""
        return self._offer

    def set_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self.set_text(offer.text if offer is not None else '')

    def is_open(self) -> bool:
        return self._list.is_open()

    def _propose(self, typed: str) -> None:
        # The name may have become that of another.
        self._offer = None
        self._list.open(self._suggest(typed) if typed.strip() else ())

    def _ask(self) -> None:
        self._list.open(self._suggest(self.line.text()))

    def _pick(self, offer: Offer) -> None:
        self.set_offer(offer)
        self.clear_error()
        self.picked.emit(offer)
