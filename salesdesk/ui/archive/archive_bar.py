"""The bar over the closed deals: pipelines, search, filters, saved views, and the way back to the board."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_bar import SearchBar
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.text.label import Label

EVERY = 0


class ArchiveBar(SearchBar):
    """Says what was chosen; it keeps nothing but what it shows. `pipeline_chosen(0)` for all of them."""

    pipeline_chosen = Signal(ID)
    searched = Signal(str)
    filters_asked = Signal()
    views_asked = Signal()
    board_asked = Signal()

    def __init__(self, pipelines: Sequence[Pipeline], parent: QWidget) -> None:
        self._ids = [EVERY, *(pipeline.id for pipeline in pipelines)]
        tabs = PipelineTabs(_('Pipelines'))
        tabs.add_tab(_('All pipelines'))
        for pipeline in pipelines:
            tabs.add_tab(name_of(pipeline))
        search = SearchField(_('Search the closed deals'), _('Deal, contact…'), key_hint='Ctrl+F', quiet=True)
        super().__init__(tabs, search, parent)
        self.filters = Button(_('Filters'), 'ghost', icon='list-filter')
        self.saved = IconButton('layout-template', _('Saved views'))
        self.board = Button(_('Board'), icon='square-kanban')
        self.arrange((self.filters, self.saved), Label(_('Closed deals'), 'small', 'text-2', shrinks=False), self.board)
        self._connect()

    def show_state(self, pipeline_id: int, text: str, count: int, saved: str) -> None:
        """count: in how many ways the filters narrow the list; saved: the name of the view in front, '' for none."""
        self.show_tab(self._ids.index(pipeline_id) if pipeline_id in self._ids else 0)
        if self.search.text() != text:
            self.search.set_text(text)
        self.filters.set_variant('soft' if count else 'ghost')
        self.filters.set_caption(f'{_("Filters")} · {count}' if count else _('Filters'))
        self.saved.set_variant('soft' if saved else 'ghost')
        self.saved.set_name(_('Saved views: {name}').format(name=saved) if saved else _('Saved views'))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda index: self.pipeline_chosen.emit(self._ids[index]))
        self.search.edited.connect(self.searched)
        self.filters.clicked.connect(self.filters_asked)
        self.saved.clicked.connect(self.views_asked)
        self.board.clicked.connect(self.board_asked)
