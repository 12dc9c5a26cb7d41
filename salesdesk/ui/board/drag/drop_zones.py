"""The zones that rise from the bottom while a card is lifted: won and lost."""

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.board.canvas.drop_target import Zone
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import theme

HEIGHT = 100
MARGIN_X, MARGIN_Y, GAP = 16, 12, 12
ICON, ICON_GAP = 24, 12


@dataclass(frozen=True)
class ZoneTexts:
    """What the two zones say; a pipeline that hands over says to whom."""

    won: str
    won_hint: str
    lost: str
    lost_hint: str


def zone_texts(hands_over_to: str = '') -> ZoneTexts:
    lost, lost_hint = _('Lost'), _('The reason will be asked')
    if hands_over_to:
        title = _('Hand over to {pipeline}').format(pipeline=hands_over_to)
        return ZoneTexts(title, _('The lead goes on with all it has'), lost, lost_hint)
    return ZoneTexts(_('Won'), _('Drop here to close the sale'), lost, lost_hint)


class DropZones(QWidget):
    """Lies over the bottom of its parent; hidden while nothing is lifted. The pointer passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = zone_texts()
        self._over: Zone | None = None
        self._risen = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._rise)
        self._motion.finished.connect(self._settle)

    def show_for(self, texts: ZoneTexts) -> None:
        self._texts = texts
        self._over = None
        self.show()
        self.raise_()
        self._run(1.0, 'slow', 'enter')

    def go_down(self) -> None:
        if self.isVisible():
            self._over = None
            self._run(0.0, 'fast', 'exit')

    def set_over(self, zone: Zone | None) -> None:
        if zone != self._over:
            self._over = zone
            self.update()

    def zone_at(self, point: QPoint) -> Zone | None:
        """The zone under a point of the parent, None where there is none."""
        here = point - self.pos()
        if not self.isVisible() or not self.rect().contains(here):
            return None
        return next((zone for zone in Zone if self._box(zone).contains(QPointF(here))), None)

    def fit(self) -> None:
        """Call when the parent has a new size."""
        parent = self.parentWidget()
        if parent is not None:
            top = parent.height() - round(HEIGHT * self._risen)
            self.setGeometry(0, top, parent.width(), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().color('surface'))
        top = QRectF(self.rect()).topLeft(), QRectF(self.rect()).topRight()
        paint_line(painter, *top, theme().color('border-strong'))
        self._paint_zone(painter, Zone.WON, 'trophy', 'success', (self._texts.won, self._texts.won_hint))
        self._paint_zone(painter, Zone.LOST, 'circle-x', 'danger', (self._texts.lost, self._texts.lost_hint))

    def _paint_zone(self, painter: QPainter, zone: Zone, icon: str, token: str, texts: tuple[str, str]) -> None:
        box, over = self._box(zone), zone is self._over
        ink = theme().color(token)
        fill = theme().color(f'{token}-soft') if over else None
        paint_box(painter, box, radius=8, fill=fill, border=ink, dashed=not over)
        title, hint = texts
        width = ICON + ICON_GAP + max(text_width(title, 'title-s'), text_width(hint, 'small'))
        left = box.left() + max(8.0, (box.width() - width) / 2)
        paint_icon(painter, QRectF(left, box.center().y() - ICON / 2, ICON, ICON), icon, ink)
        left += ICON + ICON_GAP
        room = box.right() - 8 - left
        draw_text(painter, QRectF(left, box.top() + 20, room, 20), title, 'title-s', ink)
        draw_text(painter, QRectF(left, box.top() + 40, room, 16), hint, 'small', theme().color('text-2'))

    def _box(self, zone: Zone) -> QRectF:
        width = (self.width() - 2 * MARGIN_X - GAP) / 2
        left = MARGIN_X + (width + GAP if zone is Zone.LOST else 0)
        return QRectF(left, MARGIN_Y, width, HEIGHT - 2 * MARGIN_Y)

    def _run(self, end: float, duration: str, curve: str) -> None:
        self._motion.stop()
        self._motion.setStartValue(self._risen)
        self._motion.setEndValue(end)
        self._motion.setDuration(theme().duration(duration))
        self._motion.setEasingCurve(QEasingCurve(theme().easing(curve)))
        self._motion.start()

    def _rise(self, part: float) -> None:
        self._risen = part
        self.fit()

    def _settle(self) -> None:
        # A new drag may have begun before they were down: then they stay.
        if self._risen == 0.0:
            self.hide()
