"""A tile: a figure in large letters, what it is, and what it is held against."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import baseline, draw_at, draw_text, elided, line_height, text_size, text_width
from salesdesk.ui.theme.theme import Theme, theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.span_line import Span

SIDE, TOP, HEIGHT = 15, 13, 92
VALUE_TOP, NOTE_TOP = 33, 63
PROGRESS, LEAST_PROGRESS, PROGRESS_HEIGHT, PROGRESS_GAP = 74, 32, 4, 6
ROLES = ('display', 'title', 'title-s', 'body')


class Tile(NamedTuple):
    """`value` '' where there is nothing to count from: then `note` says so. `progress`: from 0 to 1, or None."""

    label: str
    value: str
    note: tuple[Span, ...] = ()
    progress: float | None = None

    def spoken(self) -> str:
        return ', '.join(part for part in (self.label, self.value, self.note_text()) if part)

    def note_text(self) -> str:
        return ''.join(span.text for span in self.note)

    def width(self) -> int:
        """Px in which nothing is cut."""
        words = sum(text_size(span.text, 'small', span.weight) for span in self.note)
        bar = LEAST_PROGRESS + PROGRESS_GAP if self.progress is not None else 0
        label = text_size(self.label, 'small', 'medium')
        return max(words + bar, label, text_size(self.value, 'body', 'semibold')) + 2 * SIDE


def paint_tile(painter: QPainter, box: QRectF, tile: Tile, look: Theme, *, lit: bool = False) -> None:
    fill, border = ('hover' if lit else 'surface'), ('border-strong' if lit else 'border')
    paint_box(painter, box, radius=tokens().radius['card'], fill=look.color(fill), border=look.color(border))
    inside = box.adjusted(SIDE, 0, -SIDE, 0)
    label = QRectF(inside.left(), box.top() + TOP, inside.width(), line_height('small'))
    draw_text(painter, label, tile.label, 'small', look.color('text-2'), weight='medium')
    # A sum too long for the tile takes a smaller step of the scale: an amount is never cut.
    role = next((role for role in ROLES if text_width(tile.value, role, 'semibold') <= inside.width()), ROLES[-1])
    value = QRectF(inside.left(), box.top() + VALUE_TOP, inside.width(), line_height('display'))
    draw_text(painter, value, tile.value, role, look.color('text'), weight='semibold')
    note = QRectF(inside.left(), box.top() + NOTE_TOP, inside.width(), line_height('small'))
    if tile.progress is not None:
        # The words are not cut: the line is shorter then.
        words = sum(text_size(span.text, 'small', span.weight) for span in tile.note)
        width = max(LEAST_PROGRESS, min(PROGRESS, note.width() - PROGRESS_GAP - words))
        _paint_progress(painter, note, width, tile.progress, look)
        note.setLeft(note.left() + width + PROGRESS_GAP)
    _paint_note(painter, note, tile.note, look)


def _paint_progress(painter: QPainter, line: QRectF, width: float, part: float, look: Theme) -> None:
    track = QRectF(line.left(), line.center().y() - PROGRESS_HEIGHT / 2, width, PROGRESS_HEIGHT)
    paint_box(painter, track, radius=2, fill=look.color('border'))
    done = width * max(0.0, min(1.0, part))
    if done >= 1:
        filled = QRectF(track.left(), track.top(), done, PROGRESS_HEIGHT)
        paint_box(painter, filled, radius=2, fill=look.color('chart-won'))


def _paint_note(painter: QPainter, line: QRectF, spans: Sequence[Span], look: Theme) -> None:
    """What has no room is left out as a whole: half an amount would be another amount."""
    left = line.left()
    for span in spans:
        room = line.right() - left
        fits = span is spans[0] or text_width(span.text, 'small', span.weight) <= room
        text = elided(span.text if fits else ' …', 'small', room, span.weight)
        spot = QPointF(left, line.top() + baseline('small'))
        draw_at(painter, spot, text, 'small', look.color(span.color), span.weight)
        left += text_width(text, 'small', span.weight)
        if text != span.text:
            break


class TileButton(PushButton):
    """A tile on a page: a click shows what it is made of. `pointed(bool)` when mouse or keyboard is on it."""

    pointed = Signal(bool)

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__('', parent)
        self.tile = tile
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['card'])
        self.show_tile(tile)

    def show_tile(self, tile: Tile, description: str = '', *, leads: bool = True) -> None:
        """leads: whether a click shows anything."""
        self.tile = tile
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tile.spoken())
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.tile.width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self.hasFocus() and self.keyboard_focus.shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self.keyboard_focus.shown or self.underMouse())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(self.underMouse())

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_tile(QPainter(self), QRectF(self.rect()), self.tile, theme(), lit=self.is_hovered())
