"""A block as a picture: its title, what its colours mean, its chart, and what it is about."""

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.out.outlines import OutlinePainter
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_lines, draw_text, layout_text, line_height, text_size
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.charts.legend import legend_width, paint_legend

WIDTH, SIDE, TOP, HEAD, GAP, FOOT = 820, 20, 16, 24, 12, 28
# A picture is looked at larger, and printed.
SCALE = 2


def block_height(content: Content, *, foot: bool = True) -> int:
    body = content.picture.wanted_height() if content.picture is not None else 2 * line_height('body')
    return TOP + HEAD + GAP + body + (FOOT if foot else 0) + TOP


def paint_block(painter: QPainter, box: QRectF, content: Content, look: Theme, about: str = '') -> None:
    """about: pipeline and period, below the chart; the page's own heading says it where it is part of one."""
    paint_box(painter, box, radius=tokens().radius['card'], fill=look.color('surface'), border=look.color('border'))
    inside = box.adjusted(SIDE, TOP, -SIDE, -TOP)
    head = QRectF(inside.left(), inside.top(), inside.width(), HEAD)
    draw_text(painter, head, content.title, 'title-s', look.color('text'))
    words = head.adjusted(text_size(content.title, 'title-s') + 10, 2, 0, 0)
    legend = legend_width(content.keys)
    draw_text(painter, words.adjusted(0, 0, -legend - 12, 0), content.note, 'small', look.color('text-3'))
    paint_legend(painter, QRectF(head.right() - legend, head.top(), legend, HEAD), content.keys, look)
    body = inside.adjusted(0, HEAD + GAP, 0, -FOOT if about else 0)
    if content.picture is not None:
        content.picture.paint(painter, body, look)
    else:
        lines = layout_text(content.empty, 'body', body.width())
        draw_lines(painter, body.topLeft(), lines, 'body', look.color('text-2'))
    if about:
        foot = QRectF(inside.left(), inside.bottom() - line_height('small'), inside.width(), line_height('small'))
        draw_text(painter, foot, about, 'small', look.color('text-3'))


def block_image(content: Content, look: Theme, about: str) -> QImage:
    """Twice as fine as the screen."""
    size = QSize(WIDTH, block_height(content))
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(look.color('surface'))
    painter = QPainter(image)
    paint_block(painter, QRectF(QPointF(0, 0), size), content, look, about)
    painter.end()
    return image


def block_svg(content: Content, look: Theme, about: str) -> bytes:
    """Drawn, letters too; title and description are what a screen reader reads."""
    size, data = QSize(WIDTH, block_height(content)), QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(0, 0), size))
    generator.setTitle(f'{content.title}, {about}')
    generator.setDescription('; '.join(spot.text for spot in content.picture.spots(QRectF(0, 0, WIDTH, 100)))
                             if content.picture is not None else content.empty)  # fmt: skip
    painter = OutlinePainter(generator)
    paint_block(painter, QRectF(QPointF(0, 0), size), content, look, about)
    painter.end()
    buffer.close()
    return bytes(data.data())


def block_picture(content: Content, ending: str, look: Theme, about: str) -> bytes:
    """The bytes of a PNG, or of an SVG where the file's name ends so."""
    if ending.lower() == '.svg':
        return block_svg(content, look, about)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b'png')).write(block_image(content, look, about))
    return bytes(data.data())
