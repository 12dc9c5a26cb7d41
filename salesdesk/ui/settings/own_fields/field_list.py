"""The fields of one kind of record, in the order in which forms show them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.custom_field import CustomField
from salesdesk.i18n.translator import _
from salesdesk.ui.own_fields.own_texts import kind_name
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme

NAME_LINE = 19


class FieldDelegate(RowDelegate[CustomField]):
    """The name, and its kind in a quieter line below."""

    height = 48

    def name(self, record: CustomField) -> str:
        return record.name

    def spoken(self, record: CustomField) -> str:
        return f'{record.name}, {kind_name(record.kind)}'

    def paint_words(self, painter: QPainter, words: QRectF, record: CustomField) -> None:
        words = words.adjusted(0, 4, 0, -5)
        name = QRectF(words.left(), words.top(), words.width(), NAME_LINE)
        draw_text(painter, name, record.name, 'body', theme().color('text'))
        words.setTop(name.bottom())
        draw_text(painter, words, kind_name(record.kind), 'small', theme().color('text-2'))


def field_list() -> RecordList[CustomField]:
    return RecordList(_('Fields in use'), FieldDelegate())
