"""Draws a week: the grid, today, the hour it is, and every activity."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import Block
from salesdesk.i18n.formats import hour_text, number_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.domain_texts import ACTIVITY_ICONS
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc, paint_line, paint_ring
from salesdesk.ui.theme.painting.text import draw_text, line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.activity.line_texts import deal_of, subject_of
from salesdesk.ui.today.calendar.week_places import DAY_HEAD, HOUR, HOURS_WIDTH, Moment, WeekPlaces

Center = Qt.AlignmentFlag.AlignHCenter
ICON, PADDING, CHIP = 12, 6, tokens().radius['chip']


def paint_grid(painter: QPainter, places: WeekPlaces, today: date, minute_now: int) -> None:
    """The ground: today's column, hours, days, and a line at the hour it is."""
    look = theme()
    whole = QRectF(0, 0, places.width, places.height)
    painter.fillRect(whole, look.color('surface'))
    painter.save()
    painter.setClipRect(QRectF(0, places.grid_top, places.width, places.height - places.grid_top))
    if today in places.days:
        column = QRectF(places.left_of(today), places.grid_top, places.day_width, places.height)
        painter.fillRect(column, look.color('canvas'))
    for hour in range(1, 24):
        y = places.y_of(hour * 60)
        paint_line(painter, QPointF(HOURS_WIDTH, y), QPointF(places.width, y), look.color('border'))
        words = QRectF(0, y - 8, HOURS_WIDTH - 8, 16)
        draw_text(
            painter, words, hour_text(hour * 60), 'micro', look.color('text-3'), align=Qt.AlignmentFlag.AlignRight
        )
    painter.restore()
    for day in places.days:
        left = places.left_of(day)
        paint_line(painter, QPointF(left, 0), QPointF(left, places.height), look.color('border'))
    if today in places.days:
        _paint_now(painter, places, today, minute_now)


def paint_heads(painter: QPainter, places: WeekPlaces, today: date) -> None:
    """The days, over whatever is scrolled beneath them."""
    look = theme()
    locale = QLocale(current_language())
    for day in places.days:
        box = QRectF(places.left_of(day), 4, places.day_width, DAY_HEAD - 6)
        name = locale.toString(QDate(day.year, day.month, day.day), 'ddd')
        upper = QRectF(box.left(), box.top(), box.width(), 16)
        ink = look.color('accent-text' if day == today else 'text-2')
        draw_text(painter, upper, name, 'micro', ink, align=Center)
        lower = QRectF(box.left(), box.top() + 15, box.width(), 24)
        if day == today:
            disc = QRectF(lower.center().x() - 12, lower.top(), 24, 24)
            paint_disc(painter, disc, look.color('accent'))
            ink = look.color('text-on-fill')
        draw_text(painter, lower, str(day.day), 'body', ink, weight='semibold', align=Center)
    words = QRectF(0, DAY_HEAD, HOURS_WIDTH - 8, 24)
    draw_text(painter, words, _('All day'), 'micro', look.color('text-3'), align=Qt.AlignmentFlag.AlignRight)
    for y in (DAY_HEAD - 1, places.grid_top - 1):
        paint_line(painter, QPointF(0, y), QPointF(places.width, y), look.color('border'))


def paint_all_day(painter: QPainter, places: WeekPlaces, focused: int, today: date) -> None:
    for day in places.days:
        shown = places.shown_all_day(day)
        for row, line in enumerate(shown):
            box = places.all_day_rect(day, row)
            _paint_box(painter, box, line, today, focused=line.id == focused)
            _paint_words(painter, box, line, subject_of(line))
        hidden = len(places.all_day.get(day, ())) - len(shown)
        if hidden:
            more = _('{count} more').format(count=number_text(hidden))
            box = places.all_day_rect(day, places.most - 1)
            draw_text(painter, box.adjusted(PADDING, 0, 0, 0), more, 'micro', theme().color('text-2'))


def paint_block(painter: QPainter, places: WeekPlaces, block: Block, today: date, *, focused: bool) -> None:
    """As many lines as there is room for: what, then the deal."""
    box = places.block_rect(block)
    _paint_box(painter, box, block.line, today, focused=focused)
    line = line_height('micro')
    has_two = box.height() >= 2 * line + 4
    # A line alone stands in the middle of its box, as those without an hour do.
    first = QRectF(box.left(), box.top(), box.width(), line + 4 if has_two else box.height())
    _paint_words(painter, first, block.line, f'{hour_text(block.start)} {subject_of(block.line)}')
    if has_two:
        second = QRectF(box.left() + PADDING, first.bottom(), box.width() - 2 * PADDING, line)
        draw_text(painter, second, deal_of(block.line), 'micro', theme().color('text-2'))


def paint_preview(painter: QPainter, places: WeekPlaces, line: AgendaLine, moment: Moment, minutes: int) -> None:
    """Where a dragged activity would go."""
    box = places.slot_rect(moment, max(minutes, 20))
    look = theme()
    paint_box(painter, box, radius=CHIP, fill=look.color('accent-soft'), border=look.color('accent'), width=2)
    hour = '' if moment.minute is None else f'{hour_text(moment.minute)} '
    top = QRectF(box.left(), box.top(), box.width(), min(box.height(), line_height('micro') + 6))
    _paint_words(painter, top, line, f'{hour}{subject_of(line)}')


def _paint_box(painter: QPainter, box: QRectF, line: AgendaLine, today: date, *, focused: bool) -> None:
    look = theme()
    fill, border = 'accent-soft', 'accent-line'
    if line.done_at is not None:
        fill, border = 'success-soft', 'success-line'
    elif line.due_on < today:
        fill, border = 'danger-soft', 'danger-line'
    paint_box(painter, box, radius=CHIP, fill=look.color(fill), border=look.color(border))
    if focused:
        paint_ring(painter, box, CHIP, look.color('focus'), 2, -2)


def _paint_words(painter: QPainter, box: QRectF, line: AgendaLine, words: str) -> None:
    look = theme()
    icon = 'check' if line.done_at is not None else ACTIVITY_ICONS[line.kind]
    if box.width() < ICON + 2:
        # Many at one hour: the colour is all there is room for, and the way there by keyboard says the rest.
        return
    side = min(PADDING, (box.width() - ICON) / 2)
    spot = QRectF(box.left() + side, box.center().y() - ICON / 2, ICON, ICON)
    paint_icon(painter, spot, icon, look.color('text-2'))
    rest = box.adjusted(PADDING + ICON + 4, 0, -PADDING, 0)
    draw_text(painter, rest, words, 'micro', look.color('text'))


def _paint_now(painter: QPainter, places: WeekPlaces, today: date, minute: int) -> None:
    y = places.y_of(minute)
    if y < places.grid_top:
        return
    left, red = places.left_of(today), theme().color('danger')
    painter.fillRect(QRectF(left, y - 0.5, places.day_width, 1.5), red)
    paint_disc(painter, QRectF(left - 3, y - 3, 7, 7), red)


def first_hour(places: WeekPlaces) -> float:
    """How far to scroll so that the working day, or the first activity before it, stands at the top."""
    first = min((block.start for block in places.blocks), default=8 * 60)
    return max(0.0, (min(first, 8 * 60) - 30) * HOUR / 60)
