"""The marks of check boxes, radio buttons and switches."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

MARK = 16
# At 12 px on a fill the usual stroke is too thin to be seen as a check.
CHECK_ICON, CHECK_STROKE = 12, 1.8
RADIO_DOT = 6
KNOB, KNOB_INSET = 14, 2


def _frame(*, checked: bool, enabled: bool, hovered: bool) -> tuple[QColor, QColor]:
    """Fill and border of a mark."""
    look = theme()
    if not enabled:
        fill = look.color('border-strong' if checked else 'sunken')
        return fill, look.color('border-strong')
    if checked:
        accent = look.color('accent-hover' if hovered else 'accent')
        return accent, accent
    return look.color('control-hover' if hovered else 'surface'), look.color('border-control')


def paint_check_mark(
    painter: QPainter, box: QRectF, *, checked: bool, enabled: bool = True, hovered: bool = False
) -> None:
    """A square of 16; a white check when on."""
    fill, border = _frame(checked=checked, enabled=enabled, hovered=hovered)
    paint_box(painter, box, radius=tokens().radius['chip'], fill=fill, border=border)
    if checked:
        inset = (MARK - CHECK_ICON) / 2
        white = theme().color('text-on-fill')
        paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), 'check', white, stroke=CHECK_STROKE)


def paint_radio_mark(
    painter: QPainter, box: QRectF, *, checked: bool, enabled: bool = True, hovered: bool = False
) -> None:
    """A circle of 16; a white dot when on."""
    fill, border = _frame(checked=checked, enabled=enabled, hovered=hovered)
    paint_disc(painter, box, fill, border)
    if checked:
        inset = (MARK - RADIO_DOT) / 2
        paint_disc(painter, box.adjusted(inset, inset, -inset, -inset), theme().color('text-on-fill'))


def paint_switch(painter: QPainter, box: QRectF, *, position: float, enabled: bool = True) -> None:
    """A track with a knob; `position` 0 is off, 1 on, between the two while it moves."""
    off, on = theme().color('border-control'), theme().color('accent')
    if not enabled:
        off = on = theme().color('border-strong')
    paint_box(painter, box, radius=box.height() / 2, fill=on if position >= 0.5 else off)
    travel = box.width() - KNOB - 2 * KNOB_INSET
    knob = QRectF(box.left() + KNOB_INSET + travel * position, box.top() + KNOB_INSET, KNOB, KNOB)
    paint_disc(painter, knob, theme().color('text-on-fill'))
