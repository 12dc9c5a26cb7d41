"""A section that is still to come: says so, and offers what can be done today."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import _, mark
from salesdesk.ui.page import Page
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.feedback.empty_state import EmptyState

WIDTH = 420


@dataclass(frozen=True)
class LaterSection:
    """Marked texts: the section's title, what will stand here, and what there is instead, with the way to it."""

    title: str
    icon: str
    promise: str
    until_then: str
    action: str


SECTIONS = {
    'knowledge': LaterSection(
        mark('Knowledge'), 'book-open',
        mark('What your deals have taught you will be gathered here.'),
        mark('Until then, each loss keeps its reason.'),
        mark('Go to the board'),
    ),
}  # fmt: skip


class LaterPage(Page):
    """`key` is a key of SECTIONS. Signal: asked(), when she takes the action."""

    asked = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        section = SECTIONS[key]
        self.setAccessibleName(_(section.title))
        place = EmptyState(_(section.promise), _(section.until_then), icon=section.icon)
        place.setFixedWidth(WIDTH)
        self.action = place.add_action(_(section.action))
        self.action.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageBar(_(section.title)))
        column.addWidget(place, 1, Qt.AlignmentFlag.AlignHCenter)
