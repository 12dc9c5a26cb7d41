"""One stage on the board: its cards, its scroll bar, and what it says when it is empty."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.cards.card_layout import BLEED, ITEM_MARGIN
from salesdesk.ui.board.columns.column_model import ColumnModel
from salesdesk.ui.board.columns.column_view import ColumnView
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.scrolling.overlay_scroll_bar import REACH, OverlayScrollBar

if TYPE_CHECKING:
    from salesdesk.ui.board.columns.card_source import CardSource
    from salesdesk.ui.widgets.feedback.empty_state import EmptyState
else:
    EmptyState = on_demand('salesdesk.ui.widgets.feedback.empty_state', 'EmptyState')


class StageLane(QObject):
    """`key` is the stage's id; other boards have columns of another kind under keys of their own.

    Places its widgets on the canvas it is given; it is no widget itself, for its parts reach into the gaps."""

    new_deal_asked = Signal(ID)

    def __init__(self, key: int, name: str, source: 'CardSource', canvas: QWidget) -> None:
        super().__init__(canvas)
        self.key = key
        self.canvas = canvas
        self._name = name
        self._box = QRect()
        self._quiet = False
        self._empty: EmptyState | None = None
        self._empty_is_narrowed = False
        self.source = source
        self.model = ColumnModel(key, partial(source.fetch, key), source.today, self, source.place_of)
        self.view = ColumnView(self.model, source.today, canvas)
        self.bar = OverlayScrollBar(self.view, canvas)
        for change in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            change.connect(self._offer_help)

    def name_accessibly(self, accessible: str) -> None:
        self.view.setAccessibleName(accessible)

    def be_quiet(self, quiet: bool) -> None:
        """Says nothing about being empty: it is said once for all columns."""
        if quiet != self._quiet:
            self._quiet = quiet
            self._offer_help()

    def place(self, box: QRect) -> None:
        """`box` is where the cards go, in the canvas; the view is larger by the room for focus rings."""
        self._box = box
        self.view.setGeometry(box.adjusted(-BLEED, -ITEM_MARGIN, BLEED, 0))
        self.bar.setGeometry(box.right() + 1, box.top(), REACH, box.height())
        self._offer_help()

    def scrolled(self) -> tuple[int, int]:
        """How many cards are loaded, and how far they are scrolled."""
        return len(self.model.cards), self.view.verticalScrollBar().value()

    def scroll_back(self, cards: int, position: int) -> None:
        """To where a lane of the same column was."""
        if position:
            while len(self.model.cards) < cards and self.model.canFetchMore():
                self.model.fetchMore()
            # A list lays its rows out when it is painted; before that it cannot be scrolled.
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(position)

    def remove(self) -> None:
        for widget in (self.view, self.bar, self._empty):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.deleteLater()

    def _offer_help(self) -> None:
        """Shows the sentence of an empty column or takes it away; one that is right stays, with the keyboard on it."""
        wanted = not self.model.cards and not self._box.isNull() and not self._quiet
        narrowed = self.source.filter.narrows
        if self._empty is not None and (not wanted or narrowed != self._empty_is_narrowed):
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if wanted and self._empty is None:
            # What takes no focus has no place in the order behind which a button could be put.
            self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._empty, self._empty_is_narrowed = self.made_empty(), narrowed
            self._empty.show()
        if self._empty is not None:
            self._empty.setGeometry(
                QRect(self._box.topLeft(), QSize(self._box.width(), self._empty.sizeHint().height()))
            )
        # Tab stops where there is something: at the cards, else at the button.
        stops = Qt.FocusPolicy.StrongFocus if self.model.cards else Qt.FocusPolicy.NoFocus
        if self.view.focusPolicy() != stops:
            self.view.setFocusPolicy(stops)

    def made_empty(self) -> 'EmptyState':
        """The sentence of this column."""
        if self.source.filter.narrows:
            return EmptyState(_('Nothing with these filters'), dashed=True, parent=self.canvas)
        empty = EmptyState(_('No deal here'), _('Drag a card here.'), dashed=True, parent=self.canvas)
        button = empty.add_action(_('Deal'), icon='plus')
        button.setAccessibleName(_('New deal in {stage}').format(stage=self._name))
        button.clicked.connect(partial(self.new_deal_asked.emit, self.key))
        QWidget.setTabOrder(self.view, button)
        return empty
