"""The cadences in her order, and the steps of one, a row each."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.cadences.cadence import Cadence, CadenceStep
from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.cadences.looks.cadence_texts import day_text, spoken_step, step_icon, step_text
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.text import draw_text, line_height, text_size
from salesdesk.ui.theme.theme import theme

ICON, GAP, DAYS = 16, 10, 46
# What starts a cadence, in words.
StartText = Callable[[Cadence], str]


class CadenceDelegate(RowDelegate[Cadence]):
    """Its name, and below it what starts it; one that is off is paler."""

    height = 50

    def __init__(self, start_text: StartText) -> None:
        super().__init__()
        self._start_text = start_text

    def name(self, record: Cadence) -> str:
        return record.name.read(current_language())

    def spoken(self, record: Cadence) -> str:
        return f'{self.name(record)}, {self._start_text(record)}'

    def paint_words(self, painter: QPainter, words: QRectF, record: Cadence) -> None:
        look, above, below = theme(), line_height('body'), line_height('small')
        top = words.center().y() - (above + below) / 2
        ink = look.color('text' if record.is_on else 'text-3')
        draw_text(painter, QRectF(words.left(), top, words.width(), above), self.name(record), 'body', ink)
        line = QRectF(words.left(), top + above, words.width(), below)
        draw_text(painter, line, self._start_text(record), 'small', look.color('text-3'))


class StepDelegate(RowDelegate[CadenceStep]):
    """'J+2', the sign of its kind, its words, its hour."""

    height = 40

    def name(self, record: CadenceStep) -> str:
        return step_text(record)

    def spoken(self, record: CadenceStep) -> str:
        return spoken_step(record)

    def paint_words(self, painter: QPainter, words: QRectF, record: CadenceStep) -> None:
        look, box = theme(), QRectF(words)
        draw_text(painter, box, day_text(record), 'body', look.color('text-2'), weight='medium')
        spot = QRectF(box.left() + DAYS, box.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, spot, step_icon(record.kind), look.color('text-3'))
        box.setLeft(spot.right() + GAP)
        if record.minute is not None:
            hour = hour_text(record.minute)
            place = QRectF(box)
            place.setLeft(box.right() - text_size(hour, 'small'))
            draw_text(painter, place, hour, 'small', look.color('text-2'))
            box.setRight(place.left() - GAP)
        draw_text(painter, box, step_text(record), 'body', look.color('text'))


def cadence_list(start_text: StartText) -> RecordList[Cadence]:
    return RecordList(_('Cadences'), CadenceDelegate(start_text))


def step_list() -> RecordList[CadenceStep]:
    return RecordList(_('Actions of the cadence'), StepDelegate())
