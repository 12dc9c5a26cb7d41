"""When the next action is: a few days at a click, any other from the calendar, and an hour."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from salesdesk.domain.agenda.working_calendar import DayMove, WorkingCalendar
from salesdesk.i18n.formats import day_text, hour_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select

CHOOSE = 'choose'
WORKING_DAYS = 5
# Where her own calendar is not at hand.
ON_WEEKDAYS: DayMove = WorkingCalendar().proposed
EARLIEST, LATEST, STEP = 7 * 60, 20 * 60, 30
BETWEEN = 6
PADDING, CHEVRON, GAP = 10, 14, 6


def near_days(today: date) -> list[date]:
    """Tomorrow, the two working days behind it, and the same day of next week."""
    tomorrow = today + timedelta(1)
    later = [tomorrow + timedelta(ahead) for ahead in range(1, 7)]
    return [tomorrow, *[day for day in later if day.weekday() < WORKING_DAYS][:2], today + timedelta(7)]


class HourPick(Select):
    """An hour of the working day, or none; as low as the picks beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Time of the action'), self._options(), parent)

    def minute(self) -> int | None:
        return int(self.current()) if self.current() else None

    def set_minute(self, minute: int | None) -> None:
        """An hour that is not on offer is added to the offers."""
        self.set_options(self._options(minute))
        self.choose('' if minute is None else str(minute))

    def sizeHint(self) -> QSize:
        words = text_size(self.currentText(), 'small', 'medium')
        return QSize(words + CHEVRON + GAP + 2 * PADDING, tokens().size['control-sm'])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        border = look.color('focus' if self.hasFocus() else 'border-strong')
        paint_box(painter, box, radius=tokens().radius['control'], fill=look.color('control'), border=border)
        inside = box.adjusted(PADDING, 0, -PADDING, 0)
        spot = QRectF(inside.right() - CHEVRON, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        paint_icon(painter, spot, 'chevron-down', look.color('text-3'))
        draw_text(painter, inside, self.currentText(), 'small', look.color('text'), weight='medium')

    @staticmethod
    def _options(other: int | None = None) -> list[Option]:
        offered = {*range(EARLIEST, LATEST + 1, STEP), *([] if other is None else [other])}
        return [Option('', _('No time')), *(Option(str(minute), hour_text(minute)) for minute in sorted(offered))]


class WhenPicks(QWidget):
    """day() and minute() of what follows. `changed` after every choice."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None, working_day: DayMove = ON_WEEKDAYS) -> None:
        super().__init__(parent)
        self._today = today
        # She may still choose a day on which she does not work.
        self._first = working_day(today + timedelta(1))
        self._days = near_days(today)
        self._chosen: date | None = None
        self._popup: CalendarPopup | None = None
        texts = [_capital(day_text(day, today)) for day in self._days[:-1]]
        options = [Option(str(at), text) for at, text in enumerate([*texts, _('In 1 week')])]
        self.picks = PickRow(_('Day of the action'), [*options, Option(CHOOSE, _('Choose'), 'calendar')])
        self.hour = HourPick()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.picks)
        row.addWidget(self.hour)
        row.addStretch(1)
        self.set_day(self._first)
        self.setFocusProxy(self.picks)
        self.picks.chosen.connect(self._take)
        self.hour.currentIndexChanged.connect(lambda _row: self.hour.updateGeometry())
        self.hour.chosen.connect(lambda _key: self.changed.emit())

    def day(self) -> date:
        key = self.picks.current()
        if key == CHOOSE and self._chosen is not None:
            return self._chosen
        return self._days[int(key)] if key.isdecimal() else self._days[0]

    def set_day(self, day: date) -> None:
        """One of the quick picks where it is among them, else the chosen one."""
        if day in self._days:
            self.picks.choose(str(self._days.index(day)))
            return
        self._chosen = day
        self.picks.chips[CHOOSE].set_caption(_capital(day_text(day, self._today)))
        self.picks.choose(CHOOSE)
        self.picks.updateGeometry()

    def minute(self) -> int | None:
        return self.hour.minute()

    def _take(self, key: str) -> None:
        if key == CHOOSE:
            self._open_calendar()
        self.changed.emit()

    def _open_calendar(self) -> None:
        chip = self.picks.chips[CHOOSE]
        self._close_calendar()
        popup = self._popup = CalendarPopup(chip, self._today, self._chosen or self._days[0], may_be_empty=False)
        popup.chosen.connect(self._choose)
        popup.closed.connect(self._give_up)
        popup.open()

    def _choose(self, day: date) -> None:
        self._close_calendar()
        self.set_day(day)
        self.changed.emit()

    def _give_up(self) -> None:
        """Without a day nothing was chosen: what was proposed stands again."""
        self._close_calendar()
        if self._chosen is None:
            self.set_day(self._first)
            self.changed.emit()

    def _close_calendar(self) -> None:
        popup, self._popup = self._popup, None
        if popup is not None and isValid(popup):
            popup.dispose()
            self.picks.chips[CHOOSE].setFocus()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
