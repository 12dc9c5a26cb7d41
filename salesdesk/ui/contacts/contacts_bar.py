"""The bar over the page of contacts: people or companies, search, filters, and the one primary button."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.text.separator import Separator

SEARCH_WIDTH, SEARCH_LEAST = 300, 150
ROOMY = 1240


class ContactsBar(QWidget):
    """Says what was asked for; it keeps nothing but what it shows."""

    tab_chosen = Signal(int)
    searched = Signal(str)
    filters_asked = Signal()
    twins_asked = Signal()
    signature_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(tokens().size['topbar'])
        self.tabs = PipelineTabs(_('People or organisations'))
        self.tabs.add_tab(_('People'))
        self.tabs.add_tab(_('Organisations'))
        self.search = SearchField(
            _('Search the contacts'), _('Name, organisation, phone…'), key_hint='Ctrl+F', quiet=True
        )
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filters = Button(_('Filters'), 'ghost', icon='list-filter')
        self.twins = Button(_('Duplicates'), 'ghost', icon='copy-check')
        self.signature = Button(_('Paste a signature'), icon='text-cursor-input')
        self.new = Button(_('New contact'), 'primary', icon='user-plus')
        self._arrange()
        self._connect()

    def show_state(self, tab: int, wanted: PeopleFilter) -> None:
        """Which list is in front; a narrowed one says so, whatever is scrolled out of sight."""
        # Shown, not chosen: who asked for it knows.
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(tab)
        self.tabs.blockSignals(False)
        self.new.set_caption(_('New organisation') if tab else _('New contact'))
        if self.search.text() != wanted.text:
            self.search.set_text(wanted.text)
        count = wanted.count
        self.filters.set_variant('soft' if count else 'ghost')
        self.filters.set_caption(f'{_("Filters")} {count}' if count else _('Filters'))

    def fit(self, width: int) -> None:
        """In a narrow window the rarer buttons give way: their keys and menus do the same."""
        self.signature.setVisible(width >= ROOMY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        low = self.height() - 1
        paint_line(painter, QPointF(0, low), QPointF(self.width(), low), theme().color('border'))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        divider = Separator(Qt.Orientation.Vertical)
        divider.setFixedHeight(24)
        row.addSpacing(6)
        row.addWidget(divider)
        row.addSpacing(6)
        # What is spare goes to the search until it is as wide as it may be.
        row.addWidget(self.search, 1000)
        row.addWidget(self.filters)
        row.addWidget(self.twins)
        row.addStretch(1)
        row.addWidget(self.signature)
        row.addSpacing(4)
        row.addWidget(self.new)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.search.edited.connect(self.searched)
        self.filters.clicked.connect(self.filters_asked)
        self.twins.clicked.connect(self.twins_asked)
        self.signature.clicked.connect(self.signature_asked)
        self.new.clicked.connect(self.new_asked)
