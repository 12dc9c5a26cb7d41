"""The competitors by name, each with the number of its deals."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.controllers.negotiation.competitor_list import KnownCompetitor
from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme

GAP = 8


class CompetitorDelegate(RowDelegate[KnownCompetitor]):
    """The number stands at the right; a long name gives way to it."""

    def name(self, record: KnownCompetitor) -> str:
        return record.name

    def spoken(self, record: KnownCompetitor) -> str:
        return f'{record.name}, {deals_text(record.deals)}'

    def paint_words(self, painter: QPainter, words: QRectF, record: KnownCompetitor) -> None:
        deals = deals_text(record.deals)
        number = QRectF(words)
        number.setLeft(words.right() - text_size(deals, 'small'))
        draw_text(painter, number, deals, 'small', theme().color('text-3'))
        words.setRight(number.left() - GAP)
        draw_text(painter, words, record.name, 'body', theme().color('text'))


def competitor_list() -> RecordList[KnownCompetitor]:
    return RecordList(_('Competitors'), CompetitorDelegate())
