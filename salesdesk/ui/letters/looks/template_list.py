"""The templates in her order, a row each: what it is for, its name, the stage it is offered in."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.letters.template import TextTemplate
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.letters.looks.part_looks import KIND_ICONS, spoken_name
from salesdesk.ui.settings.ordering.record_list import RecordList, RowDelegate
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.text import draw_text, line_height
from salesdesk.ui.theme.theme import theme

ICON, GAP = 16, 10
# The name of a stage by its id; '' for none.
StageName = Callable[[int | None], str]


class TemplateDelegate(RowDelegate[TextTemplate]):
    """Two lines beside the sign of an e-mail or a call."""

    height = 50

    def __init__(self, stage_name: StageName) -> None:
        super().__init__()
        self._stage_name = stage_name

    def name(self, record: TextTemplate) -> str:
        return record.name.read(current_language())

    def spoken(self, record: TextTemplate) -> str:
        return f'{spoken_name(record, current_language())}, {self._stage(record)}'

    def paint_words(self, painter: QPainter, words: QRectF, record: TextTemplate) -> None:
        look, above, below = theme(), line_height('body'), line_height('small')
        spot = QRectF(words.left(), words.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, spot, KIND_ICONS[record.kind], look.color('text-3'))
        left, top = spot.right() + GAP, words.center().y() - (above + below) / 2
        width = words.right() - left
        draw_text(painter, QRectF(left, top, width, above), self.name(record), 'body', look.color('text'))
        line = QRectF(left, top + above, width, below)
        draw_text(painter, line, self._stage(record), 'small', look.color('text-3'))

    def _stage(self, record: TextTemplate) -> str:
        return self._stage_name(record.stage_id) or _('Any stage')


def template_list(stage_name: StageName) -> RecordList[TextTemplate]:
    return RecordList(_('Templates'), TemplateDelegate(stage_name))
