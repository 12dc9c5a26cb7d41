"""The reasons for a loss or a win, in the order in which they are offered."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.controllers.process.reasons_controller import Reason
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import read
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme

ICON = 14


class ReasonDelegate(RowDelegate[Reason]):
    """The name, and a note's sign where one is asked for."""

    def name(self, record: Reason) -> str:
        return read(record.name)

    def spoken(self, record: Reason) -> str:
        name = read(record.name)
        return _('{reason}, asks for a note').format(reason=name) if record.needs_note else name

    def paint_words(self, painter: QPainter, words: QRectF, record: Reason) -> None:
        if record.needs_note:
            spot = QRectF(words.right() - ICON, words.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, spot, 'sticky-note', theme().color('text-3'))
            words.setRight(spot.left() - 8)
        draw_text(painter, words, read(record.name), 'body', theme().color('text'))


def reason_list(name: str) -> RecordList[Reason]:
    return RecordList(name, ReasonDelegate())
