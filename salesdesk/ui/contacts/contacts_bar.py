"""The bar over the page of contacts: people or companies, search, filters, and the one primary button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_bar import SearchBar
from salesdesk.ui.widgets.fields.search_field import SearchField

ROOMY = 1240


class ContactsBar(SearchBar):
    """Says what was asked for; it keeps nothing but what it shows."""

    tab_chosen = Signal(int)
    searched = Signal(str)
    filters_asked = Signal()
    twins_asked = Signal()
    signature_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        tabs = PipelineTabs(_('People or organisations'))
        tabs.add_tab(_('People'))
        tabs.add_tab(_('Organisations'))
        search = SearchField(_('Search the contacts'), _('Name, organisation, phone…'), key_hint='Ctrl+F', quiet=True)
        super().__init__(tabs, search, parent)
        self.filters = Button(_('Filters'), 'ghost', icon='list-filter')
        self.twins = Button(_('Duplicates'), 'ghost', icon='copy-check')
        self.signature = Button(_('Paste a signature'), icon='text-cursor-input')
        self.new = Button(_('New contact'), 'primary', icon='user-plus')
        self.arrange((self.filters, self.twins), self.signature, self.new)
        self._connect()

    def show_state(self, tab: int, wanted: PeopleFilter) -> None:
        """Which list is in front; a narrowed one says so, whatever is scrolled out of sight."""
        self.show_tab(tab)
        self.new.set_caption(_('New organisation') if tab else _('New contact'))
        if self.search.text() != wanted.text:
            self.search.set_text(wanted.text)
        count = wanted.count
        self.filters.set_variant('soft' if count else 'ghost')
        self.filters.set_caption(f'{_("Filters")} {count}' if count else _('Filters'))

    def fit(self, width: int) -> None:
        """In a narrow window the rarer buttons give way: their keys and menus do the same."""
        self.signature.setVisible(width >= ROOMY)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.search.edited.connect(self.searched)
        self.filters.clicked.connect(self.filters_asked)
        self.twins.clicked.connect(self.twins_asked)
        self.signature.clicked.connect(self.signature_asked)
        self.new.clicked.connect(self.new_asked)
