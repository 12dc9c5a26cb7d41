"""The panel's first row: through the column, won, lost, what else can be done, and out."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.board.neighbour_controller import Neighbours
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.views.forecast import month_of
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.month_texts import column_title, month_of_year
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.key_captions import key_caption
from salesdesk.ui.widgets.text.label import Label

HEIGHT = 48


class PanelHeader(QWidget):
    """Signals say what is asked; `menu_asked` comes with the point of the screen where the menu opens."""

    step_asked = Signal(int)
    won_asked = Signal()
    lost_asked = Signal()
    menu_asked = Signal(QPoint)
    close_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.previous = IconButton('chevron-up', _with_key(_('Previous deal'), 'K'), size='sm')
        self.following = IconButton('chevron-down', _with_key(_('Next deal'), 'J'), size='sm')
        self.place = PlaceLabel()
        self.won = Button('', 'won-text', size='sm', icon='trophy')
        self.lost = Button(_('Lost'), 'danger-text', size='sm', icon='circle-x')
        self.more = IconButton('ellipsis', _('More about this deal'), size='sm')
        self.close_button = IconButton('x', _with_key(_('Close the panel'), 'Esc'), size='sm')
        self._arrange()
        self._connect()

    def show_deal(self, deal: Deal, stage: str, around: Neighbours, hand_over: str, today: date) -> None:
        """`hand_over` names the pipeline that takes the deal at the end; '' where it is won."""
        self.previous.setEnabled(around.above is not None)
        self.following.setEnabled(around.below is not None)
        self.place.show_place(_place_text(stage, around, today), _count_text(around) or stage)
        self.won.set_caption(_('Hand over') if hand_over else _('Won'))
        self.won.setToolTip(hand_over)
        self.won.setVisible(deal.is_open)
        self.lost.setVisible(deal.is_open)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.previous)
        row.addWidget(self.following)
        row.addWidget(self.place, 1)
        for button in (self.won, self.lost, self.more, self.close_button):
            row.addWidget(button)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.following.clicked.connect(lambda: self.step_asked.emit(1))
        self.won.clicked.connect(self.won_asked)
        self.lost.clicked.connect(self.lost_asked)
        self.more.clicked.connect(
            lambda: self.menu_asked.emit(self.more.mapToGlobal(self.more.rect().bottomLeft() + QPoint(0, 4)))
        )
        self.close_button.clicked.connect(self.close_asked)


class PlaceLabel(Label):
    """'1 sur 6 en Qualification', or without the stage, which is said below, where there is no room for both."""

    def __init__(self) -> None:
        super().__init__('', 'small', 'text-3')
        self._whole = self._short = ''

    def show_place(self, whole: str, short: str) -> None:
        self._whole, self._short = whole, short
        self.setAccessibleName(whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = text_size(self._whole, 'small') <= self.width()
        self.setText(self._whole if fits else self._short)
        self.setToolTip('' if fits else self._whole)


def _with_key(name: str, key: str) -> str:
    return f'{name} ({key_caption(key)})'


def _place_text(stage: str, around: Neighbours, today: date) -> str:
    """'1 sur 6 en Qualification'; the stage alone where the deal is not among its cards."""
    if not around.position:
        return stage
    where, words = stage, _('{place} of {count} in {stage}')
    if around.column is not None:
        # In the forecast a deal stands in its month, or in a column that is none.
        is_month = around.column > 0
        where = month_of_year(month_of(around.column), today) if is_month else column_title(around.column, today)
        words = words if is_month else _('{place} of {count}, {stage}')
    return words.format(place=number_text(around.position), count=number_text(around.count), stage=where)


def _count_text(around: Neighbours) -> str:
    """'1 sur 1 589'."""
    if not around.position:
        return ''
    return _('{met} of {all}').format(met=number_text(around.position), all=number_text(around.count))
