"""The bar over the board: pipelines, search, filters, views, and the one primary button."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_bar import SEARCH_LEAST, SEARCH_WIDTH, SearchBar
from salesdesk.ui.widgets.fields.search_field import SearchField

SEARCH_ROOMY = 240


class TopBar(SearchBar):
    """Says what was chosen; it keeps nothing but what it shows."""

    pipeline_chosen = Signal(ID)
    searched = Signal(str)
    filters_asked = Signal()
    views_asked = Signal()
    more_asked = Signal(QPoint)
    view_chosen = Signal(str)
    new_deal_asked = Signal()

    def __init__(self, pipelines: Sequence[Pipeline], parent: QWidget) -> None:
        search = SearchField(_('Search the board'), _('Deal, contact, note…'), key_hint='Ctrl+K', quiet=True)
        super().__init__(_made_tabs(pipelines), search, parent)
        self._ids = [pipeline.id for pipeline in pipelines]
        self.filters = Button(_('Filters'), 'ghost', icon='list-filter')
        self.saved = IconButton('layout-template', _('Saved views'))
        self.more = IconButton('ellipsis', _('More: import, export, trash'))
        self.views = SegmentedControl(_('View'), self._view_options())
        self.new_deal = Button(_('New deal'), 'primary', icon='plus', key_hint='N')
        self.arrange((self.filters, self.saved, self.more), self.views, self.new_deal)
        self._connect()

    def choose(self, pipeline_id: int, view: str) -> None:
        """Shows which pipeline and view are in front."""
        self.show_tab(self._ids.index(pipeline_id))
        self.views.choose(view)

    def focus_search(self) -> None:
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def show_filter_count(self, count: int) -> None:
        """A narrowed board says so, whatever is scrolled out of sight."""
        caption = f'{_("Filters")} · {count}' if count else _('Filters')
        # Said after every action: nothing is laid out anew for what is as it was.
        if caption != self.filters.caption():
            self.filters.set_variant('soft' if count else 'ghost')
            self.filters.set_caption(caption)
            self._fit()

    def show_saved(self, name: str) -> None:
        """Which saved view is in front; '' for none."""
        self.saved.set_variant('soft' if name else 'ghost')
        self.saved.set_name(_('Saved views: {name}').format(name=name) if name else _('Saved views'))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rather two views by their icons than a search too short for a name."""
        search = min(max(SEARCH_LEAST, self.search.sizeHint().width()), SEARCH_WIDTH)
        others = self.row.sizeHint().width() - search - self.views.sizeHint().width()
        self.views.set_tight(others + SEARCH_ROOMY + self.views.full_width() > self.width())

    def _view_options(self) -> list[Option]:
        return [
            Option('board', _('Board'), 'square-kanban'),
            Option('list', _('List'), 'list'),
            Option('forecast', _('Forecast'), 'calendar-range'),
        ]

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda index: self.pipeline_chosen.emit(self._ids[index]))
        self.search.edited.connect(self.searched)
        self.filters.clicked.connect(self.filters_asked)
        self.saved.clicked.connect(self.views_asked)
        self.more.clicked.connect(lambda: self.more_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.views.chosen.connect(self.view_chosen)
        self.new_deal.clicked.connect(self.new_deal_asked)


def _made_tabs(pipelines: Sequence[Pipeline]) -> PipelineTabs:
    tabs = PipelineTabs(_('Pipelines'))
    for pipeline in pipelines:
        tabs.add_tab(name_of(pipeline))
    return tabs
