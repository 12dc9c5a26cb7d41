"""One line of typing without a frame of its own: the box around it is drawn by FieldFrame."""

from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.ui.theme.theme import theme

LIFT = 2


class LineEdit(QLineEdit):
    """Without a frame the style sheet leaves its ground clear. `role` is a role of the type scale."""

    def __init__(self, role: str = 'body', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setFont(theme().font(role))
        # Qt centres a line by its whole height; the design by its letters, half a pixel higher.
        self.setTextMargins(0, 0, 0, LIFT)
