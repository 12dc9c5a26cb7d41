"""The second line of a dialog's head: names that may be cut, and an amount that may not."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from salesdesk.ui.widgets.floating.dialog_frame import DialogHeader
from salesdesk.ui.widgets.text.label import Label


def add_subtitle(header: DialogHeader, names: str, amount: str) -> None:
    """'Entrepôt frigorifique, Transports Girardeau, 18 900 €' under the title; nothing where both are empty."""
    # The header itself takes one text, which it cuts at the end: there the amount stands.
    row = header.layout()
    first = row.itemAt(0) if row is not None else None
    words = first.layout() if first is not None else None
    if not isinstance(words, QVBoxLayout) or not (names or amount):
        return
    line = QHBoxLayout()
    line.setSpacing(0)
    line.addWidget(Label(names, color='text-2'))
    line.addWidget(Label(f', {amount}' if names and amount else amount, color='text-2', shrinks=False))
    line.addStretch(1)
    words.addLayout(line)
