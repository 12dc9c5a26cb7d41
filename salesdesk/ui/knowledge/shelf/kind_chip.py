"""A chip that lets one kind of lesson through, with the mark of that kind."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.ui.knowledge.looks.kind_looks import paint_kind
from salesdesk.ui.widgets.choices.filter_chip import FilterChip

MARK = 12


class KindChip(FilterChip):
    """A glyph takes the place of the dot."""

    def __init__(self, text: str, kind: LessonKind) -> None:
        self._kind = kind
        super().__init__(text, dot='text-3', dot_size=MARK)

    def paint_dot(self, painter: QPainter, box: QRectF) -> None:
        paint_kind(painter, box, self._kind)
