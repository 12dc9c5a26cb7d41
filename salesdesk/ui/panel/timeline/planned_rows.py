"""What is planned for the deal: a check to tick it off, the line itself to move it."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.activity import Activity
from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import action_line, planned
from salesdesk.ui.domain_texts import ACTIVITY_ICONS
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

HEIGHT, DOT, INDENT, ICON = 34, 24, 34, 13


class PlannedRow(PushButton):
    """Pressing it opens the action."""

    def __init__(self, activity: Activity, today: date) -> None:
        super().__init__(action_line(planned(activity), today))
        self._icon = ACTIVITY_ICONS[activity.kind]
        late = activity.due_on < today
        self._ink = 'danger' if late else 'accent-text' if activity.due_on == today else 'text'
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = _('Late: {action}') if late else _('Planned: {action}')
        self.setAccessibleName(words.format(action=self._caption))
        hour = '' if activity.due_minute is None else hour_text(activity.due_minute)
        self.setToolTip(' '.join(part for part in (self._caption, hour if hour not in self._caption else '') if part))
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self.is_hovered():
            ground = QRectF(self.rect()).adjusted(-6, 0, 6, 0)
            paint_box(painter, ground, radius=tokens().radius['control'], fill=look.color('hover'))
        dot = QRectF(0, (HEIGHT - DOT) / 2, DOT, DOT)
        paint_disc(painter, dot, look.color('surface'), look.color('border-control'))
        spot = QRectF(0, 0, ICON, ICON)
        spot.moveCenter(dot.center())
        paint_icon(painter, spot, self._icon, look.color('text-2' if self._ink == 'text' else self._ink))
        words = QRectF(self.rect()).adjusted(INDENT, 0, 0, 0)
        draw_text(painter, words, self._caption, 'body', look.color(self._ink), weight='medium')


class PlannedRows(QWidget):
    """`asked(activity)` for the one she wants to open. Nothing planned: takes no place."""

    asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._known: list[Activity] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 0, 20, 0)
        self._column.setSpacing(0)

    def refresh(self) -> None:
        activities = self._shown.workplace.activities.planned_of(self._shown.id)
        # Made anew only where something changed: the keyboard may be on one.
        if activities != self._known or self._column.count() != len(activities):
            self._known = activities
            self._fill(activities)
        self.setVisible(bool(activities))

    def _fill(self, activities: list[Activity]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        today = self._shown.workplace.clock.today()
        for activity in activities:
            row = PlannedRow(activity, today)
            row.clicked.connect(lambda _on=False, activity=activity: self.asked.emit(activity.id))
            self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignTop)
