"""A week on the screen: activities are taken to another day or hour with the mouse, or with Ctrl and an arrow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from salesdesk.domain.agenda.agenda import week_of
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import HALF_AN_HOUR, all_day_of, blocks_of
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.today.activity.line_texts import spoken_line
from salesdesk.ui.today.calendar import week_painter
from salesdesk.ui.today.calendar.week_keys import WeekKeys
from salesdesk.ui.today.calendar.week_places import MOST_ALL_DAY, WHOLE_ALL_DAY, Moment, WeekPlaces
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads, note_input
from salesdesk.ui.workplace import Workplace

EDGE, NUDGE = 24, 12


@dataclass
class _Held:
    """An activity under the hand; `over` is where it would go once it is really dragged."""

    line: AgendaLine
    start: QPointF
    held_at: float
    over: Moment | None = None
    dragged: bool = False


class WeekView(QAbstractScrollArea):
    """Signals by activity: moved(id, Moment), edit_asked, done_asked, delete_asked, menu_asked; new_asked(Moment)."""

    moved = Signal(ID, Moment)
    edit_asked = Signal(ID)
    done_asked = Signal(ID)
    delete_asked = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    new_asked = Signal(Moment)
    week_asked = Signal(int)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._lines: Sequence[AgendaLine] = ()
        self._days = week_of(workplace.clock.today())
        self._held: _Held | None = None
        self._scrolled = False
        self._most = MOST_ALL_DAY
        self._keys = WeekKeys(self)
        self.focused_id = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_('Calendar of the week'))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def show_week(self, day: date, lines: Sequence[AgendaLine]) -> None:
        """The week of a day; what had the keyboard keeps it while it is there."""
        self._days, self._lines = week_of(day), lines
        if self.focused_id not in {line.id for line in lines}:
            self.focused_id = 0
        self._held = None
        self._fit()
        if not self._scrolled:
            self._scrolled = True
            self.verticalScrollBar().setValue(round(week_painter.first_hour(self.places())))
        self.viewport().update()

    def places(self) -> WeekPlaces:
        zone = self._workplace.clock.zone
        all_day = {day: all_day_of(self._lines, day, zone) for day in self._days}
        size = self.viewport().size()
        scroll = self.verticalScrollBar().value()
        return WeekPlaces(
            self._days, size.width(), size.height(), scroll, all_day, blocks_of(self._lines, zone), self._most
        )

    def line(self, activity_id: int) -> AgendaLine | None:
        return next((line for line in self._lines if line.id == activity_id), None)

    def focus_on(self, activity_id: int) -> None:
        """Puts the keyboard on an activity and shows it; behind 'so many more' it brings out all of them."""
        self.focused_id = activity_id
        if self.places().rect_of(activity_id) is None and self.line(activity_id) is not None:
            self._unfold()
        rect, places = self.places().rect_of(activity_id), self.places()
        if rect is not None and any(block.line.id == activity_id for block in places.blocks):
            bar = self.verticalScrollBar()
            if rect.top() < places.grid_top:
                bar.setValue(round(bar.value() - (places.grid_top - rect.top())))
            elif rect.bottom() > places.height:
                bar.setValue(round(bar.value() + rect.bottom() - places.height))
        self._speak()
        self.viewport().update()

    def drop(self) -> bool:
        """Puts back what is under the hand; False if nothing was."""
        held, self._held = self._held, None
        self.viewport().update()
        return held is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_input(event)
        if not self._keys.take(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self.places().line_at(event.position())
        if self.places().is_more_at(event.position()):
            self._unfold()
        if event.button() != Qt.MouseButton.LeftButton or line is None:
            return
        self.focus_on(line.id)
        rect = self.places().rect_of(line.id) or QRectF()
        # What stands above the hours has no length: it goes where the hand is.
        held_at = 0 if line.due_minute is None else event.position().y() - rect.top()
        self._held = _Held(line, event.position(), held_at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held, at = self._held, event.position()
        if held is None:
            over = self.places().line_at(at) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        far = (at - held.start).manhattanLength() >= QApplication.startDragDistance()
        if held.line.done_at is None and (held.dragged or far):
            self._scroll_near_edge(at.y())
            self._held = replace(held, dragged=True, over=self.places().moment_at(at, held.held_at))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = self._held
        self.drop()
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not held.dragged:
            self.edit_asked.emit(held.line.id)
        elif held.over is not None and held.over != Moment(held.line.due_on, held.line.due_minute):
            self.moved.emit(held.line.id, held.over)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """An empty place: something is planned there."""
        moment = self.places().moment_at(event.position())
        if moment is not None and self.places().line_at(event.position()) is None:
            self.new_asked.emit(moment)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = QPointF(event.pos())
        line = self.line(self.focused_id) if by_key else self.places().line_at(at)
        if line is not None:
            rect = self.places().rect_of(line.id)
            spot = rect.center().toPoint() if by_key and rect is not None else event.pos()
            self.menu_asked.emit(line.id, self.viewport().mapToGlobal(spot))

    def _scroll_near_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + NUDGE)
        elif self.places().grid_top < y < self.places().grid_top + EDGE:
            bar.setValue(bar.value() - NUDGE)

    def _unfold(self) -> None:
        self._most = WHOLE_ALL_DAY
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        places, bar = self.places(), self.verticalScrollBar()
        room = max(0.0, places.height - places.grid_top)
        bar.setRange(0, max(0, round(places.grid_height - room)))
        bar.setPageStep(round(room))
        bar.setSingleStep(NUDGE * 2)

    def _speak(self) -> None:
        line = self.line(self.focused_id)
        text = spoken_line(line, '', self._workplace.clock.today()) if line else ''
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.focused_id and keyboard_leads():
            self._keys.go(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, places = QPainter(self.viewport()), self.places()
        today = self._workplace.clock.today()
        focused = self.focused_id if self.hasFocus() and keyboard_leads() else 0
        week_painter.paint_grid(painter, places, today, self._workplace.agenda.minute_now())
        painter.save()
        painter.setClipRect(QRectF(0, places.grid_top, places.width, places.height))
        for block in places.blocks:
            week_painter.paint_block(painter, places, block, today, focused=block.line.id == focused)
        painter.restore()
        week_painter.paint_heads(painter, places, today)
        week_painter.paint_all_day(painter, places, focused, today)
        if self._held is not None and self._held.over is not None:
            minutes = self._held.line.activity.minutes or HALF_AN_HOUR
            week_painter.paint_preview(painter, places, self._held.line, self._held.over, minutes)
