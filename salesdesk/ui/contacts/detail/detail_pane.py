"""The pane beside the table: all of who is in hand there."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.errors import NotFound
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.company_card import CompanyCard
from salesdesk.ui.contacts.detail.person_card import PersonCard
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.workplace import Workplace

WIDTH, NARROW = 372, 320


class DetailPane(QWidget):
    """Shows one record, or a sentence; `card` is what is shown, None for the sentence."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown: QWidget | None = None
        self.card: PersonCard | CompanyCard | None = None
        self.setAccessibleName(_('Details'))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.setFixedWidth(WIDTH)

    def show_person(self, id_: int, ways: Ways) -> None:
        """Nothing where she is gone meanwhile."""
        try:
            details = self._workplace.people.person(id_)
        except NotFound:
            self.show_nothing()
        else:
            self._take(PersonCard(self._workplace, details, ways))

    def show_company(self, id_: int, ways: Ways) -> None:
        try:
            details = self._workplace.people.company(id_)
        except NotFound:
            self.show_nothing()
        else:
            self._take(CompanyCard(self._workplace, details, ways))

    def show_nothing(self) -> None:
        self.card = None
        self._replace(EmptyState(_('Choose somebody in the list.')))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))

    def _take(self, card: PersonCard | CompanyCard) -> None:
        self.card = card
        self._replace(ScrollColumn(card))

    def _replace(self, widget: QWidget) -> None:
        old, self._shown = self._shown, widget
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.addWidget(widget)
        # Whole at once: Qt itself shows what is added with the next turn of the event loop.
        widget.show()
