"""The bar over the board: pipelines, search, filters, views, and the one primary button."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.painting.boxes import paint_ground, paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.underline_tabs import PipelineTabs
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.text.separator import Separator

SEARCH_WIDTH, SEARCH_ROOMY, SEARCH_LEAST = 300, 240, 150


class TopBar(QWidget):
    """Says what was chosen; it keeps nothing but what it shows."""

    pipeline_chosen = Signal(ID)
    searched = Signal(str)
    filters_asked = Signal()
    views_asked = Signal()
    more_asked = Signal(QPoint)
    view_chosen = Signal(str)
    new_deal_asked = Signal()

    def __init__(self, pipelines: Sequence[Pipeline], parent: QWidget) -> None:
        super().__init__(parent)
        self._ids = [pipeline.id for pipeline in pipelines]
        self.setFixedHeight(tokens().size['topbar'])
        self.tabs = self._made_tabs(pipelines)
        self.search = SearchField(_('Search the board'), _('Deal, contact, note…'), key_hint='Ctrl+K', quiet=True)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filters = Button(_('Filters'), 'ghost', icon='list-filter')
        self.saved = IconButton('layout-template', _('Saved views'))
        self.more = IconButton('ellipsis', _('More: import, export, trash'))
        self.views = SegmentedControl(_('View'), self._view_options())
        self.new_deal = Button(_('New deal'), 'primary', icon='plus', key_hint='N')
        self._arrange()
        self._connect()

    def choose(self, pipeline_id: int, view: str) -> None:
        """Shows which pipeline and view are in front."""
        # Shown, not chosen: the board has been told already.
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._ids.index(pipeline_id))
        self.tabs.blockSignals(False)
        self.views.choose(view)

    def focus_search(self) -> None:
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def show_filter_count(self, count: int) -> None:
        """A narrowed board says so, whatever is scrolled out of sight."""
        self.filters.set_variant('soft' if count else 'ghost')
        self.filters.set_caption(f'{_("Filters")} · {count}' if count else _('Filters'))
        self._fit()

    def show_saved(self, name: str) -> None:
        """Which saved view is in front; '' for none."""
        self.saved.set_variant('soft' if name else 'ghost')
        self.saved.set_name(_('Saved views: {name}').format(name=name) if name else _('Saved views'))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), theme().color('surface'))
        low = QRectF(self.rect()).bottom() - 1
        paint_line(painter, QPointF(0, low), QPointF(self.width(), low), theme().color('border'))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rather two views by their icons than a search too short for a name."""
        self.views.set_tight(False)
        search = min(max(SEARCH_LEAST, self.search.sizeHint().width()), SEARCH_WIDTH)
        wanted = self._row.sizeHint().width() - search + SEARCH_ROOMY
        self.views.set_tight(wanted > self.width())

    def _made_tabs(self, pipelines: Sequence[Pipeline]) -> PipelineTabs:
        tabs = PipelineTabs(_('Pipelines'))
        for pipeline in pipelines:
            tabs.add_tab(name_of(pipeline))
        return tabs

    def _view_options(self) -> list[Option]:
        return [
            Option('board', _('Board'), 'square-kanban'),
            Option('list', _('List'), 'list'),
            Option('forecast', _('Forecast'), 'calendar-range'),
        ]

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
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
        row.addWidget(self.saved)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.views)
        row.addSpacing(4)
        row.addWidget(self.new_deal)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda index: self.pipeline_chosen.emit(self._ids[index]))
        self.search.edited.connect(self.searched)
        self.filters.clicked.connect(self.filters_asked)
        self.saved.clicked.connect(self.views_asked)
        self.more.clicked.connect(lambda: self.more_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.views.chosen.connect(self.view_chosen)
        self.new_deal.clicked.connect(self.new_deal_asked)
