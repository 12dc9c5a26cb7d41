"""An organisation like the one in the line is there already: use it, make another, or look first."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.capture.resemblance import Resemblance
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.domain_texts import money
from salesdesk.ui.palette.solid_ground import make_solid, paint_ground
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

SIDE, LOW, INSIDE, TOP, ICON, GAP = 16, 14, 15, 13, 16, 10


class NearBanner(QWidget):
    """Its buttons are public: the palette says what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_solid(self)
        self.lead = Label('', weight='medium')
        self.facts = Label('', 'small', 'text-2', lines=2)
        self.use = Button(_('Use this organisation'), 'primary', size='sm', key_hint='Return')
        self.another = Button(_('Create another one'), size='sm')
        self.look = Button(_('See it first'), 'ghost', size='sm')
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.use, self.another, self.look):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + INSIDE + ICON + GAP, TOP, SIDE + INSIDE, TOP + LOW)
        column.setSpacing(0)
        column.addWidget(self.lead)
        column.addSpacing(2)
        column.addWidget(self.facts)
        column.addSpacing(10)
        column.addLayout(row)

    def show_met(self, met: Resemblance) -> None:
        self.lead.setText(_('Exists already: {name}').format(name=met.name))
        self.facts.setText(facts_of(met))
        self.facts.setVisible(bool(self.facts.text()))
        self.setAccessibleName(f'{self.lead.text()}. {self.facts.text()}')
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ground(self)
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, -LOW)
        fill, border = look.color('warning-soft'), look.color('warning-line')
        paint_box(painter, box, radius=tokens().radius['card'], fill=fill, border=border)
        paint_icon(painter, QRectF(box.left() + INSIDE, TOP + 1, ICON, ICON), 'copy-check', look.color('warning'))


def facts_of(met: Resemblance) -> str:
    """'Le Mans, Hélène Marchais, 1 affaire ouverte (Relamping, 12 400 €)'."""
    count = len(met.open_deals)
    deals = ''
    if count:
        deals = ngettext('{count} open deal', '{count} open deals', count).format(count=number_text(count))
        first = met.open_deals[0]
        deals += f' ({", ".join(part for part in (first.title, money(first.amount)) if part)})'
    return ', '.join(part for part in (met.city, *met.people, deals) if part)
