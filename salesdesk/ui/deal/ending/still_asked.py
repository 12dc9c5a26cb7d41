"""What the gates on the way still ask of a deal that is won."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import in_sentence
from salesdesk.ui.domain_texts import OwnFields, requirement_name
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

ICON, GAP = 14, 6


class StillAsked(QWidget):
    """In amber: good to know, never in the way."""

    def __init__(self, requirements: tuple[Requirement, ...], own: OwnFields) -> None:
        super().__init__()
        names = listed([in_sentence(requirement_name(line, own)) for line in requirements])
        self.words = Label(_('Still open: {names}').format(names=names), 'small', 'warning', lines=0)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON + GAP, 0, 0, 0)
        row.addWidget(self.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(QPointF(0, 1), QRectF(0, 0, ICON, ICON).size())
        paint_icon(QPainter(self), spot, 'triangle-alert', theme().color('warning'))
