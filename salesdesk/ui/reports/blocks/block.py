"""A block of the page: a title, what its colours mean, a chart, and the ways out of it."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.blocks.skeleton import Skeleton
from salesdesk.ui.reports.words.explained import About
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.charts.chart_view import MARGIN, ChartView
from salesdesk.ui.widgets.charts.legend import Legend
from salesdesk.ui.widgets.text.label import Label

SIDE, TOP, HEAD, GAP = 16, 11, 28, 7
# Below this the legend and the note go to a line of their own.
LEAST_BODY = 190
# Above the sentence of an empty block.
EMPTY_TOP = 96


class Block(QWidget):
    """Signals: `figure_chosen(Shown)`, `figure_pointed(Shown | None, QRect)` with where in the window,
    `csv_asked()`, `menu_asked(QPoint)` on the screen."""

    figure_chosen = Signal(object)
    figure_pointed = Signal(object, QRect)
    csv_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content: Content | None = None
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = Label(title, 'title-s', shrinks=False)
        self.note = Label('', 'small', 'text-3', shrinks=False)
        self.legend = Legend()
        self.csv = Button(_('Export CSV'), 'ghost', size='sm', icon='download')
        self.csv.setAccessibleName(_('Export CSV: {block}').format(block=title))
        self.more = IconButton('ellipsis', _('More: {block}').format(block=title), size='sm')
        self.chart = ChartView(title)
        self.empty = Label('', color='text-2', align=Qt.AlignmentFlag.AlignHCenter, lines=0)
        self.switch: QWidget | None = None
        self._body = QStackedLayout()
        self._head = QHBoxLayout()
        self._second = QHBoxLayout()
        self._is_narrow: bool | None = None
        self._arrange()
        self._connect()

    def add_switch(self, switch: QWidget) -> None:
        """Stands before the ways out."""
        self.switch = switch
        self._arrange_head(narrow=bool(self._is_narrow))

    def show_content(self, content: Content, about: About) -> None:
        self.content = content
        self.note.setText(content.note)
        self.note.setVisible(bool(content.note))
        self.legend.show_keys(content.keys)
        self.legend.setVisible(bool(content.keys))
        self.empty.setText(content.empty)
        self.chart.show_picture(content.picture, [about.described(shown) for shown in content.shown])
        self._body.setCurrentIndex(1 if content.picture is not None else 2)
        self._fit()

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to in it, as one reads."""
        switch = self.switch.findChildren(QAbstractButton) if self.switch is not None else []
        return [*switch, self.csv, self.more, *self.chart.buttons]

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, border = theme().color('surface'), theme().color('border')
        paint_box(QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], fill=fill, border=border)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        # The chart has a margin of its own, which its ring needs: what it paints stands under the title.
        column.setContentsMargins(SIDE + 1 - MARGIN, TOP + 1, SIDE + 1 - MARGIN, TOP + 1 - MARGIN)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._second)
        column.addSpacing(GAP - MARGIN)
        column.addLayout(self._body, 1)
        middle = QWidget()
        centred = QVBoxLayout(middle)
        centred.addSpacing(EMPTY_TOP)
        centred.addWidget(self.empty)
        centred.addStretch(1)
        for part in (Skeleton(), self.chart, middle):
            self._body.addWidget(part)
        middle.setMinimumHeight(LEAST_BODY)
        self.note.hide()
        self.legend.hide()
        self._head.setSpacing(8)
        self._second.setSpacing(8)
        self._arrange_head(narrow=False)

    def _arrange_head(self, *, narrow: bool) -> None:
        """In one line, or the note and the legend in a second one."""
        self._is_narrow = narrow
        for row in (self._head, self._second):
            while row.count():
                row.takeAt(0)
        # As high as a switch in it, so that all titles stand at one height.
        self._head.addStrut(HEAD)
        self._head.addWidget(self.title)
        second = self._second if narrow else self._head
        second.addWidget(self.note)
        if narrow:
            self._head.addStretch(1)
        second.addStretch(1)
        second.addWidget(self.legend)
        for part in filter(None, (self.switch, self.csv, self.more)):
            self._head.addWidget(part)
        self._head.setContentsMargins(MARGIN, 0, 0, 0)
        self._second.setContentsMargins(MARGIN, 0, MARGIN, 4 if narrow else 0)

    def _fit(self) -> None:
        parts = [self.title, self.switch, self.csv, self.more]
        parts += [part for part in (self.note, self.legend) if not part.isHidden()]
        wanted = sum(part.sizeHint().width() + 8 for part in parts if part is not None)
        narrow = wanted > self.width() - 2 * SIDE
        if narrow != self._is_narrow:
            self._arrange_head(narrow=narrow)

    def _connect(self) -> None:
        self.csv.clicked.connect(self.csv_asked)
        self.more.clicked.connect(self._ask_menu)
        self.chart.chosen.connect(self._choose)
        self.chart.pointed.connect(self._point)

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _choose(self, at: int) -> None:
        if self.content is not None:
            self.figure_chosen.emit(self.content.shown[at])

    def _point(self, at: int) -> None:
        if at < 0 or self.content is None:
            self.figure_pointed.emit(None, QRect())
            return
        place = self.chart.spot_rect(at)
        corner = self.chart.mapTo(self.window(), place.topLeft())
        self.figure_pointed.emit(self.content.shown[at], QRect(corner, place.size()))
