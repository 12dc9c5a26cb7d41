"""What the board says when no deal of any column matches: what was looked for, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.feedback.empty_state import EmptyState

WIDTH = 420


class NothingFound(EmptyState):
    """Made anew for another filter; it lies over the columns."""

    clear_asked = Signal()

    def __init__(self, asked: BoardFilter, parent: QWidget) -> None:
        text = asked.text.strip()
        by_text_alone = bool(text) and asked == BoardFilter(asked.pipeline_id, text=asked.text)
        found = _('Nothing for “{text}”').format(text=text) if text else _('Nothing with these filters')
        super().__init__(
            found, _('with these filters') if text and not by_text_alone else '', icon='search-x', parent=parent
        )
        self.asked = asked
        self.clear = self.add_action(_('Clear the search') if by_text_alone else _('Clear the filters'))
        self.clear.clicked.connect(self.clear_asked)
        self.setFixedWidth(WIDTH)
