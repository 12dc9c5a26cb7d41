"""Charts as the design shows them, and how a test looks at what they paint."""

from fractions import Fraction

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.bars import Bar, Bars
from salesdesk.ui.widgets.charts.columns import Column, Columns, Part
from salesdesk.ui.widgets.charts.funnel import Funnel, Step
from salesdesk.ui.widgets.charts.picture import Picture

STAGES = ('Identification', 'Qualification', 'Proposition', 'Suivi', 'Négociation', 'Conclusion')
REACHED = (96, 71, 52, 47, 34, 28)
WIDTH, HEIGHT = 612, 288


def a_funnel(reached: tuple[int, ...] = REACHED, names: tuple[str, ...] = STAGES) -> Funnel:
    steps = [
        Step(
            name, value, str(value), 'stage-4', 'on-stage-4', f'{name}: {value}', None, '74 %', '19 lost', f'{name}: 19'
        )
        for name, value in zip(names, reached, strict=True)
    ]
    return Funnel(steps)


def bars(*values: int, limit: int | None = None) -> Bars:
    return Bars([Bar(f'Reason {at}', value, str(value), '9 %', 'border-control', f'Reason {at}: {value}', None, limit)
                 for at, value in enumerate(values)])  # fmt: skip


def columns(*pairs: tuple[int, int], target: int | None = None) -> Columns:
    """Each column a won and a weighted part."""
    made = [
        Column(f'M{at}', (Part(won, 'chart-won', f'M{at} won'), Part(weighted, 'chart-weighted', f'M{at} weighted')),
               str(won + weighted), target)
        for at, (won, weighted) in enumerate(pairs)
    ]  # fmt: skip
    return Columns(made, plain)


def plain(tick: Fraction) -> str:
    return str(tick)


def months(count: int) -> Columns:
    made = [
        Column(
            'sept.', (Part(at % 7 + 1, 'chart-won', f'{at}'),), str(at), group='' if at % 12 else str(2020 + at // 12)
        )
        for at in range(count)
    ]
    return Columns(made, plain)


def painted(picture: Picture, look: str = 'light', lit: int = -1, scale: float = 1, height: int = HEIGHT) -> QImage:
    image = QImage(round(WIDTH * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    theme = Theme(look)
    image.fill(theme.color('surface'))
    painter = QPainter(image)
    picture.paint(painter, QRectF(0, 0, WIDTH, height), theme, lit)
    painter.end()
    return image


def places(picture: Picture, height: int = HEIGHT) -> list[QRectF]:
    return [spot.place for spot in picture.spots(QRectF(0, 0, WIDTH, height))]


def run(image: QImage, y: int, color: str) -> int:
    """How many px of a line have that colour."""
    return sum(1 for x in range(image.width()) if image.pixelColor(x, y).name() == color)


def fall(image: QImage, x: int, color: str) -> int:
    """How many px of a column have that colour."""
    return sum(1 for y in range(image.height()) if image.pixelColor(x, y).name() == color)
