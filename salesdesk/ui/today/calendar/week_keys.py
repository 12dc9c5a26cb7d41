"""The week by keyboard."""

from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import DAY, HALF_AN_HOUR
from salesdesk.ui.today.calendar.week_places import Moment, WeekPlaces
from salesdesk.ui.widgets.fields.line_edit import ENTER

MORNING = 9 * 60
STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -HALF_AN_HOUR),
    Qt.Key.Key_Down: (0, HALF_AN_HOUR),
}  # fmt: skip
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Carried(Protocol):
    """The view of the week, as its keys know it."""

    focused_id: int
    moved: SignalInstance
    edit_asked: SignalInstance
    done_asked: SignalInstance
    delete_asked: SignalInstance
    week_asked: SignalInstance

    def line(self, activity_id: int) -> AgendaLine | None: ...

    def places(self) -> WeekPlaces: ...

    def focus_on(self, activity_id: int) -> None: ...

    def drop(self) -> bool: ...


class WeekKeys:
    """The week by keyboard: arrows go from one activity to the next, with Ctrl they carry it."""

    def __init__(self, view: Carried) -> None:
        self._view = view

    def take(self, event: QKeyEvent) -> bool:
        """True if the key was meant for the week."""
        key, line = Qt.Key(event.key()), self._view.line(self._view.focused_id)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            return self._view.drop()
        if key in PAGES:
            self._view.week_asked.emit(PAGES[key])
        elif key in STEPS and modifiers == Qt.KeyboardModifier.ControlModifier and line is not None:
            self._carry(line, *STEPS[key])
        elif key in STEPS and not modifiers:
            self.go(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
        else:
            return line is not None and self._act_on(line, key)
        return True

    def go(self, step: int) -> None:
        """To the next activity, in reading order; to the first one from nowhere."""
        ids = [line.id for line in self._view.places().in_order()]
        if ids:
            at = ids.index(self._view.focused_id) + step if self._view.focused_id in ids else 0
            self._view.focus_on(ids[max(0, min(at, len(ids) - 1))])

    def _act_on(self, line: AgendaLine, key: Qt.Key) -> bool:
        if key in (*ENTER, Qt.Key.Key_F2):
            self._view.edit_asked.emit(line.id)
        elif key == Qt.Key.Key_Space and line.done_at is None:
            self._view.done_asked.emit(line.id)
        elif key == Qt.Key.Key_Delete:
            self._view.delete_asked.emit(line.id)
        else:
            return False
        return True

    def _carry(self, line: AgendaLine, days: int, minutes: int) -> None:
        """By a day or half an hour; what has no hour gets the morning's. What was done stays where it was done."""
        minute = line.due_minute
        if minutes:
            minute = MORNING if minute is None else _within_the_day(minute, minutes)
        moment = Moment(line.due_on + timedelta(days), minute)
        if line.done_at is None and moment != Moment(line.due_on, line.due_minute):
            self._view.moved.emit(line.id, moment)


def _within_the_day(minute: int, step: int) -> int:
    """A step on, as far as the day goes; what stands behind the last step already is not pushed back to it."""
    return max(0, min(minute + step, max(minute, DAY - HALF_AN_HOUR)))
