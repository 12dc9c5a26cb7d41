"""What the line was understood as, field by field; the title is asked for here if the line has none."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.capture.captured import Part
from salesdesk.i18n.translator import _
from salesdesk.ui.palette.field_row import FieldRow
from salesdesk.ui.palette.palette_row import StageMark
from salesdesk.ui.palette.part_looks import part_color, part_name
from salesdesk.ui.palette.solid_ground import make_solid, paint_ground
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.chips import chip_width, paint_chip
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.key_hints import HEIGHT, key_hint_width, paint_key_hint
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.text.key_captions import key_caption

LEFT, TOP, BOTTOM, SIDE = 48, 8, 10, 16
ROW, NAME, GAP = 30, 104, 12
DASH, DASH_GAP, GLYPH, GLYPH_GAP = QSize(8, 2), 8, 12, 5


class ParsedFields(QWidget):
    """`title_given(text)` when she has typed one here and pressed Enter."""

    title_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FieldRow] = ()
        self._stage, self._stage_name = StageMark(), ''
        self._has_enter = False
        make_solid(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = LineEdit()
        self.title.setAccessibleName(_('Title of the deal'))
        self.title.setPlaceholderText(_('What is the deal called?'))
        self.title.returnPressed.connect(self._give_title)
        self._frame = FieldFrame(self.title, small=True, parent=self)
        self._frame.hide()

    def show_stage(self, mark: StageMark, name: str) -> None:
        """Where the deal will begin."""
        self._stage, self._stage_name = mark, name

    def show_fields(self, rows: Sequence[FieldRow]) -> None:
        self._rows = rows
        self.setAccessibleName('. '.join(row.spoken for row in rows))
        self.updateGeometry()
        self.update()

    def show_enter(self, *, shown: bool) -> None:
        """The key hint stands here where Enter makes the deal."""
        self._has_enter = shown
        self.update()

    def ask_title(self, text: str = '', error: str = '') -> None:
        """In its own place; what was wrong with it stays as the tooltip and the spoken description."""
        self.title.setText(text)
        self.title.setToolTip(error)
        self.title.setAccessibleDescription(error)
        self._frame.show_error(bool(error))
        # Over the title as the line has it, if it has one that cannot be kept.
        self._frame.show()
        self._place_title()
        self.title.setFocus()
        self.update()

    def stop_asking(self) -> None:
        self._frame.hide()

    def is_asking(self) -> bool:
        return not self._frame.isHidden()

    def values(self) -> dict[Part, str]:
        """What is shown, for the one who looks."""
        return {row.part: row.value for row in self._rows}

    def sizeHint(self) -> QSize:
        return QSize(0, TOP + ROW * len(self._rows) + BOTTOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_title()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ground(self)
        painter = QPainter(self)
        for number, row in enumerate(self._rows):
            box = QRectF(LEFT, TOP + number * ROW, self.width() - LEFT - SIDE, ROW)
            dash = QRectF(box.left(), box.center().y() - DASH.height() / 2, DASH.width(), DASH.height())
            painter.fillRect(dash, part_color(row.part))
            name = QRectF(dash.right() + DASH_GAP, box.top(), NAME - DASH.width() - DASH_GAP, ROW)
            draw_text(painter, name, part_name(row.part), 'body', theme().color('text-2'))
            end = self._paint_title_end(painter, box) if row.part is Part.TITLE else _paint_chip(painter, box, row)
            value = QRectF(box.left() + NAME + GAP, box.top(), end - box.left() - NAME - 2 * GAP, ROW)
            if row.value:
                draw_text(painter, value, row.value, 'body', theme().color('text'), weight='medium')
            elif not self.is_asking():
                draw_text(painter, value, _('no title yet'), 'body', theme().color('text-3'))

    def _paint_title_end(self, painter: QPainter, box: QRectF) -> float:
        """The stage it begins in, and the key that makes it; returns where the title must end."""
        right = box.right()
        if self._has_enter:
            hint = key_caption('Return')
            right -= key_hint_width(hint)
            paint_key_hint(painter, QRectF(right, box.center().y() - HEIGHT / 2, key_hint_width(hint), HEIGHT), hint)
            right -= GAP
        right -= text_size(self._stage_name, 'micro')
        words = QRectF(right, box.top(), text_size(self._stage_name, 'micro'), ROW)
        draw_text(painter, words, self._stage_name, 'micro', theme().color('text-2'))
        glyph = QRectF(right - GLYPH_GAP - GLYPH, box.center().y() - GLYPH / 2, GLYPH, GLYPH)
        mark = self._stage
        paint_stage_glyph(painter, glyph, mark.position + 1, mark.count, stage_color(mark.position, mark.count))
        return glyph.left()

    def _place_title(self) -> None:
        left = LEFT + NAME + GAP
        taken = text_size(self._stage_name, 'micro') + GLYPH + GLYPH_GAP + SIDE + 2 * GAP + 18
        self._frame.setGeometry(left - GAP, TOP + 1, self.width() - left - taken, ROW - 2)

    def _give_title(self) -> None:
        if self.title.text().strip():
            self.title_given.emit(self.title.text().strip())


def _paint_chip(painter: QPainter, box: QRectF, row: FieldRow) -> float:
    if row.chip is None:
        return box.right()
    corner = QPointF(box.right() - chip_width(row.chip), box.center().y() - row.chip.height / 2)
    return paint_chip(painter, corner, row.chip).left()
